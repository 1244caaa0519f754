/** Every report template, by kind and year. */
import { disclosureReports } from './disclosure-report/disclosure-report.ts'
import { lawBasedGovernmentReports } from './law-based-government.ts'
import type { ReportKind, ReportTemplate } from './template.ts'

const templates: readonly ReportTemplate[] = [...lawBasedGovernmentReports, ...disclosureReports]

/** Null for a year before the first template of the kind: there was no such report. */
export const findTemplate = (kind: ReportKind, year: number): ReportTemplate | null =>
  templates.find(
    template => template.kind === kind && template.years.from <= year && year <= (template.years.to ?? 9999),
  ) ?? null

/** @throws for a year before the first template of the kind. */
export const getTemplate = (kind: ReportKind, year: number): ReportTemplate => {
  const found = findTemplate(kind, year)
  if (!found) throw new RangeError(`no ${kind} template for ${year}`)
  return found
}
