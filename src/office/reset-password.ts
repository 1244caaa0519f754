import type { OfficeChange } from './office-act.ts'
import { inOwnerTransaction } from './owner-transaction.ts'
import { hashPassword, unmetPassword } from './password.ts'
import { denied, granted, type OfficeResult } from './refusal.ts'
import { writeSecurityEntry } from './security-log.ts'
import type { SignIn } from './sign-in.ts'
import { findAccountOfPerson } from './suspend-account.ts'

/**
 * 重置密码, by the security administrator: ends the person's sessions, lifts a lock; the person must choose a password of
 * their own at the next sign-in.
 */
export async function resetPassword(
  signIn: SignIn,
  change: OfficeChange,
  reset: { readonly person: string; readonly password: string },
): Promise<OfficeResult<null>> {
  const title = '不能重置密码'
  const { by, at } = change
  const { jurisdiction } = by
  if (!by.administers.includes('securityAdministrator'))
    return denied('missing-administrator-duty', title, [{ text: '须由安全保密管理员办理' }])
  const account = await findAccountOfPerson(signIn, jurisdiction, reset.person)
  if (!account) return denied('unmet', title, [{ text: '此人没有账号' }])
  const unmet = [
    ...unmetPassword(reset.password, account.username),
    ...(reset.person === by.person ? [{ text: '本人密码请用“修改密码”' }] : []),
  ]
  if (unmet.length > 0) return denied('unmet', title, unmet)
  const hash = await hashPassword(reset.password)
  const { user, username } = account
  await inOwnerTransaction(signIn.db.owner, jurisdiction, async q => {
    await q.query(
      `update sign_in.account set password = $2, updated_at = $3 where user_id = $1 and provider_id = 'credential'`,
      [user, hash, at],
    )
    await q.query('update sign_in."user" set password_change_due = true, updated_at = $2 where id = $1', [user, at])
    await q.query('update sign_in.lock set until = $2 where username = $1 and until > $2', [username, at])
    await writeSecurityEntry(q, jurisdiction, {
      at,
      kind: 'password/reset',
      person: by.person,
      username,
      subject: reset.person,
    })
  })
  await signIn.endSessions({ user, jurisdiction }, 'password-changed', { by: by.person })
  return granted(null)
}
