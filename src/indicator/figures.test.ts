import { afterAll, beforeAll, expect, it } from 'vitest'
import { mediation } from '../../procedures/mediation.ts'
import { reportedFigure } from '../../procedures/reported-figure.ts'
import { jurisdiction, type TestCounty, testCounty } from '../case/test-county.ts'
import { neighbourDispute } from '../case/test-dispute.ts'
import { casesOfFigure } from './cases-of-figure.ts'
import { countFigures, splitPeriod } from './count-figures.ts'
import { foldFigures } from './fold-figures.ts'
import { indicatorBook } from './indicator-book.ts'

let county: TestCounty
beforeAll(async () => {
  county = await testCounty([mediation])
})
afterAll(() => county.close())

const book = indicatorBook([mediation])
const count = (from: string, to: string, cutoff?: string) =>
  county.engine.db.read(jurisdiction, q =>
    countFigures(q, book, {
      jurisdiction,
      indicators: ['mediation/total', 'mediation/successRate'],
      units: null,
      from,
      to,
      ...(cutoff ? { cutoff } : {}),
    }),
  )

it('a figure is counted before and after folding, by year and by day, and at a past cutoff', async () => {
  const clerk = county.person('孙登记', 'township', 'registration', 'mediation')
  expect(await count('2026-01-01', '2026-12-31')).toMatchObject([{ value: 0 }, { value: null, denominator: 0 }])
  const days = ['2026-03-02', '2026-03-31', '2026-04-01']
  for (const day of days) {
    const opened = await county.open('mediation', 'register', 'township', clerk, neighbourDispute(day))
    if (!opened.ok) throw new Error(JSON.stringify(opened))
    await county.act(opened.value.id, 'accept', clerk, { on: day, fields: { willing: 'willing', mediators: '李调解' } })
  }
  const whole = await count('2026-01-01', '2026-12-31')
  expect(whole).toMatchObject([
    { value: 3, caseCount: 3 },
    { value: 0, numerator: 0, denominator: 3 },
  ])
  // Each case adds to several figures of the procedure.
  expect(await foldFigures(county.engine.db, jurisdiction)).toBeGreaterThanOrEqual(3)
  expect(await foldFigures(county.engine.db, jurisdiction)).toBe(0)
  expect(await count('2026-01-01', '2026-12-31')).toEqual(whole)
  expect(await count('2026-03-02', '2026-03-31')).toMatchObject([{ value: 2 }, {}])
  expect(await count('2026-03-03', '2026-04-01')).toMatchObject([{ value: 2 }, {}])
  expect(await count('2026-03-01', '2026-04-30', '2026-03-31T01:00:00Z')).toMatchObject([{ value: 1 }, {}])
  const opened = await county.engine.db.read(jurisdiction, q =>
    casesOfFigure(q, book, {
      jurisdiction,
      indicator: 'mediation/total',
      units: null,
      from: '2026-03-01',
      to: '2026-03-31',
      limit: 10,
    }),
  )
  expect(opened.map(({ on }) => on)).toEqual(['2026-03-02', '2026-03-31'])
})

it('a period is split into whole years, whole months and days at its edges', () => {
  expect(splitPeriod('2025-12-15', '2027-02-03')).toEqual([
    ['day', '2025-12-15', '2025-12-31'],
    ['year', '2026-01-01', '2026-12-31'],
    ['month', '2027-01-01', '2027-01-31'],
    ['day', '2027-02-01', '2027-02-03'],
  ])
  expect(splitPeriod('2026-01-01', '2026-12-31')).toEqual([['year', '2026-01-01', '2026-12-31']])
})

it('the book holds what a procedure counts, and what may be typed where a procedure says so', () => {
  const book = indicatorBook([mediation, reportedFigure])
  expect(book.get('mediation/successRate')).toMatchObject({ kind: 'rate', denominator: 'mediation/total' })
  expect(book.get('reported/foi-requests')).toMatchObject({ kind: 'reported', unit: '件', procedure: null })
  expect(book.has('reported-figure/figure')).toBe(false)
})
