/**
 * 作废: a wrong event is struck with a reason and the case recounted without it; nothing is edited. Numbers it took stay
 * in their registers, voided.
 */

import type { Actor } from '../office/actor.ts'
import type { Duty } from '../procedure/duty.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import { roundsOf } from './approval-rounds.ts'
import { entitled } from './authorise.ts'
import { requestAgain } from './decide-act.ts'
import { derive } from './derive.ts'
import { type Engine, shanghaiDay } from './engine.ts'
import type { CaseEvent, EventActor } from './event.ts'
import { findEvents } from './find-events.ts'
import { fromStage, unmetPoints } from './gates.ts'
import { appendEvent, type CaseCommand, changeCase } from './open-for-change.ts'
import { type Result, refused, type Unmet } from './refusal.ts'
import { voidNumber } from './registers.ts'
import { type CaseState, emptyCase, recount } from './state.ts'

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
    if (struckBy(events).has(seq)) return refused('cannot-strike', '该记录已作废')
    if (seq === events[0]?.seq) return refused('cannot-strike', '立案记录不能作废，请以撤回或终止结案')
    if (wrong.data.opened) return refused('cannot-strike', '该环节已同时开立其他案件，不能作废，请在所开立的案件中办结')
    if (reason.trim() === '') return refused('bad-input', '请写明作废的理由')
    const actor = mayStrike(command.actor, definition, before, wrong)
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
    const resting = laterEvents(all, seq).flatMap(event => {
      const lost = lostWithout(
        { engine, jurisdiction, definition, origin: before.origin, events: all, wrong: seq },
        event,
      )
      const label = (definition.acts[event.act] ?? definition.deemed?.[event.act])?.label ?? event.act
      const remedy = event.kind === 'act' ? '须先作废' : '已因期限届满发生，不能作废'
      return lost === null ? [] : [{ ...lost, text: `第${event.seq}条“${label}”${remedy}${lost.text}` }]
    })
    if (resting.length > 0) return refused('cannot-strike', '其后的记录以它为前提，请先作废其后的记录', resting)
    for (const { text } of wrong.data.numbers ?? []) await voidNumber(tx, { jurisdiction, text, reason, now })
    return appendEvent(engine, opened, jurisdiction, strike, recount(definition, start, all))
  })

/** Whoever performs the act may strike it; an act that was signed, only one of those its definition has sign last. */
export const mayStrike = (
  actor: Actor,
  definition: AnyProcedure,
  state: CaseState,
  event: CaseEvent,
): Result<EventActor> => {
  const act = event.kind === 'act' ? definition.acts[event.act] : undefined
  const facts = { ...state.facts, ...event.data.fields }
  const last = act && roundsOf(definition, event.act, facts, event.actor.unit ?? state.unit).at(-1)
  if (last) {
    const may = last.signers.map(({ unit, duty }) => entitled(actor, duty as Duty, unit, '作废记录'))
    return may.find(({ ok }) => ok) ?? (may[0] as Result<EventActor>)
  }
  const duty = act?.by ?? 'handling'
  return entitled(actor, duty === 'public' ? 'registration' : duty, event.actor.unit ?? state.unit, '作废记录')
}

const struckBy = (events: readonly CaseEvent[]) =>
  new Set(events.filter(({ kind }) => kind === 'strike').map(({ data }) => data.of))

const laterEvents = (events: readonly CaseEvent[], seq: number): readonly CaseEvent[] => {
  const struck = struckBy(events)
  return events.filter(
    event => event.seq > seq && (event.kind === 'act' || event.kind === 'deemed') && !struck.has(event.seq),
  )
}

interface Striking {
  readonly engine: Engine
  readonly jurisdiction: string
  readonly definition: AnyProcedure
  readonly origin: string
  /** With the strike itself. */
  readonly events: readonly CaseEvent[]
  readonly wrong: number
}
/** What a later event would lack with the wrong one gone, and did not lack with it: its stage, or one of its conditions. */
const lostWithout = (
  { engine, jurisdiction, definition, origin, events, wrong }: Striking,
  event: CaseEvent,
): Unmet | null => {
  const counted = (state: CaseState) => derive(definition, state, engine.rules(jurisdiction))
  const stateBefore = (course: readonly CaseEvent[]): CaseState => {
    const kept = course.filter(({ seq, kind }) => seq < event.seq || kind === 'strike')
    return counted(recount(definition, emptyCase(definition, '', origin), kept))
  }
  const left = stateBefore(events)
  const act = event.kind === 'act' ? definition.acts[event.act] : undefined
  if (!act) return [definition.deemed?.[event.act]?.from].flat().includes(left.stage) ? null : { text: '' }
  if (!fromStage(definition, left, act)) return { text: '' }
  const request = requestAgain(event.data, event.occurredOn)
  const unmet = (state: CaseState): readonly Unmet[] => {
    const facts = { ...state.facts, ...event.data.fields, ...(act.sets ? { [act.sets]: event.occurredOn } : {}) }
    return unmetPoints(definition, event.act, counted({ ...state, facts } as CaseState), request)
  }
  const unstruck = events.filter(({ kind, data }) => kind !== 'strike' || data.of !== wrong)
  const before = new Set(unmet(stateBefore(unstruck)).map(({ text }) => text))
  const lost = unmet(left).find(({ text }) => !before.has(text))
  return lost ? { ...lost, text: `：${lost.text}` } : null
}
