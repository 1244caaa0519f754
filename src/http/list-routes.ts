/** Lists: my work, the register of cases, what a link may lead to, notices. Pages are keyed by where the last one ended. */
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { isDate, uuid } from '../case/act-input.ts'
import { termUnit } from '../case/case-clocks.ts'
import { shanghaiDay } from '../case/engine.ts'
import { type CaseRow, findCases } from '../case/find-cases.ts'
import { findLinkable } from '../case/find-linkable.ts'
import { findNotices } from '../case/find-notices.ts'
import { findWork, type WorkPlace } from '../case/find-work.ts'
import { shownValue } from '../case/public-copy.ts'
import { sightOf } from '../case/visible.ts'
import { unitName } from '../office/office.ts'
import { dutyLabel } from '../procedure/duty.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import {
  casesAnswer,
  casesQuery,
  linkableAnswer,
  linkableQuery,
  noticesAnswer,
  noticesQuery,
  workAnswer,
  workQuery,
} from './contract.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { daysToDue } from './days-to-due.ts'
import { sendProblem } from './problems.ts'
import { problems } from './refusals.ts'
import type { Services } from './services.ts'
import { shownNumber } from './shown-number.ts'
import { actorOf, signedIn } from './sign-in.ts'

export const listRoutes = (app: FastifyInstance, services: Services): void => {
  const { engine, offices, now } = services
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const officeToday = (jurisdiction: string) => offices.on(jurisdiction, shanghaiDay(now()))

  routes.get(
    '/api/work',
    {
      schema: { tags: ['案件'], summary: '我的待办', querystring: workQuery, response: { 200: workAnswer } },
      preHandler: signedIn,
    },
    async (request, reply) => {
      const actor = actorOf(request)
      const { limit, procedure, after: given } = request.query
      const after = given === undefined ? undefined : workPlace(readCursor(given))
      if (after === null) return sendProblem(reply, problems.badCursor)
      const page = { limit: limit + 1, ...(procedure ? { procedure } : {}), ...(after ? { after } : {}) }
      const [rows, office] = await Promise.all([
        engine.db.read(actor.jurisdiction, q => findWork(q, actor, page)),
        officeToday(actor.jurisdiction),
      ])
      const today = shanghaiDay(now())
      const rules = engine.rules(actor.jurisdiction)
      const last = rows.length > limit ? rows[limit - 1] : undefined
      return {
        items: rows.slice(0, limit).map(({ track, ...row }) => {
          const definition = engine.procedures.get(row.procedure)
          const { due, clockKey } = row
          const unit = definition && clockKey ? termUnit(definition, clockKey, { track, on: today }, rules) : undefined
          return {
            ...row,
            number: shownNumber(definition, row.number, office),
            ...daysToDue(due, today, unit, rules.calendar),
            procedureLabel: definition?.label ?? row.procedure,
            stage: definition?.stages[row.stage]?.label ?? row.stage,
            unitName: unitName(office, row.unit),
            duties: row.duties.map(duty => ({ duty, label: dutyLabel(duty as never) })),
          }
        }),
        after: last ? writeCursor([last.due, last.case, last.reason, last.unit]) : null,
      }
    },
  )

  routes.get(
    '/api/cases',
    {
      schema: { tags: ['案件'], summary: '案件台账', querystring: casesQuery, response: { 200: casesAnswer } },
      preHandler: signedIn,
    },
    async (request, reply) => {
      const actor = actorOf(request)
      const { limit, after: given, q: text, procedure, unit, stage, from, to } = request.query
      const after = given === undefined ? undefined : casePlace(readCursor(given))
      if (after === null) return sendProblem(reply, problems.badCursor)
      const office = await officeToday(actor.jurisdiction)
      const rows = await engine.db.read(actor.jurisdiction, q =>
        findCases(q, {
          jurisdiction: actor.jurisdiction,
          sight: sightOf(actor, office, engine.procedures),
          procedures: [...engine.procedures.keys()],
          limit: limit + 1,
          ...(procedure ? { procedure } : {}),
          ...(unit ? { unit } : {}),
          ...(stage ? { stage } : {}),
          ...(text ? { text } : {}),
          ...(from ? { from } : {}),
          ...(to ? { to } : {}),
          ...(after ? { after } : {}),
        }),
      )
      const last = rows.length > limit ? rows[limit - 1] : undefined
      return {
        items: rows.slice(0, limit).map(({ facts, ...row }) => {
          const definition = engine.procedures.get(row.procedure)
          return {
            ...row,
            number: shownNumber(definition, row.number, office),
            procedureLabel: definition?.label ?? row.procedure,
            unitName: unitName(office, row.unit),
            stageLabel: definition?.stages[row.stage]?.label ?? row.stage,
            outcome: row.outcome === null ? null : (definition?.outcomes[row.outcome]?.label ?? row.outcome),
            columns: definition ? listColumns(definition, facts, id => unitName(office, id)) : {},
          }
        }),
        after: last ? writeCursor([last.openedOn, last.id]) : null,
      }
    },
  )

  routes.get(
    '/api/linkable-cases',
    {
      schema: {
        tags: ['案件'],
        summary: '可关联的案件',
        querystring: linkableQuery,
        response: { 200: linkableAnswer },
      },
      preHandler: signedIn,
    },
    async request => {
      const actor = actorOf(request)
      const { jurisdiction } = actor
      const { to, q: text, limit } = request.query
      const office = await officeToday(jurisdiction)
      const rows = await engine.db.read(jurisdiction, q =>
        findLinkable(q, {
          jurisdiction,
          sight: sightOf(actor, office, engine.procedures),
          procedures: to?.split(',') ?? [...engine.procedures.keys()],
          limit,
          ...(text ? { text } : {}),
        }),
      )
      return {
        items: rows.map(({ id, procedure, title, number }) => {
          const definition = engine.procedures.get(procedure)
          return {
            id,
            procedureLabel: definition?.label ?? procedure,
            title,
            number: shownNumber(definition, number, office),
          }
        }),
      }
    },
  )

  routes.get(
    '/api/notices',
    {
      schema: { tags: ['案件'], summary: '通知', querystring: noticesQuery, response: { 200: noticesAnswer } },
      preHandler: signedIn,
    },
    async request => {
      const actor = actorOf(request)
      const { limit, after } = request.query
      const rows = await engine.db.read(actor.jurisdiction, q =>
        findNotices(q, actor, { limit: limit + 1, ...(after ? { before: after } : {}) }),
      )
      const items = rows.slice(0, limit).map(row => ({ ...row }))
      return { items, after: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
    },
  )
}

/** The list columns of a definition, choices and units by name; parties never. */
const listColumns = (
  definition: AnyProcedure,
  facts: CaseRow['facts'],
  nameOf: (unit: string) => string,
): Record<string, unknown> =>
  Object.fromEntries(
    definition.list.flatMap(key => {
      const field = definition.fields[key]
      const value = facts[key]
      if (!field || value === undefined || field.kind === 'party' || field.kind === 'link') return []
      return [
        [
          key,
          field.kind === 'unit'
            ? [value]
                .flat()
                .map(id => nameOf(String(id)))
                .join('、')
            : shownValue(field, value),
        ],
      ]
    }),
  )

/** Null for a place that is none: a cursor comes back from outside. */
const workPlace = (parts: readonly unknown[] | null): WorkPlace | null => {
  const [due, id, reason, unit] = parts ?? []
  const known = (due === null || isDate(due)) && typeof id === 'string' && uuid.test(id)
  return known && isText(reason) && isText(unit) ? { due, case: id, reason, unit } : null
}
const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.isWellFormed() && !value.includes('\0')
const casePlace = (parts: readonly unknown[] | null): { openedOn: string; id: string } | null => {
  const [openedOn, id] = parts ?? []
  return isDate(openedOn) && typeof id === 'string' && uuid.test(id) ? { openedOn, id } : null
}
