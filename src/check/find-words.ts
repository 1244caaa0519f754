/** Where a pattern occurs in a report, as places; and which part a line belongs to. */
import type { Line, PartKind, Place, ReportDocument } from './report-document.ts'

export interface FoundWords extends Place {
  readonly words: string
  readonly groups: readonly (string | undefined)[]
}

/** Every match in the form the rules read. The pattern needs the flag g. */
export const findWords = (lines: readonly Line[], pattern: RegExp): readonly FoundWords[] =>
  lines.flatMap(({ number: line, plain }) =>
    [...plain.matchAll(pattern)].map(found => ({
      line,
      from: found.index,
      to: found.index + found[0].length,
      words: found[0],
      groups: found.slice(1),
    })),
  )

/** The kinds of the part a line stands in; none before the first heading. */
export const kindsAt = ({ parts }: ReportDocument, line: number): readonly PartKind[] =>
  parts.find(({ firstLine, lastLine }) => firstLine <= line && line <= lastLine)?.kinds ?? []

/**
 * As `findWords`, each place widened to the beginning of its clause. A pattern that begins with any number of any characters
 * would try every beginning of a long line.
 */
export const findInClause = (lines: readonly Line[], pattern: RegExp): readonly FoundWords[] =>
  lines.flatMap(line =>
    findWords([line], pattern).map(found => {
      const from = clauseStart(line.plain, found.from)
      return { ...found, from, words: line.plain.slice(from, found.to) }
    }),
  )

/** The place after the last mark before `at`, at most 120 characters back. */
const clauseStart = (plain: string, at: number): number => {
  const least = Math.max(0, at - 120)
  for (let from = at; from > least; from--) if ('，。；：'.includes(plain[from - 1] ?? '')) return from
  return least
}

/** What was done, not what is planned or wanting. */
export const tellsResults = (document: ReportDocument, line: number): boolean => {
  const kinds = kindsAt(document, line)
  return !kinds.includes('nextYear') && !kinds.includes('shortcomings')
}

export const within = (inner: Place, outer: Place): boolean =>
  inner.line === outer.line && outer.from <= inner.from && inner.to <= outer.to

/** From the beginning of the first to the end of the second, on one line. */
export const span = (first: Place, last: Place): Place => ({
  line: first.line,
  from: Math.min(first.from, last.from),
  to: Math.max(first.to, last.to),
})

/** A place without the spaces and marks at its edges. */
export const trimmed = (plain: string, place: Place): Place => {
  const words = plain.slice(place.from, place.to)
  const from = place.from + (/^[\s，；。：、*]*/.exec(words)?.[0].length ?? 0)
  const to = place.to - (/[\s，；。：、*]*$/.exec(words)?.[0].length ?? 0)
  return { line: place.line, from: Math.min(from, to), to: Math.max(from, to) }
}
