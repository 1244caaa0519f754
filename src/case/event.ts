/**
 * Events: the record of a case. Append-only, hash-chained within the case; everything else about the case is recounted
 * from them. Each has two times: when it happened (drives the clocks) and when it was recorded.
 */
import { hash } from 'node:crypto'
import type { LetterTrace, NumberTrace, ServiceTrace } from '../procedure/case-view.ts'
import type { CaseDuty } from '../procedure/duty.ts'
import type { Term } from '../procedure/term.ts'
import type { ApprovalRound, NamedSigner } from './approval-rounds.ts'
import { canonicalJson } from './canonical-json.ts'

/** Who did it: a person at a post, a member of the public, or the clock. */
export interface EventActor {
  readonly person: string | null
  readonly name: string
  readonly unit: string | null
  readonly post: string | null
}
export const theClock: EventActor = { person: null, name: '系统（期限届满）', unit: null, post: null }
export const thePublic: EventActor = { person: null, name: '申请人', unit: null, post: null }

/** What an act carried, with everything that was decided when it was performed (numbers, ids), so that recounting needs nothing else. */
export interface ActData {
  readonly fields?: Readonly<Record<string, unknown>>
  readonly outcome?: string
  readonly ground?: string
  readonly reason?: string
  readonly extendBy?: Term
  readonly referrals?: readonly { readonly id: string; readonly to: string; readonly receivedOn: string | null }[]
  readonly referral?: string
  readonly reply?: string
  /** The letter it issued; where it issued several, those. */
  readonly letter?: IssuedLetter
  readonly letters?: readonly IssuedLetter[]
  /** Id of the letter served. */
  readonly served?: { readonly letter: string } & ServiceTrace
  readonly numbers?: readonly NumberTrace[]
  readonly step?: string
  /** The event that is struck or cleared, or the proposal that is signed, returned, added to or handed on. */
  readonly of?: number
  /** Of a submission: who is to sign, as it stood when it was put forward. */
  readonly rounds?: readonly ApprovalRound<NamedSigner>[]
  /** Place in the current round that a signature fills, or that is handed on. */
  readonly signer?: number
  /** Who was added (加签), or signs instead (转办). */
  readonly named?: NamedSigner
  readonly signatures?: readonly {
    /** Absent in early records: that of the act. */
    readonly unit?: string
    /** Null for a person added by name. */
    readonly duty: string | null
    readonly person: string
    readonly name: string
    readonly on: string
  }[]
  /** Units told of the act (抄送). */
  readonly copies?: readonly string[]
  /** Of a striking: what the struck act had done outside the case, and was taken back with it. */
  readonly undone?: readonly string[]
  /** Of a clearance: the duty that clears. */
  readonly clears?: CaseDuty
  /** Gates passed over (越过门槛), each with the duty that clears it afterwards. */
  readonly override?: { readonly reason: string; readonly points: readonly OverriddenPoint[] }
  /** The cases it opened with itself; and of the event that opened one, the case and act it came from. */
  readonly opened?: readonly { readonly id: string; readonly procedure: string }[]
  readonly from?: { readonly case: string; readonly procedure: string; readonly act: string }
  /** For a deemed act: the clock, and the referral whose silence it records. */
  readonly clock?: string
}

export type IssuedLetter = Omit<LetterTrace, 'served'>
/** Every letter an act issued. */
export const lettersOf = ({ letter, letters }: Pick<ActData, 'letter' | 'letters'>): readonly IssuedLetter[] =>
  letters ?? (letter ? [letter] : [])

export interface OverriddenPoint {
  readonly text: string
  readonly article?: string
  readonly clearedBy: CaseDuty
}

export type EventKind =
  | 'act'
  /** An act put forward that takes effect when everyone has signed. */
  | 'submission'
  | 'signature'
  | 'return'
  /** 加签: another signer in the current round. */
  | 'addedSigner'
  /** 转办: another signs in the place of one. */
  | 'handover'
  /** 核销越过: somebody else has looked at a gate that was passed over. */
  | 'clearance'
  | 'deemed'
  | 'silence'
  | 'exemption'
  /** 作废: the event `of` is struck with a reason and the case recounted. */
  | 'strike'
  /** Personal data of a party was read. */
  | 'reading'
  /** A new calendar moved the case's clocks, or a new text of its definition changed what follows from the case. */
  | 'recount'

export interface CaseEvent {
  readonly seq: number
  readonly kind: EventKind
  /** Key of the act, step or deemed act; the field read for a reading. */
  readonly act: string
  readonly occurredOn: string
  /** Instant, ISO with milliseconds in UTC. */
  readonly recordedAt: string
  readonly actor: EventActor
  readonly data: ActData
}
/** An event as stored: with the definition it was performed under, the dates shown then, and its place in the chain. */
export interface StoredEvent extends CaseEvent {
  readonly definition: string
  readonly stated: readonly { readonly clock: string; readonly due: string | null }[]
  readonly previous: string
  readonly hash: string
}

/** Seqs of the events that were struck (作废). */
export const struckSeqs = (events: readonly Pick<CaseEvent, 'kind' | 'data'>[]): ReadonlySet<number | undefined> =>
  new Set(events.filter(({ kind }) => kind === 'strike').map(({ data }) => data.of))

/** What the first event of a chain follows: the case's own id, so chains cannot be exchanged. */
export const chainStart = (jurisdiction: string, caseId: string): string => hash('sha256', `${jurisdiction}/${caseId}`)

/** SHA-256 over the canonical JSON of an event. */
export const eventHash = (event: Omit<StoredEvent, 'hash'>): string => hash('sha256', canonicalEvent(event))

/** The canonical JSON (RFC 8785) of every stored column but the hash itself. */
export const canonicalEvent = (event: Omit<StoredEvent, 'hash'>): string => {
  const { seq, kind, act, occurredOn, recordedAt, actor, data, definition, stated, previous } = event
  return canonicalJson({ act, actor, data, definition, kind, occurredOn, previous, recordedAt, seq, stated })
}
