import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { annualReport } from '../../../procedures/annual-report.ts'
import { mediation } from '../../../procedures/mediation.ts'
import { reportedFigure } from '../../../procedures/reported-figure.ts'
import type { Result } from '../../case/refusal.ts'
import { jurisdiction, type TestCounty, testCounty, testUnits } from '../../case/test-county.ts'
import { indicatorBook } from '../../indicator/indicator-book.ts'
import type { Office } from '../../office/office.ts'
import { compileReport } from '../compile-report.ts'
import { publishReport } from '../publish-report.ts'
import { getTemplate } from '../templates.ts'
import { barChart } from './bar-chart.ts'
import { comparableFigures, compareFigure } from './compare-figure.ts'
import { completenessOf, type OwedReport, owedReports, owingUnits, timelinessOf } from './owed-reports.ts'

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
  const procedures = [mediation, annualReport, reportedFigure]
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
    const clerk = county.person('登记', 'township', 'registration', 'mediation')
    for (const on of ['2024-05-06', '2025-05-06', '2025-06-06']) {
      const opened = done(
        await county.open('mediation', 'register', 'township', clerk, {
          on,
          fields: {
            receivedOn: on,
            source: 'applied',
            form: 'people',
            kind: 'neighbour',
            place: '柳林镇',
            parties: [{ form: 'person', name: '赵大年' }],
            summary: '排水纠纷',
          },
        }),
      )
      done(await county.act(opened.id, 'accept', clerk, { on, fields: { willing: 'willing', mediators: '李调解' } }))
    }
    const figures = county.person('填报', 'justice', 'figures')
    const typed = done(
      await county.open('reported-figure', 'enter', 'justice', figures, {
        on: '2026-01-10',
        fields: {
          indicator: 'mediation-total',
          value: 600,
          qualifier: '余',
          raw: '600余件',
          year: 2025,
          source: '县司法局2025年度法治政府建设报告',
          statement: '由已公布的报告导入',
        },
      }),
    )
    done(await county.act(typed.id, 'confirm', figures, { on: '2026-01-10' }))
    done(await county.sign(typed.id, county.person('局长', 'justice', 'unitHead'), '2026-01-10'))
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

  it('a figure is compared over units and years, what was taken over beside what was counted', async () => {
    const rows = await county.engine.db.read(jurisdiction, q =>
      compareFigure(q, {
        jurisdiction,
        units: owingUnits(office('2025-12-31'), 'government'),
        offices: [2024, 2025].map(year => ({ year, office: office(`${year}-12-31`) })),
        figure: 'mediation-total',
        cutoff: '2026-06-01T00:00:00.000Z',
        book,
        procedures: county.engine.procedures,
      }),
    )
    const counted = (unit: string) => rows.find(row => row.unit === unit)?.values.map(({ counted }) => counted)
    expect(counted('township')).toEqual([1, 2])
    expect(counted('government')).toEqual([1, 2])
    expect(counted('justice')).toEqual([null, null])
    expect(rows.find(({ unit }) => unit === 'justice')?.values.map(({ reported }) => reported)).toEqual([
      null,
      { value: 600, shown: '600余', source: '县司法局2025年度法治政府建设报告' },
    ])
  })

  it('what can be compared are figures of the template that are known here', () => {
    const figures = comparableFigures(getTemplate('lawgov', 2025), book)
    expect(figures).toContainEqual({ id: 'mediation-total', label: '排查调处矛盾纠纷件数', unit: '件' })
    expect(figures.map(({ id }) => id)).not.toContain('petition/received')
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
