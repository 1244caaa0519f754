/** The parts of a case page about signatures: acts that wait for them, and gates that were passed over. */
import { currentRound, type NamedSigner, openSigners, type PendingAct } from '../case/approval-rounds.ts'
import { entitled } from '../case/authorise.ts'
import type { StoredEvent } from '../case/event.ts'
import { type OwnSignature, ownSignatures } from '../case/own-signature.ts'
import type { CaseState } from '../case/state.ts'
import type { LostBasis } from '../case/struck-basis.ts'
import type { Actor } from '../office/actor.ts'
import { type Office, unitName } from '../office/office.ts'
import { dutyLabel } from '../procedure/duty.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import type { ReadCase } from './case-page.ts'
import type { CaseAnswer, PendingProposal } from './contract.ts'

export const pendingOf = (
  definition: AnyProcedure,
  state: CaseState,
  actor: Actor,
  office: Office,
): PendingProposal[] =>
  state.pending.map(pending => {
    const { seq, act, on, data, proposer } = pending
    const own = ownSignatures(pending, actor)
    return {
      seq,
      act,
      label: definition.acts[act]?.label ?? act,
      on,
      proposer: proposer.name,
      reason: data.reason ?? null,
      fields: { ...data.fields },
      outcome: data.outcome ? (definition.outcomes[data.outcome]?.label ?? data.outcome) : null,
      rounds: roundsShown(pending, own, office),
      mine: own.length > 0,
      proposed: proposer.person === actor.person,
      override: data.override
        ? {
            reason: data.override.reason,
            points: data.override.points.map(({ text, article }) => ({ text, ...(article ? { article } : {}) })),
          }
        : null,
      copies: (data.copies ?? []).map(unit => unitName(office, unit)),
    }
  })

const roundsShown = (pending: PendingAct, own: readonly OwnSignature[], office: Office): PendingProposal['rounds'] => {
  const current = currentRound(pending)
  const now = current ? pending.rounds.indexOf(current) : pending.rounds.length
  const open = new Set(current ? openSigners(current) : [])
  return pending.rounds.map(({ any, signers }, at) => ({
    mode: any ? 'any' : 'all',
    standing: at < now ? 'over' : at === now ? 'current' : 'ahead',
    signers: signers.map((signer, index) => ({
      unit: signer.unit,
      unitName: unitName(office, signer.unit),
      duty: signer.duty,
      label: signerLabel(signer),
      person: signer.person ?? null,
      added: signer.added === true,
      signed: signer.signed && { name: signer.signed.name, on: signer.signed.on },
      waiting: at === now && open.has(index),
      mine: at === now && own.some(signature => signature.index === index),
    })),
  }))
}

/** The name of somebody whose signature is asked by name. */
export const nameAsked = (state: CaseState, person: string): string =>
  state.pending
    .flatMap(({ rounds }) => rounds.flatMap(({ signers }) => signers))
    .find(signer => signer.person === person)?.name ?? person

export const overridesOf = ({ definition, state, events }: ReadCase, actor: Actor): CaseAnswer['overrides'] =>
  state.overrides.map(({ seq, act, points, clearedBy, reason, person, on, cleared }) => {
    const clearance = events.find(
      ({ kind, data }) => kind === 'clearance' && data.of === seq && data.clears === clearedBy,
    )
    return {
      seq,
      act,
      label: definition.acts[act]?.label ?? act,
      points: points.map(({ text, article }) => ({ text, ...(article ? { article } : {}) })),
      reason,
      by: events.find(event => event.seq === seq)?.actor.name ?? '',
      on,
      clearedBy: dutyLabel(clearedBy),
      cleared: cleared && { by: clearance?.actor.name ?? '', on: cleared.on, opinion: cleared.opinion },
      mine: cleared === null && person !== actor.person && entitled(actor, clearedBy, state.unit, '').ok,
    }
  })

/** Returned by the one who put it forward. */
export const isTakenBack = ({ data, actor }: StoredEvent, events: readonly StoredEvent[]): boolean =>
  actor.person !== null && events.find(({ seq }) => seq === data.of)?.actor.person === actor.person

/** Who was asked, who was told, what was passed over and what was taken back, for the record of a case; nothing where an event says none. */
export const notesOf = (
  { seq, data }: StoredEvent,
  office: Office,
  lost: readonly LostBasis[],
): { notes?: string[] } => {
  const { named, copies = [], override, signatures = [], undone = [] } = data
  const elsewhere = new Set(signatures.map(({ unit }) => unit)).size > 1
  const notes = [
    ...(named ? [`签批人：${unitName(office, named.unit)} ${signerLabel(named)}`] : []),
    ...undone,
    ...lost.filter(basis => basis.seq === seq).map(({ point }) => `依据已作废：${point.text}`),
    ...(copies.length > 0 ? [`抄送：${copies.map(unit => unitName(office, unit)).join('、')}`] : []),
    ...(override
      ? [`越过门槛：${override.points.map(({ text }) => text).join('；')}`, `越过的理由：${override.reason}`]
      : []),
    ...(elsewhere || signatures.length > 1
      ? [`签批：${signatures.map(({ unit, name }) => `${unit ? `${unitName(office, unit)} ` : ''}${name}`).join('、')}`]
      : []),
  ]
  return notes.length > 0 ? { notes } : {}
}
const signerLabel = ({ duty, person, name }: NamedSigner): string =>
  person === undefined ? dutyLabel(duty as never) : (name ?? person)
