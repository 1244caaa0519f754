/**
 * Loads whole courses of cases at once: reconstruction from published totals, the demonstration county, import. Every
 * step is decided by the same gates and folded by the same functions as an act over HTTP; only the writing is in batches.
 * The same courses give the same rows: ids come from a seeded source. For a jurisdiction whose registers are still empty:
 * numbers begin with 1.
 */
import { createHash } from 'node:crypto'
import type { Queries } from '../database/connection.ts'
import type { NumberTrace } from '../procedure/case-view.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import type { ActRequest, EnteredParty } from './act-input.ts'
import { afterStep, currentRound, signaturesOf } from './approval-rounds.ts'
import { decideAct, registersTaken, withEffects } from './decide-act.ts'
import { contributionKey, derive } from './derive.ts'
import type { Engine } from './engine.ts'
import { type CaseEvent, chainStart, type EventActor, eventHash, type StoredEvent } from './event.ts'
import { codeHash } from './ids.ts'
import { letterContent } from './letter-content.ts'
import { linksOf, noLinks } from './links.ts'
import { nextDeemed } from './perform-deemed-acts.ts'
import { caseNumber, progressCopy, publicCopy } from './public-copy.ts'
import { numberText } from './registers.ts'
import { sealParty } from './sealed-party.ts'
import { applyEvent, type CaseState, emptyCase } from './state.ts'
import { nearestDue } from './store-case.ts'

export type CourseStep =
  /** An act on a day; `recordedOn` when it was entered later. */
  | { readonly act: string; readonly actor: EventActor; readonly request: ActRequest; readonly recordedOn?: string }
  /** Somebody signs the pending act: at the place of the round that is his, or the first that waits. */
  | {
      readonly sign: true
      readonly on: string
      readonly actor: EventActor
      readonly signer?: number
      readonly recordedOn?: string
    }
  /** Timed work on the morning of a day: deemed acts and silence. */
  | { readonly morning: string }
export interface Course {
  readonly procedure: string
  readonly unit: string
  readonly steps: readonly CourseStep[] | ((state: CaseState) => CourseStep | null)
  /** Gives the party's progress page this code instead of a random one. */
  readonly queryCode?: string
}

export interface Loading {
  readonly seed: string
  /** Cases written at a time; 500 unless said. */
  readonly batch?: number
  /**
   * Steps of all courses in the order of their days, as they would have come in, so that numbers of registers rise with
   * time; all courses are then held at once. Otherwise each course is run to its end before the next.
   */
  readonly inOrderOfDays?: boolean
}

/** @returns how many cases were written. @throws when a step is refused, naming the course, the step and every reason. */
export const loadCourses = async (
  engine: Engine,
  jurisdiction: string,
  courses: Iterable<Course>,
  { seed, batch = 500, inOrderOfDays = false }: Loading,
): Promise<number> => {
  const registers = new Map<string, number>()
  const started = startAll(engine, jurisdiction, courses, registers, seed)
  let loaded = 0
  let pending: LoadedCourse[] = []
  let writing: Promise<void> = Promise.resolve()
  // The database writes one batch while the next is worked out.
  const flush = async (): Promise<void> => {
    await writing
    const rows = pending
    pending = []
    writing = engine.db.transaction(jurisdiction, tx => insertAll(tx, engine, jurisdiction, rows))
    writing.catch(() => {})
  }
  try {
    for (const course of inOrderOfDays ? finishedByDay(started) : finishedInTurn(started)) {
      pending.push(course)
      if (++loaded % batch === 0) await flush()
      else if (loaded % 10 === 0) await otherWork()
    }
    if (pending.length > 0) await flush()
  } finally {
    await writing
  }
  return loaded
}
/** Lets what is waiting for the database go on. */
const otherWork = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

interface RunningCourse {
  /** The day on which its next step is recorded; null when there is none. */
  nextDay(): string | null
  advance(): void
  finish(): LoadedCourse
}

function* startAll(
  engine: Engine,
  jurisdiction: string,
  courses: Iterable<Course>,
  registers: Map<string, number>,
  seed: string,
): Generator<RunningCourse> {
  let n = 0
  for (const course of courses) yield startCourse(engine, jurisdiction, course, registers, `${seed}/${n++}`)
}

function* finishedInTurn(started: Iterable<RunningCourse>): Generator<LoadedCourse> {
  for (const course of started) {
    while (course.nextDay() !== null) course.advance()
    yield course.finish()
  }
}

function* finishedByDay(started: Iterable<RunningCourse>): Generator<LoadedCourse> {
  const waiting = new Map<string, RunningCourse[]>()
  const wait = (course: RunningCourse, day: string): void => {
    const others = waiting.get(day)
    if (others) others.push(course)
    else waiting.set(day, [course])
  }
  for (const course of started) {
    const day = course.nextDay()
    if (day === null) yield course.finish()
    else wait(course, day)
  }
  for (let today = firstOf(waiting); today !== undefined; today = firstOf(waiting)) {
    const due = waiting.get(today) ?? []
    waiting.delete(today)
    for (const course of due) {
      for (let day = course.nextDay(); day !== null && day <= today; day = course.nextDay()) course.advance()
      const day = course.nextDay()
      if (day === null) yield course.finish()
      else wait(course, day)
    }
  }
}
const firstOf = (waiting: ReadonlyMap<string, unknown>): string | undefined => {
  let first: string | undefined
  for (const day of waiting.keys()) if (first === undefined || day < first) first = day
  return first
}

interface LoadedCourse {
  readonly definition: AnyProcedure
  readonly state: CaseState
  readonly events: readonly StoredEvent[]
  readonly head: string
  readonly title: string
  readonly parties: readonly (EnteredParty & { readonly id: string })[]
  readonly letters: readonly { id: string; key: string; number: string | null; issuedOn: string; content: unknown }[]
  readonly numbers: readonly (NumberTrace & { readonly scope: string; readonly takenAt: string })[]
  /** Contributions ever made, with when they were taken back. */
  readonly figures: readonly FigureRow[]
  readonly queryCode: string | null
}
interface FigureRow {
  indicator: string
  unit: string
  on: string
  value: number
  seq: number
  addedAt: string
  removedAt: string | null
}

const startCourse = (
  engine: Engine,
  jurisdiction: string,
  course: Course,
  registers: Map<string, number>,
  seed: string,
): RunningCourse => {
  const definition = engine.procedures.get(course.procedure)
  if (!definition) throw new Error(`no procedure ${course.procedure}`)
  const rules = engine.rules(jurisdiction)
  const nextId = seededIds(seed)
  const { steps } = course
  let step = 0
  const following = (c: CaseState): CourseStep | null =>
    typeof steps === 'function' ? steps(c) : (steps[step++] ?? null)
  let next = following(emptyCase(definition, '', course.unit))
  const id = nextId(`${next ? dayOf(next) : '2000-01-01'}T01:00:00.000Z`)
  const hash = engine.definitionHashes.get(definition.id) ?? ''
  let state = emptyCase(definition, id, course.unit)
  let head = chainStart(jurisdiction, id)
  let minute = 0
  const run = {
    events: [] as StoredEvent[],
    parties: [] as (EnteredParty & { id: string })[],
    letters: [] as { id: string; key: string; number: string | null; issuedOn: string; content: unknown }[],
    numbers: [] as (NumberTrace & { scope: string; takenAt: string })[],
    figures: [] as FigureRow[],
  }
  const failure = (step: unknown, why: string): Error =>
    new Error(`course ${seed} of ${definition.id} at stage ${state.stage}: ${JSON.stringify(step)}: ${why}`)
  const write = (records: readonly Omit<CaseEvent, 'seq'>[]): void => {
    const before = state
    const events = records.map(
      (record, index): CaseEvent => JSON.parse(JSON.stringify({ ...record, seq: before.seq + 1 + index })),
    )
    for (const event of events) state = applyEvent(definition, state, event)
    state = derive(definition, state, rules)
    const stated = state.clocks.map(({ key, due }) => ({ clock: key, due }))
    for (const event of events) {
      const unhashed = { ...event, definition: hash, stated, previous: head }
      head = eventHash(unhashed)
      run.events.push({ ...unhashed, hash: head })
    }
    recordFigures(run.figures, before, state, events.at(-1)?.recordedAt ?? '')
  }
  const effect = (record: Omit<CaseEvent, 'seq'>): Omit<CaseEvent, 'seq'> => {
    const unit = record.actor.unit ?? state.unit
    const taken = registersTaken(definition, record.act).map(register =>
      takeNumber(engine, jurisdiction, definition, register, unit, record.occurredOn, registers),
    )
    run.numbers.push(...taken.map(number => ({ ...number, takenAt: record.recordedAt })))
    return withEffects(
      definition,
      record,
      taken.map(({ scope: _, ...number }) => number),
      () => nextId(record.recordedAt),
    )
  }
  const addLetter = (record: Omit<CaseEvent, 'seq'>): void => {
    const { letter } = record.data
    if (!letter) return
    const unit = record.actor.unit ?? state.unit
    const unitName = engine.unit(jurisdiction, unit, record.occurredOn)?.name ?? unit
    run.letters.push({
      ...letter,
      content: letterContent(definition, letter.key, state, {
        number: letter.number,
        unitName,
        issuedOn: letter.issuedOn,
      }),
    })
  }
  const perform = (step: CourseStep): void => {
    const now = (day: string): string =>
      `${day}T0${1 + Math.floor(minute / 60)}:${String(minute++ % 60).padStart(2, '0')}:00.000Z`
    if ('morning' in step) {
      for (
        let record = nextDeemed(definition, state, `${step.morning}T00:30:00.000Z`);
        record;
        record = nextDeemed(definition, state, `${step.morning}T00:30:00.000Z`)
      )
        write([record])
    } else if ('sign' in step) {
      const [pending] = state.pending
      if (!pending) throw failure(step, 'nothing is pending')
      const signer = step.signer === undefined ? {} : { signer: step.signer }
      const record = { occurredOn: step.on, recordedAt: now(step.recordedOn ?? step.on), actor: step.actor }
      const signature = {
        ...record,
        kind: 'signature' as const,
        act: pending.act,
        data: { of: pending.seq, ...signer },
      }
      const signed = afterStep(pending, { ...signature, seq: state.seq + 1 })
      if (currentRound(signed)) {
        write([signature])
        return
      }
      const act = effect({
        ...record,
        kind: 'act',
        act: pending.act,
        actor: pending.proposer,
        data: { ...pending.data, of: pending.seq, signatures: signaturesOf(signed) },
      })
      write([signature, act])
      addLetter(act)
    } else {
      const recordedAt = now(step.recordedOn ?? step.request.on)
      const decided = decideAct({
        definition,
        before: state,
        act: step.act,
        request: step.request,
        actor: step.actor,
        now: recordedAt,
        rules,
        files: new Map(),
        links: noLinks,
        newId: () => nextId(recordedAt),
      })
      if (!decided.ok) throw failure(step, `${decided.refusal.title} ${JSON.stringify(decided.refusal.unmet)}`)
      const { record, parties } = decided.value
      run.parties.push(...parties)
      const effective = record.kind === 'submission' ? record : effect(record)
      write([effective])
      addLetter(effective)
    }
  }
  return {
    nextDay: () => (next ? dayOf(next) : null),
    advance() {
      if (!next) return
      perform(next)
      next = following(state)
    },
    finish() {
      const queryCode = definition.partySees ? (course.queryCode ?? seededCode(seed)) : null
      return { definition, state, head, title: definition.title(state).slice(0, 200), queryCode, ...run }
    },
  }
}

const dayOf = (step: CourseStep): string =>
  'morning' in step ? step.morning : (step.recordedOn ?? ('sign' in step ? step.on : step.request.on))

/** UUIDs of version 7 whose chance part comes from the seed. */
const seededIds = (seed: string): ((instant: string) => string) => {
  let n = 0
  return instant => {
    const chance = createHash('sha256').update(`${seed}#${n++}`).digest('hex')
    const time = Date.parse(instant).toString(16).padStart(12, '0')
    return `${time.slice(0, 8)}-${time.slice(8)}-7${chance.slice(0, 3)}-8${chance.slice(3, 6)}-${chance.slice(6, 18)}`
  }
}
const seededCode = (seed: string): string =>
  [...createHash('sha256').update(`code/${seed}`).digest().subarray(0, 10)]
    .map(byte => '23456789ABCDEFGHJKMNPQRSTUVWXYZ'[byte % 31])
    .join('')

const takeNumber = (
  engine: Engine,
  jurisdiction: string,
  definition: AnyProcedure,
  key: string,
  unit: string,
  on: string,
  registers: Map<string, number>,
): NumberTrace & { scope: string } => {
  const register = definition.registers?.[key]
  if (!register) throw new Error(`${definition.id} has no register ${key}`)
  const scope = register.per === 'unit' ? unit : ''
  const year = Number(on.slice(0, 4))
  const place = `${definition.id}/${key}|${scope}|${year}`
  const n = (registers.get(place) ?? 0) + 1
  registers.set(place, n)
  const documentCode = engine.unit(jurisdiction, unit, on)?.documentCode ?? ''
  return { register: key, scope, year, n, text: numberText(register.pattern, { unit: documentCode, year, n }) }
}

/** `derive` hands on what did not change as it was, so that it is known again without comparing. */
const recordFigures = (rows: FigureRow[], before: CaseState, after: CaseState, at: string): void => {
  const was = new Set(before.contributions)
  const is = new Set(after.contributions)
  for (const gone of before.contributions)
    if (!is.has(gone)) {
      const key = contributionKey(gone)
      for (const row of rows) if (row.removedAt === null && contributionKey(row) === key) row.removedAt = at
    }
  for (const entry of after.contributions) if (!was.has(entry)) rows.push({ ...entry, addedAt: at, removedAt: null })
}

const insertAll = async (
  tx: Queries,
  engine: Engine,
  jurisdiction: string,
  courses: readonly LoadedCourse[],
): Promise<void> => {
  const insert = async (text: string, rows: readonly unknown[]): Promise<void> => {
    if (rows.length > 0) await tx.query(text, [jurisdiction, JSON.stringify(rows)])
  }
  const of = (course: LoadedCourse) => ({ case: course.state.id })
  await insert(
    `insert into case_file select $1, id, procedure, unit, origin, stage, track, outcome, title, number, opened_on, closed_on, next_due, version, state, head
     from jsonb_populate_recordset(null::case_file, $2::jsonb)`,
    courses.map(({ definition, state, head, title }) => ({
      id: state.id,
      procedure: definition.id,
      unit: state.unit,
      origin: state.origin,
      stage: state.stage,
      track: state.track,
      outcome: state.outcome,
      title,
      number: caseNumber(definition, state),
      opened_on: state.openedOn,
      closed_on: state.closedOn,
      next_due: nearestDue(state),
      version: state.seq,
      state,
      head,
    })),
  )
  await insert(
    `insert into event select $1, e."case", seq, kind, act, "occurredOn", "recordedAt", actor, data, definition, stated, previous, hash
     from jsonb_to_recordset($2::jsonb) as e ("case" uuid, seq int, kind text, act text, "occurredOn" date, "recordedAt" timestamptz,
     actor jsonb, data jsonb, definition text, stated jsonb, previous text, hash text)`,
    courses.flatMap(course => course.events.map(event => ({ ...of(course), ...event }))),
  )
  await insert(
    `insert into clock select $1, c."case", key, procedure, unit, "owedBy", start, raw, due, norm, provisional, state, "metOn"
     from jsonb_to_recordset($2::jsonb) as c ("case" uuid, key text, procedure text, unit text, "owedBy" text, start date, raw date,
     due date, norm date, provisional boolean, state text, "metOn" date)`,
    courses.flatMap(course =>
      course.state.clocks.map(clock => ({ ...of(course), procedure: course.definition.id, ...clock })),
    ),
  )
  await insert(
    `insert into case_link (jurisdiction, from_case, field, to_case)
     select $1, l."case", field, "to" from jsonb_to_recordset($2::jsonb) as l ("case" uuid, field text, "to" uuid)`,
    courses.flatMap(course => linksOf(course.definition, course.state.facts).map(link => ({ ...of(course), ...link }))),
  )
  await insert(
    `insert into work (jurisdiction, case_id, unit, duties, people, due, clock, clock_key, provisional, reason)
     select $1, w."case", unit, duties, coalesce(people, '{}'), due, clock, "clockKey", provisional, reason
     from jsonb_to_recordset($2::jsonb) as w ("case" uuid, unit text, duties text[], people text[], due date, clock text,
     "clockKey" text, provisional boolean, reason text)`,
    courses.flatMap(course => course.state.work.map(item => ({ ...of(course), ...item }))),
  )
  await insert(
    `insert into case_reader select $1, r."case", unit from jsonb_to_recordset($2::jsonb) as r ("case" uuid, unit text)`,
    courses.flatMap(course => course.state.readers.map(unit => ({ ...of(course), unit }))),
  )
  const figures = courses.flatMap(course => course.figures.map(row => ({ ...of(course), ...row })))
  await insert(
    `insert into contribution select $1, indicator, unit, "on", c."case", seq, value, "addedAt", "removedAt"
     from jsonb_to_recordset($2::jsonb) as c ("case" uuid, indicator text, unit text, "on" date, seq int, value numeric,
     "addedAt" timestamptz, "removedAt" timestamptz)`,
    figures,
  )
  await insert(
    `insert into figure_delta select $1, indicator, unit, date_trunc('month', "on")::date, sum(value), sum(sign(value))::int
     from jsonb_to_recordset($2::jsonb) as d (indicator text, unit text, "on" date, value numeric)
     group by indicator, unit, date_trunc('month', "on")`,
    figures.filter(({ removedAt }) => removedAt === null),
  )
  await insert(
    `insert into party select $1, id, "case", field, form, "keyId", decode(sealed, 'base64')
     from jsonb_to_recordset($2::jsonb) as p (id uuid, "case" uuid, field text, form text, "keyId" text, sealed text)`,
    courses.flatMap(course =>
      course.parties.map(({ id, field, party }) => ({
        ...of(course),
        id,
        field,
        form: party.form,
        keyId: engine.personalDataKey.id,
        sealed: sealParty(party, { jurisdiction, caseId: course.state.id, id }, engine.personalDataKey).toString(
          'base64',
        ),
      })),
    ),
  )
  await insert(
    `insert into letter select $1, id, "case", key, number, "issuedOn", content
     from jsonb_to_recordset($2::jsonb) as l (id uuid, "case" uuid, key text, number text, "issuedOn" date, content jsonb)`,
    courses.flatMap(course => course.letters.map(letter => ({ ...of(course), ...letter }))),
  )
  const numbers = courses.flatMap(course =>
    course.numbers.map(number => ({
      ...of(course),
      ...number,
      register: `${course.definition.id}/${number.register}`,
    })),
  )
  await insert(
    `insert into register_number select $1, register, scope, year, n, text, r."case", "takenAt"
     from jsonb_to_recordset($2::jsonb) as r ("case" uuid, register text, scope text, year int, n int, text text, "takenAt" timestamptz)`,
    numbers,
  )
  await insert(
    `insert into register_head as head select $1, register, scope, year, max(n)
     from jsonb_to_recordset($2::jsonb) as r (register text, scope text, year int, n int) group by register, scope, year
     on conflict (jurisdiction, register, scope, year) do update set last = greatest(head.last, excluded.last)`,
    numbers,
  )
  await insert(
    `insert into publication (jurisdiction, case_id, procedure, column_name, unit, title, number, content, standing, published_on, withdrawn_on, invites)
     select $1, p."case", procedure, "column", unit, title, number, content, standing, "publishedOn", "withdrawnOn", invites
     from jsonb_to_recordset($2::jsonb) as p ("case" uuid, procedure text, "column" text, unit text, title text, number text,
     content jsonb, standing text, "publishedOn" date, "withdrawnOn" date, invites boolean)`,
    courses.flatMap(course => {
      const copy = publicCopy(course.definition, course.state)
      return copy ? [{ ...of(course), procedure: course.definition.id, unit: course.state.unit, ...copy }] : []
    }),
  )
  await insert(
    `insert into progress select $1, hash, p."case", content from jsonb_to_recordset($2::jsonb) as p ("case" uuid, hash text, content jsonb)`,
    courses.flatMap(course => {
      const number = caseNumber(course.definition, course.state)
      const unitName = engine.unit(jurisdiction, course.state.unit, course.state.openedOn)?.name ?? course.state.unit
      const content = progressCopy(course.definition, course.state, unitName)
      return content && number && course.queryCode
        ? [{ ...of(course), hash: codeHash(jurisdiction, number, course.queryCode), content }]
        : []
    }),
  )
}
