/** 地方规定 over HTTP: every term and amount left to the place, and the act that fixes one. */
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { shanghaiDay } from '../case/engine.ts'
import { casesOfLocalTerm } from '../case/recount-local-rules.ts'
import { fixLocalRule } from '../office/fix-local-rule.ts'
import { type LocalSetting, listLocalSettings, settingOn } from '../office/local-settings.ts'
import { isAmount, isTerm, type LocalRule, localRulesOf, localValueText, unitsFor } from '../procedure/local-rule.ts'
import { unitNames } from '../procedure/term.ts'
import { fixLocalRuleBody, type LocalRuleOfPlace, localRuleFixedAnswer, localRulesAnswer } from './contract.ts'
import { officeActs, problemOf } from './office-routes-acts.ts'
import { sendProblem } from './problems.ts'
import type { Services } from './services.ts'
import { actorOf, signedIn } from './sign-in.ts'

export const localRulesRoutes = (app: FastifyInstance, services: Services): void => {
  const { engine, offices, now, prepare, forgetRules } = services
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const tags = ['机构']
  const { label, by } = officeActs.fixLocalRule

  routes.get(
    '/api/local-rules',
    { schema: { tags, summary: '地方规定', response: { 200: localRulesAnswer } }, preHandler: signedIn },
    async request => {
      const { jurisdiction, administers } = actorOf(request)
      const on = shanghaiDay(now())
      const settings = await engine.db.read(jurisdiction, q => listLocalSettings(q, jurisdiction))
      return {
        on,
        mine: administers.includes(by),
        procedures: [...engine.procedures.values()].flatMap(definition => {
          const rules = localRulesOf(definition).map(rule => ruleOfPlace(rule, settings, on))
          return rules.length === 0 ? [] : [{ id: definition.id, label: definition.label, rules }]
        }),
      }
    },
  )

  routes.post(
    '/api/local-rules',
    {
      schema: { tags, summary: label, body: fixLocalRuleBody, response: { 201: localRuleFixedAnswer } },
      preHandler: signedIn,
    },
    async (request, reply) => {
      const actor = actorOf(request)
      const { on, ...fixed } = request.body
      const rules = [...engine.procedures.values()].flatMap(localRulesOf)
      const at = now()
      const change = { by: actor, on, at }
      const result = await fixLocalRule(offices, change, { rules, today: shanghaiDay(at) }, fixed)
      if (!result.ok) return sendProblem(reply, problemOf(result.refusal))
      // Of the next act in this process on, the new rule holds.
      forgetRules(actor.jurisdiction)
      await prepare(actor.jurisdiction)
      const cases = await casesOfLocalTerm(engine, actor.jurisdiction, fixed.key, on)
      return reply.code(201).send({ seq: result.value, cases })
    },
  )
}

const ruleOfPlace = (rule: LocalRule, settings: readonly LocalSetting[], on: string): LocalRuleOfPlace => {
  const own = settings.filter(({ key }) => key === rule.key)
  const inForce = settingOn(own, rule.key, on)
  return {
    key: rule.key,
    kind: rule.kind,
    label: rule.label,
    units: rule.kind === 'term' ? unitsFor(rule).map(unit => ({ id: unit, label: unitNames[unit] })) : [],
    counts: rule.kind === 'term' ? [...new Set(rule.counts.values())] : [],
    inForce: inForce ? settingView(rule, inForce) : null,
    fallback: fallbackView(rule),
    coming: own.filter(({ since }) => since > on).map(setting => settingView(rule, setting)),
    past: own
      .filter(({ until }) => until !== null && until < on)
      .toReversed()
      .map(setting => settingView(rule, setting)),
  }
}

const settingView = (rule: LocalRule, { since, until, value, source }: LocalSetting) => ({
  since,
  until,
  text: localValueText(rule, value) ?? '无法识别',
  value: rule.kind === 'term' ? (isTerm(value) ? value : null) : isAmount(value) ? value : null,
  source,
})

const fallbackView = (rule: LocalRule) => {
  const value = rule.kind === 'term' ? rule.fallback : rule.fallback === null ? null : { yuan: rule.fallback }
  return { text: localValueText(rule, value), value, source: rule.source }
}
