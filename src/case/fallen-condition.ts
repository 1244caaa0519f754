/** Whether a condition of an act that was done holds no longer, and because of what was struck in another case (作废). */
import type { AnyProcedure, Condition, LinkedCase, LinkedCount } from '../procedure/procedure.ts'
import { requestAgain } from './act-again.ts'
import { derive } from './derive.ts'
import type { Engine } from './engine.ts'
import { type CaseEvent, struckSeqs } from './event.ts'
import { amountsOn, gateInput } from './gate-input.ts'
import { linkedCase } from './linked-cases.ts'
import { linksOf, noCases, noLinks } from './links.ts'
import { applyEvent, type CaseState, emptyCase } from './state.ts'

/** A case that was relied on, with its events. */
export interface RelyingOn {
  readonly procedure: string
  readonly state: CaseState
  readonly events: readonly CaseEvent[]
}
/** Cases of one procedure that point here: how they stand now, and what was struck in them. */
export interface CountedOn {
  readonly count: LinkedCount
  readonly strikes: readonly Strike[]
}
/** A striking and the case it stands in. */
export interface Strike {
  readonly id: string
  /** Key of what was struck. */
  readonly act: string
  readonly on: string
  readonly recordedAt: string
}
export interface FallenCondition {
  /** Ids of the cases in which it fell. */
  readonly in: readonly string[]
  readonly text: string
}
export interface Asked {
  readonly engine: Pick<Engine, 'procedures' | 'rules'>
  readonly jurisdiction: string
  readonly definition: AnyProcedure
  /** The relying case with what the act handed in, and the act. */
  readonly state: CaseState
  readonly event: CaseEvent
  readonly relied: ReadonlyMap<string, RelyingOn>
  readonly counted: ReadonlyMap<string, CountedOn>
}

/**
 * The struck acts by which a condition that held when the act was done holds at no moment of what is left of the case it
 * looked at; null where it still does. That the other case has gone on since takes nothing away. What was counted is
 * counted as it stands.
 */
export const whatFell = (asked: Asked, condition: Condition<never>): FallenCondition | null => {
  const { engine, jurisdiction, definition, state, event, relied, counted } = asked
  const now = new Map<string, LinkedCase | undefined>()
  const looked = new Set<string>()
  const counting = new Set<string>()
  const target = (field: string) => {
    const [link] = linksOf(definition, { [field]: (state.facts as Record<string, unknown>)[field] })
    return link && relied.get(link.to)
  }
  const holds = (seen: (field: string) => LinkedCase | undefined): boolean => {
    const request = requestAgain(event.data, event.occurredOn)
    const linked = (field: string) => {
      looked.add(field)
      return seen(field)
    }
    const pointing = (procedure: string) => {
      counting.add(procedure)
      return counted.get(procedure)?.count ?? noCases
    }
    const amount = amountsOn(definition, engine.rules(jurisdiction), event.occurredOn)
    return condition.holds(state as never, gateInput(request, { ...noLinks, linked, pointing, amount }))
  }
  const current = (field: string) => {
    const end = target(field)
    if (!now.has(field)) now.set(field, end && seenFrom(asked, end.procedure, end.state))
    return now.get(field)
  }
  if (holds(current)) return null
  for (const field of [...looked]) {
    const end = target(field)
    const struck = end ? struckSince(asked, end) : []
    if (!end || struck.length === 0) continue
    const moments = momentsOf(asked, end)
    if (moments.some(moment => holds(other => (other === field ? moment : current(other))))) continue
    return fallen(asked, end.procedure, struck)
  }
  for (const procedure of counting) {
    const struck = (counted.get(procedure)?.strikes ?? []).filter(({ recordedAt }) => recordedAt >= event.recordedAt)
    if (struck.length > 0) return fallen(asked, procedure, struck)
  }
  return null
}

const seenFrom = ({ engine, jurisdiction, event }: Asked, procedure: string, state: CaseState): LinkedCase =>
  linkedCase({ procedure, state }, { engine, jurisdiction, on: event.occurredOn })

const fallen = ({ engine }: Asked, procedure: string, struck: readonly Strike[]): FallenCondition => {
  const definition = engine.procedures.get(procedure)
  const where = [...new Set(struck.map(({ id }) => id))]
  if (!definition || definition.sealed) return { in: where, text: '案件已有办理作废' }
  const { label, acts, steps, deemed } = definition
  const named = struck.map(
    ({ act, on }) => `“${(acts[act] ?? steps?.[act] ?? deemed?.[act])?.label ?? act}”已于${on}作废`,
  )
  return { in: where, text: `“${label}”，其${[...new Set(named)].join('、')}` }
}

/** Strikings recorded after the act was. */
const struckSince = ({ event }: Asked, { state, events }: RelyingOn): readonly Strike[] =>
  events.flatMap(({ kind, act, occurredOn, recordedAt }) =>
    kind === 'strike' && recordedAt >= event.recordedAt ? [{ id: state.id, act, on: occurredOn, recordedAt }] : [],
  )

/** The case after each of its events that stand. */
const momentsOf = (asked: Asked, { procedure, state, events }: RelyingOn): readonly LinkedCase[] => {
  const definition = asked.engine.procedures.get(procedure)
  if (!definition) return []
  const rules = asked.engine.rules(asked.jurisdiction)
  const struck = struckSeqs(events)
  let moment = emptyCase(definition, state.id, state.origin)
  return events.flatMap(event => {
    if (struck.has(event.seq)) return []
    moment = applyEvent(definition, moment, event)
    return [seenFrom(asked, procedure, derive(definition, moment, rules))]
  })
}
