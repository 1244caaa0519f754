import type { Calendar } from './calendar.ts'
import { dayInRange } from './calendar-table.ts'
import { civilDate, dayNumber, daysInMonth, formatDate } from './civil-date.ts'
import type { ClockInput, ClockResult, FixedDate } from './clock-input.ts'
import { startOf } from './restart.ts'

/**
 * A date of the year (1-31, 3-1, 3-31, 4-1). It never rolls: on a day off the work is done early (rule A1-15), so the
 * date rests on no calendar and is never provisional. “…之前” means the day before at the latest (rule A1-14).
 */
export function computeFixedDate(input: ClockInput, { version }: Calendar): ClockResult {
  if (!('fixed' in input.term)) throw new RangeError('a fixed clock needs a date of the year')
  if (input.intervals?.length || input.extensions?.length) {
    throw new RangeError('a date of the year can neither stand still nor be extended')
  }
  const startedOn = startOf(input)
  const due = formatDate(lastDay(input.term.fixed, dayInRange(startedOn)))
  return { start: startedOn, raw: due, due, provisional: false, running: true, calendar: version }
}

function lastDay(fixed: FixedDate['fixed'], start: number): number {
  if (fixed.year !== undefined) return lastDayIn(fixed.year, fixed)
  const { year } = civilDate(start)
  const thisYear = lastDayIn(year, fixed)
  return thisYear > start ? thisYear : lastDayIn(year + 1, fixed)
}

function lastDayIn(year: number, { month, day, before }: FixedDate['fixed']): number {
  const longest = month >= 1 && month <= 12 && Number.isInteger(month) ? daysInMonth(2024, month) : 0
  if (!Number.isInteger(day) || day < 1 || day > longest)
    throw new RangeError(`not a date of the year: ${month}-${day}`)
  return dayNumber(year, month, Math.min(day, daysInMonth(year, month))) - (before ? 1 : 0)
}
