import { span, tellsResults, trimmed } from '../find-words.ts'
import type { CheckRule } from '../finding.ts'
import type { StatedFigure } from '../stated-figure.ts'

const registers: readonly {
  readonly label: string
  readonly subject: RegExp
  readonly unit: RegExp
  readonly scope: RegExp
}[] = [
  {
    label: '部门和单位',
    subject: /^(行政|组成|成员|政府)?(部门|单位)$|成员单位$|行政部门$|执法(部门|单位|机关)$/,
    unit: /^[个家]$/,
    scope: /全[区县市省镇]|本[区县市]|我[区县市]/,
  },
  { label: '事项', subject: /^(?!.*(?:督查|交办|决策|审议|议定|督办)).*事项$/, unit: /^项$/, scope: /./ },
]

/**
 * Three sections, three numbers of departments (76, 69, 86) or of items (710, 356, 321, 141): the reader cannot tell which is
 * part of which. Said once a report, at the largest. Source: one register of units and of items (权责清单, 许可事项清单).
 */
export const basesDiffer: CheckRule = document =>
  registers.flatMap(({ label, subject, unit, scope }) => {
    const all = document.figures.filter(figure => {
      const plain = document.body.find(({ number }) => number === figure.line)?.plain ?? ''
      return (
        figure.kind === 'count' &&
        figure.value >= 10 &&
        unit.test(figure.unit) &&
        subject.test(figure.subject) &&
        scope.test(plain.slice(Math.max(0, figure.from - 12), figure.from)) &&
        tellsResults(document, figure.line)
      )
    })
    const lines = new Set(all.map(({ line }) => line))
    const values = new Set(all.map(({ value }) => value))
    if (lines.size < 2 || values.size < 3) return []
    const largest = all.reduce((a, b) => (b.value > a.value ? b : a))
    const place = (figure: StatedFigure) => {
      const plain = document.body.find(({ number }) => number === figure.line)?.plain ?? ''
      return trimmed(plain, span(figure.clause, { ...figure, to: figure.clause.to }))
    }
    return [
      {
        severity: 'warning' as const,
        at: place(largest),
        wrong: `${label}有${values.size}个总数（${all.map(({ raw, subject: what }) => `${raw}${what}`).join('、')}），没有说明彼此的关系`,
        right: '写明各数的范围和截止日期，或者统一到一个底数',
        also: all.filter(figure => figure !== largest).map(place),
      },
    ]
  })
