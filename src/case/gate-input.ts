/** What gates and derived facts see of an act besides the case: what is asked, the other cases, the place's amounts. */
import type { ActInput, AnyProcedure } from '../procedure/procedure.ts'
import type { ActRequest } from './act-input.ts'
import type { LocalRules } from './case-clocks.ts'
import type { Links } from './links.ts'

/** What lies outside the case: as it stands on the day of the act. */
export type Surroundings = Links & Pick<ActInput, 'amount'>

export const surroundingsOn = (
  links: Links,
  definition: AnyProcedure,
  rules: LocalRules,
  on: string,
): Surroundings => ({ ...links, amount: amountsOn(definition, rules, on) })

export const gateInput = (request: ActRequest, surroundings: Surroundings): ActInput => ({
  on: request.on,
  fields: request.fields ?? {},
  ...(request.outcome ? { outcome: request.outcome } : {}),
  ...(request.ground ? { ground: request.ground } : {}),
  ...(request.reason?.trim() ? { reason: request.reason } : {}),
  ...(request.referrals ? { referrals: request.referrals.map(({ to }) => to) } : {}),
  ...surroundings,
})

/**
 * The amounts of money a definition leaves to the place, as they stand there on a day.
 *
 * @throws for an amount the definition does not name.
 */
export const amountsOn =
  (definition: AnyProcedure, rules: LocalRules, on: string): ActInput['amount'] =>
  key => {
    const amount = definition.amounts?.[key]
    if (!amount) throw new Error(`${definition.id} names no local amount ${key}`)
    const { label, local, fallback, source } = amount
    const set = rules.localAmount?.(local, on)
    if (set) return { yuan: set.yuan, fixed: true, source: `${label}（${set.source}）` }
    return {
      yuan: fallback,
      fixed: false,
      source: fallback === null ? `${label}（${source}，未设）` : `${label}（未设本地规定，暂按${source}）`,
    }
  }
