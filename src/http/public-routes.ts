/** The public, without an account: applications, their progress, and later acts of the same party. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { ActRequest } from '../case/act-input.ts'
import { actForPublic, findProgress, handedInSince, openForPublic } from '../case/public-acts.ts'
import { idempotencyHeader, keyOf, sendResult } from './case-routes.ts'
import {
  actAnswer,
  type PublicProgressAnswer,
  publicActBody,
  publicOpenBody,
  publicProgressAnswer,
  publicProgressBody,
  publicReceipt,
} from './contract.ts'
import { sendAsAsked } from './errors.ts'
import { sendProblem } from './problems.ts'
import { type RateLimit, rateLimit } from './rate-limit.ts'
import { problems, sendRefusal } from './refusals.ts'
import type { Services } from './services.ts'

export interface PublicLimits {
  /** Submissions of one address. */
  readonly submissions: RateLimit
  /** Tries of a number and code; the code has 49 bits, so guessing is hopeless long before. */
  readonly lookups: RateLimit
}
export const publicLimits = (): PublicLimits => ({ submissions: rateLimit(30, 3600), lookups: rateLimit(60, 600) })

export const publicRoutes = (app: FastifyInstance, services: Services, limits: PublicLimits): void => {
  const { engine, now, site, prepare } = services
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const tags = ['公众']

  routes.post(
    '/api/public/cases',
    {
      schema: {
        tags,
        summary: '提交申请',
        headers: idempotencyHeader,
        body: publicOpenBody,
        response: { 201: publicReceipt },
      },
      preHandler: limited(limits.submissions, services),
    },
    async (request, reply) => {
      await prepare(site())
      const { procedure, unit, act, request: asked } = request.body
      const result = await openForPublic(engine, {
        jurisdiction: site(),
        now: now(),
        procedure,
        unit,
        act,
        request: asked as ActRequest,
        ...keyOf(request),
      })
      if (!result.ok) return sendRefusal(reply, result.refusal)
      const { number, queryCode, stage } = result.value
      return reply.code(201).send({ number, queryCode: queryCode ?? null, stage })
    },
  )

  routes.post(
    '/api/public/progress',
    {
      schema: { tags, summary: '查询进度', body: publicProgressBody, response: { 200: publicProgressAnswer } },
      preHandler: limited(limits.lookups, services),
    },
    async (request, reply) => {
      const jurisdiction = site()
      const shown = await engine.db.read(jurisdiction, async q => {
        const found = await findProgress(q, jurisdiction, request.body)
        if (!found) return null
        const definition = engine.procedures.get(String(found.content.procedureId))
        const handedIn = await handedInSince(q, definition, { jurisdiction, id: found.case })
        return { ...found.content, handedIn }
      })
      return shown ? reply.send(shown as unknown as PublicProgressAnswer) : sendProblem(reply, problems.unknownReceipt)
    },
  )

  routes.post(
    '/api/public/cases/acts',
    {
      schema: {
        tags,
        summary: '补正、撤回等后续环节',
        headers: idempotencyHeader,
        body: publicActBody,
        response: { 200: actAnswer },
      },
      preHandler: limited(limits.lookups, services),
    },
    async (request, reply) => {
      await prepare(site())
      const { number, code, act, request: asked } = request.body
      const result = await actForPublic(engine, {
        jurisdiction: site(),
        now: now(),
        number,
        code,
        act,
        request: asked as ActRequest,
        ...keyOf(request),
      })
      return result ? sendResult(reply, result) : sendProblem(reply, problems.unknownReceipt)
    },
  )
}

/** A preHandler that refuses an address that asks too often. */
const limited =
  (limit: RateLimit, { now }: Services) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const wait = limit.take(request.ip, Date.parse(now()))
    return wait > 0 ? sendAsAsked(request, reply.header('retry-after', wait), problems.tooManyRequests) : undefined
  }

/** The portal's forms do the same as the routes above, so they count against the same limits. */
export const limitPages = (pages: FastifyInstance, services: Services, limits: PublicLimits): void => {
  const submission = limited(limits.submissions, services)
  const lookup = limited(limits.lookups, services)
  pages.addHook('preHandler', async (request, reply) => {
    if (request.method !== 'POST') return
    return request.url.startsWith('/apply/') ? submission(request, reply) : lookup(request, reply)
  })
}
