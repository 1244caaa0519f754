import { buildTable, type CalendarTable, type DayMark, dayInRange } from './calendar-table.ts'
import { formatDate } from './civil-date.ts'
import type { ExceptionalDays, HolidayNotice, RegionalHoliday } from './notice.ts'
import { statutoryHolidays } from './statutory-holidays.ts'
import { anyUnknown, isWorking, workingDayAfter, workingDayBefore, workingDaysThrough } from './working-day.ts'

export type CalendarOptions = {
  /** Use only what had been issued by this day (ISO date): the calendar as it stood then. Absent: everything held. */
  readonly asOf?: string
  readonly regional?: readonly RegionalHoliday[]
  readonly exceptional?: readonly ExceptionalDays[]
}

/** An official document a calendar rests on. */
export type CalendarDocument = { readonly number: string; readonly issuedOn: string }

/**
 * Which days are working days, resting on named documents: (Monday to Friday and not a holiday) or a make-up day
 * (调休上班日). Immutable; two calendars with the same `version` answer alike.
 */
export type Calendar = {
  /** Stamp of the documents it rests on: the day the latest was issued and a digest of them all. */
  readonly version: string
  readonly documents: readonly CalendarDocument[]
  readonly notices: readonly HolidayNotice[]
  isWorkingDay(date: string): boolean
  /** Whether no notice known covers the day, so that it is guessed from weekday and the fixed statutory holidays. */
  provisional(date: string): boolean
  /** What makes the day differ from its weekday, or undefined. */
  markOf(date: string): DayMark | undefined
  /** Internal to the engine: the same knowledge as arrays. */
  readonly table: CalendarTable
}

/**
 * Builds the calendar of the notices known on `asOf`. Where two name a day, the later prevails. A year without notice is
 * counted by weekdays less the statutory holidays of fixed date and is provisional, never silently certain.
 */
export function createCalendar(notices: readonly HolidayNotice[], options: CalendarOptions = {}): Calendar {
  const known = knownBy(options.asOf)
  const knownNotices = notices
    .filter(known)
    .toSorted((a, b) => (a.issuedOn < b.issuedOn ? -1 : a.issuedOn > b.issuedOn ? 1 : 0))
  const regional = (options.regional ?? []).filter(known)
  const exceptional = (options.exceptional ?? []).filter(known)
  const statutory = statutoryHolidays.filter(
    holiday => holiday.issuedOn === undefined || known({ issuedOn: holiday.issuedOn }),
  )
  const table = buildTable({ statutory, notices: knownNotices, regional, exceptional })
  const documents = [
    ...knownNotices,
    ...regional.map(({ source, issuedOn }) => ({ number: source, issuedOn })),
    ...exceptional.map(({ document, issuedOn }) => ({ number: document, issuedOn })),
  ].map(({ number, issuedOn }) => ({ number, issuedOn }))

  return Object.freeze({
    version: versionOf(documents, [knownNotices, regional, exceptional, statutory]),
    documents,
    notices: knownNotices,
    isWorkingDay: (date: string) => isWorking(table, dayInRange(date)),
    provisional: (date: string) => {
      const day = dayInRange(date)
      return anyUnknown(table, day, day)
    },
    markOf: (date: string) => table.marks.get(dayInRange(date)),
    table,
  })
}

function knownBy(asOf: string | undefined): (document: { readonly issuedOn: string }) => boolean {
  if (asOf === undefined) return () => true
  dayInRange(asOf)
  return document => document.issuedOn <= asOf
}

/** FNV-1a over the contents, so that a corrected day changes the stamp even where no number does. */
function versionOf(documents: readonly CalendarDocument[], contents: unknown): string {
  const latest =
    documents
      .map(document => document.issuedOn)
      .toSorted()
      .at(-1) ?? 'none'
  let hash = 0x811c9dc5
  for (const character of JSON.stringify(contents)) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  }
  return `${latest}/${hash.toString(16).padStart(8, '0')}`
}

/** The `n`th working day after (n > 0) or before (n < 0) a date, the date itself not counted; n = 0 is the date. */
export function addWorkingDays(date: string, n: number, calendar: Calendar): string {
  const day = dayInRange(date)
  return formatDate(n >= 0 ? workingDayAfter(calendar.table, day, n) : workingDayBefore(calendar.table, day, -n))
}

/** Working days after `from` up to and including `to`; negative where `to` lies before `from`. */
export function workingDaysBetween(from: string, to: string, calendar: Calendar): number {
  return workingDaysThrough(calendar.table, dayInRange(to)) - workingDaysThrough(calendar.table, dayInRange(from))
}
