import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { procedures } from '../../procedures/index.ts'
import { nationalNotices } from '../../statutes/calendars/index.ts'
import { addWorkingDays, createCalendar } from '../deadline/calendar.ts'
import { duties } from '../procedure/duty.ts'
import type { Field, Fields } from '../procedure/field.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import type { ActRequest } from './act-input.ts'
import { approvalProcedure } from './approval-procedure.ts'
import { currentRound, openSigners, type PendingAct, signaturesOf } from './approval-rounds.ts'
import type { LocalRules } from './case-clocks.ts'
import { decideAct, registersTaken, withEffects } from './decide-act.ts'
import { derive } from './derive.ts'
import { type CaseEvent, chainStart, eventHash } from './event.ts'
import { fromStage, outcomesOf } from './gates.ts'
import { type Links, noLinks } from './links.ts'
import { nextDeemed } from './perform-deemed-acts.ts'
import { applyEvent, type CaseState, emptyCase, recount } from './state.ts'

const walked: readonly AnyProcedure[] = [...procedures, approvalProcedure]
const calendar = createCalendar(nationalNotices)
const rules: LocalRules = { calendar, localTerm: () => undefined }
const anyone = { form: 'person', name: '赵大年', phone: '13900000001' } as const
const actor = { person: 'walker', name: '行走', unit: 'government', post: 'walker' }

/** A value a field accepts, most of the time. */
const sampleValue = (field: Field, random: () => number, today: string): unknown => {
  switch (field.kind) {
    case 'text':
      return '试填内容'
    case 'number':
      return Math.max(field.min ?? 0, Math.min(field.max ?? 9, Math.floor(random() * 10)))
    case 'money':
      return Math.floor(random() * 1000)
    case 'date':
      return field.future && random() < 0.5 ? addWorkingDays(today, 20, calendar) : today
    case 'boolean':
      return random() < 0.5
    case 'choice': {
      const keys = Object.keys(field.options)
      return keys[Math.floor(random() * keys.length)]
    }
    case 'party':
      return field.many ? [anyone] : anyone
    case 'unit': {
      const unit = random() < 0.5 ? 'justice' : 'government'
      return field.many ? [unit] : unit
    }
    case 'person':
      return field.many ? ['walker', 'runner'] : 'walker'
    case 'rows':
      return [
        Object.fromEntries(
          Object.entries(field.columns).map(([key, column]) => [key, sampleValue(column, random, today)]),
        ),
      ]
    case 'attachment':
      return undefined
    case 'link':
      return '00000000-0000-4000-8000-00000000ffff'
  }
}

const requestFor = (
  definition: AnyProcedure,
  state: CaseState,
  key: string,
  random: () => number,
  today: string,
): ActRequest => {
  const act = definition.acts[key]
  const asked = [...(act?.asks ?? []), ...(act?.mayGive ?? []).filter(() => random() < 0.5)]
  const fields = Object.fromEntries(
    asked.flatMap(name => {
      const field = definition.fields[name]
      const value = field && sampleValue(field, random, today)
      return value === undefined ? [] : [[name, value]]
    }),
  )
  const outcomes = outcomesOf(definition, key)
  const grounds = act?.opens ? Object.keys(definition.intervals?.[act.opens]?.grounds ?? {}) : []
  const sent = act?.returns ?? act?.receives
  const referral = sent ? state.referrals.find(r => r.key === sent && r.returnedOn === null) : undefined
  const letter = act?.serves ? state.letters.findLast(l => act.serves === 'any' || l.key === act.serves) : undefined
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)]
  const [outcome, ground] = [pick(outcomes), pick(grounds)]
  return {
    on: today,
    fields,
    reason: '试填理由',
    ...(random() < 0.5 ? { override: { reason: '试越门槛' } } : {}),
    ...(random() < 0.2 ? { copyTo: ['market', 'justice'] } : {}),
    ...(outcome ? { outcome } : {}),
    ...(ground ? { ground } : {}),
    ...(act?.refers ? { referrals: [{ to: 'market', receivedOn: today }] } : {}),
    ...(referral ? { referral: referral.id, reply: '试填回复' } : {}),
    ...(letter
      ? { service: { letter: letter.id, recipient: '申请人', on: today, way: '直接送达', proof: '送达回证' } }
      : {}),
  }
}

interface Walk {
  readonly state: CaseState
  readonly events: readonly CaseEvent[]
  /** As it stood after each event. */
  readonly stood: readonly CaseState[]
}
/** A signature at one of the places that wait, or somebody added (加签) or handed to (转办) instead. */
const signing = (pending: PendingAct, turn: number, random: () => number): Pick<CaseEvent, 'kind' | 'data'> => {
  const of = pending.seq
  const round = currentRound(pending)
  const open = round ? openSigners(round) : []
  const signer = open[Math.floor(random() * open.length)] ?? 0
  const named =
    random() < 0.5 ? { unit: 'market', duty: 'unitHead' } : { unit: 'justice', duty: null, person: 'walker' }
  if (turn < 0.2) return { kind: 'addedSigner', data: { of, named, reason: '加签' } }
  if (turn < 0.4) return { kind: 'handover', data: { of, signer, named, reason: '转办' } }
  return { kind: 'signature', data: { of, signer } }
}

/**
 * Other cases as some walk of their own left them: at the end of a link one that mostly points back, as a decision's
 * agenda item does, and a few that point here.
 */
const linksFor = (definition: AnyProcedure, seed: number): Links => ({
  ...noLinks,
  linked: key => {
    const field = definition.fields[key]
    const other = walked.find(({ id }) => field?.kind === 'link' && field.to?.includes(id))
    const found = other && standing(other)[seed % standing(other).length]
    return found && { ...found, facts: pointingBack(other, found, seed), beforeMeeting: seed % 2 ? [] : null }
  },
  pointing: procedure => {
    const other = walked.find(({ id }) => id === procedure)
    const cases = other ? standing(other).slice(0, seed % 4) : []
    const closed = Map.groupBy(cases, ({ outcome }) => outcome ?? '')
    const byOutcome = [...closed].flatMap(([outcome, of]) => (outcome ? [[outcome, of.length] as const] : []))
    const open = cases.filter(({ closedOn }) => closedOn === null).length
    return { total: cases.length, open, byOutcome: Object.fromEntries(byOutcome) }
  },
})
/** Its links of three seeds in four lead to the case that is walked. */
const pointingBack = (definition: AnyProcedure, { facts }: CaseState, seed: number): CaseState['facts'] => {
  const links = Object.entries(definition.fields as Fields).filter(([, { kind }]) => kind === 'link')
  return { ...facts, ...(seed % 4 ? Object.fromEntries(links.map(([key]) => [key, walkedId])) : {}) }
}
const walkedId = '00000000-0000-4000-8000-000000000000'
const standing = (definition: AnyProcedure): readonly CaseState[] => {
  const known =
    stood.get(definition) ??
    Array.from({ length: 24 }, (_, n) => walk(definition, n + 1, 40, () => noLinks).stood).flat()
  stood.set(definition, known)
  return known
}
const stood = new Map<AnyProcedure, readonly CaseState[]>()

/** A course of random acts, days passing between them, timed work every morning. */
const walk = (
  definition: AnyProcedure,
  seed: number,
  steps = 70,
  linksAt = (turn: number) => linksFor(definition, turn),
): Walk => {
  let s = seed
  const random = () => {
    // A small linear congruential generator: the walk follows from its seed alone.
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0
    return s / 2 ** 32
  }
  let n = 0
  const newId = () => `00000000-0000-4000-8000-${String(n++).padStart(12, '0')}`
  let state = emptyCase(definition, newId(), 'government')
  const events: CaseEvent[] = []
  const stood: CaseState[] = []
  let today = '2024-03-04'
  const write = (record: Omit<CaseEvent, 'seq'>) => {
    const event: CaseEvent = JSON.parse(JSON.stringify({ ...record, seq: state.seq + 1 }))
    events.push(event)
    state = derive(definition, applyEvent(definition, state, event), rules)
    stood.push(state)
  }
  const takeEffect = (record: Omit<CaseEvent, 'seq'>) => {
    const numbers = registersTaken(definition, record.act).map(register => ({
      register,
      text: `${register}${n}`,
      year: 2024,
      n: n++,
    }))
    write(withEffects(definition, record, numbers, newId))
  }
  for (let step = 0; step < steps; step++) {
    if (random() < 0.5) today = addWorkingDays(today, 1 + Math.floor(random() * random() * 30), calendar)
    const now = `${today}T02:00:00.000Z`
    for (let record = nextDeemed(definition, state, now); record; record = nextDeemed(definition, state, now))
      write(record)
    const [pending] = state.pending
    if (pending) {
      if (random() < 0.2)
        write({
          kind: 'return',
          act: pending.act,
          occurredOn: today,
          recordedAt: now,
          actor,
          data: { of: pending.seq, reason: '退回' },
        })
      else {
        let left = pending
        for (let added = 0; currentRound(left); left = state.pending[0] ?? left) {
          const turn = added < 3 ? random() : 1
          if (turn < 0.4) added++
          write({
            ...signing(left, turn, random),
            act: pending.act,
            occurredOn: today,
            recordedAt: now,
            actor,
          })
        }
        takeEffect({
          kind: 'act',
          act: pending.act,
          occurredOn: today,
          recordedAt: now,
          actor,
          data: { ...pending.data, of: pending.seq, signatures: signaturesOf(left) },
        })
      }
      continue
    }
    const uncleared = state.overrides.find(({ cleared }) => cleared === null)
    if (uncleared && random() < 0.5) {
      const data = { of: uncleared.seq, clears: uncleared.clearedBy, reason: '情况属实' }
      write({ kind: 'clearance', act: uncleared.act, occurredOn: today, recordedAt: now, actor, data })
    }
    const possible = Object.entries(definition.acts).filter(([, act]) => fromStage(definition, state, act))
    const [key, act] = possible[Math.floor(random() * possible.length)] ?? []
    if (!key) break
    // In no hurry to end: what declines and terminates can be done at every stage.
    if (act?.to && definition.stages[act.to]?.final && random() < 0.95) continue
    const attempt = () =>
      decideAct({
        definition,
        before: state,
        act: key,
        request: requestFor(definition, state, key, random, today),
        actor,
        duties: Object.keys(duties),
        now,
        rules,
        files: new Map(),
        links: linksAt(seed + 7 * step),
        newId,
      })
    // Whoever is refused fills in something else, a few times.
    let decided = attempt()
    for (let tries = 0; !decided.ok && tries < 3; tries++) decided = attempt()
    if (!decided.ok) continue
    if (decided.value.record.kind === 'submission') write(decided.value.record)
    else takeEffect(decided.value.record)
  }
  return { state, events, stood }
}

/** The hash of the last event, each over the one before it. */
const headOf = (id: string, events: readonly CaseEvent[]): string => {
  let previous = chainStart('walked', id)
  for (const event of events) previous = eventHash({ ...event, definition: '', stated: [], previous })
  return previous
}

describe.each(walked.map(procedure => [procedure.label, procedure] as const))('any course of %s', (_, definition) => {
  const seeds = fc.integer({ min: 1, max: 2 ** 31 })
  // Each property looks at the same walks.
  const known = new Map<number, Walk>()
  const walkFrom = (seed: number): Walk => {
    const found = known.get(seed) ?? walk(definition, seed)
    known.set(seed, found)
    return found
  }
  const property = (check: (walked: Walk, seed: number) => void) =>
    fc.assert(
      fc.property(seeds, seed => check(walkFrom(seed), seed)),
      { numRuns: 60, seed: 20261122 },
    )

  it('is recounted from its events to the same case and the same figures', () => {
    property(({ state, events }) => {
      const start = { ...emptyCase(definition, state.id, 'government'), contributions: state.contributions }
      expect(derive(definition, recount(definition, start, events), rules)).toEqual(state)
    })
  })
  it('has a chain that verifies, and no longer does when an event is changed, left out or moved', () => {
    property(({ state, events }, seed) => {
      if (events.length === 0) return
      const head = headOf(state.id, events)
      const at = seed % events.length
      const changed = events.map((event, n) => (n === at ? { ...event, occurredOn: '2024-03-03' } : event))
      expect(headOf(state.id, JSON.parse(JSON.stringify(events)))).toBe(head)
      expect(headOf(state.id, changed)).not.toBe(head)
      expect(headOf(state.id, events.toSpliced(at, 1))).not.toBe(head)
      expect(headOf('00000000-0000-4000-8000-00000000eeee', events)).not.toBe(head)
      if (at > 0) expect(headOf(state.id, [...events.slice(at), ...events.slice(0, at)])).not.toBe(head)
    })
  })
  it('never stands in a stage without a way on, and is closed exactly with an outcome', () => {
    property(({ state }) => {
      if (state.stage === '') return
      const final = definition.stages[state.stage]?.final === true
      if (!final) expect(Object.values(definition.acts).some(act => fromStage(definition, state, act))).toBe(true)
      expect(state.closedOn !== null).toBe(final)
      if (final) expect(state.outcome).not.toBeNull()
    })
  })
  it('leaves no clock without an end: each has a due date, is stopped by an open interval, or waits for receipt', () => {
    property(({ state }) => {
      for (const clock of state.clocks) {
        expect(['open', 'stopped', 'met', 'late', 'lapsed', 'void']).toContain(clock.state)
        if (clock.state === 'open') expect(clock.due).not.toBeNull()
        expect(clock.citation).not.toBe('')
      }
    })
  })
  it('flags a gate that was passed over until somebody has cleared it', () => {
    property(({ state, events }) => {
      for (const { seq, act, clearedBy, cleared } of state.overrides) {
        expect(events.find(event => event.seq === seq)).toMatchObject({ kind: 'act', act })
        const waits = state.work.some(
          ({ reason, duties: asked }) => reason.startsWith('核销') && asked.includes(clearedBy),
        )
        if (cleared === null) expect(waits).toBe(true)
      }
    })
  })
  it('can be walked to its end', () => {
    let closed = 0
    for (let seed = 1; seed <= 200 && closed === 0; seed++) if (walk(definition, seed * 7919).state.closedOn) closed++
    expect(closed).toBe(1)
  })
})
