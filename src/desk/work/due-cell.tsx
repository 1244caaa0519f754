import { weekday } from '../day-words.ts'
import { dayWord, dueInWords } from './due-in-words.ts'

interface DueCellProps {
  readonly due: string | null
  readonly daysLeft: number | null
  readonly daysIn: 'day' | 'workingDay'
  readonly provisional: boolean
  /** The clock behind the date; one without a date stands still (停表). */
  readonly clock: string | null
}

/** A due date in words first, then the day and the clock it is of; colour only repeats what the words say. */
export const DueCell = ({ due, daysLeft, daysIn, provisional, clock }: DueCellProps) => {
  const { text, urgency } = dueInWords(daysLeft, dayWord(daysIn), clock !== null)
  return (
    <span className={`due due-${urgency}`}>
      <strong>{text}</strong>
      {provisional && (
        <abbr className="mark" title="该年放假安排尚未公布，日期可能变动">
          暂定
        </abbr>
      )}
      {due ? (
        <span className="minor">
          <time dateTime={due}>{due}</time> {weekday(due)}
        </span>
      ) : (
        clock && <span className="minor">{clock}</span>
      )}
    </span>
  )
}
