/**
 * The annual reports over HTTP, all under /api/reports/lawgov or /api/reports/disclosure:
 *
 *     GET   ?unit&year[&cutoff]                            ReportAnswer; with the same cutoff, the same report
 *     GET   /export?unit&year&cutoff&format=pdf|docx|ofd|md|json   the file
 */
import { queryOptions } from '@tanstack/react-query'
import type { CompiledReport } from '../../report/compiled-report.ts'
import type { ReportKind } from '../../report/template.ts'
import { get } from '../api.ts'
import type { Me } from '../server-state.ts'

export type { CompiledFigure, CompiledReport } from '../../report/compiled-report.ts'
export type { ReportKind } from '../../report/template.ts'

export const reportKinds: Readonly<Record<ReportKind, string>> = {
  lawgov: '法治政府建设年度报告',
  disclosure: '政府信息公开工作年度报告',
}
/** The year of the first report of each kind. */
export const firstYears: Readonly<Record<ReportKind, number>> = { lawgov: 2016, disclosure: 2019 }
export const isReportKind = (text: string | undefined): text is ReportKind =>
  text !== undefined && Object.hasOwn(reportKinds, text)

/** A place for people's own words, with the headings it stands under. */
export interface NarrativePlace {
  readonly key: string
  readonly label: string
  readonly help: string | null
  readonly part: string
  readonly section: string | null
  /** Empty where nobody has written. */
  readonly text: string
}
export type ReportAnswer = CompiledReport & {
  /** Every place of the template, the empty ones too; where the server does not say, those written in. */
  readonly places?: readonly NarrativePlace[]
  /** The case in which it is checked, reviewed, issued, submitted and published; null while nobody has begun it. */
  readonly handledIn?: { readonly id: string; readonly stage: string } | null
}

export interface ReportPlace {
  readonly kind: ReportKind
  readonly unit: string
  readonly year: number
  /** An instant; the present where absent. */
  readonly cutoff?: string | undefined
}

export const reportQuery = ({ kind, unit, year, cutoff }: ReportPlace) =>
  queryOptions({
    queryKey: ['report', kind, unit, year, cutoff],
    queryFn: ({ signal }) => get<ReportAnswer>(`/reports/${kind}`, { unit, year, cutoff }, signal),
    enabled: unit !== '',
    // A report does not change under the reader's eyes: compiling again is asked for.
    staleTime: Number.POSITIVE_INFINITY,
  })

/** Those charged with 年度报告编制 in the unit write and publish its report. */
export const mayWrite = (me: Me | undefined, unit: string): boolean =>
  me?.holdings.some(held => held.unit === unit && held.duties.some(({ id }) => id === 'reporting')) ?? false

/** Heads and reviewers open the texts to comment and suggest; whether of this report, the server decides. */
export const mayReview = (me: Me | undefined, unit: string): boolean =>
  me?.holdings.some(held =>
    held.duties.some(
      ({ id }) => id === 'legalityReview' || (held.unit === unit && reviewing.some(duty => duty === id)),
    ),
  ) ?? false
const reviewing = ['unitHead', 'governmentHead', 'deputyHead', 'secrecyReview'] as const

export const placesOf = (report: ReportAnswer): readonly NarrativePlace[] =>
  report.places ??
  report.parts.flatMap(part =>
    part.sections.flatMap(section =>
      section.blocks.flatMap(block =>
        block.kind === 'narrative' ? [{ ...block, help: null, part: part.heading, section: section.heading }] : [],
      ),
    ),
  )

export const exportAddress = (
  { kind, unit, year, cutoff }: ReportPlace,
  format: 'pdf' | 'docx' | 'ofd' | 'md' | 'json',
  copy?: 'issue',
): string => {
  const query = new URLSearchParams({
    unit,
    year: String(year),
    format,
    ...(copy ? { copy } : {}),
    ...(cutoff ? { cutoff } : {}),
  })
  return `/api/reports/${kind}/export?${query}`
}
