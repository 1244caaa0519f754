import { useEditorState } from '@tiptap/react'
import { Button, Radio } from 'antd'
import { FigurePicker } from './figure-picker.tsx'
import type { TextPlace } from './text-api.ts'
import type { TextEditing } from './use-text-editing.ts'

interface EditorToolbarProps {
  readonly editing: TextEditing
  readonly place: TextPlace
  readonly mayWrite: boolean
}

export const EditorToolbar = ({ editing, place, mayWrite }: EditorToolbarProps) => {
  const { editor, suggests, suggest, insertFigure, figures } = editing
  const { undo, redo, chosen } = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      undo: current.can().undo(),
      redo: current.can().redo(),
      chosen: current.isActive('figure') ? String(current.getAttributes('figure').id) : null,
    }),
  })
  const figure = chosen === null ? undefined : figures.get(chosen)
  return (
    <div className="editor-toolbar" role="toolbar" aria-label="编辑">
      {mayWrite ? (
        <Radio.Group
          size="small"
          optionType="button"
          aria-label="编辑方式"
          value={suggests ? 'suggest' : 'write'}
          options={[
            { value: 'write', label: '直接编写' },
            { value: 'suggest', label: '提修改建议' },
          ]}
          onChange={event => suggest(event.target.value === 'suggest')}
        />
      ) : (
        <span className="minor">您的改动都记为修改建议，由编写人采纳</span>
      )}
      <FigurePicker place={place} onPick={insertFigure} />
      <Button size="small" disabled={!undo} onClick={() => editor.chain().focus().undo().run()}>
        撤销
      </Button>
      <Button size="small" disabled={!redo} onClick={() => editor.chain().focus().redo().run()}>
        重做
      </Button>
      {chosen !== null && (
        <span className="chosen-figure">
          {figure ? `${figure.label}：${figure.shown}${figure.kind === 'rate' ? '' : figure.unit}` : chosen}
        </span>
      )}
    </div>
  )
}
