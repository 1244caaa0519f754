/** The cases that point to a case, the newest first. Who asks may not see all of them: that is for the caller to say. */
import type { Queries } from '../database/connection.ts'
import { type SeenParts, seenColumns } from './visible.ts'

export interface PointingCase extends SeenParts {
  readonly id: string
  readonly title: string
  readonly number: string | null
  readonly stage: string
  readonly outcome: string | null
  /** Key of the link field, or `rows.column`. */
  readonly field: string
}

/** One row for each field that points here. Ids are ordered by time. */
export const findPointing = async (
  q: Queries,
  { jurisdiction, to, limit }: { readonly jurisdiction: string; readonly to: string; readonly limit: number },
): Promise<readonly PointingCase[]> => {
  const { rows } = await q.query<PointingCase & Record<string, unknown>>({
    name: 'cases-pointing',
    text: `select id, title, number, stage, outcome, field, ${seenColumns}
           from (select from_case, field from case_link where jurisdiction = $1 and to_case = $2
             order by from_case desc, field limit $3) l
           join case_file on jurisdiction = $1 and id = l.from_case order by id desc, field`,
    values: [jurisdiction, to, limit],
  })
  return rows
}
