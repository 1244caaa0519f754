import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { disclosureRequest } from '../../procedures/disclosure-request.ts'
import { procedures as inService } from '../../procedures/index.ts'
import { mediation } from '../../procedures/mediation.ts'
import { normativeDocument } from '../../procedures/normative-document.ts'
import { reportedIndicators } from '../../procedures/parts/reported-indicators.ts'
import { proposal } from '../../procedures/proposal.ts'
import { reportedFigure } from '../../procedures/reported-figure.ts'
import { createKnownUnits } from '../case/known-units.ts'
import { type TestCounty, testCounty } from '../case/test-county.ts'
import { indicatorBook } from '../indicator/indicator-book.ts'
import { loadOffice } from '../office/office.ts'
import { createOffices } from '../office/offices.ts'
import { compileReport } from '../report/compile-report.ts'
import type { CompiledFigure, CompiledReport } from '../report/compiled-report.ts'
import { disclosureReports } from '../report/disclosure-report/disclosure-report.ts'
import { figureSources } from '../report/figure-sources.ts'
import { lawBasedGovernmentReports } from '../report/law-based-government.ts'
import { mayStandFor } from '../report/published-figure.ts'
import { renderJson } from '../report/render-json.ts'
import { renderMarkdown } from '../report/render-markdown.ts'
import { casesBehind, opensOf } from '../report/report-page-data.ts'
import { figuresOf } from '../report/template.ts'
import { loadHunjiang } from './hunjiang.ts'
import { hunjiang } from './hunjiang-office.ts'
import { measuredFigures, sourceFigures, sourceTitle } from './hunjiang-source.ts'

const procedures = [mediation, disclosureRequest, normativeDocument, proposal, reportedFigure]
const book = indicatorBook(procedures)
const now = '2026-11-22T04:00:00.000Z'
const cutoff = '2026-11-22T04:00:00Z'

let county: TestCounty
let report: CompiledReport
let loaded: number
const load = (): Promise<number> => {
  const { engine } = county
  const offices = createOffices(engine.db)
  const units = createKnownUnits(offices)
  return loadHunjiang(
    {
      engine: { ...engine, unit: units.unit },
      prepare: jurisdiction => units.refresh(jurisdiction),
      forget: offices.forget,
    },
    now,
  )
}
const compile = (): Promise<CompiledReport> =>
  county.engine.db.read(hunjiang, async q =>
    compileReport(q, {
      jurisdiction: hunjiang,
      unit: hunjiang,
      year: 2019,
      kind: 'lawgov',
      cutoff,
      office: await loadOffice(q, hunjiang, '2019-12-31'),
      book,
      procedures: county.engine.procedures,
    }),
  )
const open = async (figure: CompiledFigure) =>
  (
    await Promise.all(
      opensOf(figure).map(({ query }) =>
        county.engine.db.read(hunjiang, q => casesBehind(q, book, report, query, { limit: 2_000 })),
      ),
    )
  ).flat()
const figureOf = (id: string): CompiledFigure => {
  const figure = report.figures.find(({ indicator }) => indicator === id)
  if (!figure) throw new Error(`${id} is not in the report`)
  return figure
}

beforeAll(async () => {
  county = await testCounty(procedures)
  loaded = await load()
  report = await compile()
})
afterAll(() => county.close())

describe('the template', () => {
  it('names only figures that are typed or counted, and shows every figure that may be typed', () => {
    const ids = lawBasedGovernmentReports.flatMap(figuresOf)
    const shown = [...ids, ...disclosureReports.flatMap(figuresOf)]
    const typed = Object.keys(reportedIndicators)
    const all = indicatorBook(inService)
    const counted = (id: string) => all.has(id) || all.has(figureSources[id]?.counted ?? '')
    expect(ids.filter(id => !typed.includes(id) && !counted(id))).toEqual([])
    // Shown itself, or part of a figure that is computed.
    const part = (id: string) => JSON.stringify(figureSources).includes(`"${id}"`)
    expect(typed.filter(id => !shown.includes(id) && !part(id))).toEqual([])
  })

  it('maps every counted figure to an indicator there is', () => {
    const counted = Object.values(figureSources).flatMap(source => source.counted ?? [])
    const all = indicatorBook(inService)
    expect(counted.filter(id => !all.has(id))).toEqual([])
  })
})

describe('浑江区 2019, built from its published report', () => {
  it('has a case for every mediation, request and proposal of the totals, and one for every measured figure', () => {
    expect(sourceFigures()).toHaveLength(120)
    expect(measuredFigures()).toHaveLength(68)
    expect(loaded).toBe(1610 + 8 + 49 + 68)
  })

  it('gives back every measured figure: the published value, or a counted one it may stand for', () => {
    const missing = measuredFigures().filter(({ indicator, value, raw, qualifier, kind }) => {
      const figure = report.figures.find(figure => figure.indicator === indicator)
      if (!figure || figure.value === null) return true
      if (figure.value === value) return false
      return figure.kind !== 'rate' || !mayStandFor({ value, raw, qualifier }, figure.value, kind as 'rate')
    })
    // The one the source contradicts itself on.
    expect(missing.map(({ indicator }) => indicator)).toEqual(['petitioners-guided-rate'])
  })

  it('opens the rows of every figure', async () => {
    for (const figure of report.figures) {
      const rows = await open(figure)
      expect(rows.length, figure.indicator).toBeGreaterThan(0)
      if (figure.kind !== 'rate' && figure.value !== null)
        expect(
          rows.reduce((sum, row) => sum + row.value, 0),
          figure.indicator,
        ).toBe(figure.value)
    }
    expect(await open(figureOf('mediation-total'))).toHaveLength(1610)
    expect((await open(figureOf('mediation-success-rate'))).filter(({ above }) => above)).toHaveLength(1578)
  })

  it('states the clause, line and qualifier each typed figure comes from', () => {
    expect(figureOf('publicity-consultations')).toMatchObject({
      value: 6200,
      shown: '6200余',
      unit: '人次',
      basis: 'reported',
      reported: {
        raw: '6,200余人次',
        clause: '解答群众法律咨询6,200余人次',
        source: sourceTitle,
        line: 18,
      },
    })
  })

  it('counts instead of repeating where there are cases, and shows the difference', () => {
    expect(figureOf('mediation-success-rate')).toMatchObject({
      basis: 'counted',
      shown: '98.0%',
      numerator: 1578,
      denominator: 1610,
      reported: { value: 98, qualifier: '以上', difference: 0.0124, agrees: true },
    })
  })

  it('counts the proposals, and the satisfaction that 96 % and more of 49 can mean', () => {
    expect(figureOf('proposals-total-both-sessions')).toMatchObject({ basis: 'counted', value: 49 })
    expect(figureOf('proposals-satisfaction-rate')).toMatchObject({
      shown: '98.0%',
      numerator: 48,
      denominator: 49,
      reported: { raw: '96%以上', agrees: true },
    })
  })

  it('computes 87.2 % from 75 of 86 and names the clash with about 80 %', () => {
    expect(figureOf('petitioners-guided-rate')).toMatchObject({
      basis: 'computed',
      value: 87.2093,
      shown: '87.2%',
      numerator: 75,
      denominator: 86,
      reported: { value: 80, qualifier: '约', agrees: false, difference: 7.2093 },
    })
    expect(renderMarkdown(report)).toContain('通过法定渠道解决的比率为87.2%')
    expect(report.findings.find(({ rule }) => rule === 'published-rate')).toMatchObject({
      severity: 'error',
      message: '通过法定渠道解决比率所称“约达80%”与计算值不符：75÷86=87.2%，“约”允许相差2个百分点；报告采用87.2%',
      expected: '87.2%',
      figures: ['petitioners-guided-rate'],
      line: 19,
    })
  })

  it('finds what else the source leaves open', () => {
    const found = (rule: string) =>
      report.findings.filter(finding => finding.rule === rule).flatMap(({ figures }) => figures)
    expect(found('full-rate-without-base')).toEqual(['unit-residence-rate'])
    expect(found('rate-without-base')).toEqual(['item-residence-rate', 'one-network-item-rate', 'no-meeting-item-rate'])
    expect(found('reachable-rate')).toEqual(['proposals-satisfaction-rate'])
    expect(found('unit-of-figure')).toEqual(['foi-requests'])
    expect(found('persons-and-times')).toEqual(['publicity-audience', 'training-attendance'])
    expect(report.findings.filter(({ rule }) => rule === 'missing-part').map(({ message }) => message)).toEqual([
      '缺少“党政主要负责人履行推进法治建设第一责任人职责的情况”（《法治政府建设与责任落实督察工作规定》（厅字〔2019〕28号）第二十六条）',
    ])
    expect(found('part-of-whole')).toEqual([])
    expect(found('procedure-check')).toEqual([])
  })

  it('says of itself that it is rebuilt', () => {
    expect(renderMarkdown(report)).toContain('案件按已公布合计数重建')
  })

  it('a second run loads nothing, and compiling again gives the same bytes', async () => {
    expect(await load()).toBe(0)
    expect(renderJson(await compile())).toBe(renderJson(report))
  })
})
