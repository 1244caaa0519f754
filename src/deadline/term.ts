import type { CalendarTable } from './calendar-table.ts'
import { addMonths } from './civil-date.ts'
import type { FixedDate, Term } from './clock-input.ts'
import type { StoppedDays } from './stopped-days.ts'
import { workingDayAfter, workingDaysThrough } from './working-day.ts'

/** A term and the extensions that follow it, in order. */
export type Terms = readonly [Term, ...Term[]]

/** A term that is a whole, non-negative number of units; RangeError for anything else. */
export function lengthOf(term: Term | FixedDate): Term {
  if ('fixed' in term) throw new RangeError('a date of the year cannot be added to a day')
  if (!Number.isInteger(term.n) || term.n < 0) throw new RangeError(`not a length of time: ${term.n} ${term.unit}`)
  return term
}

/** Whether any, or all, of the terms are counted in working days. */
export function inWorkingDays(terms: Terms, quantity: 'any' | 'all'): boolean {
  if (terms.length === 1) return terms[0].unit === 'workingDay'
  return quantity === 'any' ? terms.some(isWorkingDays) : terms.every(isWorkingDays)
}

function isWorkingDays(term: Term): boolean {
  return term.unit === 'workingDay'
}

/**
 * The last day of the terms laid end to end from `start`, each beginning where the one before ends unrolled (原期末接续加数);
 * undefined if an open interval keeps it unknown.
 */
export function advance(
  table: CalendarTable,
  start: number,
  terms: Terms,
  stops: readonly StoppedDays[],
): number | undefined {
  let end: number | undefined = start
  for (const term of terms) {
    end = advanceTerm(table, end, term, stops)
    if (end === undefined) return undefined
  }
  return end
}

function advanceTerm(
  table: CalendarTable,
  from: number,
  term: Term,
  stops: readonly StoppedDays[],
): number | undefined {
  let end = addTerm(table, from, term)
  for (const stop of stops) {
    // Over before this term began. None straddles its beginning, which is the start or a day that was counted.
    if (stop.to <= from) continue
    // The stopping day is used: a term that ends on it is complete.
    if (stop.from >= end) break
    if (stop.to === Number.POSITIVE_INFINITY) return undefined
    const unit = term.unit === 'workingDay' ? 'workingDay' : 'day'
    const lost = daysCounted(table, stop.from, stop.to, unit, [])
    end = unit === 'workingDay' ? workingDayAfter(table, end, lost) : end + lost
  }
  return end
}

function addTerm(table: CalendarTable, from: number, { n, unit }: Term): number {
  switch (unit) {
    case 'workingDay':
      return workingDayAfter(table, from, n)
    case 'day':
      return from + n
    case 'month':
      return addMonths(from, n)
    case 'year':
      return addMonths(from, 12 * n)
    case 'hour':
      throw new RangeError('hours cannot be added to a day')
  }
}

/** Days of the unit after `from` through `to`, less those lost in `stops`. */
export function daysCounted(
  table: CalendarTable,
  from: number,
  to: number,
  unit: 'workingDay' | 'day',
  stops: readonly StoppedDays[],
): number {
  let count = unit === 'day' ? to - from : workingDaysThrough(table, to) - workingDaysThrough(table, from)
  for (const stop of stops) {
    const first = Math.max(stop.from, from)
    const last = Math.min(stop.to, to)
    if (last > first) count -= daysCounted(table, first, last, unit, [])
  }
  return count
}
