import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { meQuery } from '../server-state.ts'
import { mayWrite, type NarrativePlace, type ReportPlace } from './report-api.ts'

/** The editor is heavy: loaded by the first who opens a text. */
const TextPanel = lazy(() =>
  import('./editor/text-panel.tsx').then(({ TextPanel: component }) => ({ default: component })),
)

interface SlotEditorProps {
  readonly slot: NarrativePlace
  readonly place: ReportPlace
  readonly onWritten: () => void
}

/** Opens the words between the figures: for writers to write, for reviewers to comment and suggest. */
export const SlotEditor = ({ slot, place, onWritten }: SlotEditorProps) => {
  const [open, setOpen] = useState(false)
  const { data: me } = useQuery(meQuery)
  const label = mayWrite(me, place.unit) ? '编写' : '批注、建议'
  return (
    <>
      <Button
        size="small"
        className="no-print edit-slot"
        aria-label={`${label}“${slot.label}”`}
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      {open && (
        <Suspense fallback={<span role="status">正在打开编辑器</span>}>
          <TextPanel
            slot={slot}
            place={place}
            onClose={written => {
              setOpen(false)
              if (written) onWritten()
            }}
          />
        </Suspense>
      )}
    </>
  )
}
