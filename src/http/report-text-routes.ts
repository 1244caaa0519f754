/** The narrative parts of annual reports: read and saved by the editor, with comments, suggestions and versions. */
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { indicatorBook } from '../indicator/indicator-book.ts'
import type { Actor } from '../office/actor.ts'
import { subtree } from '../office/office.ts'
import { continueThread, listThreads, type ThreadRefusal } from '../report/comments.ts'
import { cutoffOf } from '../report/compile-report.ts'
import type { CompiledFigure } from '../report/compiled-report.ts'
import { findNarrative, listVersions, type ReportName } from '../report/narrative.ts'
import { type NarrativeAccess, narrativeAccess } from '../report/narrative-access.ts'
import { insertableFigures } from '../report/narrative-figures.ts'
import { saveNarrative } from '../report/narrative-save.ts'
import { listSuggestions } from '../report/narrative-suggestions.ts'
import { resolveFigures } from '../report/resolve-figures.ts'
import { figuresIn, readRichText } from '../report/rich-text.ts'
import { slotsOf } from '../report/template.ts'
import { findTemplate, getTemplate } from '../report/templates.ts'
import { reportKindParams } from './contract.ts'
import { type Problem, sendProblem } from './problems.ts'
import { problems } from './refusals.ts'
import {
  commentBody,
  type FigureInText,
  type TextAnswer,
  type TextFiguresAnswer,
  type TextSaved,
  textBody,
  textFiguresQuery,
  textQuery,
  type VersionsAnswer,
  versionsQuery,
} from './report-text-contract.ts'
import type { Services } from './services.ts'
import { actorOf, signedIn } from './sign-in.ts'

const noAccess: Problem = {
  type: 'reports/missing-duty',
  title: '您不编写也不审查该单位的年度报告',
  status: 403,
  unmet: [{ text: '须有“年度报告编制”职责，或者是该单位负责人、合法性审核、保密审查人员' }],
}
const staleText: Problem = {
  type: 'reports/stale-text',
  title: '您编写期间，这一部分有了新的版本，本次没有保存',
  status: 409,
}
const refusedText: Problem = { type: 'reports/refused-text', title: '这一部分不能保存', status: 422 }
const unknownVersion: Problem = { type: 'reports/unknown-version', title: '没有这一版本', status: 404 }
const threadProblems: Record<ThreadRefusal, Problem> = {
  'unknown-thread': { type: 'reports/unknown-thread', title: '没有这一批注', status: 404 },
  'already-resolved': { type: 'reports/thread-step', title: '批注已经解决，请先重新打开', status: 409 },
  'still-open': { type: 'reports/thread-step', title: '批注没有解决，无须重新打开', status: 409 },
}

export const reportTextRoutes = (app: FastifyInstance, services: Services): void => {
  const { engine, now } = services
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const tags = ['年度报告']
  const schema = { tags, params: reportKindParams }

  routes.get(
    '/api/reports/:kind/text',
    { schema: { ...schema, summary: '年度报告的一处文字', querystring: textQuery }, preHandler: signedIn },
    async (request, reply) => {
      const { kind } = request.params
      const { unit, year, slot, version } = request.query
      const entry = await enter(services, actorOf(request), { unit, year, kind }, slot)
      if ('status' in entry) return sendProblem(reply, entry)
      const { name, access } = entry
      const read = await engine.db.read(name.jurisdiction, async q => ({
        found: await findNarrative(q, name, slot, version),
        threads: await listThreads(q, name, slot),
        suggestions: await listSuggestions(q, name, slot),
      }))
      const { found, threads, suggestions } = read
      if (!found) return sendProblem(reply, unknownVersion)
      const figures = await resolve(services, name, figuresIn(found.doc))
      return reply.send({
        ...found,
        mayWrite: access === 'write',
        threads,
        suggestions,
        figures: [...figures.values()].map(inText),
      } satisfies TextAnswer)
    },
  )

  routes.put(
    '/api/reports/:kind/text',
    {
      schema: {
        ...schema,
        summary: '保存年度报告的一处文字',
        body: textBody,
        response: { 200: z.object({ version: z.int() }) },
      },
      preHandler: signedIn,
    },
    async (request, reply) => {
      const actor = actorOf(request)
      const { kind } = request.params
      const { unit, year, slot, base, decisions, threads } = request.body
      const entry = await enter(services, actor, { unit, year, kind }, slot)
      if ('status' in entry) return sendProblem(reply, entry)
      const doc = readRichText(request.body.doc)
      if (!doc.ok) return sendProblem(reply, { ...refusedText, unmet: [{ text: doc.refusal }] })
      const { name, access } = entry
      const saved = await engine.db.transaction(name.jurisdiction, tx =>
        saveNarrative(tx, name, {
          slot,
          at: now(),
          by: { person: actor.person, name: actor.name },
          doc: doc.value,
          base,
          decisions,
          threads,
          mayWrite: access === 'write',
          knows: async ids => new Set((await resolve(services, name, ids)).keys()),
        }),
      )
      if (saved.ok) return reply.send({ version: saved.version } satisfies TextSaved)
      if (saved.stale) return sendProblem(reply, staleText)
      return sendProblem(reply, { ...refusedText, unmet: saved.unmet.map(text => ({ text })) })
    },
  )

  routes.get(
    '/api/reports/:kind/text/versions',
    { schema: { ...schema, summary: '年度报告一处文字的版本', querystring: versionsQuery }, preHandler: signedIn },
    async (request, reply) => {
      const { unit, year, slot } = request.query
      const entry = await enter(services, actorOf(request), { unit, year, kind: request.params.kind }, slot)
      if ('status' in entry) return sendProblem(reply, entry)
      const versions = await engine.db.read(entry.name.jurisdiction, q => listVersions(q, entry.name, slot))
      return reply.send({ versions } satisfies VersionsAnswer)
    },
  )

  routes.get(
    '/api/reports/:kind/text/figures',
    { schema: { ...schema, summary: '可以放入文字的数字', querystring: textFiguresQuery }, preHandler: signedIn },
    async (request, reply) => {
      const { unit, year } = request.query
      const entry = await enter(services, actorOf(request), { unit, year, kind: request.params.kind })
      if ('status' in entry) return sendProblem(reply, entry)
      const { name } = entry
      const book = indicatorBook(engine.procedures.values())
      const resolved = await resolve(services, name, insertableFigures(getTemplate(name.kind, name.year), book))
      const figures = [...resolved.values()].filter(({ value }) => value !== null).map(inText)
      return reply.send({ figures } satisfies TextFiguresAnswer)
    },
  )

  routes.post(
    '/api/reports/:kind/text/comments',
    {
      schema: {
        ...schema,
        summary: '回复、解决或者重新打开批注',
        body: commentBody,
        response: { 204: z.undefined() },
      },
      preHandler: signedIn,
    },
    async (request, reply) => {
      const actor = actorOf(request)
      const { unit, year, slot, thread, step, text } = request.body
      const entry = await enter(services, actor, { unit, year, kind: request.params.kind }, slot)
      if ('status' in entry) return sendProblem(reply, entry)
      const by = { person: actor.person, name: actor.name }
      const refused = await engine.db.transaction(entry.name.jurisdiction, tx =>
        continueThread(tx, entry.name, { slot, thread, step, text, at: now(), by }),
      )
      if (refused) return sendProblem(reply, threadProblems[refused])
      return reply.code(204).send()
    },
  )
}

interface Entry {
  readonly name: ReportName
  readonly access: Exclude<NarrativeAccess, null>
}
const enter = async (
  { engine, offices }: Services,
  actor: Actor,
  { unit, year, kind }: Omit<ReportName, 'jurisdiction'>,
  slot?: string,
): Promise<Entry | Problem> => {
  const template = findTemplate(kind, year)
  if (!template) return problems.noTemplate
  if (slot !== undefined && !slotsOf(template).some(({ key }) => key === slot)) return problems.unknownSlot
  const { jurisdiction } = actor
  const office = await offices.on(jurisdiction, `${year}-12-31`)
  if (!office.units.has(unit)) return problems.unknownUnit
  const access = await engine.db.read(jurisdiction, q => narrativeAccess(q, actor, { unit, year, kind }))
  return access ? { name: { jurisdiction, unit, year, kind }, access } : noAccess
}

/** Those this installation knows, as recorded by now. */
const resolve = async (
  { engine, offices, now }: Services,
  { jurisdiction, unit, year }: ReportName,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CompiledFigure>> => {
  if (ids.length === 0) return new Map()
  const office = await offices.on(jurisdiction, `${year}-12-31`)
  const scope = {
    jurisdiction,
    units: subtree(office, unit),
    childrenOf: (id: string) => office.units.get(id)?.children ?? [],
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    cutoff: cutoffOf(now()),
    book: indicatorBook(engine.procedures.values()),
    procedures: engine.procedures,
  }
  const { figures } = await engine.db.read(jurisdiction, q => resolveFigures(q, scope, ids))
  const asked = new Set(ids)
  return new Map([...figures].filter(([id]) => asked.has(id)))
}

const inText = ({ indicator, label, unit, shown, kind }: CompiledFigure): FigureInText => ({
  id: indicator,
  label,
  unit,
  shown,
  kind,
})
