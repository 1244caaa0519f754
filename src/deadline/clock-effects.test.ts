import { describe, expect, test } from 'vitest'
import { nationalNotices } from '../../statutes/calendars/index.ts'
import { createCalendar } from './calendar.ts'
import { computeClock } from './clock.ts'
import type { ClockInput, Interval, Term } from './clock-input.ts'

/** The four ways of touching a running clock (A2) must not be confused: restart, exclude, suspend, extend. */

const calendar = createCalendar(nationalNotices)
const workingDays = (n: number): Term => ({ n, unit: 'workingDay' })
const days = (n: number): Term => ({ n, unit: 'day' })
const excluded = (from: string, to: string | null): Interval => ({ from, to, effect: 'exclude' })
const suspended = (from: string, to: string | null): Interval => ({ from, to, effect: 'suspend' })

function clock(start: string, term: Term, more: Partial<ClockInput> = {}) {
  return computeClock({ kind: 'atMost', start, term, roll: 'none', ...more }, calendar)
}
const due = (start: string, term: Term, more: Partial<ClockInput> = {}) => clock(start, term, more).due

describe('exclude and suspend', () => {
  test('the stopping day is used, the day of resumption is not, counting goes on the day after', () => {
    // Wednesday 4 March stops the clock with two days used; Friday 6 March resumes it; the third day is Monday.
    expect(due('2026-03-02', workingDays(3), { intervals: [excluded('2026-03-04', '2026-03-06')] })).toBe('2026-03-09')
    expect(due('2026-03-02', days(3), { intervals: [suspended('2026-03-04', '2026-03-06')] })).toBe('2026-03-07')
  })

  test('natural days are moved by the days between stopping and resuming', () => {
    expect(due('2026-03-02', days(60))).toBe('2026-05-01')
    expect(due('2026-03-02', days(60), { intervals: [suspended('2026-03-10', '2026-03-20')] })).toBe('2026-05-11')
  })

  test('months are moved by the days lost', () => {
    const intervals = [suspended('2026-02-10', '2026-02-20')]
    expect(due('2026-01-31', { n: 1, unit: 'month' }, { intervals })).toBe('2026-03-10')
  })

  test('an opinion asked for and had on the same day costs nothing', () => {
    expect(due('2026-03-02', workingDays(20), { intervals: [excluded('2026-03-06', '2026-03-06')] })).toBe('2026-03-30')
  })

  test('days off within the interval are not lost to a clock in working days', () => {
    expect(due('2026-03-02', workingDays(20), { intervals: [excluded('2026-03-06', '2026-03-08')] })).toBe('2026-03-30')
    expect(due('2026-03-02', workingDays(20), { intervals: [excluded('2026-03-06', '2026-03-09')] })).toBe('2026-03-31')
  })

  test('overlapping intervals are united, not added', () => {
    const both = [excluded('2026-03-06', '2026-03-16'), suspended('2026-03-12', '2026-03-20')]
    const one = [excluded('2026-03-06', '2026-03-20')]
    expect(due('2026-03-02', workingDays(20), { intervals: both })).toBe('2026-04-14')
    expect(due('2026-03-02', workingDays(20), { intervals: one })).toBe('2026-04-14')
  })

  test('an interval that begins the day another ends joins it without a day between', () => {
    const intervals = [excluded('2026-03-06', '2026-03-16'), excluded('2026-03-16', '2026-03-20')]
    expect(due('2026-03-02', workingDays(20), { intervals })).toBe('2026-04-14')
  })

  test('one after the term has ended does not revive it; one on its last day does not either', () => {
    expect(due('2026-03-02', days(10), { intervals: [suspended('2026-03-12', '2026-04-01')] })).toBe('2026-03-12')
    expect(due('2026-03-02', days(10), { intervals: [suspended('2026-03-11', '2026-04-01')] })).toBe('2026-04-02')
  })

  test('one begun before the clock takes away only what lies after its start', () => {
    expect(due('2026-03-02', days(10), { intervals: [suspended('2026-02-01', '2026-03-05')] })).toBe('2026-03-15')
    expect(due('2026-03-02', days(10), { intervals: [suspended('2026-02-01', '2026-03-02')] })).toBe('2026-03-12')
  })

  test('may push the end into another interval, which then counts too', () => {
    const intervals = [suspended('2026-03-04', '2026-03-14'), suspended('2026-03-20', '2026-03-25')]
    expect(due('2026-03-02', days(10), { intervals })).toBe('2026-03-27')
  })

  test('the day a last day off rolls to must be one on which the clock runs', () => {
    // The term is full on Saturday 18 July; the case is suspended on Sunday and resumed on Wednesday.
    const intervals = [suspended('2026-07-19', '2026-07-22')]
    expect(clock('2026-06-18', days(30), { roll: 'forward', intervals })).toMatchObject({
      raw: '2026-07-18',
      due: '2026-07-23',
    })
    const onMonday = [suspended('2026-07-20', '2026-07-22')]
    expect(due('2026-06-18', days(30), { roll: 'forward', intervals: onMonday })).toBe('2026-07-20')
  })
})

describe('an open interval', () => {
  test('leaves no due date, but tells the days used and left', () => {
    expect(clock('2026-03-02', workingDays(20), { intervals: [excluded('2026-03-06', null)] })).toEqual({
      start: '2026-03-02',
      raw: null,
      due: null,
      provisional: false,
      running: false,
      used: 4,
      left: 16,
      calendar: calendar.version,
    })
  })

  test('after closed ones counts neither their days nor what follows', () => {
    const intervals = [suspended('2026-03-10', '2026-03-20'), suspended('2026-03-25', null)]
    expect(clock('2026-03-02', days(60), { intervals })).toMatchObject({ running: false, used: 13, left: 47 })
  })

  test('when closed, leaves exactly the days left to count', () => {
    const left = clock('2026-03-02', workingDays(20), { intervals: [excluded('2026-03-06', null)] }).left ?? 0
    const resumed = due('2026-03-02', workingDays(20), { intervals: [excluded('2026-03-06', '2026-03-20')] })
    expect(due('2026-03-20', workingDays(left))).toBe(resumed)
  })

  test('swallows the closed ones it overlaps', () => {
    const intervals = [excluded('2026-03-12', '2026-03-16'), excluded('2026-03-06', null)]
    expect(clock('2026-03-02', workingDays(20), { intervals })).toMatchObject({ used: 4, left: 16 })
  })

  test('begun on or after the last day stops nothing', () => {
    expect(clock('2026-03-02', days(10), { intervals: [suspended('2026-03-12', null)] })).toMatchObject({
      due: '2026-03-12',
      running: true,
    })
  })

  test('begun between a last day off and the day it rolls to keeps that day open', () => {
    const intervals = [suspended('2026-07-19', null)]
    const stopped = clock('2026-06-18', days(30), { roll: 'forward', intervals })
    expect(stopped).toMatchObject({ raw: '2026-07-18', due: null, running: false, used: 30, left: 0 })
  })

  test('counts days used in calendar days where the terms mix units', () => {
    const extensions = [{ on: '2026-03-05', term: workingDays(5) }]
    const intervals = [suspended('2026-03-06', null)]
    expect(clock('2026-03-02', days(10), { intervals, extensions })).toMatchObject({ used: 4, left: 13 })
  })
})

describe('extend', () => {
  test('begins where the term ended, in the same unit', () => {
    const extensions = [{ on: '2026-03-03', term: workingDays(20) }]
    expect(due('2026-01-30', workingDays(20), { extensions })).toBe('2026-04-02')
    expect(due('2026-01-30', workingDays(40))).toBe('2026-04-02')
  })

  test('is added to the end of the term before it rolled', () => {
    // Thirty days from 3 September are 3 October, due 8 October; thirty more are counted from the 3rd.
    const extensions = [{ on: '2026-09-30', term: days(30) }]
    expect(clock('2026-09-03', days(30), { extensions, roll: 'forward' })).toMatchObject({
      raw: '2026-11-02',
      due: '2026-11-02',
    })
  })

  test('may be in another unit', () => {
    const extensions = [{ on: '2026-03-10', term: workingDays(5) }]
    expect(due('2026-03-02', days(10), { extensions })).toBe('2026-03-19')
  })

  test('in months counts from the end of the term, month ends included', () => {
    const extensions = [{ on: '2026-02-20', term: { n: 1, unit: 'month' } as const }]
    expect(due('2026-01-31', { n: 1, unit: 'month' }, { extensions })).toBe('2026-03-28')
  })

  test('may be granted twice', () => {
    const extensions = [
      { on: '2026-03-10', term: days(10) },
      { on: '2026-03-20', term: days(5) },
    ]
    expect(due('2026-03-02', days(10), { extensions })).toBe('2026-03-27')
  })

  test('stands still like the term: an interval from the last day of the term takes its days from the extension', () => {
    const extensions = [{ on: '2026-03-10', term: days(10) }]
    const intervals = [suspended('2026-03-12', '2026-03-15')]
    expect(due('2026-03-02', days(10), { extensions, intervals })).toBe('2026-03-25')
  })
})

describe('restart', () => {
  test('is a fresh clock from the new event: correction of a disclosure request (政府信息公开条例 30)', () => {
    const restarted = clock('2026-03-02', workingDays(20), { restartedOn: '2026-03-20' })
    expect(restarted).toEqual(clock('2026-03-20', workingDays(20)))
  })

  test('forgets the intervals before it and keeps what of them lies after', () => {
    const intervals = [excluded('2026-03-04', '2026-03-06'), excluded('2026-03-18', '2026-03-24')]
    const restarted = due('2026-03-02', workingDays(20), { restartedOn: '2026-03-20', intervals })
    expect(restarted).toBe(due('2026-03-20', workingDays(20), { intervals: [excluded('2026-03-20', '2026-03-24')] }))
  })

  test('voids an extension granted before it, not one granted on the day or after', () => {
    const extended = (on: string) =>
      due('2026-03-02', workingDays(20), { restartedOn: '2026-03-20', extensions: [{ on, term: workingDays(20) }] })
    expect(extended('2026-03-19')).toBe(due('2026-03-20', workingDays(20)))
    expect(extended('2026-03-20')).toBe(due('2026-03-20', workingDays(40)))
  })
})
