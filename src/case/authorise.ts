/** Who may act: the post that holds the act's duty, in the unit where the act is performed. Nothing else decides. */
import type { Actor } from '../office/actor.ts'
import { type Duty, dutyLabel, publicDuty } from '../procedure/duty.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import { citation } from '../procedure/statute.ts'
import { type EventActor, thePublic } from './event.ts'
import { overridingDuties } from './override.ts'
import type { ActCommand } from './perform-act.ts'
import { accepted, type Result, refused } from './refusal.ts'
import type { CaseState } from './state.ts'
import { holdingUnderSeal } from './visible.ts'
import { unitOf } from './work-items.ts'

/** The post that entitles the actor: it holds the act's duty, in the unit where the act is performed. */
export const authorise = (
  definition: AnyProcedure,
  command: ActCommand,
  before: CaseState,
  openingUnit?: string,
): Result<EventActor> => {
  const act = definition.acts[command.act]
  if (!act) throw new Error('authorise after the act is known')
  if (
    command.actor !== 'public' &&
    definition.sealed &&
    openingUnit === undefined &&
    !holdingUnderSeal(definition, command.actor, before)
  )
    return refused('unknown-case', '没有这一案件')
  if (command.actor === 'public')
    return act.by === publicDuty ? accepted(thePublic) : refused('missing-duty', '这一环节须由工作人员办理')
  // What the public may do itself, the unit's registrar may enter for it (a letter, a visit).
  const duty = act.by === publicDuty ? 'registration' : act.by
  const unit = openingUnit ?? actingUnit(before, act.in, command.request.referral)
  const kept = ownActRefusal(definition, before, act, command.actor.person)
  if (kept) return kept
  const own = entitled(command.actor, duty, unit, act.label)
  return own.ok ? own : (passingOver(act, command, unit) ?? own)
}

/** Whoever may pass over a gate of the act does it himself to that end: the decision is his, and he answers for it. */
const passingOver = (
  act: AnyProcedure['acts'][string],
  { actor, request }: ActCommand,
  unit: string | null,
): Result<EventActor> | undefined =>
  actor === 'public' || !request.override
    ? undefined
    : overridingDuties(act)
        .map(duty => entitled(actor, duty, unit, act.label))
        .find(({ ok }) => ok)

/** The command without what it would pass over: whoever may perform it no longer could only pass over a gate. */
export const withoutOverride = (command: ActCommand): ActCommand => {
  const { override: _, ...request } = command.request
  return { ...command, request }
}

/** Against an act by somebody who did what keeps him from it; null where he did not. */
export const ownActRefusal = (
  definition: AnyProcedure,
  before: CaseState,
  act: AnyProcedure['acts'][string],
  person: string,
): Result<never> | null => {
  const own = ownEarlierAct(definition, before, act, person)
  if (own === undefined) return null
  const text = `办理“${own}”的人不能办理“${act.label}”`
  return refused('own-act', `“${act.label}”应由他人办理`, [{ text, article: citation(act.article) }])
}

/** The label of an act this person did, after which he may not do this one; undefined where there is none. */
export const ownEarlierAct = (
  definition: AnyProcedure,
  before: CaseState,
  act: AnyProcedure['acts'][string],
  person: string,
): string | undefined => {
  const own = act.notBy?.find(key => before.acts[key]?.person === person)
  return own === undefined ? undefined : (definition.acts[own]?.label ?? own)
}

const actingUnit = (before: CaseState, place: AnyProcedure['acts'][string]['in'], referral?: string): string | null =>
  place === 'referral' ? (before.referrals.find(({ id }) => id === referral)?.to ?? null) : unitOf(before, place)

/** Whether somebody holds a duty in a unit. */
export const holds = ({ holdings }: Actor, duty: Duty, unit: string | null): boolean =>
  holdings.some(held => held.unit === unit && (held.duties as readonly string[]).includes(duty))

/** Finds the holding that entitles a person, or says which duty or unit is lacking. */
export const entitled = (actor: Actor, duty: Duty, unit: string | null, actLabel: string): Result<EventActor> => {
  const withDuty = actor.holdings.filter(holding => (holding.duties as readonly string[]).includes(duty))
  if (withDuty.length === 0)
    return refused('missing-duty', `您没有办理“${actLabel}”的职责`, [{ text: `须有“${dutyLabel(duty)}”职责` }])
  const holding = withDuty.find(held => held.unit === unit)
  if (!holding) return refused('other-unit', `“${actLabel}”由其他单位办理`, [{ text: '您的职责不在办理该案件的单位' }])
  return accepted({ person: actor.person, name: actor.name, unit: holding.unit, post: holding.post })
}
