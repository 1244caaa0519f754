/** A compiled report: plain data, the same bytes for the same cutoff. Rendered as JSON, Markdown and Word. */
import type { Qualifier } from './published-figure.ts'
import type { ReportKind, ReportLevel } from './template.ts'

/** What was asked for a figure; asking it again opens its cases. */
export interface FigureQueryRecord {
  readonly indicator: string
  /** The report's unit, and the units counted: all of its subtree, or those whose typed figure was taken. */
  readonly unit: string
  readonly units: 'subtree' | readonly string[]
  readonly from: string
  readonly to: string
  readonly cutoff: string
}

/** What was typed with evidence, shown beside what was counted or computed. */
export interface ReportedBeside {
  readonly value: number
  readonly qualifier: Qualifier | null
  readonly raw: string
  /** The words it was published in, where, and on which line. */
  readonly clause: string
  readonly source: string
  readonly line: number | null
  readonly cases: readonly string[]
  /** Counted or computed value less this one; in points for a rate. Null where this one is the value. */
  readonly difference: number | null
  /** Whether it may stand for the value, read with its qualifier. */
  readonly agrees: boolean
}

export interface CompiledFigure {
  /** `mediation-total`; an indicator of the book where no report figure is mapped to it. */
  readonly indicator: string
  readonly label: string
  readonly unit: string
  readonly kind: 'count' | 'rate'
  /** Rates in percent, to four places. Null, shown as “—”, where there is nothing. */
  readonly value: number | null
  /** As the text shows it, rates with %, counts without their unit. */
  readonly shown: string
  /** 案件计数, 由两数计算, 填报. */
  readonly basis: 'counted' | 'computed' | 'reported'
  /** The indicator behind it; of a computed rate both, `a ÷ b`. */
  readonly source: string
  readonly numerator?: number
  readonly denominator?: number
  readonly query: FigureQueryRecord
  /** Of a computed rate: what opens its numerator; `query` opens the denominator. */
  readonly numeratorQuery?: FigureQueryRecord
  /** Of a sum: its addends and what opens each; `query` opens the first. */
  readonly addends?: readonly { readonly label: string; readonly query: FigureQueryRecord }[]
  readonly caseCount: number
  readonly cutoff: string
  readonly reported?: ReportedBeside
}

export type Run = string | { readonly figure: string; readonly shown: string }
export type CompiledBlock =
  | { readonly kind: 'sentence'; readonly key: string; readonly runs: readonly Run[] }
  | {
      readonly kind: 'narrative'
      readonly key: string
      readonly label: string
      /** Paragraphs are lines. */
      readonly text: string
      /** The same where figures stand in it. */
      readonly paragraphs?: readonly (readonly Run[])[]
    }
  | {
      readonly kind: 'entries'
      readonly key: string
      readonly label: string
      readonly entries: readonly CompiledEntry[]
    }
  | CompiledTable
export interface CompiledTable {
  readonly kind: 'table'
  readonly key: string
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly {
    readonly label: string
    readonly level: 1 | 2 | 3
    readonly cells: readonly { readonly figure: string; readonly shown: string }[]
  }[]
}
/** A line that a case stands behind. */
export interface CompiledEntry {
  readonly case: string
  readonly text: string
}
export interface CompiledSection {
  readonly key: string
  /** （一）, where the part has headings. */
  readonly number: string | null
  readonly heading: string | null
  readonly blocks: readonly CompiledBlock[]
}
export interface CompiledPart {
  readonly key: string
  /** 一 */
  readonly number: string
  readonly heading: string
  readonly sections: readonly CompiledSection[]
}

export interface Finding {
  readonly rule: string
  readonly severity: 'error' | 'warning' | 'notice'
  readonly message: string
  readonly expected?: string
  /** Report figures it is about. */
  readonly figures: readonly string[]
  readonly clause?: string
  readonly source?: string
  readonly line?: number
}

export interface CompiledReport {
  readonly kind: ReportKind
  readonly template: string
  readonly jurisdiction: string
  readonly unit: { readonly id: string; readonly name: string }
  readonly level: ReportLevel
  /** The units counted together: the unit and all below it on the last day of the year. */
  readonly units: readonly string[]
  readonly year: number
  readonly period: { readonly from: string; readonly to: string }
  /** Everything recorded up to this instant, nothing after it. */
  readonly cutoff: string
  readonly title: string
  readonly contents: string
  readonly duties: readonly {
    readonly what: 'report' | 'copy' | 'publish'
    readonly to: string
    readonly by: string
    /** The last day for it. */
    readonly lastDay: string
    readonly citation: string
  }[]
  readonly parts: readonly CompiledPart[]
  readonly figures: readonly CompiledFigure[]
  readonly findings: readonly Finding[]
}

/** The text of a block; entries are lines, numbered. */
export const blockText = (block: Exclude<CompiledBlock, CompiledTable>): string => {
  if (block.kind === 'narrative') return block.text
  if (block.kind === 'entries') return block.entries.map(({ text }, index) => `${index + 1}.${text}。`).join('\n')
  return block.runs.map(run => (typeof run === 'string' ? run : run.shown)).join('')
}
