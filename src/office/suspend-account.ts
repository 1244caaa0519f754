import type { OfficeChange } from './office-act.ts'
import { inOwnerTransaction } from './owner-transaction.ts'
import { denied, granted, type OfficeResult } from './refusal.ts'
import { writeSecurityEntry } from './security-log.ts'
import type { SignIn } from './sign-in.ts'

/** 停用账号, by the security administrator: its sessions end at once and nobody signs in with it. */
export function suspendAccount(signIn: SignIn, change: OfficeChange, person: string): Promise<OfficeResult<null>> {
  return setSuspended(signIn, change, person, true)
}

/** 恢复账号. */
export function restoreAccount(signIn: SignIn, change: OfficeChange, person: string): Promise<OfficeResult<null>> {
  return setSuspended(signIn, change, person, false)
}

async function setSuspended(
  signIn: SignIn,
  { by, at }: OfficeChange,
  person: string,
  suspended: boolean,
): Promise<OfficeResult<null>> {
  const title = suspended ? '不能停用账号' : '不能恢复账号'
  const { jurisdiction } = by
  if (!by.administers.includes('securityAdministrator'))
    return denied('missing-administrator-duty', title, [{ text: '须由安全保密管理员办理' }])
  if (person === by.person) return denied('unmet', title, [{ text: '不得停用或恢复本人账号' }])
  const account = await findAccountOfPerson(signIn, jurisdiction, person)
  if (!account) return denied('unmet', title, [{ text: '此人没有账号' }])
  if (account.suspended === suspended)
    return denied('unmet', title, [{ text: suspended ? '账号已停用' : '账号未停用' }])
  const { user, username } = account
  await inOwnerTransaction(signIn.db.owner, jurisdiction, async q => {
    await q.query('update sign_in."user" set suspended_at = $2, updated_at = $3 where id = $1', [
      user,
      suspended ? at : null,
      at,
    ])
    const kind = suspended ? 'account/suspended' : 'account/restored'
    await writeSecurityEntry(q, jurisdiction, { at, kind, person: by.person, username, subject: person })
  })
  if (suspended) await signIn.endSessions({ user, jurisdiction }, 'suspended', { by: by.person })
  return granted(null)
}

export async function findAccountOfPerson(signIn: SignIn, jurisdiction: string, person: string) {
  const { rows } = await signIn.db.owner.query<{ user: string; username: string; suspended: boolean }>(
    `select id as "user", username, suspended_at is not null as suspended
     from sign_in."user" where jurisdiction = $1 and person = $2`,
    [jurisdiction, person],
  )
  return rows[0]
}
