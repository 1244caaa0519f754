/** A published rate must follow from its own two counts: 75 of 86 is 87.2 %, not about 80 %. */
import { aboutTolerance, mayStandFor, type PublishedFigure } from '../published-figure.ts'
import { shownRate } from '../shown-figure.ts'
import { placeOf, type ReportRule } from './report-rule.ts'

export interface RateClaim extends PublishedFigure {
  readonly numerator: number
  readonly denominator: number
}

/** Null when the claim holds, or there is nothing to divide by. */
export const publishedRateFault = (
  claim: RateClaim,
): { readonly message: string; readonly expected: string } | null => {
  const { numerator, denominator, raw, qualifier } = claim
  if (denominator === 0) return null
  const computed = (100 * numerator) / denominator
  if (mayStandFor(claim, computed, 'rate')) return null
  const expected = shownRate(computed, 1)
  const allowed =
    qualifier === '约' ? `，“约”允许相差${aboutTolerance}个百分点` : qualifier ? `，“${qualifier}”不得高于计算值` : ''
  return { message: `所称“${raw}”与计算值不符：${numerator}÷${denominator}=${expected}${allowed}`, expected }
}

export const publishedRate: ReportRule = {
  id: 'published-rate',
  label: '比率与其分子分母不符',
  severity: 'error',
  find: ({ figures }) =>
    figures.flatMap(figure => {
      const { reported, numerator, denominator, kind, basis } = figure
      if (kind !== 'rate' || basis === 'reported' || !reported) return []
      if (numerator === undefined || denominator === undefined) return []
      const fault = publishedRateFault({ ...reported, numerator, denominator })
      if (!fault) return []
      return [
        {
          ...fault,
          message: `${figure.label}${fault.message}；报告采用${figure.shown}`,
          figures: [figure.indicator],
          ...placeOf(figure),
        },
      ]
    }),
}
