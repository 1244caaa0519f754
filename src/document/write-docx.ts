/**
 * The document as a Word file. Faces are named as offices have them, numbers of pages are fields, and the same composition
 * gives the same text as the PDF.
 */
import {
  AlignmentType,
  Document,
  DocumentGridType,
  type FileChild,
  Header,
  type ISectionOptions,
  Packer,
  PageOrientation,
} from 'docx'
import type { Composition } from './composition.ts'
import { footerMargin, footersOf, imprintOf, letterFooterMargin } from './docx-foot.ts'
import { headOf, letterHeader } from './docx-head.ts'
import { signatureLines } from './docx-signature.ts'
import { blocks, centred, character, empty, face, line, pitch, run, titleOf, twips } from './docx-text.ts'
import { settleDocx } from './settle-docx.ts'
import { head, pointsPerMillimetre, sheet, sizes } from './sheet.ts'

export const writeDocx = async (composition: Composition): Promise<Buffer> => {
  const { about } = composition
  const file = new Document({
    title: about.title,
    creator: about.author,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: { run: { font: face('fangsong'), size: sizes.three * 2 } },
        // Headings have their styles, for outlines and for readers that look for them; their runs name the faces.
        ...Object.fromEntries(
          ['title', 'heading1', 'heading2', 'heading3', 'heading4'].map(name => [name, plainStyle]),
        ),
      },
    },
    sections: sectionsOf(composition),
  })
  return settleDocx(await Packer.toBuffer(file), about)
}
const plainStyle = {
  run: { color: '000000', bold: false, italics: false, size: sizes.three * 2 },
  paragraph: { spacing: { before: 0, after: 0 } },
}

/** A section for each turn of the paper. */
const sectionsOf = (composition: Composition): readonly ISectionOptions[] => {
  const parts: { across: boolean; children: FileChild[] }[] = [{ across: false, children: [...mainOf(composition)] }]
  for (const attachment of composition.attachments) {
    const current = parts.at(-1)
    const sameTurn = current?.across === attachment.across
    const children = attachmentOf(attachment, sameTurn)
    if (current && sameTurn) current.children.push(...children)
    else parts.push({ across: attachment.across, children: [...children] })
  }
  parts.at(-1)?.children.push(...imprintOf(composition))
  return parts.map(({ across, children }, i) => ({
    properties: pageOf(composition, across, i === 0),
    ...(composition.format === 'letter' && i === 0
      ? { headers: { first: new Header({ children: letterHeader(composition) }) } }
      : {}),
    footers: footersOf(composition),
    children,
  }))
}

const millimetres = (n: number): number => twips(n * pointsPerMillimetre)
const pageOf = (
  { format }: Composition,
  across: boolean,
  first: boolean,
): NonNullable<ISectionOptions['properties']> => {
  const { top, bottom, left, right } = sheet.margin
  return {
    titlePage: format === 'letter' && first,
    page: {
      // Width and height as of the upright page: the library turns them.
      size: {
        width: 11906,
        height: 16838,
        ...(across ? { orientation: PageOrientation.LANDSCAPE } : {}),
      },
      margin: {
        ...(across
          ? { top: millimetres(left), bottom: millimetres(right), left: millimetres(top), right: millimetres(bottom) }
          : { top: millimetres(top), bottom: millimetres(bottom), left: millimetres(left), right: millimetres(right) }),
        header: millimetres(format === 'letter' ? head.markBelowEdge : 15),
        footer: millimetres(across ? 16 : format === 'letter' ? letterFooterMargin : footerMargin),
      },
    },
    grid: { type: DocumentGridType.LINES, linePitch: pitch },
  }
}

const mainOf = (composition: Composition): readonly FileChild[] => {
  const { title, subtitle, numberBelow, recipients, body, attachmentList, signature, note } = composition
  const signed = signature.rows.length > 0
  return [
    ...headOf(composition),
    ...(title.length > 0 ? [titleOf(title)] : []),
    ...(numberBelow ? [centred([run(numberBelow)])] : []),
    ...(subtitle ? [centred([run(subtitle, 'kai')])] : []),
    ...(title.length > 0 ? empty(1) : []),
    ...(recipients ? [line([run(recipients)])] : []),
    ...blocks(body, sheet.text.width, signed && attachmentList.length === 0),
    ...attachmentListOf(attachmentList),
    ...signatureLines(signature),
    ...(note ? [line([run(note)], { indent: { left: character * 2 } })] : []),
  ]
}

/** 7.3.4: “附件：” two characters from the left, turned lines under the first character of the name. */
const attachmentListOf = (names: readonly string[]): readonly FileChild[] => {
  if (names.length === 0) return []
  const hang = names.length > 1 ? 1.5 : 0
  return [
    ...empty(1),
    ...names.map((name, i) =>
      line([run(i === 0 ? `附件：${name}` : name)], {
        alignment: AlignmentType.LEFT,
        indent: {
          left: Math.round((5 + hang) * character),
          hanging: Math.round((i === 0 ? 3 + hang : hang) * character),
        },
      }),
    ),
  ]
}

const attachmentOf = (
  { label, title, across, body }: Composition['attachments'][number],
  onNewPage: boolean,
): readonly FileChild[] => [
  line([run(label, 'hei')], { pageBreakBefore: onNewPage }),
  ...empty(1),
  titleOf(title),
  ...empty(1),
  ...blocks(body, across ? sheet.height - sheet.margin.top - sheet.margin.bottom : sheet.text.width),
]
