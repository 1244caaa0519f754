/** Page numbers (7.5) and 版记 (7.4) of the Word file. */
import {
  AlignmentType,
  BorderStyle,
  Footer,
  FrameAnchorType,
  HorizontalPositionAlign,
  type IParagraphOptions,
  LineRuleType,
  PageNumber,
  Paragraph,
  ShadingType,
  TabStopType,
  TextRun,
  VerticalPositionAlign,
} from 'docx'
import type { Composition } from './composition.ts'
import { doubleRule } from './docx-head.ts'
import { face, sized, tab, textWidth, twips } from './docx-text.ts'
import { foot, pointsPerMillimetre, sizes } from './sheet.ts'

/** 一字线 on both sides; a character from the right on odd pages, from the left on even ones. */
const numberParagraph = (side: 'odd' | 'even'): Paragraph =>
  new Paragraph({
    alignment: side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT,
    indent: side === 'odd' ? { right: 320 } : { left: 320 },
    spacing: { line: twips(sizes.four), lineRule: LineRuleType.EXACT },
    children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: face('song'), size: sizes.four * 2 })],
  })

/** Millimetres of a page's lower edge to its footer: the dash lies 7 mm below 版心, its letters a little lower. */
export const footerMargin = 25.7
/** 10.1: the lower double rule of a letter is 20 mm above the edge. */
export const letterFooterMargin = 20

export const footersOf = ({ format }: Composition) => {
  const lift = format === 'letter' ? [lifted()] : []
  const page = (side: 'odd' | 'even') => new Footer({ children: [numberParagraph(side), ...lift] })
  return {
    default: page('odd'),
    even: page('even'),
    ...(format === 'letter'
      ? { first: new Footer({ children: [doubleRule(BorderStyle.THIN_THICK_SMALL_GAP, 2)] }) }
      : {}),
  }
}
/** A letter's footer begins lower, for the rule of its first page; numbers of the others are lifted to their place. */
const lifted = (): Paragraph =>
  new Paragraph({
    spacing: { line: twips(((footerMargin - letterFooterMargin) * 72) / 25.4), lineRule: LineRuleType.EXACT },
    children: [],
  })

/**
 * At the foot of the last page, in a frame, which Word and LibreOffice keep there (a floating table LibreOffice loses, and a
 * frame whose paragraphs have borders too): rules are lines of black as high as the rule is thick.
 */
export const imprintOf = ({ format, imprint: { copies, printer, printedOn } }: Composition): readonly Paragraph[] => {
  const entries = [
    ...(copies ? [copiesEntry(copies)] : []),
    ...(printer || printedOn ? [printedEntry(printer, printedOn)] : []),
  ]
  if (entries.length === 0) return []
  // 10.1: a letter's 版记 has no rules.
  const ruled = format === 'letter' ? entries : entries.flatMap((entry, i) => [ruleOf(i === 0), entry])
  return [
    ...ruled,
    ...(format === 'letter' ? [] : [ruleOf(true)]),
    // A frame hangs on the paragraph after it.
    new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT }, children: [] }),
  ]
}

const side = twips(sizes.four)
const copiesEntry = (copies: string): Paragraph =>
  framed([sized(`抄送：${copies}`, sizes.four, 'fangsong')], {
    indent: { left: side * 4, right: side, hanging: side * 3 },
  })
const printedEntry = (printer: string, printedOn: string): Paragraph =>
  framed([sized(printer, sizes.four, 'fangsong'), tab(), sized(printedOn, sizes.four, 'fangsong')], {
    indent: { left: side, right: side },
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth - side }],
  })
const ruleOf = (thick: boolean): Paragraph =>
  framed([], {
    spacing: {
      line: twips((thick ? foot.thickRule : foot.thinRule) * pointsPerMillimetre),
      lineRule: LineRuleType.EXACT,
    },
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: '000000' },
  })

const framed = (children: readonly TextRun[], more: IParagraphOptions): Paragraph =>
  new Paragraph({
    frame: {
      type: 'alignment',
      width: textWidth,
      height: 0,
      anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
      alignment: { x: HorizontalPositionAlign.LEFT, y: VerticalPositionAlign.BOTTOM },
    },
    spacing: { line: twips(sizes.four * 1.6), lineRule: LineRuleType.EXACT },
    ...more,
    children: [...children],
  })
