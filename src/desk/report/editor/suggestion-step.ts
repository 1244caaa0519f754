/** From what somebody does to a text to the suggestion of it. */
import { suggestChangesKey, transformToSuggestionTransaction } from '@handlewithcare/prosemirror-suggest-changes'
import type { Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { RichText } from '../../../report/rich-text.ts'
import { sameGround } from '../../../report/rich-text-suggestions.ts'

/**
 * The suggestion of a change. The library loses a suggested break of a paragraph when it is taken back by typing, and the
 * break stays without a mark; there the change itself is made, which takes back only what was suggested. Null where neither
 * would leave the ground of the text as it is.
 */
export const suggestionStep = (
  transaction: Transaction,
  state: EditorState,
  newId: () => string,
): Transaction | null => {
  const suggested = transformToSuggestionTransaction(transaction, state, newId)
  const keeps = ({ doc }: Transaction) => sameGround(textOf(state.doc), textOf(doc))
  if (keeps(suggested)) return suggested
  return keeps(transaction) ? transaction : null
}
const textOf = (doc: Node): RichText => doc.toJSON() as RichText

/** Marks of comments and merged texts go in as they are, in suggesting too. */
export const asItIs = (transaction: Transaction): Transaction =>
  transaction.setMeta(suggestChangesKey, { ...transaction.getMeta(suggestChangesKey), skip: true })
