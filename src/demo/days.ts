/** The days of the demonstration: three calendar years up to the day before today, on the official calendar. */
import { addWorkingDays, type Calendar } from '../deadline/calendar.ts'
import { formatDate, parseDate } from '../deadline/civil-date.ts'
import { computeClock } from '../deadline/clock.ts'
import type { Term } from '../procedure/term.ts'

export interface DemonstrationDays {
  readonly today: string
  /** Acts happen up to here: the day before today. */
  readonly last: string
  /** 1 January two years before. */
  readonly first: string
  readonly years: readonly number[]
  isWorkingDay(day: string): boolean
  /** The day itself, or the next working day. */
  working(day: string): string
  /** The nth working day after, or before where n is negative. */
  workingDays(day: string, n: number): string
  /** Calendar days later. */
  later(day: string, n: number): string
  /** The last day of a term that starts on a day, rolled to a working day. */
  due(start: string, term: Term): string
  /** A start from which a term of calendar time runs out on the given day; undefined where no day does. */
  startFor(due: string, term: Term): string | undefined
}

/** The last of several days. */
export const latest = (first: string, ...others: readonly string[]): string => [first, ...others].sort().at(-1) ?? first

const dayAt = (day: string, n: number): string => formatDate(parseDate(day) + n)

export const demonstrationDays = (today: string, calendar: Calendar): DemonstrationDays => {
  const year = Number(today.slice(0, 4))
  const due = (start: string, term: Term): string =>
    computeClock({ kind: 'atMost', start, term, roll: 'forward', intervals: [], extensions: [] }, calendar).due ?? start
  return {
    today,
    last: dayAt(today, -1),
    first: `${year - 2}-01-01`,
    years: [year - 2, year - 1, year],
    isWorkingDay: day => calendar.isWorkingDay(day),
    working: day => (calendar.isWorkingDay(day) ? day : addWorkingDays(day, 1, calendar)),
    workingDays: (day, n) => addWorkingDays(day, n, calendar),
    later: dayAt,
    due,
    startFor(wanted, term) {
      const longest = { workingDay: 2, day: 1, month: 31, year: 366, hour: 1 }[term.unit] * term.n + 12
      for (let n = 1; n <= longest; n++) {
        const start = dayAt(wanted, -n)
        if (calendar.isWorkingDay(start) && due(start, term) === wanted) return start
      }
      return undefined
    },
  }
}
