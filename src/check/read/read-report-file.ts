/** A file as text, one paragraph a line, by its own first bytes: PDF, Word, web page, else plain text in its encoding. */
import { decodeText } from './decode-text.ts'
import { isWebPage, webPageText } from './web-page-text.ts'

export interface ReadFile {
  readonly text: string
  readonly kind: 'text' | 'word' | 'pdf' | 'web'
}
export interface CannotRead {
  readonly type: 'unsupported' | 'unreadable' | 'empty'
  /** In Chinese. */
  readonly title: string
}
export type ReadResult =
  | { readonly ok: true; readonly value: ReadFile }
  | { readonly ok: false; readonly refusal: CannotRead }

/** Never throws: what cannot be read is refused. `name` only tells old Word files from old Excel files in the refusal. */
export const readReportFile = async (content: Uint8Array, name: string): Promise<ReadResult> => {
  const kind = kindOf(content)
  if (kind === 'old') return refuse('unsupported', `不能读取“${name}”：请用 Word 或 WPS 另存为 DOCX 后再试`)
  if (kind === 'image') return refuse('unsupported', `不能读取“${name}”：图片中没有文字，请上传文字版`)
  let text: string
  try {
    text = await readers[kind](content)
  } catch {
    return refuse('unreadable', `不能读取“${name}”：文件已损坏、加了密码，或者不是它所称的格式`)
  }
  if (kind === 'text' && isWebPage(text)) return found(webPageText(text), 'web', name)
  return found(text, kind, name)
}

const found = (text: string, kind: ReadFile['kind'], name: string): ReadResult =>
  text.trim() === ''
    ? refuse('empty', kind === 'pdf' ? `“${name}”中没有文字：可能是扫描件，请上传文字版` : `“${name}”中没有文字`)
    : { ok: true, value: { text, kind } }
const refuse = (type: CannotRead['type'], title: string): ReadResult => ({ ok: false, refusal: { type, title } })

const readers = {
  text: async (content: Uint8Array) => decodeText(content),
  // Loaded when the first such file comes: the libraries take 10 and 30 MB.
  word: async (content: Uint8Array) => (await import('./word-text.ts')).wordText(content),
  pdf: async (content: Uint8Array) => (await import('./pdf-text.ts')).pdfText(content),
}

/** What a file is by its first bytes; never by its name. */
export const kindOf = (content: Uint8Array): 'text' | 'word' | 'pdf' | 'old' | 'image' => {
  const begins = (...bytes: number[]): boolean => bytes.every((byte, index) => content[index] === byte)
  if (begins(0x25, 0x50, 0x44, 0x46)) return 'pdf'
  if (begins(0x50, 0x4b, 0x03, 0x04)) return 'word'
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) return 'old'
  if (begins(0xff, 0xd8, 0xff) || begins(0x89, 0x50, 0x4e, 0x47) || begins(0x47, 0x49, 0x46)) return 'image'
  return 'text'
}
