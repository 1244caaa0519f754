/**
 * Figures that one unit keeps in one register and another unit in another: unit by unit from the first register where the
 * unit has anything in it, else from the second. Nothing is counted in both.
 */
import type { Queries } from '../database/connection.ts'
import { countByUnit, type UnitFigure } from '../indicator/count-figures.ts'
import type { CompiledFigure, FigureQueryRecord } from './compiled-report.ts'
import { type FigureSource, sourceOf } from './figure-sources.ts'
import type { FigureScope } from './resolve-figures.ts'
import { shownCount } from './shown-figure.ts'

/** What a unit has in both registers. The first one counts. */
export interface KeptTwice {
  readonly figure: string
  readonly unit: string
  readonly first: number
  readonly second: number
}
type Kept = NonNullable<FigureSource['kept']>

/** @param ids of report figures; those of one register, or of none that is in service, are passed over. */
export const keptFigures = async (
  q: Queries,
  scope: FigureScope,
  ids: readonly string[],
): Promise<{ readonly figures: ReadonlyMap<string, CompiledFigure>; readonly twice: readonly KeptTwice[] }> => {
  const { jurisdiction, units, from, to, cutoff, book } = scope
  const known = (indicators: readonly string[]): string[] => indicators.filter(id => book.has(id))
  const wanted = ids.flatMap(id => {
    const { kept } = sourceOf(id)
    return kept && known([kept.first, kept.second]).length > 0 ? [{ id, kept }] : []
  })
  const indicators = new Set(known(wanted.flatMap(({ kept }) => [kept.first, kept.second, ...kept.shownBy])))
  if (indicators.size === 0) return { figures: new Map(), twice: [] }
  const counted = await countByUnit(q, book, { jurisdiction, indicators: [...indicators], units, from, to, cutoff })
  const of = Map.groupBy(
    counted.filter(({ cases }) => cases > 0),
    ({ indicator }) => indicator,
  )
  const keepers = ({ shownBy }: Kept): ReadonlySet<string> =>
    new Set(shownBy.flatMap(id => of.get(id) ?? []).map(({ unit }) => unit))
  return {
    figures: new Map(wanted.map(({ id, kept }) => [id, keptFigure(scope, id, kept, of, keepers(kept))])),
    twice: wanted.flatMap(({ id, kept }) => twiceKept(id, kept, of, keepers(kept))),
  }
}

type Counted = ReadonlyMap<string, readonly UnitFigure[]>

const keptFigure = (
  scope: FigureScope,
  id: string,
  { first, second }: Kept,
  of: Counted,
  keepers: ReadonlySet<string>,
): CompiledFigure => {
  const { units, book, cutoff } = scope
  const others = units.filter(unit => !keepers.has(unit))
  const inFirst = of.get(first) ?? []
  const inSecond = (of.get(second) ?? []).filter(({ unit }) => !keepers.has(unit))
  const addends = [
    ...(inFirst.length > 0 ? [{ indicator: first, rows: inFirst, units: 'subtree' as const }] : []),
    ...(inSecond.length > 0 ? [{ indicator: second, rows: inSecond, units: others }] : []),
  ].map(({ indicator, rows, units }) => ({
    indicator,
    rows,
    label: book.get(indicator)?.label ?? indicator,
    query: queryOf(scope, indicator, units),
  }))
  const rows = addends.flatMap(({ rows }) => rows)
  const value = rows.reduce((sum, row) => sum + row.value, 0)
  // With nothing in either it opens the first that is in service.
  const empty = book.has(first) ? first : second
  const { label, unit } = sourceOf(id)
  return {
    indicator: id,
    label: label ?? id,
    unit: unit ?? '',
    kind: 'count',
    cutoff,
    value,
    shown: shownCount(value),
    basis: addends.length > 1 ? 'computed' : 'counted',
    source: addends.map(({ indicator }) => indicator).join(' + ') || empty,
    query: addends[0]?.query ?? queryOf(scope, empty, 'subtree'),
    ...(addends.length > 1 ? { addends: addends.map(({ label, query }) => ({ label, query })) } : {}),
    caseCount: rows.reduce((sum, row) => sum + row.cases, 0),
  }
}

const queryOf = (
  { units: [unit = ''], from, to, cutoff }: FigureScope,
  indicator: string,
  units: FigureQueryRecord['units'],
): FigureQueryRecord => ({ indicator, unit, units, from, to, cutoff })

const twiceKept = (
  figure: string,
  { first, second }: Kept,
  of: Counted,
  keepers: ReadonlySet<string>,
): readonly KeptTwice[] =>
  [...keepers].map(unit => {
    const at = (indicator: string): number => of.get(indicator)?.find(row => row.unit === unit)?.value ?? 0
    return { figure, unit, first: at(first), second: at(second) }
  })
