import { EditorContent, useEditorState } from '@tiptap/react'
import { Alert, Button, Tabs } from 'antd'
import { useState } from 'react'
import type { TextAnswer } from '../../../http/report-text-contract.ts'
import { plainWordsOf } from '../../../report/rich-text-suggestions.ts'
import { ProblemAlert } from '../../frame/problem-alert.tsx'
import type { Me } from '../../server-state.ts'
import { EditorToolbar } from './editor-toolbar.tsx'
import { SuggestionList } from './suggestion-list.tsx'
import type { TextPlace } from './text-api.ts'
import { ThreadList } from './thread-list.tsx'
import { type TextEditing, useTextEditing } from './use-text-editing.ts'
import { VersionList } from './version-list.tsx'
import { WordChanges } from './word-changes.tsx'

interface EditingTextProps {
  readonly place: TextPlace
  readonly label: string
  readonly answer: TextAnswer
  readonly me: Me
  readonly reload: () => Promise<TextAnswer>
  readonly onWritten: () => void
  readonly onDone: () => void
}

/** Text on the left, what is said of it on the right; under one another where there is no room. */
export const EditingText = (props: EditingTextProps) => {
  const { place, answer, me, reload } = props
  const editing = useTextEditing(props)
  const { editor, error, notice, outdated, overtaken, restored, saving, suggests } = editing
  const doc = useEditorState({ editor, selector: ({ editor: current }) => current.state.doc })
  const [tab, setTab] = useState('threads')
  const openThreads = answer.threads.filter(({ open }) => open).length
  return (
    <div className={tab === 'versions' ? 'text-columns comparing' : 'text-columns'}>
      <div>
        <ProblemAlert error={error} />
        {restored && !overtaken && (
          <Alert
            type="info"
            title="已恢复您上次没有保存的内容。"
            action={
              <>
                {outdated && <Button onClick={editing.lookAgain}>期间有新版本，查看</Button>}
                <Button onClick={() => editing.discard(answer)}>放弃，用已保存的</Button>
              </>
            }
          />
        )}
        {overtaken && <OvertakenNote editing={editing} />}
        <EditorToolbar editing={editing} place={place} mayWrite={answer.mayWrite} />
        <EditorContent editor={editor} className={suggests ? 'text-editor suggesting' : 'text-editor'} />
        <div className="submit-row">
          <Button type="primary" loading={saving} onClick={() => editing.save()}>
            保存
          </Button>
          <Button
            loading={saving}
            onClick={async () => {
              if (await editing.save()) props.onDone()
            }}
          >
            保存并关闭
          </Button>
          <span role="status" className="minor">
            {notice ?? (answer.version === 0 ? '尚未编写' : `现为第${answer.version}版`)}
          </span>
        </div>
      </div>
      <aside aria-label="批注、建议和版本">
        <Tabs
          size="small"
          activeKey={tab}
          onChange={setTab}
          items={[
            {
              key: 'threads',
              label: `批注（${openThreads}）`,
              children: <ThreadList editing={editing} place={place} threads={answer.threads} reload={reload} />,
            },
            {
              key: 'suggestions',
              label: '修改建议',
              children: <SuggestionList editing={editing} doc={doc} answer={answer} me={me} />,
            },
            { key: 'versions', label: '版本', children: <VersionList place={place} current={answer.version} /> },
          ]}
        />
      </aside>
    </div>
  )
}

/** What the other has changed since, and the way to keep both. */
const OvertakenNote = ({ editing }: { editing: TextEditing }) => {
  const { overtaken, figures } = editing
  if (!overtaken) return null
  const { base, theirs } = overtaken
  const shown = (id: string) => figures.get(id)?.shown ?? '【数】'
  const before = plainWordsOf(base.doc, shown)
  const after = plainWordsOf(theirs.doc, shown)
  return (
    <div role="alert" className="overtaken">
      <Alert
        type="warning"
        showIcon
        title={`您编写期间，${theirs.writtenBy?.name ?? '其他人'}保存了第${theirs.version}版，本次没有保存；您的文字都还在下面。`}
        description={
          <>
            <h4>对方的改动</h4>
            {before === after ? (
              <p className="plain">正文没有变化，变动的是批注或者修改建议。</p>
            ) : (
              <WordChanges before={before} after={after} />
            )}
            <div className="submit-row">
              <Button type="primary" onClick={() => editing.takeIn(overtaken)}>
                把对方的改动并入我的文字
              </Button>
              <Button onClick={() => editing.discard(theirs)}>放弃我的改动，用第{theirs.version}版</Button>
            </div>
          </>
        }
      />
    </div>
  )
}
