import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { annualReport } from '../../../procedures/annual-report.ts'
import type { Result } from '../../case/refusal.ts'
import { jurisdiction, type TestCounty, testCounty, testUnits } from '../../case/test-county.ts'
import { indicatorBook } from '../../indicator/indicator-book.ts'
import type { Office } from '../../office/office.ts'
import { compileReport } from '../compile-report.ts'
import { publishReport } from '../publish-report.ts'
import { getTemplate } from '../templates.ts'
import { barChart } from './bar-chart.ts'
import { completenessOf, type OwedReport, owedReports, timelinessOf } from './owed-reports.ts'

const below = Object.keys(testUnits).filter(id => id !== 'government')
const office = (on: string): Office => ({
  jurisdiction,
  on,
  units: new Map(
    Object.entries(testUnits).map(([id, { name, documentCode }]) => [
      id,
      {
        id,
        name,
        shortName: id === 'justice' ? '县司法局' : null,
        kind: id === 'government' ? 'government' : id === 'township' ? 'township' : 'department',
        documentCode,
        parent: id === 'government' ? null : 'government',
        children: id === 'government' ? below : [],
        firstResponsiblePost: null,
        firstResponsible: null,
      },
    ]),
  ),
  roots: ['government'],
  otherNames: new Map(),
})
const done = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

describe('in time', () => {
  it('the last day still is, the day after is late', () => {
    expect(timelinessOf('2026-03-31', '2026-03-31', '2026-06-01')).toBe('inTime')
    expect(timelinessOf('2026-04-01', '2026-03-31', '2026-06-01')).toBe('late')
  })
  it('what is not there is awaited up to the last day, and missing after it', () => {
    expect(timelinessOf(null, '2026-03-31', '2026-03-31')).toBe('awaited')
    expect(timelinessOf(null, '2026-03-31', '2026-04-01')).toBe('missing')
  })
})

describe('a county', () => {
  let county: TestCounty
  const procedures = [annualReport]
  const book = indicatorBook(procedures)
  beforeAll(async () => {
    county = await testCounty(procedures)
    const writer = county.person('编写', 'justice', 'reporting')
    const fields = { startedOn: '2025-12-16', kind: 'lawgov', level: 'department', year: 2025, reviewer: 'justice' }
    done(await county.open('annual-report', 'start', 'justice', writer, { on: '2025-12-16', fields }))
    for (const [unit, on] of [
      ['justice', '2026-03-31'],
      ['township', '2026-04-01'],
    ] as const) {
      const cutoff = '2026-02-20T00:00:00.000Z'
      await county.engine.db.transaction(jurisdiction, async tx => {
        const report = await compileReport(tx, {
          jurisdiction,
          unit,
          year: 2025,
          kind: 'lawgov',
          cutoff,
          office: office('2025-12-31'),
          book,
          procedures: county.engine.procedures,
        })
        const answer = await publishReport(tx, report, {
          on,
          at: `${on}T02:00:00Z`,
          by: { person: null, name: '发布' },
        })
        expect(answer.ok).toBe(true)
      })
    }
  })
  afterAll(() => county.close())

  const owed = (today: string): Promise<readonly OwedReport[]> =>
    county.engine.db.read(jurisdiction, q =>
      owedReports(q, {
        jurisdiction,
        unit: 'government',
        office: office('2025-12-31'),
        year: 2025,
        kind: 'lawgov',
        template: getTemplate('lawgov', 2025),
        today,
      }),
    )

  it('is owed a report by each department and township, and owes its own', async () => {
    const reports = await owed('2026-06-01')
    expect(reports.map(({ unit }) => unit)).toEqual(Object.keys(testUnits))
    const of = (unit: string) => reports.find(report => report.unit === unit)
    expect(of('justice')).toMatchObject({
      name: '县司法局',
      stage: 'drafting',
      submission: { lastDay: '2026-02-28', doneOn: null, timeliness: 'missing' },
      publication: { lastDay: '2026-03-31', doneOn: '2026-03-31', timeliness: 'inTime' },
    })
    expect(of('township')).toMatchObject({ case: null, publication: { timeliness: 'late' } })
    expect(of('market')).toMatchObject({ case: null, publication: { timeliness: 'missing' } })
    expect(completenessOf(reports, 'publication')).toEqual({
      owed: reports.length,
      inTime: 1,
      late: 1,
      missing: reports.length - 2,
      awaited: 0,
    })
  })

  it('waits until the last day is over', async () => {
    expect(completenessOf(await owed('2026-03-31'), 'publication')).toMatchObject({ missing: 0, inTime: 1, late: 1 })
  })
})

describe('a chart', () => {
  const chart = (label: string, stacked?: true) =>
    barChart({
      title: '调解',
      series: ['2024年', '2025年'],
      rows: [
        {
          label,
          values: [
            { value: 1, shown: '1' },
            { value: 2, shown: '2' },
          ],
        },
      ],
      ...(stacked ? { stacked } : {}),
    })
  it('bars are as long as their values', () => {
    const widths = [...chart('小满镇').matchAll(/width="([\d.]+)" height="9"/g)].map(([, width]) => Number(width))
    expect(widths).toEqual([101, 202])
  })
  it('stacked, the parts fill the whole', () => {
    const widths = [...chart('小满镇', true).matchAll(/width="([\d.]+)" height="17.6/g)].map(([, width]) =>
      Number(width),
    )
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(202, 0)
  })
  it('words of people are text, not markup', () => {
    expect(chart('<b>&"')).toContain('&lt;b>&amp;&quot;')
    expect(chart('<b>&"')).not.toContain('<b>')
  })
})
