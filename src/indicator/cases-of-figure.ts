/** Opens a figure: the cases that make it up. For a rate those of its denominator, marked with whether they count above the line. */
import type { Queries } from '../database/connection.ts'
import { type FigureQuery, recordedBy } from './count-figures.ts'
import type { IndicatorBook } from './indicator-book.ts'

export interface FigureCase {
  readonly id: string
  readonly procedure: string
  readonly number: string | null
  readonly title: string
  readonly unit: string
  readonly on: string
  readonly value: number
  /** Of a rate: counted in the numerator too. */
  readonly above?: boolean
}
export interface FigureCasesQuery extends Omit<FigureQuery, 'indicators'> {
  readonly indicator: string
  readonly limit: number
  /** The last case of the page before. */
  readonly after?: { readonly on: string; readonly id: string }
}

export const casesOfFigure = async (
  q: Queries,
  book: IndicatorBook,
  query: FigureCasesQuery,
): Promise<readonly FigureCase[]> => {
  const { jurisdiction, units, to, cutoff, limit, after } = query
  const entry = book.get(query.indicator)
  if (!entry) throw new Error(`no indicator ${query.indicator}`)
  const below = entry.kind === 'rate' ? entry.denominator : entry.id
  const from = book.get(below ?? '')?.kind === 'stock' ? '1990-01-01' : query.from
  const { rows } = await q.query<{
    id: string
    procedure: string
    number: string | null
    title: string
    unit: string
    on: string
    value: string
    above: boolean
  }>(
    `select c.case_id as id, f.procedure, f.number, f.title, max(c.unit) as unit, min(c.on_date) as on, sum(c.value) as value,
       ${
         entry.kind === 'rate'
           ? `bool_or(exists (select from contribution n where n.jurisdiction = $1 and n.indicator = $10 and n.case_id = c.case_id
         and n.unit = c.unit and n.on_date between $3 and $4 and ${recordedBy('$6')}))`
           : 'false'
       } as above
     from contribution c join case_file f on f.jurisdiction = c.jurisdiction and f.id = c.case_id
     where c.jurisdiction = $1 and c.indicator = $2 and c.on_date between $3 and $4
     and ($5::text[] is null or c.unit = any($5)) and ${recordedBy('$6')}
     group by c.case_id, f.procedure, f.number, f.title
     having sum(c.value) <> 0 and ($8::date is null or (min(c.on_date), c.case_id) > ($8, $9::uuid))
     order by min(c.on_date), c.case_id limit $7`,
    [
      jurisdiction,
      below,
      from,
      to,
      units,
      cutoff ?? null,
      limit,
      after?.on ?? null,
      after?.id ?? null,
      ...(entry.kind === 'rate' ? [entry.numerator] : []),
    ],
  )
  return rows.map(({ above, ...row }) => ({
    ...row,
    value: Number(row.value),
    ...(entry.kind === 'rate' ? { above } : {}),
  }))
}
