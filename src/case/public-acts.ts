/** Acts of people without an account: an application, and what its party does later with its number and query code. */
import type { Queries } from '../database/connection.ts'
import { publicDuty } from '../procedure/duty.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import type { ActRequest } from './act-input.ts'
import { type Engine, shanghaiDay } from './engine.ts'
import { findEvents } from './find-events.ts'
import { type HandedIn, handedIn, takesMore } from './handed-in.ts'
import { codeHash } from './ids.ts'
import { type ActAnswer, performAct } from './perform-act.ts'
import { type Result, refused } from './refusal.ts'

export interface Receipt {
  readonly number: string
  readonly code: string
}
export interface PublicCommand {
  readonly jurisdiction: string
  readonly now: string
  readonly act: string
  readonly request: ActRequest
  readonly idempotencyKey?: string
}

export const openForPublic = async (
  engine: Engine,
  command: PublicCommand & { readonly procedure: string; readonly unit: string },
): Promise<Result<ActAnswer>> => {
  const { procedure, unit, ...rest } = command
  const definition = engine.procedures.get(procedure)
  if (!definition) return refused('unknown-procedure', '没有这一办理事项')
  if (!Object.hasOwn(definition.acts, command.act)) return refused('unknown-act', '没有这一办理环节')
  const { jurisdiction, now } = command
  if (
    engine.unit(jurisdiction, unit, shanghaiDay(now)) &&
    !takesUp(engine, { jurisdiction, definition, act: command.act, unit, on: shanghaiDay(now) })
  )
    return refused('other-unit', '该单位不办理这一事项，请选择其他单位')
  return performAct(engine, { ...rest, actor: 'public', on: { procedure, unit } })
}

/**
 * Whether somebody in a unit holds a duty to take up what the public opens there: else it would lie where nobody sees it.
 */
export const takesUp = (
  engine: Engine,
  opening: { jurisdiction: string; definition: AnyProcedure; act: string; unit: string; on: string },
): boolean => {
  const { jurisdiction, definition, act, unit, on } = opening
  const stage = definition.acts[act]?.to
  const next = Object.values(definition.acts).filter(
    ({ by, from, in: place }) =>
      by !== publicDuty &&
      (place === undefined || place === 'handler' || place === 'origin') &&
      (from === 'anyOpen' || [from].flat().some(one => one === stage)),
  )
  if (next.length === 0) return true
  const duties = new Set<string>(next.map(({ by }) => by))
  return engine.staff(jurisdiction, unit, on).some(member => member.duties.some(duty => duties.has(duty)))
}

/** The party's progress page, as the last act left it; null where number and code do not belong together. */
export const findProgress = async (
  q: Queries,
  jurisdiction: string,
  { number, code }: Receipt,
): Promise<{ readonly case: string; readonly content: Record<string, unknown> } | null> => {
  const { rows } = await q.query<{ case: string; content: Record<string, unknown> }>({
    name: 'progress-find',
    text: 'select case_id as case, content from progress where jurisdiction = $1 and code_hash = $2',
    values: [jurisdiction, codeHash(jurisdiction, number, code)],
  })
  return rows[0] ?? null
}

/** What the party handed in after opening the case; nothing is asked of the database where the public does nothing later. */
export const handedInSince = async (
  q: Queries,
  definition: AnyProcedure | undefined,
  { jurisdiction, id }: { readonly jurisdiction: string; readonly id: string },
): Promise<readonly HandedIn[]> =>
  definition && takesMore(definition) ? handedIn(definition, await findEvents(q, jurisdiction, id)) : []

/**
 * A later act of the same party; null where number and code do not belong together. The party saw no version of the
 * case, so what an officer recorded meanwhile does not refuse it.
 */
export const actForPublic = async (
  engine: Engine,
  command: PublicCommand & Receipt,
): Promise<Result<ActAnswer> | null> => {
  const { number, code, ...rest } = command
  const { jurisdiction } = command
  const found = await engine.db.read(jurisdiction, q => findProgress(q, jurisdiction, { number, code }))
  if (!found) return null
  for (let attempt = 0; ; attempt++) {
    const { rows } = await engine.db.read(jurisdiction, q =>
      q.query<{ version: number; procedure: string }>({
        name: 'case-version',
        text: 'select version, procedure from case_file where jurisdiction = $1 and id = $2',
        values: [jurisdiction, found.case],
      }),
    )
    const [row] = rows
    if (!row || !Object.hasOwn(engine.procedures.get(row.procedure)?.acts ?? {}, command.act))
      return refused('unknown-act', '没有这一办理环节')
    const result = await performAct(engine, {
      ...rest,
      actor: 'public',
      on: { case: found.case, version: row.version },
    })
    if (result.ok || result.refusal.type !== 'stale-version' || attempt === 4) return result
  }
}
