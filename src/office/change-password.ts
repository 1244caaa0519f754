import { settleFailure, settleSuccess, takeAttempt } from './attempt-limit.ts'
import { inOwnerTransaction } from './owner-transaction.ts'
import { hashPassword, unmetPassword, verifyPassword } from './password.ts'
import { denied, granted, type OfficeResult } from './refusal.ts'
import { writeSecurityEntry } from './security-log.ts'
import type { Session } from './session.ts'
import type { SignIn } from './sign-in.ts'

/**
 * 修改本人密码. The account's other sessions end; a wrong present password counts as a failed try to sign in.
 *
 * @returns how many sessions were ended.
 */
export async function changePassword(
  signIn: SignIn,
  session: Session,
  { current, next, address }: { readonly current: string; readonly next: string; readonly address: string },
): Promise<OfficeResult<number>> {
  const { owner } = signIn.db
  const { user, username, person, jurisdiction } = session
  const at = signIn.now().toISOString()
  const title = '不能修改密码'
  const attempt = { username, address, at }
  const taken = await takeAttempt(owner, attempt, signIn.attempts)
  if (!taken.ok) return denied(taken.reason, title, [{ text: '密码错误次数过多，请稍后再试' }])
  const hash = await loadPasswordHash(signIn, user)
  if (!(await verifyPassword({ hash, password: current }))) {
    const until = await settleFailure(owner, attempt, signIn.attempts)
    await inOwnerTransaction(owner, jurisdiction, async q => {
      const about = { at, person, username, subject: person, address }
      await writeSecurityEntry(q, jurisdiction, { ...about, kind: 'password/refused' })
      if (until) await writeSecurityEntry(q, jurisdiction, { ...about, kind: 'sign-in/locked', detail: { until } })
    })
    return denied('wrong-credentials', title, [{ text: '原密码不正确' }])
  }
  await settleSuccess(owner, taken.id)
  const unmet = [...unmetPassword(next, username), ...(next === current ? [{ text: '新密码不得与原密码相同' }] : [])]
  if (unmet.length > 0) return denied('unmet', title, unmet)
  const nextHash = await hashPassword(next)
  await inOwnerTransaction(owner, jurisdiction, async q => {
    await q.query(
      `update sign_in.account set password = $2, updated_at = $3 where user_id = $1 and provider_id = 'credential'`,
      [user, nextHash, at],
    )
    await q.query('update sign_in."user" set password_change_due = false, updated_at = $2 where id = $1', [user, at])
    await writeSecurityEntry(q, jurisdiction, {
      at,
      kind: 'password/changed',
      person,
      username,
      subject: person,
      address,
    })
  })
  signIn.forget(session)
  return granted(await signIn.endSessions(session, 'password-changed', { except: session.id, by: person }))
}

async function loadPasswordHash(signIn: SignIn, user: string): Promise<string> {
  const { rows } = await signIn.db.owner.query<{ password: string | null }>(
    `select password from sign_in.account where user_id = $1 and provider_id = 'credential'`,
    [user],
  )
  const hash = rows[0]?.password
  if (!hash) throw new Error('an account without a password has a session')
  return hash
}
