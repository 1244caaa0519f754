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
    for (const day of days) {
      const checkpoint = await countCheckpoint(tx, jurisdiction, day, previous)
      await tx.query(
        `insert into checkpoint (jurisdiction, day, events, root, previous, made_at) values ($1, $2, $3, $4, $5, $6)`,
        [jurisdiction, day, checkpoint.events, checkpoint.root, previous, now],
      )
      previous = checkpoint.root
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

/** What the checkpoint of a day must be. */
export const countCheckpoint = async (
  q: Queries,
  jurisdiction: string,
  day: string,
  previous: string,
): Promise<Checkpoint> => {
  const { rows } = await q.query<{ line: string }>(
    `select case_id || '/' || seq || ':' || hash as line from event
     where jurisdiction = $1 and recorded_at >= $2::date::timestamp at time zone 'Asia/Shanghai'
     and recorded_at < ($2::date + 1)::timestamp at time zone 'Asia/Shanghai' order by case_id, seq`,
    [jurisdiction, day],
  )
  const hash = createHash('sha256').update(`${previous}\n${day}\n${rows.length}\n`)
  for (const { line } of rows) hash.update(`${line}\n`)
  return { day, events: rows.length, root: hash.digest('hex'), previous }
}
