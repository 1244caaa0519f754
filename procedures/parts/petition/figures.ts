/**
 * What petitions count: 件、批次、人次, timeliness, one-time resolution, satisfaction (第四十一条).
 *
 * The number of petitions is no target and no measure of a unit: nothing here is ranked by it, and no rate divides by it.
 * What is judged is whether each was told, answered and reviewed in time, and what those who asked think of it (第三十九条).
 */
import { type CaseView, findClock, firstDone, lastDone } from '../../../src/procedure/case-view.ts'
import type { PetitionCase } from './case.ts'
import { areas, channels, ways } from './fields.ts'

type C = PetitionCase
type Day = string | null | undefined
const at = 'answeredBy' as const
const received = ({ facts }: C): Day => facts.receivedOn
/** The clock that applied, whether told on the spot or within fifteen days. */
const noticeClock = (c: C) => findClock(c, 'noticeAtOnce') ?? findClock(c, 'notice')
const toldOn = (c: C): Day => noticeClock(c)?.metOn
/** The clocks by which a matter is handled to its end: as a petition, by doing one's duty, by answering a suggestion. */
const ending = (c: Pick<CaseView, 'clocks'>) =>
  c.clocks.find(({ key, metOn }) => ['handling', 'duty', 'suggestion'].includes(key) && metOn !== null)
const concludedOn = (c: C): Day => ending(c)?.metOn
const firstPetition = ({ facts }: C): boolean => facts.repeat !== true
const count = (label: string, on: (c: C) => Day, when?: (c: C) => boolean) =>
  ({ kind: 'count', label, unit: '件', on, at, ...(when ? { when } : {}) }) as const

const each = <K extends string, P extends string>(
  prefix: P,
  label: string,
  options: Readonly<Record<K, string>>,
  value: (c: C) => string | undefined,
) =>
  Object.fromEntries(
    Object.entries<string>(options).map(([key, name]) => [
      `${prefix}-${key}`,
      count(`${label}：${name}`, received, c => value(c) === key),
    ]),
  ) as Record<`${P}-${K}`, ReturnType<typeof count>>

export const petitionFigures = {
  received: count('信访事项件数', received),
  people: {
    kind: 'sum',
    label: '信访人次',
    unit: '人次',
    on: received,
    of: ({ facts }: C) => facts.people ?? 1,
    at,
  },
  visits: { kind: 'count', label: '来访批次', unit: '批次', on: received, when: visiting, at },
  visitors: {
    kind: 'sum',
    label: '来访人次',
    unit: '人次',
    on: received,
    of: ({ facts }: C) => facts.people ?? 1,
    when: visiting,
    at,
  },
  ...each('channel', '信访形式', channels, c => c.facts.channel),
  ...each('area', '涉及领域', areas, c => c.facts.area),
  ...each('way', '申诉求决途径', ways, c => c.facts.way),
  first: count('初信初访件数', received, firstPetition),
  repeat: count('重信重访件数', received, c => !firstPetition(c)),
  suggestions: count('建议意见类件数', received, c => c.facts.matter === 'suggestion'),
  accusations: count('检举控告类件数', received, c => c.facts.matter === 'accusation'),
  appeals: count('申诉求决类件数', received, c => c.facts.matter === 'appeal'),

  transferred: count('转送件数', c => firstDone(c, 'transfer') ?? firstDone(c, 'passDown') ?? firstDone(c, 'handOn')),
  assigned: count('交办件数', c => firstDone(c, 'assign')),
  urged: count('督办件数', c => firstDone(c, 'urge')),
  objected: count('提出异议件数', c => firstDone(c, 'object')),
  transferDue: count('应转送交办件数', c => findClock(c, 'transfer')?.metOn),
  transferredInTime: count(
    '按期转送交办件数',
    c => findClock(c, 'transfer')?.metOn,
    c => findClock(c, 'transfer')?.state === 'met',
  ),
  transferRate: { kind: 'rate', label: '按期转送交办率', numerator: 'transferredInTime', denominator: 'transferDue' },
  told: count('已书面告知件数', toldOn),
  toldInTime: count('按期书面告知件数', toldOn, c => noticeClock(c)?.state === 'met'),
  timelyAcceptanceRate: { kind: 'rate', label: '及时受理率', numerator: 'toldInTime', denominator: 'told' },
  accepted: count('受理件数', c => firstDone(c, 'accept') ?? firstDone(c, 'acceptFormer')),
  statutoryRoute: count(
    '导入法定途径件数',
    c => firstDone(c, 'importRoute') ?? firstDone(c, 'takeUpDuty') ?? firstDone(c, 'declineFormer'),
  ),
  concluded: count('办结件数', concludedOn),
  concludedInTime: count('按期办结件数', concludedOn, c => ending(c)?.state === 'met'),
  onTimeRate: { kind: 'rate', label: '按期办结率', numerator: 'concludedInTime', denominator: 'concluded' },
  extended: count('延期件数', c => lastDone(c, 'extend')),
  supported: count(
    '予以支持件数',
    ({ facts }) => facts.decidedOn,
    c => c.facts.finding === 'support',
  ),
  explained: count(
    '解释说明件数',
    ({ facts }) => facts.decidedOn,
    c => c.facts.finding === 'explain',
  ),
  rejected: count(
    '不予支持件数',
    ({ facts }) => facts.decidedOn,
    c => c.facts.finding === 'reject',
  ),
  executed: count('支持意见已执行件数', ({ facts }) => facts.executedOn),
  reconciled: count('调解、和解件数', c => firstDone(c, 'reconcile')),
  adopted: count(
    '采纳和部分采纳建议意见件数',
    c => lastDone(c, 'answerSuggestion'),
    c => c.facts.adoption !== 'not',
  ),
  suggestionsAnswered: count('回复建议意见件数', c => lastDone(c, 'answerSuggestion')),
  adoptionRate: { kind: 'rate', label: '建议意见采纳率', numerator: 'adopted', denominator: 'suggestionsAnswered' },

  reviewsRequested: count('请求复查件数', ({ facts }) => facts.reviewRequestedOn),
  reviewsDone: count('复查办结件数', c => findClock(c, 'review')?.metOn),
  reviewsInTime: count(
    '按期复查件数',
    c => findClock(c, 'review')?.metOn,
    c => findClock(c, 'review')?.state === 'met',
  ),
  reviewRate: { kind: 'rate', label: '按期复查率', numerator: 'reviewsInTime', denominator: 'reviewsDone' },
  reviewsChanged: count(
    '复查变更、撤销件数',
    ({ facts }) => facts.reviewedOn,
    c => c.facts.reviewResult === 'changed' || c.facts.reviewResult === 'returned',
  ),
  rereviewsRequested: count('请求复核件数', ({ facts }) => facts.rereviewRequestedOn),
  rereviewsDone: count('复核办结件数', c => findClock(c, 'rereview')?.metOn),
  rereviewsInTime: count(
    '按期复核件数',
    c => findClock(c, 'rereview')?.metOn,
    c => findClock(c, 'rereview')?.state === 'met',
  ),
  rereviewRate: { kind: 'rate', label: '按期复核率', numerator: 'rereviewsInTime', denominator: 'rereviewsDone' },
  terminated: count('复核终结件数', c => (c.outcome === 'terminated' ? c.closedOn : null)),

  // First petitions concluded, and of those the ones nobody asked to have reviewed and that did not come back.
  firstConcluded: count('初信初访办结件数', concludedOn, firstPetition),
  resolvedAtOnce: count(
    '初信初访一次性化解件数',
    concludedOn,
    c => firstPetition(c) && !c.facts.reviewRequestedOn && !c.facts.repeatedOn,
  ),
  resolvedAtOnceRate: {
    kind: 'rate',
    label: '初信初访一次性化解率',
    numerator: 'resolvedAtOnce',
    denominator: 'firstConcluded',
  },
  rated: count('参与评价件数', ({ facts }) => facts.ratedOn),
  satisfied: count(
    '对责任单位满意、基本满意件数',
    ({ facts }) => facts.ratedOn,
    c => c.facts.organRating !== 'unsatisfied',
  ),
  satisfactionRate: { kind: 'rate', label: '信访事项群众满意率', numerator: 'satisfied', denominator: 'rated' },
  officeSatisfied: count(
    '对信访部门满意、基本满意件数',
    ({ facts }) => facts.ratedOn,
    c => c.facts.officeRating !== 'unsatisfied',
  ),
  officeSatisfactionRate: {
    kind: 'rate',
    label: '对信访部门满意率',
    numerator: 'officeSatisfied',
    denominator: 'rated',
  },
  pending: {
    kind: 'stock',
    label: '正在办理件数',
    unit: '件',
    from: received,
    until: (c: C) => concludedOn(c) ?? c.closedOn,
    at,
  },
} as const

function visiting({ facts }: C): boolean {
  return facts.channel === 'visit'
}

const sums = { local: '统计口径', source: '信访工作条例第四十一条的数据统计，各数同出一库' } as const
type Figure = keyof typeof petitionFigures
const keys = (prefix: string): readonly Figure[] =>
  (Object.keys(petitionFigures) as Figure[]).filter(key => key.startsWith(`${prefix}-`))
export const petitionChecks = [
  {
    label: '信访件数应当等于各种信访形式之和',
    left: ['received'],
    relation: '=',
    right: keys('channel'),
    article: sums,
  },
  { label: '信访件数应当等于各领域之和', left: ['received'], relation: '=', right: keys('area'), article: sums },
  {
    label: '信访件数应当等于初信初访与重信重访之和',
    left: ['received'],
    relation: '=',
    right: ['first', 'repeat'],
    article: sums,
  },
  {
    label: '申诉求决类各途径之和不得多于申诉求决件数',
    left: keys('way'),
    relation: '<=',
    right: ['appeals'],
    article: sums,
  },
  { label: '按期办结数不得多于办结数', left: ['concludedInTime'], relation: '<=', right: ['concluded'], article: sums },
] as const
