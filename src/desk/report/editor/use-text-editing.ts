/** What is being written: the editor, the draft that outlives a closed panel, and the way to the server. */
import {
  applySuggestion,
  disableSuggestChanges,
  enableSuggestChanges,
  revertSuggestion,
} from '@handlewithcare/prosemirror-suggest-changes'
import { type Editor, type JSONContent, useEditor } from '@tiptap/react'
import { useState } from 'react'
import type { FigureInText, TextAnswer } from '../../../http/report-text-contract.ts'
import type { RichText } from '../../../report/rich-text.ts'
import { mergeTexts } from '../../../report/versions-merge.ts'
import { isRefusal } from '../../api.ts'
import { useDraft } from '../../form/draft.ts'
import type { Me } from '../../server-state.ts'
import { asItIs } from './suggestion-step.ts'
import { getText, saveText, type TextPlace } from './text-api.ts'
import { newId, textBehaviour } from './text-behaviour.ts'
import { textSchema } from './text-schema.ts'

interface NewThread {
  readonly id: string
  readonly quote: string
  readonly text: string
}
interface Draft {
  /** The version it was begun on. */
  readonly base: number
  readonly doc: RichText
  readonly decisions: Readonly<Record<string, 'accepted' | 'rejected'>>
}
/** Somebody else has saved meanwhile. */
export interface Overtaken {
  readonly base: TextAnswer
  readonly theirs: TextAnswer
}

interface Options {
  readonly place: TextPlace
  readonly label: string
  readonly answer: TextAnswer
  readonly me: Me
  readonly reload: () => Promise<TextAnswer>
  readonly onWritten: () => void
}

export const useTextEditing = ({ place, label, answer, me, reload, onWritten }: Options) => {
  const { kind, unit, year, slot } = place
  const draft = useDraft<Draft>(`${me.person}:report:${kind}:${unit}:${year}:${slot}`, () => ({
    base: answer.version,
    doc: answer.doc,
    decisions: {},
  }))
  const [figures] = useState(() => new Map(answer.figures.map(figure => [figure.id, figure])))
  const [saving, setSaving] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [notice, setNotice] = useState<string | null>(null)
  const [overtaken, setOvertaken] = useState<Overtaken | null>(null)
  const [restored, setRestored] = useState(draft.restored)
  const [suggests, setSuggests] = useState(!answer.mayWrite)
  const editor = useEditor({
    extensions: [...textSchema(figures), ...textBehaviour],
    content: draft.entry.doc as unknown as JSONContent,
    injectCSS: false,
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, spellcheck: 'false' },
    },
    onCreate: ({ editor: created }) => {
      if (!answer.mayWrite) enableSuggestChanges(created.state, created.view.dispatch)
    },
    onUpdate: ({ editor: changed }) => draft.change(entry => ({ ...entry, doc: docOf(changed) })),
  })

  const suggest = (on: boolean): void => {
    const command = on ? enableSuggestChanges : disableSuggestChanges
    command(editor.state, editor.view.dispatch)
    setSuggests(on)
    editor.commands.focus()
  }

  const decide = (id: string, decision: 'accepted' | 'rejected'): void => {
    const command = decision === 'accepted' ? applySuggestion(id) : revertSuggestion(id)
    command(editor.state, editor.view.dispatch)
    draft.change(entry => ({ ...entry, decisions: { ...entry.decisions, [id]: decision } }))
  }

  const insertFigure = (figure: FigureInText): void => {
    figures.set(figure.id, figure)
    editor
      .chain()
      .focus()
      .insertContent({ type: 'figure', attrs: { id: figure.id } })
      .run()
  }

  /** Saves; the thread, if any, begins with this version on the words that are chosen. */
  const save = async (thread?: Omit<NewThread, 'id' | 'quote'>): Promise<boolean> => {
    const threads = thread ? [markThread(editor, thread.text)] : []
    setSaving(true)
    setError(null)
    setNotice(null)
    try {
      const { version } = await saveText(place, {
        base: draft.entry.base,
        doc: { ...docOf(editor) },
        decisions: draft.entry.decisions,
        threads,
      })
      onWritten()
      await reload()
      draft.change(entry => ({ ...entry, base: version, decisions: {} }))
      // After the draft has taken note of its new base.
      setTimeout(draft.forget)
      setRestored(false)
      setNotice(version === draft.entry.base && !thread ? '没有改动，未另存版本' : `已保存为第${version}版`)
      return true
    } catch (failure) {
      for (const { id } of threads) unmarkThread(editor, id)
      if (isRefusal(failure, 'reports/stale-text')) setOvertaken(await whatHappened())
      else setError(failure)
      return false
    } finally {
      setSaving(false)
    }
  }

  const whatHappened = async (): Promise<Overtaken> => {
    const theirs = await reload()
    const base =
      draft.entry.base === 0 ? { ...theirs, version: 0, doc: nothing } : await getText(place, draft.entry.base)
    return { base, theirs }
  }

  /** Brings the other's changes into one's own text; what both changed stands twice, to be tidied. */
  const takeIn = ({ base, theirs }: Overtaken): void => {
    for (const figure of theirs.figures) figures.set(figure.id, figure)
    const { doc, clashes } = mergeTexts(
      normal(editor, base.doc),
      normal(editor, theirs.doc),
      docOf(editor),
      answer.mayWrite ? undefined : newId(),
    )
    const transaction = asItIs(editor.state.tr)
    const merged = editor.schema.nodeFromJSON(doc)
    editor.view.dispatch(transaction.replaceWith(0, editor.state.doc.content.size, merged.content))
    draft.change(entry => ({ ...entry, base: theirs.version, doc: docOf(editor) }))
    setOvertaken(null)
    setNotice(
      clashes === 0
        ? '对方的改动已并入，请核对后保存'
        : `对方的改动已并入，有${clashes}处两人都改了：对方的在前、您的在后，请整理后保存`,
    )
  }

  /** What was not saved is given up for what was. */
  const discard = (saved: TextAnswer): void => {
    for (const figure of saved.figures) figures.set(figure.id, figure)
    const content = editor.schema.nodeFromJSON(saved.doc).content
    editor.view.dispatch(asItIs(editor.state.tr).replaceWith(0, editor.state.doc.content.size, content))
    draft.change(() => ({ base: saved.version, doc: saved.doc, decisions: {} }))
    setTimeout(draft.forget)
    setOvertaken(null)
    setRestored(false)
    setNotice(`已放弃没有保存的内容，现为第${saved.version}版`)
  }

  /** A draft that was begun on an earlier version. */
  const outdated = restored && draft.entry.base < answer.version
  const lookAgain = async (): Promise<void> => setOvertaken(await whatHappened())

  return {
    editor,
    figures,
    draft,
    saving,
    error,
    notice,
    overtaken,
    restored,
    outdated,
    suggests,
    suggest,
    decide,
    insertFigure,
    save,
    takeIn,
    discard,
    lookAgain,
  }
}
export type TextEditing = ReturnType<typeof useTextEditing>

const nothing: RichText = { type: 'doc', content: [{ type: 'paragraph' }] }
const docOf = (editor: Editor): RichText => editor.getJSON() as RichText
/** As the editor itself would write it, so that paragraphs can be told apart by their text. */
const normal = (editor: Editor, doc: RichText): RichText => editor.schema.nodeFromJSON(doc).toJSON() as RichText

const markThread = (editor: Editor, text: string): NewThread => {
  const { from, to } = editor.state.selection
  const id = newId()
  const mark = editor.schema.marks.comment?.create({ id })
  if (mark) editor.view.dispatch(asItIs(editor.state.tr.addMark(from, to, mark)))
  return { id, quote: editor.state.doc.textBetween(from, to, ' ', '【数】').slice(0, 500), text }
}
const unmarkThread = (editor: Editor, id: string): void => {
  const mark = editor.schema.marks.comment?.create({ id })
  if (mark) editor.view.dispatch(asItIs(editor.state.tr.removeMark(0, editor.state.doc.content.size, mark)))
}
