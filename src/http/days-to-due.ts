/** Days left as a person at a desk counts them. */
import type { Calendar } from '../deadline/calendar.ts'
import { daysLeft } from '../deadline/days-left.ts'
import type { TermUnit } from '../procedure/term.ts'

export interface DaysToDue {
  /** 0 on the due date itself, negative when overdue; null without a date. */
  readonly daysLeft: number | null
  readonly daysIn: 'day' | 'workingDay'
}

/**
 * Working days for a clock in working days while it runs, calendar days otherwise. Overdue, days are days: on the
 * Saturday after a Friday it is one day late, though no working day has passed.
 *
 * @param due a date, or the instant of a clock in hours, of which the day is taken
 */
export const daysToDue = (
  due: string | null,
  today: string,
  unit: TermUnit | undefined,
  calendar: Calendar,
): DaysToDue => {
  if (due === null) return { daysLeft: null, daysIn: 'day' }
  const day = due.slice(0, 10)
  const daysIn = unit === 'workingDay' && day >= today ? 'workingDay' : 'day'
  return { daysLeft: daysLeft(day, today, daysIn, calendar), daysIn }
}
