/** Runs all rules over a report and cuts the quotes. */
import type { Fault, Finding, Severity } from './finding.ts'
import { readDocument } from './read-document.ts'
import type { Line, Place, ReportDocument } from './report-document.ts'
import { checkRules } from './rules/index.ts'

/** All findings of a text, by line; on one line the gravest first. Pure; never throws. */
export const checkText = (text: string): readonly Finding[] => checkDocument(readDocument(text))

export const checkDocument = (document: ReportDocument): readonly Finding[] => {
  const lines = new Map(document.lines.map(line => [line.number, line]))
  return checkRules
    .flatMap(({ id, find }) => find(document).map(fault => finding(id, fault, lines)))
    .toSorted((a, b) => a.line - b.line || rank[a.severity] - rank[b.severity] || a.from - b.from)
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 }

const finding = (rule: string, { severity, at, wrong, right, also = [] }: Fault, lines: Lines): Finding => ({
  rule,
  severity,
  ...quoteAt(at, lines),
  wrong,
  right,
  also: also.map(place => quoteAt(place, lines)),
})

type Lines = ReadonlyMap<number, Line>
const quoteAt = ({ line, from, to }: Place, lines: Lines): { line: number; quote: string; from: number } => ({
  line,
  quote: lines.get(line)?.text.slice(from, to) ?? '',
  from,
})
