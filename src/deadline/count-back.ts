import type { Calendar } from './calendar.ts'
import { type CalendarTable, dayInRange } from './calendar-table.ts'
import { addMonths, formatDate } from './civil-date.ts'
import type { ClockInput, ClockResult, Term } from './clock-input.ts'
import { startOf } from './restart.ts'
import { lengthOf } from './term.ts'
import { anyUnknown, workingDayBefore, workingDayUpTo } from './working-day.ts'

/**
 * The last day on which something may be done before an event (倒计): the day of the event is not counted, N days are
 * counted back, and on the Nth the act must be complete, a notice served. A natural day off rolls to the working day
 * before it (rule A1-17). With `clearDays`, N whole days must lie between: one day earlier (rule A1-17).
 */
export function countBack(input: ClockInput, { table, version }: Calendar): ClockResult {
  if (input.roll === 'forward') throw new RangeError('a time counted back from an event never rolls towards it')
  if (input.intervals?.length || input.extensions?.length) {
    throw new RangeError('a time counted back from an event can neither stand still nor be extended; move the event')
  }
  const eventOn = startOf(input)
  const event = dayInRange(eventOn)
  const term = lengthOf(input.term)
  const raw = goBack(table, event, term, input.clearDays === true)
  const due = input.roll === 'backward' ? workingDayUpTo(table, raw) : raw
  const provisional =
    (term.unit === 'workingDay' && anyUnknown(table, raw, event)) ||
    (input.roll === 'backward' && anyUnknown(table, due, raw))
  return {
    start: eventOn,
    raw: formatDate(raw),
    due: formatDate(due),
    provisional,
    running: true,
    calendar: version,
  }
}

function goBack(table: CalendarTable, event: number, { n, unit }: Term, clearDays: boolean): number {
  switch (unit) {
    case 'workingDay':
      return workingDayBefore(table, event, clearDays ? n + 1 : n)
    case 'day':
      return event - n - (clearDays ? 1 : 0)
    case 'month':
      return addMonths(event, -n) - (clearDays ? 1 : 0)
    case 'year':
      return addMonths(event, -12 * n) - (clearDays ? 1 : 0)
    case 'hour':
      throw new RangeError('hours cannot be counted back from a day')
  }
}
