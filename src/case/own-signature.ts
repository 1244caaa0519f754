/** Which signature of a pending act is a person's: by his duty in the unit asked, or because he was named. */
import type { Actor } from '../office/actor.ts'
import {
  currentRound,
  hasSigned,
  type NamedSigner,
  openSigners,
  type PendingAct,
  type RoundSigner,
} from './approval-rounds.ts'
import { entitled } from './authorise.ts'
import type { EventActor } from './event.ts'
import { accepted, type Result, refused } from './refusal.ts'

/** Where a person may sign now, and by which post. */
export interface OwnSignature {
  readonly signer: RoundSigner
  /** Its place in the current round. */
  readonly index: number
  readonly by: EventActor
}
/** The places of the current round that this person may fill. */
export const ownSignatures = (pending: PendingAct, actor: Actor): readonly OwnSignature[] => {
  const round = currentRound(pending)
  if (!round || pending.proposer.person === actor.person || hasSigned(round, actor.person)) return []
  return openSigners(round).flatMap(index => {
    const signer = round.signers[index]
    const by = signer && entitledSigner(signer, actor, '')
    return signer && by?.ok ? [{ signer, index, by: by.value }] : []
  })
}
/**
 * The place this person signs, adds to or hands on: the one asked for, else the first that is his.
 * @param label of the act, for the refusal
 */
export const ownSignature = (
  pending: PendingAct | undefined,
  actor: Actor,
  label: string,
  asked?: number,
): Result<OwnSignature> => {
  const round = pending && currentRound(pending)
  const waiting = round ? openSigners(round).flatMap(index => round.signers[index] ?? []) : []
  if (!pending || !round || waiting.length === 0)
    return refused('nothing-pending', '没有等待签批的事项，可能已签批或退回')
  const may = waiting.map(signer => entitledSigner(signer, actor, `签批“${label}”`))
  const [first] = may
  if (first && !may.some(({ ok }) => ok)) return first as Result<never>
  if (pending.proposer.person === actor.person) return refused('own-proposal', '不能签批本人提出的事项')
  if (hasSigned(round, actor.person)) return refused('own-signature', '您已在本轮签批，同一轮不能再签')
  const own = ownSignatures(pending, actor)
  const found = asked === undefined ? own[0] : own.find(({ index }) => index === asked)
  return found ? accepted(found) : refused('bad-input', '所选的签批位置不在等待您签批')
}

const entitledSigner = ({ unit, duty, person, name }: NamedSigner, actor: Actor, label: string): Result<EventActor> => {
  if (person === undefined) return entitled(actor, duty as never, unit, label)
  // Whoever has left the unit no longer signs for it.
  const holding = actor.holdings.find(held => held.unit === unit && held.duties.length > 0)
  return holding && actor.person === person
    ? accepted({ person, name: actor.name, unit, post: holding.post })
    : refused('missing-duty', `${label}已指定专人`, [{ text: `须由${name ?? person}签批` }])
}
