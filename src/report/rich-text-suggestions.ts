/**
 * Suggested changes in a text: what each would put in and take out, and the text with all of them refused, which is what
 * a report compiles while they are open. Follows how the editor marks them: a split or joined paragraph carries its mark
 * on the zero-width spaces at both sides of the break.
 */
import { type Inline, joined, type Mark, type Paragraph, type RichText } from './rich-text.ts'

/** Put by the editor where a mark needs something to stand on. */
const standIn = /\u200b/g

export interface Suggestion {
  readonly id: string
  /** ¶ for the break of a paragraph. */
  readonly inserted: string
  readonly deleted: string
}

/** In the order of the text. @param nameOf how a figure is told in words. */
export const suggestionsIn = (
  doc: RichText,
  nameOf: (figure: string) => string = () => '【数】',
): readonly Suggestion[] => {
  const found = new Map<string, { insertion: string; deletion: string }>()
  const note = (mark: Mark, words: string): void => {
    if (mark.type === 'comment') return
    const entry = found.get(mark.attrs.id) ?? { insertion: '', deletion: '' }
    entry[mark.type] += words
    found.set(mark.attrs.id, entry)
  }
  let last: Inline | undefined
  for (const { content = [], marks = [] } of doc.content) {
    const shared = last && content[0] ? sharedSuggestion(last, content[0]) : undefined
    if (shared) note(shared, '¶')
    for (const mark of marks) note(mark, content.map(inline => wordsOf(inline, nameOf)).join(''))
    for (const inline of content)
      for (const mark of inline.marks ?? [])
        if (!marks.some(({ attrs }) => attrs.id === mark.attrs.id)) note(mark, wordsOf(inline, nameOf))
    last = content.at(-1)
  }
  return [...found].map(([id, { insertion, deletion }]) => ({ id, inserted: insertion, deleted: deletion }))
}
const sharedSuggestion = (a: Inline, b: Inline): Mark | undefined =>
  (a.marks ?? []).find(
    ({ type, attrs }) =>
      type !== 'comment' && (b.marks ?? []).some(other => other.type === type && other.attrs.id === attrs.id),
  )
const wordsOf = (inline: Inline, nameOf: (figure: string) => string): string =>
  inline.type === 'text' ? inline.text.replace(standIn, '') : nameOf(inline.attrs.id)

/** The text as it stands without the suggestions that are open; comments stay marked. */
export const withoutSuggestions = (doc: RichText): RichText => {
  const content: Paragraph[] = []
  // A suggested break: the insertion that ends one paragraph begins the next.
  let broken: string | undefined
  for (const { content: inlines = [], marks } of doc.content) {
    if (insertionOf(marks)) continue
    const [first] = inlines
    const kept = joined(inlines.filter(({ marks: own }) => !insertionOf(own)).flatMap(unmarked))
    const before = content.at(-1)
    if (before && broken !== undefined && insertionOf(first?.marks) === broken)
      content[content.length - 1] = paragraphOf(joined([...(before.content ?? []), ...kept]))
    else content.push(paragraphOf(kept))
    broken = insertionOf(inlines.at(-1)?.marks)
  }
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
}
const insertionOf = (marks: readonly Mark[] | undefined): string | undefined =>
  marks?.find(({ type }) => type === 'insertion')?.attrs.id
const paragraphOf = (content: readonly Inline[]): Paragraph => ({
  type: 'paragraph',
  ...(content.length > 0 ? { content } : {}),
})

const unmarked = (inline: Inline): readonly Inline[] => {
  const { marks = [], ...rest } = inline
  const left = marks.filter(({ type }) => type === 'comment')
  const bare = { ...rest, ...(left.length > 0 ? { marks: left } : {}) } as Inline
  if (bare.type !== 'text') return [bare]
  const text = bare.text.replace(standIn, '')
  return text === '' ? [] : [{ ...bare, text }]
}

/** In plain words, each paragraph a line, suggestions left out; a figure as its id unless it is told how to be shown. */
export const plainWordsOf = (doc: RichText, shown: (figure: string) => string = id => `【${id}】`): string =>
  withoutSuggestions(doc)
    .content.map(({ content = [] }) => content.map(inline => wordsOf(inline, shown)).join(''))
    .join('\n')

/** Whether two texts say the same once suggestions are refused and comments left aside. */
export const sameGround = (a: RichText, b: RichText): boolean => groundOf(a) === groundOf(b)
const groundOf = (doc: RichText): string =>
  JSON.stringify(
    withoutSuggestions(doc).content.map(({ content = [] }) =>
      joined(content.map(({ marks: _, ...inline }) => inline as Inline)),
    ),
  )
