import type { Calendar } from './calendar.ts'
import { dayInRange } from './calendar-table.ts'
import { formatDate } from './civil-date.ts'
import type { ClockInput, ClockResult } from './clock-input.ts'
import { countBack } from './count-back.ts'
import { computeFixedDate } from './fixed-date.ts'
import { computeHours } from './hour-clock.ts'
import { startOf, termsOf } from './restart.ts'
import { type StoppedDays, stoppedDays } from './stopped-days.ts'
import { advance, daysCounted, inWorkingDays, type Terms } from './term.ts'
import { anyUnknown, workingDayFrom, workingDayUpTo } from './working-day.ts'

/**
 * The due date of a clock. The rules, numbered as in docs/adr/0003-clocks.md:
 *
 * - the day of the event is not counted, counting begins the day after (A1-1, 民法典 201); hours count at once (A1-2)
 * - a term in months or years ends on the corresponding day, else on the last of the month (A1-3, 民法典 202)
 * - a last day off rolls to the next working day; a make-up Saturday is none (A1-4, 民法典 203)
 * - a fixed date never rolls (A1-15), a lower limit only if asked (A1-16)
 * - counting back leaves out the day of the event, and a day off rolls to the working day before it (A1-17)
 * - intervals, extensions and restarts: A2, in the same place, with what the law leaves open
 *
 * @example
 * computeClock({ kind: 'atMost', start: '2026-09-18', term: { n: 7, unit: 'workingDay' }, roll: 'none' }, calendar)
 * // { start: '2026-09-18', raw: '2026-09-29', due: '2026-09-29', provisional: false, running: true, calendar: '…' }
 *
 * @throws RangeError for a malformed or out-of-range date and for a combination without meaning (a suspended fixed date,
 * a notice before a hearing that rolls forward): faults of the caller, not refusals for the user.
 */
export function computeClock(input: ClockInput, calendar: Calendar): ClockResult {
  if (input.kind === 'fixed' || 'fixed' in input.term) return computeFixedDate(input, calendar)
  if (input.kind === 'hours' || input.term.unit === 'hour') return computeHours(input, calendar)
  if (input.kind === 'before') return countBack(input, calendar)
  return countForward(input, calendar)
}

function countForward(input: ClockInput, calendar: Calendar): ClockResult {
  const { table } = calendar
  const startedOn = startOf(input)
  const start = dayInRange(startedOn)
  const terms = termsOf(input)
  const stops = input.intervals?.length ? stoppedDays(input.intervals, start) : []
  const raw = advance(table, start, terms, stops)
  const due = raw === undefined ? undefined : roll(input, raw, stops, calendar)
  if (raw === undefined || due === undefined) return stopped(startedOn, terms, stops, raw, calendar)

  const restsOnUnknown =
    (inWorkingDays(terms, 'any') && anyUnknown(table, start + 1, raw)) ||
    (input.roll !== 'none' && anyUnknown(table, Math.min(raw, due), Math.max(raw, due)))
  const rawDate = formatDate(raw)
  return {
    start: startedOn,
    raw: rawDate,
    due: due === raw ? rawDate : formatDate(due),
    provisional: restsOnUnknown,
    running: true,
    calendar: calendar.version,
  }
}

/**
 * The day a term ending on `raw` is due. The day rolled to must be one on which the clock runs: where an interval covers
 * it, the first working day after that interval; undefined while that interval is open.
 */
function roll(input: ClockInput, raw: number, stops: readonly StoppedDays[], { table }: Calendar): number | undefined {
  if (input.roll === 'none') return raw
  if (input.roll === 'backward') return workingDayUpTo(table, raw)
  let due = workingDayFrom(table, raw)
  for (const stop of stops) {
    if (stop.from >= due || stop.to < due) continue
    if (stop.to === Number.POSITIVE_INFINITY) return undefined
    due = workingDayFrom(table, stop.to + 1)
  }
  return due
}

/** The clock stands: no due date yet, but what is used and what is left can be told. */
function stopped(
  startedOn: string,
  terms: Terms,
  stops: readonly StoppedDays[],
  raw: number | undefined,
  { table, version }: Calendar,
): ClockResult {
  const start = dayInRange(startedOn)
  const closed = stops.slice(0, -1)
  const open = stops.at(-1)
  const end = raw ?? advance(table, start, terms, closed)
  if (open === undefined || end === undefined)
    throw new Error('only an open interval can leave a clock without a due date')
  const countedThrough = Math.min(open.from, end)
  const unit = inWorkingDays(terms, 'all') ? 'workingDay' : 'day'
  return {
    start: startedOn,
    raw: raw === undefined ? null : formatDate(raw),
    due: null,
    provisional: unit === 'workingDay' && anyUnknown(table, start + 1, end),
    running: false,
    used: daysCounted(table, start, countedThrough, unit, closed),
    left: daysCounted(table, countedThrough, end, unit, []),
    calendar: version,
  }
}
