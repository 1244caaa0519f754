/** The checks a procedure's definition makes on its own figures: received = concluded + carried over. */
import type { EvaluatedCheck, ReportRule } from './report-rule.ts'

export const checkHolds = ({ left, relation, right }: Pick<EvaluatedCheck, 'left' | 'relation' | 'right'>): boolean =>
  relation === '=' ? left === right : relation === '<=' ? left <= right : left >= right

const inWords = { '=': '应等于', '<=': '不应大于', '>=': '不应小于' } as const

export const procedureCheck: ReportRule = {
  id: 'procedure-check',
  label: '勾稽关系不符',
  severity: 'error',
  find: ({ checks }) =>
    checks
      .filter(check => !checkHolds(check))
      .map(({ label, left, relation, right, citation }) => ({
        message: `${label}：${left}${inWords[relation]}${right}（${citation}）`,
        expected: String(right),
        figures: [],
      })),
}
