/** 安全日志: append-only; the audit administrator reads it, nobody edits it. */
import type { Queries } from '../database/connection.ts'

export const securityKinds = {
  'sign-in/succeeded': '登录成功',
  'sign-in/failed': '登录失败',
  'sign-in/refused': '锁定期间登录被拒',
  'sign-in/locked': '账号锁定',
  'session/ended': '会话结束',
  'password/changed': '修改密码',
  'password/refused': '修改密码被拒',
  'password/reset': '重置密码',
  'account/created': '开通账号',
  'account/suspended': '停用账号',
  'account/restored': '恢复账号',
  'duty/granted': '岗位职责变更',
  'duty/appointed': '任职',
  'duty/ended': '免职或离任',
  'local-rule/fixed': '设定地方规定',
  'installation/set-up': '初始化三员账号',
} as const
export type SecurityKind = keyof typeof securityKinds

export interface SecurityEntry {
  /** ISO instant. */
  readonly at: string
  readonly kind: SecurityKind
  /** Who did it, where known. */
  readonly person?: string | null
  readonly username?: string | null
  /** The person or post it was done to. */
  readonly subject?: string | null
  readonly address?: string | null
  readonly detail?: Readonly<Record<string, unknown>>
}

export async function writeSecurityEntry(
  q: Pick<Queries, 'query'>,
  jurisdiction: string,
  entry: SecurityEntry,
): Promise<void> {
  await q.query(
    `insert into security_log (jurisdiction, at, kind, person, username, subject, address, detail)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      jurisdiction,
      entry.at,
      entry.kind,
      entry.person ?? null,
      entry.username ?? null,
      entry.subject ?? null,
      entry.address ?? null,
      JSON.stringify(entry.detail ?? {}),
    ],
  )
}

export interface RecordedSecurityEntry {
  readonly id: number
  readonly at: string
  readonly kind: string
  readonly person: string | null
  readonly username: string | null
  readonly subject: string | null
  readonly address: string | null
  readonly detail: Readonly<Record<string, unknown>>
}

/** Newest first. `before` is the id of the last entry of the page seen. */
export async function listSecurityLog(
  q: Queries,
  jurisdiction: string,
  page: { limit: number; before?: number | undefined; kind?: SecurityKind | undefined },
): Promise<RecordedSecurityEntry[]> {
  const { rows } = await q.query<RecordedSecurityEntry>(
    `select id, at, kind, person, username, subject, address, detail
     from security_log
     where jurisdiction = $1 and ($2::bigint is null or id < $2) and ($3::text is null or kind = $3)
     order by id desc limit $4`,
    [jurisdiction, page.before ?? null, page.kind ?? null, page.limit],
  )
  return rows
}
