/** What a place has fixed itself (地方规定): rows of `local_setting`, dated, none overwritten. */
import type { Queries } from '../database/connection.ts'

export interface LocalSetting {
  readonly key: string
  /** The first day it holds. */
  readonly since: string
  /** The last; null while it lasts. */
  readonly until: string | null
  /** `{ n, unit }`, `{ yuan }`, or what a version of this program does not know. */
  readonly value: unknown
  /** The document, with its number. */
  readonly source: string
}

/** All of a place, by key, oldest first. */
export async function listLocalSettings(q: Queries, jurisdiction: string): Promise<readonly LocalSetting[]> {
  const { rows } = await q.query<LocalSetting & Record<string, unknown>>({
    name: 'local-settings',
    text: 'select key, since, until, value, source from local_setting where jurisdiction = $1 order by key, since',
    values: [jurisdiction],
  })
  return rows
}

/** The setting in force on a day. */
export const settingOn = (settings: readonly LocalSetting[], key: string, on: string): LocalSetting | undefined =>
  settings.find(row => row.key === key && row.since <= on && (row.until === null || on <= row.until))
