/**
 * The one way through: an act arrives, duty and gates are checked, and one transaction writes the event and all that
 * follows from it. Opening a case is its first act.
 */
import type { Queries } from '../database/connection.ts'
import type { Actor } from '../office/actor.ts'
import type { LetterTrace, NumberTrace } from '../procedure/case-view.ts'
import { type Duty, dutyLabel, publicDuty } from '../procedure/duty.ts'
import type { AttachmentReference } from '../procedure/field.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import { citation } from '../procedure/statute.ts'
import { type ActRequest, type EnteredParty, isDate, isObject, type ReadFields, readFields, uuid } from './act-input.ts'
import { derive } from './derive.ts'
import type { Engine } from './engine.ts'
import { shanghaiDay } from './engine.ts'
import { type ActData, type CaseEvent, chainStart, type EventActor, thePublic } from './event.ts'
import { fromStage, needsSignatures, outcomesOf, stageNames, unmetPoints } from './gates.ts'
import { earlierAnswer, type Idempotency, repeatedRequest } from './idempotency.ts'
import { codeHash, queryCode, timeOrderedId } from './ids.ts'
import { letterContent } from './letter-content.ts'
import { caseNumber, privacyFaults, progressCopy, publicCopy } from './public-copy.ts'
import { partiesOf } from './read-party.ts'
import { accepted, type Result, refused, type Unmet } from './refusal.ts'
import { inTransaction } from './refusing-transaction.ts'
import { takeNumber } from './registers.ts'
import { sealParty } from './sealed-party.ts'
import { applyEvent, type CaseState, emptyCase } from './state.ts'
import { lockCase, storeChange } from './store-case.ts'
import { unitOf } from './work-items.ts'

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
  /** The act waits for these duties to sign. */
  readonly waitsFor?: readonly string[]
}

export const performAct = async (engine: Engine, command: ActCommand): Promise<Result<ActAnswer>> => {
  try {
    return await inTransaction(engine.db, command.jurisdiction, tx => perform(engine, tx, command))
  } catch (error) {
    // Two requests at once: the second finds the first's row only when it writes.
    if (uniqueViolation(error, 'idempotency_pkey'))
      return engine.db.transaction(
        command.jurisdiction,
        async tx => (await earlierAnswer(tx, idempotencyOf(command))) ?? refusedKey,
      )
    if (uniqueViolation(error, 'case_file_number') || uniqueViolation(error, 'register_number_text'))
      return refused('duplicate-number', '编号重复：已有同一编号的案件，请核对后重新填写')
    throw error
  }
}
const refusedKey = refused('key-reused', '请求编号已被另一操作使用')
const uniqueViolation = (error: unknown, constraint: string): boolean =>
  isObject(error) && error.code === '23505' && error.constraint === constraint

const perform = async (engine: Engine, tx: Queries, command: ActCommand): Promise<Result<ActAnswer>> => {
  const earlier = await earlierAnswer(tx, idempotencyOf(command))
  if (earlier) return earlier
  const found = await findCase(engine, tx, command)
  // The same request may have been waiting for the same lock.
  if (!found.ok) return (await earlierAnswer(tx, idempotencyOf(command))) ?? found
  const { definition, before, head, isNew } = found.value
  const act = definition.acts[command.act]
  if (!act) return refused('unknown-act', '没有这一办理环节')
  if (!fromStage(definition, before, act))
    return refused('wrong-stage', `“${act.label}”只能在“${stageNames(definition, act)}”阶段办理`, [
      {
        text: `案件现处于“${definition.stages[before.stage]?.label ?? '未立案'}”阶段`,
        article: citation(act.article),
      },
    ])
  const actor = authorise(definition, command, before, isNew ? before.unit : undefined)
  if (!actor.ok) return actor
  if (act.offered && !act.offered(before)) return refused('unmet', `“${act.label}”不适用于本案`)

  const checked = checkInput(definition, command, before)
  const files = await findAttachments(tx, command.jurisdiction, checked.fields)
  const filled = fillFacts(checked.fields, files.found, command)
  const on = command.request.on
  const after = derive(
    definition,
    { ...before, facts: withFacts(before, filled.values, act.sets, on) },
    engine.rules(command.jurisdiction),
  )
  const outcome = command.request.outcome ?? onlyOutcome(definition, command.act)
  const unmet = [
    ...checked.faults,
    ...files.faults,
    ...(checked.faults.length === 0 ? unmetPoints(definition, command.act, after, command.request) : []),
  ]
  if (unmet.length > 0)
    return refused(
      checked.faults.length > 0 ? 'bad-input' : 'unmet',
      `“${act.label}”尚不能办理，有${unmet.length}项未满足`,
      unmet,
    )

  const data: ActData = {
    ...(Object.keys(filled.values).length > 0 ? { fields: filled.values } : {}),
    ...(outcome ? { outcome } : {}),
    ...requestData(definition, command),
  }
  const record = {
    kind: 'act' as const,
    act: command.act,
    occurredOn: on,
    recordedAt: command.now,
    actor: actor.value,
    data,
  }
  const work = { engine, tx, command, definition, before, head, isNew, parties: filled.parties, attachments: files.ids }
  return needsSignatures(definition, command.act)
    ? propose(work, { ...record, kind: 'proposal' })
    : takeEffect(work, record)
}

const withFacts = (before: CaseState, values: Record<string, unknown>, sets: string | undefined, on: string) =>
  ({ ...before.facts, ...values, ...(sets ? { [sets]: on } : {}) }) as CaseState['facts']

const idempotencyOf = ({ jurisdiction, idempotencyKey, actor, act, request, on }: ActCommand): Idempotency | null =>
  idempotencyKey
    ? {
        jurisdiction,
        key: idempotencyKey,
        person: actor === 'public' ? publicDuty : actor.person,
        request: repeatedRequest({ act, request, on: 'case' in on ? { case: on.case } : on }),
      }
    : null

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
  if (loaded.version !== on.version)
    return refused('stale-version', '案件已有新的办理记录，请刷新后再办', [
      { text: `您看到的是第${on.version}次记录，现已有${loaded.version}次` },
    ])
  const definition = engine.procedures.get(loaded.procedure)
  if (!definition) throw new Error(`case ${on.case} has unknown procedure ${loaded.procedure}`)
  return accepted({ definition, before: loaded.state, head: loaded.head, isNew: false })
}

/** The post that entitles the actor: it holds the act's duty, in the unit where the act is performed. */
const authorise = (
  definition: AnyProcedure,
  command: ActCommand,
  before: CaseState,
  openingUnit?: string,
): Result<EventActor> => {
  const act = definition.acts[command.act]
  if (!act) throw new Error('authorise after the act is known')
  if (command.actor === 'public')
    return act.by === publicDuty ? accepted(thePublic) : refused('missing-duty', '这一环节须由工作人员办理')
  // What the public may do itself, the unit's registrar may enter for it (a letter, a visit).
  const duty = act.by === publicDuty ? 'registration' : act.by
  const unit = openingUnit ?? actingUnit(before, act.in, command.request.referral)
  return entitled(command.actor, duty, unit, act.label)
}

const actingUnit = (before: CaseState, place: AnyProcedure['acts'][string]['in'], referral?: string): string | null =>
  place === 'referral' ? (before.referrals.find(({ id }) => id === referral)?.to ?? null) : unitOf(before, place)

/** Finds the holding that entitles a person, or says which duty or unit is lacking. */
export const entitled = (actor: Actor, duty: Duty, unit: string | null, actLabel: string): Result<EventActor> => {
  const withDuty = actor.holdings.filter(holding => (holding.duties as readonly string[]).includes(duty))
  if (withDuty.length === 0)
    return refused('missing-duty', `您没有办理“${actLabel}”的职责`, [{ text: `须有“${dutyLabel(duty)}”职责` }])
  const holding = withDuty.find(held => held.unit === unit)
  if (!holding) return refused('other-unit', `“${actLabel}”由其他单位办理`, [{ text: '您的职责不在办理该案件的单位' }])
  return accepted({ person: actor.person, name: actor.name, unit: holding.unit, post: holding.post })
}

const checkInput = (
  definition: AnyProcedure,
  command: ActCommand,
  before: CaseState,
): { fields: ReadFields; faults: readonly Unmet[] } => {
  const { request, now } = command
  const today = shanghaiDay(now)
  const faults: Unmet[] = []
  const received =
    (before.facts as Record<string, unknown>)[definition.receivedOn] ?? request.fields?.[definition.receivedOn]
  const receivedOn = isDate(received) ? received : null
  if (!isDate(request.on)) faults.push({ text: '请填写有效的办理日期' })
  else if (request.on > today) faults.push({ text: `办理日期（${request.on}）不得晚于今天（${today}）` })
  else if (receivedOn && request.on < receivedOn)
    faults.push({ text: `办理日期（${request.on}）不得早于收到日（${receivedOn}）` })
  for (const text of [
    request.reason,
    request.reply,
    request.service?.proof,
    request.service?.recipient,
    request.service?.way,
  ])
    if (text !== undefined && (text.length > 20_000 || !text.isWellFormed() || text.includes('\0')))
      faults.push({ text: '文字过长或含有无法保存的字符' })
  for (const day of [request.service?.on, ...(request.referrals ?? []).map(({ receivedOn: day }) => day)])
    if (day !== undefined && (!isDate(day) || day > today)) faults.push({ text: '日期无效，或晚于今天' })
  if (
    request.referrals?.some(({ to }) => to.length === 0 || to.length > 100 || !to.isWellFormed() || to.includes('\0'))
  )
    faults.push({ text: '发往的单位无效' })
  const fields = readFields(definition, command.act, request.fields ?? {}, { receivedOn, today })
  return { fields, faults: [...faults, ...fields.faults] }
}

const findAttachments = async (
  tx: Queries,
  jurisdiction: string,
  fields: ReadFields,
): Promise<{ found: ReadonlyMap<string, AttachmentReference>; ids: readonly string[]; faults: readonly Unmet[] }> => {
  const ids = Object.values(fields.attachments).flat()
  if (ids.length === 0) return { found: new Map(), ids, faults: [] }
  const rows = await tx.kysely
    .selectFrom('attachment')
    .select(['id', 'name', 'bytes', 'sha256'])
    .where('jurisdiction', '=', jurisdiction)
    .where('id', 'in', ids)
    .where('case_id', 'is', null)
    .execute()
  const found = new Map(rows.map(row => [row.id, row]))
  return {
    found,
    ids,
    faults: ids.every(id => found.has(id)) ? [] : [{ text: '附件不存在或已归入其他案件，请重新上传' }],
  }
}

/** Facts as the case keeps them: attachments by reference, parties by id with their data apart. */
const fillFacts = (
  fields: ReadFields,
  files: ReadonlyMap<string, AttachmentReference>,
  command: ActCommand,
): { values: Record<string, unknown>; parties: readonly (EnteredParty & { id: string })[] } => {
  const parties = fields.parties.map(entered => ({ ...entered, id: timeOrderedId(command.now) }))
  const values: Record<string, unknown> = { ...fields.values }
  for (const [key, ids] of Object.entries(fields.attachments)) values[key] = ids.map(id => files.get(id))
  for (const { field, id, party } of parties) {
    const reference = { id, form: party.form }
    const list = values[field]
    const many = Array.isArray(command.request.fields?.[field])
    values[field] = many ? [...(Array.isArray(list) ? list : []), reference] : reference
  }
  return { values, parties }
}

const onlyOutcome = (definition: AnyProcedure, act: string): string | undefined => {
  const possible = outcomesOf(definition, act)
  return possible.length === 1 ? possible[0] : undefined
}

/** The rest of the request as the event records it. */
const requestData = (definition: AnyProcedure, { act: key, request, now }: ActCommand): ActData => {
  const act = definition.acts[key]
  const extension = act?.extends ? definition.clocks[act.extends]?.extension : undefined
  return {
    ...(request.ground ? { ground: request.ground } : {}),
    ...(request.reason ? { reason: request.reason } : {}),
    ...(extension ? { extendBy: { n: request.extendBy ?? extension.upTo.n, unit: extension.upTo.unit } } : {}),
    ...(act?.refers
      ? {
          referrals: (request.referrals ?? []).map(({ to, receivedOn }) => ({
            id: timeOrderedId(now),
            to,
            receivedOn: receivedOn ?? null,
          })),
        }
      : {}),
    ...(act?.returns && request.referral ? { referral: request.referral, reply: request.reply ?? '' } : {}),
    ...(act?.serves && request.service
      ? { served: { ...request.service, ...(request.service.proof ? { proof: request.service.proof } : {}) } }
      : {}),
  }
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
}

/** Puts an act forward; it takes effect when the last duty has signed. */
const propose = (work: Work, record: Omit<CaseEvent, 'seq'>): Promise<Result<ActAnswer>> => finish(work, record)

/** The act itself: numbers and letters are given now, so that a refused or unsigned act takes none. */
export const takeEffect = async (work: Work, record: Omit<CaseEvent, 'seq'>): Promise<Result<ActAnswer>> => {
  const { engine, tx, command, definition, before } = work
  const act = definition.acts[command.act]
  if (!act) throw new Error('takeEffect after the act is known')
  const unitId = record.actor.unit ?? before.unit
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
  const numbers: NumberTrace[] = act.numbers ? [await take(act.numbers)] : []
  let letter: Omit<LetterTrace, 'served'> | undefined
  if (act.issues) {
    const register = definition.letters?.[act.issues]?.register
    const number = register ? await take(register) : null
    if (number) numbers.push(number)
    letter = {
      id: timeOrderedId(command.now),
      key: act.issues,
      number: number?.text ?? null,
      issuedOn: record.occurredOn,
    }
  }
  const data: ActData = {
    ...record.data,
    ...(numbers.length > 0 ? { numbers } : {}),
    ...(letter ? { letter } : {}),
  }
  return finish(work, { ...record, data }, letter)
}

/** Applies the events, recounts what follows, and writes it all. */
const finish = async (
  work: Work,
  record: Omit<CaseEvent, 'seq'>,
  letter?: Omit<LetterTrace, 'served'>,
): Promise<Result<ActAnswer>> => {
  const { engine, tx, command, definition, before, head, isNew, first = [] } = work
  const { jurisdiction, now } = command
  const events = [...first, record].map((event, index) => ({ ...event, seq: before.seq + 1 + index }))
  let state = before
  for (const event of events) state = applyEvent(definition, state, event)
  const after = derive(definition, state, engine.rules(jurisdiction))
  const copy = await changedCopy(work, after)
  if (copy && 'faults' in copy) return refused('unmet', '公开内容不合要求', copy.faults)
  const unitName = engine.unit(jurisdiction, after.unit, record.occurredOn)?.name ?? after.unit
  const number = caseNumber(definition, after)
  const code = isNew && definition.partySees && number ? queryCode() : undefined
  const pending = after.pending.find(({ seq }) => seq === record.data.of || seq === events.at(-1)?.seq)
  const answer: ActAnswer = {
    id: after.id,
    version: after.seq,
    stage: after.stage,
    number,
    ...(code ? { queryCode: code } : {}),
    ...(pending ? { waitsFor: pending.remaining } : {}),
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
    ...(idempotency ? { idempotency: { ...idempotency, answer } } : {}),
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
              unitName,
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
  return accepted(answer)
}

const changedCopy = async ({ engine, tx, command, definition, before }: Work, after: CaseState) => {
  const copy = publicCopy(definition, after)
  if (!copy || JSON.stringify(copy) === JSON.stringify(publicCopy(definition, before))) return null
  const parties = await partiesOf(tx, engine, command.jurisdiction, after.id)
  const faults = privacyFaults(definition, copy, parties)
  return faults.length > 0 ? { faults } : { copy }
}
