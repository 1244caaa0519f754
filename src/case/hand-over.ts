/**
 * 转办: whoever may sign now has another sign in his place: a person of the same unit who works on cases there, by name, or
 * the same duty in another unit. It may be handed on again; who put the act forward never signs it.
 */
import { afterStep, stillToSign } from './approval-rounds.ts'
import { type Engine, shanghaiDay } from './engine.ts'
import { namedFaults, namedSigner } from './named-signer.ts'
import { appendEvent, type CaseCommand, changeCase } from './open-for-change.ts'
import { ownSignature } from './own-signature.ts'
import type { ActAnswer } from './perform-act.ts'
import { accepted, type Result, refused } from './refusal.ts'

export interface HandOverCommand extends CaseCommand {
  /** Sequence number of the proposal. */
  readonly proposal: number
  /** Which of several places in the round is handed on; the first that is the person's where absent. */
  readonly signer?: number | undefined
  readonly to: { readonly person: string } | { readonly unit: string }
  readonly reason: string
}

export const handOver = (engine: Engine, command: HandOverCommand): Promise<Result<ActAnswer>> =>
  changeCase(engine, command, async opened => {
    const { definition, before } = opened
    const { jurisdiction, actor, now, proposal, to, reason } = command
    const pending = before.pending.find(({ seq }) => seq === proposal)
    const own = ownSignature(pending, actor, definition.acts[pending?.act ?? '']?.label ?? '', command.signer)
    if (!own.ok) return own
    if (!pending) throw new Error('ownSignature refuses what is not pending')
    const { signer, index, by } = own.value
    const today = shanghaiDay(now)
    const asking = { engine, jurisdiction, definition, state: before, pending, by: actor.person, today }
    const { unit, duty } = signer
    const named = namedSigner(asking, { unit, duty, ...to })
    const faults = [
      ...(reason.trim() === '' ? [{ text: '请写明转办的理由' }] : []),
      ...('unit' in to && duty === null
        ? [{ text: '您是被指名加签的，只能转给本单位人员' }]
        : namedFaults(asking, named)),
    ]
    if (faults.length > 0) return refused('bad-input', '不能转办', faults)
    const handover = {
      kind: 'handover' as const,
      act: pending.act,
      occurredOn: today,
      recordedAt: now,
      actor: by,
      data: { of: proposal, signer: index, named, reason: reason.trim() },
    }
    const handed = await appendEvent(engine, opened, jurisdiction, handover)
    if (!handed.ok) return handed
    const waitsFor = stillToSign(afterStep(pending, { ...handover, seq: before.seq + 1 }))
    return accepted({ ...handed.value, number: null, waitsFor })
  })
