/** What a page needs to show a report whose figures open their cases. */
import type { Queries } from '../database/connection.ts'
import { casesOfFigure, type FigureCase } from '../indicator/cases-of-figure.ts'
import type { IndicatorBook } from '../indicator/indicator-book.ts'
import type { CompiledFigure, CompiledReport, FigureQueryRecord } from './compiled-report.ts'

/** The queries that open a figure, each with what it opens: 分子 and 分母 of a computed rate, 案件 or 填报 otherwise. */
export const opensOf = (
  figure: CompiledFigure,
): readonly { readonly label: string; readonly query: FigureQueryRecord }[] =>
  figure.numeratorQuery
    ? [
        { label: '分子', query: figure.numeratorQuery },
        { label: '分母', query: figure.query },
      ]
    : [{ label: figure.basis === 'reported' ? '填报' : '案件', query: figure.query }]

/** A page of the cases behind one query of a report's figure, as recorded by its cutoff. */
export const casesBehind = (
  q: Queries,
  book: IndicatorBook,
  report: Pick<CompiledReport, 'jurisdiction' | 'units'>,
  query: FigureQueryRecord,
  page: { readonly limit: number; readonly after?: { readonly on: string; readonly id: string } },
): Promise<readonly FigureCase[]> => {
  const { indicator, units, from, to, cutoff } = query
  return casesOfFigure(q, book, {
    jurisdiction: report.jurisdiction,
    indicator,
    units: units === 'subtree' ? report.units : units,
    from,
    to,
    cutoff,
    ...page,
  })
}
