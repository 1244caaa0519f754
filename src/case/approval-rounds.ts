/**
 * Rounds of signatures (签批) of an act that was put forward. Pure: what the definition asks becomes signers with units,
 * and signatures, 加签 and 转办 are folded into them.
 *
 * A round is over when everyone in it has signed (会签), or the first of them and all who were added (或签, 加签). A person
 * signs at most once in a round, and never what he put forward. Two rounds may be signed by one person only where both
 * duties are his, which is usual in a small unit.
 */
import { anySuffices, approvalsOf, signersOf } from '../procedure/approval.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import type { ActData, CaseEvent, EventActor } from './event.ts'

/** Whose signature is asked: a duty in a unit, or a person of that unit by name (added, or handed to). */
export interface NamedSigner {
  readonly unit: string
  /** Null for a person who was added by name. */
  readonly duty: string | null
  readonly person?: string
  readonly name?: string
}
export interface RoundSigner extends NamedSigner {
  /** 加签: waited for also where the first signature would suffice. */
  readonly added?: true
  readonly signed: { readonly person: string; readonly name: string; readonly on: string } | null
}
export interface ApprovalRound<S extends NamedSigner = RoundSigner> {
  /** 或签: the first signature suffices. */
  readonly any?: true
  readonly signers: readonly S[]
}
export interface PendingAct {
  /** Sequence number of the proposal. */
  readonly seq: number
  readonly act: string
  readonly on: string
  readonly data: ActData
  readonly proposer: EventActor
  readonly rounds: readonly ApprovalRound[]
}

/**
 * Who has to sign an act performed in a unit on these facts. A field that names no unit gives no signer, and a round
 * without a signer is left out: where none is left, the act takes effect at once.
 */
export const roundsOf = (
  definition: AnyProcedure,
  actKey: string,
  facts: object,
  unit: string,
): readonly ApprovalRound<NamedSigner>[] =>
  approvalsOf(definition, actKey).flatMap(round => {
    const asked = signersOf(round).flatMap((signer): NamedSigner[] =>
      typeof signer === 'string'
        ? [{ unit, duty: signer }]
        : unitsNamed(facts, signer.of).map(named => ({ unit: named, duty: signer.duty })),
    )
    const signers = asked.filter((one, index) => asked.findIndex(other => sameSigner(one, other)) === index)
    return signers.length === 0 ? [] : [{ ...(anySuffices(round) ? { any: true as const } : {}), signers }]
  })

/** The units a field of the case names. */
export const unitsNamed = (facts: object, field: string): string[] =>
  [(facts as Readonly<Record<string, unknown>>)[field]]
    .flat()
    .filter((id): id is string => typeof id === 'string' && id !== '')

export const sameSigner = (a: NamedSigner, b: NamedSigner): boolean =>
  a.unit === b.unit && a.duty === b.duty && a.person === b.person

/** The act as it waits. Earlier proposals hold no rounds: they follow from the definition. */
export const proposed = (definition: AnyProcedure, event: CaseEvent, facts: object, unit: string): PendingAct => {
  const { rounds, ...data } = event.data
  const asked = rounds ?? roundsOf(definition, event.act, { ...facts, ...data.fields }, event.actor.unit ?? unit)
  return {
    seq: event.seq,
    act: event.act,
    on: event.occurredOn,
    data,
    proposer: event.actor,
    rounds: asked.map(round => ({ ...round, signers: round.signers.map(signer => ({ ...signer, signed: null })) })),
  }
}

/** The pending act after a signature, a 加签 or a 转办. */
export const afterStep = (pending: PendingAct, { kind, data, actor, occurredOn }: CaseEvent): PendingAct => {
  const current = pending.rounds.findIndex(round => !isOver(round))
  const round = pending.rounds[current]
  if (!round) return pending
  const index = data.signer ?? openSigners(round)[0]
  const changed = (change: (signer: RoundSigner) => RoundSigner): readonly RoundSigner[] =>
    round.signers.map((signer, at) => (at === index ? change(signer) : signer))
  const signers =
    kind === 'signature'
      ? changed(signer => ({
          ...signer,
          signed: { person: actor.person ?? '', name: actor.name, on: occurredOn },
        }))
      : kind === 'addedSigner' && data.named
        ? [...round.signers, { ...data.named, added: true as const, signed: null }]
        : kind === 'handover' && data.named
          ? changed(({ added }) => ({ ...(data.named as NamedSigner), ...(added ? { added } : {}), signed: null }))
          : round.signers
  return { ...pending, rounds: pending.rounds.map((other, at) => (at === current ? { ...round, signers } : other)) }
}

const isOver = ({ any, signers }: ApprovalRound): boolean =>
  any
    ? signers.some(({ signed, added }) => signed && !added) && signers.every(({ signed, added }) => signed || !added)
    : signers.every(({ signed }) => signed)

/** The places in a round that wait for a signature. */
export const openSigners = ({ any, signers }: ApprovalRound): readonly number[] => {
  const chosen = any && signers.some(({ signed, added }) => signed && !added)
  return signers.flatMap(({ signed, added }, index) => (signed || (chosen && !added) ? [] : [index]))
}

/** The round that waits; undefined when all have signed. */
export const currentRound = ({ rounds }: PendingAct): ApprovalRound | undefined => rounds.find(round => !isOver(round))

/** Who still has to sign, in order: duties, and people asked for by name without one. */
export const stillToSign = ({ rounds }: PendingAct): readonly string[] =>
  rounds
    .filter(round => !isOver(round))
    .flatMap(round => openSigners(round).flatMap(index => round.signers[index] ?? []))
    .map(({ duty, person }) => duty ?? person ?? '')

export const signaturesOf = ({ rounds }: PendingAct): NonNullable<ActData['signatures']> =>
  rounds
    .flatMap(({ signers }) => signers)
    .flatMap(({ unit, duty, signed }) => (signed ? [{ unit, duty, ...signed }] : []))

export const hasSigned = ({ signers }: ApprovalRound, person: string): boolean =>
  signers.some(({ signed }) => signed?.person === person)
