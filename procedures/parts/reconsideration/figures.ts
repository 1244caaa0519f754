/**
 * What is counted of reconsideration. 审结 is what was accepted and then decided, mediated or ended; refusals and
 * abandoned applications are counted apart. Both rates of correction say in their names what they divide.
 */
import { findClock, firstDone, lastDone, metInTime } from '../../../src/procedure/case-view.ts'
import type { Check, Indicator } from '../../../src/procedure/procedure.ts'
import { administrativeReconsiderationLaw2023 as law } from '../../../statutes/administrative-reconsideration-law.ts'
import { annualDisclosureReportFormat2021 as format } from '../../../statutes/annual-disclosure-report-format.ts'
import type { fields, Reconsideration } from './case.ts'
import { corrections, type Decision, decisions, outcomes } from './deciding.ts'

type Figure = Indicator<typeof fields>
type Counted = Extract<Figure, { kind: 'count' }>
type Day = string | null | undefined

const acceptedOn = (c: Reconsideration): Day => c.facts.acceptedOn
/** Closed after it was accepted. */
const concludedOn = (c: Reconsideration): Day => (c.facts.acceptedOn ? c.closedOn : null)
const outside = (c: Reconsideration): boolean =>
  c.acts.recordOutside !== undefined || c.acts.recordOutsideSimple !== undefined
const count = (label: string, on: (c: Reconsideration) => Day, when?: (c: Reconsideration) => boolean): Counted => ({
  kind: 'count',
  label,
  unit: '件',
  on,
  ...(when ? { when } : {}),
})
const within = (keys: readonly string[]) => (c: Reconsideration) => keys.includes(c.outcome ?? '')
const corrected = within(corrections)
/** 综合纠错: with what ended by mediation or settlement. */
const broadlyCorrected = within([...corrections, 'mediated', 'settled'])
const concluding = [
  ...(Object.keys(decisions) as Decision[]),
  'dismissed',
  'mediated',
  'settled',
  'withdrawn',
  'terminated',
  'transferred',
] as const

/**
 * 表四 of the unit that was complained of, for cases on disclosure: its figures hang on the respondent. With those that a
 * superior's reconsideration body decides, from the day the copy came: the table asks who was complained of, not who decides.
 */
const cells = { upheld: '结果维持', corrected: '结果纠正', other: '其他结果' } as const
const cellOf = (c: Reconsideration): string | undefined =>
  (outcomes as Readonly<Record<string, { cell?: string }>>)[c.outcome ?? '']?.cell
const filedOn = (c: Reconsideration): Day => (outside(c) ? c.facts.outsideServedOn : acceptedOn(c))
const decidedOn = (c: Reconsideration): Day => (outside(c) ? c.facts.decidedOn : concludedOn(c))
const onDisclosure = (c: Reconsideration): boolean => c.facts.matter === 'disclosure' && Boolean(filedOn(c))
const atRespondent = { unit: '件', at: 'respondent' } as const
const tableFour = {
  'disclosure-upheld': {
    ...count(`表四行政复议：${cells.upheld}`, decidedOn, c => onDisclosure(c) && cellOf(c) === cells.upheld),
    ...atRespondent,
  },
  'disclosure-corrected': {
    ...count(`表四行政复议：${cells.corrected}`, decidedOn, c => onDisclosure(c) && cellOf(c) === cells.corrected),
    ...atRespondent,
  },
  'disclosure-other': {
    ...count(
      `表四行政复议：${cells.other}`,
      decidedOn,
      c => onDisclosure(c) && ![cells.upheld, cells.corrected].includes(cellOf(c) as never),
    ),
    ...atRespondent,
  },
  'disclosure-pending': {
    kind: 'stock',
    label: '表四行政复议：尚未审结',
    from: filedOn,
    until: decidedOn,
    when: onDisclosure,
    ...atRespondent,
  },
  'disclosure-filed': { ...count('表四行政复议：本年新收', filedOn, onDisclosure), ...atRespondent },
} as const satisfies Readonly<Record<string, Figure>>

export const figures = {
  received: count('收到复议申请', c => c.facts.receivedOn),
  accepted: count('受理', acceptedOn),
  acceptedBySilence: count('其中视为受理', acceptedOn, c => c.acts.acceptedBySilence !== undefined),
  refused: count('不予受理', c => c.closedOn, within(['refused'])),
  abandoned: count('视为放弃申请', c => c.closedOn, within(['abandoned'])),
  corrections: count('通知补正', c => firstDone(c, 'requestCorrection')),
  handedIn: count('通过处罚机关提交', c => firstDone(c, 'handIn')),
  simple: count('适用简易程序', acceptedOn, c => c.acts.acceptSimple !== undefined),
  turnedOrdinary: count('简易程序转为普通程序', c => lastDone(c, 'toOrdinary')),
  concluded: count('审结', concludedOn),
  pending: { kind: 'stock', label: '尚未审结', unit: '件', from: acceptedOn, until: concludedOn },
  ...(Object.fromEntries(
    concluding.map(key => [key, count(`审结：${outcomes[key].label}`, concludedOn, within([key]))]),
  ) as Readonly<Record<(typeof concluding)[number], Counted>>),
  directlyCorrected: count('直接纠错', concludedOn, corrected),
  broadlyCorrected: count('直接纠错、调解、和解', concludedOn, broadlyCorrected),
  directRate: {
    kind: 'rate',
    label: '直接纠错率（变更、撤销、确认违法无效、责令履行、协议责任÷审结）',
    numerator: 'directlyCorrected',
    denominator: 'concluded',
  },
  broadRate: {
    kind: 'rate',
    label: '综合纠错率（直接纠错、调解、和解÷审结）',
    numerator: 'broadlyCorrected',
    denominator: 'concluded',
  },
  inTime: count('按期审结', concludedOn, c => metInTime(c, 'decision')),
  timelyRate: { kind: 'rate', label: '按期审结率', numerator: 'inTime', denominator: 'concluded' },
  extended: count('延长审理期限', c => lastDone(c, 'extend') ?? lastDone(c, 'extendFormerly')),
  suspended: count('中止', c => lastDone(c, 'suspend')),
  heard: count('听取当事人意见', c => firstDone(c, 'hearOpinions')),
  hearings: count('举行听证', c => lastDone(c, 'holdHearing')),
  headsAtHearings: count(
    '被申请人负责人参加听证',
    c => lastDone(c, 'holdHearing'),
    c => c.facts.headAtHearing === 'head',
  ),
  headRate: {
    kind: 'rate',
    label: '听证中被申请人负责人参加率',
    numerator: 'headsAtHearings',
    denominator: 'hearings',
  },
  consulted: count('提请复议委员会咨询', c => lastDone(c, 'consultCommittee')),
  unanswered: { ...count('被申请人逾期未答复', c => firstDone(c, 'noEvidence')), at: 'respondent' },
  reviews: count('规范性文件附带审查', c => c.facts.reviewRaisedOn),
  unlawfulClauses: count(
    '附带审查认为不合法',
    c => lastDone(c, 'concludeReview'),
    c => c.facts.reviewFinding !== 'lawful',
  ),
  opinionLetters: count('制发复议意见书', c => lastDone(c, 'issueOpinion')),
  opinionsAnswered: count(
    '按期报送意见书纠正情况',
    c => findClock(c, 'opinion')?.metOn,
    c => metInTime(c, 'opinion'),
  ),
  published: count('公开复议决定书', c => firstDone(c, 'publish')),
  suits: count('复议后起诉', c => firstDone(c, 'recordSuit')),
  suitRate: { kind: 'rate', label: '复议后起诉率（登记起诉÷审结）', numerator: 'suits', denominator: 'concluded' },
  asRespondent: { ...count('被申请复议', acceptedOn), at: 'respondent' },
  respondentCorrected: { ...count('被复议纠正', concludedOn, corrected), at: 'respondent' },
  outsideAsRespondent: {
    ...count('上级机关受理、本机关为被申请人', c => c.facts.outsideServedOn, outside),
    at: 'respondent',
  },
  outsideCorrected: {
    ...count('上级机关复议纠正', c => c.facts.decidedOn, within(['outsideCorrected'])),
    at: 'respondent',
  },
  ...tableFour,
} as const satisfies Readonly<Record<string, Indicator<typeof fields>>>
export type FigureKey = keyof typeof figures

export const checks: readonly Check<FigureKey>[] = [
  {
    label: '审结＝各种结案方式之和',
    left: ['concluded'],
    relation: '=',
    right: concluding,
    article: law.article('61'),
  },
  {
    label: '直接纠错不多于综合纠错',
    left: ['directlyCorrected'],
    relation: '<=',
    right: ['broadlyCorrected'],
    article: law.article('61'),
  },
  {
    label: '表四行政复议各项之和不少于本年受理',
    left: ['disclosure-upheld', 'disclosure-corrected', 'disclosure-other', 'disclosure-pending'],
    relation: '>=',
    right: ['disclosure-filed'],
    article: format.article('表四'),
  },
]
