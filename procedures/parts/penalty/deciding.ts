/** 法制审核、集体讨论、决定 (articles 33, 57 to 61; before 15 July 2021: 38, 39), and how a case may end without a penalty. */
import { lastDone } from '../../../src/procedure/case-view.ts'
import { days, inForce, workingDays } from '../../../src/procedure/term.ts'
import {
  administrativePenaltyLaw2017 as formerLaw,
  administrativePenaltyLaw2021 as law,
} from '../../../statutes/administrative-penalty-law.ts'
import { marketPenaltyProcedureRules as market } from '../../../statutes/penalty-procedure-rules.ts'
import {
  type Acts,
  anyHead,
  type Clocks,
  doneSince,
  enforcing,
  heard,
  notBefore,
  type PenaltyCase,
  type Steps,
  since2021,
  times,
  toBeDiscussed,
  toBeReviewed,
  unserved,
  until2021,
} from './case.ts'
import { preservationOpen } from './investigation.ts'
import { terms } from './ministry-rules.ts'
import { imposable, noHeavier, wasHeard } from './notice.ts'

const deciding = ['notified', 'heard'] as const
const before = ['concluded', ...deciding] as const
const awaitsReview = (c: PenaltyCase): boolean => times(c, 'submitReview') > times(c, 'review')

export const decisionSteps = {
  legalReview: {
    label: '法制审核',
    need: {
      when: '涉及重大公共利益、经过听证直接关系重大权益、疑难复杂、法律法规规定或者达到审核目录的数额',
      test: toBeReviewed,
    },
    exempt: 'never',
    article: law.article('58'),
  },
  discussion: {
    label: '负责人集体讨论',
    need: { when: '情节复杂、重大违法行为或者达到应当集体讨论的数额', test: toBeDiscussed },
    exempt: 'never',
    article: law.article('57', { paragraph: 2 }),
  },
} as const satisfies Steps

export const decisionClocks = {
  review: {
    label: '法制审核',
    owedBy: 'authority',
    from: { act: 'submitReview' },
    metBy: ['review'],
    term: terms.review,
    article: market.article('55'),
  },
  service: {
    label: '送达处罚决定书',
    owedBy: 'authority',
    from: 'decidedOn',
    metBy: ['serveDecision'],
    term: inForce(
      { since: '1996-10-01', until: '2021-07-14', term: days(7), article: formerLaw.article('40') },
      { since: '2021-07-15', term: workingDays(7), article: law.article('61') },
    ),
    when: c => c.track === 'ordinary',
    survives: true,
    article: law.article('61'),
  },
} as const satisfies Clocks

export const decisionActs = {
  submitReview: {
    label: '送法制审核',
    help: '调查终结报告和案卷送审核机构；经过听证的，听证结束后送审（第五十八条）。',
    ...enforcing,
    from: [...before],
    mayGive: ['files'],
    offered: c => !awaitsReview(c),
    article: law.article('58'),
  },
  review: {
    label: '法制审核',
    help: '审核管辖、事实、证据、定性、依据、程序和裁量；办案人员不得审核自己的案件。未经审核或者审核未通过，不得作出决定（第五十八条）。',
    by: 'legalityReview',
    from: [...before],
    asks: ['reviewer', 'reviewerQualified', 'reviewResult', 'reviewNote'],
    settles: 'legalReview',
    issues: 'reviewOpinion',
    offered: awaitsReview,
    needs: {
      conditions: [
        {
          unmet: '办案人员不得作为审核人员',
          holds: ({ facts }) => !(facts.officers ?? []).some(id => id === facts.reviewer),
          article: market.article('49'),
        },
        {
          unmet: '初次从事法制审核的人员应当取得法律职业资格',
          holds: ({ facts }) => facts.reviewerQualified === true,
          article: law.article('58', { paragraph: 2 }),
        },
      ],
    },
    article: law.article('58'),
  },
  discuss: {
    label: '负责人集体讨论',
    help: '情节复杂或者重大违法行为给予处罚的，行政机关负责人集体讨论决定；传阅、会签不能代替（第五十七条）。',
    by: 'meetingSecretary',
    from: [...before],
    asks: ['attendees', 'discussion', 'discussionResult'],
    settles: 'discussion',
    collective: true,
    article: law.article('57', { paragraph: 2 }),
  },
  decide: {
    label: '作出处罚决定',
    help: '当事人被告知并听取意见之后，由负责人审查决定。决定书写明六项内容（第五十九条），签批后印制、盖章；不得超出告知的处罚。',
    ...enforcing,
    from: [...deciding],
    to: 'decided',
    asks: ['penalties', 'reasons', 'performance', 'reviewAuthority', 'court', 'socialImpact'],
    mayGive: ['jointUnits', 'judicialReturn'],
    sets: 'decidedOn',
    issues: 'decision',
    approvedBy: [{ all: ['legalityReview', { duty: 'unitHead', of: 'jointUnits' }] }, anyHead],
    needs: {
      settled: ['legalReview', 'discussion'],
      conditions: [
        ...wasHeard,
        noHeavier,
        ...imposable('penalties'),
        {
          unmet: '法制审核未通过，不得作出决定',
          holds: c => c.acts.review === undefined || c.facts.reviewResult === 'passed',
          article: law.article('58'),
        },
        {
          unmet: '经过听证程序的，应当在听证结束之后法制审核',
          holds: c => !heard(c) || (lastDone(c, 'review') ?? '') >= (lastDone(c, 'holdHearing') ?? ''),
          during: since2021,
          article: law.article('58', { item: 2 }),
        },
        {
          unmet: '负责人作出决定之前，应当由从事审核的人员审核',
          holds: c => c.acts.review !== undefined,
          during: until2021,
          article: formerLaw.article('38'),
        },
        {
          unmet: '拟作出的决定须经集体讨论同意',
          holds: c => !toBeDiscussed(c) || c.facts.discussionResult === 'agreed',
          article: law.article('57', { paragraph: 2 }),
        },
        {
          unmet: '听证报告尚未提出，决定应当根据听证笔录作出',
          holds: c => !heard(c) || doneSince(c, 'reportHearing', 'holdHearing'),
          article: law.article('65'),
        },
        {
          unmet: '先行登记保存的证据尚未处理',
          holds: c => !preservationOpen(c),
          article: law.article('56'),
        },
        {
          unmet: '处罚时应当责令改正或者限期改正，请先办理责令改正',
          holds: c => c.facts.correction !== 'ordered' || c.acts.orderCorrection !== undefined,
          article: law.article('28'),
        },
        notBefore('serveNotice', '送达告知书', law.article('62')),
        notBefore('review', '法制审核', law.article('58')),
        notBefore('discuss', '集体讨论', law.article('57', { paragraph: 2 })),
      ],
    },
    article: law.article('57'),
  },
  decideNoPenalty: {
    label: '不予行政处罚',
    help: '轻微、初次、无过错、未成年、事实不能成立、已过时效等，不予处罚；依法不予处罚的，对当事人进行教育（第三十三条）。',
    ...enforcing,
    from: [...before],
    to: 'unpunished',
    asks: ['reasons'],
    mayGive: ['education'],
    sets: 'decidedOn',
    issues: 'noPenalty',
    approvedBy: ['legalityReview', anyHead],
    needs: {
      conditions: [
        {
          unmet: '依法不予处罚的，应当对当事人进行教育',
          holds: (_, { fields, outcome }) =>
            outcome === 'notEstablished' || outcome === 'expired' || Boolean(fields.education),
          article: law.article('33', { paragraph: 3 }),
        },
        {
          unmet: '“初次违法”“没有主观过错”不予处罚自2021年7月15日起施行',
          holds: (_, { on, outcome }) => on >= law.inForce.from || !['firstOffence', 'noFault'].includes(outcome ?? ''),
          article: law.article('33'),
        },
        {
          unmet: '先行登记保存的证据尚未处理',
          holds: c => !preservationOpen(c),
          article: law.article('56'),
        },
      ],
    },
    article: law.article('57'),
  },
  serveDecision: {
    label: '送达处罚决定书',
    help: '宣告后当场交付；当事人不在场的，七日（工作日）内送达（第六十一条）。电子送达须有确认书。缴款期限自送达次日起算。',
    ...enforcing,
    from: ['decided', 'closed'],
    asks: ['sealed'],
    mayGive: ['electronicService'],
    serves: 'decision',
    offered: c => unserved(c, 'decision'),
    needs: {
      conditions: [
        {
          unmet: '处罚决定书必须盖有本机关印章',
          holds: ({ facts }) => facts.sealed === true,
          article: law.article('59', { paragraph: 2 }),
        },
      ],
    },
    article: law.article('61'),
  },
  serveNoPenalty: {
    label: '送达不予处罚决定书',
    help: '不予处罚决定书送达当事人。',
    ...enforcing,
    from: 'unpunished',
    serves: 'noPenalty',
    offered: c => unserved(c, 'noPenalty'),
    article: law.article('61'),
  },
} as const satisfies Acts
