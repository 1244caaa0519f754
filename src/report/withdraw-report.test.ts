/** A report whose publication was struck is off the portal from then on; that it had been public stays on record. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { at, jurisdiction, type TestCounty, testCounty } from '../case/test-county.ts'
import { findPublicReport, listPublicReports, publicAsOf } from './publish-report.ts'
import { withdrawReport } from './withdraw-report.ts'

let county: TestCounty
beforeAll(async () => {
  county = await testCounty([])
  for (const [version, day] of [
    [1, '2026-02-20'],
    [2, '2026-03-10'],
  ] as const)
    await county.engine.db.transaction(jurisdiction, async tx => {
      await tx.query(
        `insert into report
         values ($1, 'justice', 2025, 'lawgov', $2, $3, 'test', '{}', $4, $5, $3, '{}')`,
        [jurisdiction, version, at(day), JSON.stringify({ title: `第${version}稿` }), `hash ${version}`],
      )
      await tx.query(
        `insert into report_publication (jurisdiction, unit, year, kind, seq, version, published_on, published_at, published_by)
         values ($1, 'justice', 2025, 'lawgov', $2, $2, $3, $4, '{}')`,
        [jurisdiction, version, day, at(day)],
      )
    })
})
afterAll(() => county.close())

const report = { jurisdiction, unit: 'justice', year: 2025, kind: 'lawgov' } as const
const withdraw = (day: string) =>
  county.engine.db.transaction(jurisdiction, tx =>
    withdrawReport(tx, report, { on: day, at: at(day), by: { person: 'wu', name: '吴编报' } }),
  )
const shown = () =>
  county.engine.db.read(jurisdiction, async q => ({
    listed: (await listPublicReports(q, jurisdiction)).map(({ title }) => title),
    page: (await findPublicReport(q, report))?.publishedOn ?? null,
  }))
const asOf = (day: string) =>
  county.engine.db.read(jurisdiction, async q => (await publicAsOf(q, { ...report, cutoff: at(day) }))?.title ?? null)

it('shows what was public before it, then nothing, and then there is nothing to take back', async () => {
  expect(await shown()).toEqual({ listed: ['第2稿'], page: '2026-03-10' })
  expect(await withdraw('2026-03-12')).toBe('2026-03-10')
  expect(await shown()).toEqual({ listed: ['第1稿'], page: '2026-02-20' })
  expect(await withdraw('2026-03-13')).toBe('2026-02-20')
  expect(await shown()).toEqual({ listed: [], page: null })
  expect(await withdraw('2026-03-14')).toBeNull()
})
it('was public as of a day in between', async () => {
  expect(await asOf('2026-03-11')).toBe('第2稿')
  expect(await asOf('2026-03-12')).toBe('第1稿')
  expect(await asOf('2026-03-13')).toBeNull()
})
