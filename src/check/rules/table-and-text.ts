import type { CheckRule } from '../finding.ts'
import type { Line, Place } from '../report-document.ts'
import type { StatedFigure } from '../stated-figure.ts'
import { mayStandFor } from '../stated-figure.ts'

interface Cell extends Place {
  readonly label: string
  readonly value: number
}

/**
 * A row of a table, its first cell the name and one cell the number, says the same as the narrative. Tables reach the checker as
 * lines with tabs. Source: one indicator, one figure (统计法 article 6).
 */
export const tableAndText: CheckRule = ({ body, figures }) =>
  body.flatMap(cellsOf).flatMap(cell => {
    const told = figures.filter(
      figure => figure.line !== cell.line && figure.kind === 'count' && names(figure, cell.label),
    )
    const [first] = told
    if (!first || told.some(figure => mayStandFor(figure, cell.value, 'count'))) return []
    return [
      {
        severity: 'error' as const,
        at: cell,
        wrong: `表中“${cell.label}”为${cell.value}，正文为${first.raw}`,
        right: '核对后统一',
        also: [{ line: first.line, from: first.clause.from, to: first.to }],
      },
    ]
  })

const cellsOf = ({ number: line, text, plain }: Line): readonly Cell[] => {
  if (!text.includes('\t')) return []
  const cells = text.split('\t')
  const label = (cells[0] ?? '').trim().replace(/[（(].*$/, '')
  const numbers = cells.slice(1).filter(cell => /^\s*\d[\d,]*(\.\d+)?\s*\p{Script=Han}{0,3}\s*$/u.test(cell))
  const [only] = numbers
  if (label.length < 3 || numbers.length !== 1 || only === undefined) return []
  const from = text.indexOf(only, text.indexOf('\t'))
  const value = Number.parseFloat(
    plain
      .slice(from, from + only.length)
      .replaceAll(',', '')
      .trim(),
  )
  return [{ label, value, line, from, to: from + only.length }]
}

const names = ({ subject }: StatedFigure, label: string): boolean =>
  subject === label || (label.length >= 4 && subject.endsWith(label))
