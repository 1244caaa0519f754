/** 数据比较: figures of units and years beside each other, counted, typed and published; and one of them as a chart. */
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { shanghaiDay } from '../case/engine.ts'
import { indicatorBook } from '../indicator/indicator-book.ts'
import type { Actor } from '../office/actor.ts'
import { subtree, unitName } from '../office/office.ts'
import { type Comparable, comparables } from '../report/comparison/comparable.ts'
import {
  type ComparedFigure,
  type ComparisonScope,
  compareFigures,
  compareStated,
} from '../report/comparison/compare-figures.ts'
import { comparisonChart } from '../report/comparison/comparison-chart.ts'
import { cutoffOf } from '../report/compile-report.ts'
import { issuersOf, publishedReports } from '../report/published-issuers.ts'
import { shortNameOf } from '../report/rollup/owed-reports.ts'
import { reportKinds } from '../report/template.ts'
import { findTemplate } from '../report/templates.ts'
import { reportComparisonAnswer, reportComparisonChartQuery, reportComparisonQuery } from './contract.ts'
import { unitProblem } from './figure-routes.ts'
import { type Problem, sendProblem } from './problems.ts'
import { problems } from './refusals.ts'
import { sendChart } from './report-rollup-routes.ts'
import type { Services } from './services.ts'
import { actorOf, signedIn } from './sign-in.ts'

export const reportComparisonRoutes = (app: FastifyInstance, services: Services): void => {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const tags = ['年度报告']

  routes.get(
    '/api/report-comparison',
    {
      schema: {
        tags,
        summary: '各单位各年度数据比较：案件统计的、填报的和已公布报告中的',
        querystring: reportComparisonQuery,
        response: { 200: reportComparisonAnswer },
      },
      preHandler: signedIn,
    },
    async (request, reply) => {
      const found = await compared(services, actorOf(request), request.query)
      if ('status' in found) return sendProblem(reply, found)
      const { units, years, figures, issuers } = found
      return reply.send({
        units: [...units],
        years: [...years],
        issuers: issuers.map(({ years, ...issuer }) => ({ ...issuer, years: [...years] })),
        figures: figures.map(({ counted, cells, ...figure }) => ({
          ...figure,
          counted: counted?.id ?? null,
          cells: cells.map(cell => ({ ...cell, reported: [...cell.reported] })),
        })),
      })
    },
  )

  routes.get(
    '/api/report-comparison/chart',
    {
      schema: { tags, summary: '一项数据各单位各年度比较图（SVG）', querystring: reportComparisonChartQuery },
      preHandler: signedIn,
    },
    async (request, reply) => {
      const found = await compared(services, actorOf(request), request.query)
      if ('status' in found) return sendProblem(reply, found)
      const figure = found.figures.find(({ id }) => id === request.query.figure)
      if (!figure) return sendProblem(reply, problems.unknownIndicator)
      return sendChart(reply, comparisonChart(figure, await drawn(services, actorOf(request), found, figure)))
    },
  )
}

/** A unit that holds others of them is left out where those have the figure: its bar would dwarf theirs. */
const drawn = async (
  { offices, now }: Services,
  { jurisdiction }: Actor,
  { units }: Compared,
  figure: ComparedFigure,
) => {
  const having = units.filter(({ id }) => figure.cells.some(({ unit }) => unit === id))
  const office = await offices.on(jurisdiction, shanghaiDay(now()))
  return having.filter(({ id }) => !having.some(other => other.id !== id && subtree(office, id).includes(other.id)))
}

interface Asked {
  readonly units: string
  readonly years: string
  readonly figure?: string | undefined
}
interface Compared {
  readonly units: readonly { readonly id: string; readonly name: string }[]
  readonly years: readonly number[]
  readonly figures: readonly ComparedFigure[]
  readonly issuers: readonly { readonly id: string; readonly name: string; readonly years: readonly number[] }[]
}

/** An issuer of a published report among the units: `published.issuer-…`. Everybody who is signed in may see what is public. */
const published = 'published.'

const compared = async (services: Services, actor: Actor, asked: Asked): Promise<Compared | Problem> => {
  const { engine, offices, now } = services
  const { jurisdiction } = actor
  const units = distinct(asked.units.split(','))
  const years = distinct(asked.years.split(',')).map(Number).toSorted()
  const own = units.filter(unit => !unit.startsWith(published))
  const today = shanghaiDay(now())
  const office = await offices.on(jurisdiction, today)
  const problem = own.map(unit => unitProblem(actor, office, unit)).find(Boolean)
  if (problem) return problem
  if (actor.holdings.every(({ duties }) => duties.length === 0)) return problems.noOversight
  const issuers = await issuersNamed(services, today)
  const others = units.filter(unit => unit.startsWith(published))
  if (others.some(unit => !issuers.some(({ id }) => id === unit))) return problems.unknownUnit
  const book = indicatorBook(engine.procedures.values())
  const all = comparables(
    Object.keys(reportKinds).flatMap(kind => findTemplate(kind as keyof typeof reportKinds, years.at(-1) ?? 0) ?? []),
    book,
  )
  const figures = [...all.values()].filter(({ id }) => asked.figure === undefined || id === asked.figure)
  const scopeOf = async (of: string, among: readonly string[]): Promise<ComparisonScope> => ({
    jurisdiction: of,
    units: among,
    years: await Promise.all(years.map(async year => ({ year, office: await offices.on(of, `${year}-12-31`) }))),
  })
  const here = await scopeOf(jurisdiction, own)
  const ofOwn = await engine.db.read(jurisdiction, q =>
    compareFigures(q, { ...here, book, cutoff: cutoffOf(now()) }, figures),
  )
  const there = await scopeOf(
    publishedReports,
    others.map(unit => unit.slice(published.length)),
  )
  const ofOthers =
    others.length > 0 ? await engine.db.read(publishedReports, q => compareStated(q, there, figures)) : []
  return {
    units: units.map(id => ({
      id,
      name: issuers.find(issuer => issuer.id === id)?.name ?? shortNameOf(office, id),
    })),
    years,
    figures: together(figures, ofOwn, ofOthers),
    issuers,
  }
}
const distinct = (values: readonly string[]): string[] => [...new Set(values)]

const issuersNamed = async ({ engine, offices }: Services, today: string): Promise<Compared['issuers']> => {
  const rows = await engine.db.read(publishedReports, issuersOf)
  if (rows.length === 0) return []
  const office = await offices.on(publishedReports, today)
  return rows.map(({ unit, years }) => ({ id: `${published}${unit}`, name: unitName(office, unit), years }))
}

const together = (
  figures: readonly Comparable[],
  ofOwn: readonly ComparedFigure[],
  ofOthers: readonly ComparedFigure[],
): readonly ComparedFigure[] => {
  const own = new Map(ofOwn.map(figure => [figure.id, figure.cells]))
  const others = new Map(ofOthers.map(figure => [figure.id, figure.cells]))
  return figures
    .map(figure => ({
      ...figure,
      cells: [
        ...(own.get(figure.id) ?? []),
        ...(others.get(figure.id) ?? []).map(cell => ({ ...cell, unit: `${published}${cell.unit}` })),
      ],
    }))
    .filter(({ cells }) => cells.length > 0)
    .toSorted((a, b) => a.module.localeCompare(b.module, 'zh') || a.label.localeCompare(b.label, 'zh'))
}
