/**
 * The book of indicators: every figure that can be asked for, over all procedures, with its id `procedure/key`. Figures
 * typed with evidence are `reported/<id>`.
 */
import { indicatorId, reportedId } from '../case/contributions.ts'
import type { AnyProcedure, ReportedIndicator } from '../procedure/procedure.ts'

export interface BookEntry {
  readonly id: string
  readonly label: string
  /** 件, 次, 元, % … */
  readonly unit: string
  readonly kind: 'count' | 'sum' | 'stock' | 'rate' | 'reported'
  readonly module: string
  /** Null for a reported figure. */
  readonly procedure: string | null
  readonly numerator?: string
  readonly denominator?: string
}
export type IndicatorBook = ReadonlyMap<string, BookEntry>

export const indicatorBook = (procedures: Iterable<AnyProcedure>): IndicatorBook => {
  const book = new Map<string, BookEntry>()
  for (const procedure of procedures)
    for (const [key, indicator] of Object.entries(procedure.indicators)) {
      if (indicator.kind === 'reported') {
        addReported(book, indicator.known)
        continue
      }
      const id = indicatorId(procedure.id, key)
      const common = {
        id,
        label: indicator.label,
        kind: indicator.kind,
        module: procedure.module,
        procedure: procedure.id,
      }
      book.set(
        id,
        indicator.kind === 'rate'
          ? {
              ...common,
              unit: '%',
              numerator: indicatorId(procedure.id, indicator.numerator),
              denominator: indicatorId(procedure.id, indicator.denominator),
            }
          : { ...common, unit: indicator.unit },
      )
    }
  return book
}

const addReported = (book: Map<string, BookEntry>, known: Readonly<Record<string, ReportedIndicator>>): void => {
  for (const [key, { label, unit, module }] of Object.entries(known)) {
    const id = reportedId(key)
    book.set(id, { id, label, unit, kind: 'reported', module, procedure: null })
  }
}
