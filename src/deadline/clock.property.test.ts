import chineseDays from 'chinese-days'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nationalNotices } from '../../statutes/calendars/index.ts'
import { createCalendar } from './calendar.ts'
import { computeClock } from './clock.ts'
import type { ClockInput, Extension, Interval, Term } from './clock-input.ts'
import { explainClock } from './explain.ts'

/**
 * The engine against a walk that takes one day after another, asks another package whether it is a working day, and knows
 * nothing of ordinals, tables or united intervals.
 */

// The same cases in every run: a failure is then the change's, not the day's.
fc.configureGlobal({ seed: 20_261_122 })

const calendar = createCalendar(nationalNotices)

describe('the due date', () => {
  test('is the one a day-by-day walk finds', () => {
    fc.assert(
      fc.property(anyInput(), input => {
        const { raw, due, running } = computeClock(input, calendar)
        expect({ raw, due, running }).toEqual(walk(input))
      }),
      { numRuns: 1500 },
    )
  })

  test('counted back is the one a day-by-day walk finds', () => {
    const term = fc.record({
      n: fc.integer({ min: 1, max: 60 }),
      unit: fc.constantFrom('workingDay' as const, 'day' as const),
    })
    fc.assert(
      fc.property(
        anyDate(),
        term,
        fc.constantFrom('backward' as const, 'none' as const),
        fc.boolean(),
        (event, term, roll, clearDays) => {
          const { raw, due } = computeClock({ kind: 'before', start: event, term, roll, clearDays }, calendar)
          expect({ raw, due }).toEqual(walkBack(event, term, roll, clearDays))
        },
      ),
      { numRuns: 500 },
    )
  })

  test('never comes earlier for a longer term, a later start or another interval', () => {
    fc.assert(
      fc.property(anyInput(inDays(1)), fc.integer({ min: 1, max: 20 }), anyInterval(), (input, more, interval) => {
        const due = dueOf(input)
        const longer = { ...input, term: { n: termOf(input).n + more, unit: termOf(input).unit } }
        const later = { ...input, start: plus(input.start, more) }
        const interrupted = { ...input, intervals: [...(input.intervals ?? []), interval] }
        for (const other of [longer, later, interrupted]) expect(dueOf(other) >= due).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('in months never comes earlier for a longer term or a later start, as long as nothing stops the clock', () => {
    fc.assert(
      fc.property(anyInput(inMonths()), fc.integer({ min: 1, max: 20 }), (input, more) => {
        const running = { ...input, intervals: [] }
        const longer = { ...running, term: { n: termOf(input).n + more, unit: 'month' as const } }
        const later = { ...running, start: plus(input.start, more) }
        for (const other of [longer, later]) expect(dueOf(other) >= dueOf(running)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('depends neither on the order of the intervals nor on how they are cut', () => {
    fc.assert(
      fc.property(anyInput(), anyInterval(), fc.integer({ min: 0, max: 40 }), (input, interval, cut) => {
        const middle = plus(interval.from, cut)
        const parts =
          interval.to !== null && middle < interval.to
            ? [
                { ...interval, from: middle },
                { ...interval, to: middle },
              ]
            : [interval, interval]
        const whole = { ...input, intervals: [...(input.intervals ?? []), interval] }
        const inParts = { ...input, intervals: [...parts, ...(input.intervals ?? [])] }
        expect(computeClock(inParts, calendar)).toEqual(computeClock(whole, calendar))
      }),
      { numRuns: 500 },
    )
  })

  test('after a restart is that of a fresh clock', () => {
    fc.assert(
      fc.property(anyInput(), fc.integer({ min: 0, max: 90 }), (input, after) => {
        const restartedOn = plus(input.start, after)
        const extensions = input.extensions?.filter(({ on }) => on >= restartedOn) ?? []
        expect(computeClock({ ...input, restartedOn }, calendar)).toEqual(
          computeClock({ ...input, start: restartedOn, extensions }, calendar),
        )
      }),
      { numRuns: 300 },
    )
  })

  test('after resuming lies as many days ahead as were left while stopped', () => {
    const length = fc.integer({ min: 1, max: 60 })
    const unit = fc.constantFrom('workingDay' as const, 'day' as const)
    fc.assert(
      fc.property(anyDate(), length, unit, length, length, (start, n, unit, until, lasts) => {
        const input = { kind: 'atMost', start, term: { n, unit }, roll: 'none' } as const
        const from = plus(start, until)
        const stopped = computeClock({ ...input, intervals: [{ from, to: null, effect: 'suspend' }] }, calendar)
        if (stopped.running) return
        expect((stopped.used ?? 0) + (stopped.left ?? 0)).toBe(n)
        const to = plus(from, lasts)
        const resumed = computeClock({ ...input, intervals: [{ from, to, effect: 'suspend' }] }, calendar)
        const rest = { ...input, start: to, term: { n: stopped.left ?? 0, unit } }
        expect(resumed.due).toBe(computeClock(rest, calendar).due)
      }),
      { numRuns: 300 },
    )
  })
})

describe('the explanation', () => {
  test('tells every day from the start to the due date once, and counts as many as the terms say', () => {
    fc.assert(
      fc.property(anyInput(), input => {
        const { segments, result, text } = explainClock(input, calendar)
        let next = plus(input.start, 1)
        for (const { from, to } of segments) {
          expect(from).toBe(next)
          next = to === null ? next : plus(to, 1)
        }
        expect(text).not.toMatch(/undefined|null|NaN/)
        if (result.due === null) return
        expect(next).toBe(plus(result.due, 1))
        const terms = [termOf(input), ...(input.extensions ?? []).map(({ term }) => term)]
        if (terms.some(({ unit }) => unit === 'month')) return
        const counted = segments
          .filter(segment => segment.counted)
          .reduce((sum, { from, to }) => sum + between(from, to), 0)
        expect(counted).toBe(terms.reduce((sum, { n }) => sum + n, 0))
      }),
      { numRuns: 500 },
    )
  })
})

/** Starts and lengths that stay within the years the other package knows. */
function anyDate() {
  return fc.integer({ min: 0, max: 1800 }).map(days => plus('2019-06-01', days))
}

function inDays(min = 0): fc.Arbitrary<Term> {
  return fc.record({ n: fc.integer({ min, max: 90 }), unit: fc.constantFrom('workingDay' as const, 'day' as const) })
}

function inMonths(): fc.Arbitrary<Term> {
  return fc.record({ n: fc.integer({ min: 1, max: 4 }), unit: fc.constant('month' as const) })
}

function anyInterval(): fc.Arbitrary<Interval> {
  const effect = fc.constantFrom('exclude' as const, 'suspend' as const)
  return fc
    .tuple(anyDate(), fc.integer({ min: 0, max: 40 }), effect)
    .map(([from, length, effect]) => ({ from, to: plus(from, length), effect, label: '征求意见' }))
}

/** A clock with intervals near it, extended or not, one in eight of them standing still. */
function anyInput(terms: fc.Arbitrary<Term> = fc.oneof(inDays(), inMonths())) {
  const offset = fc.integer({ min: -10, max: 120 })
  const near = fc.array(
    fc.tuple(offset, fc.integer({ min: 0, max: 40 }), fc.constantFrom('exclude' as const, 'suspend' as const)),
    {
      maxLength: 4,
    },
  )
  const open = fc.oneof({ weight: 7, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: offset })
  const roll = fc.constantFrom('forward' as const, 'none' as const)
  return fc
    .tuple(anyDate(), terms, roll, near, open, fc.array(terms, { maxLength: 2 }))
    .map(([start, term, roll, near, open, more]) => {
      const intervals: Interval[] = near.map(([after, length, effect]) => {
        const from = plus(start, after)
        return { from, to: plus(from, length), effect }
      })
      if (open !== undefined) intervals.push({ from: plus(start, open), to: null, effect: 'suspend' })
      const extensions: Extension[] = more.map(term => ({ on: plus(start, 3), term }))
      return { kind: 'atMost', start, term, roll, intervals, extensions } satisfies ClockInput
    })
}

function walk(input: ReturnType<typeof anyInput> extends fc.Arbitrary<infer I> ? I : never) {
  const stopped = (date: string) => input.intervals.some(({ from, to }) => from < date && (to === null || date <= to))
  const stoppedForGood = (date: string) => input.intervals.some(({ from, to }) => to === null && from < date)
  let raw = input.start
  for (const term of [input.term, ...input.extensions.map(extension => extension.term)]) {
    let left = term.unit === 'month' ? between(raw, monthsLater(raw, term.n)) - 1 : term.n
    while (left > 0) {
      raw = plus(raw, 1)
      if (stoppedForGood(raw)) return { raw: null, due: null, running: false }
      if (!stopped(raw) && (term.unit !== 'workingDay' || chineseDays.isWorkday(raw))) left--
    }
  }
  let due = raw
  while (input.roll === 'forward' && (!chineseDays.isWorkday(due) || (due !== raw && stopped(due)))) {
    due = plus(due, 1)
    if (stoppedForGood(due) && chineseDays.isWorkday(due)) return { raw, due: null, running: false }
  }
  return { raw, due, running: true }
}

function walkBack(event: string, term: Term, roll: 'backward' | 'none', clearDays: boolean) {
  let raw = event
  for (let left = term.n + (clearDays ? 1 : 0); left > 0; ) {
    raw = plus(raw, -1)
    if (term.unit === 'day' || chineseDays.isWorkday(raw)) left--
  }
  let due = raw
  while (roll === 'backward' && !chineseDays.isWorkday(due)) due = plus(due, -1)
  return { raw, due }
}

function termOf(input: { term: ClockInput['term'] }): Term {
  if ('fixed' in input.term) throw new Error('no fixed dates here')
  return input.term
}

/** The due date, or a day after all others while there is none. */
function dueOf(input: ClockInput): string {
  return computeClock(input, calendar).due ?? '9999-12-31'
}

function plus(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Days from one date through another, both counted. */
function between(from: string, to: string | null): number {
  return Math.round((Date.parse(to ?? from) - Date.parse(from)) / 86_400_000) + 1
}

function monthsLater(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10)
}
