import { weekday } from '../day-words.ts'
import { dueInWords } from './due-in-words.ts'

interface DueCellProps {
  readonly due: string | null
  readonly daysLeft: number | null
  readonly provisional?: boolean
  /** Which clock it is; a clock without a date stands still. */
  readonly clockLabel: string | null
}

/** A due date in words first, then the day; colour only repeats what the words say. */
export const DueCell = ({ due, daysLeft, provisional = false, clockLabel }: DueCellProps) => {
  const { text, urgency } = dueInWords(daysLeft, '日', clockLabel !== null && due === null)
  return (
    <span className={`due due-${urgency}`}>
      <strong>{text}</strong>
      {provisional && (
        <abbr className="mark" title="该年放假安排尚未公布，日期可能变动">
          暂定
        </abbr>
      )}
      {due && (
        <span className="minor">
          <time dateTime={due}>{due}</time> {weekday(due)}
        </span>
      )}
      {clockLabel && <span className="minor">{clockLabel}</span>}
    </span>
  )
}
