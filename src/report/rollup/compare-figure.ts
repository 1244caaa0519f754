/**
 * One figure of a report over units and years: what was counted, and beside it what the unit itself had typed or what was
 * taken over from its published report.
 */
import { reportedId } from '../../case/contributions.ts'
import type { Queries } from '../../database/connection.ts'
import { countByUnit, type UnitFigure } from '../../indicator/count-figures.ts'
import type { BookEntry, IndicatorBook } from '../../indicator/indicator-book.ts'
import { type Office, subtree } from '../../office/office.ts'
import type { AnyProcedure } from '../../procedure/procedure.ts'
import { sourceOf } from '../figure-sources.ts'
import { loadReportedRows, type ReportedRow } from '../reported-rows.ts'
import { shownCount, shownRate, shownReported } from '../shown-figure.ts'
import { figureIds, type ReportTemplate } from '../template.ts'
import { shortNameOf } from './owed-reports.ts'

export interface ComparedValue {
  readonly year: number
  /** Null where nothing was counted, or the unit was not there. */
  readonly counted: number | null
  readonly shown: string
  readonly reported: { readonly value: number; readonly shown: string; readonly source: string } | null
}
export interface ComparedUnit {
  readonly unit: string
  readonly name: string
  readonly values: readonly ComparedValue[]
}
export interface Comparable {
  readonly id: string
  readonly label: string
  readonly unit: string
}

/** The figures of a template that can be compared: of a wide table only its last column. */
export const comparableFigures = (template: ReportTemplate, book: IndicatorBook): readonly Comparable[] => {
  const ids = template.parts.flatMap(({ sections }) =>
    sections.flatMap(({ blocks }) =>
      blocks.flatMap(block => {
        if (block.kind === 'sentence') return block.clauses.flatMap(figureIds)
        if (block.kind !== 'table') return []
        return block.rows.flatMap(({ cells }) => (block.columns.length > 6 ? cells.slice(-1) : cells))
      }),
    ),
  )
  return [...new Set(ids)].flatMap(id => {
    const entry = entryOf(book, id)
    return entry
      ? [{ id, label: book.get(reportedId(id))?.label ?? sourceOf(id).label ?? entry.label, unit: entry.unit }]
      : []
  })
}
const entryOf = (book: IndicatorBook, id: string): BookEntry | undefined =>
  book.get(sourceOf(id).counted ?? '') ?? book.get(reportedId(id))

export interface ComparisonQuery {
  readonly jurisdiction: string
  /** Each with all below it. */
  readonly units: readonly string[]
  /** The organisation on the last day of each year, in the order of the years. */
  readonly offices: readonly { readonly year: number; readonly office: Office }[]
  readonly figure: string
  /** ISO instant. */
  readonly cutoff: string
  readonly book: IndicatorBook
  readonly procedures: ReadonlyMap<string, AnyProcedure>
}

/** @throws for a figure the book does not know. */
export const compareFigure = async (q: Queries, query: ComparisonQuery): Promise<readonly ComparedUnit[]> => {
  const { units, offices, figure, book } = query
  const entry = entryOf(book, figure)
  if (!entry) throw new Error(`no figure ${figure}`)
  const years: { year: number; office: Office; of: (unit: string) => Omit<ComparedValue, 'year'> }[] = []
  for (const { year, office } of offices) years.push({ year, office, of: await yearOf(q, query, year, office) })
  const latest = offices.at(-1)?.office
  return units.map(unit => ({
    unit,
    name: latest ? shortNameOf(latest, unit) : unit,
    values: years.map(({ year, of }) => ({ year, ...of(unit) })),
  }))
}

const yearOf = async (
  q: Queries,
  { jurisdiction, figure, cutoff, book, procedures }: ComparisonQuery,
  year: number,
  office: Office,
): Promise<(unit: string) => Omit<ComparedValue, 'year'>> => {
  const span = { from: `${year}-01-01`, to: `${year}-12-31`, cutoff }
  const all = [...office.units.keys()]
  const counted = book.get(sourceOf(figure).counted ?? '')
  const sums = counted
    ? await countByUnit(q, book, { jurisdiction, indicators: [counted.id], units: all, ...span })
    : []
  const rows = book.has(reportedId(figure))
    ? await loadReportedRows(q, procedures, { jurisdiction, figures: [figure], units: all, ...span })
    : []
  const kind = (counted ?? book.get(reportedId(figure)))?.unit === '%' ? 'rate' : 'count'
  return unit => {
    const value = counted && office.units.has(unit) ? countedOf(counted, sums, new Set(subtree(office, unit))) : null
    const own = rows.findLast(row => row.unit === unit)
    return {
      counted: value,
      shown: kind === 'rate' ? shownRate(value, 1) : shownCount(value),
      reported: own ? typed(own, kind) : null,
    }
  }
}

const countedOf = (entry: BookEntry, sums: readonly UnitFigure[], units: ReadonlySet<string>): number | null => {
  const among = sums.filter(({ unit }) => units.has(unit))
  const sum = (id: string | undefined): number =>
    among.filter(({ indicator }) => indicator === id).reduce((total, { value }) => total + value, 0)
  if (entry.kind !== 'rate') return among.some(({ cases }) => cases > 0) ? Math.round(sum(entry.id) * 1e4) / 1e4 : null
  const below = sum(entry.denominator)
  return below === 0 ? null : Math.round((1e6 * sum(entry.numerator)) / below) / 1e4
}
const typed = (row: ReportedRow, kind: 'rate' | 'count') => ({
  value: row.value,
  shown: shownReported(row, kind),
  source: row.source,
})
