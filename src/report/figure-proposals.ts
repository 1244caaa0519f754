/**
 * The figures of a published report, each with the indicator it seems to be: what a clerk confirms or drops before anything
 * is written as 填报数据. A proposal, never an entry.
 */
import {
  findReportedIndicator,
  type KnownFigure,
  type ReportedIndicatorId,
  reportedIndicators,
} from '../../procedures/parts/reported-indicators.ts'
import { tellsResults } from '../check/find-words.ts'
import type { ReportDocument } from '../check/report-document.ts'
import type { Qualifier as AnyQualifier, StatedFigure } from '../check/stated-figure.ts'
import type { Qualifier } from './published-figure.ts'
import { fits, recogniseIndicators, type Said, saidBy } from './recognition/recognise-indicator.ts'

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
  /** The one its words say; null where none is said for sure. */
  readonly indicator: ReportedIndicatorId | null
  readonly label: string | null
  /** Others of the same kind and unit, likeliest first. */
  readonly others: readonly { readonly indicator: string; readonly label: string }[]
}

export const figureProposals = (document: ReportDocument): FigureProposal[] => {
  const figures = document.figures.filter(
    figure => figure.kind !== 'multiple' && figure.unit !== '个百分点' && tellsResults(document, figure.line),
  )
  const all = saidBy(document, figures)
  const recognised = recogniseIndicators(all, document.year)
  return all.map(said => proposalOf(document, said, recognised.get(said) ?? null))
}

const proposalOf = (document: ReportDocument, said: Said, indicator: ReportedIndicatorId | null): FigureProposal => {
  const { figure } = said
  const known = findReportedIndicator(indicator ?? undefined)
  return {
    line: figure.line,
    clause: clauseOf(figure, document),
    raw: textAt(document, figure.line, figure.from, figure.to),
    value: known ? inUnit(figure, known) : figure.value,
    unit: known?.unit ?? figure.unit,
    kind: figure.kind === 'multiple' ? 'count' : figure.kind,
    qualifier: figure.qualifier && storedQualifier[figure.qualifier],
    indicator,
    label: known?.label ?? null,
    others: resembling(said)
      .filter(one => one.indicator !== indicator)
      .slice(0, 8),
  }
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

/** For a person to choose from: indicators whose names share words with the text, likest first. */
const resembling = ({ figure, own, around }: Said): FigureProposal['others'] =>
  (Object.entries(reportedIndicators) as [ReportedIndicatorId, KnownFigure][])
    .filter(([, known]) => fits(figure, known))
    .map(([indicator, { label }]) => ({ indicator, label, score: likeness(label, `${own}${around[0]}`, own) }))
    .filter(({ score }) => score > 0.2)
    .toSorted((a, b) => b.score - a.score)
    .map(({ indicator, label }) => ({ indicator, label }))

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
