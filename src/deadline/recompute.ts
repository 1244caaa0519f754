import type { Calendar, CalendarDocument } from './calendar.ts'
import { computeClock } from './clock.ts'
import type { ClockInput, ClockResult } from './clock-input.ts'

/** An open clock of a case, under whatever id its owner finds it by. */
export type OpenClock = { readonly id: string; readonly input: ClockInput }

/** What a change of calendar does to one clock. Kept with the case: the old date was promised, so it is not forgotten. */
export type ClockChange = {
  readonly id: string
  readonly old: ClockResult
  readonly new: ClockResult
  readonly oldDue: string | null
  readonly newDue: string | null
  /** False where the date stays and only ceases, or begins, to be provisional. */
  readonly moved: boolean
  readonly reason: {
    /** Documents the new calendar rests on and the old did not, and the other way round. */
    readonly added: readonly CalendarDocument[]
    readonly withdrawn: readonly CalendarDocument[]
    readonly text: string
  }
}

/**
 * The clocks that change when the calendar does (a new year's notice, an amendment, a local order), with old date, new
 * date and the documents that are the reason; clocks that stay as they are are left out. Rule A3.
 */
export function recomputeClocks(
  clocks: readonly OpenClock[],
  oldCalendar: Calendar,
  newCalendar: Calendar,
): readonly ClockChange[] {
  if (oldCalendar.version === newCalendar.version) return []
  const reason = reasonOf(oldCalendar, newCalendar)
  const changes: ClockChange[] = []
  for (const { id, input } of clocks) {
    const before = computeClock(input, oldCalendar)
    const after = computeClock(input, newCalendar)
    if (sameDates(before, after)) continue
    const moved = before.due !== after.due || before.raw !== after.raw
    changes.push({ id, old: before, new: after, oldDue: before.due, newDue: after.due, moved, reason })
  }
  return changes
}

function sameDates(a: ClockResult, b: ClockResult): boolean {
  return a.raw === b.raw && a.due === b.due && a.provisional === b.provisional && a.used === b.used && a.left === b.left
}

function reasonOf(oldCalendar: Calendar, newCalendar: Calendar): ClockChange['reason'] {
  const added = without(newCalendar.documents, oldCalendar.documents)
  const withdrawn = without(oldCalendar.documents, newCalendar.documents)
  const sentences = [
    ...added.map(({ number, issuedOn }) => `${issuedOn}发布的${number}`),
    ...withdrawn.map(({ number }) => `${number}不再适用`),
  ]
  // The same documents with other days: the data was corrected.
  const text = sentences.length === 0 ? '工作日历数据更正' : `依${sentences.join('、')}重新计算`
  return { added, withdrawn, text }
}

function without(documents: readonly CalendarDocument[], others: readonly CalendarDocument[]): CalendarDocument[] {
  const known = new Set(others.map(({ number }) => number))
  return documents.filter(({ number }) => !known.has(number))
}
