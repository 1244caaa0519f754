import { pathToFileURL } from 'node:url'
import { createCalendar } from '../src/deadline/calendar.ts'
import { formatDate, parseDate } from '../src/deadline/civil-date.ts'
import { computeClock } from '../src/deadline/clock.ts'
import type { ClockInput } from '../src/deadline/clock-input.ts'
import { explainClock } from '../src/deadline/explain.ts'
import { recomputeClocks } from '../src/deadline/recompute.ts'
import { nationalNotices } from '../statutes/calendars/index.ts'

const MILLION = 1_000_000
const ROUNDS = 5

/**
 * One million due dates of mixed clocks, as a recomputation of a province's open clocks meets them. Inputs are made
 * beforehand; parsing, counting, rolling, uniting intervals and formatting are measured. Medians of five rounds.
 */
export async function run(): Promise<{ name: string; rows: { label: string; value: number; unit: string }[] }> {
  const calendar = createCalendar(nationalNotices)
  const asBefore = createCalendar(nationalNotices, { asOf: '2020-01-26' })
  const asAfter = createCalendar(nationalNotices, { asOf: '2020-01-27' })
  const inputs = mixedInputs()
  const sample = inputs.slice(0, 1000)
  const open = inputs.slice(0, 100_000).map((input, index) => ({ id: String(index), input }))

  const rows = [
    row('一百万个到期日（混合）', () => inputs.forEach(input => void computeClock(input, calendar))),
    row('其中一千个附说明', () => sample.forEach(input => void explainClock(input, calendar))),
    row('十万个时限按新通知重算', () => void recomputeClocks(open, asBefore, asAfter)),
    row('建一部日历', () => void createCalendar(nationalNotices)),
  ]
  return { name: 'deadline', rows }
}

/** A million clocks over 2019 to 2026: every kind, one in five with intervals, one in ten extended. */
function mixedInputs(): ClockInput[] {
  const first = parseDate('2019-01-01')
  const atMost = { kind: 'atMost', intervals: [], extensions: [] } as const
  return Array.from({ length: MILLION }, (_, index): ClockInput => {
    const start = formatDate(first + ((index * 7919) % 2800))
    const after = (days: number) => formatDate(parseDate(start) + days)
    switch (index % 10) {
      case 0:
      case 1:
        return { ...atMost, start, term: { n: 20, unit: 'workingDay' }, roll: 'none' }
      case 2:
        return { ...atMost, start, term: { n: 7, unit: 'workingDay' }, roll: 'none' }
      case 3:
        return { ...atMost, start, term: { n: 60, unit: 'day' }, roll: 'forward' }
      case 4:
        return { ...atMost, start, term: { n: 3, unit: 'month' }, roll: 'forward' }
      case 5: {
        const intervals = [{ from: after(4), to: after(18), effect: 'exclude' } as const]
        return { ...atMost, start, term: { n: 20, unit: 'workingDay' }, roll: 'none', intervals }
      }
      case 6: {
        const intervals = [
          { from: after(10), to: after(30), effect: 'suspend' } as const,
          { from: after(20), to: after(40), effect: 'suspend' } as const,
        ]
        return { ...atMost, start, term: { n: 60, unit: 'day' }, roll: 'forward', intervals }
      }
      case 7: {
        const extensions = [{ on: after(15), term: { n: 20, unit: 'workingDay' } as const }]
        return { ...atMost, start, term: { n: 20, unit: 'workingDay' }, roll: 'none', extensions }
      }
      case 8:
        return { kind: 'before', start, term: { n: 7, unit: 'workingDay' }, roll: 'backward' }
      default:
        return index % 20 === 9
          ? { kind: 'fixed', start, term: { fixed: { month: 3, day: 31, before: false } }, roll: 'none' }
          : { kind: 'hours', start: `${start}T23:20:00+08:00`, term: { n: 24, unit: 'hour' }, roll: 'none' }
    }
  })
}

function row(label: string, act: () => void): { label: string; value: number; unit: string } {
  const times = Array.from({ length: ROUNDS }, () => {
    const begun = performance.now()
    act()
    return performance.now() - begun
  })
  const median = times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN
  return { label, value: Math.round(median * 10) / 10, unit: 'ms' }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { name, rows } = await run()
  console.log(name)
  for (const { label, value, unit } of rows) console.log(`  ${label}\t${value} ${unit}`)
}
