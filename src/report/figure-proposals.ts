/**
 * The figures of a published report, each with the indicator it seems to be: what a clerk confirms or drops before anything
 * is written as 填报数据. A proposal, never an entry.
 */
import { type KnownFigure, reportedIndicators } from '../../procedures/parts/reported-indicators.ts'
import { tellsResults } from '../check/find-words.ts'
import type { ReportDocument } from '../check/report-document.ts'
import type { Qualifier as AnyQualifier, StatedFigure } from '../check/stated-figure.ts'
import { sameUnit } from '../check/units.ts'
import type { Qualifier } from './published-figure.ts'

export interface FigureProposal {
  readonly line: number
  /** The words it stands in, and the figure as written. */
  readonly clause: string
  readonly raw: string
  /** In the indicator's unit where there is one, else in the unit of the text. */
  readonly value: number
  readonly unit: string
  readonly kind: 'count' | 'rate' | 'money'
  readonly qualifier: Qualifier | null
  /** The likeliest of the dictionary; null where none is like it. */
  readonly indicator: string | null
  readonly label: string | null
  /** Others of the same kind and unit, likeliest first. */
  readonly others: readonly { readonly indicator: string; readonly label: string }[]
}

export const figureProposals = (document: ReportDocument): FigureProposal[] => {
  const figures = document.figures.filter(
    figure => figure.kind !== 'multiple' && figure.unit !== '个百分点' && tellsResults(document, figure.line),
  )
  const ranked = figures.map(figure => ({ figure, candidates: candidatesFor(figure, document) }))
  const taken = new Map<string, StatedFigure>()
  // The best match of each indicator gets it; nobody is proposed twice.
  for (const { figure, candidates } of ranked.toSorted(
    (a, b) => (b.candidates[0]?.score ?? 0) - (a.candidates[0]?.score ?? 0),
  )) {
    const best = candidates.find(({ indicator, score }) => score >= likely && !taken.has(indicator))
    if (best) taken.set(best.indicator, figure)
  }
  const proposed = new Map([...taken].map(([indicator, figure]) => [figure, indicator]))
  return ranked.map(({ figure, candidates }) => {
    const indicator = proposed.get(figure) ?? null
    const known = indicator ? knownFigure(indicator) : undefined
    const clause = clauseOf(figure, document)
    return {
      line: figure.line,
      clause,
      raw: textAt(document, figure.line, figure.from, figure.to),
      value: known ? inUnit(figure, known) : figure.value,
      unit: known?.unit ?? figure.unit,
      kind: figure.kind === 'multiple' ? 'count' : figure.kind,
      qualifier: figure.qualifier && storedQualifier[figure.qualifier],
      indicator,
      label: known?.label ?? null,
      others: candidates
        .filter(one => one.indicator !== indicator)
        .slice(0, 8)
        .map(({ indicator: id, label }) => ({ indicator: id, label })),
    }
  })
}

/** 填报数据 knows three: 多 is read as 余, 超 as 以上, 近 as 约. */
const storedQualifier: Readonly<Record<AnyQualifier, Qualifier>> = {
  余: '余',
  多: '余',
  以上: '以上',
  超: '以上',
  约: '约',
  近: '约',
}

/** Half of a label's pairs of characters stand in the words. */
const likely = 0.5

const all: readonly (readonly [string, KnownFigure])[] = Object.entries(reportedIndicators)
const knownFigure = (indicator: string): KnownFigure | undefined => all.find(([id]) => id === indicator)?.[1]

const candidatesFor = (figure: StatedFigure, document: ReportDocument) => {
  // In the form the rules read: labels are simplified, the text may not be.
  const { line, clause } = figure
  const words = `${figure.subject}${document.lines[line - 1]?.plain.slice(clause.from, clause.to) ?? ''}`
  return all
    .filter(([, known]) => fits(figure, known))
    .map(([indicator, { label }]) => ({ indicator, label, score: likeness(label, words, figure.subject) }))
    .filter(({ score }) => score > 0.2)
    .toSorted((a, b) => b.score - a.score)
}

const fits = (figure: StatedFigure, { kind, unit }: KnownFigure): boolean => {
  if (kind !== figure.kind) return false
  if (kind === 'money' || kind === 'rate') return true
  return (
    sameUnit(figure.unit, unit) || (figure.unit === '条' && unit === '件') || (figure.unit === '起' && unit === '件')
  )
}

/** Share of the label's pairs of characters in the words; those in what is counted weigh double. */
const likeness = (label: string, words: string, subject: string): number => {
  const wanted = pairs(
    label.replace(/(总数|次数|件数|条数|份数|人次|人数|场次|项数|册数|期数|数)$/, '').replace(/[“”（）、]/g, ''),
  )
  if (wanted.length === 0) return 0
  const [near, far] = [new Set(pairs(subject)), new Set(pairs(words.replace(/[“”（）、]/g, '')))]
  const score = wanted.reduce((sum, pair) => sum + (near.has(pair) ? 1 : far.has(pair) ? 0.7 : 0), 0)
  return score / wanted.length
}
const pairs = (text: string): readonly string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2))

const inUnit = ({ value }: StatedFigure, { kind, unit }: KnownFigure): number => {
  if (kind !== 'money') return value
  const scale = unit === '万元' ? 10_000 : unit === '亿元' ? 100_000_000 : 1
  return Math.round((value / scale) * 10_000) / 10_000
}

const clauseOf = ({ line, clause }: StatedFigure, document: ReportDocument): string =>
  textAt(document, line, clause.from, clause.to).trim()
const textAt = ({ lines }: ReportDocument, line: number, from: number, to: number): string =>
  lines[line - 1]?.text.slice(from, to) ?? ''
