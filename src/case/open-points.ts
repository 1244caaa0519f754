/**
 * What stands in the way of an act before anything is handed in with it: for the page of the case, and for a meeting that
 * asks whether a matter may be put before it.
 */
import type { CaseView } from '../procedure/case-view.ts'
import { perDefinition } from '../procedure/per-definition.ts'
import { inPeriod } from '../procedure/period.ts'
import type { ActInput, AnyProcedure, LinkedCase } from '../procedure/procedure.ts'
import { citation } from '../procedure/statute.ts'
import type { ActRequest } from './act-input.ts'
import { type LocalRules, withClocks } from './case-clocks.ts'
import { amountsOn } from './gate-input.ts'
import { type ActNeeds, fromStage, noNeeds, outcomesOf, outsidePeriod, unmetPoints } from './gates.ts'
import { type Links, noCases, noLinks } from './links.ts'
import type { GatePoint } from './override.ts'
import type { CaseState } from './state.ts'

type AnyAct = AnyProcedure['acts'][string]

/** A point still unmet; `fillable` where what is handed in with the act may meet it. */
export interface OpenPoint extends GatePoint {
  readonly fillable: boolean
}
export interface OpenPointsView {
  /** 'YYYY-MM-DD' */
  readonly today: string
  readonly rules: LocalRules
  /** Other cases its gates look at; null where they are not known, so that what hangs on them is left open. */
  readonly links: Links | null
}

/** The gate with nothing handed in yet. */
export const openPoints = (
  definition: AnyProcedure,
  key: string,
  state: CaseState,
  { today, rules, links }: OpenPointsView,
): readonly OpenPoint[] => {
  const act = definition.acts[key]
  if (!act) throw new Error(`${definition.id} has no act ${key}`)
  const given = givenWith(definition)[key] ?? new Set()
  // As when it is performed: the day of the act already stands in the field it sets.
  const then = act.sets ? onThatDay(definition, state, act.sets, today, rules) : state
  const { conditions = [], filled: needed = [] } = act.needs ?? {}
  const others = otherNeeds(definition)[key]
  const amount = amountsOn(definition, rules, today)
  const apart = { ...noLinks, amount }
  const points = unmetPoints(definition, key, then, { on: today }, apart, others)
  const left = new Set(
    points.length === 0
      ? []
      : unmetPoints(definition, key, then, fullRequest(definition, key, act, state, today), apart, others).map(
          ({ text }) => text,
        ),
  )
  const filled = new Set(
    needed.filter(field => given.has(field)).map(field => `尚未填写“${definition.fields[field]?.label ?? field}”`),
  )
  // The day of the act may lie back in a period that is over.
  const begun = (act.during?.since ?? '') <= today
  const past = new Set(begun ? outsidePeriod(act, today).map(({ text }) => text) : [])
  const watched = conditions.length > 0 ? watch(then, given, links, { on: today, amount }) : null
  return [
    ...points.map(point => ({
      ...point,
      fillable: !left.has(point.text) || filled.has(point.text) || past.has(point.text),
    })),
    ...conditions.flatMap(condition => {
      if (!watched || !inPeriod(condition.during, today)) return []
      watched.begin()
      const holds = attempt(() => condition.holds(watched.view as never, watched.input))
      if (holds === true) return []
      const { unmet: text, override } = condition
      const point: GatePoint = { text, article: citation(condition.article), ...(override ? { override } : {}) }
      return [{ ...point, fillable: holds === undefined || watched.looked() }]
    }),
  ]
}

/**
 * Of a case's act marked `collective`: what stands in the way of putting the matter to a meeting, without what that act
 * itself hands in. Null where it has no such act, or is not at its stage. Gates that look at further cases are not asked.
 */
export const beforeMeeting = (
  definition: AnyProcedure,
  state: CaseState,
  view: Omit<OpenPointsView, 'links'>,
): LinkedCase['beforeMeeting'] => {
  const [key, act] = Object.entries(definition.acts).find(([, { collective }]) => collective) ?? []
  if (!key || !act || !fromStage(definition, state, act) || (act.offered && !act.offered(state))) return null
  return openPoints(definition, key, state, { ...view, links: null })
    .filter(({ fillable }) => !fillable)
    .map(({ fillable: _, ...point }) => point)
}

/** Gates look at facts and clocks, nothing else that follows from them. */
const onThatDay = (
  definition: AnyProcedure,
  state: CaseState,
  field: string,
  today: string,
  rules: LocalRules,
): CaseState => {
  const facts = { ...state.facts, [field]: today } as CaseState['facts']
  return withClocks(definition, { ...state, facts }, rules)
}

/** Fields an act may still hand in. What is derived follows from what is entered: it too is not yet there. */
const givenWith = perDefinition(({ acts }) =>
  eachAct(acts, ({ asks = [], mayGive = [], derives = {} }) => new Set([...asks, ...mayGive, ...Object.keys(derives)])),
)
/** What acts need besides their named conditions, which are asked one by one. */
const otherNeeds = perDefinition(({ acts }) =>
  eachAct(acts, ({ needs }): ActNeeds => {
    const { conditions: _, ...others } = needs ?? {}
    return Object.keys(others).length > 0 ? others : noNeeds
  }),
)
const eachAct = <T>(acts: AnyProcedure['acts'], of: (act: AnyAct) => T): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(acts).map(([key, act]) => [key, of(act)]))

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
  const letter = state.letters.findLast(({ key: kind }) => act.serves === 'any' || act.serves === kind)
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
const watch = (
  state: CaseState,
  given: ReadonlySet<string>,
  links: Links | null,
  known: Pick<ActInput, 'on' | 'amount'>,
) => {
  let looked = false
  const facts = new Proxy(state.facts as Record<string, unknown>, {
    get(target, property) {
      if (typeof property === 'string' && given.has(property)) looked = true
      return Reflect.get(target, property)
    },
    // Spread into another object, or asked which facts there are: what is not there yet cannot be looked at by name.
    ownKeys(target) {
      looked ||= given.size > 0
      return Reflect.ownKeys(target)
    },
    has(target, property) {
      if (typeof property === 'string' && given.has(property)) looked = true
      return Reflect.has(target, property)
    },
  })
  const input: Pick<ActInput, 'amount' | 'linked' | 'pointing'> = {
    amount: known.amount,
    linked(field) {
      if (links === null || given.has(field)) looked = true
      return links?.linked(field)
    },
    pointing(procedure) {
      if (links === null) looked = true
      return links?.pointing(procedure) ?? noCases
    },
  }
  return {
    begin() {
      looked = false
    },
    view: { ...state, facts } as unknown as CaseView,
    input: new Proxy({ on: known.on, fields: {}, ...input } as ActInput, {
      get(target, property) {
        if (typeof property !== 'string' || !Object.hasOwn(input, property)) looked = true
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
