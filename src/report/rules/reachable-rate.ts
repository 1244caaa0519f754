/** With few cases only some rates exist: of 49 there is 95.9 % and 98.0 %, and nothing that one would call 96 % and more. */
import { halfUnit, type PublishedFigure, statedPlaces } from '../published-figure.ts'
import { shownRate } from '../shown-figure.ts'
import { placeOf, type ReportRule } from './report-rule.ts'

/**
 * The two neighbouring rates where no whole number of `denominator` gives the published one; else null. 以上 and 余 are
 * read as the reader does: at least so much, and less than the next step of the last place stated.
 */
export const unreachableRate = (
  published: PublishedFigure,
  denominator: number,
): readonly { readonly numerator: number; readonly rate: number }[] | null => {
  const { value, qualifier } = published
  if (qualifier === '约' || denominator < 1 || !Number.isInteger(denominator)) return null
  const step = 2 * halfUnit(statedPlaces(published))
  const [least, below] = qualifier ? [value, value + step] : [value - step / 2, value + step / 2]
  const first = Math.ceil((least * denominator) / 100 - 1e-9)
  const rateOf = (numerator: number): number => (100 * numerator) / denominator
  const reachable = first <= denominator && (rateOf(first) < below || (!qualifier && rateOf(first) <= below + 1e-9))
  if (reachable) return null
  return [first - 1, first]
    .filter(numerator => numerator >= 0 && numerator <= denominator)
    .map(numerator => ({ numerator, rate: rateOf(numerator) }))
}

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
