/**
 * The one way through: an act arrives, duty and gates are checked, and one transaction writes the event and all that
 * follows from it. Opening a case is its first act.
 */
import type { Queries } from '../database/connection.ts'
import type { Actor } from '../office/actor.ts'
import { publicDuty } from '../procedure/duty.ts'
import type { AttachmentReference } from '../procedure/field.ts'
import { type ActAnswer, fromKept, type KeptAnswer } from './act-answer.ts'
import { type ActRequest, uuid } from './act-input.ts'
import { authorise, withoutOverride } from './authorise.ts'
import { attachmentIds, decideAct, stageRefusal } from './decide-act.ts'
import { type Engine, shanghaiDay } from './engine.ts'
import { chainStart } from './event.ts'
import { AnsweredMeanwhile, earlierAnswer, type Idempotency, refusedKey, repeatedRequest } from './idempotency.ts'
import { timeOrderedId } from './ids.ts'
import { lockLinks } from './linked-cases.ts'
import { staleness } from './open-for-change.ts'
import { outsideFaults } from './outside-faults.ts'
import { consult } from './outside-work.ts'
import { accepted, type Result, refused } from './refusal.ts'
import { inTransaction, violatesUnique } from './refusing-transaction.ts'
import { type CaseState, emptyCase } from './state.ts'
import { lockCase } from './store-case.ts'
import { standsOnLostBasis } from './struck-basis.ts'
import { type FoundCase, takeEffect, writeAct } from './take-effect.ts'

export type { ActAnswer } from './act-answer.ts'

export interface ActCommand {
  readonly jurisdiction: string
  /** The signed-in person, or nobody for an act of the public. */
  readonly actor: Actor | 'public'
  /** The instant the request arrived. */
  readonly now: string
  readonly idempotencyKey?: string
  readonly act: string
  readonly request: ActRequest
  /** The case, with the version its performer saw; or for a new case its procedure and the unit that opens it. */
  readonly on:
    | { readonly case: string; readonly version: number }
    | { readonly procedure: string; readonly unit: string }
}
export const performAct = async (engine: Engine, command: ActCommand): Promise<Result<ActAnswer>> => {
  try {
    return await inTransaction(engine.db, command.jurisdiction, tx => perform(engine, tx, command))
  } catch (error) {
    // Two requests at once: the second finds the first's row only when it writes.
    if (!(error instanceof AnsweredMeanwhile || violatesUnique(error, 'idempotency_pkey'))) throw error
    return engine.db.transaction(
      command.jurisdiction,
      async tx => (await answeredBefore(engine, tx, command)) ?? refusedKey,
    )
  }
}

const perform = async (engine: Engine, tx: Queries, command: ActCommand): Promise<Result<ActAnswer>> => {
  const earlier = await answeredBefore(engine, tx, command)
  if (earlier) return earlier
  const found = await findCase(engine, tx, command)
  // The same request may have been waiting for the same lock.
  if (!found.ok) return (await answeredBefore(engine, tx, command)) ?? found
  const { definition, before, head, isNew } = found.value
  // Names come from outside: those every object has (`constructor`) are not acts.
  const act = Object.hasOwn(definition.acts, command.act) ? definition.acts[command.act] : undefined
  if (!act) return refused('unknown-act', '没有这一办理环节')
  const wrongStage = stageRefusal(definition, before, act)
  if (wrongStage) return wrongStage
  const actor = authorise(definition, command, before, isNew ? before.unit : undefined)
  if (!actor.ok) return actor
  const facts = { ...before.facts, ...command.request.fields } as CaseState['facts']
  const { links, faults: misled } = await lockLinks(
    tx,
    {
      engine,
      jurisdiction: command.jurisdiction,
      definition,
      acts: [command.act],
      state: { id: before.id, facts },
      on: command.request.on,
      actor: command.actor,
    },
    command.request.fields ?? {},
  )
  const answers = await consult(engine, tx, act, {
    jurisdiction: command.jurisdiction,
    state: { ...before, facts },
    now: command.now,
  })
  const decided = decideAct({
    definition,
    before,
    act: command.act,
    request: command.request,
    actor: actor.value,
    duties: dutiesIn(command.actor, actor.value.unit),
    now: command.now,
    rules: engine.rules(command.jurisdiction),
    files: await findAttachments(tx, command.jurisdiction, attachmentIds(definition, command.request)),
    links: { ...links, consulted: name => answers.get(name) },
    newId: () => timeOrderedId(command.now),
  })
  const fallen = isNew
    ? []
    : await standsOnLostBasis(
        tx,
        { engine, jurisdiction: command.jurisdiction, definition, state: before },
        command.act,
      )
  if (fallen.length > 0 && (decided.ok || decided.refusal.type === 'unmet')) {
    const unmet = [...(decided.ok ? [] : decided.refusal.unmet), ...fallen]
    return refused('unmet', `“${act.label}”尚不能办理，有${unmet.length}项未满足`, unmet)
  }
  if (!decided.ok && misled.length === 0) return decided
  const faults = [
    ...misled,
    ...(decided.ok
      ? await outsideFaults(engine, tx, definition, command, isNew ? null : before.id)
      : decided.refusal.unmet),
  ]
  if (!decided.ok || faults.length > 0)
    return refused('bad-input', `“${act.label}”尚不能办理，有${faults.length}项未满足`, faults)
  const { record, parties, attachments } = decided.value
  if (command.request.override && !record.data.override) {
    const otherwise = authorise(definition, withoutOverride(command), before, isNew ? before.unit : undefined)
    if (!otherwise.ok) return otherwise
  }
  const idempotency = idempotencyOf(command)
  const work = { engine, tx, command, definition, before, head, isNew, parties, attachments, links, idempotency }
  return record.kind === 'submission' ? writeAct(work, record) : takeEffect(work, record)
}

const dutiesIn = (actor: Actor | 'public', unit: string | null): readonly string[] =>
  actor === 'public' ? [] : actor.holdings.filter(held => held.unit === unit).flatMap(({ duties }) => duties)

const idempotencyOf = ({ jurisdiction, idempotencyKey, actor, act, request, on }: ActCommand): Idempotency | null =>
  idempotencyKey
    ? {
        jurisdiction,
        key: idempotencyKey,
        person: actor === 'public' ? publicDuty : actor.person,
        request: repeatedRequest({ act, request, on: 'case' in on ? { case: on.case } : on }),
      }
    : null

const answeredBefore = async (engine: Engine, tx: Queries, command: ActCommand): Promise<Result<ActAnswer> | null> => {
  const earlier = await earlierAnswer<KeptAnswer>(tx, idempotencyOf(command))
  if (!earlier?.ok) return earlier
  return accepted(fromKept(engine.personalDataKey, command.jurisdiction, earlier.value))
}
const findCase = async (
  engine: Engine,
  tx: Queries,
  { jurisdiction, on, now }: ActCommand,
): Promise<Result<FoundCase>> => {
  if ('procedure' in on) {
    const definition = engine.procedures.get(on.procedure)
    if (!definition) return refused('unknown-procedure', '没有这一办理事项')
    if (!engine.unit(jurisdiction, on.unit, shanghaiDay(now)))
      return refused('other-unit', '没有这一单位，或该单位已撤销')
    const id = timeOrderedId(now)
    return accepted({
      definition,
      before: emptyCase(definition, id, on.unit),
      head: chainStart(jurisdiction, id),
      isNew: true,
    })
  }
  const loaded = uuid.test(on.case) ? await lockCase(tx, jurisdiction, on.case) : null
  if (!loaded) return refused('unknown-case', '没有这一案件')
  const stale = await staleness(tx, { jurisdiction, ...on }, loaded)
  if (stale) return stale
  const definition = engine.procedures.get(loaded.procedure)
  if (!definition) throw new Error(`case ${on.case} has unknown procedure ${loaded.procedure}`)
  return accepted({ definition, before: loaded.state, head: loaded.head, isNew: false })
}

/** Uploaded files that are not yet filed with a case; locked, so that no other act files them meanwhile. */
const findAttachments = async (
  tx: Queries,
  jurisdiction: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AttachmentReference>> => {
  if (ids.length === 0) return new Map()
  const rows = await tx.kysely
    .selectFrom('attachment')
    .select(['id', 'name', 'bytes', 'sha256'])
    .where('jurisdiction', '=', jurisdiction)
    .where('id', 'in', ids)
    .where('case_id', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
  return new Map(rows.map(row => [row.id, row]))
}
