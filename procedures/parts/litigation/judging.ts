/** 裁判和上诉 (行诉法 69 至 89): outcomes by kind of decision, terms of the court, appeal and time of effect. */
import { findClock } from '../../../src/procedure/case-view.ts'
import type { ActInput, CaseToOpen } from '../../../src/procedure/procedure.ts'
import { days, months } from '../../../src/procedure/term.ts'
import {
  administrativeLitigationInterpretation as interpretation,
  administrativeLitigationLaw as law,
} from '../../../statutes/administrative-litigation-law.ts'
import type { Result } from '../reconsideration/contested-act.ts'
import { type Acts, type Clocks, firstInstance, type Litigation, secondInstance, signedByHead } from './case.ts'

/** What a court may decide, what it means to the organ sued, and whether something is left to be done. */
export const judgments = {
  claimDismissed: { label: '驳回诉讼请求', by: ['judge'], result: 'upheld' },
  revoked: { label: '撤销', by: ['judge'], result: 'corrected' },
  partlyRevoked: { label: '部分撤销', by: ['judge'], result: 'corrected' },
  ordered: { label: '判决履行', by: ['judge'], result: 'corrected', perform: true },
  payment: { label: '判决给付', by: ['judge'], result: 'corrected', perform: true },
  declaredUnlawful: { label: '确认违法', by: ['judge'], result: 'corrected' },
  declaredVoid: { label: '确认无效', by: ['judge'], result: 'corrected' },
  varied: { label: '变更', by: ['judge'], result: 'corrected' },
  agreement: { label: '判决承担行政协议责任', by: ['judge'], result: 'corrected', perform: true },
  compensated: { label: '判决赔偿、补偿', by: ['judge'], result: 'corrected', perform: true },
  suitDismissed: { label: '裁定驳回起诉', by: ['rule'], result: 'other' },
  withdrawn: { label: '裁定准许撤诉', by: ['conclude'], result: 'other' },
  deemedWithdrawn: { label: '按撤诉处理', by: ['conclude'], result: 'other' },
  mediated: { label: '调解', by: ['conclude'], result: 'other', perform: true },
  terminated: { label: '终结诉讼', by: ['conclude'], result: 'other' },
  moved: { label: '移送其他法院', by: ['conclude'], result: 'other' },
  upheldOnAppeal: { label: '驳回上诉，维持原裁判', by: ['judgeFinally'] },
  reversed: { label: '改判', by: ['judgeFinally'], perform: true },
  remanded: { label: '发回重审', by: ['judgeFinally'] },
  resumed: { label: '撤销裁定，指令继续审理', by: ['judgeFinally'] },
  retrialRefused: { label: '驳回再审申请', by: ['concludeReview'] },
  retrialOrdered: { label: '裁定再审', by: ['concludeReview'] },
} as const satisfies Readonly<Record<string, Judged>>
export type Judgment = keyof typeof judgments
interface Judged {
  readonly label: string
  readonly by: readonly string[]
  readonly result?: Result
  readonly perform?: true
}
export const judged = (outcome: string | null | undefined): Judged | undefined =>
  (judgments as Readonly<Record<string, Judged>>)[outcome ?? '']
/** The case goes back to the court of first instance. */
const sentBack = ['remanded', 'resumed']

export const outcomes = Object.fromEntries(
  Object.entries(judgments).map(([key, { label, by }]) => [key, { label, by, retain: 30 }]),
) as { [K in Judgment]: { label: string; by: (typeof judgments)[K]['by']; retain: 30 } }

export const courtIntervals = {
  courtStopped: {
    label: '审理期限扣除',
    effect: 'exclude',
    clocks: ['firstTrial', 'simpleTrial', 'secondTrial'],
    grounds: {
      announcement: '公告期间',
      expertise: '鉴定期间',
      mediation: '调解期间',
      suspended: '中止诉讼期间',
      jurisdiction: '审理、处理管辖异议和争议期间',
    },
    article: interpretation.article('50'),
  },
} as const

const endings = ['judge', 'rule', 'conclude', 'judgeFinally', 'concludeReview'] as const
const courts = { owedBy: 'party', from: 'filedOn', metBy: endings } as const
const byFirst = (c: Litigation): boolean =>
  firstInstance(c) || (c.facts.instance === 'retrial' && c.facts.retrialBy === 'first')
const bySecond = (c: Litigation): boolean =>
  secondInstance(c) || (c.facts.instance === 'retrial' && c.facts.retrialBy === 'second')
/** 第八十二条: 发回重审 and 再审 are never heard by the simple procedure. */
const simple = (c: Litigation): boolean => firstInstance(c) && c.facts.courtTrack === 'simple'

export const judgmentClocks = {
  firstTrial: {
    label: '法院一审审理期限',
    ...courts,
    term: months(6),
    when: c => byFirst(c) && !simple(c),
    article: law.article('81'),
  },
  simpleTrial: { label: '法院简易程序审理期限', ...courts, term: days(45), when: simple, article: law.article('83') },
  secondTrial: { label: '法院二审审理期限', ...courts, term: months(3), when: bySecond, article: law.article('88') },
  appeal: {
    label: '上诉期（判决）',
    owedBy: 'party',
    from: 'appealFrom',
    metBy: ['appeal'],
    term: days(15),
    when: c => c.acts.judge !== undefined,
    article: law.article('85'),
  },
  rulingAppeal: {
    label: '上诉期（裁定）',
    owedBy: 'party',
    from: 'appealFrom',
    metBy: ['appeal'],
    term: days(10),
    when: c => c.acts.rule !== undefined,
    article: law.article('85'),
  },
  appealDecision: {
    label: '决定是否上诉',
    owedBy: 'authority',
    from: 'servedOn',
    metBy: ['decideAppeal'],
    term: days(15),
    when: c => c.acts.judge !== undefined && c.facts.result === 'corrected',
    article: law.article('85'),
  },
} as const satisfies Clocks

const resultOf = (c: Litigation, outcome: string | undefined, linked: ActInput['linked']): Result | undefined => {
  const own = judged(outcome)?.result
  if (own) return own
  if (sentBack.includes(outcome ?? '') || outcome === 'retrialOrdered') return undefined
  if (c.facts.statedResult || (outcome !== 'upheldOnAppeal' && outcome !== 'retrialRefused'))
    return c.facts.statedResult
  return (linked('earlier')?.facts as { result?: Result } | undefined)?.result
}
const result = (c: Litigation, _: string, { outcome, linked }: ActInput) => resultOf(c, outcome, linked)

const decided = {
  by: 'litigation',
  from: 'defending',
  asks: ['judgedOn', 'judgmentNumber', 'servedOn'],
} as const
const latest = (...dates: readonly (string | undefined)[]): string | undefined =>
  dates
    .filter(date => date !== undefined)
    .sort()
    .at(-1)
const appealable = {
  ...decided,
  to: 'judged',
  mayGive: ['lastServedOn', 'remake', 'performBy'],
  derives: { result, appealFrom: ({ facts }: Litigation) => latest(facts.servedOn, facts.lastServedOn) },
} as const
const atOnce = {
  ...decided,
  to: 'effective',
  mayGive: ['statedResult', 'remake', 'performBy', 'changedAct'],
  derives: { result, effectiveOn: ({ facts }: Litigation) => facts.servedOn },
} as const
const resultKnown = {
  unmet: '请填写最终结果（维持、纠正或者其他）：前审案件不在本系统，或者改判',
  holds: (c: Litigation, { outcome, linked }: ActInput) =>
    sentBack.includes(outcome ?? '') || outcome === 'retrialOrdered' || resultOf(c, outcome, linked) !== undefined,
  article: law.article('89'),
} as const

/** The facts that go along to the next instance; parties are sealed anew there. */
const handedOn = ({ id, facts }: Litigation): Record<string, unknown> => {
  const { defendant, coDefendants, handledBy, plaintiffs, plaintiffKind, matter, suitKind } = facts
  const { contested, contestedNumber, madeOn, reconsidered, reviewOutcome, importance } = facts
  const kept = { defendant, coDefendants, handledBy, plaintiffs, plaintiffKind, matter, suitKind, contested }
  const all = { earlier: id, ...kept, contestedNumber, madeOn, reconsidered, reviewOutcome, importance }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}
const next = (c: Litigation, fields: Record<string, unknown>): CaseToOpen => ({
  procedure: 'litigation',
  act: 'openNext',
  unit: c.origin,
  fields: { ...handedOn(c), ...fields },
})

export const judgmentActs = {
  stopCourtTerm: {
    label: '登记审理期限扣除',
    help: '公告、鉴定、调解、中止诉讼、管辖异议期间不计入审理期限。',
    by: 'litigation',
    from: 'defending',
    opens: 'courtStopped',
    asks: ['stopNote'],
    article: interpretation.article('50'),
  },
  resumeCourtTerm: {
    label: '审理期限恢复计算',
    help: '扣除的期间结束，次日续算。',
    by: 'litigation',
    from: 'defending',
    closes: 'courtStopped',
    offered: (c: Litigation): boolean => c.intervals.some(({ key, to }) => key === 'courtStopped' && to === null),
    article: interpretation.article('50'),
  },
  judge: {
    label: '登记一审判决',
    help: '按主文选结果。不服的，自送达之日起15日内上诉；期满无人上诉的，次日生效。',
    ...appealable,
    offered: byFirst,
    article: law.article('85'),
  },
  rule: {
    label: '登记驳回起诉的裁定',
    help: '不服的，自送达之日起10日内上诉；期满无人上诉的，次日生效。',
    ...appealable,
    offered: byFirst,
    article: law.article('85'),
  },
  conclude: {
    label: '登记撤诉、调解、终结',
    help: '裁定准许撤诉、按撤诉处理、终结诉讼、移送，或者调解书签收，不得上诉，送达即生效。',
    ...atOnce,
    article: interpretation.article('101'),
  },
  judgeFinally: {
    label: '登记二审、再审裁判',
    help: '终审裁判送达即生效。维持的，结果从前审案件带入；改判的填写最终结果；发回重审的，同时开立重审案件。',
    ...atOnce,
    offered: bySecond,
    reads: ['earlier'],
    needs: { conditions: [resultKnown] },
    opensCases: (c: Litigation, { outcome }: ActInput) =>
      sentBack.includes(outcome ?? '') ? [next(c, { instance: 'first', role: 'defendant' })] : [],
    article: law.article('89'),
  },
  concludeReview: {
    label: '登记再审审查结果',
    help: '裁定驳回再审申请，或者裁定再审；裁定再审的，按再审另行登记。',
    ...atOnce,
    offered: (c: Litigation): boolean => c.facts.instance === 'retrialReview',
    reads: ['earlier'],
    article: law.article('90'),
  },
  recordService: {
    label: '登记最后一方收到裁判文书',
    help: '各方收到日期不同的，上诉期自最后一方收到起算届满，裁判方生效。',
    by: 'litigation',
    from: 'judged',
    asks: ['lastServedOn'],
    derives: { appealFrom: ({ facts }: Litigation) => latest(facts.servedOn, facts.lastServedOn) },
    article: law.article('85'),
  },
  decideAppeal: {
    label: '决定是否上诉',
    help: '判决纠正行政行为的，收到判决之日起15日内研究决定，由主要负责人签批；服判的，及时履行。',
    by: 'litigation',
    from: 'judged',
    asks: ['appealDecision', 'appealReason'],
    approvedBy: signedByHead,
    article: law.article('85'),
  },
  appeal: {
    label: '登记上诉',
    help: '办理日期填上诉之日。本案结束，同时开立二审案件；本机关是被上诉人的，收到上诉状副本之日起15日内答辩。',
    by: 'litigation',
    from: 'judged',
    to: 'appealed',
    asks: ['appellant'],
    needs: {
      conditions: [
        {
          unmet: '已超过上诉期，裁判已经发生法律效力',
          holds: (c: Litigation, { on }: ActInput) =>
            on <= ((findClock(c, 'appeal') ?? findClock(c, 'rulingAppeal'))?.due ?? on),
          article: law.article('85'),
        },
        {
          unmet: '本机关上诉的，先办理“决定是否上诉”',
          holds: ({ facts }: Litigation) =>
            !['us', 'both'].includes(facts.appellant ?? '') || facts.appealDecision === 'appeal',
          article: law.article('85'),
        },
      ],
    },
    opensCases: (c: Litigation) => [
      next(c, {
        instance: 'second',
        role: ['us', 'both'].includes(c.facts.appellant ?? '') ? 'appellant' : 'appellee',
      }),
    ],
    article: law.article('85'),
  },
} as const satisfies Acts

export const judgmentDeemed = {
  judgmentTakesEffect: {
    label: '上诉期满，判决生效',
    expired: 'appeal',
    effectiveOn: 'nextDay',
    from: 'judged',
    to: 'effective',
    sets: 'effectiveOn',
    article: law.article('85'),
  },
  rulingTakesEffect: {
    label: '上诉期满，裁定生效',
    expired: 'rulingAppeal',
    effectiveOn: 'nextDay',
    from: 'judged',
    to: 'effective',
    sets: 'effectiveOn',
    article: law.article('85'),
  },
} as const
