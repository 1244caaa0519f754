/**
 * The narrative parts of a report as they are stored: paragraphs of words and of figures, with the marks of comments and
 * suggested changes on them. A subset of ProseMirror's JSON; plain data here, so that the server needs no editor to read it.
 *
 *     { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '调解纠纷' }, { type: 'figure', attrs: { id: 'mediation-total' } }] }] }
 */

export type MarkType = 'comment' | 'insertion' | 'deletion'
export interface Mark {
  readonly type: MarkType
  /** Of the comment thread, or of the suggestion. */
  readonly attrs: { readonly id: string }
}
export interface Words {
  readonly type: 'text'
  readonly text: string
  readonly marks?: readonly Mark[]
}
/** A figure of the report: its value is looked up when the report is compiled, never typed. */
export interface FigureAtom {
  readonly type: 'figure'
  readonly attrs: { readonly id: string }
  readonly marks?: readonly Mark[]
}
export type Inline = Words | FigureAtom
export interface Paragraph {
  readonly type: 'paragraph'
  readonly content?: readonly Inline[]
  /** A paragraph suggested as a whole. */
  readonly marks?: readonly Mark[]
}
export interface RichText {
  readonly type: 'doc'
  readonly content: readonly Paragraph[]
}

export const limits = { characters: 20_000, paragraphs: 500, inlines: 5_000, figures: 200, marks: 8 } as const

export type ReadRichText =
  | { readonly ok: true; readonly value: RichText }
  /** In Chinese, for the person who writes. */
  | { readonly ok: false; readonly refusal: string }

/** Takes what a client sent: rebuilt from what is known, so that nothing else is kept. */
export const readRichText = (given: unknown): ReadRichText => {
  try {
    return { ok: true, value: readDocument(given) }
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, refusal: error.message }
    throw error
  }
}
class Unreadable extends Error {}
const refuse = (refusal: string): never => {
  throw new Unreadable(refusal)
}

const readDocument = (given: unknown): RichText => {
  const doc = object(given, '正文')
  if (doc.type !== 'doc') refuse('正文格式不能识别')
  const blocks = list(doc.content ?? [], '正文')
  if (blocks.length > limits.paragraphs) refuse(`段落不得超过${limits.paragraphs}段`)
  const content = blocks.map(readParagraph)
  const inlines = content.flatMap(paragraph => paragraph.content ?? [])
  if (inlines.length > limits.inlines) refuse('正文过于零碎，请分到不同部分')
  const characters = inlines.reduce((sum, inline) => sum + (inline.type === 'text' ? inline.text.length : 0), 0)
  if (characters > limits.characters) refuse(`文字不得超过${limits.characters}字，现有${characters}字`)
  if (inlines.filter(({ type }) => type === 'figure').length > limits.figures) refuse(`数字不得超过${limits.figures}个`)
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
}

const readParagraph = (given: unknown): Paragraph => {
  const block = object(given, '段落')
  if (block.type !== 'paragraph') refuse(`正文只能有段落，不能有“${named(block.type)}”`)
  const content = list(block.content ?? [], '段落').flatMap(readInline)
  return { type: 'paragraph', ...(content.length > 0 ? { content: joined(content) } : {}), ...readMarks(block.marks) }
}

const readInline = (given: unknown): readonly Inline[] => {
  const inline = object(given, '段落内容')
  const marks = readMarks(inline.marks)
  if (inline.type === 'text') {
    if (typeof inline.text !== 'string') return refuse('段落中的文字不能识别')
    const text = inline.text.toWellFormed().replaceAll(/[\p{Cc}\u2028\u2029\ufeff]+/gu, ' ')
    return text === '' ? [] : [{ type: 'text', text, ...marks }]
  }
  if (inline.type === 'figure') {
    const { id } = object(inline.attrs, '数字')
    if (typeof id !== 'string' || !/^[a-z][\w./-]{0,199}$/.test(id)) return refuse('数字没有指明是哪一个指标')
    return [{ type: 'figure', attrs: { id }, ...marks }]
  }
  return refuse(`段落中只能有文字和数字，不能有“${named(inline.type)}”`)
}

const readMarks = (given: unknown): { marks: readonly Mark[] } | Record<never, never> => {
  if (given === undefined || given === null) return {}
  const marks = list(given, '标记').map((one): Mark => {
    const mark = object(one, '标记')
    if (!isMarkType(mark.type)) return refuse(`文字不能带“${named(mark.type)}”格式`)
    const { id } = object(mark.attrs, '标记')
    if (typeof id !== 'string' || !/^[a-z0-9]{6,40}$/.test(id)) return refuse('批注或者修改建议没有编号')
    return { type: mark.type, attrs: { id } }
  })
  if (marks.length > limits.marks) refuse(`同一处的批注和修改建议不得超过${limits.marks}条`)
  return marks.length > 0 ? { marks } : {}
}
const isMarkType = (type: unknown): type is MarkType =>
  type === 'comment' || type === 'insertion' || type === 'deletion'

const object = (given: unknown, what: string): Readonly<Record<string, unknown>> =>
  typeof given === 'object' && given !== null && !Array.isArray(given)
    ? (given as Readonly<Record<string, unknown>>)
    : refuse(`${what}格式不能识别`)
const list = (given: unknown, what: string): readonly unknown[] =>
  Array.isArray(given) ? given : refuse(`${what}格式不能识别`)
const named = (type: unknown): string => (typeof type === 'string' ? type.slice(0, 40) : '未知内容')

/** Neighbouring words with the same marks become one. */
export const joined = (inlines: readonly Inline[]): readonly Inline[] => {
  const all: Inline[] = []
  for (const inline of inlines) {
    const last = all.at(-1)
    if (last?.type === 'text' && inline.type === 'text' && sameMarks(last, inline))
      all[all.length - 1] = { ...last, text: last.text + inline.text }
    else all.push(inline)
  }
  return all
}
const sameMarks = (a: Inline, b: Inline): boolean => JSON.stringify(a.marks ?? []) === JSON.stringify(b.marks ?? [])

/** Narratives written before there was an editor: each line a paragraph. */
export const fromPlainText = (text: string): RichText => ({
  type: 'doc',
  content: text.split('\n').map(line => {
    const words = line.trim()
    return { type: 'paragraph', ...(words === '' ? {} : { content: [{ type: 'text', text: words }] }) }
  }),
})

/** Ids of the figures in it, each once. */
export const figuresIn = (doc: RichText): readonly string[] => [
  ...new Set(inlinesOf(doc).flatMap(inline => (inline.type === 'figure' ? [inline.attrs.id] : []))),
]
/** Ids of the marks of one kind, each once, in the order of the text. */
export const marksIn = (doc: RichText, ...types: readonly MarkType[]): readonly string[] => [
  ...new Set(
    doc.content.flatMap(({ marks = [], content = [] }) =>
      [...marks, ...content.flatMap(inline => inline.marks ?? [])].flatMap(({ type, attrs }) =>
        types.includes(type) ? [attrs.id] : [],
      ),
    ),
  ),
]
const inlinesOf = (doc: RichText): readonly Inline[] => doc.content.flatMap(({ content = [] }) => content)
