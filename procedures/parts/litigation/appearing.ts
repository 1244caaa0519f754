/**
 * 负责人出庭应诉 (行诉法 3, 解释 128 至 132, 法释〔2020〕3号): for every sitting either a head is named or it is explained, with
 * proof and over the principal's signature, why none can come; and then what happened is recorded as it happened.
 */
import { lastDone } from '../../../src/procedure/case-view.ts'
import type { ActInput } from '../../../src/procedure/procedure.ts'
import { days } from '../../../src/procedure/term.ts'
import {
  administrativeLitigationInterpretation as interpretation,
  administrativeLitigationLaw as law,
  headAppearanceRules as rules,
} from '../../../statutes/administrative-litigation-law.ts'
import { type Acts, type Clocks, type Litigation, signedByHead } from './case.ts'

export const appearanceClocks = {
  sittingNotice: {
    label: '法院送达出庭通知（开庭3日前）',
    owedBy: 'party',
    kind: 'before',
    from: 'hearingOn',
    metBy: ['noticeHearing'],
    term: days(3),
    article: rules.article('5', { paragraph: 2 }),
  },
  appearance: {
    label: '安排出庭',
    owedBy: 'authority',
    kind: 'before',
    from: 'hearingOn',
    metBy: ['nameHead', 'explainAbsence', 'sendStaff'],
    term: days(1),
    // Of a later sitting a flag tells: what was arranged for the first would seem to have met it.
    when: c => (c.facts.hearings ?? []).length === 0,
    article: rules.article('6', { paragraph: 1 }),
  },
} as const satisfies Clocks

/** A sitting that is fixed and of which nothing has been recorded. */
export const awaitsSitting = (c: Litigation): boolean =>
  c.facts.hearingOn !== undefined && !(c.facts.hearings ?? []).some(({ on }) => on === c.facts.hearingOn)
/** 解释第一百二十九条: a head must appear. */
export const mustAppear = ({ facts }: Litigation): boolean =>
  (facts.importance ?? 'usual') !== 'usual' || facts.headSummoned === true
/** 规定第七条: one sitting attended in an instance discharges the duty, unless the court asks again. */
const discharged = ({ facts }: Litigation): boolean =>
  facts.headSummoned !== true && (facts.hearings ?? []).some(({ attendance }) => attendance === 'head')
/** How this sitting was prepared. */
export const arranged = ({ facts }: Litigation): 'head' | 'excused' | null => {
  if (facts.hearingOn === undefined) return null
  if (facts.headFor === facts.hearingOn) return 'head'
  return facts.absenceFor === facts.hearingOn ? 'excused' : null
}

const handling = { by: 'litigation', from: 'defending' } as const
const beforeSitting = {
  unmet: '须在开庭以前办理',
  holds: ({ facts }: Litigation, { on }: ActInput) => on <= (facts.hearingOn ?? ''),
  article: rules.article('5', { paragraph: 2 }),
} as const
const staffNamed = {
  unmet: '负责人不出庭的，应当委托行政机关相应的工作人员出庭，不得仅委托律师',
  holds: ({ facts }: Litigation) => (facts.staff?.length ?? 0) > 0,
  article: interpretation.article('128', { paragraph: 2 }),
} as const

export const appearanceActs = {
  noticeHearing: {
    label: '登记开庭通知',
    help: '办理日期填收到通知之日；法院书面建议或者通知负责人出庭的如实填写。改期、再次开庭的再登记一次。',
    ...handling,
    asks: ['hearingOn', 'headSummoned'],
    needs: {
      conditions: [
        {
          unmet: '开庭日期不得早于收到通知之日',
          holds: ({ facts }: Litigation, { on }: ActInput) => (facts.hearingOn ?? '') >= on,
          article: rules.article('5', { paragraph: 2 }),
        },
      ],
    },
    article: rules.article('5', { paragraph: 2 }),
  },
  nameHead: {
    label: '确定出庭负责人',
    help: '正职、副职、参与分管的负责人；受委托组织、下级机关的负责人不算。开庭前向法院提交身份证明。',
    ...handling,
    asks: ['head', 'headRank', 'headPost', 'headUnit'],
    offered: awaitsSitting,
    derives: { headFor: ({ facts }: Litigation) => facts.hearingOn },
    issues: 'identityLetter',
    needs: {
      conditions: [
        beforeSitting,
        {
          unmet: '被诉机关委托的组织或者下级机关的负责人，不能作为被诉机关负责人出庭',
          holds: ({ facts }: Litigation) => facts.headUnit === facts.defendant,
          article: rules.article('2', { paragraph: 2 }),
        },
      ],
    },
    article: rules.article('6', { paragraph: 1 }),
  },
  explainAbsence: {
    label: '说明负责人不能出庭',
    help: '限于第八条的四种情形，附证明材料，由主要负责人签字认可；同时委托工作人员出庭，不得仅委托律师。',
    ...handling,
    asks: ['absenceReason', 'absenceNote', 'absenceEvidence', 'staff'],
    offered: awaitsSitting,
    derives: { absenceFor: ({ facts }: Litigation) => facts.hearingOn },
    issues: 'absenceStatement',
    approvedBy: signedByHead,
    needs: { conditions: [beforeSitting, staffNamed] },
    article: rules.article('9', { paragraph: 1 }),
  },
  sendStaff: {
    label: '同一审级再次开庭，由工作人员出庭',
    help: '负责人在本审级已经出庭一次的，一般不必再出庭；法院通知再次出庭的除外。',
    ...handling,
    asks: ['staff'],
    offered: awaitsSitting,
    needs: {
      conditions: [
        beforeSitting,
        staffNamed,
        {
          unmet: '负责人在本审级尚未出庭，或者法院通知其再次出庭：应当出庭，或者说明正当理由',
          holds: discharged,
          article: rules.article('7', { paragraph: 1 }),
        },
      ],
    },
    article: rules.article('7', { paragraph: 1 }),
  },
  authoriseAgents: {
    label: '委托诉讼代理人',
    help: '一至二名；工作人员出庭的，授权委托书加盖印章，载明姓名、职务和代理权限。',
    ...handling,
    asks: ['agents', 'agentsPower'],
    issues: 'authorisation',
    article: law.article('31'),
  },
  recordHearing: {
    label: '记录开庭',
    help: '如实记录谁出了庭；负责人出庭的，记明是否就实质性解决争议发表意见。未出庭又无正当理由的，法院将提出司法建议（第十二条）。',
    ...handling,
    asks: ['attendance'],
    offered: awaitsSitting,
    mayGive: ['headSpoke', 'hearingNote'],
    derives: {
      hearings: (c: Litigation, on: string) => [
        ...(c.facts.hearings ?? []),
        {
          on,
          attendance: c.facts.attendance ?? ('nobody' as const),
          ...(c.facts.attendance === 'head'
            ? {
                ...(c.facts.headRank ? { rank: c.facts.headRank } : {}),
                post: c.facts.headPost ?? '',
                spoke: c.facts.headSpoke === true,
              }
            : {
                excuse: discharged(c)
                  ? ('fulfilled' as const)
                  : arranged(c) === 'excused'
                    ? ('stated' as const)
                    : ('none' as const),
              }),
        },
      ],
    },
    needs: {
      conditions: [
        {
          unmet: '开庭日期与登记的开庭通知不符；改期的，先登记新的开庭通知',
          holds: (c: Litigation, { on }: ActInput) => c.facts.hearingOn === on && lastDone(c, 'recordHearing') !== on,
          article: rules.article('5', { paragraph: 2 }),
        },
        {
          unmet: '开庭前未提交出庭负责人的身份证明，视为负责人未出庭',
          holds: (c: Litigation) => c.facts.attendance !== 'head' || arranged(c) === 'head',
          article: rules.article('6', { paragraph: 2 }),
        },
        {
          unmet: '请记明负责人是否就实质性解决行政争议发表意见',
          holds: ({ facts }: Litigation, { fields }: ActInput) =>
            facts.attendance !== 'head' || fields.headSpoke !== undefined,
          article: rules.article('11', { paragraph: 3 }),
        },
      ],
    },
    article: rules.article('7'),
  },
} as const satisfies Acts
