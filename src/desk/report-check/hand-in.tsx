import { Button, Input } from 'antd'
import { type DragEvent, useState } from 'react'

interface HandInProps {
  readonly waiting: boolean
  readonly onFile: (file: File) => void
  readonly onText: (text: string) => void
}

/** A file dropped or chosen, or words pasted. */
export const HandIn = ({ waiting, onFile, onText }: HandInProps) => {
  const [text, setText] = useState('')
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file && !waiting) onFile(file)
  }
  return (
    <section className="panel hand-in" aria-label="交来报告">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is beside the file button, which the keyboard reaches */}
      <div
        className={over ? 'drop-zone over' : 'drop-zone'}
        onDragOver={event => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <label htmlFor="report-file" className="file-button">
          选择报告文件
        </label>
        <input
          id="report-file"
          className="visually-hidden"
          type="file"
          accept=".txt,.docx,.pdf,.html,.htm"
          disabled={waiting}
          onChange={event => {
            const [file] = event.target.files ?? []
            if (file) onFile(file)
            event.target.value = ''
          }}
        />
        <span>或者把文件拖到这里</span>
        <p className="field-help" aria-live="polite">
          {waiting ? '正在体检……' : 'TXT、DOCX、PDF、网页，不超过5MB。文件不保存。'}
        </p>
      </div>
      <details>
        <summary>粘贴文字</summary>
        <label htmlFor="report-text" className="visually-hidden">
          报告文字
        </label>
        <Input.TextArea
          id="report-text"
          autoSize={{ minRows: 4, maxRows: 14 }}
          value={text}
          onChange={event => setText(event.target.value)}
        />
        <div className="submit-row">
          <Button type="primary" loading={waiting} disabled={text.trim() === ''} onClick={() => onText(text)}>
            体检
          </Button>
        </div>
      </details>
    </section>
  )
}
