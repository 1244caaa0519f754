/** What a meeting's decision answers the case it is about (会议议题 → 决策、文件、年度报告). */
import type { CaseView } from '../../../src/procedure/case-view.ts'
import type { ActInput } from '../../../src/procedure/procedure.ts'
import type { MeetingKind } from './meeting-record.ts'

interface ItemFacts {
  readonly subject?: string
  readonly meetingKind?: MeetingKind
}
const itemFacts = ({ linked }: ActInput): ItemFacts => (linked('agendaItem')?.facts ?? {}) as ItemFacts

/**
 * Its agenda item ended so, in a meeting of the organ that handles the case: an item about another case discusses nothing
 * of this one, and whoever may put items before another unit's meeting decides nothing for it.
 */
export const discussedAs = (
  c: Pick<CaseView, 'id' | 'unit'>,
  input: ActInput,
  outcome: 'passed' | 'rejected',
): boolean => {
  const item = input.linked('agendaItem')
  return item?.outcome === outcome && item.unit === c.unit && itemFacts(input).subject === c.id
}

/**
 * The item was discussed in a meeting of one of these kinds. Items placed before their meeting's kind was kept with them
 * do not say; nobody can place one so any more.
 */
export const discussedIn = (input: ActInput, kinds: readonly MeetingKind[]): boolean => {
  const { meetingKind } = itemFacts(input)
  return meetingKind === undefined || kinds.includes(meetingKind)
}
