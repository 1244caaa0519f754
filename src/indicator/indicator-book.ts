/**
 * The book of indicators: every figure that can be asked for, over all procedures, with its id `procedure/key`. Figures
 * typed with evidence are `reported/<id>`.
 */
import { indicatorId, reportedId } from '../case/contributions.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'

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

/** A known figure that is typed with evidence rather than counted. */
export interface ReportedIndicator {
  readonly label: string
  readonly unit: string
  readonly kind: 'count' | 'rate' | 'money'
  readonly module: string
}

export const indicatorBook = (
  procedures: Iterable<AnyProcedure>,
  reported: Readonly<Record<string, ReportedIndicator>> = {},
): IndicatorBook => {
  const book = new Map<string, BookEntry>()
  for (const procedure of procedures)
    for (const [key, indicator] of Object.entries(procedure.indicators)) {
      if (indicator.kind === 'reported') continue
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
  for (const [key, { label, unit, module }] of Object.entries(reported)) {
    const id = reportedId(key)
    book.set(id, { id, label, unit, kind: 'reported', module, procedure: null })
  }
  return book
}
