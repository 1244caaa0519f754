/**
 * Units, figures and years beside each other: what was counted from cases, and what was typed or taken over from a published report,
 * each as it stands and told apart. Nothing is added up over units; where there is nothing there is no cell.
 */
import type { Queries } from '../../database/connection.ts'
import { countByUnit, type UnitFigure } from '../../indicator/count-figures.ts'
import type { BookEntry, IndicatorBook } from '../../indicator/indicator-book.ts'
import { type Office, subtree } from '../../office/office.ts'
import { shownCount, shownRate } from '../shown-figure.ts'
import type { Comparable } from './comparable.ts'

export interface ComparedCell {
  readonly unit: string
  readonly year: number
  /** Of the unit and all below it as they stood at the end of the year; null where no case was counted. */
  readonly counted: { readonly value: number; readonly shown: string } | null
  readonly reported: readonly StatedCell[]
}
/** One case of 填报数据 that stands for the whole year. */
export interface StatedCell {
  readonly value: number
  /** As published, else value and unit. */
  readonly shown: string
  readonly confirmed: boolean
  readonly case: string
  /** The words it was taken from, with where they stand; empty where it was typed from a register. */
  readonly clause: string
  readonly source: string
  readonly line: number | null
}
export interface ComparedFigure extends Comparable {
  readonly cells: readonly ComparedCell[]
}

export interface ComparisonScope {
  readonly jurisdiction: string
  readonly units: readonly string[]
  /** Each with the organisation on its last day. */
  readonly years: readonly { readonly year: number; readonly office: Office }[]
}

/** Of own units: counted and stated. Figures without any cell are left out. */
export const compareFigures = async (
  q: Queries,
  scope: ComparisonScope & { readonly book: IndicatorBook; readonly cutoff: string },
  figures: readonly Comparable[],
): Promise<readonly ComparedFigure[]> => {
  const counted = await countedCells(q, scope, figures)
  return joined(figures, scope, counted, await statedCells(q, scope))
}

/** Of units whose cases are not here: what their published reports state. */
export const compareStated = async (
  q: Queries,
  scope: ComparisonScope,
  figures: readonly Comparable[],
): Promise<readonly ComparedFigure[]> => joined(figures, scope, new Map(), await statedCells(q, scope))

type ByCell<T> = ReadonlyMap<string, T>
const keyOf = (figure: string, unit: string, year: number): string => `${figure} ${unit} ${year}`

const joined = (
  figures: readonly Comparable[],
  { units, years }: ComparisonScope,
  counted: ByCell<ComparedCell['counted']>,
  stated: ByCell<readonly StatedCell[]>,
): readonly ComparedFigure[] =>
  figures
    .map(figure => ({
      ...figure,
      cells: units.flatMap(unit =>
        years.flatMap(({ year }) => {
          const key = keyOf(figure.id, unit, year)
          const cell = { unit, year, counted: counted.get(key) ?? null, reported: stated.get(key) ?? [] }
          return cell.counted || cell.reported.length > 0 ? [cell] : []
        }),
      ),
    }))
    .filter(({ cells }) => cells.length > 0)

/** One count a year for all units together, added up over the tree here. */
const countedCells = async (
  q: Queries,
  { jurisdiction, units, years, book, cutoff }: ComparisonScope & { book: IndicatorBook; cutoff: string },
  figures: readonly Comparable[],
): Promise<ByCell<ComparedCell['counted']>> => {
  const entries = figures.flatMap(({ id, counted }) => (counted ? [{ id, entry: counted }] : []))
  const indicators = [...new Set(entries.map(({ entry }) => entry.id))]
  const cells = new Map<string, ComparedCell['counted']>()
  if (indicators.length === 0) return cells
  for (const { year, office } of years) {
    const there = units.filter(unit => office.units.has(unit))
    const below = new Map(there.map(unit => [unit, new Set(subtree(office, unit))]))
    const sums = await countByUnit(q, book, {
      jurisdiction,
      indicators,
      units: [...new Set([...below.values()].flatMap(set => [...set]))],
      from: `${year}-01-01`,
      to: `${year}-12-31`,
      cutoff,
    })
    const byIndicator = Map.groupBy(sums, ({ indicator }) => indicator)
    for (const { id, entry } of entries)
      for (const [unit, set] of below) {
        const value = countedValue(entry, byIndicator, set)
        if (value === null) continue
        cells.set(keyOf(id, unit, year), { value, shown: entry.unit === '%' ? shownRate(value, 1) : shownCount(value) })
      }
  }
  return cells
}

/** Null where no case was counted, or there is nothing to divide by. */
const countedValue = (
  entry: BookEntry,
  sums: ReadonlyMap<string, readonly UnitFigure[]>,
  units: ReadonlySet<string>,
): number | null => {
  const among = (id: string | undefined) => (sums.get(id ?? '') ?? []).filter(({ unit }) => units.has(unit))
  const sum = (id: string | undefined): number => among(id).reduce((total, { value }) => total + value, 0)
  if (entry.kind !== 'rate') return among(entry.id).some(({ cases }) => cases > 0) ? toFourPlaces(sum(entry.id)) : null
  const below = sum(entry.denominator)
  return below === 0 ? null : toFourPlaces((100 * sum(entry.numerator)) / below)
}
const toFourPlaces = (value: number): number => Math.round(value * 1e4) / 1e4

/** A figure of half a year, or as of a day within it, stands for no year. */
const statedCells = async (
  q: Queries,
  { jurisdiction, units, years }: ComparisonScope,
): Promise<ByCell<readonly StatedCell[]>> => {
  const { rows } = await q.query<StatedRow>({
    name: 'report-compare-stated',
    text: `select id, unit, stage = 'confirmed' as confirmed, facts->>'indicator' as indicator,
             (facts->>'value')::float8 as value, coalesce(facts->>'raw', (facts->>'value') || (facts->>'measure')) as shown,
             coalesce(facts->>'clause', '') as clause, coalesce(facts->>'source', '') as source,
             (facts->>'line')::int as line, left(facts->>'periodEnd', 4)::int as year
           from (select id, unit, stage, state->'facts' as facts from case_file
             where jurisdiction = $1 and procedure = 'reported-figure' and unit = any($2)
             and stage in ('entered', 'confirmed')) figure
           where facts->>'periodEnd' = any($3)
             and (facts->>'from' is null or facts->>'from' = left(facts->>'periodEnd', 4) || '-01-01')
           order by id`,
    values: [jurisdiction, [...units], years.map(({ year }) => `${year}-12-31`)],
  })
  const cells = new Map<string, StatedCell[]>()
  for (const { id, unit, indicator, year, ...stated } of rows) {
    const key = keyOf(indicator, unit, year)
    cells.set(key, [...(cells.get(key) ?? []), { ...stated, case: id }])
  }
  return cells
}
type StatedRow = Omit<StatedCell, 'case'> & {
  readonly id: string
  readonly unit: string
  readonly indicator: string
  readonly year: number
}
