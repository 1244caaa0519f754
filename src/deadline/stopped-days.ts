import { dayInRange } from './calendar-table.ts'
import type { Interval } from './clock-input.ts'

/** Days on which a clock stands: after `from`, through `to`. `to` is Infinity while the interval is open. */
export type StoppedDays = { readonly from: number; readonly to: number }

/**
 * The days on which a clock begun on day `start` stands, as disjoint runs in order. Overlapping intervals are united, not
 * added: a day on which two opinions are awaited is lost once. What lies on or before the start is cut off, since the
 * clock had not begun.
 */
export function stoppedDays(intervals: readonly Interval[], start: number): readonly StoppedDays[] {
  const runs = intervals
    .map(interval => readInterval(interval, start))
    .filter(run => run.to > run.from)
    .sort((a, b) => a.from - b.from)
  const united: StoppedDays[] = []
  for (const run of runs) {
    const last = united.at(-1)
    if (last && run.from <= last.to) united[united.length - 1] = { from: last.from, to: Math.max(last.to, run.to) }
    else united.push(run)
  }
  return united
}

function readInterval({ from, to }: Interval, start: number): StoppedDays {
  const first = dayInRange(from)
  const last = to === null ? Number.POSITIVE_INFINITY : dayInRange(to)
  if (last < first) throw new RangeError(`an interval from ${from} cannot end on ${to}`)
  return { from: Math.max(first, start), to: last }
}
