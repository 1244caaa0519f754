/** The paragraphs of a Word file (docx), tables row by row with tabs between the cells. */
import mammoth from 'mammoth'
import { webPageText } from './web-page-text.ts'

/** Throws for what is no Word file. */
export const wordText = async (content: Uint8Array): Promise<string> => {
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
