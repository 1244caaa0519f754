/**
 * 表四: reconsideration, suits without it and suits after it, five cells each (fifteen in one line in the printed form; three
 * lines here, which a narrow page can hold).
 *
 * One source for each unit, never both. A unit complained of or sued has its figures from the cases of reconsideration (its
 * county's body decides them here, or it recorded those of a superior's body) or of litigation, where any of these concerns
 * disclosure in the year. A unit that has none there, because that body or whoever answers suits works elsewhere, has them
 * from what it recorded in its own requests. A government's report adds its units up, each from its own source. Where a unit
 * has both and they differ, `disclosure-registers` says so.
 */
import type { FigureSource } from '../figure-sources.ts'
import type { ReportTable } from '../template.ts'

export const results = { upheld: '结果维持', corrected: '结果纠正', other: '其他结果', pending: '尚未审结' } as const
export type Result = keyof typeof results
const resultKeys = Object.keys(results) as Result[]

export interface Remedy {
  readonly key: string
  readonly label: string
  /** What its cases are called. */
  readonly casesCalled: string
  /** Indicators without their last word: `${cases}-upheld`. */
  readonly cases: string
  readonly requests: string
}
const suits = { casesCalled: '应诉案件' } as const
export const remedies: readonly Remedy[] = [
  {
    key: 'review',
    label: '行政复议',
    casesCalled: '复议案件',
    cases: 'reconsideration/disclosure',
    requests: 'disclosure-request/review',
  },
  {
    ...suits,
    key: 'direct',
    label: '行政诉讼：未经复议直接起诉',
    cases: 'litigation/disclosure-direct',
    requests: 'disclosure-request/directSuit',
  },
  {
    ...suits,
    key: 'after-review',
    label: '行政诉讼：复议后起诉',
    cases: 'litigation/disclosure-afterReview',
    requests: 'disclosure-request/suitAfterReview',
  },
]
export const resultId = ({ key }: Remedy, result: Result): string => `disclosure-${key}-${result}`
export const resultIds = (remedy: Remedy): readonly string[] => resultKeys.map(result => resultId(remedy, result))
/** The figure in the 总计 cell of a remedy. */
export const totalId = ({ key }: Remedy): string => `disclosure-${key}-total`

export const tableFour: ReportTable = {
  kind: 'table',
  key: 'table-four',
  caption: '因政府信息公开工作被申请行政复议、提起行政诉讼情况（单位：件）',
  columns: ['救济途径', ...Object.values(results), '总计'],
  rows: remedies.map(remedy => ({ label: remedy.label, level: 1, cells: [...resultIds(remedy), totalId(remedy)] })),
}

export const tableFourSources: Readonly<Record<string, FigureSource>> = Object.fromEntries(
  remedies.flatMap((remedy): [string, FigureSource][] => [
    ...resultKeys.map((result): [string, FigureSource] => [
      resultId(remedy, result),
      {
        kept: {
          first: `${remedy.cases}-${result}`,
          second: `${remedy.requests}-${result}`,
          // Both kinds of suit lie in one register: a suit told as one kind here and the other there counts once.
          shownBy: remedies
            .filter(({ casesCalled }) => casesCalled === remedy.casesCalled)
            .flatMap(({ cases }) => resultKeys.map(key => `${cases}-${key}`)),
        },
        label: `表四${remedy.label}：${results[result]}`,
        unit: '件',
      },
    ]),
    [totalId(remedy), { sum: { plus: resultIds(remedy) }, label: `表四${remedy.label}：总计`, unit: '件' }],
  ]),
)
