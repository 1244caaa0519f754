/** A county's annual reports together: who has made them, who is late or missing. */
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { shanghaiDay } from '../case/engine.ts'
import type { Actor } from '../office/actor.ts'
import { type Office, unitName } from '../office/office.ts'
import { barChart } from '../report/rollup/bar-chart.ts'
import { completenessOf, type OwedReport, owedReports } from '../report/rollup/owed-reports.ts'
import { type ReportKind, type ReportTemplate, reportKinds } from '../report/template.ts'
import { findTemplate } from '../report/templates.ts'
import { reportKindParams, rollupAnswer, rollupQuery } from './contract.ts'
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
      const { office, reports } = found
      const { unit, year } = request.query
      return {
        unit: { id: unit, name: unitName(office, unit) },
        year,
        submission: completenessOf(reports, 'submission'),
        publication: completenessOf(reports, 'publication'),
        reports: [...reports],
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

export const sendChart = (reply: FastifyReply, svg: string) =>
  reply.header('cache-control', 'no-store').type('image/svg+xml; charset=utf-8').send(svg)
