/**
 * What an act relied on in another case may be struck there afterwards (作废): the meeting's decision, the end of the
 * consultation. The act stands as it was recorded, but nothing may be built on it: the case says what fell away, and its
 * gates stay shut until the act is struck as well, or the other case does again what was struck.
 */
import type { Queries } from '../database/connection.ts'
import { publicDuty } from '../procedure/duty.ts'
import { inPeriod } from '../procedure/period.ts'
import type { AnyProcedure, Condition, LinkedCase } from '../procedure/procedure.ts'
import { citation } from '../procedure/statute.ts'
import { requestAgain } from './act-again.ts'
import type { LocalRules } from './case-clocks.ts'
import { derive } from './derive.ts'
import type { Engine } from './engine.ts'
import type { CaseEvent } from './event.ts'
import { findEvents } from './find-events.ts'
import { type CaseAtEnd, linkedCase } from './linked-cases.ts'
import { linksOf, noLinks } from './links.ts'
import type { Unmet } from './refusal.ts'
import { applyEvent, type CaseState, emptyCase, recount } from './state.ts'

type Basis = Pick<Engine, 'procedures' | 'rules'>
export interface Relying {
  readonly engine: Basis
  readonly jurisdiction: string
  readonly definition: AnyProcedure
  readonly state: CaseState
}
/** An act of the case whose basis fell away. */
export interface LostBasis {
  readonly seq: number
  readonly act: string
  /** Id of the case that it relied on. */
  readonly in: string
  /** Says which act of which case was struck, with the article of the gate that relied on it. */
  readonly point: Unmet
}
/** A case that was relied on, with its events. */
interface RelyingOn {
  readonly procedure: string
  readonly state: CaseState
  readonly events: readonly CaseEvent[]
}

/**
 * Acts already done in the case whose gates no longer hold because of what was struck elsewhere. One query where the case
 * relied on others, none where it did not; more only where something was struck there.
 *
 * @param lock holds the cases relied on until the transaction ends, so that nothing is struck there meanwhile.
 */
export const lostBases = async (
  q: Queries,
  { engine, jurisdiction, definition, state }: Relying,
  lock: 'lock' | 'read',
): Promise<readonly LostBasis[]> => {
  const ids = reliedOn(definition, state)
  if (ids.length === 0) return []
  if (lock === 'lock')
    await q.query({
      name: 'basis-locked',
      text: 'select from case_file where jurisdiction = $1 and id = any($2::uuid[]) order by id for share',
      values: [jurisdiction, ids],
    })
  const { rows } = await q.query({
    name: 'basis-struck',
    text: `select from event where jurisdiction = $1 and case_id = any($2::uuid[]) and kind = 'strike' limit 1`,
    values: [jurisdiction, ids],
  })
  if (rows.length === 0) return []
  const { rows: ends } = await q.query<{ id: string } & CaseAtEnd>({
    name: 'basis-cases',
    text: 'select id, procedure, state from case_file where jurisdiction = $1 and id = any($2::uuid[])',
    values: [jurisdiction, ids],
  })
  const relied = new Map<string, RelyingOn>()
  for (const { id, ...end } of ends) relied.set(id, { ...end, events: await findEvents(q, jurisdiction, id) })
  const events = await findEvents(q, jurisdiction, state.id)
  return lostAmong({ engine, jurisdiction, definition, state }, events, relied)
}

/** Whether a page of the case need ask at all. */
export const reliesOnOthers = (definition: AnyProcedure, state: Pick<CaseState, 'facts' | 'acts'>): boolean =>
  reliedOn(definition, state).length > 0

/** The cases that gates of acts already done looked at, by the links as they stand now. */
const reliedOn = (definition: AnyProcedure, { facts, acts }: Pick<CaseState, 'facts' | 'acts'>): readonly string[] => {
  const read = new Set<string>()
  for (const key of Object.keys(acts)) for (const field of definition.acts[key]?.reads ?? []) read.add(field)
  if (read.size === 0) return []
  return [...new Set(linksOf(definition, facts).flatMap(({ field, to }) => (read.has(field) ? [to] : [])))]
}

const lostAmong = (
  { engine, jurisdiction, definition, state }: Relying,
  events: readonly CaseEvent[],
  relied: ReadonlyMap<string, RelyingOn>,
): readonly LostBasis[] => {
  const standing = events.filter(({ seq, kind }) => kind === 'act' && !struckSeqs(events).has(seq))
  // Done anew, an act no longer relies on what it relied on the first time.
  const last = new Map(standing.map(event => [event.act, event]))
  return [...last.values()].flatMap(event => {
    const act = definition.acts[event.act]
    if (!act?.reads) return []
    const rules = engine.rules(jurisdiction)
    const before = recount(
      definition,
      emptyCase(definition, state.id, state.origin),
      events.filter(({ seq, kind, data }) => seq < event.seq || (kind === 'strike' && (data.of ?? 0) < event.seq)),
    )
    const facts = { ...before.facts, ...event.data.fields, ...(act.sets ? { [act.sets]: event.occurredOn } : {}) }
    const then = derive(definition, { ...before, facts } as CaseState, rules)
    const passedOver = new Set(event.data.override?.points.map(({ text }) => text))
    const asked: Asked = { engine, jurisdiction, definition, state: then, event, relied }
    return (act.needs?.conditions ?? []).flatMap(condition => {
      if (!inPeriod(condition.during, event.occurredOn) || passedOver.has(condition.unmet)) return []
      const fell = whatFell(asked, condition)
      if (!fell) return []
      const { seq } = event
      // What opened the case is never struck.
      const way = seq === 1 ? '请在该案件中重新办理' : `请在该案件中重新办理，或者作废第${seq}条`
      const text = `第${seq}条“${act.label}”所依据的${fell.text}，${way}`
      return [{ seq, act: event.act, in: fell.in, point: { text, article: citation(condition.article) } }]
    })
  })
}
const struckSeqs = (events: readonly CaseEvent[]): ReadonlySet<number | undefined> =>
  new Set(events.flatMap(({ kind, data }) => (kind === 'strike' ? [data.of] : [])))

interface Asked {
  readonly engine: Basis
  readonly jurisdiction: string
  readonly definition: AnyProcedure
  /** The relying case with what the act handed in, and the act. */
  readonly state: CaseState
  readonly event: CaseEvent
  readonly relied: ReadonlyMap<string, RelyingOn>
}

/**
 * The struck acts by which a condition that held when the act was done holds at no moment of what is left of the case it
 * looked at; null where it still does. That the other case has gone on since takes nothing away.
 */
const whatFell = (asked: Asked, condition: Condition<never>): { readonly in: string; readonly text: string } | null => {
  const { definition, state, event, relied } = asked
  const now = new Map<string, LinkedCase | undefined>()
  const looked = new Set<string>()
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
    const { outcome } = request
    return condition.holds(state as never, {
      on: event.occurredOn,
      fields: request.fields ?? {},
      ...(outcome ? { outcome } : {}),
      ...noLinks,
      linked,
    })
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
    const { sealed, label, acts } = asked.engine.procedures.get(end.procedure) ?? {}
    const { id } = end.state
    if (sealed) return { in: id, text: '案件已有办理作废' }
    const names = struck.map(({ act, on }) => `“${acts?.[act]?.label ?? act}”已于${on}作废`)
    return { in: id, text: `“${label ?? ''}”，其${[...new Set(names)].join('、')}` }
  }
  return null
}

const seenFrom = ({ engine, jurisdiction, event }: Asked, procedure: string, state: CaseState): LinkedCase =>
  linkedCase({ procedure, state }, { engine, jurisdiction, on: event.occurredOn })

/** Strikings recorded after the act was, each with what it struck. */
const struckSince = ({ event }: Asked, { events }: RelyingOn): readonly { act: string; on: string }[] =>
  events.flatMap(({ kind, act, occurredOn, recordedAt }) =>
    kind === 'strike' && recordedAt >= event.recordedAt ? [{ act, on: occurredOn }] : [],
  )

/** The case after each of its events that stand. */
const momentsOf = (asked: Asked, { procedure, state, events }: RelyingOn): readonly LinkedCase[] => {
  const definition = asked.engine.procedures.get(procedure)
  if (!definition) return []
  const rules: LocalRules = asked.engine.rules(asked.jurisdiction)
  const struck = struckSeqs(events)
  let moment = emptyCase(definition, state.id, state.origin)
  return events.flatMap(event => {
    if (struck.has(event.seq)) return []
    moment = applyEvent(definition, moment, event)
    return [seenFrom(asked, procedure, derive(definition, moment, rules))]
  })
}

/**
 * What keeps an act from being built on acts whose basis fell away: one whose gate wants the step they settled, and any
 * with a gate that takes the case on from the stage they brought it to. To end the case, or to go back, needs no gate.
 */
export const onLostBasis = (
  definition: AnyProcedure,
  state: CaseState,
  key: string,
  lost: readonly LostBasis[],
): readonly Unmet[] => {
  const act = definition.acts[key]
  if (!act || act.by === publicDuty) return []
  return lost
    .filter(({ act: relying }) => {
      if (relying === key) return false
      const { settles, to } = definition.acts[relying] ?? {}
      return (
        (settles !== undefined && act.needs?.settled?.includes(settles)) ||
        (to !== undefined && goesOn(definition, state, key))
      )
    })
    .map(({ point }) => point)
}

const goesOn = (definition: AnyProcedure, { stage, acts }: CaseState, key: string): boolean => {
  const { publication } = definition
  const act = definition.acts[key]
  if (!act) return false
  if (act.does || act.opensCases || (!('never' in publication) && publication.by === key)) return true
  const been = (there: string) =>
    there === stage ||
    Object.keys(acts).some(done => (definition.acts[done] ?? definition.deemed?.[done])?.to === there)
  return act.needs !== undefined && act.to !== undefined && !been(act.to)
}
