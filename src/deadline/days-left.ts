import type { Calendar } from './calendar.ts'
import { workingDaysBetween } from './calendar.ts'
import { parseDate } from './civil-date.ts'
import type { TermUnit } from './clock-input.ts'
import { parseInstant } from './hour-clock.ts'

/**
 * Days still to come after `today` up to and including `due`: 0 on the due date itself, negative by the days overdue.
 * Working days for a clock in working days, whole hours (rounded down, both arguments instants) for one in hours,
 * calendar days otherwise.
 */
export function daysLeft(due: string, today: string, unit: TermUnit, calendar: Calendar): number {
  if (unit === 'hour') return Math.floor((parseInstant(due) - parseInstant(today)) / 3_600_000)
  return unit === 'workingDay' ? workingDaysBetween(today, due, calendar) : parseDate(due) - parseDate(today)
}

/**
 * Whether the time is over. A day lasts until 24:00, or until the office closes (民法典 203 第二款), so a date is overdue
 * only from the next day on; an instant as soon as it has passed. Both arguments are dates, or both instants.
 */
export function overdue(due: string, today: string): boolean {
  const read = due.length === 10 ? parseDate : parseInstant
  return read(today) > read(due)
}
