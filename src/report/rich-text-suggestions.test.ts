/** What the editor's library does to a text while somebody suggests, and what the server makes of it. */
import {
  applySuggestions,
  enableSuggestChanges,
  revertSuggestions,
  suggestChanges,
} from '@handlewithcare/prosemirror-suggest-changes'
import { getSchema } from '@tiptap/core'
import { type Node, type Schema, Slice } from '@tiptap/pm/model'
import { EditorState, type Transaction } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { suggestionStep } from '../desk/report/editor/suggestion-step.ts'
import { textSchema } from '../desk/report/editor/text-schema.ts'
import { fromPlainText, type RichText, readRichText } from './rich-text.ts'
import { plainWordsOf, sameGround, suggestionsIn } from './rich-text-suggestions.ts'

const schema: Schema = getSchema(textSchema(new Map()))
const begin = (text: string): EditorState => {
  const state = EditorState.create({
    schema,
    doc: schema.nodeFromJSON(fromPlainText(text)),
    plugins: [suggestChanges()],
  })
  let enabled = state
  enableSuggestChanges(state, transaction => {
    enabled = state.apply(transaction)
  })
  return enabled
}
let next = 0
const suggest = (state: EditorState, edit: (transaction: Transaction) => Transaction): EditorState => {
  const id = `made${String(++next).padStart(6, '0')}`
  const step = suggestionStep(edit(state.tr), state, () => id)
  return step ? state.apply(step) : state
}
const textOf = (doc: Node): RichText => {
  const read = readRichText(doc.toJSON())
  if (!read.ok) throw new Error(read.refusal)
  return read.value
}
const textAfter = (state: EditorState, command: typeof applySuggestions): string => {
  let doc = state.doc
  command(state, transaction => {
    doc = state.apply(transaction).doc
  })
  return plainWordsOf(textOf(doc))
}

describe('a suggestion of the editor', () => {
  it('to replace a word is read as taken out and put in', () => {
    const state = suggest(begin('人手不足。'), transaction => transaction.insertText('紧张', 3, 5))
    expect(suggestionsIn(textOf(state.doc)).map(({ deleted, inserted }) => [deleted, inserted])).toEqual([
      ['不足', '紧张'],
    ])
    expect(plainWordsOf(textOf(state.doc))).toBe('人手不足。')
    expect(textAfter(state, applySuggestions)).toBe('人手紧张。')
    expect(textAfter(state, revertSuggestions)).toBe('人手不足。')
  })
  it('to break a paragraph leaves it whole until it is accepted', () => {
    const state = suggest(begin('前面后面'), transaction => transaction.split(3))
    expect(plainWordsOf(textOf(state.doc))).toBe('前面后面')
    expect(textAfter(state, applySuggestions)).toBe('前面\n后面')
  })
  it('to join two paragraphs leaves them apart until it is accepted', () => {
    const state = suggest(begin('前面\n后面'), transaction => transaction.join(4))
    expect(plainWordsOf(textOf(state.doc))).toBe('前面\n后面')
    expect(textAfter(state, applySuggestions)).toBe('前面后面')
  })
  it('to take out a figure leaves it in the text', () => {
    const doc = schema.nodeFromJSON({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: '共' },
            { type: 'figure', attrs: { id: 'mediation-total' } },
          ],
        },
      ],
    })
    const started = begin('')
    const filled = started.apply(started.tr.replaceWith(0, started.doc.content.size, doc.content))
    const state = suggest(filled, transaction => transaction.delete(2, 3))
    expect(plainWordsOf(textOf(state.doc))).toBe('共【mediation-total】')
    expect(textAfter(state, applySuggestions)).toBe('共')
  })
  it('whatever a reviewer types, takes out or breaks: the ground of the text stays', () => {
    const edit = fc.record({
      kind: fc.constantFrom('type', 'delete', 'break', 'replace', 'paste'),
      from: fc.nat(60),
      length: fc.nat(12),
      words: fc.constantFrom('甲', '乙乙', '丙丙丙'),
    })
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), edits => {
        const start = begin('一是人手不足。\n二是经费紧张。\n三是衔接不够。')
        const ground = textOf(start.doc)
        let state = start
        for (const one of edits) state = suggest(state, transaction => perform(transaction, one))
        expect(sameGround(ground, textOf(state.doc)), JSON.stringify(textOf(state.doc))).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})

interface Edit {
  readonly kind: string
  readonly from: number
  readonly length: number
  readonly words: string
}
/** At the next place where text may stand. */
const perform = (transaction: Transaction, { kind, from, length, words }: Edit): Transaction => {
  const size = transaction.doc.content.size
  const inText = (position: number): number => {
    const at = Math.min(Math.max(position, 1), size - 1)
    return transaction.doc.resolve(at).parent.inlineContent ? at : at - 1
  }
  const start = inText(from)
  const end = inText(start + length)
  if (kind === 'break') return transaction.split(start)
  if (kind === 'delete') return end > start ? transaction.delete(start, end) : transaction
  if (kind === 'replace') return transaction.insertText(words, start, Math.max(start, end))
  if (kind === 'paste') {
    const pasted = schema.nodeFromJSON(fromPlainText(`${words}\n${words}`))
    return transaction.replace(start, start, new Slice(pasted.content, 1, 1))
  }
  return transaction.insertText(words, start)
}
