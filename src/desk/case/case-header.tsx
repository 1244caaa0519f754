import { Link } from '@tanstack/react-router'
import type { CaseAnswer, ProcedureDescription } from '../../http/contract.ts'
import { weekday } from '../day-words.ts'
import { grouped } from '../grouped.ts'
import { dayWord, dueInWords } from '../work/due-in-words.ts'
import { InlineFact } from './inline-fact.tsx'

interface CaseHeaderProps {
  readonly file: CaseAnswer
  readonly procedure: ProcedureDescription
  readonly onExplain: (clock: string) => void
}

/** What the case is and where it stands, in a few lines. */
export const CaseHeader = ({ file, procedure, onExplain }: CaseHeaderProps) => (
  <div className="case-header">
    <dl className="inline-facts">
      <InlineFact label="编号">
        <strong>{file.number ?? '未编号'}</strong>
      </InlineFact>
      <InlineFact label="事项">{file.procedureLabel}</InlineFact>
      <InlineFact label="承办单位">{file.unit.name}</InlineFact>
      {file.origin.id !== file.unit.id && <InlineFact label="登记单位">{file.origin.name}</InlineFact>}
      <InlineFact label="登记日期">{file.openedOn}</InlineFact>
      {file.closedOn && <InlineFact label="办结日期">{file.closedOn}</InlineFact>}
      {file.track && <InlineFact label="程序">{file.track.label}</InlineFact>}
      {file.copies.length > 0 && <InlineFact label="抄送">{copiesInWords(file)}</InlineFact>}
      {[...grouped(furtherNumbers(file), ({ label }) => label)].map(([label, taken]) => (
        <InlineFact key={label} label={label}>
          {taken.map(({ text }) => text).join('、')}
        </InlineFact>
      ))}
    </dl>
    <RunningClocks file={file} onExplain={onExplain} />
    <Marks file={file} />
    {file.outcome?.remedy && <p className="note">救济告知：{file.outcome.remedy}</p>}
    <Links file={file} />
    {'never' in procedure.publication && <p className="field-help">本案不公开：{procedure.publication.never}</p>}
  </div>
)

const furtherNumbers = ({ number, numbers }: CaseAnswer): CaseAnswer['numbers'] =>
  numbers.filter(({ text }) => text !== number)

const copiesInWords = ({ copies }: CaseAnswer): string =>
  [...new Set(copies.map(({ unitName }) => unitName))].join('、')

const RunningClocks = ({ file, onExplain }: Pick<CaseHeaderProps, 'file' | 'onExplain'>) => {
  const running = file.clocks.filter(({ state }) => state === 'open' || state === 'stopped')
  if (running.length === 0) return null
  return (
    <p className="running-clocks">
      {running.map(({ key, label, due, daysLeft, daysIn, state }) => {
        const { text, urgency } = dueInWords(daysLeft, dayWord(daysIn), state === 'stopped')
        return (
          <span key={key} className={`due-${urgency}`}>
            {label}：<strong>{text}</strong>
            {due && (
              <button
                type="button"
                className="link"
                onClick={() => onExplain(key)}
                aria-label={`${label}：${due} ${weekday(due)}，为什么是这一天`}
              >
                {due} {weekday(due)}
              </button>
            )}
          </span>
        )
      })}
    </p>
  )
}

const Marks = ({ file }: { file: CaseAnswer }) => (
  <p className="marks">
    {file.outcome && <span className="mark mark-outcome">结果：{file.outcome.label}</span>}
    {file.intervals
      .filter(({ to }) => to === null)
      .map(({ key, label, from, ground }) => (
        <span key={key + from} className="mark mark-stopped">
          {label}（{from}起{ground ? `，${ground}` : ''}）
        </span>
      ))}
    {file.flags.map(({ key, label }) => (
      <span key={key} className="mark">
        {label}
      </span>
    ))}
  </p>
)

const Links = ({ file }: { file: CaseAnswer }) =>
  file.links.length === 0 ? null : (
    <ul className="plain-list">
      {file.links.map(({ field, meaning, id, title, number, procedureLabel, stage, outcome, visible }) => (
        <li key={field + id}>
          {meaning}：
          {visible ? (
            <Link to="/cases/$id" params={{ id }}>
              {number ?? '未编号'} {title}（{procedureLabel}）
            </Link>
          ) : title ? (
            `${number ?? '未编号'} ${title}（${procedureLabel}，${outcome ?? stage}；其他单位办理）`
          ) : (
            '其他单位的案件（您无权查看）'
          )}
        </li>
      ))}
    </ul>
  )
