/**
 * 作废: a wrong event is struck with a reason and the case recounted without it; nothing is edited. Numbers it took stay
 * in their registers, voided. What the law supposed from it (视为) is struck with it, and what it had done outside the case
 * (上网公开) is taken back.
 */
import type { Actor } from '../office/actor.ts'
import type { Duty } from '../procedure/duty.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import { requestAgain } from './act-again.ts'
import { roundsOf } from './approval-rounds.ts'
import { entitled } from './authorise.ts'
import { withFacts } from './decide-act.ts'
import { derive } from './derive.ts'
import { type Engine, shanghaiDay } from './engine.ts'
import { type CaseEvent, type EventActor, struckSeqs } from './event.ts'
import { findEvents } from './find-events.ts'
import { surroundingsOn } from './gate-input.ts'
import { fromStage, unmetPoints } from './gates.ts'
import { noLinks } from './links.ts'
import { appendEvent, type CaseCommand, changeCase, type OpenedCase } from './open-for-change.ts'
import { undoOutside } from './outside-work.ts'
import { nextDeemed } from './perform-deemed-acts.ts'
import { type Result, refused, type Unmet } from './refusal.ts'
import { voidNumber } from './registers.ts'
import { type CaseState, emptyCase, recount } from './state.ts'
import { lockCase } from './store-case.ts'
import { tellRelying } from './tell-relying.ts'

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
    if (struckSeqs(events).has(seq)) return refused('cannot-strike', '该记录已作废')
    if (seq === events[0]?.seq) return refused('cannot-strike', '立案记录不能作废，请以撤回或终止结案')
    if (wrong.data.opened) return refused('cannot-strike', '该环节已同时开立其他案件，不能作废，请在所开立的案件中办结')
    if (reason.trim() === '') return refused('bad-input', '请写明作废的理由')
    const actor = mayStrike(command.actor, definition, before, wrong)
    if (!actor.ok) return actor
    const looked = { engine, jurisdiction, definition, origin: before.origin, events }
    const { falling, resting } = restingOn(looked, wrong)
    if (resting.length > 0) return refused('cannot-strike', '其后的记录以它为前提，请先作废其后的记录', resting)
    for (const { text } of wrong.data.numbers ?? []) await voidNumber(tx, { jurisdiction, text, reason, now })
    const about = { occurredOn: shanghaiDay(now), recordedAt: now, actor: actor.value, kind: 'strike' as const }
    const because = `第${seq}条“${labelOf(definition, wrong)}”作废，随之作废：${reason}`
    // The latest first, so that the case holds together after each.
    let course: readonly CaseEvent[] = events
    let stands = opened
    for (const event of falling.toReversed()) {
      const strike = { ...about, act: event.act, data: { of: event.seq, reason: because } }
      course = [...course, { ...strike, seq: stands.before.seq + 1 }]
      const struck = await appendEvent(
        engine,
        stands,
        jurisdiction,
        strike,
        recounted(definition, stands.before, course),
      )
      if (!struck.ok) return struck
      stands = await reopened(opened, jurisdiction)
    }
    const { before: state } = stands
    const undone = await undoOutside(engine, tx, wrong.kind === 'act' ? definition.acts[wrong.act] : undefined, {
      jurisdiction,
      state,
      now,
      on: about.occurredOn,
      by: actor.value,
    })
    if (!undone.ok) return undone
    const data = { of: seq, reason, ...(undone.value.length > 0 ? { undone: undone.value } : {}) }
    const strike = { ...about, act: wrong.act, data }
    course = [...course, { ...strike, seq: stands.before.seq + 1 }]
    const struck = await appendEvent(engine, stands, jurisdiction, strike, recounted(definition, stands.before, course))
    if (struck.ok) await tellRelying(tx, { engine, jurisdiction, id: before.id, now })
    return struck
  })

/** The case as it stands after what this transaction wrote. */
const reopened = async (opened: OpenedCase, jurisdiction: string): Promise<OpenedCase> => {
  const loaded = await lockCase(opened.tx, jurisdiction, opened.before.id)
  if (!loaded) throw new Error(`case ${opened.before.id} is gone`)
  return { ...opened, before: loaded.state, head: loaded.head }
}

const recounted = (definition: AnyProcedure, before: CaseState, course: readonly CaseEvent[]): CaseState =>
  recount(
    definition,
    { ...emptyCase(definition, before.id, before.origin), contributions: before.contributions },
    course,
  )

const labelOf = (definition: AnyProcedure, { act }: CaseEvent): string =>
  (definition.acts[act] ?? definition.deemed?.[act] ?? definition.referrals?.[act] ?? definition.steps?.[act])?.label ??
  act

/**
 * Whoever performs the act may strike it; an act that was signed, only one of those its definition has sign last; an
 * exemption, whoever may exempt.
 */
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
  const exempt = event.kind === 'exemption' ? definition.steps?.[event.act]?.exempt : undefined
  const duty = act?.by ?? (exempt && exempt !== 'never' ? exempt.by : 'handling')
  return entitled(actor, duty === 'public' ? 'registration' : duty, event.actor.unit ?? state.unit, '作废记录')
}

interface Course {
  readonly engine: Engine
  readonly jurisdiction: string
  readonly definition: AnyProcedure
  readonly origin: string
  readonly events: readonly CaseEvent[]
}

/**
 * What cannot stay once an event is struck. What the law only supposed from the record (视为, 逾期未复) falls with it:
 * nobody performed it, and nobody could strike it by itself; if the law still supposes it, timed work records it again.
 * What somebody did must be struck first, by whoever may.
 */
const restingOn = (
  course: Course,
  wrong: CaseEvent,
): { readonly falling: readonly CaseEvent[]; readonly resting: readonly Unmet[] } => {
  const falling: CaseEvent[] = []
  const resting: Unmet[] = []
  for (const event of laterEvents(course.events, wrong.seq)) {
    const lost = lostWithout(course, [wrong, ...falling], event)
    if (lost === null) continue
    if (event.kind !== 'act') falling.push(event)
    else resting.push({ ...lost, text: `第${event.seq}条“${labelOf(course.definition, event)}”须先作废${lost.text}` })
  }
  return { falling, resting }
}

const laterEvents = (events: readonly CaseEvent[], seq: number): readonly CaseEvent[] => {
  const struck = struckSeqs(events)
  return events.filter(
    event => event.seq > seq && ['act', 'deemed', 'silence'].includes(event.kind) && !struck.has(event.seq),
  )
}

/** What a later event would lack with these gone, and did not lack with them: its stage, clock or one of its conditions. */
const lostWithout = (
  { engine, jurisdiction, definition, origin, events }: Course,
  gone: readonly CaseEvent[],
  event: CaseEvent,
): Unmet | null => {
  const rules = engine.rules(jurisdiction)
  const counted = (state: CaseState) => derive(definition, state, rules)
  const struck = struckSeqs(events)
  const stateBefore = (without: readonly CaseEvent[]): CaseState =>
    counted(
      recount(
        definition,
        emptyCase(definition, '', origin),
        events.filter(one => one.seq < event.seq && !struck.has(one.seq) && !without.includes(one)),
      ),
    )
  const left = stateBefore(gone)
  const act = event.kind === 'act' ? definition.acts[event.act] : undefined
  if (!act) {
    if (supposedAgain(definition, left, event)) return null
    const stage = definition.deemed?.[event.act]?.from
    const stageLost = stage !== undefined && ![stage].flat().includes(left.stage)
    return stageLost || supposedAgain(definition, stateBefore([]), event) ? { text: '' } : null
  }
  if (!fromStage(definition, left, act)) return { text: '' }
  const request = requestAgain(event.data, event.occurredOn)
  const surroundings = surroundingsOn(noLinks, definition, rules, event.occurredOn)
  const unmet = (state: CaseState): readonly Unmet[] => {
    const facts = withFacts(state, event.data.fields ?? {}, act.sets, event.occurredOn)
    return unmetPoints(definition, event.act, counted({ ...state, facts }), request, surroundings)
  }
  const before = new Set(unmet(stateBefore([])).map(({ text }) => text))
  const lost = unmet(left).find(({ text }) => !before.has(text))
  return lost ? { ...lost, text: `：${lost.text}` } : null
}

/** Whether the law, seeing this case, supposes the same on the day it was recorded. */
const supposedAgain = (definition: AnyProcedure, state: CaseState, event: CaseEvent): boolean => {
  const next = nextDeemed(definition, state, event.recordedAt)
  return (
    next !== null &&
    next.kind === event.kind &&
    next.act === event.act &&
    next.occurredOn === event.occurredOn &&
    next.data.referral === event.data.referral
  )
}
