import { civilDate, dayNumber, formatDate, parseDate, weekday } from './civil-date.ts'
import type { ExceptionalDays, HolidayNotice, RegionalHoliday } from './notice.ts'
import { type StatutoryHoliday, statutoryHolidayMeasures } from './statutory-holidays.ts'

/** First and last day a calendar answers for: room for twenty years, the longest statutory period (行政复议法 21), both ways. */
export const FIRST_DAY = dayNumber(1990, 1, 1)
const LAST_DAY = dayNumber(2099, 12, 31)

/** Why a day is not what its weekday says, and by which document. */
export type DayMark = {
  readonly kind: 'holiday' | 'makeUpWorkday' | 'statutory' | 'regional' | 'exceptional'
  readonly working: boolean
  readonly name: string
  readonly document: string
}

/** Prefix sums over every day of the calendar, so that counting and walking working days are array look-ups. */
export type CalendarTable = {
  readonly marks: ReadonlyMap<number, DayMark>
  /** By day: how many working days there are from FIRST_DAY up to and including it. */
  readonly ordinals: Int32Array
  /** By ordinal, counted from 0: the day number of each working day. */
  readonly workingDays: Int32Array
  /** By day: how many days up to and including it lie under no known notice. */
  readonly unknowns: Int32Array
}

type KnownDays = {
  readonly statutory: readonly StatutoryHoliday[]
  readonly notices: readonly HolidayNotice[]
  readonly regional: readonly RegionalHoliday[]
  readonly exceptional: readonly ExceptionalDays[]
}

/** Lays the known documents over the weekdays, the weakest first: statute, notices by day of issue, region, local order. */
export function buildTable(known: KnownDays): CalendarTable {
  const marks = new Map<number, DayMark>()
  const noticeYears = new Set(known.notices.map(notice => notice.year))
  for (const holiday of known.statutory) markStatutory(marks, holiday, noticeYears)
  for (const notice of known.notices) markNotice(marks, notice)
  for (const holiday of known.regional) {
    markRange(marks, holiday, { kind: 'regional', working: false, name: holiday.name, document: holiday.source })
  }
  for (const days of known.exceptional) {
    markRange(marks, days, { kind: 'exceptional', working: days.working, name: days.name, document: days.document })
  }
  return countDays(marks, noticeYears)
}

function markStatutory(marks: Map<number, DayMark>, holiday: StatutoryHoliday, noticeYears: ReadonlySet<number>): void {
  for (let year = Math.max(holiday.fromYear, 1990); year <= 2099; year++) {
    if (noticeYears.has(year)) continue
    const mark = { kind: 'statutory', working: false, name: holiday.name, document: statutoryHolidayMeasures } as const
    marks.set(dayNumber(year, holiday.month, holiday.day), mark)
  }
}

function markNotice(marks: Map<number, DayMark>, notice: HolidayNotice): void {
  for (const holiday of notice.holidays) {
    markRange(marks, holiday, { kind: 'holiday', working: false, name: holiday.name, document: notice.number })
  }
  for (const { name, date } of notice.workdays) {
    marks.set(dayInRange(date), { kind: 'makeUpWorkday', working: true, name, document: notice.number })
  }
}

function markRange(marks: Map<number, DayMark>, range: { from: string; to: string }, mark: DayMark): void {
  const last = dayInRange(range.to)
  for (let day = dayInRange(range.from); day <= last; day++) marks.set(day, mark)
}

function countDays(marks: ReadonlyMap<number, DayMark>, noticeYears: ReadonlySet<number>): CalendarTable {
  const length = LAST_DAY - FIRST_DAY + 1
  const ordinals = new Int32Array(length)
  const workingDays = new Int32Array(length)
  const unknowns = new Int32Array(length)
  let working = 0
  let unknown = 0
  let { year } = civilDate(FIRST_DAY)
  let nextYear = dayNumber(year + 1, 1, 1)
  for (let day = FIRST_DAY; day <= LAST_DAY; day++) {
    if (day === nextYear) nextYear = dayNumber(++year + 1, 1, 1)
    const mark = marks.get(day)
    if (mark ? mark.working : isWeekday(day)) workingDays[working++] = day
    // A notice may name days of the year before its own (元旦 of 2019 began on 2018-12-30): those are known too.
    if (!noticeYears.has(year) && mark?.kind !== 'holiday' && mark?.kind !== 'makeUpWorkday') unknown++
    ordinals[day - FIRST_DAY] = working
    unknowns[day - FIRST_DAY] = unknown
  }
  return { marks, ordinals, workingDays: workingDays.subarray(0, working), unknowns }
}

/** Monday to Friday. */
export function isWeekday(day: number): boolean {
  const of = weekday(day)
  return of !== 0 && of !== 6
}

/** The day number of an ISO date the calendar answers for; RangeError outside 1990 to 2099. */
export function dayInRange(iso: string): number {
  const day = parseDate(iso)
  if (day >= FIRST_DAY && day <= LAST_DAY) return day
  throw outOfRange(iso)
}

export function outOfRange(date: string | number): RangeError {
  const named = typeof date === 'number' ? formatDate(date) : date
  return new RangeError(`${named} lies outside the calendar, 1990-01-01 to 2099-12-31`)
}
