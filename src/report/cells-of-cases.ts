/** Each case counted as concluded stands in exactly one cell of the table: who stands in none, or in several. */
import type { Queries } from '../database/connection.ts'
import { recordedBy } from '../indicator/count-figures.ts'

export interface UncelledCase {
  readonly case: string
  readonly number: string | null
  readonly title: string
  readonly cells: number
}

export const casesNotInOneCell = async (
  q: Queries,
  scope: {
    readonly jurisdiction: string
    readonly units: readonly string[]
    readonly from: string
    readonly to: string
    readonly cutoff: string
  },
  { of, cells }: { readonly of: string; readonly cells: readonly string[] },
): Promise<readonly UncelledCase[]> => {
  const { jurisdiction, units, from, to, cutoff } = scope
  const { rows } = await q.query<UncelledCase & Record<string, unknown>>(
    `select c.case_id as "case", f.number, f.title, (sum(c.value) filter (where c.indicator <> $2))::int as cells
     from contribution c join case_file f on f.jurisdiction = c.jurisdiction and f.id = c.case_id
     where c.jurisdiction = $1 and c.indicator = any($3) and c.unit = any($4) and c.on_date between $5 and $6
     and ${recordedBy('$7')}
     group by c.case_id, f.number, f.title
     having coalesce(sum(c.value) filter (where c.indicator <> $2), 0) <> 1
       or coalesce(sum(c.value) filter (where c.indicator = $2), 0) <> 1
     order by f.number, c.case_id`,
    [jurisdiction, of, [of, ...cells], units, from, to, cutoff],
  )
  return rows.map(row => ({ ...row, cells: row.cells ?? 0 }))
}
