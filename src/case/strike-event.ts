/**
 * 作废: a wrong event is struck with a reason and the case recounted without it; nothing is edited. Numbers it took stay
 * in their registers, voided.
 */

import type { Duty } from '../procedure/duty.ts'
import { entitled } from './authorise.ts'
import { derive } from './derive.ts'
import { type Engine, shanghaiDay } from './engine.ts'
import type { CaseEvent } from './event.ts'
import { findEvents } from './find-events.ts'
import { appendEvent, type CaseCommand, changeCase } from './open-for-change.ts'
import { type Result, refused } from './refusal.ts'
import { voidNumber } from './registers.ts'
import { emptyCase, recount } from './state.ts'

export interface StrikeCommand extends CaseCommand {
  readonly seq: number
  readonly reason: string
}

export const strikeEvent = (
  engine: Engine,
  command: StrikeCommand,
): Promise<Result<{ id: string; version: number; stage: string }>> =>
  changeCase(engine, command, async opened => {
    const { tx, definition, before } = opened
    const { jurisdiction, now, seq, reason } = command
    const events = await findEvents(tx, jurisdiction, before.id)
    const wrong = events.find(event => event.seq === seq)
    if (!wrong || !['act', 'exemption'].includes(wrong.kind)) return refused('cannot-strike', '只能作废已办理的环节')
    if (events.some(({ kind, data }) => kind === 'strike' && data.of === seq))
      return refused('cannot-strike', '该记录已作废')
    if (seq === events[0]?.seq) return refused('cannot-strike', '立案记录不能作废，请以撤回或终止结案')
    if (reason.trim() === '') return refused('bad-input', '请写明作废的理由')
    const duty: Duty = wrong.kind === 'act' ? (definition.acts[wrong.act]?.by ?? 'handling') : 'handling'
    const actor = entitled(
      command.actor,
      duty === 'public' ? 'registration' : duty,
      wrong.actor.unit ?? before.unit,
      '作废记录',
    )
    if (!actor.ok) return actor
    const strike: Omit<CaseEvent, 'seq'> = {
      kind: 'strike',
      act: wrong.act,
      occurredOn: shanghaiDay(now),
      recordedAt: now,
      actor: actor.value,
      data: { of: seq, reason },
    }
    const start = { ...emptyCase(definition, before.id, before.origin), contributions: before.contributions }
    const all = [...events, { ...strike, seq: before.seq + 1 }]
    const stuck = laterActs(all, seq).find(event => !possible(engine, jurisdiction, definition, all, event))
    if (stuck)
      return refused('cannot-strike', '其后的记录以它为前提，请先作废其后的记录', [
        { text: `第${stuck.seq}条“${definition.acts[stuck.act]?.label ?? stuck.act}”须先作废` },
      ])
    for (const { text } of wrong.data.numbers ?? []) await voidNumber(tx, { jurisdiction, text, reason, now })
    return appendEvent(engine, opened, jurisdiction, strike, recount(definition, start, all))
  })

const laterActs = (events: readonly CaseEvent[], seq: number): readonly CaseEvent[] => {
  const struck = new Set(events.filter(({ kind }) => kind === 'strike').map(({ data }) => data.of))
  return events.filter(event => event.seq > seq && event.kind === 'act' && !struck.has(event.seq))
}

/** Could the later act still have been performed at its stage, with the wrong one gone? */
const possible = (
  engine: Engine,
  jurisdiction: string,
  definition: import('../procedure/procedure.ts').AnyProcedure,
  events: readonly CaseEvent[],
  event: CaseEvent,
): boolean => {
  const first = events[0]
  const strikes = events.filter(({ kind }) => kind === 'strike')
  const earlier = events.filter(({ seq, kind }) => seq < event.seq && kind !== 'strike')
  const start = emptyCase(definition, '', first?.actor.unit ?? '')
  const state = derive(definition, recount(definition, start, [...earlier, ...strikes]), engine.rules(jurisdiction))
  const from = definition.acts[event.act]?.from
  return from === 'anyOpen' ? definition.stages[state.stage]?.final !== true : [from].flat().includes(state.stage)
}
