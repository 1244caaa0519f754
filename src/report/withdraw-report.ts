/** Taking an annual report off the portal because the act that published it was struck (作废). */
import type { Queries } from '../database/connection.ts'
import type { ReportName } from './narrative.ts'
import type { Publishing } from './publish-report.ts'
import { standingPublications } from './standing-publications.ts'

/** The day it had been public since; null where it is not public. */
export const withdrawReport = async (
  tx: Queries,
  { jurisdiction, unit, year, kind }: ReportName,
  { on, at, by }: Publishing,
): Promise<string | null> => {
  const { rows } = await tx.query<{ publishedOn: string }>(
    `with shown as (
       select seq, version, published_on from ${standingPublications} p
       where jurisdiction = $1 and unit = $2 and year = $3 and kind = $4 order by seq desc limit 1),
     withdrawn as (
       insert into report_publication
         (jurisdiction, unit, year, kind, seq, version, published_on, published_at, published_by, withdraws)
       select $1, $2, $3, $4, (select max(seq) + 1 from report_publication
         where jurisdiction = $1 and unit = $2 and year = $3 and kind = $4), version, $5, $6, $7, seq from shown)
     select published_on as "publishedOn" from shown`,
    [jurisdiction, unit, year, kind, on, at, JSON.stringify({ person: by.person, name: by.name })],
  )
  return rows[0]?.publishedOn ?? null
}
