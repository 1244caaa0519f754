/** A published rate must follow from its own two counts: 75 of 86 is 87.2 %, not about 80 %. */
import { rateFault } from '../../check/stated-figure.ts'
import { placeOf, type ReportRule } from './report-rule.ts'

export const publishedRate: ReportRule = {
  id: 'published-rate',
  label: '比率与其分子分母不符',
  severity: 'error',
  find: ({ figures }) =>
    figures.flatMap(figure => {
      const { reported, numerator, denominator, kind, basis } = figure
      if (kind !== 'rate' || basis === 'reported' || !reported) return []
      if (numerator === undefined || denominator === undefined) return []
      const fault = rateFault({ ...reported, numerator, denominator })
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
