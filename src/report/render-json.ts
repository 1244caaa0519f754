/** The report as JSON, two spaces, keys in a fixed order: the same report gives the same bytes. */
import type { CompiledReport } from './compiled-report.ts'

export const renderJson = (report: CompiledReport): string => `${JSON.stringify(report, null, 2)}\n`
