/** Figures of a unit and all below it, and the cases behind each: counted, never typed. */
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { isDate, uuid } from '../case/act-input.ts'
import { shanghaiDay } from '../case/engine.ts'
import { mayView, type SeenParts, seenColumns, sightOf } from '../case/visible.ts'
import { casesOfFigure } from '../indicator/cases-of-figure.ts'
import { countFigures } from '../indicator/count-figures.ts'
import { indicatorBook } from '../indicator/indicator-book.ts'
import type { Actor } from '../office/actor.ts'
import { type Office, subtree, unitName } from '../office/office.ts'
import { figureCasesAnswer, figureCasesQuery, figuresAnswer, figuresQuery } from './contract.ts'
import { type Problem, sendProblem } from './problems.ts'
import { problems } from './refusals.ts'
import { openCursor, sealCursor } from './sealed-cursor.ts'
import type { Services } from './services.ts'
import { shownNumber } from './shown-number.ts'
import { actorOf, signedIn } from './sign-in.ts'

export const figureRoutes = (app: FastifyInstance, services: Services): void => {
  const { engine, offices, now } = services
  const book = indicatorBook(engine.procedures.values())
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const tags = ['统计']

  routes.get(
    '/api/figures',
    {
      schema: {
        tags,
        summary: '一个单位（含下级）一段时间的数据',
        querystring: figuresQuery,
        response: { 200: figuresAnswer },
      },
      preHandler: signedIn,
    },
    async (request, reply) => {
      const actor = actorOf(request)
      const { unit, from, to, cutoff } = request.query
      const office = await offices.on(actor.jurisdiction, shanghaiDay(now()))
      const problem = unitProblem(actor, office, unit)
      if (problem) return sendProblem(reply, problem)
      const figures = await engine.db.read(actor.jurisdiction, q =>
        countFigures(q, book, {
          jurisdiction: actor.jurisdiction,
          indicators: [...book.keys()],
          units: subtree(office, unit),
          from,
          to,
          ...(cutoff ? { cutoff } : {}),
        }),
      )
      return {
        unit: { id: unit, name: unitName(office, unit) },
        from,
        to,
        cutoff: cutoff ?? now(),
        figures: figures.flatMap(({ indicator, label, unit: measure, value, numerator, denominator, caseCount }) => {
          const entry = book.get(indicator)
          // Of the many figures that may be typed, those that were.
          if (entry?.kind === 'reported' && caseCount === 0) return []
          const procedure = entry?.procedure ?? ''
          return {
            indicator,
            label,
            procedure,
            procedureLabel: engine.procedures.get(procedure)?.label ?? procedure,
            kind: entry?.kind ?? 'count',
            measure,
            value,
            ...(numerator === undefined ? {} : { numerator }),
            ...(denominator === undefined ? {} : { denominator }),
            cases: caseCount,
          }
        }),
      }
    },
  )

  routes.get(
    '/api/figures/cases',
    {
      schema: {
        tags,
        summary: '一项数据由哪些案件构成',
        querystring: figureCasesQuery,
        response: { 200: figureCasesAnswer },
      },
      preHandler: signedIn,
    },
    async (request, reply) => {
      const actor = actorOf(request)
      const { unit, units: named, from, to, cutoff, indicator, limit, after: given } = request.query
      const { jurisdiction } = actor
      const office = await offices.on(jurisdiction, shanghaiDay(now()))
      const listed = named === undefined ? [] : [...new Set(named.split(','))]
      const problem = [unit, ...listed].map(id => unitProblem(actor, office, id)).find(found => found !== null)
      if (problem) return sendProblem(reply, problem)
      if (!book.has(indicator)) return sendProblem(reply, problems.unknownIndicator)
      const after = given === undefined ? undefined : place(openCursor(given, actor, engine.personalDataKey))
      if (after === null) return sendProblem(reply, problems.badCursor)
      const units = named === undefined ? subtree(office, unit) : listed
      const [rows, seen] = await engine.db.read(jurisdiction, async q => {
        const found = await casesOfFigure(q, book, {
          jurisdiction,
          indicator,
          units,
          from,
          to,
          limit: limit + 1,
          ...(after ? { after } : {}),
          ...(cutoff ? { cutoff } : {}),
        })
        const views = await q.query<{ id: string } & SeenParts>(
          `select id, ${seenColumns} from case_file
           where jurisdiction = $1 and id = any($2::uuid[])`,
          [jurisdiction, found.map(({ id }) => id)],
        )
        return [found, views.rows] as const
      })
      const sight = sightOf(actor, office, engine.procedures)
      const visible = new Set(seen.filter(row => mayView(sight, row)).map(({ id }) => id))
      const sealed = new Set(seen.filter(({ procedure }) => sight.sealed.has(procedure)).map(({ id }) => id))
      const last = rows.length > limit ? rows[limit - 1] : undefined
      return {
        indicator,
        // Counted, and nothing more said of it: a sealed case is no row for anyone who may not see it.
        items: rows
          .slice(0, limit)
          .filter(({ id }) => visible.has(id) || !sealed.has(id))
          .map(({ id, procedure, title, number, unit: at, on, value }) => ({
            id,
            title: visible.has(id) ? title : '（无权查看）',
            number: visible.has(id) ? shownNumber(engine.procedures.get(procedure), number, office) : null,
            unit: at,
            unitName: unitName(office, at),
            on,
            value,
            visible: visible.has(id),
          })),
        after: last ? sealCursor([last.on, last.id], actor, engine.personalDataKey) : null,
      }
    },
  )
}

/** Figures of a unit are for those who hold a case duty in it or in a unit above it. */
export const unitProblem = (actor: Actor, office: Office, unit: string): Problem | null => {
  if (!office.units.has(unit)) return problems.unknownUnit
  const above = actor.holdings.some(held => held.duties.length > 0 && subtree(office, held.unit).includes(unit))
  return above ? null : problems.noOversight
}

const place = (parts: readonly unknown[] | null): { on: string; id: string } | null => {
  const [on, id] = parts ?? []
  return isDate(on) && typeof id === 'string' && uuid.test(id) ? { on, id } : null
}
