/** Runs and paragraphs of the Word file: faces named per run, lines of exactly the pitch, 28 characters to the line. */
import {
  AlignmentType,
  type FileChild,
  HeadingLevel,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { ComposedBlock } from './composition.ts'
import { type Role, usualNames } from './fonts.ts'
import { characterPitch, linePitch, sheet, sizes } from './sheet.ts'

/** Twentieths of a point. */
export const twips = (points: number): number => Math.round(points * 20)
/** A character of the line: indents are counted in them. */
export const character = twips(characterPitch)
export const pitch = Math.floor(linePitch * 20)

type ChineseFace = Exclude<Role, 'latin'>
/** Word takes `eastAsia` for Chinese. */
export const face = (chinese: ChineseFace) => {
  // Digits of titles and headings are as heavy as their characters.
  const latin = chinese === 'xiaobiaosong' || chinese === 'hei' ? usualNames[chinese] : usualNames.latin
  // Quotation marks and dashes are Chinese ones.
  return { ascii: latin, hAnsi: latin, cs: usualNames.latin, eastAsia: usualNames[chinese], hint: 'eastAsia' }
}

/** 3号. The grid counts lines only (one of characters gives each two cells in LibreOffice); spacing closes 28 to the line. */
export const run = (text: string, chinese: ChineseFace = 'fangsong', more: IRunOptions = {}): TextRun =>
  new TextRun({ text, font: face(chinese), size: sizes.three * 2, characterSpacing: -5, ...more })
/** Text of another size, without closing up. */
export const sized = (text: string, points: number, chinese: ChineseFace, more: IRunOptions = {}): TextRun =>
  new TextRun({ text, font: face(chinese), size: points * 2, ...more })

export const tab = (): TextRun => new TextRun({ children: [new Tab()] })

export const line = (children: readonly TextRun[], more: IParagraphOptions = {}): Paragraph =>
  new Paragraph({
    spacing: { line: pitch, lineRule: LineRuleType.EXACT },
    // Lines are filled to the last, whatever paragraph they belong to.
    widowControl: false,
    ...more,
    children: [...children],
  })
export const empty = (lines: number): readonly Paragraph[] => Array.from({ length: lines }, () => line([]))
/** Empty height, in points. */
export const gap = (points: number, more: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ spacing: { line: twips(points), lineRule: LineRuleType.EXACT }, ...more, children: [] })
export const right = (children: readonly TextRun[], characters: number, more: IParagraphOptions = {}): Paragraph =>
  line(children, {
    alignment: AlignmentType.RIGHT,
    indent: { right: Math.round(characters * character) },
    ...more,
  })
export const centred = (children: readonly TextRun[], more: IParagraphOptions = {}): Paragraph =>
  line(children, { alignment: AlignmentType.CENTER, ...more })
/** One paragraph, its lines parted where the sense parts. */
export const titleOf = (lines: readonly string[]): Paragraph =>
  centred(
    lines.map((text, i) => sized(text, sizes.two, 'xiaobiaosong', i === 0 ? {} : { break: 1 })),
    { keepNext: true, heading: HeadingLevel.TITLE },
  )

const indented = (children: readonly TextRun[], more: IParagraphOptions = {}): Paragraph =>
  line(children, {
    alignment: AlignmentType.BOTH,
    indent: { firstLine: character * 2, firstLineChars: 200 },
    ...more,
  })

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const
const levelFaces = ['hei', 'kai', 'fangsong', 'fangsong'] as const

/** @param width of the text, in millimetres. */
export const blocks = (all: readonly ComposedBlock[], width: number, keepLast = false): readonly FileChild[] =>
  all.flatMap((block, index) => blockOf(block, width, keepLast && index === all.length - 1))

const blockOf = (block: ComposedBlock, width: number, keepNext: boolean): readonly FileChild[] => {
  switch (block.kind) {
    case 'heading': {
      const own = run(block.number + block.heading, levelFaces[block.level - 1] ?? 'fangsong')
      if (block.text) return [indented([own, run(block.text)], { keepNext })]
      const heading = headings[block.level - 1]
      return [indented([own], { keepNext: true, ...(heading ? { heading } : {}) })]
    }
    case 'paragraph':
      return [indented([run(block.text)], { keepNext })]
    case 'roll':
      return [roll(block)]
    case 'source':
      return [new Paragraph({ children: [sized(block.text, sizes.small, 'song')] })]
    case 'table':
      return [
        ...(block.caption ? [centred([sized(block.caption, sizes.table, 'hei')], { keepNext: true })] : []),
        table(block, width),
      ]
  }
}

const roll = ({ label, names }: ComposedBlock & { kind: 'roll' }): Paragraph =>
  line([run(`${label}：`, 'hei'), run(names)], {
    alignment: AlignmentType.BOTH,
    indent: { left: (label.length + 3) * character, hanging: (label.length + 1) * character },
  })

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const

const table = ({ columns, rows }: ComposedBlock & { kind: 'table' }, width: number): Table => {
  const whole = twips((width * 72) / 25.4)
  const shares = columns.reduce((sum, column) => sum + column.width, 0)
  const widths = columns.map(column => Math.floor((whole * column.width) / shares))
  const cell = (text: string, column: number, heading: boolean): TableCell =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      margins: { left: 57, right: 57, top: 40, bottom: 40 },
      verticalAlign: VerticalAlign.CENTER,
      children: [
        new Paragraph({
          alignment: heading ? AlignmentType.CENTER : alignments[columns[column]?.align ?? 'left'],
          // Lines of a cell are not drawn to the grid of the page.
          spacing: { line: twips(sizes.table * 1.35), lineRule: LineRuleType.EXACT },
          children: [sized(text, sizes.table, heading ? 'hei' : 'song')],
        }),
      ],
    })
  return new Table({
    width: { size: whole, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ label }, i) => cell(label, i, true)),
      }),
      ...rows.map(row => new TableRow({ cantSplit: true, children: row.map((text, i) => cell(text, i, false)) })),
    ],
  })
}

/** Width of 版心. */
export const textWidth = twips((sheet.text.width * 72) / 25.4)
