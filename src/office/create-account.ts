import { randomUUID } from 'node:crypto'
import { isUsername } from './authentication.ts'
import { lockOffice, type OfficeChange, recordOfficeEvent } from './office-act.ts'
import type { Offices } from './offices.ts'
import { inOwnerTransaction, type Statements } from './owner-transaction.ts'
import { hashPassword, unmetPassword } from './password.ts'
import { denied, granted, type OfficeResult, type Unmet, unmetWhere } from './refusal.ts'
import { writeSecurityEntry } from './security-log.ts'

export interface NewAccount {
  readonly person: string
  readonly username: string
  readonly password: string
}

/**
 * 开通账号, by the security administrator. The password is one to start with: the person must change it at first sign-in.
 *
 * @returns the account's id.
 */
export async function createAccount(
  offices: Offices,
  change: OfficeChange,
  account: NewAccount,
): Promise<OfficeResult<string>> {
  const title = '不能开通账号'
  const { by, on, at } = change
  if (!by.administers.includes('securityAdministrator'))
    return denied('missing-administrator-duty', title, [{ text: '须由安全保密管理员办理' }])
  const { jurisdiction } = by
  const passwordHash = await hashPassword(account.password)
  const result = await inOwnerTransaction(offices.db.owner, jurisdiction, async q => {
    await lockOffice(q, jurisdiction)
    const unmet = [
      ...(await unmetPerson(q, jurisdiction, account.person, on)),
      ...(await unmetUsername(q, account.username)),
      ...unmetPassword(account.password, account.username),
    ]
    if (unmet.length > 0) return denied('unmet', title, unmet)
    const { person, username } = account
    const id = await writeAccount(q, { jurisdiction, person, username, passwordHash, at, passwordChangeDue: true })
    await recordOfficeEvent(q, jurisdiction, {
      kind: 'account/created',
      on,
      at,
      actor: by,
      data: { person, username: username.toLowerCase() },
    })
    await writeSecurityEntry(q, jurisdiction, {
      at,
      kind: 'account/created',
      person: by.person,
      username: username.toLowerCase(),
      subject: person,
    })
    return granted(id)
  })
  if (result.ok) offices.forget(jurisdiction)
  return result
}

async function unmetPerson(q: Statements, jurisdiction: string, person: string, on: string): Promise<Unmet[]> {
  const { rows } = await q.query<{ account: string | null; left: boolean }>(
    `select account, coalesce(left_on <= $3, false) as "left" from person where jurisdiction = $1 and id = $2`,
    [jurisdiction, person, on],
  )
  const row = rows[0]
  return unmetWhere([
    [!row, '没有此人'],
    [!!row?.left, '此人已离任'],
    [!!row?.account, '此人已有账号'],
  ])
}

export async function unmetUsername(q: Statements, username: string): Promise<Unmet[]> {
  if (!isUsername(username)) return [{ text: `用户名“${username}”应为3至30个字母、数字、点、横线或下划线` }]
  const { rowCount } = await q.query('select 1 from sign_in."user" where username = $1', [username.toLowerCase()])
  return unmetWhere([[(rowCount ?? 0) > 0, `用户名“${username}”已被使用`]])
}

/**
 * The rows of an account, as better-auth would write them; checks nothing. For many accounts with one password, hash it
 * once (`hashPassword`). Within `inOwnerTransaction`.
 */
export async function writeAccount(
  q: Statements,
  account: {
    readonly jurisdiction: string
    readonly person: string
    readonly username: string
    readonly passwordHash: string
    readonly passwordChangeDue: boolean
    readonly at: string
  },
): Promise<string> {
  const id = randomUUID()
  const { jurisdiction, person, passwordHash, passwordChangeDue, at } = account
  const username = account.username.toLowerCase()
  await q.query(
    `insert into sign_in."user" (id, name, email, email_verified, username, jurisdiction, person, password_change_due,
       created_at, updated_at)
     select $1, name, $2, false, $3, jurisdiction, id, $6, $7, $7 from person where jurisdiction = $4 and id = $5`,
    [id, `${username}@sign-in.invalid`, username, jurisdiction, person, passwordChangeDue, at],
  )
  await q.query(
    `insert into sign_in.account (id, user_id, provider_id, account_id, password, created_at, updated_at)
     values ($1, $2, 'credential', $2, $3, $4, $4)`,
    [randomUUID(), id, passwordHash, at],
  )
  await q.query('update person set account = $3 where jurisdiction = $1 and id = $2', [jurisdiction, person, id])
  return id
}
