/** What was typed differs from what the cases say, by more than its qualifier allows. */
import { placeOf, type ReportRule } from './report-rule.ts'

export const countedAndReported: ReportRule = {
  id: 'counted-and-reported',
  label: '填报数与案件计数不符',
  severity: 'warning',
  find: ({ figures }) =>
    figures.flatMap(figure => {
      const { reported, kind, basis, label, shown, unit, indicator } = figure
      if (kind === 'rate' || basis === 'reported' || !reported || reported.agrees) return []
      return [
        {
          message: `${label}：案件计数${shown}${unit}，填报“${reported.raw || reported.value}”，相差${reported.difference}`,
          expected: shown,
          figures: [indicator],
          ...placeOf(figure),
        },
      ]
    }),
}
