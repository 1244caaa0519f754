/** Acts on cases, and a case itself. A handler parses, calls, answers. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { ActRequest } from '../case/act-input.ts'
import { addSigner } from '../case/add-signer.ts'
import { clearOverride } from '../case/clear-override.ts'
import { shanghaiDay } from '../case/engine.ts'
import { exemptStep } from '../case/exempt-step.ts'
import { handOver } from '../case/hand-over.ts'
import { type Idempotency, repeatedRequest } from '../case/idempotency.ts'
import { performAct } from '../case/perform-act.ts'
import { readParties } from '../case/read-party.ts'
import { accepted, type Result, refused } from '../case/refusal.ts'
import { signAct } from '../case/sign-act.ts'
import { strikeEvent } from '../case/strike-event.ts'
import type { Actor } from '../office/actor.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import { casePage, readCase, type SeenCase, seenCase } from './case-page.ts'
import {
  actAnswer,
  addSignerBody,
  caseActParams,
  caseAnswer,
  caseParams,
  clearanceBody,
  exemptBody,
  handOverBody,
  openCaseBody,
  partyReadingAnswer,
  partyReadingBody,
  performActBody,
  returnBody,
  signBody,
  strikeBody,
} from './contract.ts'
import { sendProblem } from './problems.ts'
import { problems, sendRefusal } from './refusals.ts'
import type { Services } from './services.ts'
import { shownNumber } from './shown-number.ts'
import { actorOf, signedIn } from './sign-in.ts'

/** A repeated POST with the same key answers as the first did. Other headers are left as they are. */
export const idempotencyHeader = z.looseObject({
  'idempotency-key': z
    .string()
    .regex(/^[\w.:-]{8,100}$/, '应为8至100个字母、数字或 . : - _')
    .optional(),
})

export const caseRoutes = (app: FastifyInstance, services: Services): void => {
  const { engine, now } = services
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const tags = ['案件']
  const changes = { tags, headers: idempotencyHeader, response: { 200: actAnswer } }

  routes.post(
    '/api/cases',
    {
      schema: { ...changes, summary: '立案（办理第一个环节）', body: openCaseBody, response: { 201: actAnswer } },
      preHandler: signedIn,
    },
    async (request, reply) => {
      const actor = actorOf(request)
      const { procedure, unit, act, request: asked } = request.body
      const unknown = unknownAct(engine.procedures.get(procedure), act)
      if (unknown) return sendResult(reply, unknown)
      const result = await performAct(engine, {
        jurisdiction: actor.jurisdiction,
        actor,
        now: now(),
        act,
        request: asked as ActRequest,
        on: { procedure, unit },
        ...keyOf(request),
      })
      if (!result.ok) return sendResult(reply, result)
      // What the receipt says is what every page says.
      const office = await services.offices.on(actor.jurisdiction, shanghaiDay(now()))
      const number = shownNumber(engine.procedures.get(procedure), result.value.number, office)
      return sendResult(reply.code(201), accepted({ ...result.value, number }))
    },
  )

  routes.get(
    '/api/cases/:id',
    { schema: { tags, summary: '一个案件', params: caseParams, response: { 200: caseAnswer } }, preHandler: signedIn },
    async (request, reply) => {
      const actor = actorOf(request)
      const found = await readCase(services, actor, request.params.id)
      return found ? casePage(services, actor, found) : sendProblem(reply, problems.unknownCase)
    },
  )

  routes.post(
    '/api/cases/:id/acts/:act',
    {
      schema: { ...changes, summary: '办理一个环节', params: caseActParams, body: performActBody },
      preHandler: signedIn,
    },
    async (request, reply) => {
      const actor = actorOf(request)
      const { id, act } = request.params
      const { version, request: asked } = request.body
      const result = await performAct(engine, {
        jurisdiction: actor.jurisdiction,
        actor,
        now: now(),
        act,
        request: asked as ActRequest,
        on: { case: id, version },
        ...keyOf(request),
      })
      // Whoever may perform an act sees the case; only a refusal could tell of one that its reader may not see.
      if (!result.ok && !(await seenCase(services, actor, id))) return sendProblem(reply, problems.unknownCase)
      return sendResult(reply, result)
    },
  )

  routes.post(
    '/api/cases/:id/signatures',
    { schema: { ...changes, summary: '签批', params: caseParams, body: signBody }, preHandler: signedIn },
    (request, reply) =>
      onSeenCase(request, reply, request.params.id, (_, actor) =>
        signAct(engine, { ...commandOf(request, actor), ...request.body }),
      ),
  )

  routes.post(
    '/api/cases/:id/returns',
    { schema: { ...changes, summary: '退回', params: caseParams, body: returnBody }, preHandler: signedIn },
    (request, reply) =>
      onSeenCase(request, reply, request.params.id, (_, actor) => {
        const { reason, ...rest } = request.body
        return signAct(engine, { ...commandOf(request, actor), ...rest, returnedBecause: reason })
      }),
  )

  routes.post(
    '/api/cases/:id/added-signers',
    { schema: { ...changes, summary: '加签', params: caseParams, body: addSignerBody }, preHandler: signedIn },
    (request, reply) =>
      onSeenCase(request, reply, request.params.id, (_, actor) =>
        addSigner(engine, { ...commandOf(request, actor), ...request.body }),
      ),
  )

  routes.post(
    '/api/cases/:id/handovers',
    { schema: { ...changes, summary: '转办签批', params: caseParams, body: handOverBody }, preHandler: signedIn },
    (request, reply) =>
      onSeenCase(request, reply, request.params.id, (_, actor) =>
        handOver(engine, { ...commandOf(request, actor), ...request.body }),
      ),
  )

  routes.post(
    '/api/cases/:id/clearances',
    {
      schema: { ...changes, summary: '核销越过的门槛', params: caseParams, body: clearanceBody },
      preHandler: signedIn,
    },
    (request, reply) =>
      onSeenCase(request, reply, request.params.id, (_, actor) =>
        clearOverride(engine, { ...commandOf(request, actor), ...request.body }),
      ),
  )

  routes.post(
    '/api/cases/:id/exemptions',
    { schema: { ...changes, summary: '免除环节', params: caseParams, body: exemptBody }, preHandler: signedIn },
    (request, reply) =>
      onSeenCase(request, reply, request.params.id, async ({ definition }, actor) =>
        Object.hasOwn(definition.steps ?? {}, request.body.step)
          ? exemptStep(engine, { ...commandOf(request, actor), ...request.body })
          : refused('unknown-act', '没有这一环节'),
      ),
  )

  routes.post(
    '/api/cases/:id/strikes',
    { schema: { ...changes, summary: '作废一条记录', params: caseParams, body: strikeBody }, preHandler: signedIn },
    (request, reply) =>
      onSeenCase(request, reply, request.params.id, (_, actor) =>
        strikeEvent(engine, { ...commandOf(request, actor), ...request.body }),
      ),
  )

  // Without an idempotency key: a repeated reading is another reading, and an answer kept for repetition would hold the
  // personal data in the open.
  routes.post(
    '/api/cases/:id/party-readings',
    {
      schema: {
        tags,
        summary: '查阅当事人信息（留痕）',
        params: caseParams,
        body: partyReadingBody,
        response: { 200: partyReadingAnswer },
      },
      preHandler: signedIn,
    },
    (request, reply) =>
      onSeenCase(request, reply, request.params.id, async ({ id }, actor) => {
        const { purpose } = request.body
        const result = await readParties(engine, {
          jurisdiction: actor.jurisdiction,
          actor,
          now: now(),
          case: id,
          purpose,
        })
        return result.ok ? { ok: true, value: { parties: [...result.value] } } : result
      }),
  )

  /** Runs an operation on a case that this person may see, and answers with what came of it. */
  async function onSeenCase<T>(
    request: FastifyRequest,
    reply: FastifyReply,
    id: string,
    operation: (found: SeenCase, actor: Actor) => Promise<Result<T>> | Result<T>,
  ): Promise<void> {
    const actor = actorOf(request)
    const found = await seenCase(services, actor, id)
    if (found) sendResult(reply, await operation(found, actor))
    else sendProblem(reply, problems.unknownCase)
    // It is on its way only when the hooks have run: a handler that ends before is answered for a second time.
    await reply
  }

  function commandOf(request: FastifyRequest, actor: Actor) {
    const { jurisdiction, person } = actor
    const { id } = request.params as { id: string }
    const { idempotencyKey } = keyOf(request)
    const idempotency: Idempotency | undefined = idempotencyKey
      ? { jurisdiction, key: idempotencyKey, person, request: repeatedRequest([request.url, request.body]) }
      : undefined
    return { jurisdiction, actor, now: now(), case: id, ...(idempotency ? { idempotency } : {}) }
  }
}

/** Keys come from outside: those every object has (`constructor`) are not acts. */
const unknownAct = (definition: AnyProcedure | undefined, act: string): Result<never> | undefined => {
  if (!definition) return refused('unknown-procedure', '没有这一办理事项')
  return Object.hasOwn(definition.acts, act) ? undefined : refused('unknown-act', '没有这一办理环节')
}

export const keyOf = (request: FastifyRequest): { idempotencyKey?: string } => {
  const key = request.headers['idempotency-key']
  return typeof key === 'string' ? { idempotencyKey: key } : {}
}

export const sendResult = <T>(reply: FastifyReply, result: Result<T>): FastifyReply =>
  result.ok ? reply.send(result.value) : sendRefusal(reply, result.refusal)
