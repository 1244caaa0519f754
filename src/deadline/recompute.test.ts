import { describe, expect, test } from 'vitest'
import { nationalNotices } from '../../statutes/calendars/index.ts'
import { createCalendar } from './calendar.ts'
import type { ClockInput } from './clock-input.ts'
import type { HolidayNotice } from './notice.ts'
import { recomputeClocks } from './recompute.ts'

const replyWithin20WorkingDays = (start: string): ClockInput => ({
  kind: 'atMost',
  start,
  term: { n: 20, unit: 'workingDay' },
  roll: 'none',
})

describe('when the 2020 Spring Festival was extended', () => {
  const before = createCalendar(nationalNotices, { asOf: '2020-01-26' })
  const after = createCalendar(nationalNotices, { asOf: '2020-01-27' })

  test('the open clocks across it change, with old date, new date and the notice', () => {
    const clocks = [
      { id: 'across', input: replyWithin20WorkingDays('2020-01-17') },
      { id: 'ended before it', input: replyWithin20WorkingDays('2019-12-20') },
      { id: 'began after it', input: replyWithin20WorkingDays('2020-02-05') },
      {
        id: 'in hours',
        input: {
          kind: 'hours',
          start: '2020-01-30T08:00:00+08:00',
          term: { n: 24, unit: 'hour' },
          roll: 'none',
        } as const,
      },
    ]
    const changes = recomputeClocks(clocks, before, after)
    expect(changes).toHaveLength(1)
    expect(changes[0]).toMatchObject({ id: 'across', oldDue: '2020-02-19', newDue: '2020-02-21', moved: true })
    expect(changes[0]?.reason).toEqual({
      added: [{ number: '国办发明电〔2020〕1号', issuedOn: '2020-01-27' }],
      withdrawn: [],
      text: '依2020-01-27发布的国办发明电〔2020〕1号重新计算',
    })
    expect(changes[0]?.old.calendar).toBe(before.version)
    expect(changes[0]?.new.calendar).toBe(after.version)
  })

  test('a date in natural days changes only if it rolls otherwise', () => {
    const days = (n: number): ClockInput => ({
      kind: 'atMost',
      start: '2020-01-21',
      term: { n, unit: 'day' },
      roll: 'forward',
    })
    const clocks = [9, 10, 11, 12, 13].map(n => ({ id: String(n), input: days(n) }))
    const changes = recomputeClocks(clocks, before, after).map(({ id, oldDue, newDue }) => [id, oldDue, newDue])
    // 30 January was off before and after: what it rolled to moved from the 31st to 3 February.
    expect(changes).toEqual([
      ['9', '2020-01-31', '2020-02-03'],
      ['10', '2020-01-31', '2020-02-03'],
      ['11', '2020-02-01', '2020-02-03'],
    ])
  })

  test('a stopped clock has other days left, though no due date', () => {
    const input = {
      ...replyWithin20WorkingDays('2020-01-17'),
      intervals: [{ from: '2020-02-04', to: null, effect: 'exclude' } as const],
    }
    const [change] = recomputeClocks([{ id: 'stopped', input }], before, after)
    expect(change).toMatchObject({ oldDue: null, newDue: null, moved: false, old: { left: 11 }, new: { left: 13 } })
  })
})

test('days left alone may change, of a clock that stood before the days the notice moved', () => {
  const before = createCalendar(nationalNotices, { asOf: '2020-01-26' })
  const after = createCalendar(nationalNotices, { asOf: '2020-01-27' })
  const input: ClockInput = {
    kind: 'atMost',
    start: '2020-01-13',
    term: { n: 10, unit: 'day' },
    roll: 'none',
    intervals: [{ from: '2020-01-15', to: null, effect: 'suspend' }],
    extensions: [{ on: '2020-01-14', term: { n: 3, unit: 'workingDay' } }],
  }
  const [change] = recomputeClocks([{ id: 'mixed', input }], before, after)
  expect(change).toMatchObject({ old: { used: 2, left: 19 }, new: { used: 2, left: 21 } })
})

describe('when the notice of a new year comes out', () => {
  const notice: HolidayNotice = {
    year: 2027,
    number: '国办发明电〔2026〕0号',
    noticeMark: 'K',
    title: '演示：2027年部分节假日安排',
    issuedOn: '2026-11-25',
    source: 'https://www.gov.cn/',
    holidays: [{ name: '元旦', from: '2027-01-01', to: '2027-01-03' }],
    workdays: [{ name: '元旦', date: '2027-01-09' }],
  }
  const before = createCalendar(nationalNotices)
  const after = createCalendar([...nationalNotices, notice])

  test('a provisional date becomes certain, and moves where the notice moves it', () => {
    const clocks = [
      { id: 'moved', input: replyWithin20WorkingDays('2026-12-18') },
      { id: 'confirmed', input: replyWithin20WorkingDays('2026-12-08') },
    ]
    const [moved, confirmed] = recomputeClocks(clocks, before, after)
    expect(moved).toMatchObject({ oldDue: '2027-01-18', newDue: '2027-01-15', moved: true })
    expect(moved?.old.provisional).toBe(true)
    expect(moved?.new.provisional).toBe(false)
    expect(confirmed).toMatchObject({ id: 'confirmed', oldDue: '2027-01-06', newDue: '2027-01-06', moved: false })
  })
})

test('the same calendar changes nothing', () => {
  const calendar = createCalendar(nationalNotices)
  const clocks = [{ id: 'any', input: replyWithin20WorkingDays('2026-12-18') }]
  expect(recomputeClocks(clocks, calendar, createCalendar(nationalNotices))).toEqual([])
})

test('corrected data without a new document is a reason too', () => {
  const wrong = nationalNotices.map(notice => (notice.year === 2026 ? { ...notice, workdays: [] } : notice))
  const clocks = [{ id: 'any', input: replyWithin20WorkingDays('2026-09-18') }]
  const [change] = recomputeClocks(clocks, createCalendar(wrong), createCalendar(nationalNotices))
  expect(change?.reason.text).toBe('工作日历数据更正')
})
