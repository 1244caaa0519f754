import { Button } from 'antd'
import { useState } from 'react'
import type { CaseAnswer, CaseEventAnswer, ProcedureDescription } from '../../http/contract.ts'
import { instantInWords } from '../day-words.ts'
import { FilledIn, inFormOrder } from './field-value.tsx'
import { type IssuingData, lettersOfEvent } from './letters-of-event.ts'
import { Panel } from './panel.tsx'
import { ReasonForm } from './reason-form.tsx'

interface TimelineProps {
  readonly file: CaseAnswer
  readonly procedure: ProcedureDescription
}

/** Everything recorded, newest first: who, when it happened, when it was written down. Nothing is ever edited. */
export const Timeline = ({ file, procedure }: TimelineProps) => {
  const [striking, setStriking] = useState<CaseEventAnswer | null>(null)
  return (
    <Panel title="办理记录" note={<span className="minor">共{file.events.length}条，最近的在前</span>}>
      <ol className="timeline">
        {[...file.events].reverse().map(event => (
          <li key={event.seq} className={event.struck ? 'struck' : ''}>
            <div className="event-head">
              <time dateTime={event.occurredOn}>{event.occurredOn}</time>
              <span className="event-label">
                <strong>{event.label}</strong>
                {event.kind !== 'act' && <span className="mark">{event.kindLabel}</span>}
                {event.struck && <span className="mark mark-late">已作废</span>}
              </span>
              {event.mayStrike && (
                <Button
                  size="small"
                  onClick={() => setStriking(event)}
                  aria-label={`作废第${event.seq}条：${event.label}`}
                >
                  作废
                </Button>
              )}
            </div>
            <p className="minor">
              {event.actorUnit} {event.actor} · 第{event.seq}条 · 记录于{instantInWords(event.recordedAt)}
              {'hash' in event && ` · 校验 ${String(event.hash).slice(0, 8)}`}
            </p>
            <EventDetails event={event} file={file} procedure={procedure} />
          </li>
        ))}
      </ol>
      {striking && (
        <ReasonForm
          caseId={file.id}
          title={`作废第${striking.seq}条记录：${striking.label}`}
          intro="作废后，案件的阶段、时限和统计数按其余记录重新计算；原记录和作废理由都会保留。"
          label="作废理由"
          submit="作废"
          danger
          path={`/cases/${file.id}/strikes`}
          body={reason => ({ version: file.version, seq: striking.seq, reason })}
          done="已作废，案件已重新计算。"
          onClose={() => setStriking(null)}
        />
      )}
    </Panel>
  )
}

const EventDetails = ({ event, file, procedure }: TimelineProps & { readonly event: CaseEventAnswer }) => {
  const data = event.data as EventData
  const { fields, reason, reply, outcome, of, numbers } = data
  const known = inFormOrder(procedure, fields ?? {})
  const dates = event.stated.flatMap(({ clock, due }) => {
    const label =
      file.clocks.find(({ key }) => key === clock)?.label ?? procedure.clocks.find(({ key }) => key === clock)?.label
    return label && due ? [`${label}：${due}`] : []
  })
  const outcomeLabel = outcome && (procedure.outcomes.find(({ key }) => key === outcome)?.label ?? outcome)
  return (
    <>
      {of !== undefined && <p className="plain">针对第{of}条</p>}
      {outcomeLabel && <p className="plain">结果：{outcomeLabel}</p>}
      {numbers?.map(({ text }) => (
        <p key={text} className="plain">
          编号：{text}
        </p>
      ))}
      {lettersOfEvent(data, procedure.letters).map(letter => (
        <p key={letter} className="plain">
          出具{letter}
        </p>
      ))}
      {reason && (
        <p className="plain long-text">
          {reasonLabels[event.kind] ?? '理由'}：{reason}
        </p>
      )}
      {event.notes?.map(note => (
        <p key={note} className="plain long-text">
          {note}
        </p>
      ))}
      {reply && <p className="plain long-text">回复：{reply}</p>}
      {(known.length > 0 || dates.length > 0) && (
        <details>
          <summary>
            {[...(known.length > 0 ? ['当时所填'] : []), ...(dates.length > 0 ? ['当时的期限'] : [])].join('、')}
          </summary>
          <dl className="facts">
            <FilledIn known={known} file={file} />
          </dl>
          {dates.length > 0 && <p className="plain">当时的期限：{dates.join('；')}</p>}
        </details>
      )}
    </>
  )
}

const reasonLabels: Readonly<Partial<Record<CaseEventAnswer['kind'], string>>> = {
  reading: '用途',
  clearance: '核销意见',
}

interface EventData extends IssuingData {
  readonly fields?: Readonly<Record<string, unknown>>
  readonly reason?: string
  readonly reply?: string
  readonly outcome?: string
  readonly of?: number
  readonly numbers?: readonly { readonly text: string }[]
}
