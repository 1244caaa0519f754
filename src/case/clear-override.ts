/**
 * 核销越过: somebody else looks at a gate that was passed over and says what he thinks of it. A case may be closed before
 * that: the terms of law run against the authority and do not wait for its own second look. The flag 门槛越过，待核 and the
 * work item stay with the handling unit until it is done, whatever stage the case has come to.
 */
import { entitled } from './authorise.ts'
import { type Engine, shanghaiDay } from './engine.ts'
import { appendEvent, type CaseCommand, changeCase } from './open-for-change.ts'
import { type Result, refused } from './refusal.ts'

export interface ClearOverrideCommand extends CaseCommand {
  /** The event that passed over the gate. */
  readonly seq: number
  readonly opinion: string
}

export const clearOverride = (
  engine: Engine,
  command: ClearOverrideCommand,
): Promise<Result<{ id: string; version: number; stage: string }>> =>
  changeCase(engine, command, async opened => {
    const { definition, before } = opened
    const { jurisdiction, actor, now, seq, opinion } = command
    const waiting = before.overrides.filter(override => override.seq === seq && override.cleared === null)
    const label = definition.acts[waiting[0]?.act ?? '']?.label ?? ''
    const may = waiting.map(({ clearedBy }) => entitled(actor, clearedBy, before.unit, `核销“${label}”越过的门槛`))
    const index = Math.max(
      0,
      may.findIndex(({ ok }) => ok),
    )
    const [override, by] = [waiting[index], may[index]]
    if (!override || !by) return refused('nothing-pending', '没有等待核销的越过门槛，可能已核销或作废')
    if (!by.ok) return by
    if (override.person === actor.person) return refused('own-override', '不能核销本人越过的门槛')
    if (opinion.trim() === '') return refused('bad-input', '请写明核销意见')
    return appendEvent(engine, opened, jurisdiction, {
      kind: 'clearance',
      act: override.act,
      occurredOn: shanghaiDay(now),
      recordedAt: now,
      actor: by.value,
      data: { of: seq, clears: override.clearedBy, reason: opinion.trim() },
    })
  })
