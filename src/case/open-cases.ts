/**
 * Cases that an act opens with itself (检察建议立督办、会议决定立事项), in its own transaction. The definition gives the
 * authority, so its performer need not hold the duty of the opening act; that act's own gates apply, and what it lacks
 * refuses both.
 */
import type { Queries } from '../database/connection.ts'
import type { AnyProcedure, CaseToOpen } from '../procedure/procedure.ts'
import { requestAgain } from './act-again.ts'
import { type ActRequest, isObject } from './act-input.ts'
import { type DecidedAct, decideAct } from './decide-act.ts'
import type { Engine } from './engine.ts'
import type { CaseEvent } from './event.ts'
import { gateInput, type Surroundings } from './gate-input.ts'
import { timeOrderedId } from './ids.ts'
import { lockLinks } from './linked-cases.ts'
import type { Links } from './links.ts'
import { outsideFaults } from './outside-faults.ts'
import { type CaseParty, partiesOf } from './parties-of-case.ts'
import { accepted, type Result, refused, type Unmet } from './refusal.ts'
import { type CaseState, emptyCase } from './state.ts'

/** A case to be opened, with the id it will have. */
export interface NamedCase extends CaseToOpen {
  readonly id: string
}
/** The cases an act opens, seen from the case as the act leaves it. */
export const casesToOpen = (
  definition: AnyProcedure,
  record: Omit<CaseEvent, 'seq'>,
  after: CaseState,
  surroundings: Surroundings,
  newId: () => string,
): readonly NamedCase[] => {
  const request = { ...requestAgain(record.data, record.occurredOn), fields: after.facts as Record<string, unknown> }
  const named = definition.acts[record.act]?.opensCases?.(after, gateInput(request, surroundings)) ?? []
  return named.map(toOpen => ({ ...toOpen, id: newId() }))
}

export interface OpeningCase {
  readonly engine: Engine
  readonly tx: Queries
  readonly jurisdiction: string
  /** The case whose act opens it, already written. */
  readonly from: Pick<CaseState, 'id'>
  readonly fromDefinition: AnyProcedure
  /** The act that opens it. */
  readonly by: Omit<CaseEvent, 'seq'>
}
export interface DecidedOpening extends DecidedAct {
  readonly definition: AnyProcedure
  readonly before: CaseState
  readonly links: Links
}

/** Decides the opening act by its own gates. @throws where the definition names what is not there: its author's mistake. */
export const decideOpening = async (
  { engine, tx, jurisdiction, from, fromDefinition, by }: OpeningCase,
  { id, procedure, act: key, unit, fields }: NamedCase,
): Promise<Result<DecidedOpening>> => {
  const definition = engine.procedures.get(procedure)
  const act = definition?.acts[key]
  if (!definition || act?.from !== 'new')
    throw new Error(`${fromDefinition.id}.${by.act} opens a case by ${procedure}.${key}, which opens none`)
  const refusal = (points: readonly Unmet[]) =>
    refused(
      'unmet',
      `“${fromDefinition.acts[by.act]?.label ?? by.act}”须同时开立“${definition.label}”案件，有${points.length}项未满足`,
      points.map(point => ({ ...point, text: `开立“${definition.label}”：${point.text}` })),
    )
  if (!engine.unit(jurisdiction, unit, by.occurredOn)) return refusal([{ text: '没有这一单位，或该单位已撤销' }])
  const before = emptyCase(definition, id, unit)
  const parties = await partiesHandedOn({ engine, tx, jurisdiction, from, fromDefinition }, definition, fields)
  const request: ActRequest = { on: by.occurredOn, fields: parties }
  const { links, faults: misled } = await lockLinks(
    tx,
    {
      engine,
      jurisdiction,
      definition,
      acts: [key],
      state: { id, facts: parties as CaseState['facts'] },
      on: request.on,
    },
    parties,
  )
  const decided = decideAct({
    definition,
    before,
    act: key,
    request,
    actor: by.actor,
    now: by.recordedAt,
    rules: engine.rules(jurisdiction),
    files: new Map(),
    links,
    newId: () => timeOrderedId(by.recordedAt),
  })
  const faults = [
    ...misled,
    ...(decided.ok
      ? await outsideFaults(engine, tx, definition, { jurisdiction, act: key, request }, null)
      : decided.refusal.unmet.length > 0
        ? decided.refusal.unmet
        : [{ text: decided.refusal.title }]),
  ]
  if (!decided.ok || faults.length > 0) return refusal(faults)
  const { record } = decided.value
  if (record.kind !== 'act') throw new Error(`${procedure}.${key} opens a case and waits for signatures`)
  return accepted({
    ...decided.value,
    record: openedBy(record, from.id, fromDefinition, by.act),
    definition,
    before,
    links,
  })
}

/** The opening event, which names the case and act it came from. */
export const openedBy = (
  record: Omit<CaseEvent, 'seq'>,
  caseId: string,
  { id: procedure }: AnyProcedure,
  act: string,
): Omit<CaseEvent, 'seq'> => ({ ...record, data: { ...record.data, from: { case: caseId, procedure, act } } })

const partiesHandedOn = async (
  { engine, tx, jurisdiction, from, fromDefinition }: Omit<OpeningCase, 'by'>,
  definition: AnyProcedure,
  fields: CaseToOpen['fields'],
): Promise<Record<string, unknown>> => {
  const known = referring(definition, fields).length > 0 ? await partiesOf(tx, engine, jurisdiction, from.id) : []
  return handOnParties(fromDefinition, definition, fields, new Map(known.map(party => [party.id, party])))
}
const referring = (definition: AnyProcedure, fields: CaseToOpen['fields']): readonly string[] =>
  Object.keys(fields).filter(key => definition.fields[key]?.kind === 'party' && [fields[key]].flat().some(isReference))

/** A party of the case that opens the other is handed on: its data is sealed anew there. Everything else stays as it is. */
export const handOnParties = (
  fromDefinition: AnyProcedure,
  definition: AnyProcedure,
  fields: CaseToOpen['fields'],
  known: ReadonlyMap<string, CaseParty>,
): Record<string, unknown> => {
  const handedOn = (key: string, value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(entry => handedOn(key, entry))
    const party = isReference(value) ? known.get(value.id) : undefined
    if (!party) return value
    refuseWiderReaders(fromDefinition, party, definition, key)
    const { id: _, field: __, ...entered } = party
    return entered
  }
  const changed = referring(definition, fields).map(key => [key, handedOn(key, fields[key])])
  return { ...fields, ...Object.fromEntries(changed) }
}
const isReference = (value: unknown): value is { readonly id: string } =>
  isObject(value) && typeof value.id === 'string' && 'form' in value && !('name' in value)

/** Who may read a party only by a duty stays so: a case opened with it does not show him to more people. */
const refuseWiderReaders = (from: AnyProcedure, party: CaseParty, to: AnyProcedure, key: string): void => {
  const readBy = (definition: AnyProcedure, field: string) => {
    const described = definition.fields[field]
    return described?.kind === 'party' ? described.readBy : undefined
  }
  const needed = readBy(from, party.field)
  if (needed !== undefined && readBy(to, key) !== needed)
    throw new Error(`${from.id} hands ${party.field} on to ${to.id}.${key}, which others than ${needed} may read`)
}
