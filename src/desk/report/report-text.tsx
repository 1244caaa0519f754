import { Link } from '@tanstack/react-router'
import { grouped } from '../grouped.ts'
import {
  type CompiledReport,
  type NarrativePlace,
  placesOf,
  type ReportAnswer,
  type ReportPlace,
} from './report-api.ts'
import './report-tables.css'
import { SlotEditor } from './slot-editor.tsx'
import { StatutoryTable } from './statutory-table.tsx'

type Block = CompiledReport['parts'][number]['sections'][number]['blocks'][number]
type Sentence = Extract<Block, { kind: 'sentence' }>

interface ReportTextProps {
  readonly report: ReportAnswer
  readonly place: ReportPlace
  readonly onOpen: (indicator: string) => void
  /** Absent where this person may not write it. */
  readonly onWritten: (() => void) | undefined
}

/** The text as it will be printed: figures are buttons, words between them can be written here. */
export const ReportText = ({ report, place, onOpen, onWritten }: ReportTextProps) => {
  const slots = placesOf(report)
  const shown = new Set(
    report.parts.flatMap(({ sections }) => sections.flatMap(({ blocks }) => blocks.map(({ key }) => key))),
  )
  const unwritten = slots.filter(({ key }) => !shown.has(key))
  return (
    <div>
      <article className="report-text" aria-label="报告正文">
        <h2 className="report-title">{report.title}</h2>
        {report.parts.map(({ key, number, heading, sections }) => (
          <section key={key}>
            <h3>
              {number}、{heading}
            </h3>
            {sections.length === 0 && <p className="none">（本部分尚未填写）</p>}
            {sections.map(section => (
              <div key={section.key}>
                {section.heading && (
                  <h4>
                    {section.number}
                    {section.heading}
                  </h4>
                )}
                {section.blocks.map(block => {
                  if (block.kind === 'sentence')
                    return <RunsText key={block.key} runs={block.runs} report={report} onOpen={onOpen} />
                  if (block.kind === 'table')
                    return <StatutoryTable key={block.key} table={block} report={report} onOpen={onOpen} />
                  if (block.kind === 'entries') return <EntryList key={block.key} list={block} />
                  const slot = slots.find(one => one.key === block.key)
                  return (
                    <div key={block.key} className="narrative">
                      {(block.paragraphs ?? block.text.split('\n').map(line => [line])).map((runs, index) => (
                        // Paragraphs of a text stand where they stand.
                        // biome-ignore lint/suspicious/noArrayIndexKey: see above
                        <RunsText key={index} runs={runs} report={report} onOpen={onOpen} />
                      ))}
                      {slot && onWritten && <SlotEditor slot={slot} place={place} onWritten={onWritten} />}
                    </div>
                  )
                })}
              </div>
            ))}
          </section>
        ))}
      </article>
      {onWritten && unwritten.length > 0 && <Unwritten slots={unwritten} place={place} onWritten={onWritten} />}
    </div>
  )
}

/** Lines that cases stand behind: each opens its case. */
const EntryList = ({ list }: { list: Extract<Block, { kind: 'entries' }> }) => (
  <ol className="entries" aria-label={list.label}>
    {list.entries.map(entry => (
      <li key={entry.case}>
        <Link to="/cases/$id" params={{ id: entry.case }}>
          {entry.text}。
        </Link>
      </li>
    ))}
  </ol>
)

/** Words and figures of a sentence, or of a paragraph. */
const RunsText = ({
  runs,
  report,
  onOpen,
}: {
  runs: Sentence['runs']
  report: CompiledReport
  onOpen: (indicator: string) => void
}) => (
  <p>
    {runs.map((run, index) =>
      typeof run === 'string' ? (
        run
      ) : (
        <button
          // Figures stand where the template or the writer put them.
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
)

/** Places for words that nobody has written yet; they are left out of the text. */
const Unwritten = ({
  slots,
  place,
  onWritten,
}: {
  slots: readonly NarrativePlace[]
  place: ReportPlace
  onWritten: () => void
}) => (
  <section className="panel unwritten">
    <h2>尚未编写的文字（{slots.length}处）</h2>
    {[...grouped(slots, ({ part }) => part)].map(([part, among]) => (
      <div key={part}>
        <h3>{part}</h3>
        <ul className="rows">
          {among.map(slot => (
            <li key={slot.key}>
              {slot.section && slot.section !== slot.label ? `${slot.section}：` : ''}
              {slot.label}
              <SlotEditor slot={slot} place={place} onWritten={onWritten} />
            </li>
          ))}
        </ul>
      </div>
    ))}
  </section>
)
