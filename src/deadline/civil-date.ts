/**
 * Civil dates as day numbers: day 0 is 1970-01-01, every calendar day is one more. The engine counts with integers and
 * only its edges speak ISO strings, which is what makes a million due dates a second possible.
 */

const ZERO = 48
const DASH = 45
const formatted = new Map<number, string>()

/** The day number of an ISO date 'YYYY-MM-DD'. Throws RangeError on anything else, 2026-02-30 included. */
export function parseDate(iso: string): number {
  if (iso.length === 10 && iso.charCodeAt(4) === DASH && iso.charCodeAt(7) === DASH) {
    const year = digit(iso, 0) * 1000 + digit(iso, 1) * 100 + digit(iso, 2) * 10 + digit(iso, 3)
    const month = digit(iso, 5) * 10 + digit(iso, 6)
    const day = digit(iso, 8) * 10 + digit(iso, 9)
    const inYear = year >= 1 && month >= 1 && month <= 12
    if (inYear && day >= 1 && day <= daysInMonth(year, month)) return dayNumber(year, month, day)
  }
  throw new RangeError(`not a date of the form YYYY-MM-DD: ${iso}`)
}

/** NaN for a character that is no digit, which every comparison in parseDate then refuses. */
function digit(iso: string, index: number): number {
  const value = iso.charCodeAt(index) - ZERO
  return value >= 0 && value <= 9 ? value : Number.NaN
}

/** Length of a month (1 to 12) of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Day number of a civil date of the year 1 or later; years are counted from 1 March, so that the leap day comes last. */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day
  return 365 * y + leapDays + dayOfYear - 719469
}

/** Year, month and day of a day number; the inverse of `dayNumber` (Hinnant's algorithm, in eras of 400 years). */
export function civilDate(day: number): { year: number; month: number; day: number } {
  const shifted = day + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  }
}

/** The ISO date of a day number. */
export function formatDate(day: number): string {
  const known = formatted.get(day)
  if (known !== undefined) return known
  const { year, month, day: dayOfMonth } = civilDate(day)
  const iso = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`
  formatted.set(day, iso)
  return iso
}

/** 0 Sunday … 6 Saturday; 1970-01-01 was a Thursday. */
export function weekday(day: number): number {
  return (((day + 4) % 7) + 7) % 7
}

/**
 * The corresponding day `months` later (or earlier, if negative), or the last day of that month where it has no such
 * day: 民法典 202 (到期月的对应日为期间的最后一日；没有对应日的，月末日为期间的最后一日).
 */
export function addMonths(day: number, months: number): number {
  const from = civilDate(day)
  const index = from.year * 12 + from.month - 1 + months
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  return dayNumber(year, month, Math.min(from.day, daysInMonth(year, month)))
}

/** The day after an ISO date: the first day on which the step behind a lower limit may be taken. */
export function dayAfter(iso: string): string {
  return formatDate(parseDate(iso) + 1)
}
