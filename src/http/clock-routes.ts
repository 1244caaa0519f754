/** Why a date is what it is: which days were counted, which skipped and by which document. */
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { clockInput, type LocalRules, resolveTerm } from '../case/case-clocks.ts'
import type { CaseState } from '../case/state.ts'
import type { ClockInput } from '../deadline/clock-input.ts'
import { explainClock } from '../deadline/explain.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import { readCase } from './case-page.ts'
import { caseClockParams, clockAnswer } from './contract.ts'
import { sendProblem } from './problems.ts'
import { problems } from './refusals.ts'
import type { Services } from './services.ts'
import { actorOf, signedIn } from './sign-in.ts'

export const clockRoutes = (app: FastifyInstance, services: Services): void => {
  const { engine } = services
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/cases/:id/clocks/:key',
    {
      schema: { tags: ['案件'], summary: '时限的由来', params: caseClockParams, response: { 200: clockAnswer } },
      preHandler: signedIn,
    },
    async (request, reply) => {
      const actor = actorOf(request)
      const { id, key } = request.params
      const found = await readCase(services, actor, id)
      if (!found) return sendProblem(reply, problems.unknownCase)
      const rules = engine.rules(actor.jurisdiction)
      const started = findStarted(found.definition, found.state, key, rules)
      if (!started) return sendProblem(reply, problems.unknownClock)
      const { label, startLabel, input, citation } = started
      const { result, segments, text } = explainClock(input, rules.calendar, { startLabel, article: citation })
      const changes = await engine.db.read(actor.jurisdiction, q =>
        q.query<{ changedAt: string; oldDue: string | null; newDue: string | null; reason: string }>(
          `select changed_at as "changedAt", old_due as "oldDue", new_due as "newDue", reason from clock_change
           where jurisdiction = $1 and case_id = $2 and key = $3 order by changed_at`,
          [actor.jurisdiction, id, key],
        ),
      )
      return {
        key,
        label,
        text,
        citation,
        start: result.start,
        raw: result.raw,
        due: result.due,
        provisional: result.provisional,
        running: result.running,
        used: result.used ?? null,
        left: result.left ?? null,
        segments: [...segments],
        changes: changes.rows,
      }
    },
  )
}

interface Started {
  readonly label: string
  /** The event that started it. */
  readonly startLabel: string
  readonly input: ClockInput
  readonly citation: string
}
/** A clock of the definition, or (`key#id`) of one referral; null while it has not started. */
const findStarted = (definition: AnyProcedure, state: CaseState, key: string, rules: LocalRules): Started | null => {
  const [name = '', id] = key.split('#')
  if (id !== undefined) return startedReferral(definition, state, name, id, rules)
  // Only what the case itself shows: a clock whose condition does not hold does not run.
  if (!Object.hasOwn(definition.clocks, name) || !state.clocks.some(clock => clock.key === name)) return null
  const clock = definition.clocks[name]
  const counted = clockInput(definition, name, state, rules)
  return clock && counted
    ? {
        label: clock.label,
        startLabel: startLabel(definition, clock.from),
        input: counted.input,
        citation: counted.citation,
      }
    : null
}

const startLabel = (definition: AnyProcedure, from: AnyProcedure['clocks'][string]['from']): string => {
  if (typeof from === 'string') return definition.fields[from]?.label.replace(/(日期|日|时间)$/, '') ?? ''
  if ('served' in from) return `《${definition.letters?.[from.served]?.label ?? ''}》送达`
  return definition.acts[from.act]?.label ?? ''
}

const startedReferral = (
  definition: AnyProcedure,
  state: CaseState,
  name: string,
  id: string,
  rules: LocalRules,
): Started | null => {
  const referral = state.referrals.find(one => one.key === name && one.id === id)
  const kind = definition.referrals?.[name]
  if (!referral || !kind || (referral.receivedOn === null && referral.returnedOn === null)) return null
  const start = referral.receivedOn ?? referral.sentOn
  const { term, citation } = resolveTerm(kind.within, start, rules, kind.article)
  return {
    label: kind.label,
    startLabel: '对方收到',
    input: { kind: 'atMost', start, term, roll: 'forward' },
    citation,
  }
}
