import { describe, expect, test } from 'vitest'
import { nationalNotices } from '../../statutes/calendars/index.ts'
import { createCalendar } from './calendar.ts'
import type { ClockInput, Term } from './clock-input.ts'
import { explainClock, type Wording } from './explain.ts'

const calendar = createCalendar(nationalNotices)
const workingDays = (n: number): Term => ({ n, unit: 'workingDay' })
const days = (n: number): Term => ({ n, unit: 'day' })

function explain(start: string, term: ClockInput['term'], more: Partial<ClockInput> = {}, wording?: Wording) {
  return explainClock({ kind: 'atMost', start, term, roll: 'forward', ...more }, calendar, wording)
}
const say = (...input: Parameters<typeof explain>) => explain(...input).text

describe('the text for the clerk', () => {
  test('names the holiday left out and the make-up day counted', () => {
    const wording = { startLabel: '收到', article: '政府信息公开条例第三十条' }
    expect(say('2026-09-18', workingDays(7), {}, wording)).toBe(
      '自2026-09-18收到次日起算，第7个工作日为2026-09-29；其间9月25日至27日中秋节放假不计，9月20日（周日）调休上班计入。依据：政府信息公开条例第三十条',
    )
  })

  test('says why the last day rolled', () => {
    expect(say('2026-08-05', days(60), {}, { startLabel: '知道' })).toBe(
      '自2026-08-05知道次日起算，第60日为2026-10-04；末日2026-10-04（周日）为国庆节放假，顺延至2026-10-08（周四）。',
    )
    expect(say('2026-06-18', days(30))).toContain('末日2026-07-18（周六）为休息日，顺延至2026-07-20（周一）')
  })

  test('follows an extension from the end of the term', () => {
    const extensions = [{ on: '2026-03-03', term: workingDays(20) }]
    expect(say('2026-01-30', workingDays(20), { extensions })).toContain(
      '第20个工作日为2026-03-05；2026-03-03决定延长20个工作日，自原期满次日接续计算至2026-04-02',
    )
  })

  test('tells what stopped the clock', () => {
    const excluded = { from: '2026-03-06', effect: 'exclude', label: '征求第三方意见' } as const
    const closed = [{ ...excluded, to: '2026-03-20' }]
    expect(say('2026-03-02', workingDays(20), { intervals: closed })).toContain('3月7日至20日征求第三方意见扣除不计')
    const open = [{ ...excluded, to: null }]
    expect(say('2026-03-02', workingDays(20), { intervals: open })).toBe(
      '自2026-03-02次日起算20个工作日；已用4个工作日，尚余16个工作日，恢复次日续算，到期日待定；其间3月7日起征求第三方意见扣除。',
    )
  })

  test('tells of a suspension that keeps the last day from rolling', () => {
    const intervals = [{ from: '2026-07-19', to: '2026-07-22', effect: 'suspend', label: '申请人死亡' }] as const
    expect(say('2026-06-18', days(30), { intervals })).toBe(
      '自2026-06-18次日起算，第30日为2026-07-18；其间7月20日至22日申请人死亡中止不计；末日2026-07-18（周六）为休息日，顺延至2026-07-23（周四）。',
    )
  })

  test('says that a restart voids the old clock', () => {
    expect(say('2026-03-02', workingDays(20), { restartedOn: '2026-03-20' }, { startLabel: '收到补正' })).toMatch(
      /^原自2026-03-02起算的时限作废，自2026-03-20重新起算；自2026-03-20收到补正次日起算，第20个工作日为/,
    )
  })

  test('warns of a provisional date', () => {
    expect(say('2026-12-18', workingDays(20))).toBe(
      '自2026-12-18次日起算，第20个工作日为2027-01-18；其间2027年1月1日元旦放假不计；2027年放假安排未公布或未收录，暂按周末和固定法定节假日推算，日期为暂定。',
    )
    expect(say('2026-12-01', days(60))).toContain('2027年放假安排未公布')
  })

  test('of a minimum says when the next step is free', () => {
    expect(say('2026-09-16', workingDays(7), { kind: 'atLeast' })).toContain('自2026-09-25起方可进入下一步')
  })

  test('counts back from the event', () => {
    const back = { kind: 'before', roll: 'backward' } as const
    expect(say('2026-05-12', workingDays(5), back, { startLabel: '听证' })).toBe(
      '自2026-05-12听证（当日不计）向前倒数，第5个工作日为2026-05-06，最迟当日完成；其间5月9日（周六）调休上班计入。',
    )
    expect(say('2026-05-12', workingDays(5), { ...back, clearDays: true })).toContain(
      '须隔足5个工作日，最迟为2026-04-30',
    )
    expect(say('2026-10-14', days(7), back)).toContain('末日2026-10-07（周三）为国庆节放假，提前至2026-09-30（周三）')
  })

  test('of a fixed date on a day off advises the working day before', () => {
    const term = { fixed: { month: 1, day: 31, before: false } }
    expect(say('2025-12-31', term, { kind: 'fixed' })).toBe(
      '最迟为2026-01-31（周六，周末）；固定日期不顺延，宜不晚于2026-01-30（周五）完成。',
    )
    const before = { fixed: { month: 3, day: 1, before: true } }
    expect(say('2025-12-31', before, { kind: 'fixed' })).toBe(
      '3月1日之前，最迟为前一日2026-02-28（周六）；固定日期不顺延。',
    )
  })

  test('of hours says that nothing stops them', () => {
    const hours = { n: 24, unit: 'hour' } as const
    expect(say('2026-05-01T15:30:00+08:00', hours, { kind: 'hours' }, { startLabel: '发生' })).toBe(
      '自2026-05-01 15:30发生起24小时，至2026-05-02 15:30；按小时连续计算，节假日不停、不顺延。',
    )
  })
})

describe('the days as data', () => {
  test('each run with its reason and the notice behind it', () => {
    const notice = '国办发明电〔2025〕7号'
    expect(explain('2026-09-18', workingDays(7)).segments).toEqual([
      { from: '2026-09-19', to: '2026-09-19', counted: false, reason: 'weekend', label: '周末', part: 'term' },
      {
        from: '2026-09-20',
        to: '2026-09-20',
        counted: true,
        reason: 'makeUpWorkday',
        label: '国庆节调休上班',
        document: notice,
        part: 'term',
      },
      { from: '2026-09-21', to: '2026-09-24', counted: true, reason: 'workingDay', label: '工作日', part: 'term' },
      {
        from: '2026-09-25',
        to: '2026-09-27',
        counted: false,
        reason: 'holiday',
        label: '中秋节放假',
        document: notice,
        part: 'term',
      },
      { from: '2026-09-28', to: '2026-09-29', counted: true, reason: 'workingDay', label: '工作日', part: 'term' },
    ])
  })

  test('the rolling of the last day is a part of its own', () => {
    const rolled = explain('2026-06-18', days(30)).segments.filter(({ part }) => part === 'roll')
    expect(rolled).toMatchObject([
      { from: '2026-07-19', to: '2026-07-19', reason: 'weekend', counted: false },
      { from: '2026-07-20', to: '2026-07-20', reason: 'rolledTo', counted: false },
    ])
  })

  test('an extension is a part of its own, numbered from 1', () => {
    const extensions = [{ on: '2026-03-05', term: days(5) }]
    expect(explain('2026-03-02', days(10), { extensions }).segments).toMatchObject([
      { from: '2026-03-03', to: '2026-03-12', part: 'term' },
      { from: '2026-03-13', to: '2026-03-17', part: 1 },
    ])
  })

  test('intervals at the same time are told together', () => {
    const intervals = [
      { from: '2026-03-04', to: '2026-03-09', effect: 'exclude', label: '征求第三方意见' },
      { from: '2026-03-06', to: '2026-03-11', effect: 'exclude', label: '征求共同制作机关意见' },
    ] as const
    const labels = explain('2026-03-02', days(10), { intervals }).segments.map(({ from, to, label }) => [
      from,
      to,
      label,
    ])
    expect(labels.slice(1, 4)).toEqual([
      ['2026-03-05', '2026-03-06', '征求第三方意见扣除'],
      ['2026-03-07', '2026-03-09', '征求第三方意见、征求共同制作机关意见扣除'],
      ['2026-03-10', '2026-03-11', '征求共同制作机关意见扣除'],
    ])
  })

  test('a local order is named with its document', () => {
    const exceptional = [
      {
        name: '延迟复工',
        from: '2020-02-03',
        to: '2020-02-09',
        working: false,
        document: '某政发〔2020〕1号',
        issuedOn: '2020-01-28',
      },
    ]
    const local = createCalendar(nationalNotices, { exceptional })
    const input = { kind: 'atMost', start: '2020-01-31', term: workingDays(1), roll: 'none' } as const
    const { text, segments } = explainClock(input, local)
    expect(text).toContain('第1个工作日为2020-02-10；其间2月1日至2日春节放假不计，2月3日至9日延迟复工不计')
    expect(segments.find(({ reason }) => reason === 'localOrder')?.document).toBe('某政发〔2020〕1号')
  })

  test('guessed days are marked provisional', () => {
    const { segments } = explain('2026-12-30', workingDays(3))
    expect(segments.filter(({ provisional }) => provisional).map(({ from }) => from)).toEqual([
      '2027-01-01',
      '2027-01-02',
      '2027-01-04',
    ])
  })
})
