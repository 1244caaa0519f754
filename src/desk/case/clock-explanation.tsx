import { useQuery } from '@tanstack/react-query'
import { Drawer } from 'antd'
import type { CaseAnswer, ClockAnswer } from '../../http/contract.ts'
import { get } from '../api.ts'
import { daysBetween, dayWithWeekday, instantInWords, weekday } from '../day-words.ts'
import { PageWaiting } from '../frame/page-states.tsx'
import { ProblemAlert } from '../frame/problem-alert.tsx'

/** A run of days treated alike, as the clock engine tells it. */
interface DayRun {
  readonly from: string
  readonly to: string | null
  readonly counted: boolean
  readonly label: string
  readonly part: 'term' | 'roll' | number
  readonly document?: string
  readonly provisional?: boolean
}

interface ClockExplanationProps {
  readonly file: CaseAnswer
  readonly clockKey: string
  readonly onClose: () => void
}

/** Why the date is what it is: the sentence, then every day counted or not, and by which document. */
export const ClockExplanation = ({ file, clockKey, onClose }: ClockExplanationProps) => {
  const { data: clock, error } = useQuery({
    queryKey: ['case', file.id, 'clock', clockKey, file.version],
    queryFn: ({ signal }) => get<ClockAnswer>(`/cases/${file.id}/clocks/${encodeURIComponent(clockKey)}`, {}, signal),
  })
  return (
    <Drawer open onClose={onClose} size={640} title={`为什么是这一天${clock ? `：${clock.label}` : ''}`}>
      <ProblemAlert error={error} />
      {!clock && !error && <PageWaiting />}
      {clock && <Explained clock={clock} />}
    </Drawer>
  )
}

const Explained = ({ clock }: { clock: ClockAnswer }) => {
  const runs = clock.segments as unknown as readonly DayRun[]
  return (
    <>
      <p className="explanation">{clock.text}</p>
      {!clock.text.includes(clock.citation) && <p className="citation">{clock.citation}</p>}
      {clock.due && (
        <p>
          到期日 <strong>{dayWithWeekday(clock.due)}</strong>
          {clock.raw && clock.raw !== clock.due && `（期满日${dayWithWeekday(clock.raw)}，顺延至下一工作日）`}
          {clock.provisional && <span className="mark">暂定：放假安排尚未公布</span>}
        </p>
      )}
      {clock.used !== null && (
        <p className="note">
          已停表：已用{clock.used}日{clock.left !== null && `，还剩${clock.left}日`}，恢复后接着计算。
        </p>
      )}
      {runs.length > 0 && <DayTable runs={runs} start={clock.start} />}
      {clock.changes.length > 0 && (
        <>
          <h3>日期变动</h3>
          <ul className="plain-list">
            {clock.changes.map(({ changedAt, oldDue, newDue, reason }) => (
              <li key={changedAt}>
                {instantInWords(changedAt)}：{oldDue ?? '未定'} 改为 {newDue ?? '未定'}。{reason}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

const DayTable = ({ runs, start }: { runs: readonly DayRun[]; start: string }) => {
  let counted = 0
  return (
    <table className="list days">
      <caption>逐日计算（{start}当日不计入）</caption>
      <thead>
        <tr>
          <th>日期</th>
          <th className="number">天数</th>
          <th>计入</th>
          <th>缘由</th>
          <th className="number">累计</th>
        </tr>
      </thead>
      <tbody>
        {runs.map(({ from, to, counted: counts, label, part, document, provisional }) => {
          const days = to === null ? null : daysBetween(from, to) + 1
          if (counts && days !== null) counted += days
          return (
            <tr key={from + label} className={counts ? '' : 'skipped'}>
              <td className="nowrap">{runInWords(from, to)}</td>
              <td className="number">{days ?? '…'}</td>
              <td>{counts ? '计入' : part === 'roll' ? '顺延' : '不计'}</td>
              <td>
                {label}
                {typeof part === 'number' && '（延长期内）'}
                {provisional && <span className="mark">暂定</span>}
                {document && <span className="minor">{document}</span>}
              </td>
              <td className="number">{counts ? counted : ''}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

const runInWords = (from: string, to: string | null): string => {
  if (to === from) return `${from} ${weekday(from)}`
  if (to === null) return `${from}起`
  const end = to.slice(0, 4) === from.slice(0, 4) ? to.slice(5) : to
  return `${from}至${end}`
}
