/**
 * A course of acts as nobody would plan it: what is entered, what is chosen and how many days pass follows from a seed.
 * A random walk takes any act; those of `test-walk-explore.ts` seek what was not done yet.
 */
import { nationalNotices } from '../../statutes/calendars/index.ts'
import { addWorkingDays, createCalendar } from '../deadline/calendar.ts'
import { duties } from '../procedure/duty.ts'
import { lettersIssued } from '../procedure/issues.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import { currentRound, openSigners, type PendingAct, signaturesOf } from './approval-rounds.ts'
import type { LocalRules } from './case-clocks.ts'
import { decideAct, registersTaken, withEffects } from './decide-act.ts'
import { derive } from './derive.ts'
import type { CaseEvent } from './event.ts'
import { fromStage } from './gates.ts'
import { nextDeemed } from './perform-deemed-acts.ts'
import { applyEvent, type CaseState, emptyCase } from './state.ts'
import { linksAt, walkedId } from './test-walk-links.ts'
import { files, pick, randomFrom, requestFor } from './test-walk-requests.ts'

export const calendar = createCalendar(nationalNotices)
export const rules: LocalRules = { calendar, localTerm: () => undefined }
const actor = { person: 'walker', name: '行走', unit: 'government', post: 'walker' }

export interface Walk {
  readonly state: CaseState
  readonly events: readonly CaseEvent[]
  /** As it stood after each event. */
  readonly stood: readonly CaseState[]
}

/** A walk under way. */
export interface Walking {
  readonly definition: AnyProcedure
  readonly seed: number
  readonly random: () => number
  readonly links: ReturnType<typeof linksAt>
  readonly events: CaseEvent[]
  readonly stood: CaseState[]
  state: CaseState
  today: string
  ids: number
}

export const begin = (definition: AnyProcedure, seed: number, depth: number, today: string): Walking => ({
  definition,
  seed,
  random: randomFrom(seed),
  links: linksAt(definition, depth),
  events: [],
  stood: [],
  state: emptyCase(definition, walkedId, 'government'),
  today,
  ids: 1,
})
const newId = (walking: Walking): string => `00000000-0000-4000-8000-${String(walking.ids++).padStart(12, '0')}`
const now = ({ today }: Walking): string => `${today}T02:00:00.000Z`

/** Any act, in no hurry to end: what declines and terminates can be done at every stage. */
export const walkAtRandom = (definition: AnyProcedure, seed: number, steps = 70): Walk => {
  const walking = begin(definition, seed, 2, '2024-03-04')
  const { random } = walking
  for (let step = 0; step < steps; step++) {
    if (random() < 0.5) pass(walking, 1 + Math.floor(random() * random() * 30))
    if (settlePending(walking)) continue
    clearOverrides(walking)
    const key = pick(possibleActs(walking), random)
    if (key === undefined) break
    if (!isFinal(definition, key) || random() < 0.05) attempt(walking, key, 4, 7 * step)
  }
  return walking
}

/** Working days go by, or all until a day, with timed work on the morning they end. */
export const pass = (walking: Walking, until: number | string): void => {
  walking.today = typeof until === 'string' ? until : addWorkingDays(walking.today, until, calendar)
  const { definition } = walking
  const next = () => nextDeemed(definition, walking.state, now(walking))
  for (let record = next(); record; record = next()) write(walking, record)
}

export const possibleActs = ({ definition, state }: Walking): readonly string[] =>
  Object.keys(definition.acts).filter(key => mayTake(definition, state, key))
export const mayTake = (definition: AnyProcedure, state: CaseState, key: string): boolean => {
  const act = definition.acts[key]
  return act !== undefined && fromStage(definition, state, act) && (!act.offered || act.offered(state))
}
export const isFinal = (definition: AnyProcedure, key: string): boolean =>
  definition.stages[definition.acts[key]?.to ?? '']?.final === true

/** Whoever is refused fills in something else, a few times. @returns whether the act was taken. */
export const attempt = (walking: Walking, key: string, tries: number, turn: number): boolean => {
  const { definition, seed, random, links, today } = walking
  let [before, same] = ['', 0]
  for (let n = 0; n < tries; n++) {
    const decided = decideAct({
      definition,
      before: walking.state,
      act: key,
      request: requestFor(definition, walking.state, key, { random, today, calendar }),
      actor,
      duties: Object.keys(duties),
      now: now(walking),
      rules,
      files,
      links: links(seed + turn + n),
      newId: () => newId(walking),
    })
    if (!decided.ok) {
      // What other values do not change, they will not.
      const points = decided.refusal.unmet.map(({ text }) => text).join()
      same = points === before ? same + 1 : 0
      if (same === 3) return false
      before = points
      continue
    }
    const { record } = decided.value
    if (record.kind === 'submission') write(walking, record)
    else takeEffect(walking, record)
    return true
  }
  return false
}

const write = (walking: Walking, record: Omit<CaseEvent, 'seq'>): void => {
  const event: CaseEvent = JSON.parse(JSON.stringify({ ...record, seq: walking.state.seq + 1 }))
  walking.events.push(event)
  walking.state = derive(walking.definition, applyEvent(walking.definition, walking.state, event), rules)
  walking.stood.push(walking.state)
}

const takeEffect = (walking: Walking, record: Omit<CaseEvent, 'seq'>): void => {
  const after = () =>
    derive(
      walking.definition,
      applyEvent(walking.definition, walking.state, { ...record, seq: walking.state.seq + 1 }),
      rules,
    )
  const letters = lettersIssued(walking.definition, record.act, after)
  const numbers = registersTaken(walking.definition, record.act, letters).map(register => {
    const n = walking.events.length
    return { register, text: `${register}${n}`, year: 2024, n }
  })
  write(
    walking,
    withEffects(walking.definition, record, letters, numbers, () => newId(walking)),
  )
}

const recordNow = (walking: Walking, act: string): Pick<CaseEvent, 'act' | 'occurredOn' | 'recordedAt' | 'actor'> => ({
  act,
  occurredOn: walking.today,
  recordedAt: now(walking),
  actor,
})

/** Signs what is put forward until it takes effect, or returns it. @returns whether there was anything. */
export const settlePending = (walking: Walking): boolean => {
  const { random } = walking
  const [pending] = walking.state.pending
  if (!pending) return false
  const record = recordNow(walking, pending.act)
  if (random() < 0.2) {
    write(walking, { ...record, kind: 'return', data: { of: pending.seq, reason: '退回' } })
    return true
  }
  let left = pending
  for (let added = 0; currentRound(left); left = walking.state.pending[0] ?? left) {
    const turn = added < 3 ? random() : 1
    if (turn < 0.4) added++
    write(walking, { ...record, ...signing(left, turn, random) })
  }
  const data = { ...pending.data, of: pending.seq, signatures: signaturesOf(left) }
  takeEffect(walking, { ...record, kind: 'act', data })
  return true
}

/** A signature at one of the places that wait, or somebody added (加签) or handed to (转办) instead. */
const signing = (pending: PendingAct, turn: number, random: () => number): Pick<CaseEvent, 'kind' | 'data'> => {
  const of = pending.seq
  const round = currentRound(pending)
  const signer = pick(round ? openSigners(round) : [], random) ?? 0
  const named =
    random() < 0.5 ? { unit: 'market', duty: 'unitHead' } : { unit: 'justice', duty: null, person: 'walker' }
  if (turn < 0.2) return { kind: 'addedSigner', data: { of, named, reason: '加签' } }
  if (turn < 0.4) return { kind: 'handover', data: { of, signer, named, reason: '转办' } }
  return { kind: 'signature', data: { of, signer } }
}

export const clearOverrides = (walking: Walking): void => {
  const uncleared = walking.state.overrides.find(({ cleared }) => cleared === null)
  if (!uncleared || walking.random() < 0.5) return
  const data = { of: uncleared.seq, clears: uncleared.clearedBy, reason: '情况属实' }
  write(walking, { ...recordNow(walking, uncleared.act), kind: 'clearance', data })
}

/** A step that may be exempted is, on one of its grounds. */
export const exempt = (walking: Walking): void => {
  const { definition, state, random } = walking
  if (state.stage === '' || definition.stages[state.stage]?.final) return
  const open = Object.entries(definition.steps ?? {}).flatMap(([key, step]) =>
    step.exempt !== 'never' && !state.steps[key] ? [{ key, grounds: Object.keys(step.exempt.grounds) }] : [],
  )
  const chosen = pick(open, random)
  const ground = chosen && pick(chosen.grounds, random)
  if (!chosen || ground === undefined) return
  write(walking, { ...recordNow(walking, chosen.key), kind: 'exemption', data: { ground, reason: '试免环节' } })
}
