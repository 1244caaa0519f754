import { span, within } from '../find-words.ts'
import type { CheckRule } from '../finding.ts'
import type { ReportDocument } from '../report-document.ts'
import { partsFault, type StatedFigure } from '../stated-figure.ts'
import { sameUnit } from '../units.ts'

/**
 * Parts make up their total. Asked where the text divides a total itself: “19个事项中，已完成8项，按计划推进7项”, “其中A 3件，
 * B 4件”, “立案209件，转信函62件”. What is missing may be a part unsaid, so a smaller sum is an error only after 其中…分别;
 * a larger one always is. Source: 统计法 article 6; arithmetic.
 */
export const partsAndTotal: CheckRule = document =>
  document.figures.flatMap(total => {
    if (total.kind !== 'count' || total.qualifier) return []
    const parts = partsOf(total, document)
    const values = parts.map(({ value }) => value)
    const last = parts.at(-1)
    const fault = last && parts.length >= 2 ? partsFault(total.value, values) : null
    if (!fault || !last) return []
    const sum = values.reduce((a, b) => a + b, 0)
    return [
      {
        severity: sum > total.value ? ('error' as const) : ('warning' as const),
        at: span(total.clause, last),
        wrong: fault.message,
        right:
          sum > total.value
            ? '更正总数或者各项；各项有交叉的，写明'
            : `写明其余${total.value - sum}${last.unit}的情况，或者更正总数`,
      },
    ]
  })

/** The counts of the same segment that the text calls parts of it. */
const partsOf = (total: StatedFigure, { figures, body }: ReportDocument): readonly StatedFigure[] => {
  const plain = body.find(({ number }) => number === total.line)?.plain ?? ''
  const after = figures.filter(
    figure => within(figure, total.segment) && figure.from >= total.to && figure.kind === 'count',
  )
  const exact = after.filter(({ qualifier }) => !qualifier)
  const next = after[0]
  if (!next || exact.length !== after.length) return []
  const between = plain.slice(total.to, next.from)
  const states = /完成|推进|办结|立案|转|在办|未|审结|维持|撤销|驳回|终止|其他|成功|办理中/
  const divides = /其中|(?:^|[^，]{0,12})中，/.test(between) && !/(法律|群众|部门)其中/.test(between)
  const disposed = after.length === 2 && after.every(({ subject }) => states.test(subject) && subject.length <= 8)
  if (!divides && !disposed) return []
  const parts = after.filter(
    ({ unit }) =>
      sameUnit(unit, total.unit) || (divides && (total.unit === '个' || total.unit === '项') && unit === '项'),
  )
  return parts.length === after.length ? parts : []
}

/**
 * 办结行政复议案件6件，…复议案件1件，…应诉案件5件: 6 is 1 + 5 only when litigation is counted as reconsideration. Source: 行政复议法
 * and 行政诉讼法 are two remedies, counted apart in the statutory tables (国办公开办函〔2021〕30号 table four).
 */
export const mixedClasses: CheckRule = document =>
  document.figures.flatMap((total, index) => {
    const [first, second] = document.figures.slice(index + 1, index + 3)
    if (!first || !second || !within(second, total.segment) || !within(first, total.segment)) return []
    if (first.value + second.value !== total.value || ![first, second].every(({ unit }) => sameUnit(unit, total.unit)))
      return []
    const [whole, ...classes] = [total, first, second].map(({ subject }) => classOf(subject))
    const other = classes.find(one => one !== whole)
    if (!whole || !other) return []
    return [
      {
        severity: 'warning' as const,
        at: span(total.clause, second),
        wrong: `${total.value}=${first.value}+${second.value}，但${other}案件不属于${whole}案件，口径混用`,
        right: `${whole}、${other}分别写明件数`,
      },
    ]
  })
const classOf = (subject: string): string | null =>
  /应诉|诉讼/.test(subject) ? '行政应诉' : /复议/.test(subject) ? '行政复议' : /信访/.test(subject) ? '信访' : null

/**
 * 其中 keeps to what went before: of 1610件 disputes, 86名 petitioners are no part. Source: grammar of 其中; a part has the
 * unit of its whole.
 */
export const ofWhich: CheckRule = ({ body, figures }) =>
  body.flatMap(({ number: line, plain }) =>
    [...plain.matchAll(/(?:^|[。；，])其中/g)].flatMap(found => {
      const from = found.index + found[0].length - 2
      const whole = figures.findLast(figure => figure.line === line && figure.to <= from && figure.kind === 'count')
      const part = figures.find(figure => figure.line === line && figure.from >= from && figure.kind === 'count')
      if (!whole || !part || from - whole.to > 40 || sameUnit(whole.unit, part.unit)) return []
      const sentenceEnd = plain.slice(from).search(/[；。]/)
      const persons = (unit: string): boolean => /^(人|名|位|人次)$/.test(unit)
      if ((sentenceEnd >= 0 && part.from > from + sentenceEnd) || persons(whole.unit) === persons(part.unit)) return []
      return [
        {
          severity: 'warning' as const,
          at: { line, from, to: part.to },
          wrong: `“其中”之前以“${whole.unit}”计（${whole.raw}），之后以“${part.unit}”计，不是同一批对象`,
          right: '不属于前者的，去掉“其中”；属于的，用同一计量单位',
          also: [{ line, from: whole.from, to: whole.to }],
        },
      ]
    }),
  )
