import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { describedBy, Field } from '../form/field.tsx'
import { ProblemAlert } from '../frame/problem-alert.tsx'
import { type NarrativePlace, type ReportPlace, writeNarrative } from './report-api.ts'

interface SlotEditorProps {
  readonly slot: NarrativePlace
  readonly place: ReportPlace
  readonly onWritten: () => void
}

/** Words between the figures; each writing is kept. */
export const SlotEditor = ({ slot, place, onWritten }: SlotEditorProps) => {
  const [text, setText] = useState<string | null>(null)
  const writing = useMutation({
    mutationFn: (words: string) => writeNarrative(place, slot.key, words),
    onSuccess: () => {
      setText(null)
      onWritten()
    },
  })
  const id = `slot-${slot.key}`
  if (text === null)
    return (
      <Button
        size="small"
        className="no-print edit-slot"
        aria-label={`编写“${slot.label}”`}
        onClick={() => setText(slot.text)}
      >
        编写
      </Button>
    )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    writing.mutate(text)
  }
  return (
    <form onSubmit={submit} className="slot-form">
      <ProblemAlert error={writing.error} />
      <Field id={id} label={slot.label} help={slot.help ?? undefined}>
        <Input.TextArea
          id={id}
          autoFocus
          autoSize={{ minRows: 4, maxRows: 24 }}
          value={text}
          aria-describedby={describedBy(id)}
          onChange={event => setText(event.target.value)}
        />
      </Field>
      <div className="submit-row">
        <Button type="primary" htmlType="submit" loading={writing.isPending}>
          保存
        </Button>
        <Button onClick={() => setText(null)}>取消</Button>
      </div>
    </form>
  )
}
