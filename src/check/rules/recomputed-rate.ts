import { span, within } from '../find-words.ts'
import type { CheckRule } from '../finding.ts'
import type { ReportDocument } from '../report-document.ts'
import { rateFault, type StatedFigure } from '../stated-figure.ts'
import { sameUnit } from '../units.ts'

/**
 * A rate is recomputed from the two counts it is made of: 86名中的75人 is 87.2 %, not 约80%. Only where the text itself says
 * which two they are: “其中”, “N件中的M件”, or the rate named after the second count (调解成功1578件，调解成功率). 约 allows two
 * points, 以上 and 余 are at least. Source: 统计法 article 6 (figures true and accurate); tolerance ours.
 */
export const recomputedRate: CheckRule = document =>
  document.figures
    .filter(({ unit }) => unit === '%')
    .flatMap(rate => {
      const pair = pairOf(rate, document)
      const fault = pair && rateFault({ ...rate, numerator: pair.part.value, denominator: pair.whole.value })
      if (!pair || !fault) return []
      return [
        {
          severity: 'error',
          at: span(pair.whole.clause, rate),
          wrong: fault.message,
          right: `写为${fault.expected}，或者更正件数`,
        },
      ]
    })

interface Pair {
  readonly whole: StatedFigure
  readonly part: StatedFigure
}

const pairOf = (rate: StatedFigure, { figures, body }: ReportDocument): Pair | null => {
  const plain = body.find(({ number }) => number === rate.line)?.plain ?? ''
  const before = figures.filter(
    figure => figure.kind === 'count' && within(figure, rate.segment) && figure.to <= rate.from,
  )
  const [whole, part] = before.slice(-2)
  if (!whole || !part || !sameUnit(whole.unit, part.unit) || part.value > whole.value) return null
  if (whole.qualifier || part.qualifier) return null
  const between = plain.slice(whole.to, part.from)
  const isPart = /中的?$|其中/.test(between) || namedAfter(rate, part)
  return isPart ? { whole, part } : null
}

/** 调解成功1578件 … 调解成功率; 办结35件 … 办结率. */
const namedAfter = (rate: StatedFigure, part: StatedFigure): boolean => {
  const stem = /(\p{Script=Han}{2,6})率$/u.exec(rate.subject.replace(/(均|达到?|为)+$/, ''))?.[1]
  return stem !== undefined && part.subject.endsWith(stem.slice(-2))
}
