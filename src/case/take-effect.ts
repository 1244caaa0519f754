/**
 * An act takes effect: numbers and letters are given, the events applied, what follows recounted and all of it written;
 * and the cases that it opens are opened with it.
 */
import type { Queries } from '../database/connection.ts'
import type { NumberTrace } from '../procedure/case-view.ts'
import { lettersIssued } from '../procedure/issues.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import { type ActAnswer, type OpenedCase, toKeep } from './act-answer.ts'
import type { EnteredParty } from './act-input.ts'
import { stillToSign } from './approval-rounds.ts'
import { registersTaken, withEffects } from './decide-act.ts'
import { derive } from './derive.ts'
import type { Engine } from './engine.ts'
import { type CaseEvent, chainStart, lettersOf } from './event.ts'
import { surroundingsOn } from './gate-input.ts'
import { AnsweredMeanwhile, type Idempotency, keepAnswer } from './idempotency.ts'
import { codeHash, queryCode, timeOrderedId } from './ids.ts'
import { letterContent } from './letter-content.ts'
import type { Links } from './links.ts'
import { casesToOpen, decideOpening, type NamedCase } from './open-cases.ts'
import { performOutside } from './outside-work.ts'
import { partiesOf } from './parties-of-case.ts'
import { caseNumber, privacyFaults, progressCopy, publicCopy } from './public-copy.ts'
import { accepted, type Refusal, type Result, refused } from './refusal.ts'
import { takeNumber } from './registers.ts'
import { sealParty } from './sealed-party.ts'
import { applyEvent, type CaseState } from './state.ts'
import { storeChange } from './store-case.ts'

export interface FoundCase {
  readonly definition: AnyProcedure
  readonly before: CaseState
  readonly head: string
  readonly isNew: boolean
}
export interface Work extends FoundCase {
  readonly engine: Engine
  readonly tx: Queries
  readonly command: { readonly jurisdiction: string; readonly now: string; readonly act: string }
  readonly idempotency?: Idempotency | null
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
  const letters = lettersIssued(definition, command.act, () => stateAfter(work, record))
  for (const register of registersTaken(definition, command.act, letters)) numbers.push(await take(register))
  const effective = withEffects(definition, record, letters, numbers, () => timeOrderedId(command.now))
  const toOpen = act.opensCases ? opening(work, effective) : []
  if (toOpen.length === 0) return writeAct(work, effective)
  const opened = toOpen.map(({ id, procedure }) => ({ id, procedure }))
  return writeAct(work, { ...effective, data: { ...effective.data, opened } }, toOpen)
}

const opening = (work: Work, effective: Omit<CaseEvent, 'seq'>): readonly NamedCase[] => {
  const { engine, command, definition, links } = work
  const surroundings = surroundingsOn(links, definition, engine.rules(command.jurisdiction), effective.occurredOn)
  return casesToOpen(definition, effective, stateAfter(work, effective), surroundings, () => timeOrderedId(command.now))
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

/** Applies the events, recounts what follows, and writes it all: of an act that takes effect, or is put forward. */
export const writeAct = async (
  work: Work,
  record: Omit<CaseEvent, 'seq'>,
  toOpen: readonly NamedCase[] = [],
): Promise<Result<ActAnswer>> => {
  const { engine, tx, command, definition, before, head, isNew, idempotency } = work
  const { jurisdiction, now } = command
  const events = eventsOf(work, record)
  const after = stateAfter(work, record)
  const copy = await changedCopy(work, after)
  if (copy && 'faults' in copy) return refused('unmet', '公开内容不合要求', copy.faults)
  const nameOf = (unit: string): string => engine.unit(jurisdiction, unit, record.occurredOn)?.name ?? unit
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
  const progress = progressCopy(definition, after, nameOf)
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
    letters: lettersOf(record.data).map(letter => ({
      ...letter,
      content: letterContent(definition, letter.key, after, {
        number: letter.number,
        // A letter goes out in the name of the unit that issues it (审核机构), not of the one that handles the case.
        unitName: engine.unit(jurisdiction, issuer(work, record), record.occurredOn)?.name ?? nameOf(after.unit),
        issuedOn: letter.issuedOn,
      }),
    })),
    ...(copy ? { copy: copy.copy } : {}),
    progress: progress
      ? { codeHash: code && number ? codeHash(jurisdiction, number, code) : null, content: progress }
      : null,
  })
  const outside = record.kind === 'act' ? definition.acts[command.act] : undefined
  const undone = await performOutside(engine, tx, outside, {
    jurisdiction,
    state: after,
    now,
    by: record.actor,
    on: record.occurredOn,
  })
  if (undone.length > 0)
    return refused('unmet', `“${outside?.label ?? ''}”尚不能办理，有${undone.length}项未满足`, undone)
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
