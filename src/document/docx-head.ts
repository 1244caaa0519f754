/** The red head of the Word file: 份号 to the red rule (7.2), or a letter's mark and double rules (10.1). */
import { AlignmentType, BorderStyle, type IParagraphOptions, LineRuleType, Paragraph, TabStopType, TextRun } from 'docx'
import type { ComposedMark, Composition } from './composition.ts'
import { centred, character, empty, face, gap, line, run, tab, textWidth, twips } from './docx-text.ts'
import { head, linePitch, pointsPerMillimetre, red, sheet } from './sheet.ts'

const rule = { style: BorderStyle.SINGLE, size: 12, color: red }
/** 4 mm below the number's characters, of which the lower edge of their line makes 1.4 mm. */
const ruled = { border: { bottom: { ...rule, space: Math.round((head.ruleBelow - 1.4) * pointsPerMillimetre) } } }

/** What stands above the title on the first page. */
export const headOf = ({ format, head }: Composition): readonly Paragraph[] => {
  if (format === 'letter') return letterHead(head)
  if (!head.mark) return []
  const lines = aboveMark(head.corner)
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

/** The mark begins 35 mm below the upper edge of 版心; 份号 and 紧急程度 stand in the lines above it. */
const aboveMark = (corner: readonly string[]): readonly Paragraph[] => [
  ...cornerOf(corner),
  gap(head.markBelowText * pointsPerMillimetre - corner.length * linePitch),
]
const cornerOf = (corner: readonly string[]): readonly Paragraph[] =>
  corner.map(text => line([run(text, /^\d+$/.test(text) ? 'fangsong' : 'hei')]))

const numbered = (format: Composition['format'], { number, signers }: Composition['head']): readonly Paragraph[] => {
  if (format === 'downward') return [centred([run(number)], ruled)]
  const pairs = Array.from({ length: Math.ceil(signers.length / 2) }, (_, i) => signers.slice(i * 2, i * 2 + 2))
  return pairs.map((pair, i) =>
    leftAndRight(
      i === pairs.length - 1 ? number : '',
      [...(i === 0 ? [run('签发人：')] : []), run(pair.join('　'), 'kai')],
      i === pairs.length - 1 ? ruled : {},
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

const markOf = ({ lines, after, size, scale }: ComposedMark): readonly Paragraph[] =>
  lines.map((text, i) => {
    const last = i === lines.length - 1
    return new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { line: twips(size), lineRule: LineRuleType.EXACT, after: last ? 0 : twips(size * 0.35) },
      children: [
        new TextRun({
          text: last && after ? `${text}　${after}` : text,
          font: face('xiaobiaosong'),
          size: Math.round(size * 2),
          scale: Math.round(scale * 100),
          color: red,
        }),
      ],
    })
  })

// ---- letters

/** Of the first page's header: 30 mm below the paper's edge; the double rule, thick above thin, 4 mm below
 * the mark, of which the lower edge of the mark's line makes one. */
export const letterHeader = ({ head: { mark } }: Composition): readonly Paragraph[] =>
  mark
    ? [...markOf(mark), doubleRule(BorderStyle.THICK_THIN_SMALL_GAP, (head.ruleBelow - 1) * pointsPerMillimetre)]
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
  left: sheet.margin.left - (sheet.width - head.letterRuleLength) / 2,
  right: sheet.margin.right - (sheet.width - head.letterRuleLength) / 2,
}

/** Below the double rule: 份号 and 紧急程度 at the left, the number at the right of the same line; then two empty lines. */
const letterHead = ({ corner, number }: Composition['head']): readonly Paragraph[] => {
  const [first = '', ...others] = corner
  const numberLine = line([run(first, /^\d+$/.test(first) ? 'fangsong' : 'hei'), tab(), run(number)], {
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
  })
  return [numberLine, ...cornerOf(others), ...empty(2)]
}
