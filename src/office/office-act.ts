/** How every act on the organisation is performed: who may, what is unmet, what is written and recorded. */
import type { Queries } from '../database/connection.ts'
import { type AdministratorDuty, administrators } from '../procedure/duty.ts'
import type { Actor } from './actor.ts'
import { loadOfficeHistory, type OfficeHistory } from './office-history.ts'
import type { Offices } from './offices.ts'
import { denied, granted, type OfficeResult, type Unmet } from './refusal.ts'
import { type SecurityEntry, writeSecurityEntry } from './security-log.ts'

/** Who changes the organisation, from which day on it holds, and the instant it is recorded. */
export interface OfficeChange {
  readonly by: Actor
  /** 'YYYY-MM-DD'; may lie before or after the day of recording. */
  readonly on: string
  /** ISO instant. */
  readonly at: string
}

export interface OfficeAct {
  /** Stable, like `unit/opened`. */
  readonly kind: string
  /** What cannot be done where something is unmet: '不能设立单位'. */
  readonly title: string
  readonly duty: AdministratorDuty
  readonly data: object
  unmet(history: OfficeHistory): readonly Unmet[]
  write(tx: Queries, history: OfficeHistory): Promise<void>
  /** Where it changes what somebody may do. */
  readonly security?: Pick<SecurityEntry, 'kind' | 'subject' | 'detail'>
  /** Points only the database knows, such as open cases. */
  readonly unmetInDatabase?: (tx: Queries) => Promise<readonly Unmet[]>
}

/** @returns the number of the recorded event. One change of a jurisdiction at a time, so numbers have no gaps. */
export async function performOfficeAct(
  offices: Offices,
  change: OfficeChange,
  act: OfficeAct,
): Promise<OfficeResult<number>> {
  const { by, on, at } = change
  const { jurisdiction } = by
  if (!by.administers.includes(act.duty))
    return denied('missing-administrator-duty', act.title, [{ text: `须由${administrators[act.duty]}办理` }])
  const result = await offices.db.transaction(jurisdiction, async tx => {
    await lockOffice(tx, jurisdiction)
    const history = await loadOfficeHistory(tx, jurisdiction)
    const unmet = [...act.unmet(history), ...((await act.unmetInDatabase?.(tx)) ?? [])]
    if (unmet.length > 0) return denied('unmet', act.title, unmet)
    await act.write(tx, history)
    const seq = await recordOfficeEvent(tx, jurisdiction, { kind: act.kind, on, at, actor: by, data: act.data })
    if (act.security) await writeSecurityEntry(tx, jurisdiction, { at, person: by.person, ...act.security })
    return granted(seq)
  })
  if (result.ok) offices.forget(jurisdiction)
  return result
}

/** Held to the end of the transaction. */
export async function lockOffice(tx: Pick<Queries, 'query'>, jurisdiction: string): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`office ${jurisdiction}`])
}

export async function recordOfficeEvent(
  tx: Pick<Queries, 'query'>,
  jurisdiction: string,
  event: { kind: string; on: string; at: string; actor: { person: string | null; name: string }; data: object },
): Promise<number> {
  const { rows } = await tx.query<{ seq: number }>(
    `insert into office_event (jurisdiction, seq, kind, occurred_on, recorded_at, actor, data)
     select $1, coalesce(max(seq), 0) + 1, $2, $3, $4, $5, $6 from office_event where jurisdiction = $1
     returning seq`,
    [
      jurisdiction,
      event.kind,
      event.on,
      event.at,
      JSON.stringify({ person: event.actor.person, name: event.actor.name }),
      JSON.stringify(event.data),
    ],
  )
  const seq = rows[0]?.seq
  if (seq === undefined) throw new Error('the event was not recorded')
  return seq
}
