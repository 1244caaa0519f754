import { type CalendarTable, FIRST_DAY, outOfRange } from './calendar-table.ts'

/** Counting and walking working days on day numbers. Each is one or two array look-ups, whatever the distance. */

/** Working days from the beginning of the calendar through `day`. */
export function workingDaysThrough(table: CalendarTable, day: number): number {
  const count = table.ordinals[day - FIRST_DAY]
  if (count === undefined) throw outOfRange(day)
  return count
}

export function isWorking(table: CalendarTable, day: number): boolean {
  return workingDaysThrough(table, day) !== (table.ordinals[day - 1 - FIRST_DAY] ?? 0)
}

/** The working day that ends a count of `n` begun on the day after `day`; `day` itself where n is 0. */
export function workingDayAfter(table: CalendarTable, day: number, n: number): number {
  return n === 0 ? day : workingDayNumber(table, workingDaysThrough(table, day) + n)
}

/** The working day that ends a count of `n` backwards, begun on the day before `day`; `day` itself where n is 0. */
export function workingDayBefore(table: CalendarTable, day: number, n: number): number {
  return n === 0 ? day : workingDayNumber(table, workingDaysThrough(table, day - 1) - n + 1)
}

/** `day` if it is a working day, else the next one. */
export function workingDayFrom(table: CalendarTable, day: number): number {
  return workingDayNumber(table, workingDaysThrough(table, day - 1) + 1)
}

/** `day` if it is a working day, else the one before it. */
export function workingDayUpTo(table: CalendarTable, day: number): number {
  return workingDayNumber(table, workingDaysThrough(table, day))
}

/** Whether any day from `first` through `last` lies under no known notice. */
export function anyUnknown(table: CalendarTable, first: number, last: number): boolean {
  const upTo = table.unknowns[last - FIRST_DAY]
  if (upTo === undefined) throw outOfRange(last)
  return upTo !== (table.unknowns[first - 1 - FIRST_DAY] ?? 0)
}

function workingDayNumber(table: CalendarTable, ordinal: number): number {
  const day = table.workingDays[ordinal - 1]
  if (day === undefined) throw new RangeError('the count leaves the calendar, 1990-01-01 to 2099-12-31')
  return day
}
