/** The in-desk inbox: notices sent to the duties someone holds, newest first. Ids are ordered by time. */
import type { Queries } from '../database/connection.ts'
import type { Actor } from '../office/actor.ts'

export interface NoticeRow {
  readonly id: string
  readonly case: string
  readonly unit: string
  readonly text: string
  readonly createdAt: string
}

/** Delivered notices only: what timed work has not yet sent is nobody's. `before` is the last id of the page before. */
export const findNotices = async (
  q: Queries,
  actor: Actor,
  { limit, before }: { readonly limit: number; readonly before?: string },
): Promise<readonly NoticeRow[]> => {
  const holdings = actor.holdings.map(({ unit, duties }) => ({ unit, duties: `{${duties.join(',')}}` }))
  const { rows } = await q.query<NoticeRow & Record<string, unknown>>({
    name: 'notices-of-actor',
    text: `select distinct n.id, n.case_id as case, n.unit, n.text, n.created_at as "createdAt"
           from jsonb_to_recordset($2::jsonb) as held (unit text, duties text[])
           cross join lateral (select * from notice where jurisdiction = $1 and unit = held.unit and id < $3
             and (duties && held.duties or people @> $5::text[]) and delivered_at is not null order by id desc limit $4) n
           order by n.id desc limit $4`,
    values: [
      actor.jurisdiction,
      JSON.stringify(holdings),
      before ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff',
      limit,
      [actor.person],
    ],
  })
  return rows
}
