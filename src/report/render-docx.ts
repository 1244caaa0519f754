/**
 * The report as a Word document laid out like an official paper (GB/T 9704-2012): A4, 22 lines of 28 characters, title 2号
 * 小标宋, text 3号 仿宋, headings 黑体 and 楷体, page numbers outside. The appendix follows on pages across.
 */
import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  DocumentGridType,
  type FileChild,
  Footer,
  type IRunOptions,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { shanghaiDay } from '../case/engine.ts'
import type { CompiledReport } from './compiled-report.ts'
import { appendixTitle, cutoffText, figureColumns, figureTable } from './figure-table.ts'
import { paragraphsOf, unwritten } from './paragraphs.ts'

/** @param date the day under the signature, 'YYYY-MM-DD'; the day of the cutoff unless given. */
export const renderDocx = (report: CompiledReport, date: string = shanghaiDay(report.cutoff)): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      title: report.title,
      creator: report.unit.name,
      evenAndOddHeaderAndFooters: true,
      styles: { default: { document: { run: { font: face('仿宋_GB2312'), size: 32 } } } },
      sections: [
        { ...upright, children: [...opening(report), ...report.parts.flatMap(partOf), ...signature(report, date)] },
        { ...across, children: [...appendix(report)] },
      ],
    }),
  )

/** Each script has its own face; Word takes the last for Chinese. */
const face = (chinese: string) => ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: chinese })

// 225 mm of text in 22 lines. A grid of characters made LibreOffice give each two cells; spacing closes 28 to the line.
const linePitch = 579
const millimetres = convertMillimetersToTwip
const margins = {
  top: millimetres(37),
  bottom: millimetres(35),
  left: millimetres(28),
  right: millimetres(26),
  footer: millimetres(25),
}
const grid = { type: DocumentGridType.LINES, linePitch }
const pageNumber = (side: 'odd' | 'even'): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: side === 'odd' ? { right: 320 } : { left: 320 },
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: face('宋体'), size: 28 })],
      }),
    ],
  })
const footers = { default: pageNumber('odd'), even: pageNumber('even') }
const upright: Omit<ISectionOptions, 'children'> = {
  properties: { page: { size: { width: 11906, height: 16838 }, margin: margins }, grid },
  footers,
}
const across: Omit<ISectionOptions, 'children'> = {
  properties: {
    page: {
      // Width and height as of the upright page: the library turns them.
      size: { width: 11906, height: 16838, orientation: PageOrientation.LANDSCAPE },
      margin: { ...margins, top: millimetres(28), bottom: millimetres(26) },
    },
  },
  footers,
}

const spacing = { line: linePitch, lineRule: LineRuleType.EXACT }
const bodyRun = (text: string, more: IRunOptions = {}): TextRun =>
  new TextRun({ text, font: face('仿宋_GB2312'), size: 32, characterSpacing: -5, ...more })
const indented = (children: readonly TextRun[]): Paragraph =>
  new Paragraph({ spacing, indent: { firstLine: 640, firstLineChars: 200 }, children: [...children] })
const blank = (): Paragraph => new Paragraph({ spacing, children: [] })

const opening = (report: CompiledReport): readonly FileChild[] => [
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line: 700, lineRule: LineRuleType.EXACT },
    children: [new TextRun({ text: report.title, font: face('方正小标宋简体'), size: 44 })],
  }),
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing,
    children: [bodyRun(`（数据截止${cutoffText(report.cutoff)}）`, { font: face('楷体_GB2312') })],
  }),
  blank(),
]

const partOf = (part: CompiledReport['parts'][number]): readonly FileChild[] => [
  indented([bodyRun(`${part.number}、${part.heading}`, { font: face('黑体') })]),
  ...(part.sections.length === 0 ? [indented([bodyRun(unwritten)])] : []),
  ...part.sections.flatMap(section => [
    ...(section.heading === null
      ? []
      : [indented([bodyRun(`${section.number}${section.heading}`, { font: face('楷体_GB2312') })])]),
    ...paragraphsOf(section).map(text => indented([bodyRun(text)])),
  ]),
]

const signature = (report: CompiledReport, date: string): readonly FileChild[] => {
  const right = (text: string, characters: number): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      spacing,
      indent: { right: characters * 320 },
      keepLines: true,
      children: [bodyRun(text)],
    })
  const [year, month, day] = date.split('-').map(Number)
  return [blank(), blank(), right(report.unit.name, 2), right(`${year}年${month}月${day}日`, 4)]
}

// Widths in twentieths of a point; together the 243 mm between the margins.
const widths = [650, 2600, 1400, 2300, 3600, 2050, 1170] as const

const appendix = (report: CompiledReport): readonly FileChild[] => {
  const { rows, sources } = figureTable(report)
  return [
    new Paragraph({ spacing, children: [bodyRun(appendixTitle, { font: face('黑体') })] }),
    new Table({
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: [...widths],
      rows: [
        new TableRow({ tableHeader: true, children: figureColumns.map((text, i) => cell(text, i, '黑体')) }),
        ...rows.map(row => new TableRow({ cantSplit: true, children: row.map((text, i) => cell(text, i, '宋体')) })),
      ],
    }),
    ...sources.map(source => new Paragraph({ children: [small(source, '宋体')] })),
  ]
}

const small = (text: string, chinese: string): TextRun => new TextRun({ text, font: face(chinese), size: 18 })
const cell = (text: string, column: number, chinese: string): TableCell =>
  new TableCell({
    width: { size: widths[column] ?? 1000, type: WidthType.DXA },
    margins: { left: 60, right: 60, top: 20, bottom: 20 },
    verticalAlign: VerticalAlign.CENTER,
    children: [new Paragraph({ children: [small(text, chinese)] })],
  })
