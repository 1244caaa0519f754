/** How typing behaves: suggestions are kept apart from the text, figures are never typed over, pasted text loses its styling. */
import { isSuggestChangesEnabled, suggestChanges, suggestChangesKey } from '@handlewithcare/prosemirror-suggest-changes'
import { Extension } from '@tiptap/core'
import { UndoRedo } from '@tiptap/extensions/undo-redo'
import { NodeSelection, Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { suggestionStep } from './suggestion-step.ts'

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
const FigureGuard = Extension.create({
  name: 'figureGuard',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleTextInput(view, _from, _to, text) {
          if (!stepBehindFigure(view)) return false
          view.dispatch(view.state.tr.insertText(text))
          return true
        },
        handleDOMEvents: {
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
export const plainParagraphs = (html: string): string =>
  html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(style|script|xml|head)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/<\/?o:p>/gi, '')
    .replace(/<br\b[^>]*>/gi, '</p><p>')

export const textBehaviour = [UndoRedo, Suggesting, FigureGuard]
