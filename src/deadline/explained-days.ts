import type { Calendar } from './calendar.ts'
import { dayInRange, isWeekday } from './calendar-table.ts'
import { formatDate, parseDate } from './civil-date.ts'
import type { ClockInput, ClockResult, Interval } from './clock-input.ts'
import { startOf, termsOf } from './restart.ts'
import { type StoppedDays, stoppedDays } from './stopped-days.ts'
import { advance, lengthOf } from './term.ts'
import { anyUnknown, isWorking } from './working-day.ts'

/** Why a run of days was counted or skipped. */
type DayReason =
  | 'workingDay'
  | 'calendarDay'
  | 'makeUpWorkday'
  | 'weekend'
  | 'holiday'
  | 'localOrder'
  | 'excluded'
  | 'suspended'
  /** The working day a last day off rolled to. */
  | 'rolledTo'
  /** With clear days: the last day for the act, before the whole days that must lie between. */
  | 'lastDay'

/** A run of days treated alike. */
export type Segment = {
  readonly from: string
  /** Null while the interval it stands for is open. */
  readonly to: string | null
  readonly counted: boolean
  readonly reason: DayReason
  /** The reason in Chinese: 中秋节放假, 国庆节调休上班, 征求第三方意见扣除. */
  readonly label: string
  /** What the days belong to: the term, the extension of that order (1, 2 …), or the rolling of the last day. */
  readonly part: 'term' | 'roll' | number
  /** Number of the document behind it, where one names the days. */
  readonly document?: string
  readonly provisional?: true
}

/** Every day from the start to the due date of a clock in days, as runs in order of date. Hours and fixed dates have none. */
export function explainDays(input: ClockInput, result: ClockResult, calendar: Calendar): readonly Segment[] {
  if (input.kind === 'fixed' || input.kind === 'hours' || 'fixed' in input.term || input.term.unit === 'hour') return []
  return input.kind === 'before' ? daysBefore(input, result, calendar) : daysAfter(input, result, calendar)
}

function daysAfter(input: ClockInput, result: ClockResult, calendar: Calendar): readonly Segment[] {
  const start = dayInRange(startOf(input))
  const terms = termsOf(input)
  const stops = stoppedDays(input.intervals ?? [], start)
  const ends = termEnds(input, calendar)
  const stopsOn = stops.at(-1)
  const last = result.due === null ? (stopsOn?.from ?? start) : parseDate(result.due)

  const segments: Segment[] = []
  for (let day = start + 1; day <= last; day++) {
    const index = ends.findIndex(end => end === undefined || day <= end)
    const interval = intervalOn(day, stops, input.intervals ?? [])
    if (interval) append(segments, day, { ...interval, part: partOf(index) })
    else if (index === -1) append(segments, day, rolling(day, day === last, calendar))
    else append(segments, day, { ...inUnit(day, terms[index]?.unit === 'workingDay', calendar), part: partOf(index) })
  }
  const open = result.due === null ? (input.intervals ?? []).filter(interval => interval.to === null) : []
  if (open.length > 0) {
    const index = ends.indexOf(undefined)
    const part = index === -1 ? 'roll' : partOf(index)
    segments.push({ from: formatDate(last + 1), to: null, ...standing(open), part })
  }
  return segments
}

/** The last day of the term and of each extension, unrolled; undefined from the one an open interval keeps unknown. */
export function termEnds(input: ClockInput, { table }: Calendar): readonly (number | undefined)[] {
  const start = dayInRange(startOf(input))
  const stops = stoppedDays(input.intervals ?? [], start)
  let end: number | undefined = start
  return termsOf(input).map(term => {
    end = end === undefined ? undefined : advance(table, end, [term], stops)
    return end
  })
}

function partOf(index: number): Segment['part'] {
  if (index === -1) return 'roll'
  return index === 0 ? 'term' : index
}

function daysBefore(input: ClockInput, result: ClockResult, calendar: Calendar): readonly Segment[] {
  const event = dayInRange(startOf(input))
  const inWorkingDays = lengthOf(input.term).unit === 'workingDay'
  const segments: Segment[] = []
  if (result.due === null || result.raw === null) return segments
  const raw = parseDate(result.raw)
  const due = parseDate(result.due)
  for (let day = due; day < event; day++) {
    if (day < raw) append(segments, day, rolling(day, day === due, calendar))
    else if (day === raw && input.clearDays) append(segments, day, lastDay)
    else append(segments, day, { ...inUnit(day, inWorkingDays, calendar), part: 'term' })
  }
  return segments
}

type Treatment = Omit<Segment, 'from' | 'to'>
const lastDay: Treatment = { counted: false, reason: 'lastDay', label: '最后期限日', part: 'term' }

function inUnit(day: number, workingDays: boolean, calendar: Calendar): Omit<Treatment, 'part'> {
  return workingDays ? asWorkingDay(day, calendar) : { counted: true, reason: 'calendarDay', label: '自然日' }
}

function rolling(day: number, last: boolean, calendar: Calendar): Treatment {
  const treatment = asWorkingDay(day, calendar)
  return last && treatment.counted
    ? { ...treatment, counted: false, reason: 'rolledTo', label: '顺延所至', part: 'roll' }
    : { ...treatment, part: 'roll' }
}

/** What a day is as a working day, and by which document. */
export function asWorkingDay(day: number, { table }: Calendar): Omit<Treatment, 'part'> {
  const mark = table.marks.get(day)
  const guessed = anyUnknown(table, day, day) ? ({ provisional: true } as const) : {}
  if (mark === undefined) {
    return isWeekday(day)
      ? { counted: true, reason: 'workingDay', label: '工作日', ...guessed }
      : { counted: false, reason: 'weekend', label: '周末', ...guessed }
  }
  const { name, document } = mark
  const counted = isWorking(table, day)
  if (mark.kind === 'exceptional') return { counted, reason: 'localOrder', label: name, document, ...guessed }
  return counted
    ? { counted, reason: 'makeUpWorkday', label: `${name}调休上班`, document, ...guessed }
    : { counted, reason: 'holiday', label: `${name}放假`, document, ...guessed }
}

function intervalOn(day: number, stops: readonly StoppedDays[], intervals: readonly Interval[]) {
  if (!stops.some(stop => stop.from < day && day <= stop.to)) return undefined
  const date = formatDate(day)
  return standing(intervals.filter(({ from, to }) => from < date && (to === null || date <= to)))
}

/** Several at once are told together; a day both suspended and excluded is lost once, and called suspended. */
function standing(intervals: readonly Interval[]): Omit<Treatment, 'part'> {
  const reason = intervals.some(interval => interval.effect === 'suspend') ? 'suspended' : 'excluded'
  const labels = [...new Set(intervals.flatMap(interval => interval.label ?? []))].join('、')
  const effect = reason === 'suspended' ? '中止' : '扣除'
  return { counted: false, reason, label: `${labels}${effect}` }
}

function append(segments: Segment[], day: number, treatment: Treatment): void {
  const date = formatDate(day)
  const last = segments.at(-1)
  if (last && alike(last, treatment)) segments[segments.length - 1] = { ...last, to: date }
  else segments.push({ from: date, to: date, ...treatment })
}

function alike(a: Treatment, b: Treatment): boolean {
  return (
    a.counted === b.counted &&
    a.reason === b.reason &&
    a.label === b.label &&
    a.part === b.part &&
    a.document === b.document &&
    a.provisional === b.provisional
  )
}
