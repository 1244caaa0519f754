/**
 * Checkpoints: once a day one hash over every event the jurisdiction recorded that day, chained to the day before. Chains
 * within cases show that an event was changed; checkpoints show that a chain was rewritten, cut short or removed.
 */
import { createHash } from 'node:crypto'
import type { Database, Queries } from '../database/connection.ts'
import { shanghaiDay } from './engine.ts'

export interface Checkpoint {
  readonly day: string
  readonly events: number
  readonly root: string
  readonly previous: string
}

/** Makes the checkpoints that are missing, up to yesterday in Shanghai. Returns how many were made. */
export const makeCheckpoints = (db: Database, jurisdiction: string, now: string): Promise<number> =>
  db.transaction(jurisdiction, async tx => {
    await tx.query('select pg_advisory_xact_lock(hashtext($1))', [`checkpoint/${jurisdiction}`])
    const { rows } = await tx.query<{ day: string; root: string }>(
      'select day, root from checkpoint where jurisdiction = $1 order by day desc limit 1',
      [jurisdiction],
    )
    const last = rows[0]
    let previous = last?.root ?? checkpointStart(jurisdiction)
    const days = await daysWithEvents(tx, jurisdiction, last?.day ?? null, shanghaiDay(now))
    for (let n = 0; n < days.length; n += daysTogether) {
      const recorded = await recordedOn(tx, jurisdiction, days.slice(n, n + daysTogether))
      const made = recorded.map(({ day, lines }) => {
        const checkpoint = checkpointOf(day, lines, previous)
        previous = checkpoint.root
        return checkpoint
      })
      await tx.query(
        `insert into checkpoint (jurisdiction, day, events, root, previous, made_at)
         select $1, day, events, root, previous, $3 from jsonb_to_recordset($2::jsonb)
           as c (day date, events bigint, root text, previous text)`,
        [jurisdiction, JSON.stringify(made), now],
      )
    }
    return days.length
  })

export const checkpointStart = (jurisdiction: string): string => createHash('sha256').update(jurisdiction).digest('hex')

/** Days after `after` and before `today` on which events were recorded. */
const daysWithEvents = async (
  tx: Queries,
  jurisdiction: string,
  after: string | null,
  today: string,
): Promise<readonly string[]> => {
  const { rows } = await tx.query<{ day: string }>(
    `select distinct (recorded_at at time zone 'Asia/Shanghai')::date as day from event
     where jurisdiction = $1 and ($2::date is null or recorded_at >= ($2::date + 1)::timestamp at time zone 'Asia/Shanghai')
     and recorded_at < $3::date::timestamp at time zone 'Asia/Shanghai' order by day`,
    [jurisdiction, after, today],
  )
  return rows.map(({ day }) => day)
}

/** Days read at a time: after bulk loading there are years of them, and each reading looks through all events. */
export const daysTogether = 200

/** The events recorded on these days, in order of case and number; the days themselves in the order given, ascending. */
export const recordedOn = async (
  q: Queries,
  jurisdiction: string,
  days: readonly string[],
): Promise<readonly { readonly day: string; readonly lines: readonly string[] }[]> => {
  const { rows } = await q.query<{ day: string; line: string }>(
    `select (recorded_at at time zone 'Asia/Shanghai')::date as day, case_id || '/' || seq || ':' || hash as line
     from event where jurisdiction = $1 and recorded_at >= $2::date::timestamp at time zone 'Asia/Shanghai'
     and recorded_at < ($3::date + 1)::timestamp at time zone 'Asia/Shanghai' order by day, case_id, seq`,
    [jurisdiction, days[0], days.at(-1)],
  )
  const byDay = Map.groupBy(rows, ({ day }) => day)
  return days.map(day => ({ day, lines: (byDay.get(day) ?? []).map(({ line }) => line) }))
}

/** What the checkpoint of a day must be. */
export const checkpointOf = (day: string, lines: readonly string[], previous: string): Checkpoint => {
  const hash = createHash('sha256').update(`${previous}\n${day}\n${lines.length}\n`)
  for (const line of lines) hash.update(`${line}\n`)
  return { day, events: lines.length, root: hash.digest('hex'), previous }
}
