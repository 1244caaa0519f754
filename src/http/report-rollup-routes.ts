/** A county's annual reports together: who has made them, who is late or missing, and one figure over units and years. */
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { shanghaiDay } from '../case/engine.ts'
import { indicatorBook } from '../indicator/indicator-book.ts'
import type { Actor } from '../office/actor.ts'
import { type Office, unitName } from '../office/office.ts'
import { cutoffOf } from '../report/compile-report.ts'
import { barChart } from '../report/rollup/bar-chart.ts'
import {
  type Comparable,
  type ComparedUnit,
  comparableFigures,
  compareFigure,
} from '../report/rollup/compare-figure.ts'
import { completenessOf, type OwedReport, owedReports, owingUnits } from '../report/rollup/owed-reports.ts'
import { type ReportKind, type ReportTemplate, reportKinds } from '../report/template.ts'
import { findTemplate } from '../report/templates.ts'
import { comparisonAnswer, comparisonQuery, reportKindParams, rollupAnswer, rollupQuery } from './contract.ts'
import { unitProblem } from './figure-routes.ts'
import { type Problem, sendProblem } from './problems.ts'
import { problems } from './refusals.ts'
import type { Services } from './services.ts'
import { actorOf, signedIn } from './sign-in.ts'

export const reportRollupRoutes = (app: FastifyInstance, services: Services): void => {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const tags = ['年度报告']
  const params = reportKindParams

  routes.get(
    '/api/reports/:kind/rollup',
    {
      schema: {
        tags,
        summary: '各单位年度报告的报送和公开',
        params,
        querystring: rollupQuery,
        response: { 200: rollupAnswer },
      },
      preHandler: signedIn,
    },
    async (request, reply) => {
      const found = await owedFor(services, actorOf(request), { ...request.params, ...request.query })
      if ('status' in found) return sendProblem(reply, found)
      const { office, template, reports } = found
      const { unit, year } = request.query
      return {
        unit: { id: unit, name: unitName(office, unit) },
        year,
        submission: completenessOf(reports, 'submission'),
        publication: completenessOf(reports, 'publication'),
        reports: [...reports],
        figures: [...comparableFigures(template, indicatorBook(services.engine.procedures.values()))],
      }
    },
  )

  routes.get(
    '/api/reports/:kind/rollup/chart',
    {
      schema: { tags, summary: '各单位报送公开情况图（SVG）', params, querystring: rollupQuery },
      preHandler: signedIn,
    },
    async (request, reply) => {
      const found = await owedFor(services, actorOf(request), { ...request.params, ...request.query })
      if ('status' in found) return sendProblem(reply, found)
      return sendChart(reply, completenessChart(found.reports, request.params.kind, request.query.year))
    },
  )

  routes.get(
    '/api/reports/:kind/comparison',
    {
      schema: {
        tags,
        summary: '一项数据各单位各年度对比',
        params,
        querystring: comparisonQuery,
        response: { 200: comparisonAnswer },
      },
      preHandler: signedIn,
    },
    async (request, reply) => {
      const found = await comparisonFor(services, actorOf(request), { ...request.params, ...request.query })
      if ('status' in found) return sendProblem(reply, found)
      const { figure, years, rows } = found
      return { figure, years: [...years], rows: rows.map(row => ({ ...row, values: [...row.values] })) }
    },
  )

  routes.get(
    '/api/reports/:kind/comparison/chart',
    {
      schema: { tags, summary: '一项数据各单位各年度对比图（SVG）', params, querystring: comparisonQuery },
      preHandler: signedIn,
    },
    async (request, reply) => {
      const found = await comparisonFor(services, actorOf(request), { ...request.params, ...request.query })
      return 'status' in found
        ? sendProblem(reply, found)
        : sendChart(reply, comparisonChart(found, request.query.unit))
    },
  )
}

interface Asked {
  readonly kind: ReportKind
  readonly unit: string
  readonly year: number
}
/** The organisation on the last day of the year, for somebody who may see its figures. */
const placeOf = async (
  { offices, now }: Services,
  actor: Actor,
  { kind, unit, year }: Asked,
): Promise<{ office: Office; template: ReportTemplate; today: string } | Problem> => {
  const today = shanghaiDay(now())
  const template = findTemplate(kind, year)
  if (!template) return problems.noTemplate
  const problem = unitProblem(actor, await offices.on(actor.jurisdiction, today), unit)
  if (problem) return problem
  const office = await offices.on(actor.jurisdiction, `${year}-12-31`)
  return office.units.has(unit) ? { office, template, today } : problems.unknownUnit
}

const owedFor = async (services: Services, actor: Actor, asked: Asked) => {
  const place = await placeOf(services, actor, asked)
  if ('status' in place) return place
  const { jurisdiction } = actor
  const reports = await services.engine.db.read(jurisdiction, q => owedReports(q, { jurisdiction, ...asked, ...place }))
  return { ...place, reports }
}

interface Comparison {
  readonly figure: Comparable
  readonly years: readonly number[]
  readonly rows: readonly ComparedUnit[]
}
const comparisonFor = async (
  services: Services,
  actor: Actor,
  asked: Asked & { readonly figure: string; readonly years: number },
): Promise<Comparison | Problem> => {
  const place = await placeOf(services, actor, asked)
  if ('status' in place) return place
  const { engine, offices, now } = services
  const { jurisdiction } = actor
  const book = indicatorBook(engine.procedures.values())
  const figure = comparableFigures(place.template, book).find(({ id }) => id === asked.figure)
  if (!figure) return problems.unknownIndicator
  const years = Array.from({ length: asked.years }, (_, n) => asked.year - asked.years + 1 + n)
  const ofYears = await Promise.all(
    years.map(async year => ({ year, office: await offices.on(jurisdiction, `${year}-12-31`) })),
  )
  const rows = await engine.db.read(jurisdiction, q =>
    compareFigure(q, {
      jurisdiction,
      units: owingUnits(place.office, asked.unit),
      offices: ofYears,
      figure: figure.id,
      cutoff: cutoffOf(now()),
      book,
      procedures: engine.procedures,
    }),
  )
  return { figure, years, rows }
}

const levels = { government: '县级政府', department: '部门', township: '乡镇街道' } as const
/** Publication by kind of unit. */
const completenessChart = (reports: readonly OwedReport[], kind: ReportKind, year: number): string =>
  barChart({
    title: `${year}年度${reportKinds[kind]}公开情况（份）`,
    series: ['未到期', '逾期公开', '按期公开', '逾期未公开'],
    stacked: true,
    rows: (Object.keys(levels) as (keyof typeof levels)[]).flatMap(level => {
      const among = reports.filter(report => report.level === level)
      if (among.length === 0) return []
      const { awaited, late, inTime, missing } = completenessOf(among, 'publication')
      const values = [awaited, late, inTime, missing].map(value => ({ value, shown: String(value) }))
      return [{ label: levels[level], values }]
    }),
  })

/** Units that have the figure in any year; the county itself only where nobody below it has: its bar would dwarf theirs. */
const comparisonChart = ({ figure, years, rows }: Comparison, root: string): string => {
  const having = rows.filter(({ values }) => values.some(({ counted, reported }) => counted !== null || reported))
  const below = having.filter(({ unit }) => unit !== root)
  return barChart({
    title: `${figure.label}（${figure.unit}）`,
    series: years.map(year => `${year}年`),
    rows: (below.length > 0 ? below : having).map(({ name, values }) => ({
      label: name,
      values: values.map(({ counted, shown, reported }) => {
        if (counted !== null) return { value: counted, shown }
        return reported ? { value: reported.value, shown: `${reported.shown}（填报）` } : null
      }),
    })),
  })
}

const sendChart = (reply: FastifyReply, svg: string) =>
  reply.header('cache-control', 'no-store').type('image/svg+xml; charset=utf-8').send(svg)
