/** With few cases only some rates exist: of 49 there is 95.9 % and 98.0 %, and nothing that one would call 96 % and more. */
import { unreachableRate } from '../../check/stated-figure.ts'
import { shownRate } from '../shown-figure.ts'
import { placeOf, type ReportRule } from './report-rule.ts'

export const reachableRate: ReportRule = {
  id: 'reachable-rate',
  label: '按其基数不可能出现的比率',
  severity: 'warning',
  find: ({ figures }) =>
    figures.flatMap(figure => {
      const { reported, denominator, kind, indicator, label } = figure
      if (kind !== 'rate' || !reported || denominator === undefined) return []
      const neighbours = unreachableRate(reported, denominator)
      if (!neighbours) return []
      const listed = neighbours.map(({ numerator, rate }) => `${numerator}÷${denominator}=${shownRate(rate, 1)}`)
      return [
        {
          message: `${label}所称“${reported.raw}”在基数${denominator}下没有相合的整数：${listed.join('，')}；请写明分子、分母`,
          figures: [indicator],
          ...placeOf(figure),
        },
      ]
    }),
}
