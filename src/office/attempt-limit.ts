/**
 * How often a password may be tried. A try is counted before the password is looked at and taken back when it was
 * right, so a hundred tries at once are five tries. It does not matter whether the account exists.
 */
import type pg from 'pg'
import { inOwnerTransaction, type Statements } from './owner-transaction.ts'

export interface AttemptLimits {
  /** Failed tries within the window after which the account is locked. */
  readonly perUsername: number
  /** Failed tries from one address; higher, since a whole office may share one. */
  readonly perAddress: number
  readonly windowMinutes: number
  readonly lockMinutes: number
}
export const attemptLimits: AttemptLimits = { perUsername: 5, perAddress: 30, windowMinutes: 15, lockMinutes: 15 }

export interface Attempt {
  /** As typed, in lower case. */
  readonly username: string
  readonly address: string
  /** ISO instant. */
  readonly at: string
}
export type Taken =
  | { readonly ok: true; readonly id: number }
  /** `until`: the instant from which it may be tried again. */
  | { readonly ok: false; readonly reason: 'locked' | 'too-many-attempts'; readonly until: string }

export function takeAttempt(owner: pg.Pool, attempt: Attempt, limits: AttemptLimits): Promise<Taken> {
  const { username, address, at } = attempt
  return inOwnerTransaction(owner, '', async q => {
    await q.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [username])
    await q.query('select pg_advisory_xact_lock(hashtextextended($1, 2))', [address])
    const lockedUntil = await findLock(q, username, at)
    if (lockedUntil) return { ok: false, reason: 'locked', until: lockedUntil }
    const byUsername = await failuresOfUsername(q, attempt, limits)
    if (byUsername.count >= limits.perUsername) return { ok: false, reason: 'locked', until: byUsername.clearAt }
    const byAddress = await failuresOfAddress(q, attempt, limits)
    if (byAddress.count >= limits.perAddress)
      return { ok: false, reason: 'too-many-attempts', until: byAddress.clearAt }
    const { rows } = await q.query<{ id: number }>(
      'insert into sign_in.attempt (username, address, at) values ($1, $2, $3) returning id',
      [username, address, at],
    )
    const id = rows[0]?.id
    if (id === undefined) throw new Error('the try was not counted')
    return { ok: true, id }
  })
}

/** @returns until when the account is locked by this failure, or null. */
export async function settleFailure(owner: pg.Pool, attempt: Attempt, limits: AttemptLimits): Promise<string | null> {
  return inOwnerTransaction(owner, '', async q => {
    await q.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [attempt.username])
    const { count } = await failuresOfUsername(q, attempt, limits)
    if (count < limits.perUsername) return null
    const { rows } = await q.query<{ until: string }>(
      `insert into sign_in.lock (username, locked_at, until) values ($1, $2, $2::timestamptz + make_interval(mins => $3))
       on conflict do nothing returning until`,
      [attempt.username, attempt.at, limits.lockMinutes],
    )
    return rows[0]?.until ?? null
  })
}

export async function settleSuccess(owner: pg.Pool, id: number): Promise<void> {
  await owner.query('update sign_in.attempt set succeeded = true where id = $1', [id])
}

async function findLock(q: Statements, username: string, at: string): Promise<string | null> {
  const { rows } = await q.query<{ until: string | null }>(
    'select max(until) as until from sign_in.lock where username = $1 and until > $2',
    [username, at],
  )
  return rows[0]?.until ?? null
}

/** Failures in the window since the last success and the last lock; a lock that has run out starts from nothing. */
async function failuresOfUsername(q: Statements, { username, at }: Attempt, limits: AttemptLimits) {
  const { rows } = await q.query<{ count: number; clearAt: string }>(
    `select count(*) as count, coalesce(min(at), $2::timestamptz) + make_interval(mins => $3) as "clearAt"
     from sign_in.attempt
     where username = $1 and not succeeded and at > $2::timestamptz - make_interval(mins => $3)
       and id > coalesce((select max(id) from sign_in.attempt where username = $1 and succeeded), 0)
       and at > coalesce((select max(locked_at) from sign_in.lock where username = $1), '-infinity')`,
    [username, at, limits.windowMinutes],
  )
  return rows[0] ?? { count: 0, clearAt: at }
}

async function failuresOfAddress(q: Statements, { address, at }: Attempt, limits: AttemptLimits) {
  const { rows } = await q.query<{ count: number; clearAt: string }>(
    `select count(*) as count, coalesce(min(at), $2::timestamptz) + make_interval(mins => $3) as "clearAt"
     from sign_in.attempt
     where address = $1 and not succeeded and at > $2::timestamptz - make_interval(mins => $3)`,
    [address, at, limits.windowMinutes],
  )
  return rows[0] ?? { count: 0, clearAt: at }
}
