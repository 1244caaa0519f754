/**
 * The one way through: an act arrives, duty and gates are checked, and one transaction writes the event and all that
 * follows from it. Opening a case is its first act.
 */
import type { Queries } from '../database/connection.ts'
import type { Actor } from '../office/actor.ts'
import type { LetterTrace, NumberTrace } from '../procedure/case-view.ts'
import { publicDuty } from '../procedure/duty.ts'
import type { AttachmentReference } from '../procedure/field.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import { type ActRequest, type EnteredParty, isObject, uuid } from './act-input.ts'
import { stillToSign } from './approval-rounds.ts'
import { authorise } from './authorise.ts'
import { attachmentIds, decideAct, registersTaken, stageRefusal, withEffects } from './decide-act.ts'
import { derive } from './derive.ts'
import type { Engine } from './engine.ts'
import { shanghaiDay } from './engine.ts'
import { type CaseEvent, chainStart } from './event.ts'
import { earlierAnswer, type Idempotency, keepAnswer, refusedKey, repeatedRequest } from './idempotency.ts'
import { codeHash, queryCode, timeOrderedId } from './ids.ts'
import { letterContent } from './letter-content.ts'
import { lockLinks } from './linked-cases.ts'
import type { Links } from './links.ts'
import { casesToOpen, decideOpening, type NamedCase } from './open-cases.ts'
import { staleness } from './open-for-change.ts'
import { outsideFaults } from './outside-faults.ts'
import { partiesOf } from './parties-of-case.ts'
import { caseNumber, privacyFaults, progressCopy, publicCopy } from './public-copy.ts'
import { accepted, type Refusal, type Result, refused } from './refusal.ts'
import { inTransaction } from './refusing-transaction.ts'
import { takeNumber } from './registers.ts'
import { sealParty } from './sealed-party.ts'
import { applyEvent, type CaseState, emptyCase } from './state.ts'
import { lockCase, storeChange } from './store-case.ts'

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
export interface ActAnswer {
  readonly id: string
  readonly version: number
  readonly stage: string
  readonly number: string | null
  /** Shown once, with a newly opened case whose progress its party may follow. */
  readonly queryCode?: string
  /** The act waits for these to sign, in order: duties, or people named without one. */
  readonly waitsFor?: readonly string[]
  /** The cases it opened with itself. */
  readonly opened?: readonly OpenedCase[]
}
export interface OpenedCase {
  readonly id: string
  readonly procedure: string
  readonly label: string
  readonly number: string | null
  /** Shown once, like that of any case whose party may follow it. */
  readonly queryCode?: string
}

export const performAct = async (engine: Engine, command: ActCommand): Promise<Result<ActAnswer>> => {
  try {
    return await inTransaction(engine.db, command.jurisdiction, tx => perform(engine, tx, command))
  } catch (error) {
    // Two requests at once: the second finds the first's row only when it writes.
    if (error instanceof AnsweredMeanwhile || uniqueViolation(error, 'idempotency_pkey'))
      return engine.db.transaction(
        command.jurisdiction,
        async tx => (await answeredBefore(engine, tx, command)) ?? refusedKey,
      )
    if (uniqueViolation(error, 'case_file_number') || uniqueViolation(error, 'register_number_text'))
      return refused('duplicate-number', '编号重复：已有同一编号的案件，请核对后重新填写')
    throw error
  }
}
class AnsweredMeanwhile extends Error {}
const uniqueViolation = (error: unknown, constraint: string): boolean =>
  isObject(error) && error.code === '23505' && error.constraint === constraint

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
  const { links, faults: misled } = await lockLinks(
    tx,
    {
      engine,
      jurisdiction: command.jurisdiction,
      definition,
      acts: [command.act],
      state: { id: before.id, facts: { ...before.facts, ...command.request.fields } as CaseState['facts'] },
      on: command.request.on,
      actor: command.actor,
    },
    command.request.fields ?? {},
  )
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
    links,
    newId: () => timeOrderedId(command.now),
  })
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
  const work = { engine, tx, command, definition, before, head, isNew, parties, attachments, links }
  return record.kind === 'submission' ? finish(work, record) : takeEffect(work, record)
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

/** An answer as it is kept for repetition: the query code is not stored, it is made again. */
interface Kept {
  readonly coded?: true
}
interface KeptAnswer extends Omit<ActAnswer, 'queryCode' | 'opened'>, Kept {
  readonly opened?: readonly (Omit<OpenedCase, 'queryCode'> & Kept)[]
}
const answeredBefore = async (engine: Engine, tx: Queries, command: ActCommand): Promise<Result<ActAnswer> | null> => {
  const earlier = await earlierAnswer<KeptAnswer>(tx, idempotencyOf(command))
  if (!earlier?.ok) return earlier
  const withCode = <T extends { readonly id: string }>({ coded, ...answer }: T & Kept) =>
    coded ? { ...answer, queryCode: queryCode(engine.personalDataKey, command.jurisdiction, answer.id) } : answer
  const { opened, ...answer } = earlier.value
  return accepted({ ...withCode(answer), ...(opened ? { opened: opened.map(withCode) } : {}) })
}
/** An answer without the codes it showed. */
const toKeep = ({ opened, ...answer }: ActAnswer): KeptAnswer => {
  const withoutCode = <T extends { readonly queryCode?: string }>({ queryCode: code, ...rest }: T) => ({
    ...rest,
    ...(code ? { coded: true as const } : {}),
  })
  return { ...withoutCode(answer), ...(opened ? { opened: opened.map(withoutCode) } : {}) }
}

interface FoundCase {
  readonly definition: AnyProcedure
  readonly before: CaseState
  readonly head: string
  readonly isNew: boolean
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

interface Work extends FoundCase {
  readonly engine: Engine
  readonly tx: Queries
  readonly command: Pick<ActCommand, 'jurisdiction' | 'now' | 'act'> &
    Partial<Pick<ActCommand, 'idempotencyKey' | 'actor' | 'request' | 'on'>>
  readonly parties: readonly (EnteredParty & { id: string })[]
  readonly attachments: readonly string[]
  /** Events written before the act itself: the last signature. */
  readonly first?: readonly Omit<CaseEvent, 'seq'>[]
  readonly links: Links
  /** Of a case that another one opens: how many acts opened one another before it. */
  readonly depth?: number
}

/** The act itself: numbers and letters are given now, so that a refused or unsigned act takes none. */
export const takeEffect = async (work: Work, record: Omit<CaseEvent, 'seq'>): Promise<Result<ActAnswer>> => {
  const { engine, tx, command, definition, before } = work
  const act = definition.acts[command.act]
  if (!act) throw new Error('takeEffect after the act is known')
  const unitId = issuer(work, record)
  const unit = engine.unit(command.jurisdiction, unitId, record.occurredOn)
  const take = (register: string): Promise<NumberTrace> =>
    takeNumber(tx, {
      jurisdiction: command.jurisdiction,
      definition,
      register,
      caseId: before.id,
      unit: unitId,
      documentCode: unit?.documentCode ?? '',
      on: record.occurredOn,
      now: command.now,
    })
  const numbers: NumberTrace[] = []
  for (const register of registersTaken(definition, command.act)) numbers.push(await take(register))
  const effective = withEffects(definition, record, numbers, () => timeOrderedId(command.now))
  const toOpen = act.opensCases ? casesToOpen(definition, effective, stateAfter(work, effective), work.links) : []
  if (toOpen.length === 0) return finish(work, effective, effective.data.letter)
  const opened = toOpen.map(({ id, procedure }) => ({ id, procedure }))
  return finish(work, { ...effective, data: { ...effective.data, opened } }, effective.data.letter, toOpen)
}

/** The unit whose number an act takes and in whose name its letter goes out: of a case opened by another, the one it is opened in. */
const issuer = ({ before, depth }: Pick<Work, 'before' | 'depth'>, { actor }: Pick<CaseEvent, 'actor'>): string =>
  depth === undefined ? (actor.unit ?? before.unit) : before.unit

const eventsOf = ({ before, first = [] }: Work, record: Omit<CaseEvent, 'seq'>): readonly CaseEvent[] =>
  [...first, record].map((event, index) => ({ ...event, seq: before.seq + 1 + index }))
const stateAfter = (work: Work, record: Omit<CaseEvent, 'seq'>): CaseState => {
  const { engine, command, definition, before } = work
  let state = before
  for (const event of eventsOf(work, record)) state = applyEvent(definition, state, event)
  return derive(definition, state, engine.rules(command.jurisdiction))
}

/** Applies the events, recounts what follows, and writes it all. */
const finish = async (
  work: Work,
  record: Omit<CaseEvent, 'seq'>,
  letter?: Omit<LetterTrace, 'served'>,
  toOpen: readonly NamedCase[] = [],
): Promise<Result<ActAnswer>> => {
  const { engine, tx, command, definition, before, head, isNew } = work
  const { jurisdiction, now } = command
  const events = eventsOf(work, record)
  const after = stateAfter(work, record)
  const copy = await changedCopy(work, after)
  if (copy && 'faults' in copy) return refused('unmet', '公开内容不合要求', copy.faults)
  const unitName = engine.unit(jurisdiction, after.unit, record.occurredOn)?.name ?? after.unit
  const number = caseNumber(definition, after)
  const code =
    isNew && definition.partySees && number ? queryCode(engine.personalDataKey, jurisdiction, after.id) : undefined
  const pending = after.pending.find(({ seq }) => seq === record.data.of || seq === events.at(-1)?.seq)
  const answer: ActAnswer = {
    id: after.id,
    version: after.seq,
    stage: after.stage,
    number,
    ...(pending ? { waitsFor: stillToSign(pending) } : {}),
    ...(code ? { queryCode: code } : {}),
  }
  const idempotency = command.on && command.actor && command.request ? idempotencyOf(command as ActCommand) : null
  const progress = progressCopy(definition, after, unitName)
  await storeChange(tx, {
    jurisdiction,
    definition,
    definitionHash: engine.definitionHashes.get(definition.id) ?? '',
    before: isNew ? null : before,
    after,
    head,
    events,
    now,
    title: definition.title(after).slice(0, 200),
    // Where it opens other cases, the answer names them and is kept after them.
    ...(idempotency && toOpen.length === 0 ? { idempotency: { ...idempotency, answer: toKeep(answer) } } : {}),
    parties: work.parties.map(({ id, field, party }) => ({
      id,
      field,
      form: party.form,
      keyId: engine.personalDataKey.id,
      sealed: sealParty(party, { jurisdiction, caseId: after.id, id }, engine.personalDataKey),
    })),
    attachments: work.attachments,
    ...(letter
      ? {
          letter: {
            ...letter,
            content: letterContent(definition, letter.key, after, {
              number: letter.number,
              // A letter goes out in the name of the unit that issues it (审核机构), not of the one that handles the case.
              unitName: engine.unit(jurisdiction, issuer(work, record), record.occurredOn)?.name ?? unitName,
              issuedOn: letter.issuedOn,
            }),
          },
        }
      : {}),
    ...(copy ? { copy: copy.copy } : {}),
    progress: progress
      ? { codeHash: code && number ? codeHash(jurisdiction, number, code) : null, content: progress }
      : null,
  })
  if (toOpen.length === 0) return accepted(answer)
  const opened = await openAll(work, record, toOpen)
  if (!opened.ok) return opened
  const full = { ...answer, opened: opened.value }
  if (idempotency && !(await keepAnswer(tx, idempotency, after.id, toKeep(full)))) throw new AnsweredMeanwhile()
  return accepted(full)
}

/** The cases an act opens, one after another; what any of them lacks is said of all. */
const openAll = async (
  work: Work,
  by: Omit<CaseEvent, 'seq'>,
  toOpen: readonly NamedCase[],
): Promise<Result<readonly OpenedCase[]>> => {
  const { engine, tx, command, depth = 0 } = work
  const { jurisdiction, now } = command
  if (depth === deepest) throw new Error(`${work.definition.id}: acts open one another without end`)
  const opened: OpenedCase[] = []
  const refusals: Refusal[] = []
  for (const named of toOpen) {
    const opening = { engine, tx, jurisdiction, from: work.before, fromDefinition: work.definition, by }
    const decided = await decideOpening(opening, named)
    if (!decided.ok) {
      refusals.push(decided.refusal)
      continue
    }
    const { definition, before, record, parties, links } = decided.value
    const result = await takeEffect(
      {
        engine,
        tx,
        command: { jurisdiction, now, act: named.act },
        definition,
        before,
        head: chainStart(jurisdiction, named.id),
        isNew: true,
        parties,
        attachments: [],
        links,
        depth: depth + 1,
      },
      record,
    )
    if (!result.ok) {
      refusals.push(result.refusal)
      continue
    }
    const { id, number, queryCode: code, opened: further = [] } = result.value
    const own = { id, procedure: definition.id, label: definition.label, number, ...(code ? { queryCode: code } : {}) }
    opened.push(own, ...further)
  }
  const [first] = refusals
  return first
    ? refused(
        first.type,
        first.title,
        refusals.flatMap(({ unmet }) => unmet),
      )
    : accepted(opened)
}
const deepest = 3

const changedCopy = async ({ engine, tx, command, definition, before }: Work, after: CaseState) => {
  const copy = publicCopy(definition, after)
  if (!copy || JSON.stringify(copy) === JSON.stringify(publicCopy(definition, before))) return null
  const parties = await partiesOf(tx, engine, command.jurisdiction, after.id)
  const faults = privacyFaults(definition, copy, parties)
  return faults.length > 0 ? { faults } : { copy }
}
