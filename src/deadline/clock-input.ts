/** What a clock (时限) is computed from and what comes out: plain data, as stored with a case. */

export type TermUnit = 'workingDay' | 'day' | 'month' | 'year' | 'hour'

/** A length of time in the unit its article uses; the unit goes with the article, never with the statute. */
export type Term = { readonly n: number; readonly unit: TermUnit }

/**
 * A date of the year. `before` is “…之前”, for which the day before is the last (rule A1-14); otherwise the date itself.
 * Without `year` it is the first such date after the start.
 */
export type FixedDate = {
  readonly fixed: { readonly month: number; readonly day: number; readonly before: boolean; readonly year?: number }
}

/**
 * - `atMost`: the act must be done by the due date (…日内)
 * - `atLeast`: the due date is the last day of the minimum; the next step may be taken from the day after
 * - `before`: counted back from an event; the due date is the last day on which the act may still be done
 * - `fixed`: a date of the year, which never rolls
 * - `hours`: absolute instants, which never roll
 */
export type ClockKind = 'atMost' | 'atLeast' | 'before' | 'fixed' | 'hours'

/** What becomes of a date that falls on a day off: the next working day, the one before, or nothing. */
export type Roll = 'forward' | 'backward' | 'none'

/**
 * A time in which the clock stands: 扣除 or 中止. The stopping day counts as used, the days after it through the day of
 * resumption do not, counting goes on the day after that. `to` is null while it lasts.
 */
export type Interval = {
  readonly from: string
  readonly to: string | null
  readonly effect: 'exclude' | 'suspend'
  readonly label?: string
}

/** An extension (延期) decided on a day; its term begins where the term before it ends. */
export type Extension = { readonly on: string; readonly term: Term; readonly label?: string }

export type ClockInput = {
  readonly kind: ClockKind
  /** The day of the event, itself not counted (民法典 201); for `before` the day of the coming event; for `hours` an instant. */
  readonly start: string
  readonly term: Term | FixedDate
  readonly roll: Roll
  readonly intervals?: readonly Interval[]
  readonly extensions?: readonly Extension[]
  /** The day of the event that voids the running clock and starts it afresh in full (重新起算). */
  readonly restartedOn?: string
  /** `before` only: that many whole days must lie between the act and the event, one day stricter than rule A1-17. */
  readonly clearDays?: boolean
}

export type ClockResult = {
  /** The start that counted: `restartedOn` where the clock was restarted. */
  readonly start: string
  /** The end of the term before rolling; null while an open interval keeps it unknown. */
  readonly raw: string | null
  /** The last day (until 24:00, or the close of business: 民法典 203) or instant; null while stopped. */
  readonly due: string | null
  /** The due date rests on a day no notice covers. */
  readonly provisional: boolean
  /** False while an open interval stops the clock. */
  readonly running: boolean
  /** Only while stopped: days used up to and including the stopping day. Working days if every term is in working days, else calendar days. */
  readonly used?: number
  /** Only while stopped: days that remain to be counted, in the same unit. */
  readonly left?: number
  /** Version stamp of the calendar the dates rest on. */
  readonly calendar: string
}
