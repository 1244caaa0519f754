import { expect, test } from 'vitest'
import { figureValue } from './figure-value.ts'

const rate = (value: number | null) => figureValue({ kind: 'rate', value, measure: '%' })

test('a rate with nothing to divide by is a dash, not 0 and not 100 %', () => {
  expect(rate(null)).toBe('—')
})
test('only all is 100 %, and only none is 0 %', () => {
  expect(rate(99.97)).toBe('99.9%')
  expect(rate(100)).toBe('100.0%')
  expect(rate(0.02)).toBe('0.1%')
  expect(rate(0)).toBe('0.0%')
})
test('a count stands with its measure', () => {
  expect(figureValue({ kind: 'count', value: 1610, measure: '件' })).toBe('1,610件')
})
