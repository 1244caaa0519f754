/**
 * 表四: reconsideration, suits without it and suits after it, five cells each (fifteen in one line in the printed form; three
 * lines here, which a narrow page can hold). Counted from the cases of reconsideration and litigation; where there are none,
 * from what the unit recorded in its own requests.
 */
import type { ReportTable } from '../template.ts'

const results = { upheld: '结果维持', corrected: '结果纠正', other: '其他结果', pending: '尚未审结' } as const
type Result = keyof typeof results

export interface Remedy {
  readonly key: string
  readonly label: string
  /** Indicators without their last word: `${cases}-upheld`. */
  readonly cases: string
  readonly requests: string
}
export const remedies: readonly Remedy[] = [
  {
    key: 'review',
    label: '行政复议',
    cases: 'reconsideration/disclosure',
    requests: 'disclosure-request/review',
  },
  {
    key: 'direct',
    label: '行政诉讼：未经复议直接起诉',
    cases: 'litigation/disclosure-direct',
    requests: 'disclosure-request/directSuit',
  },
  {
    key: 'after-review',
    label: '行政诉讼：复议后起诉',
    cases: 'litigation/disclosure-afterReview',
    requests: 'disclosure-request/suitAfterReview',
  },
]
export type Register = 'cases' | 'requests'
/** The figure in the 总计 cell of a remedy, from one of the two registers. */
export const totalId = ({ key }: Remedy, register: Register): string => `disclosure-${key}-total-by-${register}`
export const resultIds = (remedy: Remedy, register: Register): readonly string[] =>
  (Object.keys(results) as Result[]).map(result => `${remedy[register]}-${result}`)
const cells = (remedy: Remedy, register: Register): readonly string[] => [
  ...resultIds(remedy, register),
  totalId(remedy, register),
]

export const tableFour: ReportTable = {
  kind: 'table',
  key: 'table-four',
  caption: '因政府信息公开工作被申请行政复议、提起行政诉讼情况（单位：件）',
  columns: ['救济途径', ...Object.values(results), '总计'],
  rows: remedies.map(remedy => ({
    label: remedy.label,
    level: 1,
    cells: cells(remedy, 'cases'),
    otherwise: cells(remedy, 'requests'),
  })),
}
