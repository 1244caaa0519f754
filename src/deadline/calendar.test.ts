import chineseDays from 'chinese-days'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nationalNotices } from '../../statutes/calendars/index.ts'
import { addWorkingDays, createCalendar, workingDaysBetween } from './calendar.ts'
import { formatDate, parseDate, weekday } from './civil-date.ts'

// The same cases in every run: a failure is then the change's, not the day's.
fc.configureGlobal({ seed: 20_261_122 })

const calendar = createCalendar(nationalNotices)

describe('working days 2019 to 2026', () => {
  test('are those of an independent source, day by day', () => {
    const differing = daysFrom('2019-01-01', '2026-12-31').filter(
      date => calendar.isWorkingDay(date) !== chineseDays.isWorkday(date),
    )
    expect(differing).toEqual([])
  })

  test.each([
    [2019, 250],
    [2020, 249],
    [2021, 250],
    [2022, 249],
    [2023, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%i has %i of them', (year, total) => {
    expect(workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`, calendar)).toBe(total)
  })

  test('a Saturday with make-up work is one, the holiday it pays for is none', () => {
    expect(calendar.isWorkingDay('2026-05-09')).toBe(true)
    expect(calendar.markOf('2026-05-09')).toMatchObject({ name: '劳动节', document: '国办发明电〔2025〕7号' })
    expect(calendar.isWorkingDay('2026-05-05')).toBe(false)
    expect(calendar.isWorkingDay('2026-05-06')).toBe(true)
  })

  test('a notice may name days of the year before: 元旦 of 2019 began on 2018-12-30', () => {
    expect(calendar.isWorkingDay('2018-12-29')).toBe(true)
    expect(calendar.isWorkingDay('2018-12-31')).toBe(false)
    expect(calendar.provisional('2018-12-31')).toBe(false)
  })
})

describe('the calendar as it stood on a day', () => {
  test('2019 Labour Day was one day off until the notice of 22 March', () => {
    const before = createCalendar(nationalNotices, { asOf: '2019-03-21' })
    const after = createCalendar(nationalNotices, { asOf: '2019-03-22' })
    expect(changes(before, after, '2019-01-01', '2019-12-31')).toEqual([
      '2019-04-28',
      '2019-05-02',
      '2019-05-03',
      '2019-05-05',
    ])
    expect(before.isWorkingDay('2019-05-02')).toBe(true)
    expect(before.isWorkingDay('2019-04-28')).toBe(false)
  })

  test('2020 Spring Festival ended on 30 January until the notice of 27 January', () => {
    const before = createCalendar(nationalNotices, { asOf: '2020-01-26' })
    const after = createCalendar(nationalNotices, { asOf: '2020-01-27' })
    expect(changes(before, after, '2020-01-01', '2020-12-31')).toEqual(['2020-01-31', '2020-02-01'])
    expect(before.isWorkingDay('2020-02-01')).toBe(true)
    expect(after.isWorkingDay('2020-02-03')).toBe(true)
  })

  test('the order in which notices are given does not matter, the day of issue does', () => {
    const reversed = createCalendar(nationalNotices.toReversed())
    expect(changes(calendar, reversed, '2018-01-01', '2027-12-31')).toEqual([])
    expect(reversed.version).toBe(calendar.version)
  })

  test('has a stamp of the documents it rests on, which changes with any of them', () => {
    expect(createCalendar(nationalNotices).version).toBe(calendar.version)
    expect(calendar.version).toMatch(/^2025-11-04\/[0-9a-f]{8}$/)
    expect(calendar.documents).toHaveLength(nationalNotices.length)
    expect(createCalendar(nationalNotices, { asOf: '2025-11-03' }).version).not.toBe(calendar.version)
    const corrected = nationalNotices.map(notice => (notice.year === 2026 ? { ...notice, workdays: [] } : notice))
    expect(createCalendar(corrected).version).not.toBe(calendar.version)
  })
})

describe('beyond the last notice', () => {
  test('every day is provisional from 2027 on, none before', () => {
    expect(calendar.provisional('2026-12-31')).toBe(false)
    expect(calendar.provisional('2027-01-01')).toBe(true)
    expect(calendar.provisional('2027-06-15')).toBe(true)
    expect(daysFrom('2019-01-01', '2026-12-31').filter(calendar.provisional)).toEqual([])
  })

  test('weekends and the statutory holidays of fixed date are off, all other days are taken for working days', () => {
    const off = daysFrom('2027-01-01', '2027-12-31').filter(
      date => ![0, 6].includes(weekday(parseDate(date))) && !calendar.isWorkingDay(date),
    )
    // 2 and 3 October and 1 and 2 May 2027 fall on a weekend.
    expect(off).toEqual(['2027-01-01', '2027-10-01'])
    expect(calendar.markOf('2027-05-02')).toMatchObject({ kind: 'statutory', name: '劳动节' })
  })

  test('2 May is a statutory holiday from 2025 on, once the revision of 2024-11-10 is known', () => {
    const known = createCalendar([], { asOf: '2024-11-10' })
    expect(known.isWorkingDay('2024-05-02')).toBe(true)
    expect(known.isWorkingDay('2025-05-02')).toBe(false)
    expect(createCalendar([], { asOf: '2024-11-09' }).isWorkingDay('2025-05-02')).toBe(true)
  })

  test('the same year is certain once its notice is known', () => {
    expect(createCalendar(nationalNotices, { asOf: '2025-11-03' }).provisional('2026-01-01')).toBe(true)
    expect(createCalendar(nationalNotices, { asOf: '2025-11-04' }).provisional('2026-01-01')).toBe(false)
  })
})

test('a notice speaks for its whole year: what it leaves out, statutory or not, goes by the weekday', () => {
  const [notice] = nationalNotices.filter(({ year }) => year === 2026)
  if (!notice) throw new Error('the notice for 2026 is held')
  const silent = createCalendar([{ ...notice, holidays: [], workdays: [] }])
  expect(silent.isWorkingDay('2026-10-01')).toBe(true)
  expect(silent.isWorkingDay('2027-10-01')).toBe(false)
})

describe('local days', () => {
  const sanyuesan = {
    name: '壮族三月三',
    from: '2026-04-20',
    to: '2026-04-21',
    source: '广西壮族自治区少数民族习惯节日放假办法',
    issuedOn: '2014-02-26',
  }
  const closure = {
    name: '延迟复工',
    from: '2020-02-03',
    to: '2020-02-09',
    working: false,
    document: '某政发〔2020〕1号',
    issuedOn: '2020-01-28',
  }

  test('a regional holiday is off only where it is set', () => {
    expect(calendar.isWorkingDay('2026-04-20')).toBe(true)
    const regional = createCalendar(nationalNotices, { regional: [sanyuesan] })
    expect(regional.isWorkingDay('2026-04-20')).toBe(false)
    expect(regional.isWorkingDay('2026-04-22')).toBe(true)
    expect(regional.markOf('2026-04-21')).toMatchObject({ kind: 'regional', document: sanyuesan.source })
    expect(regional.documents).toContainEqual({ number: sanyuesan.source, issuedOn: sanyuesan.issuedOn })
  })

  test('a local order counts when entered, with its number, from its day of issue on', () => {
    const ordered = createCalendar(nationalNotices, { exceptional: [closure] })
    expect(ordered.isWorkingDay('2020-02-05')).toBe(false)
    expect(ordered.markOf('2020-02-05')).toMatchObject({ kind: 'exceptional', document: '某政发〔2020〕1号' })
    const dayBefore = createCalendar(nationalNotices, { exceptional: [closure], asOf: '2020-01-27' })
    expect(dayBefore.isWorkingDay('2020-02-05')).toBe(true)
  })

  test('a holiday of the region in a year without notice stays provisional', () => {
    const next = createCalendar(nationalNotices, { regional: [{ ...sanyuesan, from: '2027-04-09', to: '2027-04-10' }] })
    expect(next.isWorkingDay('2027-04-09')).toBe(false)
    expect(next.provisional('2027-04-09')).toBe(true)
  })
})

describe('counting working days', () => {
  const day = fc.integer({ min: parseDate('2018-01-01'), max: parseDate('2028-12-31') }).map(formatDate)

  test('the nth working day after a date is found by walking', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 120 }), (date, n) => {
        let walked = parseDate(date)
        for (let left = n; left > 0; ) if (calendar.isWorkingDay(formatDate(++walked))) left--
        expect(addWorkingDays(date, n, calendar)).toBe(formatDate(walked))
        expect(workingDaysBetween(date, formatDate(walked), calendar)).toBe(n)
      }),
    )
  })

  test('the nth working day before a date is found by walking back', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 120 }), (date, n) => {
        let walked = parseDate(date)
        for (let left = n; left > 0; ) if (calendar.isWorkingDay(formatDate(--walked))) left--
        expect(addWorkingDays(date, -n, calendar)).toBe(formatDate(walked))
      }),
    )
  })

  test('outside 1990 to 2099 there is no answer, rather than a wrong one', () => {
    expect(() => calendar.isWorkingDay('1989-12-31')).toThrow(RangeError)
    expect(() => calendar.isWorkingDay('2100-01-01')).toThrow(RangeError)
    expect(() => addWorkingDays('2099-12-30', 5, calendar)).toThrow(RangeError)
    expect(() => addWorkingDays('1990-01-02', -5, calendar)).toThrow(RangeError)
    expect(() => calendar.isWorkingDay('2026-02-30')).toThrow(RangeError)
  })
})

function daysFrom(first: string, last: string): string[] {
  const from = parseDate(first)
  return Array.from({ length: parseDate(last) - from + 1 }, (_, index) => formatDate(from + index))
}

function changes(a: typeof calendar, b: typeof calendar, first: string, last: string): string[] {
  return daysFrom(first, last).filter(date => a.isWorkingDay(date) !== b.isWorkingDay(date))
}
