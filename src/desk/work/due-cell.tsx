import { weekday } from '../day-words.ts'
import { dueInWords } from './due-in-words.ts'

interface DueCellProps {
  readonly due: string | null
  readonly daysLeft: number | null
  readonly provisional: boolean
  /** The clock stands still (停表) and has no date. */
  readonly stopped: boolean
}

/** A due date in words first, then the day; colour only repeats what the words say. */
export const DueCell = ({ due, daysLeft, provisional, stopped }: DueCellProps) => {
  const { text, urgency } = dueInWords(daysLeft, '日', stopped)
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
    </span>
  )
}
