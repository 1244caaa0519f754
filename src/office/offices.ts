import type { Database } from '../database/connection.ts'
import { type Actor, actorOn } from './actor.ts'
import { type Office, officeOn } from './office.ts'
import { loadOfficeHistory, loadRevision, type OfficeHistory } from './office-history.ts'

/**
 * The organisation of every jurisdiction, kept in memory: a request asks who somebody is and what a unit is called
 * without a query. An act on the organisation in this process is seen at once, one in another process within
 * `recheckAfter`.
 */
export interface Offices {
  readonly db: Database
  on(jurisdiction: string, day: string): Promise<Office>
  actor(jurisdiction: string, person: string, day: string): Promise<Actor | null>
  /** All that was ever true, for those who ask about many days. */
  history(jurisdiction: string): Promise<OfficeHistory>
  /** To be called after any change to units, posts or people that did not go through an act of this folder. */
  forget(jurisdiction: string): void
}

interface Entry {
  history: Promise<OfficeHistory>
  checkedAt: number
  offices: Map<string, Office>
  actors: Map<string, Actor | null>
}

/**
 * @param options.clock milliseconds, only to tell how old an entry is; the day is always the caller's.
 * @param options.recheckAfter milliseconds after which the revision is compared with the database's; 5 s.
 */
export function createOffices(db: Database, options: { clock?: () => number; recheckAfter?: number } = {}): Offices {
  const clock = options.clock ?? (() => performance.now())
  const recheckAfter = options.recheckAfter ?? 5_000
  const entries = new Map<string, Entry>()

  function load(jurisdiction: string): Entry {
    const entry: Entry = {
      history: db.read(jurisdiction, q => loadOfficeHistory(q, jurisdiction)),
      checkedAt: clock(),
      offices: new Map(),
      actors: new Map(),
    }
    entries.set(jurisdiction, entry)
    // A failed load is not kept.
    entry.history.catch(() => entries.get(jurisdiction) === entry && entries.delete(jurisdiction))
    return entry
  }

  async function current(jurisdiction: string): Promise<Entry> {
    const entry = entries.get(jurisdiction) ?? load(jurisdiction)
    if (clock() - entry.checkedAt < recheckAfter) return entry
    entry.checkedAt = clock()
    const [history, revision] = await Promise.all([
      entry.history,
      db.read(jurisdiction, q => loadRevision(q, jurisdiction)),
    ])
    if (history.revision === revision) return entry
    // Someone else may have noticed in the meantime.
    const known = entries.get(jurisdiction)
    return known && known !== entry ? known : load(jurisdiction)
  }

  return {
    db,
    async on(jurisdiction, day) {
      const { history, offices } = await current(jurisdiction)
      return remembered(offices, day, officeOn, await history, day)
    },
    async actor(jurisdiction, person, day) {
      const { history, actors } = await current(jurisdiction)
      return remembered(actors, `${day} ${person}`, actorOn, await history, person, day)
    },
    async history(jurisdiction) {
      return (await current(jurisdiction)).history
    },
    forget(jurisdiction) {
      entries.delete(jurisdiction)
    },
  }
}

// Enough for every day of some years, and for every person of a city on one day.
const kept = 4_000

function remembered<A extends unknown[], T>(
  memory: Map<string, T>,
  key: string,
  work: (...args: A) => T,
  ...args: A
): T {
  const known = memory.get(key)
  if (known !== undefined) return known
  const made = work(...args)
  const oldest = memory.size >= kept ? memory.keys().next().value : undefined
  if (oldest !== undefined) memory.delete(oldest)
  memory.set(key, made)
  return made
}
