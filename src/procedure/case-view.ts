/**
 * What predicates, indicators, letters and lists see of a case: plain data, recounted from its events.
 */
import type { CaseDuty } from './duty.ts'
import type { Facts, Fields } from './field.ts'

export interface ActTrace {
  /** Dates on which the act happened (not when it was recorded). */
  readonly dates: readonly string[]
  /** Unit and person of the last time. */
  readonly unit: string | null
  readonly person: string | null
}
export interface StepTrace {
  readonly settled: 'done' | 'exempted'
  readonly on: string
  /** Key of the exemption ground, with the words of the person who stated it. */
  readonly ground?: string
  readonly reason?: string
  readonly person: string | null
}
export interface IntervalTrace {
  readonly key: string
  readonly from: string
  readonly to: string | null
  readonly ground?: string
  /** The referral that opened it. */
  readonly referral?: string
}
export interface ReferralTrace {
  readonly id: string
  readonly key: string
  /** A unit id, or the name of an outside authority; empty for a party, whose name stays encrypted. */
  readonly to: string
  readonly sentOn: string
  /** The day the other side received it: its clock starts there. */
  readonly receivedOn: string | null
  readonly returnedOn: string | null
  readonly reply?: string
  /** Said nothing in time; `returnedOn` is then the last day. */
  readonly silent?: true
}
export interface ServiceTrace {
  readonly recipient: string
  readonly on: string
  readonly way: string
  readonly proof?: string
}
export interface LetterTrace {
  readonly id: string
  readonly key: string
  readonly number: string | null
  readonly issuedOn: string
  readonly served: readonly ServiceTrace[]
}
export interface ExtensionTrace {
  readonly clock: string
  readonly on: string
  readonly by: { readonly n: number; readonly unit: 'workingDay' | 'day' | 'month' | 'year' | 'hour' }
  readonly reason: string
}
export interface ClockTrace {
  /** The clock's key, or `key#id` for the clock of one referral. */
  readonly key: string
  readonly label: string
  readonly owedBy: 'authority' | 'party' | 'unit'
  readonly kind: 'atMost' | 'atLeast' | 'before' | 'fixed'
  readonly unit: string
  readonly start: string
  /** The last day before and after rolling; absent while an open interval stops the clock. */
  readonly raw: string | null
  readonly due: string | null
  readonly norm: string | null
  /** The third working day before the due date: from there on the case is marked 临期. */
  readonly soon?: string | null
  readonly provisional: boolean
  readonly metOn: string | null
  /** open 计时中 · stopped 停表 · met 已办 · late 逾期办 · lapsed 期满（视为）· void 不再计 */
  readonly state: 'open' | 'stopped' | 'met' | 'late' | 'lapsed' | 'void'
  readonly citation: string
}
export interface NumberTrace {
  readonly register: string
  readonly text: string
  readonly year: number
  readonly n: number
}
/** A unit told of an act (抄送). */
export interface CopyTrace {
  readonly unit: string
  readonly act: string
  readonly on: string
}
/** A gate passed over for a stated reason. Flagged until somebody else has cleared it. */
export interface OverrideTrace {
  /** The event it belongs to. */
  readonly seq: number
  readonly act: string
  readonly points: readonly { readonly text: string; readonly article?: string }[]
  /** Whose holder in the handling unit clears it. */
  readonly clearedBy: CaseDuty
  readonly reason: string
  readonly person: string | null
  readonly on: string
  readonly cleared: { readonly person: string; readonly on: string; readonly opinion: string } | null
}
export interface CaseView<F extends Fields = Fields> {
  readonly id: string
  readonly procedure: string
  /** The unit where it was opened, and the one that handles it now. */
  readonly origin: string
  readonly unit: string
  readonly stage: string
  readonly track: string | null
  readonly outcome: string | null
  readonly openedOn: string
  readonly closedOn: string | null
  readonly facts: Facts<F>
  readonly numbers: readonly NumberTrace[]
  readonly acts: { readonly [act: string]: ActTrace | undefined }
  readonly steps: { readonly [step: string]: StepTrace | undefined }
  readonly intervals: readonly IntervalTrace[]
  readonly referrals: readonly ReferralTrace[]
  readonly letters: readonly LetterTrace[]
  readonly extensions: readonly ExtensionTrace[]
  readonly clocks: readonly ClockTrace[]
  readonly copies: readonly CopyTrace[]
  readonly overrides: readonly OverrideTrace[]
}

/** The day an act last happened. */
export const lastDone = (c: Pick<CaseView, 'acts'>, act: string): string | undefined => c.acts[act]?.dates.at(-1)
/** The day an act first happened. */
export const firstDone = (c: Pick<CaseView, 'acts'>, act: string): string | undefined => c.acts[act]?.dates[0]
export const findClock = (c: Pick<CaseView, 'clocks'>, key: string): ClockTrace | undefined =>
  c.clocks.find(clock => clock.key === key)
/** Met on or before its due date. A clock that never ran, or still runs, is not met. */
export const metInTime = (c: Pick<CaseView, 'clocks'>, key: string): boolean => findClock(c, key)?.state === 'met'
/** A letter of this kind has been issued, and reached everyone it is owed to. */
export const letterServed = (c: Pick<CaseView, 'letters'>, key: string): boolean =>
  c.letters.some(letter => letter.key === key && letter.served.length > 0)
