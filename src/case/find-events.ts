/** The events of a case, in order. */
import type { Queries } from '../database/connection.ts'
import type { StoredEvent } from './event.ts'

export const findEvents = async (q: Queries, jurisdiction: string, caseId: string): Promise<readonly StoredEvent[]> => {
  const { rows } = await q.query<{
    seq: number
    kind: StoredEvent['kind']
    act: string
    occurred_on: string
    recorded_at: string
    actor: StoredEvent['actor']
    data: StoredEvent['data']
    definition: string
    stated: StoredEvent['stated']
    previous: string
    hash: string
  }>({
    name: 'events-of-case',
    text: `select seq, kind, act, occurred_on, recorded_at, actor, data, definition, stated, previous, hash
           from event where jurisdiction = $1 and case_id = $2 order by seq`,
    values: [jurisdiction, caseId],
  })
  return rows.map(({ occurred_on, recorded_at, ...row }) => ({
    ...row,
    occurredOn: occurred_on,
    recordedAt: recorded_at,
  }))
}
