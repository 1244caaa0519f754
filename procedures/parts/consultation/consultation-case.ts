/** What is recorded of a consultation, and how the opinions it drew are counted. */
import { type CaseView, findClock } from '../../../src/procedure/case-view.ts'
import { attachments, choice, date, link, number, rows, text } from '../../../src/procedure/field.ts'
import type { ActInput } from '../../../src/procedure/procedure.ts'

export const local = { local: '公开征求意见办理规定', source: '由本地规定' } as const
const shortening = {
  urgent: '情况紧急',
  superior: '执行上级机关有明确时限的决定',
  emergency: '应对突发事件',
} as const
export const fields = {
  startedOn: date('启动日期'),
  topic: text('征求意见事项'),
  purpose: choice('用于', { decision: '重大行政决策', document: '行政规范性文件', other: '其他事项' }),
  subject: link('所涉案件', '为其征求意见', { to: ['major-decision', 'normative-document'] }),
  draft: text('征求意见稿', { lines: 20 }),
  explanation: text('起草说明和依据', { lines: 6, help: '为什么定、依据什么、主要内容、对谁有什么影响' }),
  files: attachments('附件'),
  contact: text('反馈方式', { help: '信函地址、电子邮箱、联系电话；网上意见由本系统直接收取' }),
  until: date('公告的截止日期', {
    future: true,
    help: '重大行政决策自公布之日起一般不少于三十日，规范性文件按本地规定；更短的写明缩短期限的理由，否则仍收意见至法定期间届满',
  }),
  prolongedTo: date('延长后的截止日期', { future: true }),
  formerUntil: date('延长前的截止日期', { future: true, help: '由系统记录' }),
  shortened: choice('缩短期限的理由', shortening),
  shorteningReason: text('缩短期限的说明', { lines: 2, help: '随征求意见稿一并公布' }),
  publishedOn: date('公布日期'),
  heard: rows('座谈、走访和书面意见', {
    from: text('提出单位或者群体', { help: '写单位和群体，不写个人姓名' }),
    on: date('日期'),
    opinion: text('意见', { max: 2000, lines: 3 }),
    disposition: choice('研究结果', { adopted: '采纳', partly: '部分采纳', declined: '不采纳' }),
    reason: text('理由', { max: 1000, lines: 2 }),
  }),
  received: number('收到意见', '条', { min: 0 }),
  adopted: number('采纳（含部分采纳）', '条', { min: 0 }),
  summary: text('意见采纳情况', { lines: 10, help: '收到多少条、采纳多少条，主要意见各是什么，没有采纳的理由' }),
  summaryOn: date('采纳情况公布日期'),
  ending: text('终止理由'),
} as const
type Consultation = CaseView<typeof fields>

export const online = ({ pointing }: ActInput) => pointing('public-comment')
/** Opinions about the draft, by either way; what was withdrawn or is about something else is none. */
export const receivedOf = (c: Consultation, input: ActInput): number => {
  const { total, byOutcome } = online(input)
  return total - (byOutcome.unrelated ?? 0) - (byOutcome.withdrawn ?? 0) + (c.facts.heard ?? []).length
}
export const adoptedOf = (c: Consultation, input: ActInput): number => {
  const { byOutcome } = online(input)
  const heard = (c.facts.heard ?? []).filter(({ disposition }) => disposition !== 'declined')
  return (byOutcome.adopted ?? 0) + (byOutcome.partly ?? 0) + heard.length
}
/**
 * The last day on which opinions are taken, all of it: the day announced, or the last of the statutory period where the
 * notice named an earlier one. Null before the draft is out.
 */
export const lastDayOf = ({ facts, clocks }: Pick<CaseView, 'facts' | 'clocks'>): string | null => {
  const { publishedOn, until } = facts as { readonly publishedOn?: string; readonly until?: string }
  if (publishedOn === undefined) return null
  const least = clocks.flatMap(({ kind, due }) => (kind === 'atLeast' && due !== null ? [due] : []))
  return [until ?? '', ...least].sort().at(-1) ?? null
}
export const announced = (c: Consultation) => c.facts.shortened === undefined
/** The day announced lies before the last day of the lower limit. */
export const endsBefore = (c: Consultation, limit: 'decisionPeriod' | 'documentPeriod'): boolean => {
  const due = findClock(c, limit)?.due ?? null
  return due !== null && (c.facts.until ?? '') < due
}
