/** Rates and stocks of several units are not added up; the unit must state its own. */
import type { ReportRule } from './report-rule.ts'

export const notAddedUp: ReportRule = {
  id: 'not-added-up',
  label: '比率和时点数不相加',
  severity: 'notice',
  find: ({ notAdded }) =>
    notAdded.map(({ figure, label, units }) => ({
      message: `${label}有${units.length}个下级单位填报，比率和时点数不相加，本单位未填报，故未列入`,
      figures: [figure],
    })),
}
