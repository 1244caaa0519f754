import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMonths, civilDate, dayAfter, dayNumber, formatDate, parseDate, weekday } from './civil-date.ts'

// The same cases in every run: a failure is then the change's, not the day's.
fc.configureGlobal({ seed: 20_261_122 })

const anyDay = fc.integer({ min: parseDate('0001-01-01'), max: parseDate('9999-12-31') })

describe('a day number', () => {
  test('is the number of days since 1970-01-01, as the platform counts them', () => {
    fc.assert(
      fc.property(anyDay, day => {
        const date = new Date(day * 86_400_000)
        expect(formatDate(day)).toBe(date.toISOString().slice(0, 10))
        expect(parseDate(formatDate(day))).toBe(day)
        expect(weekday(day)).toBe(date.getUTCDay())
        const { year, month, day: dayOfMonth } = civilDate(day)
        expect(dayNumber(year, month, dayOfMonth)).toBe(day)
      }),
    )
  })

  test.each([
    '2026-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-04-31',
    '2025-04-00',
    '2025-4-1',
    '20250401',
    '2025/04/01',
    '２025-04-01',
    '2025-04-01T00:00:00+08:00',
    '0000-01-01',
    '',
  ])('is not read from %j', text => {
    expect(() => parseDate(text)).toThrow(RangeError)
  })

  test('has the leap day of 2024 and of 2000, not of 2100', () => {
    expect(dayAfter('2024-02-28')).toBe('2024-02-29')
    expect(dayAfter('2000-02-28')).toBe('2000-02-29')
    expect(dayAfter('2100-02-28')).toBe('2100-03-01')
    expect(dayAfter('2025-12-31')).toBe('2026-01-01')
  })
})

describe('months later (民法典 202)', () => {
  test.each([
    ['2026-01-15', 1, '2026-02-15', 'the corresponding day'],
    ['2026-01-31', 1, '2026-02-28', 'no corresponding day: the last of the month'],
    ['2024-01-31', 1, '2024-02-29', 'in a leap year the 29th'],
    ['2026-02-28', 1, '2026-03-28', 'the last day of February is no last day of March'],
    ['2026-11-30', 3, '2027-02-28', 'over the year'],
    ['2024-02-29', 12, '2025-02-28', 'a year from a leap day'],
    ['2026-03-31', -1, '2026-02-28', 'backwards'],
    ['2026-01-15', -13, '2024-12-15', 'backwards over two years'],
  ])('%s and %i months is %s: %s', (from, months, to) => {
    expect(formatDate(addMonths(parseDate(from), months))).toBe(to)
  })
})
