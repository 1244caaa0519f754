/** What a person may do with a case now, and what still stands in the way of each act. */
import { holds, ownEarlierAct } from '../case/authorise.ts'
import type { LocalRules } from '../case/case-clocks.ts'
import { isPending } from '../case/decide-act.ts'
import { actsAt } from '../case/gates.ts'
import type { Links } from '../case/links.ts'
import { openPoints } from '../case/open-points.ts'
import { overridingDuties, toldTo } from '../case/override.ts'
import type { CaseState } from '../case/state.ts'
import { type LostBasis, onLostBasis } from '../case/struck-basis.ts'
import { unitOf } from '../case/work-items.ts'
import type { Actor } from '../office/actor.ts'
import type { ReferralTrace } from '../procedure/case-view.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import type { AvailableAct } from './contract.ts'

type AnyAct = AnyProcedure['acts'][string]
export interface Viewpoint {
  readonly actor: Actor
  /** 'YYYY-MM-DD' */
  readonly today: string
  readonly rules: LocalRules
  /** Other cases the acts look at. */
  readonly links: Links
  /** What acts of the case relied on and was struck since. */
  readonly lost: readonly LostBasis[]
}

/** The acts this person may perform at the case's stage. */
export const offeredActs = (
  definition: AnyProcedure,
  state: CaseState,
  { actor, today }: Pick<Viewpoint, 'actor' | 'today'>,
): readonly string[] =>
  actsAt(definition, state.stage).flatMap(([key, act]) => {
    if (act.offered && !act.offered(state)) return []
    // One that answers a referral may be put forward for each of them.
    if (!act.returns && !act.receives && isPending(state, key, undefined)) return []
    // Never to be offered: what the law of this case's days does not know.
    const { since = '', until = '9999' } = act.during ?? {}
    if (today < since || until < state.openedOn) return []
    if (ownEarlierAct(definition, state, act, actor.person) !== undefined) return []
    return mayPerform(act, state, actor, answerable(act, state, actor)) || mayPassOver(act, state, actor) ? [key] : []
  })

/** @param offered of `offeredActs`. */
export const availableActs = (
  definition: AnyProcedure,
  state: CaseState,
  offered: readonly string[],
  view: Viewpoint,
): AvailableAct[] => {
  // A letter with an act of its own to serve it is not served by the general one: clocks wait for that act.
  const ownService = new Set(offered.map(key => definition.acts[key]?.serves))
  return offered.flatMap(key => {
    const act = definition.acts[key]
    if (!act) return []
    const openReferrals = answerable(act, state, view.actor)
    const duties = dutiesAt(act, state, view.actor, openReferrals)
    const fallen = onLostBasis(definition, state, key, view.lost).map(point => ({ ...point, fillable: false }))
    const unmet = [...toldTo(openPoints(definition, key, state, view), duties), ...fallen]
    // To one whose duty it is not, only to pass over what stands in its way.
    const passes = unmet.some(point => 'mayOverride' in point)
    if (!passes && !mayPerform(act, state, view.actor, openReferrals)) return []
    return [
      {
        key,
        unmet,
        openReferrals: openReferrals.map(({ id, key: kind, to, sentOn }) => ({
          id,
          label: definition.referrals?.[kind]?.label ?? kind,
          to,
          sentOn,
        })),
        letters: act.serves
          ? state.letters
              .filter(({ key: kind }) => act.serves === kind || (act.serves === 'any' && !ownService.has(kind)))
              .map(({ id, key: kind, number, issuedOn, served }) => ({
                id,
                label: definition.letters?.[kind]?.label ?? kind,
                number,
                issuedOn,
                servedOn:
                  served
                    .map(({ on }) => on)
                    .sort()
                    .at(-1) ?? null,
              }))
          : [],
      },
    ]
  })
}

/** The duties a person holds where the act is performed, for gates that a duty may pass over. */
const dutiesAt = (
  act: AnyAct,
  state: CaseState,
  { holdings }: Actor,
  open: readonly ReferralTrace[],
): readonly string[] => {
  const units = act.in === 'referral' ? open.map(({ to }) => to) : [unitOf(state, act.in)]
  return holdings.filter(({ unit }) => units.includes(unit)).flatMap(({ duties }) => duties)
}

/** What the public may do itself, the unit's registrar may enter for it. */
const dutyOf = (act: AnyAct) => (act.by === 'public' ? 'registration' : act.by)

/**
 * Referrals still out that the act answers, or whose receipt it records; where the other unit does it itself, those sent
 * to one of the actor's.
 */
const answerable = (act: AnyAct, state: CaseState, actor: Actor): readonly ReferralTrace[] =>
  state.referrals.filter(
    ({ key, to, receivedOn, returnedOn }) =>
      returnedOn === null &&
      (key === act.returns || (key === act.receives && receivedOn === null)) &&
      (act.in !== 'referral' || holds(actor, dutyOf(act), to)),
  )

const mayPerform = (act: AnyAct, state: CaseState, actor: Actor, open: readonly ReferralTrace[]): boolean =>
  act.in === 'referral' ? open.length > 0 : holds(actor, dutyOf(act), unitOf(state, act.in))

const mayPassOver = (act: AnyAct, state: CaseState, actor: Actor): boolean =>
  overridingDuties(act).some(duty => holds(actor, duty, unitOf(state, act.in)))
