/** A letter (文书) as it was issued: its template filled from the case. Names of parties are filled in when it is printed. */
import { dateInWords } from '../procedure/date-in-words.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import type { CaseState } from './state.ts'

export interface LetterContent {
  readonly title: string
  readonly number: string | null
  /** The party field, or `unit`/`authority`. */
  readonly recipient: string
  readonly body: readonly string[]
  readonly unitName: string
  readonly issuedOn: string
}

export const letterContent = (
  definition: AnyProcedure,
  key: string,
  state: CaseState,
  given: { number: string | null; unitName: string; issuedOn: string },
): LetterContent => {
  const letter = definition.letters?.[key]
  if (!letter) throw new Error(`${definition.id} has no letter ${key}`)
  return {
    title: letter.title,
    number: given.number,
    recipient: letter.recipient,
    body: letter.body(state as never, {
      ...given,
      outcome: state.outcome === null ? null : (definition.outcomes[state.outcome]?.label ?? null),
      due: clock => dueInWords(state, clock),
    }),
    unitName: given.unitName,
    issuedOn: given.issuedOn,
  }
}

const dueInWords = (state: CaseState, key: string): string => {
  const clock = state.clocks.find(trace => trace.key === key)
  return clock?.due ? `${dateInWords(clock.due)}${clock.provisional ? '（暂定）' : ''}` : '（尚未确定）'
}
