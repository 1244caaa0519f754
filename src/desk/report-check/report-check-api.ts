/** 报告体检 over HTTP: POST /report-checks (a file) and /report-checks/text (pasted); import as cases of 填报数据. */
import type { AttachmentAnswer, ReportCheckAnswer, ReportImportAnswer, ReportImportBody } from '../../http/contract.ts'
import { post, upload } from '../api.ts'
import type { Me } from '../server-state.ts'

export type { ReportCheckAnswer } from '../../http/contract.ts'
export type CheckFinding = ReportCheckAnswer['findings'][number]
export type FoundFigure = ReportCheckAnswer['figures'][number]
export type Severity = CheckFinding['severity']

export const severityLabels = { error: '错误', warning: '警告', hint: '提示' } as const
export const severityOrder = ['error', 'warning', 'hint'] as const

/** What was handed in, and what the server read in it. */
export interface CheckedReport {
  readonly name: string
  readonly file: File | null
  readonly answer: ReportCheckAnswer
}

export const checkFile = async (file: File): Promise<CheckedReport> => ({
  name: file.name,
  file,
  answer: await upload<ReportCheckAnswer>('/report-checks', file),
})
export const checkPasted = async (text: string): Promise<CheckedReport> => ({
  name: '粘贴的文字',
  file: null,
  answer: await post<ReportCheckAnswer>('/report-checks/text', { text }),
})

/** Where a person may type figures. */
export const figureUnits = (me: Me | undefined): readonly string[] => [
  ...new Set(
    me?.holdings.filter(({ duties }) => duties.some(({ id }) => id === 'figures')).map(({ unit }) => unit) ?? [],
  ),
]

export interface ImportPlace {
  readonly unit: string
  readonly year: number
  readonly source: string
}

/** All figures, or none: each becomes a case, entered and waiting for 核定; the report itself is their evidence. */
export const importFigures = async (
  report: CheckedReport,
  place: ImportPlace,
  figures: ReportImportBody['figures'],
): Promise<ReportImportAnswer> => {
  const { id: attachment } = await upload<AttachmentAnswer>('/attachments', evidenceOf(report))
  const body: ReportImportBody = { ...place, attachment, figures }
  return post<ReportImportAnswer>('/report-imports', body)
}

/** A Word file or PDF as it is; of anything else the text as it was read, which every place can store and open. */
const evidenceOf = ({ file, name, answer }: CheckedReport): File =>
  file && (answer.kind === 'word' || answer.kind === 'pdf')
    ? file
    : new File([answer.lines.join('\n')], `${name.replace(/\.\w+$/, '')}.txt`, { type: 'text/plain' })
