/**
 * 加签: whoever may sign now asks for one more signature in the same round, of a duty in any unit or of a person there by
 * name. The round then waits for it too, also where the first signature would have sufficed (或签).
 */
import { stillToSign } from './approval-rounds.ts'
import { type Engine, shanghaiDay } from './engine.ts'
import { namedFaults, namedSigner } from './named-signer.ts'
import { appendEvent, type CaseCommand, changeCase } from './open-for-change.ts'
import { ownSignature } from './own-signature.ts'
import type { ActAnswer } from './perform-act.ts'
import { accepted, type Result, refused } from './refusal.ts'

export interface AddSignerCommand extends CaseCommand {
  /** Sequence number of the proposal. */
  readonly proposal: number
  readonly to: { readonly unit: string; readonly duty: string } | { readonly unit: string; readonly person: string }
  readonly reason: string
}

export const addSigner = (engine: Engine, command: AddSignerCommand): Promise<Result<ActAnswer>> =>
  changeCase(engine, command, async opened => {
    const { definition, before } = opened
    const { jurisdiction, actor, now, proposal, to, reason } = command
    const pending = before.pending.find(({ seq }) => seq === proposal)
    const own = ownSignature(pending, actor, definition.acts[pending?.act ?? '']?.label ?? '')
    if (!own.ok) return own
    if (!pending) throw new Error('ownSignature refuses what is not pending')
    const today = shanghaiDay(now)
    const asking = { engine, jurisdiction, definition, state: before, pending, by: actor.person, today }
    const named = namedSigner(asking, { duty: null, ...to })
    const faults = [...(reason.trim() === '' ? [{ text: '请写明加签的理由' }] : []), ...namedFaults(asking, named)]
    if (faults.length > 0) return refused('bad-input', '不能加签', faults)
    const added = await appendEvent(engine, opened, jurisdiction, {
      kind: 'addedSigner',
      act: pending.act,
      occurredOn: today,
      recordedAt: now,
      actor: own.value.by,
      data: { of: proposal, named, reason: reason.trim() },
    })
    if (!added.ok) return added
    return accepted({
      ...added.value,
      number: null,
      waitsFor: [...stillToSign(pending), named.duty ?? named.person ?? ''],
    })
  })
