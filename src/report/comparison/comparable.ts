/** What can be compared: every figure the reports show or that may be typed, with what counts it and what it is called. */
import { reportedIndicators } from '../../../procedures/parts/reported-indicators.ts'
import { reportedId } from '../../case/contributions.ts'
import type { BookEntry, IndicatorBook } from '../../indicator/indicator-book.ts'
import { sourceOf } from '../figure-sources.ts'
import { figureIds, type ReportTemplate } from '../template.ts'

export interface Comparable {
  /** As the reports name it: `mediation-total`, or an indicator of the book, `agenda-item/ruleOfLaw`. */
  readonly id: string
  readonly label: string
  /** 件, 次, % … */
  readonly measure: string
  readonly module: string
  /** The indicator that cases count it by. */
  readonly counted: BookEntry | null
}

export const comparables = (
  templates: readonly ReportTemplate[],
  book: IndicatorBook,
): ReadonlyMap<string, Comparable> => {
  const ids = new Set([...Object.keys(reportedIndicators), ...templates.flatMap(shownBy)])
  const all = new Map<string, Comparable>()
  const counting = new Set<string>()
  for (const id of ids) {
    const one = comparableOf(book, id)
    // A row of a statutory table may be counted by what has a name of its own already.
    if (!one || (one.counted && counting.has(one.counted.id))) continue
    if (one.counted) counting.add(one.counted.id)
    all.set(id, one)
  }
  return all
}

/** Of a wide table only its last column, the total. */
const shownBy = ({ parts }: ReportTemplate): readonly string[] =>
  parts.flatMap(({ sections }) =>
    sections.flatMap(({ blocks }) =>
      blocks.flatMap(block => {
        if (block.kind === 'sentence') return block.clauses.flatMap(figureIds)
        if (block.kind !== 'table') return []
        return block.rows.flatMap(({ cells }) => (block.columns.length > 6 ? cells.slice(-1) : cells))
      }),
    ),
  )

/** Null where this installation neither counts it nor takes it typed. */
const comparableOf = (book: IndicatorBook, id: string): Comparable | null => {
  const counted = book.get(sourceOf(id).counted ?? '') ?? null
  const typed = book.get(reportedId(id))
  const entry = counted ?? typed
  if (!entry) return null
  const label = typed?.label ?? sourceOf(id).label ?? entry.label
  return { id, label, measure: entry.unit, module: typed?.module ?? entry.module, counted }
}
