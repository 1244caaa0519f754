/** The report as an official paper (GB/T 9704-2012) without a red head; the appendix of figures lies across its own pages. */
import { shanghaiDay } from '../case/engine.ts'
import type { Block, OfficialDocument } from '../document/official-document.ts'
import type { CompiledReport, CompiledTable } from './compiled-report.ts'
import { appendixTitle, cutoffText, figureColumns, figureTable } from './figure-table.ts'
import { contentOf, rowLabel, unwritten } from './paragraphs.ts'
import { getTemplate } from './templates.ts'

/**
 * 核校稿 says up to when its figures were counted, and where each comes from, for those who check it; 印发稿 is the paper
 * itself, as it goes out.
 */
export type ReportCopy = 'proof' | 'issue'

export const reportDocument = (report: CompiledReport, copy: ReportCopy = 'proof'): OfficialDocument => ({
  format: 'plain',
  issuers: [report.unit.name],
  title: report.title,
  ...(copy === 'proof' ? { subtitle: `数据截至${cutoffText(report.cutoff)}` } : {}),
  body: report.parts.flatMap(partOf),
  ...(copy === 'issue' || getTemplate(report.kind, report.year).statutoryForm
    ? {}
    : { attachments: [appendix(report)] }),
  signature: { units: [report.unit.name], seal: 'place' },
  date: shanghaiDay(report.cutoff),
})

const partOf = (part: CompiledReport['parts'][number]): readonly Block[] => [
  { kind: 'heading', level: 1, heading: plain(part.heading) },
  ...(part.sections.length === 0 ? [paragraph(unwritten)] : []),
  ...part.sections.flatMap((section): readonly Block[] => [
    ...(section.heading === null ? [] : [{ kind: 'heading', level: 2, heading: plain(section.heading) } as const]),
    ...contentOf(section).map(part => (typeof part === 'string' ? paragraph(part) : tableOf(part))),
  ]),
]
const paragraph = (text: string): Block => ({ kind: 'paragraph', text: plain(text) })
/** Words typed or pasted by people hold tabs and the like, which no line of a paper has. */
const plain = (text: string): string => text.replaceAll(/[\p{Cc}\u2028\u2029\ufeff]+/gu, ' ').trim()

const tableOf = ({ caption, columns, rows }: CompiledTable): Block => ({
  kind: 'table',
  caption: plain(caption),
  columns: columns.map((label, i) => ({
    label: plain(label),
    width: i === 0 ? 6 : columns.length > 6 ? 1.6 : 3,
    align: i === 0 ? 'left' : 'center',
  })),
  rows: rows.map(row => [rowLabel(row), ...columns.slice(1).map((_, i) => row.cells[i]?.shown ?? '')]),
})

const widths = [1.2, 4.7, 2.5, 4.2, 6.5, 3.7, 2.1] as const
const appendix = (report: CompiledReport): NonNullable<OfficialDocument['attachments']>[number] => {
  const { rows, sources } = figureTable(report)
  const columns = figureColumns.map((label, i) => ({ label, width: widths[i] ?? 1 }))
  return {
    title: appendixTitle.replace(/^附表　/, ''),
    across: true,
    body: [
      ...(rows.length === 0
        ? [paragraph('本报告没有数字。')]
        : [{ kind: 'table', columns, rows: rows.map(row => row.map(plain)) } as const]),
      ...sources.map((text): Block => ({ kind: 'source', text: plain(text) })),
    ],
  }
}
