/**
 * Making an annual report public: the version compiled is kept and shown on the portal from then on. A report whose
 * figures clash is not published (督察工作规定: 内容虚假 is answered for), nor one whose texts are still being discussed;
 * warnings are shown to whoever decides.
 */
import type { Queries } from '../database/connection.ts'
import type { CompiledReport } from './compiled-report.ts'
import type { ReportName } from './narrative.ts'
import { openMatters } from './narrative-open.ts'
import { standingAsOf, standingPublications } from './standing-publications.ts'
import { keepReport } from './store-report.ts'

export interface Publishing {
  /** ISO date in Asia/Shanghai, and the instant. */
  readonly on: string
  readonly at: string
  readonly by: { readonly person: string | null; readonly name: string }
}
export type Published =
  | { readonly ok: true; readonly version: number }
  | { readonly ok: false; readonly unmet: readonly { readonly text: string; readonly article?: string }[] }

export const publishReport = async (
  tx: Queries,
  report: CompiledReport,
  publishing: Publishing,
): Promise<Published> => {
  const article = report.duties.find(({ what }) => what === 'publish')?.citation ?? report.contents
  const unmet = [
    ...report.findings
      .filter(({ severity }) => severity === 'error')
      .map(({ message }) => ({ text: message, article })),
    ...(await openMatters(tx, nameOf(report), publishing.at)).map(text => ({ text })),
    ...(publishing.on <= report.period.to ? [{ text: `${report.year}年尚未结束，年度报告不能公开`, article }] : []),
  ]
  if (unmet.length > 0) return { ok: false, unmet }
  const version = await keepReport(tx, report, publishing)
  await tx.query(
    `insert into report_publication (jurisdiction, unit, year, kind, seq, version, published_on, published_at, published_by)
     select $1, $2, $3, $4, coalesce(max(seq), 0) + 1, $5, $6, $7, $8 from report_publication
     where jurisdiction = $1 and unit = $2 and year = $3 and kind = $4`,
    [
      report.jurisdiction,
      report.unit.id,
      report.year,
      report.kind,
      version,
      publishing.on,
      publishing.at,
      JSON.stringify({ person: publishing.by.person, name: publishing.by.name }),
    ],
  )
  return { ok: true, version }
}

const nameOf = ({ jurisdiction, unit, year, kind }: CompiledReport): ReportName => ({
  jurisdiction,
  unit: unit.id,
  year,
  kind,
})

export interface PublicReport {
  readonly unit: string
  readonly year: number
  readonly kind: string
  readonly title: string
  readonly publishedOn: string
}
const latest = `from (
    select distinct on (unit, year, kind) unit, year, kind, version, published_on
    from ${standingPublications} standing where jurisdiction = $1 order by unit, year, kind, seq desc) shown
  join report r on r.jurisdiction = $1 and r.unit = shown.unit and r.year = shown.year and r.kind = shown.kind and r.version = shown.version`

/** What the portal shows, the latest year first. */
export const listPublicReports = async (q: Queries, jurisdiction: string): Promise<readonly PublicReport[]> => {
  const { rows } = await q.query<PublicReport & Record<string, unknown>>(
    `select shown.unit, shown.year, shown.kind, r.compiled ->> 'title' as title, shown.published_on as "publishedOn"
     ${latest} order by shown.year desc, shown.published_on desc, shown.unit`,
    [jurisdiction],
  )
  return rows
}

/** As it was public at an instant; null where it was not yet. */
export const publicAsOf = async (
  q: Queries,
  { jurisdiction, unit, year, kind, cutoff }: ReportName & { readonly cutoff: string },
): Promise<CompiledReport | null> => {
  const { rows } = await q.query<{ report: CompiledReport }>(
    `select r.compiled as report from ${standingAsOf('$5')} p
     join report r using (jurisdiction, unit, year, kind, version)
     where p.jurisdiction = $1 and p.unit = $2 and p.year = $3 and p.kind = $4
     order by p.seq desc limit 1`,
    [jurisdiction, unit, year, kind, cutoff],
  )
  return rows[0]?.report ?? null
}

export const findPublicReport = async (
  q: Queries,
  { jurisdiction, unit, year, kind }: ReportName,
): Promise<{ readonly report: CompiledReport; readonly publishedOn: string } | null> => {
  const { rows } = await q.query<{ report: CompiledReport; publishedOn: string }>(
    `select r.compiled as report, shown.published_on as "publishedOn" ${latest}
     where shown.unit = $2 and shown.year = $3 and shown.kind = $4`,
    [jurisdiction, unit, year, kind],
  )
  return rows[0] ?? null
}
