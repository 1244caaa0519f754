/** A line cut where findings begin and end, so that each piece can be marked. */
import type { CheckFinding } from './report-check-api.ts'

export interface Segment {
  readonly from: number
  readonly words: string
  /** Findings whose quote covers the piece, by index; the gravest first. */
  readonly findings: readonly number[]
}

/** The pieces of a line, in order; together they are the line. */
export const segmentsOf = (line: number, words: string, findings: readonly CheckFinding[]): readonly Segment[] => {
  const covering = findings.flatMap((finding, index) =>
    [finding, ...finding.also]
      .filter(place => place.line === line && place.quote !== '')
      .map(({ from, quote }) => ({ index, from, to: from + quote.length })),
  )
  const cuts = [0, words.length, ...covering.flatMap(({ from, to }) => [from, to])]
  const places = [...new Set(cuts)].filter(place => place >= 0 && place <= words.length).toSorted((a, b) => a - b)
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1] ?? words.length
    const over = covering.filter(place => place.from < to && from < place.to).map(({ index: finding }) => finding)
    return {
      from,
      words: words.slice(from, to),
      findings: [...new Set(over)].toSorted((a, b) => rank(findings[a]) - rank(findings[b])),
    }
  })
}

const rank = (finding: CheckFinding | undefined): number =>
  finding ? ['error', 'warning', 'hint'].indexOf(finding.severity) : 3
