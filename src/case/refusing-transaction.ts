/** A transaction whose refusal leaves nothing behind: numbers taken on the way go back. */
import type { Database, Queries } from '../database/connection.ts'
import type { Refusal, Result } from './refusal.ts'

class RolledBack extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.title)
    this.refusal = refusal
  }
}

export const inTransaction = async <T>(
  db: Database,
  jurisdiction: string,
  work: (tx: Queries) => Promise<Result<T>>,
): Promise<Result<T>> => {
  try {
    return await db.transaction(jurisdiction, async tx => {
      const result = await work(tx)
      if (!result.ok) throw new RolledBack(result.refusal)
      return result
    })
  } catch (error) {
    if (error instanceof RolledBack) return { ok: false, refusal: error.refusal }
    throw error
  }
}
