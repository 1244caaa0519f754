import { describe, expect, it } from 'vitest'
import { checkText } from './check-document.ts'
import type { Finding } from './finding.ts'
import { type ExpectedFinding, expectedFindings, reportNames, reportText } from './fixtures/reports.ts'

const texts = new Map(reportNames.map(name => [name, reportText(name)]))
const found = new Map(reportNames.map(name => [name, checkText(texts.get(name) ?? '')]))

/** Whether the words found and the words expected share a character. */
const overlaps = (
  { report, line, quote }: ExpectedFinding,
  place: { line: number; from: number; quote: string },
): boolean => {
  const at = (texts.get(report) ?? '').split('\n')[line - 1]?.indexOf(quote) ?? -1
  return place.line === line && at >= 0 && place.from < at + quote.length && at < place.from + place.quote.length
}
const about = (expected: ExpectedFinding): readonly Finding[] =>
  (found.get(expected.report) ?? []).filter(finding => overlaps(expected, finding))

describe('what people found in three published reports', () => {
  const errors = expectedFindings.filter(({ mustPass }) => !mustPass)
  const right = expectedFindings.filter(({ mustPass }) => mustPass)

  it('is 78 faults and three places that are right', () => {
    expect([errors.length, right.length]).toEqual([78, 3])
  })
  it.each(errors.map(row => [`${row.report} ${row.line}: ${row.wrong}`, row] as const))('finds %s', (_, row) => {
    expect(about(row).map(({ rule }) => rule)).toContain(row.rule)
  })
  it.each(right.map(row => [`${row.report} ${row.line}: ${row.quote}`, row] as const))('passes over %s', (_, row) => {
    expect(about(row)).toEqual([])
  })
})

describe.each(reportNames)('every finding of %s', name => {
  const lines = (texts.get(name) ?? '').split('\n')
  it('quotes its line exactly', () => {
    const places = (found.get(name) ?? []).flatMap(finding => [finding, ...finding.also])
    expect(places.length).toBeGreaterThan(10)
    const wrong = places.filter(({ line, from, quote }) => quote === '' || !lines[line - 1]?.startsWith(quote, from))
    expect(wrong).toEqual([])
  })
  it('says what is wrong and what would be right', () => {
    expect((found.get(name) ?? []).filter(({ wrong, right }) => wrong === '' || right === '')).toEqual([])
  })
})
