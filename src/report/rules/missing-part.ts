/** The report has the parts the rules name; an empty one is missing. */
import { citation } from '../../procedure/statute.ts'
import type { ReportRule } from './report-rule.ts'

export const missingPart: ReportRule = {
  id: 'missing-part',
  label: '缺少应有的部分',
  severity: 'warning',
  find: ({ template, parts, year }) =>
    template.parts
      .filter(({ required }) => required)
      .filter(({ key }) => parts.every(part => part.key !== key || part.sections.length === 0))
      .map(({ heading }) => ({
        message: `缺少“${headingOf(heading, year)}”（${citation(template.contents)}）`,
        figures: [],
      })),
}

/** `{year}` and `{next}` filled in. */
export const headingOf = (heading: string, year: number): string =>
  heading.replace('{year}', String(year)).replace('{next}', String(year + 1))
