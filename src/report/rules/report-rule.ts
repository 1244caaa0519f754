/** A validation rule: a small pure function over a compiled report. Its core works on plain figures, for any text. */

import type { UncelledCase } from '../cells-of-cases.ts'
import type { CompiledFigure, CompiledPart, CompiledReport, Finding } from '../compiled-report.ts'
import type { KeptTwice } from '../kept-figures.ts'
import type { ReportTemplate } from '../template.ts'

/** A definition's own check, its two sides counted. */
export interface EvaluatedCheck {
  readonly procedure: string
  readonly label: string
  readonly left: number
  readonly relation: '=' | '<=' | '>='
  readonly right: number
  readonly citation: string
}
export interface RuleInput {
  readonly year: number
  readonly template: ReportTemplate
  readonly parts: readonly CompiledPart[]
  /** Those the report shows. */
  readonly figures: readonly CompiledFigure[]
  /** Those and the others that were asked for. */
  readonly known: ReadonlyMap<string, CompiledFigure>
  /** Last year's report as it was public by the cutoff. */
  readonly previous: CompiledReport | null
  readonly uncelled: readonly UncelledCase[]
  readonly checks: readonly EvaluatedCheck[]
  readonly notAdded: readonly { readonly figure: string; readonly label: string; readonly units: readonly string[] }[]
  readonly twice: readonly KeptTwice[]
  readonly nameOf: (unit: string) => string
}
export interface ReportRule {
  readonly id: string
  readonly label: string
  readonly severity: Finding['severity']
  readonly find: (input: RuleInput) => readonly Fault[]
}
export type Fault = Omit<Finding, 'rule' | 'severity'>

/** Where the words about a figure were published. */
export const placeOf = (figure: CompiledFigure): Pick<Finding, 'clause' | 'source' | 'line'> => {
  const { reported } = figure
  return {
    ...(reported?.clause ? { clause: reported.clause } : {}),
    ...(reported?.source ? { source: reported.source } : {}),
    ...(reported && reported.line !== null ? { line: reported.line } : {}),
  }
}

export const findingsOf = (rules: readonly ReportRule[], input: RuleInput): CompiledReport['findings'] =>
  rules.flatMap(rule => rule.find(input).map(fault => ({ rule: rule.id, severity: rule.severity, ...fault })))
