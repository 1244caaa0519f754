import { useQuery } from '@tanstack/react-query'
import { Drawer } from 'antd'
import { useState } from 'react'
import { PageWaiting } from '../../frame/page-states.tsx'
import { ProblemAlert } from '../../frame/problem-alert.tsx'
import { meQuery } from '../../server-state.ts'
import type { NarrativePlace, ReportPlace } from '../report-api.ts'
import { EditingText } from './editing-text.tsx'
import { type TextPlace, textQuery } from './text-api.ts'
import './text-editor.css'

interface TextPanelProps {
  readonly slot: NarrativePlace
  readonly place: ReportPlace
  /** @param written something was saved meanwhile. */
  readonly onClose: (written: boolean) => void
}

/** One narrative part of a report, opened over the page: text, comments, suggestions, versions. */
export const TextPanel = ({ slot, place: { kind, unit, year }, onClose }: TextPanelProps) => {
  const place: TextPlace = { kind, unit, year, slot: slot.key }
  const { data: me } = useQuery(meQuery)
  const text = useQuery({ ...textQuery(place), gcTime: 0 })
  const [written, setWritten] = useState(false)
  return (
    <Drawer
      open
      size={1240}
      title={`${slot.section && slot.section !== slot.label ? `${slot.section}：` : ''}${slot.label}`}
      onClose={() => onClose(written)}
      className="text-panel"
    >
      {slot.help && <p className="field-help">{slot.help}</p>}
      <ProblemAlert error={text.error} />
      {text.isPending && <PageWaiting />}
      {text.data && me && (
        <EditingText
          place={place}
          label={slot.label}
          answer={text.data}
          me={me}
          reload={async () => {
            const { data, error } = await text.refetch()
            if (!data) throw error
            return data
          }}
          onWritten={() => setWritten(true)}
          onDone={() => onClose(true)}
        />
      )}
    </Drawer>
  )
}
