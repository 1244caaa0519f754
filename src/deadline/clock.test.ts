import { describe, expect, test } from 'vitest'
import { nationalNotices } from '../../statutes/calendars/index.ts'
import { createCalendar } from './calendar.ts'
import { computeClock } from './clock.ts'
import type { ClockInput, Roll, Term } from './clock-input.ts'
import { daysLeft, overdue } from './days-left.ts'

const calendar = createCalendar(nationalNotices)
const workingDays = (n: number): Term => ({ n, unit: 'workingDay' })
const days = (n: number): Term => ({ n, unit: 'day' })
const months = (n: number): Term => ({ n, unit: 'month' })

function within(start: string, term: Term, more: Partial<ClockInput> = {}) {
  return computeClock({ kind: 'atMost', start, term, roll: 'none', ...more }, calendar)
}
const dueWithin = (start: string, term: Term, more: Partial<ClockInput> = {}) => within(start, term, more).due
function dueBefore(event: string, term: Term, more: Partial<ClockInput> = {}) {
  return computeClock({ kind: 'before', start: event, term, roll: 'backward', ...more }, calendar).due
}

describe('a time to act within (民法典 201 to 203)', () => {
  test('the day of the event is not counted: one day from Monday is Tuesday', () => {
    expect(dueWithin('2026-03-02', days(1))).toBe('2026-03-03')
    expect(dueWithin('2026-03-02', workingDays(1))).toBe('2026-03-03')
  })

  test('twenty working days from 2 March 2026 are 30 March, nineteen the Friday before', () => {
    expect(dueWithin('2026-03-02', workingDays(20))).toBe('2026-03-30')
    expect(dueWithin('2026-03-02', workingDays(19))).toBe('2026-03-27')
  })

  test('a request received on Saturday starts counting on the next working day', () => {
    expect(dueWithin('2026-03-07', workingDays(1))).toBe('2026-03-09')
    expect(dueWithin('2026-03-06', workingDays(1))).toBe('2026-03-09')
  })

  test('a make-up Sunday counts as a working day, a holiday Friday does not', () => {
    expect(dueWithin('2026-09-18', workingDays(1))).toBe('2026-09-20')
    expect(dueWithin('2026-09-24', workingDays(1))).toBe('2026-09-28')
  })

  test('months end on the corresponding day, or on the last of the month', () => {
    expect(dueWithin('2026-01-15', months(3))).toBe('2026-04-15')
    expect(dueWithin('2026-01-31', months(3))).toBe('2026-04-30')
    expect(dueWithin('2024-02-29', { n: 2, unit: 'year' })).toBe('2026-02-28')
  })

  test('a last day off rolls to the first working day after the holiday', () => {
    expect(within('2026-08-05', days(60), { roll: 'forward' })).toMatchObject({ raw: '2026-10-04', due: '2026-10-08' })
    expect(dueWithin('2026-04-16', days(15), { roll: 'forward' })).toBe('2026-05-06')
    expect(dueWithin('2026-04-15', days(15), { roll: 'forward' })).toBe('2026-04-30')
  })

  test('a last day on a make-up Saturday does not roll, on an ordinary Saturday it does', () => {
    expect(dueWithin('2026-05-02', days(7), { roll: 'forward' })).toBe('2026-05-09')
    expect(dueWithin('2026-05-09', days(7), { roll: 'forward' })).toBe('2026-05-18')
  })

  test('without rolling the date stays on the day off, and may be told to roll back', () => {
    expect(dueWithin('2026-08-05', days(60))).toBe('2026-10-04')
    expect(within('2026-08-05', days(60), { roll: 'backward' })).toMatchObject({ raw: '2026-10-04', due: '2026-09-30' })
  })

  test('no time at all is the day of the event itself, rolled if that is a day off', () => {
    expect(dueWithin('2026-10-01', days(0))).toBe('2026-10-01')
    expect(dueWithin('2026-10-01', workingDays(0), { roll: 'forward' })).toBe('2026-10-08')
  })
})

describe('a minimum (law reference A1-16)', () => {
  const atLeast = (start: string, term: Term, roll: Roll) =>
    computeClock({ kind: 'atLeast', start, term, roll }, calendar).due

  test('is full on its last day; the next step is free the day after', () => {
    expect(atLeast('2026-09-16', workingDays(7), 'none')).toBe('2026-09-24')
    expect(atLeast('2026-04-01', days(30), 'none')).toBe('2026-05-01')
  })

  test('may be kept the stricter way, rolling over the holiday', () => {
    expect(atLeast('2026-04-01', days(30), 'forward')).toBe('2026-05-06')
  })
})

describe('a time counted back from an event (A1-17)', () => {
  test('the day of the event is not counted, the fifth working day before is the last for the notice', () => {
    expect(dueBefore('2026-05-12', workingDays(5))).toBe('2026-05-06')
    expect(dueBefore('2026-05-12', workingDays(6))).toBe('2026-04-30')
  })

  test('an event on a day off is counted back from alike', () => {
    expect(dueBefore('2026-05-10', workingDays(1))).toBe('2026-05-09')
  })

  test('natural days falling on a day off go back to the working day before it', () => {
    expect(dueBefore('2026-10-14', days(7))).toBe('2026-09-30')
    expect(dueBefore('2026-10-15', days(7))).toBe('2026-10-08')
    expect(dueBefore('2026-10-14', days(7), { roll: 'none' })).toBe('2026-10-07')
  })

  test('with clear days that many whole days lie between: one day earlier', () => {
    expect(dueBefore('2026-05-12', workingDays(5), { clearDays: true })).toBe('2026-04-30')
    expect(dueBefore('2026-10-16', days(7), { clearDays: true })).toBe('2026-10-08')
    expect(dueBefore('2026-06-30', months(1), { clearDays: true, roll: 'none' })).toBe('2026-05-29')
  })

  test('an event moved to another day counts back from that day', () => {
    expect(dueBefore('2026-05-12', workingDays(5), { restartedOn: '2026-05-13' })).toBe('2026-05-07')
  })

  test('never rolls towards the event, never stands still', () => {
    expect(() => dueBefore('2026-05-12', days(7), { roll: 'forward' })).toThrow(RangeError)
    const interval = { from: '2026-05-01', to: null, effect: 'suspend' } as const
    expect(() => dueBefore('2026-05-12', days(7), { intervals: [interval] })).toThrow(RangeError)
  })
})

describe('a date of the year (A1-14, A1-15)', () => {
  const fixed = (start: string, month: number, day: number, before: boolean, year?: number) =>
    computeClock(
      { kind: 'fixed', start, term: { fixed: { month, day, before, ...(year ? { year } : {}) } }, roll: 'none' },
      calendar,
    ).due

  test('“before 1 March” is the last of February, “by 31 March” the day itself', () => {
    expect(fixed('2025-12-31', 3, 1, true)).toBe('2026-02-28')
    expect(fixed('2023-12-31', 3, 1, true)).toBe('2024-02-29')
    expect(fixed('2025-12-31', 3, 31, false)).toBe('2026-03-31')
  })

  test('does not roll off a Saturday', () => {
    expect(fixed('2025-12-31', 1, 31, false)).toBe('2026-01-31')
  })

  test('is the next one after the start, the start itself not counted', () => {
    expect(fixed('2026-03-30', 3, 31, false)).toBe('2026-03-31')
    expect(fixed('2026-03-31', 3, 31, false)).toBe('2027-03-31')
    expect(fixed('2026-02-28', 3, 1, true)).toBe('2027-02-28')
  })

  test('may name its year', () => {
    expect(fixed('2025-06-01', 3, 1, true, 2027)).toBe('2027-02-28')
  })

  test('rests on no calendar and is never provisional', () => {
    const term = { fixed: { month: 3, day: 31, before: false, year: 2028 } }
    expect(computeClock({ kind: 'fixed', start: '2026-01-01', term, roll: 'none' }, calendar).provisional).toBe(false)
  })

  test('is refused where the year has no such date', () => {
    expect(() => fixed('2026-01-01', 2, 30, false)).toThrow(RangeError)
    expect(() => fixed('2026-01-01', 13, 1, false)).toThrow(RangeError)
    expect(fixed('2026-01-01', 2, 29, false)).toBe('2026-02-28')
  })
})

describe('hours (民法典 201, 生产安全事故报告和调查处理条例 9)', () => {
  const hours = (start: string, n: number, kind: ClockInput['kind'] = 'hours') =>
    computeClock({ kind, start, term: { n, unit: 'hour' }, roll: 'none' }, calendar)

  test('run at once, through midnight and holiday', () => {
    expect(hours('2026-10-02T23:20:00+08:00', 1).due).toBe('2026-10-03T00:20:00+08:00')
    expect(hours('2026-05-01T15:30:00+08:00', 24).due).toBe('2026-05-02T15:30:00+08:00')
  })

  test('are told in the time of China wherever the instant was written', () => {
    expect(hours('2026-05-01T07:30:00Z', 24).due).toBe('2026-05-02T15:30:00+08:00')
  })

  test('may be counted back and extended', () => {
    expect(hours('2026-05-02T09:00:00+08:00', 24, 'before').due).toBe('2026-05-01T09:00:00+08:00')
    const extensions = [{ on: '2026-05-01T10:00:00+08:00', term: { n: 2, unit: 'hour' } as const }]
    const input = {
      kind: 'hours',
      start: '2026-05-01T09:00:00+08:00',
      term: { n: 1, unit: 'hour' },
      roll: 'none',
    } as const
    expect(computeClock({ ...input, extensions }, calendar).due).toBe('2026-05-01T12:00:00+08:00')
  })

  test('need an instant with its zone', () => {
    expect(() => hours('2026-05-01', 24)).toThrow(RangeError)
    expect(() => hours('2026-05-01T15:30:00', 24)).toThrow(RangeError)
  })
})

describe('provisional', () => {
  test('is a date resting on a day no notice covers, in working days or by rolling', () => {
    expect(within('2026-12-18', workingDays(9))).toMatchObject({ due: '2026-12-31', provisional: false })
    expect(within('2026-12-18', workingDays(10))).toMatchObject({ due: '2027-01-04', provisional: true })
    expect(within('2026-12-01', days(30), { roll: 'forward' })).toMatchObject({ due: '2026-12-31', provisional: false })
    expect(within('2026-12-01', days(31), { roll: 'forward' })).toMatchObject({ due: '2027-01-04', provisional: true })
  })

  test('is a date only a part of which was counted in working days', () => {
    const extensions = [{ on: '2026-12-20', term: workingDays(3) }]
    expect(within('2026-12-01', days(28), { extensions })).toMatchObject({ due: '2027-01-04', provisional: true })
    expect(within('2026-12-01', days(27), { extensions })).toMatchObject({ due: '2026-12-31', provisional: false })
  })

  test('is not a date that needs no calendar', () => {
    expect(within('2026-12-01', days(60)).provisional).toBe(false)
  })

  test('is a hearing notice counted back through unknown days', () => {
    const notice = (event: string) =>
      computeClock({ kind: 'before', start: event, term: workingDays(5), roll: 'none' }, calendar)
    expect(notice('2027-01-05').provisional).toBe(true)
    expect(notice('2026-12-31').provisional).toBe(false)
  })
})

describe('days left', () => {
  test('are 0 on the due date and negative after it', () => {
    expect(daysLeft('2026-09-29', '2026-09-24', 'workingDay', calendar)).toBe(2)
    expect(daysLeft('2026-09-29', '2026-09-24', 'day', calendar)).toBe(5)
    expect(daysLeft('2026-09-29', '2026-09-29', 'workingDay', calendar)).toBe(0)
    expect(daysLeft('2026-09-30', '2026-10-09', 'workingDay', calendar)).toBe(-2)
    expect(daysLeft('2026-05-02T15:30:00+08:00', '2026-05-02T14:00:00+08:00', 'hour', calendar)).toBe(1)
  })

  test('the due date lasts to its end: overdue is the day after', () => {
    expect(overdue('2026-09-29', '2026-09-29')).toBe(false)
    expect(overdue('2026-09-29', '2026-09-30')).toBe(true)
    expect(overdue('2026-05-02T15:30:00+08:00', '2026-05-02T07:30:00Z')).toBe(false)
    expect(overdue('2026-05-02T15:30:00+08:00', '2026-05-02T07:30:01Z')).toBe(true)
  })
})

describe('what has no meaning is a fault of the caller', () => {
  test.each([
    ['a date that is none', { start: '2026-02-30' }],
    ['an instant where a day is meant', { start: '2026-03-02T09:00:00+08:00' }],
    ['a negative term', { term: days(-1) }],
    ['half a day', { term: days(1.5) }],
    ['a date of the year without kind', { kind: 'fixed' as const }],
    ['a restart before the start', { restartedOn: '2026-03-01' }],
    ['an extension in hours', { extensions: [{ on: '2026-03-03', term: { n: 2, unit: 'hour' as const } }] }],
    [
      'an interval that ends before it begins',
      { intervals: [{ from: '2026-03-05', to: '2026-03-04', effect: 'exclude' as const }] },
    ],
  ])('%s', (_, more) => {
    expect(() => within('2026-03-02', days(5), more)).toThrow(RangeError)
  })
})
