import { expect, test } from 'vitest'
import { periods } from './periods.ts'

test('the first quarter of a leap year', () => {
  const { quarter, month } = periods('2028-02-29')
  expect(quarter).toMatchObject({ from: '2028-01-01', to: '2028-03-31' })
  expect(month).toMatchObject({ from: '2028-02-01', to: '2028-02-29' })
})
test('the last day of a year still belongs to it', () => {
  const { thisYear, lastYear, quarter } = periods('2026-12-31')
  expect(thisYear.to).toBe('2026-12-31')
  expect(lastYear).toMatchObject({ from: '2025-01-01', to: '2025-12-31' })
  expect(quarter).toMatchObject({ from: '2026-10-01', to: '2026-12-31' })
})
