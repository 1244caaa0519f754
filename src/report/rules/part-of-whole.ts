/** A part is not larger than its whole. */
import { parts } from '../figure-sources.ts'
import { placeOf, type ReportRule } from './report-rule.ts'

export const partOfWhole: ReportRule = {
  id: 'part-of-whole',
  label: '部分大于整体',
  severity: 'error',
  find: ({ figures }) =>
    parts.flatMap(({ part, whole }) => {
      const inner = figures.find(({ indicator }) => indicator === part)
      const outer = figures.find(({ indicator }) => indicator === whole)
      if (!inner || !outer || inner.value === null || outer.value === null || inner.value <= outer.value) return []
      return [
        {
          message: `${inner.label}${inner.shown}大于${outer.label}${outer.shown}`,
          expected: `不大于${outer.shown}`,
          figures: [part, whole],
          ...placeOf(inner),
        },
      ]
    }),
}
