/** Typed rows added up over units: nothing counted twice, rates and stocks never added. */
import { reportedId } from '../case/contributions.ts'
import type { ReportedBeside } from './compiled-report.ts'
import { sourceOf } from './figure-sources.ts'
import type { Qualifier } from './published-figure.ts'
import type { ReportedRow } from './reported-rows.ts'
import type { FigureScope } from './resolve-figures.ts'

/**
 * The typed rows that make up a figure. A unit's own figure covers the units below it, so theirs are added only where it
 * has none. Rates and stocks are never added: the unit's own, the latest of the period, or nothing.
 */
export const coveringRows = (scope: FigureScope, id: string, rows: readonly ReportedRow[]): readonly ReportedRow[] => {
  const [root = ''] = scope.units
  const ofUnit = Map.groupBy(rows, ({ unit }) => unit)
  const unitOf = scope.book.get(reportedId(id))?.unit
  if (!isAdded(id, unitOf === '%' ? 'rate' : 'count')) return (ofUnit.get(root) ?? []).slice(-1)
  const covering = (unit: string): readonly ReportedRow[] =>
    ofUnit.get(unit) ?? scope.childrenOf(unit).flatMap(covering)
  return covering(root)
}
export const isAdded = (id: string, kind: 'count' | 'rate'): boolean => kind === 'count' && !sourceOf(id).stock

export const addedUp = (rows: readonly ReportedRow[]): Omit<ReportedBeside, 'difference' | 'agrees'> | null => {
  const [first] = rows
  if (!first) return null
  const { qualifier, raw, clause, source, line } = first
  const cases = rows.map(row => row.case)
  if (rows.length === 1) return { value: first.value, qualifier, raw, clause, source, line, cases }
  return {
    value: Math.round(rows.reduce((sum, row) => sum + row.value, 0) * 1e4) / 1e4,
    qualifier: loosest(rows),
    raw: rows
      .map(row => row.raw)
      .filter(text => text !== '')
      .join(' + '),
    clause: `${rows.length}个单位或时段填报数合计`,
    source: [...new Set(rows.map(row => row.source))].join('；'),
    line: null,
    cases,
  }
}
/** A sum with one rough part is as rough. */
const loosest = (rows: readonly ReportedRow[]): Qualifier | null => {
  const qualifiers = rows.map(row => row.qualifier)
  return qualifiers.includes('约') ? '约' : (qualifiers.find(qualifier => qualifier !== null) ?? null)
}
