/** The appendix: where each figure of the text comes from, one row each. */
import type { CompiledFigure, CompiledReport, FigureQueryRecord } from './compiled-report.ts'

export const appendixTitle = '附表　数字出处'
export const figureColumns = ['序号', '指标', '数值', '取数', '查询', '填报数', '差异'] as const

const bases = { counted: '案件计数', computed: '两数相除', reported: '填报' } as const

export interface FigureTable {
  readonly rows: readonly (readonly string[])[]
  /** Each published or filed source once, in the order of its number in the rows. */
  readonly sources: readonly string[]
}

export const figureTable = (report: CompiledReport): FigureTable => {
  const sources = [...new Set(report.figures.flatMap(({ reported }) => reported?.source || []))]
  const rows = report.figures.map((figure, index) => [
    String(index + 1),
    figure.label,
    figure.kind === 'rate' ? figure.shown : `${figure.shown}${figure.unit}`,
    `${bases[figure.basis]}${fraction(figure)}；${figure.caseCount}条记录`,
    [figure.query, ...(figure.numeratorQuery ? [figure.numeratorQuery] : [])].map(queryText).join('；'),
    reportedText(figure, sources),
    differenceText(figure),
  ])
  return { rows, sources: sources.map((source, index) => `来源${index + 1}：${source}`) }
}

const fraction = ({ numerator, denominator }: CompiledFigure): string =>
  numerator === undefined || denominator === undefined ? '' : ` ${numerator}÷${denominator}`

const queryText = ({ indicator, unit, units, from, to }: FigureQueryRecord): string => {
  const whose = units === 'subtree' ? '本级及下级' : units.every(id => id === unit) ? '本级' : units.join('、')
  return `${indicator}｜${whose}｜${from === to ? from : `${from}至${to}`}`
}

const reportedText = ({ reported }: CompiledFigure, sources: readonly string[]): string => {
  if (!reported) return ''
  const { raw, value, source, line } = reported
  const where = source ? `（来源${sources.indexOf(source) + 1}${line === null ? '' : `第${line}行`}）` : ''
  return `${raw || value}${where}`
}

const differenceText = ({ reported, kind }: CompiledFigure): string => {
  if (!reported || reported.difference === null) return ''
  const { difference, agrees } = reported
  const amount = kind === 'rate' ? `${difference.toFixed(2)}个百分点` : String(difference)
  return `${difference > 0 ? '+' : ''}${amount}${agrees ? '' : '（不符）'}`
}

/** 2026年11月22日11时30分35秒, in Beijing: the cutoff as a Chinese reader has it. */
export const cutoffText = (cutoff: string): string => {
  const [year, month, day, hour, minute, second] = new Date(Date.parse(cutoff) + 8 * 3600_000)
    .toISOString()
    .slice(0, 19)
    .split(/[-T:]/)
    .map(Number)
  return `${year}年${month}月${day}日${hour}时${minute}分${second}秒`
}
