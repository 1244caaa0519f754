/** A transaction whose refusal leaves nothing behind: numbers taken on the way go back. What it does may be done again. */
import type { Database, Queries } from '../database/connection.ts'
import { isObject } from './act-input.ts'
import { type Refusal, type Result, refused } from './refusal.ts'

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
  for (let attempt = 1; ; attempt++)
    try {
      return await db.transaction(jurisdiction, async tx => {
        const result = await work(tx)
        if (!result.ok) throw new RolledBack(result.refusal)
        return result
      })
    } catch (error) {
      if (error instanceof RolledBack) return { ok: false, refusal: error.refusal }
      if (violatesUnique(error, 'case_file_number') || violatesUnique(error, 'register_number_text'))
        return refused('duplicate-number', '编号重复：已有同一编号的案件，请核对后重新填写')
      if (!waitedForOneAnother(error)) throw error
      if (attempt === attempts) return refused('busy', '相关联的案件正在同时办理，请稍后再试')
    }
}
const attempts = 3

/** Two acts, each on a case the other looks at: the database ends one of them, and nothing of it is written. */
const waitedForOneAnother = (error: unknown): boolean =>
  isObject(error) && (error.code === '40P01' || error.code === '40001')

/** Whether another row already stands where this one should go. */
export const violatesUnique = (error: unknown, constraint: string): boolean =>
  isObject(error) && error.code === '23505' && error.constraint === constraint
