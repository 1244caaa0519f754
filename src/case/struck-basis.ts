/**
 * What an act relied on in another case may be struck there afterwards (作废): the meeting's decision, the end of the
 * consultation. The act stands as it was recorded, but nothing may be built on it: the case says what fell away, and its
 * gates stay shut until the act is struck as well, or the other case does again what was struck.
 */
import type { Queries } from '../database/connection.ts'
import { publicDuty } from '../procedure/duty.ts'
import { inPeriod } from '../procedure/period.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import { citation } from '../procedure/statute.ts'
import { withFacts } from './decide-act.ts'
import { derive } from './derive.ts'
import type { Engine } from './engine.ts'
import { type CaseEvent, struckSeqs } from './event.ts'
import { type Asked, type CountedOn, type RelyingOn, type Strike, whatFell } from './fallen-condition.ts'
import { findEvents } from './find-events.ts'
import { type CaseAtEnd, pointingHere } from './linked-cases.ts'
import { linksOf, noCases } from './links.ts'
import type { Unmet } from './refusal.ts'
import { type CaseState, emptyCase, recount } from './state.ts'

export interface Relying {
  readonly engine: Pick<Engine, 'procedures' | 'rules'>
  readonly jurisdiction: string
  readonly definition: AnyProcedure
  readonly state: CaseState
}
/** An act of the case whose basis fell away. */
export interface LostBasis {
  readonly seq: number
  readonly act: string
  /** Ids of the cases in which that was struck. */
  readonly in: readonly string[]
  /** Says which act of which case was struck, with the article of the gate that relied on it. */
  readonly point: Unmet
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
  const procedures = countedBy(definition, state)
  if (ids.length + procedures.length === 0) return []
  if (lock === 'lock' && ids.length > 0)
    await q.query({
      name: 'basis-locked',
      text: 'select from case_file where jurisdiction = $1 and id = any($2::uuid[]) order by id for share',
      values: [jurisdiction, ids],
    })
  const relying = { engine, jurisdiction, definition, state }
  const relied = await reliedCases(q, jurisdiction, ids)
  const counted = await countedCases(q, relying, procedures)
  if (relied.size + counted.size === 0) return []
  return lostAmong(relying, await findEvents(q, jurisdiction, state.id), { relied, counted })
}

/** The cases relied on with their events; none where nothing was struck in any of them. */
const reliedCases = async (
  q: Queries,
  jurisdiction: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RelyingOn>> => {
  const relied = new Map<string, RelyingOn>()
  if (ids.length === 0) return relied
  const { rows } = await q.query({
    name: 'basis-struck',
    text: `select from event where jurisdiction = $1 and case_id = any($2::uuid[]) and kind = 'strike' limit 1`,
    values: [jurisdiction, ids],
  })
  if (rows.length === 0) return relied
  const { rows: ends } = await q.query<{ id: string } & CaseAtEnd>({
    name: 'basis-cases',
    text: 'select id, procedure, state from case_file where jurisdiction = $1 and id = any($2::uuid[])',
    values: [jurisdiction, ids],
  })
  for (const { id, ...end } of ends) relied.set(id, { ...end, events: await findEvents(q, jurisdiction, id) })
  return relied
}

/** By procedure, the cases pointing here that were counted; none where nothing was struck in any of them. */
const countedCases = async (
  q: Queries,
  { jurisdiction, definition, state }: Relying,
  procedures: readonly string[],
): Promise<ReadonlyMap<string, CountedOn>> => {
  if (procedures.length === 0) return new Map()
  const { rows } = await q.query<{ procedure: string } & Strike>({
    name: 'basis-counted-struck',
    text: `select f.procedure, f.id, e.act, e.occurred_on as on, e.recorded_at as "recordedAt"
           from (select distinct from_case from case_link where jurisdiction = $1 and to_case = $2) l
           join case_file f on f.jurisdiction = $1 and f.id = l.from_case
           join event e on e.jurisdiction = $1 and e.case_id = f.id
           where f.procedure = any($3) and e.kind = 'strike' order by e.recorded_at, f.id`,
    values: [jurisdiction, state.id, procedures],
  })
  if (rows.length === 0) return new Map()
  const pointing = await pointingHere(q, { jurisdiction, definition, acts: Object.keys(state.acts), state })
  return new Map(
    [...Map.groupBy(rows, ({ procedure }) => procedure)].map(([procedure, strikes]) => [
      procedure,
      { count: pointing.get(procedure) ?? noCases, strikes },
    ]),
  )
}

/** Whether a page of the case need ask at all. */
export const reliesOnOthers = (definition: AnyProcedure, state: Pick<CaseState, 'facts' | 'acts'>): boolean =>
  reliedOn(definition, state).length + countedBy(definition, state).length > 0

/** The procedures that gates of acts already done counted. */
const countedBy = (definition: AnyProcedure, { acts }: Pick<CaseState, 'acts'>): readonly string[] => [
  ...new Set(Object.keys(acts).flatMap(key => definition.acts[key]?.counts ?? [])),
]

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
  others: Pick<Asked, 'relied' | 'counted'>,
): readonly LostBasis[] => {
  const struck = struckSeqs(events)
  const standing = events.filter(({ seq, kind }) => kind === 'act' && !struck.has(seq))
  // Done anew, an act no longer relies on what it relied on the first time.
  const last = new Map(standing.map(event => [event.act, event]))
  return [...last.values()].flatMap(event => {
    const act = definition.acts[event.act]
    if (!act?.reads && !act?.counts) return []
    const rules = engine.rules(jurisdiction)
    const before = recount(
      definition,
      emptyCase(definition, state.id, state.origin),
      events.filter(({ seq, kind, data }) => seq < event.seq || (kind === 'strike' && (data.of ?? 0) < event.seq)),
    )
    const facts = withFacts(before, event.data.fields ?? {}, act.sets, event.occurredOn)
    const then = derive(definition, { ...before, facts }, rules)
    const passedOver = new Set(event.data.override?.points.map(({ text }) => text))
    const asked: Asked = { engine, jurisdiction, definition, state: then, event, ...others }
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

/** The same for an act that is being performed: asked only where the act could build on another, under lock. */
export const standsOnLostBasis = async (q: Queries, relying: Relying, key: string): Promise<readonly Unmet[]> => {
  const { definition, state } = relying
  const act = definition.acts[key]
  const builds = act && act.by !== publicDuty && (act.needs?.settled !== undefined || goesOn(definition, state, key))
  return builds ? onLostBasis(definition, state, key, await lostBases(q, relying, 'lock')) : []
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
