/** The paragraphs of a Word file (docx), tables row by row with tabs between the cells. */
import mammoth from 'mammoth'
import { webPageText } from './web-page-text.ts'

/** 100 MB; unfolded, a report with pictures is ten. */
const largestUnfolded = 100 * 1024 * 1024

/** Throws for what is no Word file. */
export const wordText = async (content: Uint8Array): Promise<string> => {
  if (unfoldedSize(Buffer.from(content)) > largestUnfolded) throw new Error('the package unfolds into too much')
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(content) },
    // Pictures are not read, and styles not minded: headings are told by their numbers.
    { convertImage: mammoth.images.imgElement(async () => ({ src: '' })), ignoreEmptyParagraphs: false },
  )
  // A paragraph inside a cell must not break its row.
  const html = value.replace(
    /<(td|th)\b[^>]*>([\s\S]*?)<\/\1>/g,
    (_, tag, inner) => `<${tag}>${inner.replace(/<\/?p>/g, '')}</${tag}>`,
  )
  return webPageText(html)
}

/** What the directory at the end of a ZIP package says its entries unfold into, together. */
const unfoldedSize = (zip: Buffer): number => {
  let size = 0
  for (let at = zip.indexOf(entryMark); at >= 0 && at + 28 <= zip.length; at = zip.indexOf(entryMark, at + 46))
    size += zip.readUInt32LE(at + 24)
  return size
}
const entryMark = Buffer.from([0x50, 0x4b, 0x01, 0x02])
