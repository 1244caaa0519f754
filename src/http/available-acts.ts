/** What a person may do with a case now, and what still stands in the way of each act. */
import type { ActRequest } from '../case/act-input.ts'
import { entitled } from '../case/authorise.ts'
import { clocksOf, type LocalRules } from '../case/case-clocks.ts'
import { fromStage, outcomesOf, unmetPoints } from '../case/gates.ts'
import type { Unmet } from '../case/refusal.ts'
import type { CaseState } from '../case/state.ts'
import { unitOf } from '../case/work-items.ts'
import type { Actor } from '../office/actor.ts'
import type { CaseView, ReferralTrace } from '../procedure/case-view.ts'
import type { ActInput, AnyProcedure } from '../procedure/procedure.ts'
import { citation } from '../procedure/statute.ts'
import type { AvailableAct, OpenPoint } from './contract.ts'

type AnyAct = AnyProcedure['acts'][string]
export interface Viewpoint {
  readonly actor: Actor
  /** 'YYYY-MM-DD' */
  readonly today: string
  readonly rules: LocalRules
}

export const availableActs = (definition: AnyProcedure, state: CaseState, view: Viewpoint): AvailableAct[] =>
  Object.entries(definition.acts).flatMap(([key, act]) => {
    if (act.from === 'new' || !fromStage(definition, state, act)) return []
    if (act.offered && !act.offered(state)) return []
    const openReferrals = answerable(act, state, view.actor)
    if (!mayPerform(act, state, view.actor, openReferrals)) return []
    return [
      {
        key,
        unmet: openPoints(definition, key, act, state, view),
        openReferrals: openReferrals.map(({ id, key: kind, to, sentOn }) => ({
          id,
          label: definition.referrals?.[kind]?.label ?? kind,
          to,
          sentOn,
        })),
        letters: act.serves
          ? state.letters
              .filter(letter => served(act, letter.key))
              .map(({ id, key: kind, number, issuedOn }) => ({
                id,
                label: definition.letters?.[kind]?.label ?? kind,
                number,
                issuedOn,
              }))
          : [],
      },
    ]
  })

/** What the public may do itself, the unit's registrar may enter for it. */
const dutyOf = (act: AnyAct) => (act.by === 'public' ? 'registration' : act.by)

const served = (act: AnyAct, letter: string): boolean => act.serves === 'any' || act.serves === letter

/**
 * Referrals still out that the act answers, or whose receipt it records; where the other unit does it itself, those sent
 * to one of the actor's.
 */
const answerable = (act: AnyAct, state: CaseState, actor: Actor): readonly ReferralTrace[] =>
  state.referrals.filter(
    ({ key, to, receivedOn, returnedOn }) =>
      returnedOn === null &&
      (key === act.returns || (key === act.receives && receivedOn === null)) &&
      (act.in !== 'referral' || entitled(actor, dutyOf(act), to, act.label).ok),
  )

const mayPerform = (act: AnyAct, state: CaseState, actor: Actor, open: readonly ReferralTrace[]): boolean =>
  act.in === 'referral' ? open.length > 0 : entitled(actor, dutyOf(act), unitOf(state, act.in), act.label).ok

/** The gate with nothing handed in yet; a point is fillable when something handed in may meet it. */
const openPoints = (
  definition: AnyProcedure,
  key: string,
  act: AnyAct,
  state: CaseState,
  { today, rules }: Viewpoint,
): OpenPoint[] => {
  const given = new Set<string>([...(act.asks ?? []), ...(act.mayGive ?? [])])
  // As when it is performed: the day of the act already stands in the field it sets.
  const then = act.sets ? onThatDay(definition, state, act.sets, today, rules) : state
  const { conditions = [], ...needs } = act.needs ?? {}
  const bare = withoutConditions(definition, key)
  const points = unmetPoints(bare, key, then, { on: today })
  const left = new Set(
    points.length === 0
      ? []
      : unmetPoints(bare, key, then, fullRequest(definition, key, act, state, today)).map(({ text }) => text),
  )
  const filled = new Set(
    (needs.filled ?? [])
      .filter(field => given.has(field))
      .map(field => `尚未填写“${definition.fields[field]?.label ?? field}”`),
  )
  return [
    ...points.map(point => ({ ...point, fillable: !left.has(point.text) || filled.has(point.text) })),
    ...conditions.flatMap(condition => {
      const watched = watch(then, given)
      const holds = attempt(() => condition.holds(watched.view as never, watched.input(today)))
      if (holds === true) return []
      const point: Unmet = { text: condition.unmet, article: citation(condition.article) }
      return [{ ...point, fillable: holds === undefined || watched.looked() }]
    }),
  ]
}

/** Gates look at facts and clocks, nothing else that follows from them. */
const onThatDay = (
  definition: AnyProcedure,
  state: CaseState,
  field: string,
  today: string,
  rules: LocalRules,
): CaseState => {
  const then = { ...state, facts: { ...state.facts, [field]: today } as CaseState['facts'] }
  return { ...then, clocks: clocksOf(definition, then, rules) }
}

const bared = new WeakMap<AnyProcedure, Map<string, AnyProcedure>>()
/** The definition with one act's named conditions left out; they are asked one by one. */
const withoutConditions = (definition: AnyProcedure, key: string): AnyProcedure => {
  const acts = bared.get(definition) ?? new Map<string, AnyProcedure>()
  bared.set(definition, acts)
  const act = definition.acts[key]
  const { conditions: _, ...needs } = act?.needs ?? {}
  const known =
    acts.get(key) ?? (act ? { ...definition, acts: { ...definition.acts, [key]: { ...act, needs } } } : definition)
  acts.set(key, known)
  return known
}

/** Everything an act may be handed besides fields, in some form that is not refused for being absent. */
const fullRequest = (
  definition: AnyProcedure,
  key: string,
  act: AnyAct,
  state: CaseState,
  today: string,
): ActRequest => {
  const [outcome] = outcomesOf(definition, key)
  const [ground] = Object.keys((act.opens ? definition.intervals?.[act.opens]?.grounds : undefined) ?? {})
  const referral = state.referrals.find(
    ({ key: kind, returnedOn }) => returnedOn === null && (kind === act.returns || kind === act.receives),
  )
  const letter = state.letters.findLast(({ key: kind }) => served(act, kind))
  return {
    on: today,
    reason: '…',
    reply: '…',
    referrals: [{ to: '…' }],
    ...(outcome ? { outcome } : {}),
    ...(ground ? { ground } : {}),
    ...(referral ? { referral: referral.id } : {}),
    ...(letter ? { service: { letter: letter.id, recipient: '…', on: today, way: '…', proof: '…' } } : {}),
  }
}

/** A case that notices when a condition looks at something the act may still hand in. */
const watch = (state: CaseState, given: ReadonlySet<string>) => {
  let looked = false
  const facts = new Proxy(state.facts as Record<string, unknown>, {
    get(target, property) {
      if (typeof property === 'string' && given.has(property)) looked = true
      return Reflect.get(target, property)
    },
  })
  return {
    view: { ...state, facts } as unknown as CaseView,
    input: (on: string) =>
      new Proxy({ on, fields: {} } as ActInput, {
        get(target, property) {
          looked = true
          return Reflect.get(target, property)
        },
      }),
    looked: () => looked,
  }
}

/** Undefined where the condition counts on a field that is not there yet. */
const attempt = (holds: () => boolean): boolean | undefined => {
  try {
    return holds()
  } catch {
    return undefined
  }
}
