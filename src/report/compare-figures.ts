/**
 * Typed and imported figures (填报数据) of several units and years side by side, each as it was published. Only figures that stand
 * for a whole year are compared; what is not yet confirmed is shown as such. Not added up over units: each is its own.
 */
import { findReportedIndicator } from '../../procedures/parts/reported-indicators.ts'
import type { Queries } from '../database/connection.ts'

export interface ComparedCell {
  readonly unit: string
  readonly year: number
  readonly value: number
  /** As published, else value and unit. */
  readonly shown: string
  readonly confirmed: boolean
  readonly case: string
}
export interface ComparedIndicator {
  readonly indicator: string
  readonly label: string
  readonly measure: string
  readonly module: string
  readonly cells: readonly ComparedCell[]
}

export const compareFigures = async (
  q: Queries,
  {
    jurisdiction,
    units,
    years,
  }: { readonly jurisdiction: string; readonly units: readonly string[]; readonly years: readonly number[] },
): Promise<ComparedIndicator[]> => {
  const { rows } = await q.query<{
    id: string
    unit: string
    stage: string
    indicator: string
    value: number
    raw: string | null
    year: number
  }>({
    name: 'report-compare-figures',
    text: `select id, unit, stage, state->'facts'->>'indicator' as indicator, (state->'facts'->>'value')::float8 as value,
             state->'facts'->>'raw' as raw, (state->'facts'->>'year')::int as year
           from case_file
           where jurisdiction = $1 and procedure = 'reported-figure' and unit = any($2) and stage in ('entered', 'confirmed')
             and (state->'facts'->>'year')::int = any($3)
           order by unit, opened_on, id`,
    values: [jurisdiction, [...units], [...years]],
  })
  const byIndicator = new Map<string, ComparedCell[]>()
  for (const { id, unit, stage, indicator, value, raw, year } of rows) {
    const measure = findReportedIndicator(indicator)?.unit ?? ''
    const cell = { unit, year, value, shown: raw ?? `${value}${measure}`, confirmed: stage === 'confirmed', case: id }
    byIndicator.set(indicator, [...(byIndicator.get(indicator) ?? []), cell])
  }
  return [...byIndicator]
    .map(([indicator, cells]) => {
      const known = findReportedIndicator(indicator)
      return {
        indicator,
        label: known?.label ?? indicator,
        measure: known?.unit ?? '',
        module: known?.module ?? '',
        cells,
      }
    })
    .toSorted((a, b) => a.module.localeCompare(b.module, 'zh') || a.label.localeCompare(b.label, 'zh'))
}
