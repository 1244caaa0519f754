/** One case as the desk shows it to one person: read in one query, told with labels. */
import { entitled } from '../case/authorise.ts'
import { termUnit } from '../case/case-clocks.ts'
import { type Engine, shanghaiDay } from '../case/engine.ts'
import { type StoredEvent, struckSeqs } from '../case/event.ts'
import { findLinks } from '../case/linked-cases.ts'
import { noLinks } from '../case/links.ts'
import { readableFields } from '../case/read-party.ts'
import { recordReading } from '../case/read-sealed.ts'
import { type CaseState, stepSettled } from '../case/state.ts'
import { mayStrike } from '../case/strike-event.ts'
import { type LostBasis, lostBases, reliesOnOthers } from '../case/struck-basis.ts'
import { mayView, type SeenParts, type Sight, seenColumns, sightOf } from '../case/visible.ts'
import type { Actor } from '../office/actor.ts'
import { type Office, unitName } from '../office/office.ts'
import { dutyLabel } from '../procedure/duty.ts'
import type { Field } from '../procedure/field.ts'
import { perDefinition } from '../procedure/per-definition.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import { citation } from '../procedure/statute.ts'
import { termLabel } from '../procedure/term.ts'
import { availableActs, offeredActs, type Viewpoint } from './available-acts.ts'
import { isTakenBack, nameAsked, notesOf, overridesOf, pendingOf } from './case-approvals.ts'
import { relatedCases, withoutUnseen } from './case-links.ts'
import type { CaseAnswer, CaseEventAnswer } from './contract.ts'
import { daysToDue } from './days-to-due.ts'
import type { Services } from './services.ts'
import { shownNumber } from './shown-number.ts'

/** What is needed to decide whether somebody sees a case, and which definition it is under. */
export interface SeenCase {
  readonly id: string
  readonly definition: AnyProcedure
}

/** The case if this person may see it; null is answered as 404, so that nothing is learned of others' cases. */
export const seenCase = async (services: Services, actor: Actor, id: string): Promise<SeenCase | null> => {
  const { engine, offices, now } = services
  const { jurisdiction } = actor
  const { rows } = await engine.db.read(jurisdiction, q =>
    q.query<SeenParts & Record<string, unknown>>({
      name: 'case-seen',
      text: `select ${seenColumns}
             from case_file where jurisdiction = $1 and id = $2`,
      values: [jurisdiction, id],
    }),
  )
  const [row] = rows
  if (!row || !mayView(sightOf(actor, await offices.on(jurisdiction, shanghaiDay(now())), engine.procedures), row))
    return null
  return { id, definition: definitionOf(engine, row.procedure) }
}

export interface ReadCase {
  readonly definition: AnyProcedure
  readonly title: string
  readonly number: string | null
  readonly version: number
  readonly state: CaseState
  readonly events: readonly StoredEvent[]
  /** Some other case points to it. */
  readonly pointed: boolean
  readonly office: Office
  /** What its reader sees. */
  readonly sight: Sight
}

/**
 * The whole case with its events, if this person may see it. That a sealed case was read is recorded before it is given
 * out, and stands among those events.
 */
export const readCase = async (services: Services, actor: Actor, id: string): Promise<ReadCase | null> => {
  const found = await findCase(services, actor, id)
  if (!found?.definition.sealed) return found
  const { engine, now } = services
  const recorded = await recordReading(engine, { jurisdiction: actor.jurisdiction, actor, now: now(), case: id })
  return recorded.ok ? findCase(services, actor, id) : null
}

const findCase = async (services: Services, actor: Actor, id: string): Promise<ReadCase | null> => {
  const { engine, offices, now } = services
  const { jurisdiction } = actor
  const { rows } = await engine.db.read(jurisdiction, q =>
    q.query<{
      procedure: string
      title: string
      number: string | null
      version: number
      state: CaseState
      events: readonly StoredEvent[]
      pointed: boolean
    }>({
      name: 'case-read',
      text: `select procedure, title, number, version, state, (
               select json_agg(json_build_object('seq', seq, 'kind', kind, 'act', act, 'occurredOn', occurred_on,
                 'recordedAt', to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'actor', actor,
                 'data', data, 'stated', stated, 'hash', hash) order by seq)
               from event where jurisdiction = $1 and case_id = $2) as events,
               exists (select from case_link where jurisdiction = $1 and to_case = $2) as pointed
             from case_file where jurisdiction = $1 and id = $2`,
      values: [jurisdiction, id],
    }),
  )
  const [row] = rows
  if (!row) return null
  const office = await offices.on(jurisdiction, shanghaiDay(now()))
  const sight = sightOf(actor, office, engine.procedures)
  if (!mayView(sight, row.state)) return null
  const definition = definitionOf(engine, row.procedure)
  return { ...row, number: shownNumber(definition, row.number, office), definition, office, sight }
}

const definitionOf = (engine: Engine, id: string): AnyProcedure => {
  const definition = engine.procedures.get(id)
  if (!definition) throw new Error(`a case has unknown procedure ${id}`)
  return definition
}

export const casePage = async (services: Services, actor: Actor, found: ReadCase): Promise<CaseAnswer> => {
  const { definition, title, number, version, state, office } = found
  const today = shanghaiDay(services.now())
  const rules = services.engine.rules(actor.jurisdiction)
  const offered = offeredActs(definition, state, { actor, today })
  const view: Viewpoint = { actor, today, ...(await lookAround(services, actor, found, offered, today)) }
  const unit = (id: string) => ({ id, name: unitName(office, id) })
  const outcome = state.outcome === null ? undefined : definition.outcomes[state.outcome]
  const { unseen, ...related } = await relatedCases(services, actor, found)
  const answer: CaseAnswer = {
    id: state.id,
    procedure: definition.id,
    procedureLabel: definition.label,
    title,
    number,
    version,
    unit: unit(state.unit),
    origin: unit(state.origin),
    stage: {
      key: state.stage,
      label: definition.stages[state.stage]?.label ?? state.stage,
      final: definition.stages[state.stage]?.final === true,
    },
    track: state.track === null ? null : { key: state.track, label: definition.tracks?.[state.track] ?? state.track },
    outcome:
      state.outcome === null
        ? null
        : {
            key: state.outcome,
            label: outcome?.label ?? state.outcome,
            remedy: remedyOf(outcome?.remedy, state.closedOn ?? today),
          },
    openedOn: state.openedOn,
    closedOn: state.closedOn,
    facts: state.facts as Record<string, unknown>,
    names: await namesIn(services, actor, found),
    numbers: state.numbers.map(({ register, text }) => ({
      register,
      label: definition.registers?.[register]?.label ?? register,
      text,
    })),
    steps: stepsOf(definition, state, actor),
    intervals: state.intervals.map(({ key, from, to, ground }) => {
      const interval = definition.intervals?.[key]
      return {
        key,
        label: interval?.label ?? key,
        effect: interval?.effect ?? 'suspend',
        from,
        to,
        ground: ground === undefined ? null : (interval?.grounds?.[ground] ?? ground),
      }
    }),
    referrals: state.referrals.map(({ id, key, to, sentOn, receivedOn, returnedOn, reply, silent }) => ({
      id,
      key,
      label: definition.referrals?.[key]?.label ?? key,
      to,
      toName: definition.referrals?.[key]?.to === 'unit' ? unitName(office, to) : to,
      sentOn,
      receivedOn,
      returnedOn,
      reply: reply ?? null,
      silent: silent === true,
    })),
    letters: state.letters.map(({ id, key, number: letterNumber, issuedOn, served }) => ({
      id,
      key,
      label: definition.letters?.[key]?.label ?? key,
      number: letterNumber,
      issuedOn,
      served: served.map(({ recipient, on, way, proof }) => ({ recipient, on, way, ...(proof ? { proof } : {}) })),
    })),
    extensions: state.extensions.map(({ clock, on, by, reason }) => ({
      clock,
      label: definition.clocks[clock]?.label ?? clock,
      on,
      text: termLabel(by),
      reason,
    })),
    clocks: state.clocks.map(clock => ({
      ...clock,
      soon: clock.soon ?? null,
      ...daysToDue(
        clock.state === 'open' ? clock.due : null,
        today,
        termUnit(definition, clock.key, { track: state.track, on: clock.start.slice(0, 10) }, rules),
        rules.calendar,
      ),
    })),
    work: state.work.map(({ unit: id, duties, people, due, clock, reason }) => ({
      unit: id,
      unitName: unitName(office, id),
      duties: duties.map(duty => dutyLabel(duty as never)),
      people: (people ?? []).map(person => nameAsked(state, person)),
      due,
      clock,
      reason,
    })),
    copies: state.copies.map(({ unit: id, act, on }) => ({
      unit: id,
      unitName: unitName(office, id),
      act,
      label: definition.acts[act]?.label ?? act,
      on,
    })),
    overrides: overridesOf(found, actor),
    flags: flagsOf(definition, state, today, view.lost),
    ...related,
    acts: availableActs(definition, state, offered, view),
    pending: pendingOf(definition, state, actor, office),
    events: eventsOf(found, actor, view.lost),
    mayReadParties: readableFields(definition, state, actor).size > 0,
  }
  return withoutUnseen(answer, unseen)
}

/** The definition's own, and those every case may have. */
const flagsOf = (
  definition: AnyProcedure,
  state: CaseState,
  today: string,
  lost: readonly LostBasis[],
): CaseAnswer['flags'] => [
  ...[...new Set(lost.map(({ seq }) => seq))].map(seq => ({ key: `basis-${seq}`, label: `第${seq}条的依据已作废` })),
  ...(state.overrides.some(({ cleared }) => cleared === null) ? [{ key: 'override', label: '门槛越过，待核' }] : []),
  ...Object.entries(definition.flags ?? {})
    .filter(([, { when }]) => when(state, today))
    .map(([key, { label }]) => ({ key, label })),
]

const remedyOf = (remedy: string | ((on: string) => string) | undefined, on: string): string | null =>
  typeof remedy === 'function' ? remedy(on) : (remedy ?? null)

/** The rules of the place, and the other cases that the acts offered look at. */
const lookAround = async (
  { engine }: Services,
  { jurisdiction }: Actor,
  { definition, state }: ReadCase,
  acts: readonly string[],
  on: string,
): Promise<Pick<Viewpoint, 'rules' | 'links' | 'lost'>> => {
  const rules = engine.rules(jurisdiction)
  const relying = { engine, jurisdiction, definition, state }
  const looks = acts.some(key => definition.acts[key]?.reads || definition.acts[key]?.counts)
  const looking = { engine, jurisdiction, definition, acts, state, on }
  return {
    rules,
    links: looks ? await engine.db.read(jurisdiction, q => findLinks(q, looking)) : noLinks,
    lost: reliesOnOthers(definition, state)
      ? await engine.db.read(jurisdiction, q => lostBases(q, relying, 'read'))
      : [],
  }
}

const stepsOf = (definition: AnyProcedure, state: CaseState, actor: Actor): CaseAnswer['steps'] =>
  Object.entries(definition.steps ?? {}).map(([key, step]) => {
    const trace = state.steps[key]
    const { exempt } = step
    const may =
      exempt !== 'never' &&
      !trace &&
      definition.stages[state.stage]?.final !== true &&
      entitled(actor, exempt.by, state.unit, step.label).ok
    return {
      key,
      label: step.label,
      need:
        step.need === 'may'
          ? 'optional'
          : trace || !stepSettled(definition, state, key)
            ? 'necessary'
            : 'notApplicable',
      settled: trace?.settled ?? null,
      on: trace?.on ?? null,
      ground: trace?.ground && exempt !== 'never' ? (exempt.grounds[trace.ground] ?? trace.ground) : null,
      reason: trace?.reason ?? null,
      citation: citation(step.article),
      exemptOn: may ? Object.entries(exempt.grounds).map(([ground, label]) => ({ key: ground, label })) : null,
    }
  })

const kinds: Record<CaseEventAnswer['kind'], string> = {
  act: '办理',
  submission: '提请签批',
  signature: '签批',
  return: '退回',
  addedSigner: '加签',
  handover: '转办',
  clearance: '核销越过',
  deemed: '视为',
  silence: '逾期未复',
  exemption: '免除环节',
  strike: '作废',
  reading: '查阅',
  recount: '重算',
}

const eventsOf = (
  { definition, state, events, office }: ReadCase,
  actor: Actor,
  lost: readonly LostBasis[],
): CaseEventAnswer[] => {
  const struck = struckSeqs(events)
  return events.map(event => {
    const { seq, kind, act, occurredOn, recordedAt, actor: by, data, stated, hash } = event
    return {
      seq,
      kind,
      kindLabel: kind === 'return' && isTakenBack(event, events) ? '撤回' : kinds[kind],
      act,
      label: eventLabel(definition, kind, act),
      occurredOn,
      recordedAt,
      actor: by.name,
      actorUnit: by.unit === null ? null : unitName(office, by.unit),
      hash,
      data: data as Record<string, unknown>,
      ...notesOf(event, office, lost),
      stated: [...stated],
      struck: struck.has(seq),
      mayStrike:
        seq > 1 &&
        !struck.has(seq) &&
        (event.kind === 'act' || event.kind === 'exemption') &&
        !data.opened &&
        mayStrike(actor, definition, state, event).ok,
    }
  })
}

const readings: Labels = { parties: { label: '当事人信息' }, case: { label: '案卷' } }
const recounts: Labels = {
  calendar: { label: '工作日历变更' },
  definition: { label: '事项定义变更' },
  'local-rule': { label: '地方规定变更' },
}
type Labels = Readonly<Record<string, { readonly label: string }>>

const eventLabel = (definition: AnyProcedure, kind: CaseEventAnswer['kind'], key: string): string =>
  labelledIn(definition, kind).find(labels => labels && Object.hasOwn(labels, key))?.[key]?.label ?? key
/** Where the key of an event is named; that of what is struck may be any of them. */
const labelledIn = (
  { acts, steps, deemed, referrals }: AnyProcedure,
  kind: CaseEventAnswer['kind'],
): readonly (Labels | undefined)[] => {
  switch (kind) {
    case 'deemed':
      return [deemed]
    case 'silence':
      return [referrals]
    case 'exemption':
      return [steps]
    case 'reading':
      return [readings]
    case 'recount':
      return [recounts]
    default:
      return [acts, steps, deemed, referrals]
  }
}

/** Names of the units and people whose ids stand in the facts, in what waits for a signature, or in what was once filled in. */
const namesIn = async (
  { offices }: Services,
  { jurisdiction }: Actor,
  { definition, state, office, events }: ReadCase,
): Promise<Record<string, string>> => {
  const names: Record<string, string> = {}
  const said = [state.facts, ...[...state.pending, ...events].map(({ data }) => data.fields ?? {})]
  const people = new Set<string>()
  const note = (kind: 'unit' | 'person', value: unknown): void => {
    for (const id of [value].flat())
      if (typeof id === 'string' && kind === 'unit') names[id] = unitName(office, id)
      else if (typeof id === 'string') people.add(id)
  }
  for (const { key, column, kind } of namingFields(definition))
    for (const fields of said) {
      const value = (fields as Record<string, unknown>)[key]
      if (column === null) note(kind, value)
      else if (Array.isArray(value)) for (const row of value) note(kind, (row as Record<string, unknown>)[column])
    }
  if (people.size > 0)
    for (const { id, name } of (await offices.history(jurisdiction)).people) if (people.has(id)) names[id] = name
  return names
}
/** The fields, and columns of rows, in which ids of units and people stand. */
const namingFields = perDefinition(({ fields }) => {
  const naming = (key: string, column: string | null, kind: string) =>
    kind === 'unit' || kind === 'person' ? [{ key, column, kind } as const] : []
  return Object.entries<Field>(fields).flatMap(([key, field]) =>
    field.kind === 'rows'
      ? Object.entries(field.columns).flatMap(([column, { kind }]) => naming(key, column, kind))
      : naming(key, null, field.kind),
  )
})
