import { describe, expect, test } from 'vitest'
import { formatDate, parseDate, weekday } from '../../src/deadline/civil-date.ts'
import { nationalNotices } from './index.ts'

describe('the holiday notices held', () => {
  test('reach from 2019 to 2026 without a gap', () => {
    const years = [...new Set(nationalNotices.map(({ year }) => year))]
    expect(years).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026])
  })

  test('are in order of issue, each under a number of its own', () => {
    const issued = nationalNotices.map(({ issuedOn }) => issuedOn)
    expect(issued).toEqual(issued.toSorted())
    expect(new Set(nationalNotices.map(({ number }) => number)).size).toBe(nationalNotices.length)
  })

  test.each(nationalNotices)('$number: $title', notice => {
    expect(notice.number).toMatch(new RegExp(`^国办发明电〔${yearOf(notice.issuedOn)}〕\\d+号$`))
    expect(notice.title).toContain(`${notice.year}年`)
    expect(notice.source).toMatch(/^https?:\/\/www\.gov\.cn\//)
    for (const { from, to } of notice.holidays) {
      expect(parseDate(from)).toBeLessThanOrEqual(parseDate(to))
      expect(yearOf(to)).toBe(notice.year)
      expect(yearOf(from)).toBeGreaterThanOrEqual(notice.year - 1)
    }
    for (const { date } of notice.workdays) {
      expect([0, 6], `${date} is a Saturday or Sunday`).toContain(weekday(parseDate(date)))
    }
  })

  test('name a day once within a notice', () => {
    for (const notice of nationalNotices) {
      const days = [...notice.holidays.flatMap(daysOf), ...notice.workdays.map(({ date }) => date)]
      expect(new Set(days).size, notice.number).toBe(days.length)
    }
  })

  test('keep the 2019 Labour Day and the 2020 Spring Festival as first arranged and as amended', () => {
    const labourDay = nationalNotices.filter(({ year }) => year === 2019).map(holidayNamed('劳动节'))
    expect(labourDay).toEqual([
      { name: '劳动节', from: '2019-05-01', to: '2019-05-01' },
      { name: '劳动节', from: '2019-05-01', to: '2019-05-04' },
    ])
    const springFestival = nationalNotices.filter(({ year }) => year === 2020).map(holidayNamed('春节'))
    expect(springFestival).toEqual([
      { name: '春节', from: '2020-01-24', to: '2020-01-30' },
      { name: '春节', from: '2020-01-24', to: '2020-02-02' },
    ])
  })
})

function yearOf(date: string): number {
  return Number(date.slice(0, 4))
}

function daysOf({ from, to }: { from: string; to: string }): string[] {
  const length = parseDate(to) - parseDate(from) + 1
  return Array.from({ length }, (_, index) => formatDate(parseDate(from) + index))
}

function holidayNamed(name: string) {
  return (notice: (typeof nationalNotices)[number]) => notice.holidays.find(holiday => holiday.name === name)
}
