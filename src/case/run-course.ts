/**
 * One case run in memory, step by step: decided by the same gates and folded by the same functions as acts over HTTP.
 * Cases of one loading know one another: an act may look at a named case, count those that point to its own, and open
 * others.
 */
import { hash } from 'node:crypto'
import type { NumberTrace } from '../procedure/case-view.ts'
import { lettersIssued } from '../procedure/issues.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import type { ActRequest, EnteredParty } from './act-input.ts'
import { afterStep, currentRound, type PendingAct, signaturesOf } from './approval-rounds.ts'
import { asStored } from './canonical-json.ts'
import type { Course, CourseStep, FigureRow, Gathering, LoadedCourse, LoadedEvent } from './course.ts'
import { recordFigures, seededCode, seededIds, takeNumber } from './course-books.ts'
import { type DecidedAct, decideAct, registersTaken, withEffects } from './decide-act.ts'
import { withFigures, withWork } from './derive.ts'
import { type CaseEvent, canonicalEvent, chainStart, type EventActor, lettersOf } from './event.ts'
import { surroundingsOn } from './gate-input.ts'
import { letterContent } from './letter-content.ts'
import { type CaseAtEnd, linksAmong } from './linked-cases.ts'
import { type Links, linksOf } from './links.ts'
import { casesToOpen, handOnParties, type NamedCase, openedBy } from './open-cases.ts'
import { nextDeemed } from './perform-deemed-acts.ts'
import type { Refusal } from './refusal.ts'
import { applyEvent, type CaseState, emptyCase } from './state.ts'

interface CourseCase extends Pick<Course, 'unit' | 'name' | 'opened'> {
  readonly id: string
  readonly seed: string
  readonly nextId: (instant: string) => string
  /** Opened by an act of another case, in the unit the definition names. */
  readonly byAnother?: true
}

/** The case with everything that is written of it in the end. */
export class CourseOfCase {
  state: CaseState
  readonly #gathering: Gathering
  readonly #definition: AnyProcedure
  #course: CourseCase
  readonly #hash: string
  readonly #events: LoadedEvent[] = []
  readonly #parties: (EnteredParty & { id: string })[] = []
  readonly #letters: { id: string; key: string; number: string | null; issuedOn: string; content: unknown }[] = []
  readonly #numbers: (NumberTrace & { scope: string; takenAt: string })[] = []
  readonly #figures: FigureRow[] = []
  #head: string
  #minute = 0

  constructor(gathering: Gathering, definition: AnyProcedure, course: CourseCase) {
    this.#gathering = gathering
    this.#definition = definition
    this.#course = course
    this.#hash = gathering.engine.definitionHashes.get(definition.id) ?? ''
    this.#head = chainStart(gathering.jurisdiction, course.id)
    this.state = emptyCase(definition, course.id, course.unit)
    const { name, id } = course
    if (name !== undefined) gathering.names.set(name, id)
    if (name !== undefined || course.byAnother) gathering.known.set(id, this.#seen)
  }

  readonly #seen = (): CaseAtEnd => ({ procedure: this.#definition.id, state: this.state })

  perform(step: CourseStep): void {
    if ('morning' in step) this.#letTimePass(step.morning)
    else if ('sign' in step) this.#sign(step)
    else if ('exempt' in step) this.#exempt(step)
    else this.#act(step)
  }

  finish(queryCode?: string): LoadedCourse {
    const definition = this.#definition
    const state = withWork(definition, this.state)
    return {
      definition,
      state,
      head: this.#head,
      title: definition.title(state).slice(0, 200),
      queryCode: definition.partySees ? (queryCode ?? seededCode(this.#course.seed)) : null,
      events: this.#events,
      parties: this.#parties,
      letters: this.#letters,
      numbers: this.#numbers,
      figures: this.#figures,
    }
  }

  #now(day: string): string {
    const minute = this.#minute++
    return `${day}T0${1 + Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}:00.000Z`
  }

  #letTimePass(morning: string): void {
    const deemed = () => nextDeemed(this.#definition, this.state, `${morning}T00:30:00.000Z`)
    for (let record = deemed(); record; record = deemed()) this.#write([record])
  }

  #act(step: Extract<CourseStep, { act: string }>): void {
    const recordedAt = this.#now(step.recordedOn ?? step.request.on)
    const links = this.#linksFor(step.act, step.request.fields, step.request.on)
    const decided = this.#decide(step.act, step.request, step.actor, recordedAt, links)
    if ('type' in decided) throw this.#failure(step, `${decided.title} ${JSON.stringify(decided.unmet)}`)
    this.#parties.push(...decided.parties)
    if (decided.record.kind === 'submission') this.#write([decided.record])
    else this.#takeEffect(decided.record, links)
  }

  #exempt(step: Extract<CourseStep, { exempt: string }>): void {
    const { exempt, ground, reason, on, actor } = step
    const kind = this.#definition.steps?.[exempt]?.exempt
    if (!kind || kind === 'never' || !Object.hasOwn(kind.grounds, ground))
      throw this.#failure(step, 'the step cannot be exempted on this ground')
    const data = { ground, reason }
    this.#write([{ kind: 'exemption', act: exempt, occurredOn: on, recordedAt: this.#now(on), actor, data }])
  }

  #sign(step: Extract<CourseStep, { sign: true }>): void {
    const [pending] = this.state.pending
    if (!pending) throw this.#failure(step, 'nothing is pending')
    const record = { occurredOn: step.on, recordedAt: this.#now(step.recordedOn ?? step.on), actor: step.actor }
    const signer = step.signer === undefined ? {} : { signer: step.signer }
    const data = { of: pending.seq, ...signer }
    const signature = { ...record, kind: 'signature' as const, act: pending.act, data }
    const signed = afterStep(pending, { ...signature, seq: this.state.seq + 1 })
    if (currentRound(signed)) this.#write([signature])
    else this.#lastSigned(signed, signature)
  }

  #lastSigned(signed: PendingAct, signature: Omit<CaseEvent, 'seq'>): void {
    const { act, proposer, data, seq } = signed
    const links = this.#linksFor(act, data.fields, signature.occurredOn)
    const { occurredOn, recordedAt } = signature
    this.#takeEffect(
      {
        kind: 'act',
        act,
        occurredOn,
        recordedAt,
        actor: proposer,
        data: { ...data, of: seq, signatures: signaturesOf(signed) },
      },
      links,
      [signature],
    )
  }

  #decide(act: string, request: ActRequest, actor: EventActor, now: string, links: Links): DecidedAct | Refusal {
    const { engine, jurisdiction } = this.#gathering
    const decided = decideAct({
      definition: this.#definition,
      before: this.state,
      act,
      request,
      actor,
      now,
      rules: engine.rules(jurisdiction),
      files: new Map(),
      links,
      newId: () => this.#course.nextId(now),
    })
    return decided.ok ? decided.value : decided.refusal
  }

  /** What the act may ask about other cases, with the links among what is handed in. */
  #linksFor(key: string, given: object | undefined, on: string): Links {
    const { engine, jurisdiction, known, pointing } = this.#gathering
    const definition = this.#definition
    const { id } = this.#course
    // Few acts read a link: the facts are not put together for the others.
    const facts = definition.acts[key]?.reads ? { ...this.state.facts, ...given } : this.state.facts
    const state = { id, facts: facts as CaseState['facts'] }
    const pointers = [...(pointing.get(id)?.values() ?? [])]
    return linksAmong({ engine, jurisdiction, definition, acts: [key], on, state }, known, pointers)
  }

  #takeEffect(record: Omit<CaseEvent, 'seq'>, links: Links, first: readonly Omit<CaseEvent, 'seq'>[] = []): void {
    const definition = this.#definition
    const { nextId } = this.#course
    const { engine, jurisdiction } = this.#gathering
    const surroundings = () => surroundingsOn(links, definition, engine.rules(jurisdiction), record.occurredOn)
    const unit = this.#issuer(record)
    const effective = this.#effect(record, unit)
    const after = () => this.#folded(numbered(this.state, [...first, effective]))
    const toOpen = definition.acts[record.act]?.opensCases
      ? casesToOpen(definition, effective, after(), surroundings(), () => nextId(record.recordedAt))
      : []
    const opened = toOpen.map(({ id, procedure }) => ({ id, procedure }))
    const written = opened.length > 0 ? { ...effective, data: { ...effective.data, opened } } : effective
    this.#write([...first, written])
    this.#addLetters(written, unit)
    if (toOpen.length > 0) this.#gathering.known.set(this.#course.id, this.#seen)
    for (const [n, named] of toOpen.entries()) this.#open(named, written, n)
  }

  /** With the numbers it takes and the letter it issues. */
  #effect(record: Omit<CaseEvent, 'seq'>, unit: string): Omit<CaseEvent, 'seq'> {
    const definition = this.#definition
    const letters = lettersIssued(definition, record.act, () => this.#folded(numbered(this.state, [record])))
    const taken = registersTaken(definition, record.act, letters).map(register =>
      takeNumber(this.#gathering, definition, register, unit, record.occurredOn),
    )
    this.#numbers.push(...taken.map(number => ({ ...number, takenAt: record.recordedAt })))
    return withEffects(
      definition,
      record,
      letters,
      taken.map(({ scope: _, ...number }) => number),
      () => this.#course.nextId(record.recordedAt),
    )
  }

  #issuer({ actor }: Pick<CaseEvent, 'actor'>): string {
    return this.#course.byAnother && this.state.stage === '' ? this.state.unit : (actor.unit ?? this.state.unit)
  }

  #folded(events: readonly CaseEvent[]): CaseState {
    const { engine, jurisdiction } = this.#gathering
    let { state } = this
    for (const event of events) state = applyEvent(this.#definition, state, event)
    // An act put forward, and all signatures but the last, change nothing that is counted.
    if (events.every(({ kind }) => kind === 'submission' || kind === 'signature')) return state
    // Nobody takes up work between the steps of a course: it is told when the course is finished.
    return withFigures(this.#definition, state, engine.rules(jurisdiction))
  }

  #write(records: readonly Omit<CaseEvent, 'seq'>[]): void {
    const before = this.state
    const events = numbered(before, records)
    this.state = this.#folded(events)
    const stated = this.state.clocks.map(({ key, due }) => ({ clock: key, due }))
    for (const event of events) {
      const text = canonicalEvent({ ...event, definition: this.#hash, stated, previous: this.#head })
      this.#head = hash('sha256', text)
      this.#events.push({ text, hash: this.#head })
    }
    recordFigures(this.#figures, before, this.state, events.at(-1)?.recordedAt ?? '')
    this.#point(before)
  }

  /** Those it points to know of it, as long as it does. */
  #point(before: CaseState): void {
    if (this.state.facts === before.facts) return
    const { known, pointing } = this.#gathering
    const definition = this.#definition
    const { id } = this.#course
    const is = linksOf(definition, this.state.facts)
    for (const { to } of linksOf(definition, before.facts))
      if (!is.some(link => link.to === to)) pointing.get(to)?.delete(id)
    for (const { to } of is) if (known.has(to)) pointing.set(to, (pointing.get(to) ?? new Map()).set(id, this.#seen))
  }

  #addLetters(record: Omit<CaseEvent, 'seq'>, unit: string): void {
    for (const letter of lettersOf(record.data)) {
      const { engine, jurisdiction } = this.#gathering
      const unitName = engine.unit(jurisdiction, unit, record.occurredOn)?.name ?? unit
      const { number, issuedOn } = letter
      const content = letterContent(this.#definition, letter.key, this.state, { number, unitName, issuedOn })
      this.#letters.push({ ...letter, content })
    }
  }

  #open(named: NamedCase, by: Omit<CaseEvent, 'seq'>, n: number): void {
    const { procedure, act, unit, id } = named
    const definition = this.#gathering.engine.procedures.get(procedure)
    if (!definition) throw this.#failure(by, `opens a case of unknown procedure ${procedure}`)
    const seed = `${this.#course.seed}/opened/${by.recordedAt}/${n}`
    const file = new CourseOfCase(this.#gathering, definition, {
      unit,
      id,
      seed,
      nextId: seededIds(seed),
      byAnother: true,
    })
    const parties = new Map(
      this.#parties.map(({ id: party, field, party: data }) => [party, { ...data, id: party, field }]),
    )
    const fields = handOnParties(this.#definition, definition, named.fields, parties)
    file.#openedBy(act, { on: by.occurredOn, fields }, by, { id: this.#course.id, definition: this.#definition })
    const course = this.#course.opened?.(file.state) ?? { steps: [] }
    if (course.name !== undefined) this.#gathering.names.set(course.name, id)
    if (course.opened) file.#course = { ...file.#course, opened: course.opened }
    this.#gathering.opened.push({ file, course })
  }

  #openedBy(
    act: string,
    request: ActRequest,
    by: Omit<CaseEvent, 'seq'>,
    from: { readonly id: string; readonly definition: AnyProcedure },
  ): void {
    const links = this.#linksFor(act, request.fields, request.on)
    const decided = this.#decide(act, request, by.actor, by.recordedAt, links)
    if ('type' in decided) throw this.#failure({ act, request }, `${decided.title} ${JSON.stringify(decided.unmet)}`)
    this.#parties.push(...decided.parties)
    this.#takeEffect(openedBy(decided.record, from.id, from.definition, by.act), links)
  }

  #failure(step: unknown, why: string): Error {
    const { seed } = this.#course
    return new Error(
      `course ${seed} of ${this.#definition.id} at stage ${this.state.stage}: ${JSON.stringify(step)}: ${why}`,
    )
  }
}

const numbered = (state: CaseState, records: readonly Omit<CaseEvent, 'seq'>[]): readonly CaseEvent[] =>
  records.map((record, index) => asStored({ ...record, seq: state.seq + 1 + index }))
