/** How typing behaves: suggestions are kept apart from the text, figures are never typed over, pasted text loses its styling. */
import { isSuggestChangesEnabled, suggestChanges, suggestChangesKey } from '@handlewithcare/prosemirror-suggest-changes'
import { Extension } from '@tiptap/core'
import { UndoRedo } from '@tiptap/extensions/undo-redo'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection, Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { asItIs, suggestionStep } from './suggestion-step.ts'

/** Ids of threads and suggestions, which must not meet those that somebody else makes meanwhile. */
export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(8)), byte => byte.toString(16).padStart(2, '0')).join('')

const Suggesting = Extension.create({
  name: 'suggesting',
  addProseMirrorPlugins: () => [suggestChanges()],
  dispatchTransaction({ transaction, next }) {
    const plain =
      !transaction.docChanged ||
      transaction.getMeta('history$') ||
      'skip' in (transaction.getMeta(suggestChangesKey) ?? {}) ||
      !isSuggestChangesEnabled(this.editor.state)
    const step = plain ? transaction : suggestionStep(transaction, this.editor.state, newId)
    if (step) next(step)
  },
})

/** What is typed while a figure is chosen goes behind it. */
const stepBehindFigure = (view: EditorView): boolean => {
  const { selection, tr, doc } = view.state
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'figure') return false
  view.dispatch(tr.setSelection(TextSelection.create(doc, selection.to)))
  return true
}
/** Pinyin typed over chosen words: they are marked first, since an input method loses its place when marks move under it. */
const suggestRemoval = (view: EditorView): void => {
  const { selection, tr } = view.state
  if (!isSuggestChangesEnabled(view.state) || selection.empty) return
  const { to } = selection
  view.dispatch(tr.deleteSelection())
  const { doc, tr: next } = view.state
  view.dispatch(next.setSelection(TextSelection.create(doc, Math.min(to, doc.content.size - 1))))
}

/** Backspace at the beginning of a paragraph that is only suggested: the break is taken back. */
const takeBackBreak = (view: EditorView): boolean => {
  const { selection, schema, doc, tr } = view.state
  const { $from } = selection
  if (!selection.empty || !isSuggestChangesEnabled(view.state) || $from.parentOffset > 1) return false
  const before = $from.depth > 0 && $from.before() > 0 ? doc.resolve($from.before()).nodeBefore?.lastChild : null
  const own = $from.parent.firstChild
  const standsIn = (node: Node | null | undefined, side: 'start' | 'end') =>
    schema.marks.insertion?.isInSet(node?.marks ?? []) &&
    (side === 'start' ? node?.text?.startsWith('\u200b') : node?.text?.endsWith('\u200b'))
  if (!standsIn(before, 'end') || !standsIn(own, 'start')) return false
  view.dispatch(asItIs(tr.delete($from.before() - 2, $from.start() + 1)).scrollIntoView())
  return true
}

const Keeping = Extension.create({
  name: 'keeping',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleKeyDown: (view, event) => event.key === 'Backspace' && takeBackBreak(view),
        handleTextInput(view, _from, _to, text) {
          if (!stepBehindFigure(view)) return false
          view.dispatch(view.state.tr.insertText(text))
          return true
        },
        handleDOMEvents: {
          keydown(view, event) {
            // 229: the key goes to the input method, which has not begun yet.
            if (event.keyCode === 229 && !view.composing) suggestRemoval(view)
            return false
          },
          compositionstart(view) {
            stepBehindFigure(view)
            return false
          },
        },
        transformPastedHTML: plainParagraphs,
      },
    }),
  ],
})
/** Word and WPS: comments and style sheets of their own go, lines parted by <br> become paragraphs. */
const plainParagraphs = (html: string): string =>
  html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(style|script|xml|head)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/<\/?o:p>/gi, '')
    .replace(/<br\b[^>]*>/gi, '</p><p>')

export const textBehaviour = [UndoRedo, Suggesting, Keeping]
