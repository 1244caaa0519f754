/** What is recorded of a matter before a meeting, and what its acts ask of the meeting it is put to. */
import type { CaseView } from '../../../src/procedure/case-view.ts'
import {
  choice,
  date,
  link,
  money,
  number,
  people,
  person,
  rows,
  text,
  unit,
  yesNo,
} from '../../../src/procedure/field.ts'
import { localAmount } from '../../../src/procedure/local-amount.ts'
import type { Act, ActInput, Condition, LinkedCase } from '../../../src/procedure/procedure.ts'
import { majorDecisionRegulation as decision } from '../../../statutes/major-decision-regulation.ts'
import { partyGroupWorkRegulation as party } from '../../../statutes/party-group-work-regulation.ts'
import { type MeetingKind, meetingKinds } from './meeting-record.ts'

export const local = { local: '本机关议事规则和“三重一大”决策制度', source: '由本地规定' } as const
export const fields = {
  proposedOn: date('提出日期'),
  title: text('议题'),
  bigThree: choice('“三重一大”类别', {
    decision: '重大事项决策',
    appointment: '重要干部任免',
    project: '重要项目安排',
    funds: '大额资金使用',
    none: '不属于“三重一大”',
  }),
  topic: choice('议题性质', { ruleOfLaw: '法治建设', general: '其他' }),
  subject: link('所涉案件', '讨论', { to: ['major-decision', 'normative-document', 'annual-report'] }),
  amount: money('涉及金额'),
  organ: unit('会议所属机关'),
  report: text('汇报要点', { lines: 4 }),
  meeting: link('列入的会议', '列入', { to: ['meeting'] }),
  meetingKind: choice('列入会议的类别', meetingKinds),
  recused: people('回避的成员'),
  recusalReason: text('回避理由', { lines: 2 }),
  speeches: rows('发言（按先后）', {
    who: person('姓名'),
    opinion: choice('意见', { agree: '同意', disagree: '不同意', amend: '同意，建议修改', defer: '建议暂缓' }),
    words: text('发言要点', { max: 1000, lines: 2 }),
  }),
  method: choice('决定方式', { vote: '表决', head: '行政首长在集体讨论的基础上决定' }),
  agreed: number('赞成', '票', { min: 0 }),
  opposed: number('反对', '票', { min: 0 }),
  abstained: number('弃权', '票', { min: 0 }),
  againstMajority: yesNo('拟作决定与多数人意见不一致'),
  headReasons: text('行政首长在会上说明的理由', { lines: 2 }),
  decision: text('决定', { lines: 4 }),
  responsible: unit('责任单位'),
  opens: choice('据此立案', { none: '不立案', decision: '启动重大行政决策', consultation: '启动意见征集' }),
  deferReason: text('暂缓、撤回的理由', { lines: 2 }),
} as const
export type Item = CaseView<typeof fields>
export type Gate = Condition<typeof fields>

/** What the meeting recorded of itself. */
interface MeetingFacts {
  readonly kind?: MeetingKind
  readonly chair?: string
  readonly due?: readonly string[]
  readonly present?: readonly string[]
  readonly appointments?: boolean
}
export const meetingOf = ({ linked }: ActInput): LinkedCase | undefined => linked('meeting')
export const facts = (input: ActInput): MeetingFacts => (meetingOf(input)?.facts ?? {}) as MeetingFacts
export const inSession = {
  unmet: '会议没有召开，或者已经散会',
  holds: (_: Item, input: ActInput) => meetingOf(input)?.stage === 'open',
  article: party.article('会议'),
}
/** 大额资金: every government fixes its own sum; none fixed, the class is judged by whoever proposes the item. */
export const largeFunds = localAmount('agenda-item.large-funds', '大额资金使用的标准', null, '本机关“三重一大”决策制度')
export const classedByAmount: Gate = {
  unmet: '涉及金额达到大额资金标准的，属于“三重一大”，应当选择类别',
  holds: ({ facts }, { amount }) =>
    facts.bigThree !== 'none' || (facts.amount ?? 0) < (amount('largeFunds').yuan ?? Number.POSITIVE_INFINITY),
  article: local,
}
/** Asked when it is put on the agenda and again when it is discussed: the meeting may have been changed between. */
export const calledForAppointments: Gate = {
  unmet: '该会议没有按讨论干部任免召集，到会人数要求不同，请先变更会议安排',
  holds: (c, input) => c.facts.bigThree !== 'appointment' || facts(input).appointments === true,
  article: party.article('到会'),
}
export const votes = (c: Item) => (c.facts.agreed ?? 0) + (c.facts.opposed ?? 0) + (c.facts.abstained ?? 0)
export const voters = (c: Item, input: ActInput) => {
  const recused = c.facts.recused ?? []
  return (facts(input).present ?? []).filter(id => !recused.includes(id)).length
}
/** What was decided once comes before the meeting again to be stopped, changed or repealed (条例第三十七条). */
const decidedBefore = (subject: LinkedCase | undefined): boolean =>
  subject?.beforeMeeting === null && (subject.acts.decide ?? subject.acts.adopt) !== undefined
export const ready = {
  unmet: '所涉案件还有前置程序没有办完，不得提交会议讨论',
  holds: (c: Item, { linked }: ActInput) => {
    const subject = c.facts.subject === undefined ? undefined : linked('subject')
    return c.facts.subject === undefined || subject?.beforeMeeting?.length === 0 || decidedBefore(subject)
  },
  article: decision.article('25'),
}

/** What a chapter may say. Names of stages are checked where the chapters meet. */
export type Acts = Readonly<
  Record<string, Act<typeof fields, string, never, never, never, never, never, never, string>>
>
