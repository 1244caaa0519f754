/**
 * The test county with its engine: 清河县, fictional. People are named by what they do; `open` and `act` keep track of
 * versions, so a test reads as a course of events.
 */

import { nationalNotices } from '../../statutes/calendars/index.ts'
import { testDatabase } from '../database/test-database.ts'
import { createCalendar } from '../deadline/calendar.ts'
import type { Actor } from '../office/actor.ts'
import type { CaseDuty, Certificate } from '../procedure/duty.ts'
import { inPeriod, type Period } from '../procedure/period.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import type { ActRequest } from './act-input.ts'
import { type AddSignerCommand, addSigner } from './add-signer.ts'
import type { LocalRules } from './case-clocks.ts'
import { clearOverride } from './clear-override.ts'
import { definitionHash, type Engine, type StaffMember } from './engine.ts'
import { type HandOverCommand, handOver } from './hand-over.ts'
import { type ActAnswer, performAct } from './perform-act.ts'
import { performDeemedActs } from './perform-deemed-acts.ts'
import type { Result } from './refusal.ts'
import { personalDataKey } from './sealed-party.ts'
import { signAct } from './sign-act.ts'
import type { CaseState } from './state.ts'

export const jurisdiction = 'qinghe'
/** Units of the test county: id, name, 机关代字. */
export const testUnits = {
  government: { name: '清河县人民政府', documentCode: '清政' },
  office: { name: '清河县人民政府办公室', documentCode: '清政办' },
  justice: { name: '清河县司法局', documentCode: '清司' },
  market: { name: '清河县市场监督管理局', documentCode: '清市监' },
  housing: { name: '清河县住房和城乡建设局', documentCode: '清住建' },
  township: { name: '清河县柳林镇人民政府', documentCode: '柳政' },
} as const
export type TestUnit = keyof typeof testUnits

export interface TestCounty {
  readonly engine: Engine
  /** Someone at a unit holding these duties. */
  person(name: string, unit: TestUnit, ...duties: CaseDuty[]): Actor
  /**
   * Gives somebody a certificate (执法证 unless said) valid from 2018-01-01 or the day given, until the last day given.
   * The person must have been named by `person`.
   */
  certify(
    someone: Pick<Actor, 'person'>,
    kind?: Certificate,
    validity?: { readonly since?: string; readonly until?: string },
  ): void
  /** Opens a case with its first act. The day doubles as the day of recording unless `recordedOn` is given. */
  open(
    procedure: string,
    act: string,
    unit: TestUnit,
    actor: Actor | 'public',
    request: ActRequest,
    recordedOn?: string,
  ): Promise<Result<ActAnswer>>
  /** Performs an act on the case as it stands. */
  act(
    caseId: string,
    act: string,
    actor: Actor | 'public',
    request: ActRequest,
    recordedOn?: string,
  ): Promise<Result<ActAnswer>>
  /** Signs (or returns, with a reason) the one act that is pending. */
  sign(caseId: string, actor: Actor, on: string, returnedBecause?: string): Promise<Result<ActAnswer>>
  /** 加签 to the one act that is pending. */
  addSigner(
    caseId: string,
    actor: Actor,
    to: AddSignerCommand['to'],
    on: string,
    reason?: string,
  ): Promise<Result<ActAnswer>>
  /** 转办 of a signature of the one act that is pending. */
  handOver(
    caseId: string,
    actor: Actor,
    to: HandOverCommand['to'],
    on: string,
    reason?: string,
  ): Promise<Result<ActAnswer>>
  /** 核销 of the gate that the event passed over. */
  clear(caseId: string, actor: Actor, seq: number, on: string, opinion?: string): ReturnType<typeof clearOverride>
  /** Lets the timed work run on the morning of a day. */
  morning(day: string): Promise<void>
  state(caseId: string): Promise<CaseState>
  close(): Promise<void>
}
export type Told = string | readonly string[]
/** What an act came to, as a sentence of law reads it: the stage reached, or every unmet point, or the refusal's title. */
export const told = (result: Result<{ readonly stage: string }>): Told => {
  if (result.ok) return result.value.stage
  const { unmet, title } = result.refusal
  return unmet.length > 0 ? unmet.map(({ text }) => text) : title
}
/** 10:00 in Shanghai. */
export const at = (day: string): string => `${day}T02:00:00.000Z`

export const testCounty = async (
  procedures: readonly AnyProcedure[],
  local: LocalRules['localTerm'] = () => undefined,
  localAmount: NonNullable<LocalRules['localAmount']> = () => undefined,
): Promise<TestCounty> => {
  const { db, close } = await testDatabase()
  const calendar = createCalendar(nationalNotices)
  const staff: (StaffMember & { readonly unit: string })[] = []
  const held: { person: string; kind: Certificate; validity: Period }[] = []
  const engine: Engine = {
    db,
    procedures: new Map(procedures.map(procedure => [procedure.id, procedure])),
    definitionHashes: new Map(procedures.map(procedure => [procedure.id, definitionHash(procedure)])),
    rules: () => ({ calendar, localTerm: local, localAmount }),
    unit: (_, unit) => (testUnits as Record<string, { name: string; documentCode: string }>)[unit],
    person: (_, id) => staff.find(({ person }) => person === id),
    holds: (_, person, kind, on) =>
      held.some(one => one.person === person && one.kind === kind && inPeriod(one.validity, on)),
    staff: (_, unit) => staff.filter(member => member.unit === unit),
    personalDataKey: personalDataKey(Buffer.alloc(32, 7)),
  }
  const state = async (caseId: string): Promise<CaseState> => {
    const row = await db.read(jurisdiction, q =>
      q.kysely
        .selectFrom('case_file')
        .select('state')
        .where('jurisdiction', '=', jurisdiction)
        .where('id', '=', caseId)
        .executeTakeFirstOrThrow(),
    )
    return row.state
  }
  return {
    engine,
    person(name, unit, ...duties) {
      staff.push({ person: name, name, unit, duties })
      return {
        person: name,
        name,
        jurisdiction,
        holdings: [{ unit, post: `${unit}-${name}`, duties }],
        administers: [],
      }
    },
    certify({ person }, kind = 'enforcement', validity = {}) {
      held.push({ person, kind, validity: { since: '2018-01-01', ...validity } })
    },
    open: (procedure, act, unit, actor, request, recordedOn = request.on) =>
      performAct(engine, { jurisdiction, actor, now: at(recordedOn), act, request, on: { procedure, unit } }),
    async act(caseId, act, actor, request, recordedOn = request.on) {
      const { seq } = await state(caseId)
      return performAct(engine, {
        jurisdiction,
        actor,
        now: at(recordedOn),
        act,
        request,
        on: { case: caseId, version: seq },
      })
    },
    async sign(caseId, actor, on, returnedBecause) {
      const { seq, pending } = await state(caseId)
      return signAct(engine, {
        jurisdiction,
        actor,
        now: at(on),
        case: caseId,
        version: seq,
        proposal: pending[0]?.seq ?? 0,
        ...(returnedBecause === undefined ? {} : { returnedBecause }),
      })
    },
    async addSigner(caseId, actor, to, on, reason = '须听取意见') {
      const { seq, pending } = await state(caseId)
      const proposal = pending[0]?.seq ?? 0
      return addSigner(engine, { jurisdiction, actor, now: at(on), case: caseId, version: seq, proposal, to, reason })
    },
    async handOver(caseId, actor, to, on, reason = '外出') {
      const { seq, pending } = await state(caseId)
      const proposal = pending[0]?.seq ?? 0
      return handOver(engine, { jurisdiction, actor, now: at(on), case: caseId, version: seq, proposal, to, reason })
    },
    async clear(caseId, actor, seq, on, opinion = '情况属实') {
      const { seq: version } = await state(caseId)
      return clearOverride(engine, { jurisdiction, actor, now: at(on), case: caseId, version, seq, opinion })
    },
    async morning(day) {
      await performDeemedActs(engine, jurisdiction, `${day}T00:30:00.000Z`)
    },
    state,
    close,
  }
}
