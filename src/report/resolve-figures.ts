/**
 * The figures of a report: counted from cases where there are any; else divided from two other figures; else typed with
 * evidence. What was typed is kept beside what was counted, with the difference.
 */
import { reportedId } from '../case/contributions.ts'
import type { Queries } from '../database/connection.ts'
import { countFigures, type Figure } from '../indicator/count-figures.ts'
import type { BookEntry, IndicatorBook } from '../indicator/indicator-book.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import type { CompiledFigure, FigureQueryRecord, ReportedBeside } from './compiled-report.ts'
import { type FigureSource, sourceOf } from './figure-sources.ts'
import { type KeptTwice, keptFigures } from './kept-figures.ts'
import { mayStandFor } from './published-figure.ts'
import { loadReportedRows, type ReportedRow } from './reported-rows.ts'
import { nothing, shownCount, shownRate, shownReported } from './shown-figure.ts'
import { addedUp, coveringRows, isAdded } from './typed-rows.ts'

export interface FigureScope {
  readonly jurisdiction: string
  /** The report's unit and all below it, the unit first. */
  readonly units: readonly string[]
  readonly childrenOf: (unit: string) => readonly string[]
  readonly from: string
  readonly to: string
  readonly cutoff: string
  readonly book: IndicatorBook
  readonly procedures: ReadonlyMap<string, AnyProcedure>
  /** Figures that are 0 where no case was counted: those of a table whose form is laid down. */
  readonly zeros?: readonly string[]
}
export interface ResolvedFigures {
  readonly figures: ReadonlyMap<string, CompiledFigure>
  /** Rates and stocks that only units below have typed: not added up, so not shown. */
  readonly notAdded: readonly { readonly figure: string; readonly label: string; readonly units: readonly string[] }[]
  /** What units have in two registers, of figures kept in either. */
  readonly twice: readonly KeptTwice[]
}

/** @param ids report figures (`mediation-total`) or indicators of the book (`mediation/total`). */
export const resolveFigures = async (
  q: Queries,
  scope: FigureScope,
  ids: readonly string[],
): Promise<ResolvedFigures> => {
  const { jurisdiction, units, from, to, cutoff, book, procedures } = scope
  const all = withParts(ids)
  const countedIds = all.flatMap(id => countedIndicator(book, id)?.id ?? [])
  const counted = await countFigures(q, book, { jurisdiction, indicators: countedIds, units, from, to, cutoff })
  const rows = await loadReportedRows(q, procedures, {
    jurisdiction,
    figures: all.filter(id => book.has(reportedId(id))),
    units,
    from,
    to,
    cutoff,
  })
  const kept = await keptFigures(q, scope, all)
  const resolver: Resolver = {
    scope,
    counted: new Map(counted.map(figure => [figure.indicator, figure])),
    rows: Map.groupBy(rows, ({ figure }) => figure),
    zeros: new Set(withParts(scope.zeros ?? [])),
    resolved: new Map(kept.figures),
  }
  const figures = new Map<string, CompiledFigure>()
  for (const id of all) {
    const figure = resolve(resolver, id)
    if (figure) figures.set(id, figure)
  }
  return { figures, notAdded: notAdded(resolver, all), twice: kept.twice }
}

/** With the figures behind each ratio and each sum. */
const withParts = (ids: readonly string[]): readonly string[] => [
  ...new Set(
    ids.flatMap(id => {
      const { ratio, sum } = sourceOf(id)
      return [
        id,
        ...(ratio ? [ratio.numerator, ratio.denominator] : []),
        ...(sum ? [...sum.plus, ...(sum.minus ?? [])] : []),
      ]
    }),
  ),
]

const countedIndicator = (book: IndicatorBook, id: string): BookEntry | undefined =>
  book.get(sourceOf(id).counted ?? '')

interface Resolver {
  readonly scope: FigureScope
  readonly counted: ReadonlyMap<string, Figure>
  readonly rows: ReadonlyMap<string, readonly ReportedRow[]>
  readonly zeros: ReadonlySet<string>
  readonly resolved: Map<string, CompiledFigure | null>
}

/** Null where this installation knows no such figure. A known figure with nothing behind it has the value null. */
const resolve = (resolver: Resolver, id: string): CompiledFigure | null => {
  const known = resolver.resolved.get(id)
  if (known !== undefined) return known
  const figure = resolveAfresh(resolver, id)
  resolver.resolved.set(id, figure)
  return figure
}

const resolveAfresh = (resolver: Resolver, id: string): CompiledFigure | null => {
  const { book } = resolver.scope
  const source = sourceOf(id)
  const countedEntry = countedIndicator(book, id)
  const typedEntry = book.get(reportedId(id))
  if (!countedEntry && !typedEntry) return source.sum ? addedFigure(resolver, id, source) : null
  const rows = coveringRows(resolver.scope, id, resolver.rows.get(id) ?? [])
  const unit = typedEntry?.unit ?? source.unit ?? countedEntry?.unit ?? ''
  const base = {
    indicator: id,
    label: typedEntry?.label ?? source.label ?? countedEntry?.label ?? id,
    // What is counted is counted in the procedure's unit, whatever word the published text used.
    unit: countedEntry?.unit ?? unit,
    kind: (countedEntry?.unit ?? unit) === '%' ? 'rate' : 'count',
    cutoff: resolver.scope.cutoff,
  } as const
  return (
    countedFigure(resolver, base, countedEntry, rows) ??
    computedRate(resolver, base, source, rows) ??
    typedFigure(resolver, base, rows) ??
    emptyFigure(resolver, base, countedEntry, resolver.zeros.has(id) && countedEntry ? 0 : (source.absent ?? null))
  )
}

/** Null value where one of the addends has none. */
const addedFigure = (resolver: Resolver, id: string, { sum, label, unit }: FigureSource): CompiledFigure | null => {
  const signed = [
    ...(sum?.plus ?? []).map(of => ({ of, sign: 1 })),
    ...(sum?.minus ?? []).map(of => ({ of, sign: -1 })),
  ]
  const addends = signed.flatMap(({ of, sign }) => {
    const figure = resolve(resolver, of)
    return figure ? [{ figure, sign }] : []
  })
  const [first] = addends
  if (!first || addends.length < signed.length) return null
  const known = addends.every(({ figure }) => figure.value !== null)
  const value = known
    ? toFourPlaces(addends.reduce((sum, { figure, sign }) => sum + sign * (figure.value ?? 0), 0))
    : null
  return {
    indicator: id,
    label: label ?? id,
    unit: unit ?? first.figure.unit,
    kind: 'count',
    cutoff: resolver.scope.cutoff,
    value,
    shown: shownCount(value),
    basis: 'computed',
    source: addends
      .map(({ figure, sign }, at) => `${at === 0 ? '' : sign > 0 ? ' + ' : ' − '}${figure.source}`)
      .join(''),
    query: first.figure.query,
    addends: addends.map(({ figure }) => ({ label: figure.label, query: figure.query })),
    caseCount: addends.reduce((sum, { figure }) => sum + figure.caseCount, 0),
  }
}
type Base = Pick<CompiledFigure, 'indicator' | 'label' | 'unit' | 'kind' | 'cutoff'>

const countedFigure = (
  resolver: Resolver,
  base: Base,
  entry: BookEntry | undefined,
  rows: readonly ReportedRow[],
): CompiledFigure | null => {
  const figure = entry ? resolver.counted.get(entry.id) : undefined
  if (!entry || !figure || figure.value === null || figure.caseCount === 0) return null
  const value = toFourPlaces(figure.value)
  return {
    ...base,
    value,
    shown: shown(base.kind, figure.value),
    basis: 'counted',
    source: entry.id,
    ...(figure.numerator === undefined ? {} : { numerator: figure.numerator }),
    ...(figure.denominator === undefined ? {} : { denominator: figure.denominator }),
    query: queryOf(resolver.scope, entry.id),
    caseCount: figure.caseCount,
    ...beside(rows, figure.value, base.kind),
  }
}

const computedRate = (
  resolver: Resolver,
  base: Base,
  { ratio }: FigureSource,
  rows: readonly ReportedRow[],
): CompiledFigure | null => {
  const above = ratio ? resolve(resolver, ratio.numerator) : null
  const below = ratio ? resolve(resolver, ratio.denominator) : null
  // Only exact figures are divided: 600余 of 700余 is no rate.
  if (!isExact(above) || !isExact(below) || below.value === 0) return null
  const value = (100 * above.value) / below.value
  return {
    ...base,
    value: toFourPlaces(value),
    shown: shown('rate', value),
    basis: 'computed',
    source: `${above.source} ÷ ${below.source}`,
    numerator: above.value,
    denominator: below.value,
    query: below.query,
    numeratorQuery: above.query,
    caseCount: below.caseCount,
    ...beside(rows, value, 'rate'),
  }
}
const isExact = (figure: CompiledFigure | null): figure is CompiledFigure & { value: number } =>
  figure !== null && figure.value !== null && (figure.basis !== 'reported' || !figure.reported?.qualifier)

const typedFigure = (resolver: Resolver, base: Base, rows: readonly ReportedRow[]): CompiledFigure | null => {
  const together = addedUp(rows)
  if (!together) return null
  const { value, qualifier, raw } = together
  return {
    ...base,
    value,
    shown:
      rows.length === 1
        ? shownReported({ value, qualifier, raw }, base.kind)
        : shownReported({ value, qualifier, raw: '' }, base.kind),
    basis: 'reported',
    source: reportedId(base.indicator),
    query: queryOfRows(resolver.scope, reportedId(base.indicator), rows, isAdded(base.indicator, base.kind)),
    caseCount: rows.length,
    reported: { ...together, difference: null, agrees: true },
  }
}

const emptyFigure = (
  resolver: Resolver,
  base: Base,
  entry: BookEntry | undefined,
  value: 0 | null,
): CompiledFigure => ({
  ...base,
  value,
  shown: value === null ? nothing : shownCount(value),
  basis: entry ? 'counted' : 'reported',
  source: entry?.id ?? reportedId(base.indicator),
  query: queryOf(resolver.scope, entry?.id ?? reportedId(base.indicator)),
  caseCount: 0,
})

const shown = (kind: 'count' | 'rate', value: number): string =>
  kind === 'rate' ? shownRate(value, 1) : shownCount(value)
const toFourPlaces = (value: number): number => Math.round(value * 1e4) / 1e4

const beside = (
  rows: readonly ReportedRow[],
  value: number,
  kind: 'count' | 'rate',
): { reported: ReportedBeside } | Record<never, never> => {
  const together = addedUp(rows)
  if (!together) return {}
  return {
    reported: {
      ...together,
      difference: toFourPlaces(value - together.value),
      agrees: mayStandFor(together, value, kind),
    },
  }
}

const queryOf = ({ units, from, to, cutoff }: FigureScope, indicator: string): FigureQueryRecord => ({
  indicator,
  unit: units[0] ?? '',
  units: 'subtree',
  from,
  to,
  cutoff,
})
const queryOfRows = (
  scope: FigureScope,
  indicator: string,
  rows: readonly ReportedRow[],
  added: boolean,
): FigureQueryRecord => {
  const [first] = rows
  return {
    ...queryOf(scope, indicator),
    units: [...new Set(rows.map(row => row.unit))],
    ...(!added && first ? { from: first.on, to: first.on } : {}),
  }
}

const notAdded = (resolver: Resolver, ids: readonly string[]): ResolvedFigures['notAdded'] =>
  ids.flatMap(id => {
    const figure = resolver.resolved.get(id)
    const below = resolver.rows.get(id) ?? []
    if (!figure || figure.value !== null || below.length === 0) return []
    return [{ figure: id, label: figure.label, units: [...new Set(below.map(row => row.unit))] }]
  })
