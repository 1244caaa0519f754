/** An act that was put forward, looked at once more: on the day of its last signature, or when an earlier event is struck. */
import type { AnyProcedure } from '../procedure/procedure.ts'
import type { ActRequest } from './act-input.ts'
import { type LocalRules, withClocks } from './case-clocks.ts'
import { derivedFacts, withFacts } from './decide-act.ts'
import type { ActData } from './event.ts'
import type { Surroundings } from './gate-input.ts'
import type { CaseState } from './state.ts'

/** What was asked when the act was put forward or performed, to look at its gates once more. */
export const requestAgain = (data: ActData, on: string): ActRequest => ({
  on,
  fields: data.fields ?? {},
  ...(data.outcome ? { outcome: data.outcome } : {}),
  ...(data.reason ? { reason: data.reason } : {}),
  ...(data.ground ? { ground: data.ground } : {}),
  ...(data.extendBy ? { extendBy: data.extendBy.n } : {}),
  ...(data.referrals ? { referrals: data.referrals.map(({ to }) => ({ to })) } : {}),
  ...(data.referral ? { referral: data.referral, reply: data.reply ?? '' } : {}),
  ...(data.served ? { service: data.served } : {}),
  ...(data.copies ? { copyTo: data.copies } : {}),
})

export interface ActAgain {
  readonly definition: AnyProcedure
  readonly act: string
  /** The case as it stands now. */
  readonly before: CaseState
  readonly data: ActData
  /** The day it takes effect, 'YYYY-MM-DD'. */
  readonly on: string
  readonly rules: LocalRules
  readonly surroundings: Surroundings
}

/**
 * What is recorded when the act takes effect on a later day than it was put forward, and the case its gates see then.
 * What follows from the case is counted anew: it may have gone on meanwhile, and what was counted then would undo that.
 */
export const actAgain = ({
  definition,
  act: key,
  before,
  data,
  on,
  rules,
  surroundings,
}: ActAgain): { readonly fields: Record<string, unknown>; readonly after: CaseState } => {
  const act = definition.acts[key]
  if (!act) throw new Error(`${definition.id} has no act ${key}`)
  const derives = Object.keys(act.derives ?? {})
  const entered = Object.fromEntries(Object.entries(data.fields ?? {}).filter(([field]) => !derives.includes(field)))
  const facts = withFacts(before, entered, act.sets, on)
  const derived = derivedFacts(act, { ...before, facts }, requestAgain(data, on), surroundings)
  const after = { ...before, facts: { ...facts, ...derived } as CaseState['facts'] }
  return { fields: { ...entered, ...derived }, after: withClocks(definition, after, rules) }
}
