/**
 * What is known of 浑江区 2019: the published report and the figures read out of it. 120 figures were marked in the text; the
 * 68 measured ones (counts, rates, money) become cases, the others (references, dates, claims) stay here as data.
 */
import { readFileSync } from 'node:fs'
import { isQualifier, type Qualifier } from '../report/published-figure.ts'

export const sourceTitle = '中共白山市浑江区委、白山市浑江区人民政府2019年法治政府建设工作报告'
export const reportYear = 2019

export interface SourceFigure {
  readonly id: string
  readonly line: number
  /** The words it stands in. */
  readonly clause: string
  readonly raw: string
  readonly value: number | null
  readonly qualifier: Qualifier | null
  readonly unit: string | null
  readonly kind: 'count' | 'rate' | 'money' | 'yoy' | 'date' | 'claim' | 'reference'
  readonly module: string
  readonly indicator: string
  readonly label: string
}
export type MeasuredFigure = SourceFigure & {
  readonly value: number
  readonly unit: string
  readonly kind: 'count' | 'rate' | 'money'
}

const directory = new URL('./hunjiang/', import.meta.url)

export const sourceFigures = (): readonly SourceFigure[] =>
  (JSON.parse(readFileSync(new URL('figures-2019.json', directory), 'utf8')) as SourceFigure[]).map(figure => ({
    ...figure,
    qualifier: isQualifier(figure.qualifier) ? figure.qualifier : null,
  }))

export const measuredFigures = (): readonly MeasuredFigure[] => sourceFigures().filter(isMeasured)
const isMeasured = (figure: SourceFigure): figure is MeasuredFigure =>
  ['count', 'rate', 'money'].includes(figure.kind) && figure.value !== null && figure.unit !== null

/** Lines of the published text, numbered from 1, both included. */
const sourceLines = (from: number, to: number): string =>
  readFileSync(new URL('report-2019.txt', directory), 'utf8')
    .split('\n')
    .slice(from - 1, to)
    .join('\n')

/** The words of the source that stand between its figures, by slot of the report. */
export const sourceNarratives = (): Readonly<Record<string, string>> => ({
  'achievements.opening': sourceLines(4, 4),
  shortcomings: sourceLines(30, 33),
  'next-year': sourceLines(35, 40),
  other: rebuiltNotice,
})

/** Stands in the report, since a reader of its figures must know. */
const rebuiltNotice =
  '本报告由已公布的年度报告重建：矛盾纠纷调解、依申请公开、建议提案的案件按已公布合计数重建，只有件数和结果出自原报告，' +
  '案件的日期、类别、承办单位为设定，由此算出而原报告没有的比率（如按期答复率、办结率）不得引用；其余数字按原文填报。'
