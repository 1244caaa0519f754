/** Reading a sealed case is an event of it, written before anything is shown (举报人保护). */
import type { Actor } from '../office/actor.ts'
import { type Engine, shanghaiDay } from './engine.ts'
import { appendEvent, changeCase } from './open-for-change.ts'
import { type Result, refused } from './refusal.ts'
import { holdingUnderSeal } from './visible.ts'

export const recordReading = (
  engine: Engine,
  command: { readonly jurisdiction: string; readonly actor: Actor; readonly now: string; readonly case: string },
): Promise<Result<{ id: string; version: number; stage: string }>> =>
  changeCase(engine, command, async opened => {
    const { actor, jurisdiction, now } = command
    const held = holdingUnderSeal(opened.definition, actor, opened.before)
    if (!held) return refused('unknown-case', '没有这一案件')
    return appendEvent(engine, opened, jurisdiction, {
      kind: 'reading',
      act: 'case',
      occurredOn: shanghaiDay(now),
      recordedAt: now,
      actor: { person: actor.person, name: actor.name, unit: held.unit, post: held.post },
      data: {},
    })
  })
