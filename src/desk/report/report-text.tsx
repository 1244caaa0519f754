import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { ProblemAlert } from '../frame/problem-alert.tsx'
import { type CompiledReport, type ReportPlace, writeNarrative } from './report-api.ts'

type Part = CompiledReport['parts'][number]
type Block = Part['sections'][number]['blocks'][number]
type Narrative = Extract<Block, { kind: 'narrative' }>

interface ReportTextProps {
  readonly report: CompiledReport
  readonly place: ReportPlace
  readonly onOpen: (indicator: string) => void
  readonly onWritten: () => void
}

/** The text as it will be printed: figures are buttons, words between them can be written here. */
export const ReportText = ({ report, place, onOpen, onWritten }: ReportTextProps) => (
  <article className="report-text" aria-label="报告正文">
    <h2 className="report-title">{report.title}</h2>
    {report.parts.map(({ key, number, heading, sections }) => (
      <section key={key}>
        <h3>
          {number}、{heading}
        </h3>
        {sections.map(section => (
          <div key={section.key}>
            {section.heading && (
              <h4>
                {section.number}
                {section.heading}
              </h4>
            )}
            {section.blocks.map(block =>
              block.kind === 'narrative' ? (
                <NarrativeSlot key={block.key} block={block} place={place} onWritten={onWritten} />
              ) : (
                <p key={block.key}>
                  {block.runs.map((run, index) =>
                    typeof run === 'string' ? (
                      run
                    ) : (
                      <button
                        // Figures of a sentence stand where the template puts them.
                        // biome-ignore lint/suspicious/noArrayIndexKey: see above
                        key={index}
                        type="button"
                        className="link figure"
                        aria-label={`${report.figures.find(({ indicator }) => indicator === run.figure)?.label ?? '数字'}${run.shown}，查看出处`}
                        onClick={() => onOpen(run.figure)}
                      >
                        {run.shown}
                      </button>
                    ),
                  )}
                </p>
              ),
            )}
          </div>
        ))}
      </section>
    ))}
  </article>
)

/** Words between the figures; each writing is kept. */
const NarrativeSlot = ({
  block,
  place,
  onWritten,
}: {
  block: Narrative
  place: ReportPlace
  onWritten: () => void
}) => {
  const [text, setText] = useState<string | null>(null)
  const writing = useMutation({
    mutationFn: (words: string) => writeNarrative(place, block.key, words),
    onSuccess: () => {
      setText(null)
      onWritten()
    },
  })
  const id = `slot-${block.key}`
  if (text === null)
    return (
      <div className="narrative">
        {block.text ? <p className="long-text">{block.text}</p> : <p className="none">（{block.label}：尚未填写）</p>}
        <Button size="small" className="no-print" aria-label={`编写“${block.label}”`} onClick={() => setText(block.text)}>
          编写
        </Button>
      </div>
    )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    writing.mutate(text)
  }
  return (
    <form className="narrative" onSubmit={submit}>
      <ProblemAlert error={writing.error} />
      <label htmlFor={id}>{block.label}</label>
      <Input.TextArea
        id={id}
        autoFocus
        autoSize={{ minRows: 4, maxRows: 24 }}
        value={text}
        onChange={event => setText(event.target.value)}
      />
      <div className="submit-row">
        <Button type="primary" htmlType="submit" loading={writing.isPending}>
          保存
        </Button>
        <Button onClick={() => setText(null)}>取消</Button>
      </div>
    </form>
  )
}
