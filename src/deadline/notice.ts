/** The shape of the official data a calendar is built from. The data itself is in `statutes/calendars`. */

/** A run of days off, both ends included, ISO dates. */
type HolidayRange = { readonly name: string; readonly from: string; readonly to: string }

/** A Saturday or Sunday on which work is done (调休上班日), and for which holiday. */
type MakeUpWorkday = { readonly name: string; readonly date: string }

/**
 * One notice of the General Office of the State Council on the holidays of a year (国务院办公厅关于…部分节假日安排的通知).
 * It names days; where two notices name the same day the one issued later prevails, so an amendment lists only what it
 * changes and the original arrangement stays readable beside it.
 */
export type HolidayNotice = {
  readonly year: number
  /** 文号 */
  readonly number: string
  /** V: a copy of the notice bearing this number was read. K: from knowledge, to be checked against the original. */
  readonly noticeMark: 'V' | 'K'
  readonly title: string
  /** Day of publication: from this day on the arrangement is known. */
  readonly issuedOn: string
  readonly source: string
  readonly holidays: readonly HolidayRange[]
  readonly workdays: readonly MakeUpWorkday[]
}

/** A holiday of a region (放假办法 第四条: 少数民族习惯的节日，由地方人民政府规定), with the document that grants it. */
export type RegionalHoliday = HolidayRange & { readonly source: string; readonly issuedOn: string }

/**
 * Days a local order takes out of, or puts into, the working days (for example an epidemic order delaying the return to
 * work). Such an order is no arrangement of the State Council: it counts only when a person enters it with its number.
 */
export type ExceptionalDays = {
  readonly name: string
  readonly from: string
  readonly to: string
  readonly working: boolean
  /** 文号 */
  readonly document: string
  readonly issuedOn: string
}
