import { span, within } from '../find-words.ts'
import type { CheckRule } from '../finding.ts'
import { percentInWords, unreachableRate } from '../stated-figure.ts'

/** Above this many cases some whole number comes to lie near every rate. */
const smallBase = 200

/**
 * With a small base only some rates exist: of 49 there is 95.9 % and 98.0 %, and nothing one would call 96%以上. The base is
 * the one count of the same sentence said just before the rate. Source: arithmetic.
 */
export const reachableRate: CheckRule = document =>
  document.figures
    .filter(({ unit }) => unit === '%')
    .flatMap(rate => {
      const counts = document.figures.filter(
        figure => figure.kind === 'count' && within(figure, rate.segment) && figure.to <= rate.from,
      )
      const base = counts.at(-1)
      if (!base || base.qualifier || base.value > smallBase || !/^[件名人个]$/.test(base.unit)) return []
      const plain = document.body.find(({ number }) => number === rate.line)?.plain ?? ''
      // The rate must be of that count: in its clause, or in the next one, which brings no object of its own.
      const commas = plain.slice(base.to, rate.from).match(/[，；]/g)?.length ?? 0
      if (commas > 1 || !/率$/.test(rate.subject)) return []
      const neighbours = unreachableRate(rate, base.value)
      if (!neighbours) return []
      const listed = neighbours.map(
        ({ numerator, rate: value }) => `${numerator}÷${base.value}=${percentInWords(value, 1)}`,
      )
      return [
        {
          severity: 'warning',
          at: span(base.clause, rate),
          wrong: `“${rate.raw}”以${base.value}${base.unit}为基数没有相合的整数：${listed.join('，')}`,
          right: '写明分子、分母；基数不是这一数目的，写明基数',
        },
      ]
    })
