import { useEditorState } from '@tiptap/react'
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { TextAnswer } from '../../../http/report-text-contract.ts'
import type { CommentStep, Thread } from '../../../report/comments.ts'
import { instantInWords } from '../../day-words.ts'
import { ProblemAlert } from '../../frame/problem-alert.tsx'
import { comment, type TextPlace } from './text-api.ts'
import type { TextEditing } from './use-text-editing.ts'

interface ThreadListProps {
  readonly editing: TextEditing
  readonly place: TextPlace
  readonly threads: readonly Thread[]
  readonly reload: () => Promise<TextAnswer>
}

/** Threads on words of the text: the open ones, then those that were resolved. */
export const ThreadList = ({ editing, place, threads, reload }: ThreadListProps) => {
  const open = threads.filter(thread => thread.open)
  const resolved = threads.filter(thread => !thread.open)
  return (
    <>
      <NewThread editing={editing} />
      {open.map(thread => (
        <OneThread key={thread.id} editing={editing} place={place} thread={thread} reload={reload} />
      ))}
      {resolved.length > 0 && (
        <details>
          <summary>已解决的批注（{resolved.length}）</summary>
          {resolved.map(thread => (
            <OneThread key={thread.id} editing={editing} place={place} thread={thread} reload={reload} />
          ))}
        </details>
      )}
    </>
  )
}

const NewThread = ({ editing }: { editing: TextEditing }) => {
  const [text, setText] = useState('')
  const { editor, save, saving } = editing
  const chosen = useEditorState({
    editor,
    selector: ({ editor: { state } }) => state.doc.textBetween(state.selection.from, state.selection.to, ' ', '【数】'),
  })
  const ready = chosen.trim() !== '' && text.trim() !== ''
  return (
    <form
      className="new-thread"
      onSubmit={async event => {
        event.preventDefault()
        if (ready && (await save({ text: text.trim() }))) setText('')
      }}
    >
      <label htmlFor="new-thread">新批注</label>
      <p className="field-help" id="new-thread-help">
        {chosen.trim() === '' ? '先在正文中选中文字。' : `批注“${shortened(chosen)}”`}
      </p>
      <Input.TextArea
        id="new-thread"
        aria-describedby="new-thread-help"
        autoSize={{ minRows: 2, maxRows: 8 }}
        maxLength={2000}
        value={text}
        onChange={event => setText(event.target.value)}
      />
      <Button size="small" htmlType="submit" disabled={!ready} loading={saving}>
        添加批注并保存
      </Button>
    </form>
  )
}
const shortened = (text: string): string => (text.length > 30 ? `${text.slice(0, 30)}…` : text)

const steps: Readonly<Record<CommentStep, string>> = { opened: '', reply: '', resolved: '已解决', reopened: '重新打开' }

interface OneThreadProps {
  readonly editing: TextEditing
  readonly place: TextPlace
  readonly thread: Thread
  readonly reload: () => Promise<TextAnswer>
}
const OneThread = ({ editing, place, thread, reload }: OneThreadProps) => {
  const [reply, setReply] = useState('')
  const [error, setError] = useState<unknown>(null)
  const send = async (step: Exclude<CommentStep, 'opened'>) => {
    try {
      setError(null)
      await comment(place, { thread: thread.id, step, text: reply.trim() })
      setReply('')
      await reload()
    } catch (failure) {
      setError(failure)
    }
  }
  return (
    <section className={thread.open ? 'thread' : 'thread resolved'} aria-label={`批注：${shortened(thread.quote)}`}>
      <button type="button" className="link quote" onClick={() => showThread(editing, thread.id)}>
        {shortened(thread.quote)}
      </button>
      <ul>
        {thread.comments.map(({ step, text, at, by }) => (
          <li key={`${step} ${at}`}>
            <span className="minor">
              {by.name}，{instantInWords(at)}
              {steps[step] && `：${steps[step]}`}
            </span>
            {text}
          </li>
        ))}
      </ul>
      <ProblemAlert error={error} />
      {thread.open ? (
        <div className="thread-reply">
          <Input.TextArea
            aria-label="回复"
            autoSize={{ minRows: 1, maxRows: 6 }}
            maxLength={2000}
            value={reply}
            onChange={event => setReply(event.target.value)}
          />
          <span className="row-actions">
            <Button size="small" disabled={reply.trim() === ''} onClick={() => send('reply')}>
              回复
            </Button>
            <Button size="small" onClick={() => send('resolved')}>
              解决
            </Button>
          </span>
        </div>
      ) : (
        <Button size="small" onClick={() => send('reopened')}>
          重新打开
        </Button>
      )}
    </section>
  )
}

/** Chooses the words a thread stands on. */
const showThread = ({ editor }: TextEditing, id: string): void => {
  let from = -1
  let to = -1
  editor.state.doc.descendants((node, position) => {
    if (!node.marks.some(({ type, attrs }) => type.name === 'comment' && attrs.id === id)) return
    if (from < 0) from = position
    to = position + node.nodeSize
  })
  if (from >= 0) editor.chain().focus().setTextSelection({ from, to }).scrollIntoView().run()
}
