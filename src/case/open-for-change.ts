/** What signing, striking, exempting and reading share: the case locked, its version checked, events written. */
import type { Queries } from '../database/connection.ts'
import type { Actor } from '../office/actor.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import { type ActAnswer, fromKept, type KeptAnswer, toKeep } from './act-answer.ts'
import { uuid } from './act-input.ts'
import { derive } from './derive.ts'
import type { Engine } from './engine.ts'
import { shanghaiDay } from './engine.ts'
import type { CaseEvent } from './event.ts'
import { earlierAnswer, type Idempotency, keepAnswer, refusedKey } from './idempotency.ts'
import { partiesOf } from './parties-of-case.ts'
import { privacyFaults, progressCopy, publicCopy } from './public-copy.ts'
import { accepted, type Result, refused, staleVersion } from './refusal.ts'
import { inTransaction } from './refusing-transaction.ts'
import { applyEvent, type CaseState } from './state.ts'
import { type LoadedCase, lockCase, storeChange } from './store-case.ts'
import { holdingUnderSeal } from './visible.ts'

export interface CaseCommand {
  readonly jurisdiction: string
  readonly actor: Actor
  readonly now: string
  readonly case: string
  readonly version: number
  /** A command repeated with the same key answers as the first did. */
  readonly idempotency?: Idempotency
}
export interface OpenedCase {
  readonly tx: Queries
  readonly definition: AnyProcedure
  readonly before: CaseState
  readonly head: string
}

export const changeCase = <T>(
  engine: Engine,
  command: Pick<CaseCommand, 'jurisdiction' | 'case'> & Partial<CaseCommand>,
  work: (opened: OpenedCase) => Promise<Result<T>>,
): Promise<Result<T>> =>
  inTransaction(engine.db, command.jurisdiction, async tx => {
    const loaded = uuid.test(command.case) ? await lockCase(tx, command.jurisdiction, command.case) : null
    if (!loaded) return refused('unknown-case', '没有这一案件')
    // Looked up under the lock: the same command may have been waiting for it.
    const earlier = await earlierAnswer<KeptAnswer>(tx, command.idempotency ?? null)
    if (earlier?.ok) return accepted(fromKept(engine.personalDataKey, command.jurisdiction, earlier.value) as T)
    if (earlier) return earlier
    const definition = engine.procedures.get(loaded.procedure)
    if (!definition) throw new Error(`case ${command.case} has unknown procedure ${loaded.procedure}`)
    if (definition.sealed && command.actor && !holdingUnderSeal(definition, command.actor, loaded.state))
      return refused('unknown-case', '没有这一案件')
    const stale = await staleness(tx, command, loaded)
    if (stale) return stale
    const result = await work({ tx, definition, before: loaded.state, head: loaded.head })
    if (!result.ok || !command.idempotency) return result
    // What is answered once and again is the answer of an act: it may show the codes of cases it opened.
    const kept = toKeep(result.value as ActAnswer)
    return (await keepAnswer(tx, command.idempotency, command.case, kept)) ? result : refusedKey
  })

/** Why a case seen at some version may not be acted on now. That somebody has read it since changes nothing in it. */
export const staleness = async (
  tx: Queries,
  {
    jurisdiction,
    case: id,
    version,
  }: { readonly jurisdiction: string; readonly case: string; readonly version?: number },
  loaded: LoadedCase,
): Promise<Result<never> | null> => {
  if (version === undefined || version === loaded.version) return null
  const stale = staleVersion(version, loaded.version)
  if (version > loaded.version) return stale
  const { rows } = await tx.query({
    name: 'events-but-readings',
    text: `select from event where jurisdiction = $1 and case_id = $2 and seq > $3 and kind <> 'reading' limit 1`,
    values: [jurisdiction, id, version],
  })
  return rows.length > 0 ? stale : null
}

/** Appends one event and recounts; `recounted` is the state to go on from where it is not simply the event applied. */
export const appendEvent = async (
  engine: Engine,
  { tx, definition, before, head }: OpenedCase,
  jurisdiction: string,
  record: Omit<CaseEvent, 'seq'>,
  recounted?: CaseState,
): Promise<Result<{ id: string; version: number; stage: string }>> => {
  const event = { ...record, seq: before.seq + 1 }
  const after = derive(definition, recounted ?? applyEvent(definition, before, event), engine.rules(jurisdiction))
  const copy = publicCopy(definition, after)
  const copyChanged = JSON.stringify(copy) !== JSON.stringify(publicCopy(definition, before))
  // A text put right before it was published comes back when the putting right is struck.
  const faults =
    copy && copyChanged ? privacyFaults(definition, copy, await partiesOf(tx, engine, jurisdiction, before.id)) : []
  if (faults.length > 0) return refused('unmet', '公开内容不合要求', faults)
  const today = shanghaiDay(record.recordedAt)
  const progress = progressCopy(definition, after, unit => engine.unit(jurisdiction, unit, today)?.name ?? unit)
  await storeChange(tx, {
    jurisdiction,
    definition,
    definitionHash: engine.definitionHashes.get(definition.id) ?? '',
    before,
    after,
    head,
    events: [event],
    now: record.recordedAt,
    title: definition.title(after).slice(0, 200),
    ...(copyChanged && copy ? { copy } : {}),
    ...(progress ? { progress: { codeHash: null, content: progress } } : {}),
  })
  // A publication whose act was struck is taken back the same moment.
  if (copyChanged && !copy)
    await tx.kysely
      .updateTable('publication')
      .set({ withdrawn_on: record.occurredOn, withdrawal_reason: record.data.reason ?? null })
      .where('jurisdiction', '=', jurisdiction)
      .where('case_id', '=', after.id)
      .execute()
  return accepted({ id: after.id, version: after.seq, stage: after.stage })
}
