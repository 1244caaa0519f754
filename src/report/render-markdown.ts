/** The report as Markdown: text, appendix of figures, findings. The same report gives the same bytes. */
import type { CompiledReport, CompiledTable, Finding } from './compiled-report.ts'
import { appendixTitle, cutoffText, figureColumns, figureTable } from './figure-table.ts'
import { contentOf, rowLabel, unwritten } from './paragraphs.ts'

const severities: Record<Finding['severity'], string> = { error: '错误', warning: '警告', notice: '提示' }

export const renderMarkdown = (report: CompiledReport): string => {
  const { rows, sources } = figureTable(report)
  const paragraphs = [
    `# ${plain(report.title)}`,
    `编制单位：${plain(report.unit.name)}；报告期：${report.period.from}至${report.period.to}；数据截至：${cutoffText(report.cutoff)}`,
    ...report.parts.flatMap(part => [
      `## ${part.number}、${plain(part.heading)}`,
      ...(part.sections.length === 0 ? [unwritten] : []),
      ...part.sections.flatMap(section => [
        ...(section.heading === null ? [] : [`### ${section.number}${plain(section.heading)}`]),
        ...contentOf(section).map(part => (typeof part === 'string' ? plain(part) : statutoryTable(part))),
      ]),
    ]),
    `## ${appendixTitle}`,
    table(figureColumns, rows),
    ...sources.map(plain),
    '## 校验提示（不随报告印发）',
    report.findings.length === 0
      ? '无。'
      : report.findings
          .map(
            ({ severity, message, expected }) =>
              `- ${severities[severity]}：${plain(message)}${expected ? `（应为：${plain(expected)}）` : ''}`,
          )
          .join('\n'),
  ]
  return `${paragraphs.join('\n\n')}\n`
}

const statutoryTable = (compiled: CompiledTable): string =>
  `${plain(compiled.caption)}\n\n${table(
    compiled.columns,
    compiled.rows.map(row => [rowLabel(row), ...compiled.columns.slice(1).map((_, i) => row.cells[i]?.shown ?? '')]),
  )}`

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head.map(plain), head.map(() => '---'), ...rows.map(row => row.map(plain))]
    .map(row => `| ${row.join(' | ')} |`)
    .join('\n')

/** Words of people are text, not markup. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>|#]/g, '\\$&').replaceAll('\n', ' ')
