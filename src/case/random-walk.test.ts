/** Every procedure in service, walked by nobody's plan: what must hold of any course of any of them. */
import { describe, expect, it } from 'vitest'
import type { AnyProcedure } from '../procedure/procedure.ts'
import { derive } from './derive.ts'
import { type CaseEvent, chainStart, eventHash } from './event.ts'
import { fromStage } from './gates.ts'
import { emptyCase, recount } from './state.ts'
import { rules, type Walk, walkAtRandom } from './test-walk.ts'
import { explore } from './test-walk-explore.ts'
import { walked } from './test-walk-links.ts'

/** Acts that chance need not come to, and why. Each is done in the test of its procedure. */
interface NotWalked {
  readonly acts: readonly string[]
  readonly why: string
}
const notWalked: Readonly<Record<string, NotWalked>> = {
  'normative-document': {
    acts: ['signForUnit', 'keepInternal'],
    why: 'a document of an office, or one not made public, has to pass forty acts with that choice made at the start',
  },
  'major-decision': {
    acts: ['reject', 'stop'],
    why: 'a decision is rejected or stopped by an agenda item of its own organ that was decided so after the first',
  },
  petition: {
    acts: ['agreeObjection', 'coverTransfer'],
    why: 'the unit a petition was sent to objects, and not about an informer; a letter is made up for in old cases only',
  },
  'informant-report': {
    acts: ['startReward', 'acceptAnonymous'],
    why: 'the ledger case it opens needs a claim code that leaves no trace; the other is retired',
  },
  'administrative-penalty': {
    acts: ['demand', 'serveDemand', 'applyCourt', 'recordCourtAnswer'],
    why: 'a fine in force is owed beyond its day, and then for the terms of remedies and of the demand',
  },
}

/** The hash of the last event, each over the one before it. */
const headOf = (id: string, events: readonly CaseEvent[]): string => {
  let previous = chainStart('walked', id)
  for (const event of events) previous = eventHash({ ...event, definition: '', stated: [], previous })
  return previous
}

/**
 * At random, and then in search of what is left, from one seed after another: what chance comes to from a single one
 * shifts with every field that a definition gains.
 */
const walkUntilDone = (definition: AnyProcedure, named: readonly string[]): readonly Walk[] => {
  const walks = Array.from({ length: 8 }, (_, n) => walkAtRandom(definition, 7919 * (n + 1)))
  let without = named
  for (const seed of seeds) {
    walks.push(...explore(definition, { walks: 5, rounds: 12, depth: 2, seed, without }))
    without = [...named, ...actsDone(walks)]
    if (Object.keys(definition.acts).every(key => without.includes(key))) break
  }
  return walks
}
const seeds = [20_261_122, 20_261_123, 20_261_124, 20_261_125]
const actsDone = (walks: readonly Walk[]): ReadonlySet<string> =>
  new Set(walks.flatMap(({ events }) => events.flatMap(({ kind, act }) => (kind === 'act' ? [act] : []))))

describe.each(walked.map(procedure => [procedure.label, procedure] as const))('any course of %s', (_, definition) => {
  let known: readonly Walk[] | undefined
  const named = notWalked[definition.id]?.acts ?? []
  const walks = (): readonly Walk[] => {
    known ??= walkUntilDone(definition, named)
    return known
  }

  it('comes to every act, but those that are named with a reason', { timeout: 60_000 }, () => {
    const done = actsDone(walks())
    expect(Object.keys(definition.acts).filter(key => !done.has(key) && !named.includes(key))).toEqual([])
    expect(named.filter(key => !Object.hasOwn(definition.acts, key))).toEqual([])
  })
  it('is recounted from its events to the same case and the same figures', () => {
    for (const { state, events } of walks()) {
      const start = { ...emptyCase(definition, state.id, 'government'), contributions: state.contributions }
      expect(derive(definition, recount(definition, start, events), rules)).toEqual(state)
    }
  })
  it('has a chain that verifies, and no longer does when an event is changed, left out or moved', () => {
    for (const [index, { state, events }] of walks().entries()) {
      if (events.length === 0 || index % 3 > 0) continue
      const head = headOf(state.id, events)
      const at = (7 * index) % events.length
      const changed = events.map((event, n) => (n === at ? { ...event, occurredOn: '2015-03-03' } : event))
      expect(headOf(state.id, JSON.parse(JSON.stringify(events)))).toBe(head)
      expect(headOf(state.id, changed)).not.toBe(head)
      expect(headOf(state.id, events.toSpliced(at, 1))).not.toBe(head)
      expect(headOf('00000000-0000-4000-8000-00000000eeee', events)).not.toBe(head)
      if (at > 0) expect(headOf(state.id, [...events.slice(at), ...events.slice(0, at)])).not.toBe(head)
    }
  })
  it('never stands in a stage without a way on, and is closed exactly with an outcome', () => {
    for (const { stood } of walks())
      for (const state of stood) {
        if (state.stage === '') continue
        const final = definition.stages[state.stage]?.final === true
        if (!final && !Object.values(definition.acts).some(act => fromStage(definition, state, act)))
          expect.fail(`no way on from ${state.stage}`)
        if ((state.closedOn !== null) !== final) expect.fail(`${state.stage} is closed on ${state.closedOn}`)
        if (final && state.outcome === null) expect.fail(`${state.stage} has no outcome`)
      }
  })
  it('leaves no clock without an end: each has a due date, is stopped by an open interval, or waits for receipt', () => {
    for (const { stood } of walks())
      for (const { clocks } of stood)
        for (const clock of clocks) {
          if (!['open', 'stopped', 'met', 'late', 'lapsed', 'void'].includes(clock.state)) expect.fail(clock.state)
          if (clock.state === 'open' && clock.due === null) expect.fail(`${clock.key} is open without an end`)
          if (clock.citation === '') expect.fail(`${clock.key} rests on no article`)
        }
  })
  it('flags a gate that was passed over until somebody has cleared it', () => {
    for (const { state, events } of walks())
      for (const { seq, act, clearedBy, cleared } of state.overrides) {
        expect(events.find(event => event.seq === seq)).toMatchObject({ kind: 'act', act })
        const waits = state.work.some(
          ({ reason, duties: asked }) => reason.startsWith('核销') && asked.includes(clearedBy),
        )
        if (cleared === null) expect(waits).toBe(true)
      }
  })
  it('can be walked to its end', () => {
    expect(walks().some(({ stood }) => stood.some(({ closedOn }) => closedOn !== null))).toBe(true)
  })
})
