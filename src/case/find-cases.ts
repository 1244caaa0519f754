/** The register of cases (台账) as one person sees it, newest first. */
import type { Queries } from '../database/connection.ts'
import { containedIn } from '../database/like-pattern.ts'
import { type Sight, unitsInSight } from './visible.ts'

export interface CaseRow {
  readonly id: string
  readonly procedure: string
  readonly title: string
  readonly number: string | null
  readonly unit: string
  readonly stage: string
  readonly outcome: string | null
  readonly openedOn: string
  readonly closedOn: string | null
  readonly nextDue: string | null
  readonly facts: Readonly<Record<string, unknown>>
}
export interface CaseSearch {
  readonly jurisdiction: string
  readonly sight: Sight
  /** All procedures in service: the index of the register begins with them. */
  readonly procedures: readonly string[]
  readonly procedure?: string
  /** The handling unit. */
  readonly unit?: string
  readonly stage?: string
  /** Part of the title or number. */
  readonly text?: string
  /** Opened between these days, both included. */
  readonly from?: string
  readonly to?: string
  readonly limit: number
  readonly after?: { readonly openedOn: string; readonly id: string }
}

/**
 * A case is in the list when its unit or the unit that opened it is in sight, or when one of the person's own units was
 * told of it, has something to do in it (a referral that waits, a signature) or signed in it. Each of the three is read
 * from an index of its own.
 */
export const findCases = async (q: Queries, search: CaseSearch): Promise<readonly CaseRow[]> => {
  const { sight } = search
  const units = unitsInSight(sight)
  const values: unknown[] = [search.jurisdiction, units, [...sight.own], search.limit]
  const value = (given: unknown, type: string) => `$${values.push(given)}::${type}`
  const { after, text } = search
  const conditions = [
    ...(search.unit ? [`c.unit = ${value(search.unit, 'text')}`] : []),
    ...(search.stage ? [`c.stage = ${value(search.stage, 'text')}`] : []),
    ...(search.from ? [`c.opened_on >= ${value(search.from, 'date')}`] : []),
    ...(search.to ? [`c.opened_on <= ${value(search.to, 'date')}`] : []),
    ...(text ? [containing(value(containedIn(text), 'text'))] : []),
    ...(after ? [beyond(value(after.openedOn, 'date'), value(after.id, 'uuid'))] : []),
  ]
  const open = (search.procedure ? [search.procedure] : search.procedures).filter(
    id => sight.sealed.get(id)?.size !== 0,
  )
  for (const id of open) {
    const opened = sight.sealed.get(id)
    if (opened) conditions.push(inSealedSight(value(id, 'text'), value([...opened], 'text[]')))
  }
  const procedures = value(open, 'text[]')
  const page = (from: string, extra: string) =>
    `(select c.id, c.opened_on from ${from} where ${[`c.jurisdiction = $1 and c.procedure = any(${procedures})`, extra, ...conditions].join(' and ')}
      order by c.opened_on desc, c.id limit $4)`
  const { rows } = await q.query<CaseRow & Record<string, unknown>>(
    `with page as (
       select id, opened_on from (
         ${page('case_file c', 'c.unit = any($2::text[])')}
         union
         ${page('case_file c', 'c.origin = any($2::text[]) and c.origin <> c.unit')}
         union
         ${page('case_reader r join case_file c on c.jurisdiction = r.jurisdiction and c.id = r.case_id', 'r.jurisdiction = $1 and r.unit = any($3::text[])')}) found
       order by opened_on desc, id limit $4)
     select c.id, c.procedure, c.title, c.number, c.unit, c.stage, c.outcome, c.opened_on as "openedOn",
       c.closed_on as "closedOn", c.next_due as "nextDue", c.state -> 'facts' as facts
     from page join case_file c on c.jurisdiction = $1 and c.id = page.id
     order by c.opened_on desc, c.id`,
    values,
  )
  return rows
}
/** A case of a sealed procedure only where the duty it is open to is held in one of its units. */
const inSealedSight = (procedure: string, units: string): string =>
  `(c.procedure <> ${procedure} or c.unit = any(${units}) or c.origin = any(${units}) or exists (
     select from case_reader s where s.jurisdiction = $1 and s.case_id = c.id and s.unit = any(${units})))`
const containing = (pattern: string): string => `(c.title ilike ${pattern} or c.number ilike ${pattern})`
const beyond = (day: string, id: string): string => `(c.opened_on < ${day} or (c.opened_on = ${day} and c.id > ${id}))`
