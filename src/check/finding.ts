/** What the checker says: where, in which words, what is wrong and what would be right. */
import type { Place, ReportDocument } from './report-document.ts'

export type Severity = 'error' | 'warning' | 'hint'

export interface Finding {
  readonly rule: string
  readonly severity: Severity
  /** From 1. */
  readonly line: number
  /** Exactly as it stands in that line, from character `from`. */
  readonly quote: string
  readonly from: number
  /** In Chinese. */
  readonly wrong: string
  readonly right: string
  /** The same fault elsewhere, or the other words it clashes with. */
  readonly also: readonly { readonly line: number; readonly quote: string; readonly from: number }[]
}

/** What a rule returns; `checkDocument` adds the rule and cuts the quotes. */
export interface Fault {
  readonly severity: Severity
  readonly at: Place
  readonly wrong: string
  readonly right: string
  readonly also?: readonly Place[]
}
export type CheckRule = (document: ReportDocument) => readonly Fault[]
