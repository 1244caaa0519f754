import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { shanghaiDay } from '../case/engine.ts'
import type { Actor } from '../office/actor.ts'
import { describeProcedure, type Reading } from '../procedure/describe.ts'
import { procedureAnswer, procedureParams, proceduresAnswer, unitsAnswer } from './contract.ts'
import { sendRefusal } from './refusals.ts'
import type { Services } from './services.ts'
import { actorOf, signedIn } from './sign-in.ts'

/** Definitions as data, and the units to choose from: what the desk builds its forms of. */
export const procedureRoutes = (app: FastifyInstance, services: Services): void => {
  const { engine, offices, now } = services
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const tags = ['办理事项']
  const reading = (actor: Actor): Reading => {
    const { localTerm, localAmount } = engine.rules(actor.jurisdiction)
    return { on: shanghaiDay(now()), localTerm, ...(localAmount ? { localAmount } : {}) }
  }

  routes.get(
    '/api/procedures',
    { schema: { tags, summary: '全部办理事项', response: { 200: proceduresAnswer } }, preHandler: signedIn },
    async request => {
      const read = reading(actorOf(request))
      return { procedures: [...engine.procedures.values()].map(definition => describeProcedure(definition, read)) }
    },
  )

  routes.get(
    '/api/procedures/:id',
    {
      schema: { tags, summary: '一个办理事项', params: procedureParams, response: { 200: procedureAnswer } },
      preHandler: signedIn,
    },
    async (request, reply) => {
      const definition = engine.procedures.get(request.params.id)
      if (!definition) return sendRefusal(reply, { type: 'unknown-procedure', title: '没有这一办理事项', unmet: [] })
      return describeProcedure(definition, reading(actorOf(request)))
    },
  )

  routes.get(
    '/api/units',
    { schema: { tags: ['机构'], summary: '今日的单位', response: { 200: unitsAnswer } }, preHandler: signedIn },
    async request => {
      const office = await offices.on(actorOf(request).jurisdiction, shanghaiDay(now()))
      return {
        units: [...office.units.values()].map(({ id, name, shortName, kind, parent }) => ({
          id,
          name,
          shortName,
          kind,
          parent,
        })),
      }
    },
  )
}
