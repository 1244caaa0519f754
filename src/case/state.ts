/**
 * A case recounted from its events. Pure: the same events under the same definition give the same case, which is what
 * `yifa verify` and striking rely on. Clocks, contributions and work are derived from the result, in files of their own.
 */
import type { CaseView, IntervalTrace, OverrideTrace, ReferralTrace } from '../procedure/case-view.ts'
import { perDefinition } from '../procedure/per-definition.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import { afterStep, type PendingAct, proposed } from './approval-rounds.ts'
import { type ActData, type CaseEvent, lettersOf, struckSeqs } from './event.ts'

export interface Contribution {
  readonly indicator: string
  readonly unit: string
  readonly on: string
  readonly value: number
  /** The event that added it. */
  readonly seq: number
}
export interface WorkItem {
  readonly unit: string
  readonly duties: readonly string[]
  /** Ids of people asked for by name. */
  readonly people?: readonly string[]
  readonly due: string | null
  readonly clock: string | null
  /** Key of the clock that falls due then, and whether its day is provisional. */
  readonly clockKey: string | null
  readonly provisional: boolean
  readonly reason: string
}
/** What the case row holds: the view predicates see, and the engine's own book-keeping. */
export interface CaseState extends CaseView {
  readonly seq: number
  readonly pending: readonly PendingAct[]
  /** Other units that signed an act of the case: they go on seeing it. */
  readonly signed: readonly string[]
  /** Units that see the case besides its own and those it was referred to: told, asked to act, or having signed. */
  readonly readers: readonly string[]
  readonly contributions: readonly Contribution[]
  readonly work: readonly WorkItem[]
}

type Draft = { -readonly [K in keyof CaseState]: CaseState[K] }

/** The empty case an opening act is applied to. */
export const emptyCase = (definition: AnyProcedure, id: string, unit: string): CaseState => ({
  id,
  procedure: definition.id,
  origin: unit,
  unit,
  stage: '',
  track: Object.keys(definition.tracks ?? {})[0] ?? null,
  outcome: null,
  openedOn: '',
  closedOn: null,
  facts: {},
  numbers: [],
  acts: {},
  steps: {},
  intervals: [],
  referrals: [],
  letters: [],
  extensions: [],
  clocks: [],
  copies: [],
  overrides: [],
  seq: 0,
  pending: [],
  signed: [],
  readers: [],
  contributions: [],
  work: [],
})

/** All events in order, struck ones left out. */
export const recount = (definition: AnyProcedure, start: CaseState, events: readonly CaseEvent[]): CaseState => {
  const struck = struckSeqs(events)
  let state = start
  for (const event of events)
    state = struck.has(event.seq) ? { ...state, seq: event.seq } : applyEvent(definition, state, event)
  return state
}

/** The case after one more event. */
export const applyEvent = (definition: AnyProcedure, before: CaseState, event: CaseEvent): CaseState => {
  const state: Draft = { ...before, seq: event.seq }
  switch (event.kind) {
    case 'submission':
      state.pending = [...state.pending, proposed(definition, event, state.facts, state.unit)]
      break
    case 'signature':
    case 'addedSigner':
    case 'handover':
      state.pending = state.pending.map(pending =>
        pending.seq === event.data.of ? afterStep(pending, event) : pending,
      )
      break
    case 'return':
      state.pending = state.pending.filter(pending => pending.seq !== event.data.of)
      break
    case 'act':
      applyAct(definition, state, event)
      break
    case 'deemed':
      applyDeemed(definition, state, event)
      break
    case 'silence':
      closeReferral(definition, state, event, true)
      break
    case 'exemption':
      state.steps = { ...state.steps, [event.act]: exemption(event) }
      break
    case 'clearance':
      state.overrides = state.overrides.map(override => (clears(event, override) ? cleared(override, event) : override))
      break
    case 'strike':
    case 'reading':
    case 'recount':
      break
  }
  return state
}

const applyAct = (definition: AnyProcedure, state: Draft, event: CaseEvent): void => {
  const act = definition.acts[event.act]
  if (!act) throw new Error(`${definition.id}: event ${event.seq} performs unknown act ${event.act}`)
  const { data, occurredOn: on, actor } = event
  if (data.of !== undefined) state.pending = state.pending.filter(pending => pending.seq !== data.of)
  if (state.stage === '') state.openedOn = on
  state.facts = {
    ...state.facts,
    ...data.fields,
    ...filesSoFar(definition, state, data.fields),
    ...(act.sets ? { [act.sets]: on } : {}),
  } as CaseState['facts']
  state.acts = {
    ...state.acts,
    [event.act]: { dates: [...(state.acts[event.act]?.dates ?? []), on], unit: actor.unit, person: actor.person },
  }
  if (data.numbers) state.numbers = [...state.numbers, ...data.numbers]
  if (act.track) state.track = act.track
  if (act.settles) state.steps = { ...state.steps, [act.settles]: { settled: 'done', on, person: actor.person } }
  if (act.opens) state.intervals = [...state.intervals, opened(act.opens, on, data.ground)]
  if (act.closes) state.intervals = closed(state.intervals, act.closes, on)
  if (act.refers) sendReferrals(definition, state, act.refers, event)
  if (act.receives)
    state.referrals = state.referrals.map(referral =>
      referral.id === data.referral ? { ...referral, receivedOn: on } : referral,
    )
  if (act.returns) closeReferral(definition, state, event, false)
  if (act.extends && data.extendBy)
    state.extensions = [...state.extensions, { clock: act.extends, on, by: data.extendBy, reason: data.reason ?? '' }]
  const issued = lettersOf(data)
  if (issued.length > 0) state.letters = [...state.letters, ...issued.map(letter => ({ ...letter, served: [] }))]
  if (data.served) {
    const { letter: id, ...service } = data.served
    state.letters = state.letters.map(letter =>
      letter.id === id ? { ...letter, served: [...letter.served, service] } : letter,
    )
  }
  if (data.copies) state.copies = [...state.copies, ...data.copies.map(told => ({ unit: told, act: event.act, on }))]
  if (data.override) state.overrides = [...state.overrides, ...overridden(event, data.override)]
  state.signed = signedElsewhere(state.signed, data.signatures, actor.unit)
  if (data.outcome) state.outcome = data.outcome
  moveTo(definition, state, act.to, on)
  const handler = definition.handler ? state.facts[definition.handler] : undefined
  state.unit = typeof handler === 'string' && handler !== '' ? handler : state.origin
}

/** The points passed over, apart for each duty that clears them. */
const overridden = (
  { seq, act, occurredOn: on, actor }: CaseEvent,
  { reason, points }: NonNullable<ActData['override']>,
): readonly OverrideTrace[] =>
  [...Map.groupBy(points, ({ clearedBy }) => clearedBy)].map(([clearedBy, among]) => ({
    seq,
    act,
    points: among.map(({ clearedBy: _, ...point }) => point),
    clearedBy,
    reason,
    person: actor.person,
    on,
    cleared: null,
  }))
/** One clearance settles what its duty clears of one act. */
const clears = ({ data }: CaseEvent, { seq, clearedBy, cleared: already }: OverrideTrace): boolean =>
  data.of === seq && data.clears === clearedBy && already === null
const cleared = (override: OverrideTrace, { actor, occurredOn: on, data }: CaseEvent): OverrideTrace => ({
  ...override,
  cleared: { person: actor.person ?? '', on, opinion: data.reason ?? '' },
})

const signedElsewhere = (
  before: readonly string[],
  signatures: ActData['signatures'],
  own: string | null,
): readonly string[] => {
  const others = (signatures ?? []).flatMap(({ unit }) =>
    unit && unit !== own && !before.includes(unit) ? [unit] : [],
  )
  return others.length === 0 ? before : [...new Set([...before, ...others])]
}

/** Files handed in with a later act join those already there; nothing in a case's file is replaced. */
const filesSoFar = (definition: AnyProcedure, state: Draft, given: ActData['fields']): Record<string, unknown> => {
  const joined: Record<string, unknown> = {}
  for (const key of attachmentFields(definition)) {
    const [before, files] = [(state.facts as Record<string, unknown>)[key], given?.[key]]
    if (Array.isArray(before) && Array.isArray(files)) joined[key] = [...before, ...files]
  }
  return joined
}
const attachmentFields = perDefinition(({ fields }) =>
  Object.keys(fields).filter(key => fields[key]?.kind === 'attachment'),
)

const moveTo = (definition: AnyProcedure, state: Draft, stage: string | undefined, on: string): void => {
  if (!stage || stage === state.stage) return
  const wasFinal = definition.stages[state.stage]?.final === true
  const final = definition.stages[stage]?.final === true
  state.stage = stage
  state.closedOn = final ? on : null
  // Reopening removes the outcome; the closing that follows gives a new one.
  if (wasFinal && !final) state.outcome = null
}

const opened = (key: string, from: string, ground?: string, referral?: string): IntervalTrace => ({
  key,
  from,
  to: null,
  ...(ground ? { ground } : {}),
  ...(referral ? { referral } : {}),
})
const closed = (intervals: readonly IntervalTrace[], key: string, on: string): readonly IntervalTrace[] =>
  intervals.map(interval =>
    interval.key === key && interval.to === null && !interval.referral ? { ...interval, to: on } : interval,
  )

const sendReferrals = (definition: AnyProcedure, state: Draft, key: string, event: CaseEvent): void => {
  const opens = definition.referrals?.[key]?.opens
  for (const sent of event.data.referrals ?? []) {
    const referral: ReferralTrace = {
      id: sent.id,
      key,
      to: sent.to,
      sentOn: event.occurredOn,
      receivedOn: sent.receivedOn,
      returnedOn: null,
    }
    state.referrals = [...state.referrals, referral]
    if (opens) state.intervals = [...state.intervals, opened(opens, event.occurredOn, undefined, sent.id)]
  }
}
const closeReferral = (_: AnyProcedure, state: Draft, event: CaseEvent, silent: boolean): void => {
  const { referral: id, reply } = event.data
  state.referrals = state.referrals.map(referral =>
    referral.id === id
      ? {
          ...referral,
          returnedOn: event.occurredOn,
          ...(reply ? { reply } : {}),
          ...(silent ? { silent: true as const } : {}),
        }
      : referral,
  )
  state.intervals = state.intervals.map(interval =>
    interval.referral === id && interval.to === null ? { ...interval, to: event.occurredOn } : interval,
  )
}

const applyDeemed = (definition: AnyProcedure, state: Draft, event: CaseEvent): void => {
  const deemed = definition.deemed?.[event.act]
  if (!deemed) throw new Error(`${definition.id}: event ${event.seq} performs unknown deemed act ${event.act}`)
  const on = event.occurredOn
  state.acts = {
    ...state.acts,
    [event.act]: { dates: [...(state.acts[event.act]?.dates ?? []), on], unit: null, person: null },
  }
  if (deemed.sets) state.facts = { ...state.facts, [deemed.sets]: on } as CaseState['facts']
  if (deemed.settles) state.steps = { ...state.steps, [deemed.settles]: { settled: 'done', on, person: null } }
  if (deemed.closes) state.intervals = closed(state.intervals, deemed.closes, on)
  if (deemed.outcome) state.outcome = deemed.outcome
  moveTo(definition, state, deemed.to, on)
}

const exemption = (event: CaseEvent) => ({
  settled: 'exempted' as const,
  on: event.occurredOn,
  ...(event.data.ground ? { ground: event.data.ground } : {}),
  ...(event.data.reason ? { reason: event.data.reason } : {}),
  person: event.actor.person,
})

/** A step is settled when done, exempted, or not applicable on the recorded facts. */
export const stepSettled = (definition: AnyProcedure, c: CaseView, key: string): boolean => {
  if (c.steps[key]) return true
  const need = definition.steps?.[key]?.need
  return need === 'may' || (typeof need === 'object' && !need.test(c))
}
