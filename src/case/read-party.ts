/** Personal data of a case's parties. Opening it for a person is an event of the case. */
import type { Actor, Holding } from '../office/actor.ts'
import type { Field } from '../procedure/field.ts'
import { perDefinition } from '../procedure/per-definition.ts'
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
  command: Omit<CaseCommand, 'version'> & {
    readonly purpose: string
    /** Only the parties of this field. */
    readonly field?: string
  },
): Promise<Result<readonly CaseParty[]>> =>
  changeCase(engine, command, async opened => {
    const { tx, definition, before } = opened
    const readable = readableFields(definition, before, command.actor)
    const actor = reader(readable, command.actor, command.field)
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
    const parties = await partiesOf(tx, engine, command.jurisdiction, before.id)
    return accepted(
      parties.filter(({ field }) => readable.has(field) && (command.field === undefined || field === command.field)),
    )
  })

/**
 * The party fields somebody may read, each with the post that entitles: whoever performs acts on the case in its unit, and
 * of a field with `readBy` only the holder of that duty there. Overseers read none.
 */
export const readableFields = (
  definition: AnyProcedure,
  state: Pick<CaseState, 'unit' | 'origin'>,
  actor: Actor,
): ReadonlyMap<string, Holding> => {
  const handling = handlingDuties(definition)
  const here = actor.holdings.filter(({ unit }) => unit === state.unit || unit === state.origin)
  return new Map(
    partyFields(definition).flatMap(([key, { readBy }]) => {
      const held = here.find(({ duties }) => duties.some(duty => (readBy ? duty === readBy : handling.has(duty))))
      return held ? [[key, held] as const] : []
    }),
  )
}

const partyFields = perDefinition(({ fields }) =>
  Object.entries<Field>(fields).flatMap(([key, field]) => (field.kind === 'party' ? [[key, field] as const] : [])),
)
/** The duties of all its acts. */
const handlingDuties = perDefinition(
  ({ acts }) => new Set<string>(Object.values(acts).map(({ by }) => (by === 'public' ? 'registration' : by))),
)

const reader = (readable: ReadonlyMap<string, Holding>, actor: Actor, field?: string): Result<EventActor> => {
  const held = field === undefined ? [...readable.values()][0] : readable.get(field)
  return held
    ? accepted({ person: actor.person, name: actor.name, unit: held.unit, post: held.post })
    : refused('missing-duty', '您无权查阅本案当事人信息', [{ text: '只有承办单位中有相应职责的人员可以查阅' }])
}
