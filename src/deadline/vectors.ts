import { z } from 'zod'
import { nationalNotices } from '../../statutes/calendars/index.ts'
import { type Calendar, createCalendar } from './calendar.ts'
import { dayInRange } from './calendar-table.ts'
import { formatDate } from './civil-date.ts'
import type { ClockInput, Extension, Interval, Term } from './clock-input.ts'
import { type Explanation, explainClock } from './explain.ts'
import type { HolidayNotice } from './notice.ts'
import { parseRule, type VectorRule } from './vector-rule.ts'

/** The answer to one vector. `raw` equals `due` where the last day did not roll; both are null while an interval is open. */
export type Answer = {
  readonly id: string
  readonly due: string | null
  readonly raw: string | null
  readonly provisional: boolean
  readonly explanation: Pick<Explanation, 'text' | 'segments' | 'article'>
}

/** A vector that cannot be answered. The message is Chinese and names the vector. */
export class VectorError extends Error {
  override readonly name = 'VectorError'
}

const date = z.iso.date('应为 YYYY-MM-DD 形式的日期')
const length = z.int().nonnegative().optional()
const eventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('extend'), date, wd: length, d: length, m: length, y: length }),
  z.object({ type: z.enum(['suspend', 'exclude']), date, reason: z.string().optional() }),
  z.object({ type: z.literal('resume'), date, reason: z.string().optional() }),
  z.object({ type: z.literal('restart'), date }),
])
const vectorSchema = z.object({
  id: z.string().min(1),
  rule: z.string(),
  basis: z.string().optional(),
  start: z.string(),
  direction: z.enum(['forward', 'backward']).optional(),
  calendarAsOf: date.optional(),
  events: z.array(eventSchema).default([]),
})
type Vector = z.infer<typeof vectorSchema>
type VectorEvent = z.infer<typeof eventSchema>

/**
 * Answers deadline vectors `[{ id, rule, start, events?, calendarAsOf? }]`; what else a vector holds (its expected dates,
 * a note) is ignored. The amount behind a `+` in the rule is the extension granted, its day taken from the `extend` event.
 *
 * @throws VectorError for input that is no list of vectors, a rule it cannot read, a date that is none.
 */
export function answerVectors(vectors: unknown, notices: readonly HolidayNotice[] = nationalNotices): Answer[] {
  if (!Array.isArray(vectors)) throw new VectorError('输入应为算例数组')
  const calendars = new Map<string | undefined, Calendar>()
  const calendarOf = (asOf: string | undefined) => {
    const calendar = calendars.get(asOf) ?? createCalendar(notices, asOf === undefined ? {} : { asOf })
    calendars.set(asOf, calendar)
    return calendar
  }
  return vectors.map((vector, index) => answerVector(readVector(vector, index), calendarOf))
}

function readVector(vector: unknown, index: number): Vector {
  const read = vectorSchema.safeParse(vector)
  if (read.success) return read.data
  const id = z.object({ id: z.string().min(1) }).safeParse(vector)
  const problems = read.error.issues.map(issue => `${issue.path.join('.') || '算例'}不合要求（${issue.message}）`)
  throw new VectorError(`${id.success ? `算例“${id.data.id}”` : `第${index + 1}个算例`}：${problems.join('；')}`)
}

function answerVector(vector: Vector, calendarOf: (asOf: string | undefined) => Calendar): Answer {
  const read = parseRule(vector.rule)
  if (!read.ok) throw refused(vector, read.error)
  const { rule } = read
  if (vector.direction !== undefined && (vector.direction === 'backward') !== (rule.kind === 'before')) {
    throw refused(vector, `规则“${vector.rule}”与方向“${vector.direction}”矛盾`)
  }
  const input = inputOf(vector, rule)
  try {
    const calendar = calendarOf(calendarDay(vector, rule))
    const { result, text, segments, article } = explainClock(input, calendar, articleOf(vector))
    const explanation = { text, segments, ...(article === undefined ? {} : { article }) }
    return { id: vector.id, due: result.due, raw: result.raw, provisional: result.provisional, explanation }
  } catch (error) {
    if (error instanceof RangeError) throw refused(vector, `日期或期限无法计算（${error.message}）`)
    throw error
  }
}

function articleOf({ basis }: Vector): { article?: string } {
  return basis === undefined ? {} : { article: basis }
}

function calendarDay(vector: Vector, { calendarBefore }: VectorRule): string | undefined {
  if (calendarBefore === undefined) return vector.calendarAsOf
  if (vector.calendarAsOf === undefined) return formatDate(dayInRange(calendarBefore) - 1)
  if (vector.calendarAsOf >= calendarBefore) {
    throw refused(vector, `日历基准日${vector.calendarAsOf}不在规则所写的${calendarBefore}之前`)
  }
  return vector.calendarAsOf
}

function inputOf(vector: Vector, rule: VectorRule): ClockInput {
  const events = vector.events.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  const restartedOn = events.findLast(event => event.type === 'restart')?.date
  return {
    kind: rule.kind,
    start: vector.start,
    term: rule.term,
    roll: rule.roll,
    intervals: intervalsOf(vector, events, rule.effect),
    extensions: extensionsOf(vector, events, rule),
    ...(restartedOn === undefined ? {} : { restartedOn }),
  }
}

function intervalsOf(vector: Vector, events: readonly VectorEvent[], effect: Interval['effect']): Interval[] {
  const intervals: Interval[] = []
  for (const event of events) {
    if (event.type === 'suspend' || event.type === 'exclude') {
      const label = event.reason === undefined ? {} : { label: event.reason }
      intervals.push({ from: event.date, to: null, effect: event.type === 'exclude' ? 'exclude' : effect, ...label })
    }
    if (event.type === 'resume') {
      const index = intervals.findIndex(({ to, label }) => to === null && (event.reason ?? label) === label)
      const open = intervals[index]
      if (open === undefined) throw refused(vector, `${event.date}恢复计时，但此前没有相应的停止`)
      intervals[index] = { ...open, to: event.date }
    }
  }
  return intervals
}

function extensionsOf(vector: Vector, events: readonly VectorEvent[], rule: VectorRule): Extension[] {
  const granted = events.filter(event => event.type === 'extend')
  const extensions = granted.map((event, index): Extension => {
    const written = rule.extensions[index]
    const term = lengthOf(event) ?? written
    if (term === undefined) throw refused(vector, `${event.date}的延长没有写明长度`)
    if (written && (written.n !== term.n || written.unit !== term.unit)) {
      throw refused(vector, `${event.date}的延长与规则“${vector.rule}”所写长度不一致`)
    }
    return { on: event.date, term }
  })
  // The rule alone says the clock is extended; when it was granted is then not known and does not matter.
  const unstated = rule.extensions.slice(granted.length).map(term => ({ on: vector.start, term }))
  return [...extensions, ...unstated]
}

function lengthOf(event: Extract<VectorEvent, { type: 'extend' }>): Term | undefined {
  if (event.wd !== undefined) return { n: event.wd, unit: 'workingDay' }
  if (event.d !== undefined) return { n: event.d, unit: 'day' }
  if (event.m !== undefined) return { n: event.m, unit: 'month' }
  return event.y === undefined ? undefined : { n: event.y, unit: 'year' }
}

function refused({ id }: Vector, problem: string): VectorError {
  return new VectorError(`算例“${id}”：${problem}`)
}
