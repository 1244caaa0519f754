/** Signing or returning an act that was put forward. The last signature lets it take effect, on the day it is given. */

import { actAgain, requestAgain } from './act-again.ts'
import type { ActAnswer } from './act-answer.ts'
import { afterStep, currentRound, type PendingAct, signaturesOf, stillToSign } from './approval-rounds.ts'
import { ownActRefusal } from './authorise.ts'
import { stageRefusal } from './decide-act.ts'
import { type Engine, shanghaiDay } from './engine.ts'
import type { CaseEvent, EventActor } from './event.ts'
import { surroundingsOn } from './gate-input.ts'
import { unmetPoints } from './gates.ts'
import { lockLinks } from './linked-cases.ts'
import { appendEvent, type CaseCommand, changeCase, type OpenedCase } from './open-for-change.ts'
import { outsideFaults } from './outside-faults.ts'
import { overriddenAgain, toldTo } from './override.ts'
import { ownSignature } from './own-signature.ts'
import { accepted, type Result, refused } from './refusal.ts'
import type { CaseState } from './state.ts'
import { standsOnLostBasis } from './struck-basis.ts'
import { takeEffect } from './take-effect.ts'

export interface SignCommand extends CaseCommand {
  /** Sequence number of the proposal. */
  readonly proposal: number
  /** Which of several places in the round the person signs; the first that is his where absent. */
  readonly signer?: number | undefined
  /** A reason returns it; none signs it. Whoever put it forward may take it back so. */
  readonly returnedBecause?: string
}

export const signAct = (engine: Engine, command: SignCommand): Promise<Result<ActAnswer>> =>
  changeCase(engine, command, async opened => {
    const { definition, before } = opened
    const { actor, now, proposal, returnedBecause } = command
    const pending = before.pending.find(({ seq }) => seq === proposal)
    const label = definition.acts[pending?.act ?? '']?.label ?? pending?.act ?? ''
    const today = shanghaiDay(now)
    if (pending && pending.proposer.person === actor.person && returnedBecause !== undefined)
      return returnAct(engine, opened, command, pending, pending.proposer)
    const own = ownSignature(pending, actor, label, command.signer)
    if (!own.ok) return own
    if (!pending) throw new Error('ownSignature refuses what is not pending')
    const { by, index } = own.value
    if (returnedBecause !== undefined) return returnAct(engine, opened, command, pending, by)
    const signature = {
      kind: 'signature' as const,
      act: pending.act,
      occurredOn: today,
      recordedAt: now,
      actor: by,
      data: { of: proposal, signer: index },
    }
    const signed = afterStep(pending, { ...signature, seq: before.seq + 1 })
    if (!currentRound(signed)) return lastSigned(engine, opened, command, signed, signature)
    const kept = await appendEvent(engine, opened, command.jurisdiction, signature)
    return kept.ok ? accepted({ ...kept.value, number: null, waitsFor: stillToSign(signed) }) : kept
  })

const returnAct = async (
  engine: Engine,
  opened: OpenedCase,
  { jurisdiction, now, proposal, returnedBecause = '' }: SignCommand,
  { act }: PendingAct,
  by: EventActor,
): Promise<Result<ActAnswer>> => {
  if (returnedBecause.trim() === '') return refused('bad-input', '请写明退回的理由')
  const returned = await appendEvent(engine, opened, jurisdiction, {
    kind: 'return',
    act,
    occurredOn: shanghaiDay(now),
    recordedAt: now,
    actor: by,
    data: { of: proposal, reason: returnedBecause },
  })
  return returned.ok ? accepted({ ...returned.value, number: null }) : returned
}

/** What held when the act was put forward must still hold now: the case may have gone on meanwhile. */
const lastSigned = async (
  engine: Engine,
  { tx, definition, before, head }: OpenedCase,
  { jurisdiction, now }: SignCommand,
  signed: PendingAct,
  signature: Omit<CaseEvent, 'seq'>,
): Promise<Result<ActAnswer>> => {
  const { act: key, proposer } = signed
  const act = definition.acts[key]
  if (!act) throw new Error(`${definition.id} has no act ${key}`)
  const wrongStage = stageRefusal(definition, before, act)
  if (wrongStage) return wrongStage
  if (act.offered && !act.offered(before)) return refused('unmet', `“${act.label}”已不适用于本案，请退回`)
  const kept = proposer.person === null ? null : ownActRefusal(definition, before, act, proposer.person)
  if (kept) return kept
  const { override: asked, ...data } = signed.data
  const today = signature.occurredOn
  const entered = { ...before.facts, ...data.fields } as CaseState['facts']
  const looking = { engine, jurisdiction, definition, acts: [key], state: { id: before.id, facts: entered }, on: today }
  const { links } = await lockLinks(tx, looking, data.fields ?? {})
  const rules = engine.rules(jurisdiction)
  const surroundings = surroundingsOn(links, definition, rules, today)
  const { fields, after } = actAgain({ definition, act: key, before, data, on: today, rules, surroundings })
  const request = requestAgain({ ...data, fields }, today)
  const points = unmetPoints(definition, key, after, request, surroundings)
  const { left, override } = overriddenAgain(points, asked)
  const faults = [
    ...toldTo(left, []),
    ...(await standsOnLostBasis(tx, { engine, jurisdiction, definition, state: before }, key)),
    ...(await outsideFaults(engine, tx, definition, { jurisdiction, act: key, request }, before.id)),
  ]
  if (faults.length > 0) return refused('unmet', `“${act.label}”已不具备条件，请退回`, faults)
  return takeEffect(
    {
      engine,
      tx,
      command: { jurisdiction, now, act: key },
      definition,
      before,
      head,
      isNew: false,
      parties: [],
      attachments: [],
      first: [signature],
      links,
    },
    {
      kind: 'act',
      act: key,
      occurredOn: today,
      recordedAt: now,
      actor: proposer,
      data: {
        ...data,
        ...(Object.keys(fields).length > 0 ? { fields } : {}),
        ...(override ? { override } : {}),
        of: signed.seq,
        signatures: signaturesOf(signed),
      },
    },
  )
}
