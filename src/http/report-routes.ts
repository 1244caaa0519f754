/** An annual report (法治政府建设, 政府信息公开工作) compiled from figures at a cutoff, and the words written between them. */
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { shanghaiDay } from '../case/engine.ts'
import { indicatorBook } from '../indicator/indicator-book.ts'
import type { Actor } from '../office/actor.ts'
import type { Office } from '../office/office.ts'
import { compileReport, cutoffOf } from '../report/compile-report.ts'
import type { CompiledReport } from '../report/compiled-report.ts'
import { reportDocument } from '../report/render-document.ts'
import { renderJson } from '../report/render-json.ts'
import { renderMarkdown } from '../report/render-markdown.ts'
import { findReportCase } from '../report/report-case.ts'
import { narrativePlaces } from '../report/report-page-data.ts'
import type { ReportKind } from '../report/template.ts'
import { findTemplate } from '../report/templates.ts'
import { reportExportQuery, reportKindParams, reportQuery } from './contract.ts'
import { sendDocument, sendFile } from './document-routes.ts'
import { unitProblem } from './figure-routes.ts'
import { type Problem, sendProblem } from './problems.ts'
import { problems } from './refusals.ts'
import { reportRollupRoutes } from './report-rollup-routes.ts'
import type { Services } from './services.ts'
import { actorOf, signedIn } from './sign-in.ts'

export const reportRoutes = (app: FastifyInstance, services: Services): void => {
  const { engine } = services
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const tags = ['年度报告']
  reportRollupRoutes(app, services)

  routes.get(
    '/api/reports/:kind',
    {
      schema: { tags, summary: '编制年度报告', params: reportKindParams, querystring: reportQuery },
      preHandler: signedIn,
    },
    async (request, reply) => {
      const compiled = await compileFor(services, actorOf(request), { ...request.query, ...request.params })
      if ('status' in compiled) return sendProblem(reply, compiled)
      const { jurisdiction, unit, year, kind } = compiled
      const handled = await engine.db.read(jurisdiction, q =>
        findReportCase(q, { jurisdiction, unit: unit.id, year, kind }),
      )
      return reply.send({ ...compiled, places: narrativePlaces(compiled), handledIn: handled })
    },
  )

  routes.get(
    '/api/reports/:kind/export',
    {
      schema: { tags, summary: '导出年度报告', params: reportKindParams, querystring: reportExportQuery },
      preHandler: signedIn,
    },
    async (request, reply) => {
      const compiled = await compileFor(services, actorOf(request), { ...request.query, ...request.params })
      if ('status' in compiled) return sendProblem(reply, compiled)
      const { format, signature, copy } = request.query
      if (format !== 'json' && format !== 'md')
        return sendDocument(reply, reportDocument(compiled, copy), {
          name: copy === 'issue' ? compiled.title : `${compiled.title}（核校稿）`,
          format,
          signature: signature === '1',
        })
      const { mediaType, render } = texts[format]
      return sendFile(reply, `${compiled.title}.${format}`, mediaType, render(compiled))
    },
  )
}

/** The report of a unit and a year as recorded by the cutoff, for somebody who may see its figures. */
const compileFor = async (
  { engine, offices, now }: Services,
  actor: Actor,
  { kind, unit, year, cutoff }: { kind: ReportKind; unit: string; year: number; cutoff?: string | undefined },
): Promise<CompiledReport | Problem> => {
  const { jurisdiction } = actor
  const today = shanghaiDay(now())
  const office: Office = await offices.on(jurisdiction, `${year}-12-31`)
  const problem = findTemplate(kind, year)
    ? unitProblem(actor, await offices.on(jurisdiction, today), unit)
    : problems.noTemplate
  if (problem) return problem
  if (!office.units.has(unit)) return problems.unknownUnit
  return engine.db.read(jurisdiction, q =>
    compileReport(q, {
      jurisdiction,
      unit,
      year,
      kind,
      cutoff: cutoffOf(cutoff ?? now()),
      office,
      book: indicatorBook(engine.procedures.values()),
      procedures: engine.procedures,
    }),
  )
}

const texts = {
  json: { mediaType: 'application/json; charset=utf-8', render: renderJson },
  md: { mediaType: 'text/markdown; charset=utf-8', render: renderMarkdown },
} as const
