/** What is kept for a while only: answers for repeated requests, and files that no act ever named. */
import type { Database } from '../database/connection.ts'

/** Returns how many rows went. */
export const purge = (db: Database, jurisdiction: string, now: string): Promise<number> =>
  db.transaction(jurisdiction, async tx => {
    const answers = await tx.query(
      `delete from idempotency where jurisdiction = $1 and created_at < $2::timestamptz - interval '7 days'`,
      [jurisdiction, now],
    )
    const files = await tx.query(
      `delete from attachment where jurisdiction = $1 and case_id is null
       and uploaded_at < $2::timestamptz - interval '7 days'`,
      [jurisdiction, now],
    )
    return (answers.rowCount ?? 0) + (files.rowCount ?? 0)
  })
