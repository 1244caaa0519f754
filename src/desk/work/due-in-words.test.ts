import { expect, test } from 'vitest'
import { dueInWords } from './due-in-words.ts'

test('a matter due today is due today, not overdue', () => {
  expect(dueInWords(0)).toEqual({ text: '今天到期', urgency: 'today' })
})
test('the day after its due date a matter is overdue by one day', () => {
  expect(dueInWords(-1)).toEqual({ text: '已逾期1日', urgency: 'overdue' })
})
test('three days left are soon, four are not', () => {
  expect(dueInWords(3)).toEqual({ text: '还剩3日', urgency: 'soon' })
  expect(dueInWords(4)).toEqual({ text: '还剩4日', urgency: 'later' })
})
test('days are called what they are', () => {
  expect(dueInWords(3, '个工作日').text).toBe('还剩3个工作日')
})
test('without a date the clock is stopped, or there is none', () => {
  expect(dueInWords(null, '日', true).text).toBe('停表')
  expect(dueInWords(null).text).toBe('无期限')
})
