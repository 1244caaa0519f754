/** What a page needs to show a report whose figures open their cases. */
import type { Queries } from '../database/connection.ts'
import { casesOfFigure, type FigureCase } from '../indicator/cases-of-figure.ts'
import type { IndicatorBook } from '../indicator/indicator-book.ts'
import type { CompiledFigure, CompiledReport, FigureQueryRecord } from './compiled-report.ts'
import { headingOf } from './rules/missing-part.ts'
import { getTemplate } from './templates.ts'

/** The queries that open a figure, each with what it opens: 分子 and 分母 of a computed rate, 案件 or 填报 otherwise. */
export const opensOf = (
  figure: CompiledFigure,
): readonly { readonly label: string; readonly query: FigureQueryRecord }[] =>
  figure.numeratorQuery
    ? [
        { label: '分子', query: figure.numeratorQuery },
        { label: '分母', query: figure.query },
      ]
    : figure.addends
      ? figure.addends
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

/** A place for people's own words, with the headings it stands under. */
export interface NarrativePlace {
  readonly key: string
  readonly label: string
  readonly help: string | null
  readonly part: string
  readonly section: string | null
  /** Empty where nobody has written. */
  readonly text: string
}

/** All places of the report's template in its order, with what the compiled report has there. */
export const narrativePlaces = (report: CompiledReport): readonly NarrativePlace[] => {
  const written = new Map(
    report.parts.flatMap(({ sections }) =>
      sections.flatMap(({ blocks }) =>
        blocks.flatMap(block => (block.kind === 'narrative' ? [[block.key, block.text] as const] : [])),
      ),
    ),
  )
  return getTemplate(report.kind, report.year).parts.flatMap(part =>
    part.sections.flatMap(section =>
      section.blocks.flatMap(block =>
        block.kind === 'narrative'
          ? [
              {
                key: block.key,
                label: block.label,
                help: block.help ?? null,
                part: headingOf(part.heading, report.year),
                section: section.heading ?? null,
                text: written.get(block.key) ?? '',
              },
            ]
          : [],
      ),
    ),
  )
}
