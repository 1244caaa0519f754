/**
 * The other cases an act looks at: those its links lead to (`reads`) and those that point here (`counts`). An act takes
 * them in its own transaction under a share lock, so that nothing it relied on changes before it commits; a page reads
 * them without. An act that looks at no other case, and gives no link, asks the database nothing here.
 */
import type { Queries } from '../database/connection.ts'
import type { Actor } from '../office/actor.ts'
import type { AnyProcedure, LinkedCase, LinkedCount } from '../procedure/procedure.ts'
import type { Engine } from './engine.ts'
import { type CaseLink, type Links, linkKinds, linksOf, noCases } from './links.ts'
import { beforeMeeting } from './open-points.ts'
import type { Unmet } from './refusal.ts'
import type { CaseState } from './state.ts'
import { holdingUnderSeal } from './visible.ts'

export interface Looking {
  readonly engine: Pick<Engine, 'procedures' | 'rules'>
  readonly jurisdiction: string
  readonly definition: AnyProcedure
  /** The act that looks; several for a page that shows more than one. */
  readonly acts: readonly string[]
  /** The case, with what the act hands in among its facts. */
  readonly state: Pick<CaseState, 'id' | 'facts'>
  /** The day of the act. */
  readonly on: string
  /** Who gives the links, where they are given by somebody: to him a sealed case that he may not see is not there. */
  readonly actor?: Actor | 'public'
}
/** A case at the other end of a link. */
export interface CaseAtEnd {
  readonly procedure: string
  readonly state: CaseState
}

/** What the acts may ask, for reading alone: two queries at most, none for acts that look at no other case. */
export const findLinks = async (q: Queries, looking: Looking): Promise<Links> => {
  const read = linksToRead(looking)
  const ends = read.length > 0 ? await casesAt(q, looking.jurisdiction, read, '') : new Map<string, CaseAtEnd>()
  return answering(looking, ends, await pointingHere(q, looking))
}

export interface LockedLinks {
  readonly links: Links
  /** Links given with the act that lead to no case, or to one they may not lead to. */
  readonly faults: readonly Unmet[]
}

/**
 * The same within an act. The cases read, and those the given links lead to, are held by a share lock until it ends: in
 * the order of their ids, so that two acts with the same links cannot wait for one another. A case that is given a new
 * link thereby waits for an act on the case it leads to, and a gate there that counts (意见征集截止) cannot miss it.
 *
 * @param given facts handed in with the act.
 */
export const lockLinks = async (tx: Queries, looking: Looking, given: object): Promise<LockedLinks> => {
  const fresh = linksOf(looking.definition, given)
  const wanted = [...fresh, ...linksToRead(looking)]
  const ends =
    wanted.length > 0
      ? await casesAt(tx, looking.jurisdiction, wanted, ' order by id for share')
      : new Map<string, CaseAtEnd>()
  return {
    links: answering(looking, ends, await pointingHere(tx, looking)),
    faults: fresh.flatMap(link => linkFault(looking, link, ends.get(link.to)) ?? []),
  }
}

const linksToRead = ({ definition, acts, state }: Looking): readonly CaseLink[] => {
  const read = new Set<string>(acts.flatMap(key => definition.acts[key]?.reads ?? []))
  return read.size === 0 ? [] : linksOf(definition, state.facts).filter(({ field }) => read.has(field))
}

const casesAt = async (
  q: Queries,
  jurisdiction: string,
  links: readonly CaseLink[],
  lock: '' | ' order by id for share',
): Promise<ReadonlyMap<string, CaseAtEnd>> => {
  const { rows } = await q.query<{ id: string } & CaseAtEnd>({
    name: lock ? 'linked-cases-locked' : 'linked-cases',
    text: `select id, procedure, state from case_file where jurisdiction = $1 and id = any($2::uuid[])${lock}`,
    values: [jurisdiction, [...new Set(links.map(({ to }) => to))]],
  })
  return new Map(rows.map(({ id, ...row }) => [id, row]))
}

const linkFault = (
  { definition, engine: { procedures }, actor }: Looking,
  { field }: CaseLink,
  end?: CaseAtEnd,
): Unmet | null => {
  const kind = linkKinds(definition).get(field)
  const target = end && procedures.get(end.procedure)
  const sealed = end && target?.sealed && (actor === 'public' || (actor && !holdingUnderSeal(target, actor, end.state)))
  if (!end || sealed) return { text: `“${kind?.label ?? field}”所指案件不存在` }
  if (!kind?.to || kind.to.includes(end.procedure)) return null
  const allowed = kind.to.map(id => procedures.get(id)?.label ?? id).join('、')
  return { text: `“${kind.label}”应指向“${allowed}”案件` }
}

type Pointing = ReadonlyMap<string, LinkedCount>
/** How the cases stand that point here, of the procedures that the acts count. */
export const pointingHere = async (
  q: Queries,
  {
    definition,
    acts,
    jurisdiction,
    state,
  }: Pick<Looking, 'definition' | 'acts' | 'jurisdiction'> & { readonly state: Pick<CaseState, 'id'> },
): Promise<Pointing> => {
  const counted = [...new Set(acts.flatMap(key => definition.acts[key]?.counts ?? []))]
  if (counted.length === 0) return new Map()
  const { rows } = await q.query<{ procedure: string; outcome: string | null; open: boolean; cases: number }>({
    name: 'cases-pointing-counted',
    text: `select c.procedure, c.outcome, c.closed_on is null as open, count(*)::int as cases
           from (select distinct from_case from case_link where jurisdiction = $1 and to_case = $2) l
           join case_file c on c.jurisdiction = $1 and c.id = l.from_case
           where c.procedure = any($3) group by 1, 2, 3 order by 1, 2, 3`,
    values: [jurisdiction, state.id, counted],
  })
  return countedCases(counted, rows)
}

/** The same among cases that are in memory: of a loading whose cases are not written yet. */
export const linksAmong = (
  looking: Looking,
  known: ReadonlyMap<string, () => CaseAtEnd>,
  pointing: readonly (() => CaseAtEnd)[],
): Links => {
  const { definition, acts } = looking
  const ends = linksToRead(looking).flatMap(({ to }) => {
    const end = known.get(to)?.()
    return end ? [[to, end] as const] : []
  })
  const counted = acts.flatMap(key => definition.acts[key]?.counts ?? [])
  const rows = pointing.map(one => {
    const { procedure, state } = one()
    return { procedure, outcome: state.outcome, open: state.closedOn === null, cases: 1 }
  })
  return answering(looking, new Map(ends), countedCases(counted, rows))
}

const countedCases = (
  procedures: readonly string[],
  rows: readonly { procedure: string; outcome: string | null; open: boolean; cases: number }[],
): Pointing =>
  new Map(
    procedures.map(procedure => {
      const own = rows.filter(row => row.procedure === procedure)
      const sum = (some: typeof own) => some.reduce((total, { cases }) => total + cases, 0)
      const outcomes = new Set(own.flatMap(({ outcome }) => outcome ?? []))
      const byOutcome = Object.fromEntries(
        [...outcomes].map(outcome => [outcome, sum(own.filter(row => row.outcome === outcome))]),
      )
      return [procedure, { total: sum(own), open: sum(own.filter(({ open }) => open)), byOutcome }]
    }),
  )

/** @throws from a gate that asks for what its act does not declare: a mistake of the definition. */
const answering = (
  { engine, jurisdiction, definition, acts, state, on }: Looking,
  ends: ReadonlyMap<string, CaseAtEnd>,
  pointing: Pointing,
): Links => {
  const declared = (list: 'reads' | 'counts', name: string): void => {
    if (acts.some(key => (definition.acts[key]?.[list] as readonly string[] | undefined)?.includes(name))) return
    throw new Error(
      `${definition.id}: a gate of ${acts.join(', ')} asks for ${name}, which its act does not name in ${list}`,
    )
  }
  const asked = new Map<string, LinkedCase | undefined>()
  return {
    linked(field) {
      declared('reads', field)
      if (!asked.has(field)) {
        const [link] = linksOf(definition, { [field]: (state.facts as Record<string, unknown>)[field] })
        const end = link && ends.get(link.to)
        asked.set(field, end && linkedCase(end, { engine, jurisdiction, on }))
      }
      return asked.get(field)
    },
    pointing(procedure) {
      declared('counts', procedure)
      return pointing.get(procedure) ?? noCases
    },
    consulted: () => undefined,
  }
}

/** A case as gates of another see it. */
export const linkedCase = (
  { procedure, state }: CaseAtEnd,
  { engine, jurisdiction, on }: Pick<Looking, 'engine' | 'jurisdiction' | 'on'>,
): LinkedCase => {
  const definition = engine.procedures.get(procedure)
  return {
    ...state,
    // Counted only when a gate asks.
    get beforeMeeting() {
      return definition ? beforeMeeting(definition, state, { today: on, rules: engine.rules(jurisdiction) }) : null
    },
  }
}
