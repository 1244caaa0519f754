/**
 * Units a case never reaches (不得转给被检举、揭发的单位): named in a field of the case. Asked of every act and of every
 * signature that is asked for, so that no way of sending is forgotten: handing over, referrals, copies, 加签 and 转办.
 */
import type { AnyProcedure } from '../procedure/procedure.ts'
import { citation } from '../procedure/statute.ts'
import type { ActRequest } from './act-input.ts'
import { roundsOf, unitsNamed } from './approval-rounds.ts'
import type { Unmet } from './refusal.ts'
import type { CaseState } from './state.ts'

/** The point against letting the case reach any of these units; none where it is kept from none of them. */
export const keptFromPoints = (definition: AnyProcedure, facts: object, reached: readonly string[]): Unmet[] => {
  const rule = definition.keptFrom
  if (!rule) return []
  const kept = unitsNamed(facts, rule.field)
  return reached.some(unit => kept.includes(unit)) ? [{ text: rule.unmet, article: citation(rule.article) }] : []
}

/** Every unit that an act lets the case reach: who handles it then, whom it is referred and copied to, who signs it. */
export const unitsReached = (
  definition: AnyProcedure,
  actKey: string,
  after: Pick<CaseState, 'facts' | 'unit'>,
  request: Pick<ActRequest, 'referrals' | 'copyTo'>,
): readonly string[] => {
  const { facts, unit } = after
  const handled = definition.handler ? unitsNamed(facts, definition.handler) : []
  const told = (definition.acts[actKey]?.copiedTo ?? []).flatMap(at => (at === 'origin' ? [] : unitsNamed(facts, at)))
  const signers = roundsOf(definition, actKey, facts, unit).flatMap(round => round.signers.map(signer => signer.unit))
  return [
    ...handled,
    ...told,
    ...signers.filter(signer => signer !== unit),
    ...(request.copyTo ?? []),
    ...(request.referrals ?? []).map(({ to }) => to),
  ]
}
