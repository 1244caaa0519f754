/**
 * The annual report over HTTP, all under /api/reports/lawgov:
 *
 *     GET  ?unit&year[&cutoff]          CompiledReport; with the same cutoff, the same report
 *     PUT  /narrative                   { unit, year, slot, text } → 204
 *     GET  /export?unit&year&cutoff&format=md|docx|json   the file
 */
import { queryOptions } from '@tanstack/react-query'
import type { CompiledReport } from '../../report/compiled-report.ts'
import { get, put } from '../api.ts'

export type { CompiledFigure, CompiledReport, Finding } from '../../report/compiled-report.ts'

export interface ReportPlace {
  readonly unit: string
  readonly year: number
  /** An instant; the present where absent. */
  readonly cutoff?: string | undefined
}

export const reportQuery = ({ unit, year, cutoff }: ReportPlace) =>
  queryOptions({
    queryKey: ['report', unit, year, cutoff],
    queryFn: ({ signal }) => get<CompiledReport>('/reports/lawgov', { unit, year, cutoff }, signal),
    enabled: unit !== '',
    // A report does not change under the reader's eyes: compiling again is asked for.
    staleTime: Number.POSITIVE_INFINITY,
  })

export const writeNarrative = ({ unit, year }: ReportPlace, slot: string, text: string): Promise<void> =>
  put('/reports/lawgov/narrative', { unit, year, slot, text })

export const exportAddress = ({ unit, year, cutoff }: ReportPlace, format: 'md' | 'docx' | 'json'): string => {
  const query = new URLSearchParams({ unit, year: String(year), format, ...(cutoff ? { cutoff } : {}) })
  return `/api/reports/lawgov/export?${query}`
}
