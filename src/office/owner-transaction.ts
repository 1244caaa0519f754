import type pg from 'pg'
import type { Queries } from '../database/connection.ts'

/** Statements of one transaction that reaches `sign_in` as well as the rows of one jurisdiction. */
export type Statements = Pick<Queries, 'query'>

/** The role acts run under may not enter the schema `sign_in`; the owner may, here bound to one jurisdiction. */
export async function inOwnerTransaction<T>(
  owner: pg.Pool,
  jurisdiction: string,
  work: (q: Statements) => Promise<T>,
): Promise<T> {
  const client = await owner.connect()
  let lost = false
  try {
    await client.query('begin')
    const q: Statements = { query: client.query.bind(client) as Statements['query'] }
    await enterJurisdiction(q, jurisdiction)
    const result = await work(q)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => {
      lost = true
    })
    throw error
  } finally {
    client.release(lost)
  }
}

/** For the rest of the transaction. */
export async function enterJurisdiction(q: Statements, jurisdiction: string): Promise<void> {
  await q.query(`select set_config('yifa.jurisdiction', $1, true)`, [jurisdiction])
}
