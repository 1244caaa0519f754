/** The red head of the Word file: 份号 to the red rule (7.2), or a letter's mark and double rules (10.1). */
import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { ComposedMark, Composition } from './composition.ts'
import { centred, character, empty, face, gap, line, run, tab, textWidth, twips } from './docx-text.ts'
import { linePitch, markGap, head as place, pointsPerMillimetre, red, sheet, widthOf } from './sheet.ts'

const rule = { style: BorderStyle.SINGLE, size: 12, color: red }
/** 4 mm below the number's characters, of which the lower edge of their line makes 1.4 mm. */
const ruled = { border: { bottom: { ...rule, space: Math.round((place.ruleBelow - 1.4) * pointsPerMillimetre) } } }

/** What stands above the title on the first page. */
export const headOf = ({ format, head }: Composition): readonly FileChild[] => {
  if (format === 'letter') return letterHead(head)
  if (!head.mark) return []
  const lines = aboveMark(head.corner, format === 'order' ? place.orderMarkBelowText : place.markBelowText)
  if (format === 'order') return [...lines, ...markOf(head.mark), ...empty(2), centred([run(head.number)]), ...empty(2)]
  if (format === 'minutes')
    return [
      ...lines,
      ...markOf(head.mark),
      ...empty(1),
      ...(head.number ? [centred([run(head.number)])] : []),
      ...empty(1),
      leftAndRight(head.issuer, [run(head.date)], ruled),
      ...empty(2),
    ]
  return [...lines, ...markOf(head.mark), ...empty(2), ...numbered(format, head), ...empty(2)]
}

/** The mark begins so far below the upper edge of 版心, in millimetres; 份号 and 紧急程度 stand in the lines above it. */
const aboveMark = (corner: readonly string[], below: number): readonly Paragraph[] => {
  const left = below * pointsPerMillimetre - corner.length * linePitch
  return [...cornerOf(corner), ...(left > 0 ? [gap(left)] : [])]
}
const cornerOf = (corner: readonly string[]): readonly Paragraph[] =>
  corner.map(text => line([run(text, /^\d+$/.test(text) ? 'fangsong' : 'hei')]))

const numbered = (format: Composition['format'], { number, signers }: Composition['head']): readonly Paragraph[] => {
  if (format === 'downward') return [centred([run(number)], ruled)]
  return signers.map((names, i) =>
    leftAndRight(
      i === signers.length - 1 ? number : '',
      [...(i === 0 ? [run('签发人：')] : []), run(names, 'kai')],
      i === signers.length - 1 ? ruled : {},
    ),
  )
}

/** One text a character from the left, another a character from the right. */
const leftAndRight = (
  left: string,
  end: readonly TextRun[],
  more: IParagraphOptions = {},
  inset = character,
): Paragraph =>
  line([run(left), tab(), ...end], {
    // The rule below is as wide as 版心: only the text is set in.
    indent: { firstLine: inset },
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth - inset }],
    ...more,
  })

const markOf = (mark: ComposedMark): readonly FileChild[] =>
  mark.after ? [jointMark(mark)] : mark.lines.map(text => markLine(mark, text, AlignmentType.CENTER))

const markLine = (
  { size, scale }: ComposedMark,
  text: string,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
  after = 0,
): Paragraph =>
  new Paragraph({
    alignment,
    spacing: { line: twips(size), lineRule: LineRuleType.EXACT, after: twips(after) },
    children: [
      new TextRun({
        text,
        font: face('xiaobiaosong'),
        size: Math.round(size * 2),
        scale: Math.round(scale * 100),
        color: red,
      }),
    ],
  })

/** Several issuers: their names spread one above the other, 文件 at half height beside them. */
const jointMark = (mark: ComposedMark): Table => {
  const { lines, after, size, scale } = mark
  const [names, kind] = [Math.max(...lines.map(widthOf)), widthOf(after)].map(n => twips((n + 0.2) * size * scale)) as [
    number,
    number,
  ]
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const borders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }
  const cell = (width: number, children: readonly Paragraph[]): TableCell =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      margins: { left: 0, right: 0, top: 0, bottom: 0 },
      children: [...children],
    })
  const gapBetween = twips(size * 0.2)
  return new Table({
    alignment: AlignmentType.CENTER,
    borders,
    width: { size: names + gapBetween + kind, type: WidthType.DXA },
    columnWidths: [names, gapBetween + kind],
    rows: [
      new TableRow({
        children: [
          cell(
            names,
            lines.map((text, i) =>
              markLine(mark, text, AlignmentType.DISTRIBUTE, i === lines.length - 1 ? 0 : size * markGap),
            ),
          ),
          cell(gapBetween + kind, [markLine(mark, after, AlignmentType.RIGHT)]),
        ],
      }),
    ],
  })
}

// ---- letters

/**
 * Of the first page's header: 30 mm below the paper's edge; the double rule, thick above thin, 4 mm below the mark, of
 * which the lower edge of the mark's line makes one.
 */
export const letterHeader = ({ head: { mark } }: Composition): readonly Paragraph[] =>
  mark
    ? [
        ...mark.lines.map(text => markLine(mark, text, AlignmentType.CENTER)),
        doubleRule(BorderStyle.THICK_THIN_SMALL_GAP, (place.ruleBelow - 1) * pointsPerMillimetre),
      ]
    : []

/** @param height of the line whose lower edge the rule is, in points. */
export const doubleRule = (
  style: typeof BorderStyle.THICK_THIN_SMALL_GAP | typeof BorderStyle.THIN_THICK_SMALL_GAP,
  height: number,
): Paragraph =>
  new Paragraph({
    spacing: { line: twips(height), lineRule: LineRuleType.EXACT },
    // 170 mm in the middle of the paper; 版心 is not in its middle.
    indent: { left: twips(-outside.left * pointsPerMillimetre), right: twips(-outside.right * pointsPerMillimetre) },
    border: { bottom: { style, size: 24, color: red, space: 0 } },
    children: [],
  })
const outside = {
  left: sheet.margin.left - (sheet.width - place.letterRuleLength) / 2,
  right: sheet.margin.right - (sheet.width - place.letterRuleLength) / 2,
}

/** Below the double rule: 份号 and 紧急程度 at the left, the number at the right of the same line; then two empty lines. */
const letterHead = ({ corner, number }: Composition['head']): readonly Paragraph[] => {
  const [first = '', ...others] = corner
  const numberLine = line([run(first, /^\d+$/.test(first) ? 'fangsong' : 'hei'), tab(), run(number)], {
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
  })
  return [numberLine, ...cornerOf(others), ...empty(2)]
}
