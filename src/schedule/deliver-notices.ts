/**
 * The outbox: notices were written with the events they tell of, so a crash loses none. Delivering hands them to the
 * in-desk inbox (GET /api/notices), the one channel there is; another would be added here, before the mark.
 */
import type { Database } from '../database/connection.ts'

/** Returns how many were delivered. Twice at once, each is delivered by one of the two. */
export const deliverNotices = (db: Database, jurisdiction: string, now: string): Promise<number> =>
  db.transaction(jurisdiction, async tx => {
    const { rowCount } = await tx.query({
      name: 'notices-deliver',
      text: `update notice set delivered_at = $2 where jurisdiction = $1 and id in (
               select id from notice where jurisdiction = $1 and delivered_at is null
               order by created_at limit 5000 for update skip locked)`,
      values: [jurisdiction, now],
    })
    return rowCount ?? 0
  })
