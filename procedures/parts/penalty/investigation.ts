/** 调查取证 (articles 40 to 47, 55, 56): certificates shown, preserved evidence, the finding. */
import { days, inForce, workingDays } from '../../../src/procedure/term.ts'
import {
  administrativePenaltyLaw2017 as formerLaw,
  administrativePenaltyLaw2021 as law,
} from '../../../statutes/administrative-penalty-law.ts'
import { stateCouncil118Of2018 as threeSystems } from '../../../statutes/enforcement-three-systems.ts'
import { marketPenaltyProcedureRules as market } from '../../../statutes/penalty-procedure-rules.ts'
import { type Acts, anyHead, type Clocks, enforcing, type PenaltyCase, times, unserved, working } from './case.ts'
import { nobodyRecused } from './recusal.ts'

/** Evidence stands preserved, and nobody has yet decided what becomes of it. */
export const preservationOpen = (c: PenaltyCase): boolean =>
  times(c, 'preserve') > times(c, 'handlePreserved', 'preservationLapsed')

export const investigationClocks = {
  preservation: {
    label: '处理先行登记保存的证据',
    owedBy: 'authority',
    from: 'preservedOn',
    metBy: ['handlePreserved'],
    term: inForce(
      { since: '1996-10-01', until: '2021-07-14', term: days(7), article: formerLaw.article('37') },
      { since: '2021-07-15', term: workingDays(7), article: law.article('56') },
    ),
    article: law.article('56'),
  },
} as const satisfies Clocks

export const investigationDeemed = {
  preservationLapsed: {
    label: '逾期未处理，登记保存自动解除',
    expired: 'preservation',
    effectiveOn: 'nextDay',
    from: [...working],
    when: preservationOpen,
    article: market.article('35'),
  },
} as const

export const investigationActs = {
  investigate: {
    label: '调查取证',
    help: '两人以上持证，主动出示证件，制作笔录；不出示的，当事人有权拒绝（第五十五条）。直接涉及人身自由、生命健康、重大财产权益的全程音像记录。',
    ...enforcing,
    from: 'filed',
    asks: ['investigators', 'certificatesShown', 'investigationKind', 'investigationNote', 'vitalRights'],
    mayGive: ['recording', 'files'],
    needs: {
      conditions: [
        {
          unmet: '调查、检查的执法人员不得少于两人，且不得重复',
          holds: c => new Set(c.facts.investigators ?? []).size >= 2,
          article: law.article('42'),
        },
        {
          unmet: '应当主动出示执法证件；不出示的，当事人有权拒绝接受调查、检查',
          holds: c => c.facts.certificatesShown === true,
          article: law.article('55'),
        },
        {
          unmet: '直接涉及人身自由、生命健康、重大财产权益的现场执法应当全程音像记录，请填写音像记录编号',
          // Read from what is handed in: yesterday's recording is not today's.
          holds: (_, { fields }) => fields.vitalRights !== true || Boolean(fields.recording),
          article: threeSystems.article('(八)'),
        },
        nobodyRecused,
      ],
    },
    article: law.article('55'),
  },
  conclude: {
    label: '调查终结，提出处理意见',
    help: '查明事实，写明证据、条款、裁量基准和理由（第三十四条、第四十条）；违法事实不清、证据不足的，不得给予处罚。',
    ...enforcing,
    from: 'filed',
    to: 'concluded',
    asks: [
      'evidence',
      'monitored',
      'facts',
      'violated',
      'basis',
      'capacity',
      'discretion',
      'benchmark',
      'discretionReason',
      'finedElsewhere',
      'correction',
      'suspectedCrime',
      'serious',
      'publicInterest',
      'entangled',
    ],
    mayGive: ['monitorChecked', 'timeLaw', 'gains', 'refunded', 'reviewRule', 'endedOn', 'grave', 'files'],
    approvedBy: [anyHead],
    needs: {
      conditions: [
        {
          unmet: '尚未调查取证',
          holds: c => c.acts.investigate !== undefined,
          article: law.article('54'),
        },
        {
          unmet: '证据须查证属实、取得合法，方可作为认定事实的根据',
          holds: ({ facts }) => (facts.evidence ?? []).every(({ verified }) => verified === true),
          article: law.article('46'),
        },
        {
          unmet: '电子技术监控设备收集的证据未经审核，或者未及时告知当事人，不得作为处罚的证据',
          holds: ({ facts }) => facts.monitored !== true || facts.monitorChecked === true,
          article: law.article('41'),
        },
        nobodyRecused,
      ],
    },
    article: law.article('57'),
  },
  preserve: {
    label: '先行登记保存证据',
    help: '证据可能灭失或者以后难以取得的，经负责人批准；当场清点、开具清单。七个工作日内作出处理，逾期自动解除（第五十六条）。',
    ...enforcing,
    from: 'filed',
    asks: ['preservedItems', 'preservationReason'],
    sets: 'preservedOn',
    issues: 'preservationNotice',
    approvedBy: [anyHead],
    needs: {
      conditions: [
        {
          unmet: '上次登记保存的证据尚未处理',
          holds: c => !preservationOpen(c),
          article: law.article('56'),
        },
      ],
    },
    article: law.article('56'),
  },
  servePreservation: {
    label: '送达登记保存通知书和清单',
    help: '清单由当事人和办案人员签名，当场交付通知书；拒绝签收的注明并留置。',
    ...enforcing,
    from: [...working],
    serves: 'preservationNotice',
    offered: c => unserved(c, 'preservationNotice'),
    article: law.article('56'),
  },
  handlePreserved: {
    label: '处理登记保存的证据',
    help: '保全、送检、查封扣押、没收、移交或者解除，告知当事人。',
    ...enforcing,
    from: [...working],
    asks: ['preservationResult'],
    offered: preservationOpen,
    article: law.article('56'),
  },
  orderCorrection: {
    label: '责令改正',
    help: '实施处罚时应当责令当事人改正或者限期改正违法行为（第二十八条）。',
    ...enforcing,
    from: [...working],
    asks: ['correctionOrder'],
    mayGive: ['correctBy'],
    issues: 'correctionOrder',
    article: law.article('28'),
  },
  serveCorrection: {
    label: '送达责令改正通知书',
    help: '填写送达的日期、方式和收件人。',
    ...enforcing,
    from: [...working],
    serves: 'correctionOrder',
    offered: c => unserved(c, 'correctionOrder'),
    article: law.article('28'),
  },
  reinvestigate: {
    label: '退回补充调查',
    help: '审核建议补充调查、陈述申辩或者听证提出新事实的，补充调查后重新提出意见。',
    ...enforcing,
    from: ['concluded', 'notified', 'heard'],
    to: 'filed',
    article: law.article('40'),
  },
} as const satisfies Acts
