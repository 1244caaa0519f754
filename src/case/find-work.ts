/** Someone's work: what waits for the duties held, in the units where they are held, by due date. */
import type { Queries } from '../database/connection.ts'
import type { Actor } from '../office/actor.ts'
import { firstId } from './page-by-id.ts'

export interface WorkRow {
  readonly case: string
  readonly procedure: string
  readonly title: string
  readonly number: string | null
  readonly stage: string
  /** The course the case is on; terms may hang on it. */
  readonly track: string | null
  readonly unit: string
  readonly due: string | null
  readonly clock: string | null
  /** The clock that falls due then, where it is one of the case's own. */
  readonly clockKey: string | null
  readonly provisional: boolean
  readonly reason: string
  readonly duties: readonly string[]
}
/** Where a page ended. */
export interface WorkPlace {
  readonly due: string | null
  readonly case: string
  readonly reason: string
  readonly unit: string
}

/**
 * One page, in order of due date; what has no date comes last, the same order whether or not it is narrowed to one
 * procedure. Each unit's page is read from the index in its order, so the time does not depend on how much work there is.
 */
export const findWork = async (
  q: Queries,
  actor: Actor,
  page: { readonly limit: number; readonly procedure?: string; readonly after?: WorkPlace },
): Promise<readonly WorkRow[]> => {
  const held = new Map<string, Set<string>>()
  for (const { unit, duties } of actor.holdings) held.set(unit, new Set([...(held.get(unit) ?? []), ...duties]))
  const holdings = [...held].map(([unit, duties]) => ({ unit, duties: [...duties] }))
  const { after, procedure } = page
  const mine = `jurisdiction = $1 and unit = held.unit and (duties && held.duties or people @> $9::text[])${
    procedure === undefined
      ? ''
      : ' and exists (select from case_file c where c.jurisdiction = $1 and c.id = case_id and c.procedure = $11)'
  }`
  const dated = after === undefined || after.due !== null
  const { rows } = await q.query<WorkRow & Record<string, unknown>>({
    name: procedure === undefined ? 'work-of-actor' : 'work-of-actor-in-procedure',
    text: `select w.case_id as case, c.procedure, c.title, c.number, c.stage, c.track, w.unit, w.due, w.clock, w.clock_key as "clockKey",
             w.provisional, w.reason, w.duties
           from (
             select w.* from jsonb_to_recordset($2::jsonb) as held (unit text, duties text[])
             cross join lateral (
               (select * from work where ${mine}
                  and (due, case_id, reason, unit) > ($3::date, $4::uuid, $5::text, $10::text)
                  order by due, case_id, reason limit $8)
               union all
               (select * from work where ${mine} and due is null
                  and (case_id, reason, unit) > ($6::uuid, $7::text, $10::text)
                  order by due, case_id, reason limit $8)) w
             order by w.due nulls last, w.case_id, w.reason, w.unit limit $8) w
           join case_file c on c.jurisdiction = $1 and c.id = w.case_id
           order by w.due nulls last, w.case_id, w.reason, w.unit`,
    values: [
      actor.jurisdiction,
      JSON.stringify(holdings.map(({ unit, duties }) => ({ unit, duties: `{${duties.join(',')}}` }))),
      dated ? (after?.due ?? '-infinity') : 'infinity',
      dated && after ? after.case : firstId,
      dated && after ? after.reason : '',
      !dated && after ? after.case : firstId,
      !dated && after ? after.reason : '',
      page.limit,
      [actor.person],
      after?.unit ?? '',
      ...(procedure === undefined ? [] : [procedure]),
    ],
  })
  return rows
}
