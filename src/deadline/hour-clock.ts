import type { Calendar } from './calendar.ts'
import { formatDate } from './civil-date.ts'
import type { ClockInput, ClockResult } from './clock-input.ts'
import { extensionsInForce } from './restart.ts'
import { lengthOf } from './term.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** China keeps one time zone and has had no summer time since 1991. */
const SHANGHAI = 8 * HOUR
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/

/**
 * Hours run from the instant of the event, by night and holiday alike (民法典 201 第二款, rule A1-2): instants in, an
 * instant at +08:00 out. Extensions add hours; nothing in the law stops such a clock.
 */
export function computeHours(input: ClockInput, { version }: Calendar): ClockResult {
  if (input.intervals?.length) throw new RangeError('a clock in hours cannot stand still')
  const start = input.restartedOn ?? input.start
  const from = parseInstant(start)
  if (from < parseInstant(input.start))
    throw new RangeError(`a clock begun at ${input.start} cannot restart at ${start}`)
  let hours = hoursOf(input.term)
  for (const extension of extensionsInForce(input)) hours += hoursOf(extension.term)
  const due = formatInstant(input.kind === 'before' ? from - hours * HOUR : from + hours * HOUR)
  return { start, raw: due, due, provisional: false, running: true, calendar: version }
}

function hoursOf(term: ClockInput['term']): number {
  const { n, unit } = lengthOf(term)
  if (unit !== 'hour') throw new RangeError(`a clock in hours cannot take a term in ${unit}`)
  return n
}

/** Milliseconds of an ISO instant that names its zone; RangeError for one that does not. */
export function parseInstant(iso: string): number {
  const milliseconds = INSTANT.test(iso) ? Date.parse(iso) : Number.NaN
  if (Number.isNaN(milliseconds)) throw new RangeError(`not an instant with its zone: ${iso}`)
  return milliseconds
}

/** An instant as read in China: 2026-05-02T15:30:00+08:00. */
export function formatInstant(milliseconds: number): string {
  const local = milliseconds + SHANGHAI
  const day = Math.floor(local / DAY)
  const seconds = Math.floor((local - day * DAY) / 1000)
  const time = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map(part =>
    String(Math.floor(part)).padStart(2, '0'),
  )
  return `${formatDate(day)}T${time.join(':')}+08:00`
}
