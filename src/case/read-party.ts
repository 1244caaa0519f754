/** Personal data of a case's parties. Opening it for a person is an event of the case. */
import type { Actor } from '../office/actor.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import { type Engine, shanghaiDay } from './engine.ts'
import type { EventActor } from './event.ts'
import { appendEvent, type CaseCommand, changeCase } from './open-for-change.ts'
import { type CaseParty, partiesOf } from './parties-of-case.ts'
import { accepted, type Result, refused } from './refusal.ts'
import type { CaseState } from './state.ts'

/** Opens the personal data of a case's parties for a person. The reading is an event of the case, written first. */
export const readParties = (
  engine: Engine,
  command: Omit<CaseCommand, 'version'> & { readonly purpose: string },
): Promise<Result<readonly CaseParty[]>> =>
  changeCase(engine, command, async opened => {
    const { tx, definition, before } = opened
    const actor = reader(command.actor, definition, before)
    if (!actor.ok) return actor
    if (command.purpose.trim() === '') return refused('bad-input', '请写明查阅当事人信息的用途')
    const written = await appendEvent(engine, opened, command.jurisdiction, {
      kind: 'reading',
      act: 'parties',
      occurredOn: shanghaiDay(command.now),
      recordedAt: command.now,
      actor: actor.value,
      data: { reason: command.purpose },
    })
    if (!written.ok) return written
    return accepted(await partiesOf(tx, engine, command.jurisdiction, before.id))
  })

/** Whoever performs acts on the case in its unit may read its parties; overseers may not. */
const reader = (actor: Actor, definition: AnyProcedure, state: CaseState): Result<EventActor> => {
  const duties = new Set<string>(
    Object.values(definition.acts).map(act => (act.by === 'public' ? 'registration' : act.by)),
  )
  const holding = actor.holdings.find(
    held => (held.unit === state.unit || held.unit === state.origin) && held.duties.some(duty => duties.has(duty)),
  )
  return holding
    ? accepted({ person: actor.person, name: actor.name, unit: holding.unit, post: holding.post })
    : refused('missing-duty', '您无权查阅本案当事人信息', [{ text: '只有承办单位中办理本案的人员可以查阅' }])
}
