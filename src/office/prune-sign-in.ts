import type { SignIn } from './sign-in.ts'

/**
 * Timed work, once a day: puts away tries and locks older than a day (the security log keeps what they were) and
 * sessions that were over then.
 *
 * @returns how many rows went.
 */
export async function pruneSignIn({ db, now }: Pick<SignIn, 'db' | 'now'>): Promise<number> {
  const yesterday = new Date(now().getTime() - 24 * 3_600_000).toISOString()
  let pruned = 0
  for (const condition of ['attempt where at < $1', 'lock where until < $1', 'session where expires_at < $1']) {
    const { rowCount } = await db.owner.query(`delete from sign_in.${condition}`, [yesterday])
    pruned += rowCount ?? 0
  }
  return pruned
}
