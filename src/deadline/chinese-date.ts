import { civilDate, weekday } from './civil-date.ts'

/** Dates as a clerk reads them, from day numbers. */

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const

/** 周日 … 周六 */
export function chineseWeekday(day: number): string {
  return weekdays[weekday(day)] ?? ''
}

/** 9月25日, or 2027年1月1日 where the year is not `inYear`. */
export function chineseDay(day: number, inYear: number): string {
  const { year, month, day: dayOfMonth } = civilDate(day)
  return `${year === inYear ? '' : `${year}年`}${month}月${dayOfMonth}日`
}

/** 9月25日至27日, 4月30日至5月4日, 5月1日 */
export function chineseDays(first: number, last: number, inYear: number): string {
  if (first === last) return chineseDay(first, inYear)
  const from = civilDate(first)
  const to = civilDate(last)
  const end = from.year === to.year && from.month === to.month ? `${to.day}日` : chineseDay(last, from.year)
  return `${chineseDay(first, inYear)}至${end}`
}
