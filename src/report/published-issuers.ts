/**
 * Reports that other organs have published, to compare one's own figures with: a jurisdiction of its own whose units are the issuers.
 * Nobody works there, and no figure of it enters a report of this installation. What is printed in a public document needs nobody's
 * confirmation: its figures are entered and confirmed as they are imported.
 */
import { createHash } from 'node:crypto'
import type { Course } from '../case/course.ts'
import { type Engine, shanghaiDay } from '../case/engine.ts'
import type { EventActor } from '../case/event.ts'
import { loadCourses } from '../case/load-courses.ts'
import type { Queries } from '../database/connection.ts'
import { lockOffice, recordOfficeEvent } from '../office/office-act.ts'
import { type ConfirmedFigure, labelOf } from './import-figures.ts'

/** The jurisdiction. */
export const publishedReports = 'published-reports'
const importer = '由已公布的报告导入'
/** Older than any report there is. */
const since = '2000-01-01'

export interface IssuerParts {
  readonly engine: Engine
  /** Makes the engine know the units just written, and the rest forget what was known of them. */
  readonly prepare: (jurisdiction: string) => Promise<void>
  readonly forget: (jurisdiction: string) => void
  /** The jurisdiction of this installation, above which nothing of others is shown first. */
  readonly home: string
}
export interface IssuerReport {
  /** As it names itself: 重庆市潼南区人民政府办公室. */
  readonly issuer: string
  readonly year: number
  readonly source: string
  readonly content: Uint8Array
  /** The instant, ISO in UTC. */
  readonly now: string
}
export type IssuerImportResult =
  | { readonly ok: true; readonly unit: string; readonly written: number; readonly before: number }
  /** Labels of figures that another report of this issuer and year has stated. */
  | { readonly ok: false; readonly stated: readonly string[] }

/** All figures in one transaction, or none; the same report again writes only what it had not written yet. */
export const importOfIssuer = async (
  { engine, prepare, forget, home }: IssuerParts,
  report: IssuerReport,
  confirmed: readonly ConfirmedFigure[],
): Promise<IssuerImportResult> => {
  const { issuer, year, content, now } = report
  const digest = createHash('sha256').update(content).digest('hex')
  const statement = `已公布的报告原文（SHA-256：${digest}）`
  const unit = await engine.db.transaction(publishedReports, tx => writeIssuer(tx, { issuer, home, at: now }))
  const stated = await engine.db.read(publishedReports, q => statedBy(q, unit, year))
  const byOthers = confirmed.filter(({ indicator }) => (stated.get(indicator) ?? statement) !== statement)
  if (byOthers.length > 0) return { ok: false, stated: byOthers.map(labelOf) }
  const fresh = confirmed.filter(({ indicator }) => !stated.has(indicator))
  if (fresh.length > 0) {
    forget(publishedReports)
    await prepare(publishedReports)
    const courses = fresh.map(figure => courseOf(figure, report, { unit, statement }))
    const seed = [unit, year, digest, ...fresh.map(({ indicator }) => indicator)].join('/')
    // One batch is one transaction.
    await loadCourses(engine, publishedReports, courses, { seed, batch: 10_000 })
  }
  return { ok: true, unit, written: fresh.length, before: confirmed.length - fresh.length }
}

/** Whose reports were taken over, and the years of their figures: none where a report states no figure. */
export const issuersOf = async (
  q: Queries,
): Promise<readonly { readonly unit: string; readonly years: readonly number[] }[]> => {
  const { rows } = await q.query<{ unit: string; years: number[] }>(
    `select u.id as unit, array_remove(array_agg(distinct (c.state->'facts'->>'year')::int), null) as years
     from unit u left join case_file c on c.jurisdiction = u.jurisdiction and c.unit = u.id
       and c.procedure = 'reported-figure' and c.stage = 'confirmed'
     where u.jurisdiction = $1 group by u.id order by u.id`,
    [publishedReports],
  )
  return rows
}

/** Nothing where the issuer is there already. @returns its unit. */
const writeIssuer = async (
  tx: Queries,
  { issuer, home, at }: { readonly issuer: string; readonly home: string; readonly at: string },
): Promise<string> => {
  await lockOffice(tx, publishedReports)
  // Below the installation's own: the first jurisdiction is the one the public site is of.
  await tx.query(
    `insert into jurisdiction (id, name, level, parent) values ($1, '已公布的报告', 'county', $2) on conflict do nothing`,
    [publishedReports, home],
  )
  const unit = `issuer-${createHash('sha256').update(issuer).digest('hex').slice(0, 16)}`
  const { rowCount } = await tx.query(
    `insert into unit (jurisdiction, id, kind, document_code, founded_on) values ($1, $2, $3, '导入', $4)
     on conflict do nothing`,
    [publishedReports, unit, kindOf(issuer), since],
  )
  if (!rowCount) return unit
  await tx.query('insert into unit_name (jurisdiction, unit, since, name) values ($1, $2, $3, $4)', [
    publishedReports,
    unit,
    since,
    issuer,
  ])
  await tx.query('insert into unit_parent (jurisdiction, unit, since, parent) values ($1, $2, $3, null)', [
    publishedReports,
    unit,
    since,
  ])
  await recordOfficeEvent(tx, publishedReports, {
    kind: 'published-report/issuer',
    on: since,
    at,
    actor: { person: null, name: importer },
    data: { unit, name: issuer },
  })
  return unit
}
const kindOf = (issuer: string): string =>
  /[镇乡](?:人民政府)?$/.test(issuer)
    ? 'township'
    : /街道(?:办事处)?$/.test(issuer)
      ? 'subdistrict'
      : /政府$/.test(issuer)
        ? 'government'
        : 'department'

/** Indicators of a year, each with the statement of where it is from. */
const statedBy = async (q: Queries, unit: string, year: number): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await q.query<{ indicator: string; statement: string }>(
    `select state->'facts'->>'indicator' as indicator, state->'facts'->>'statement' as statement from case_file
     where jurisdiction = $1 and procedure = 'reported-figure' and unit = $2 and stage in ('entered', 'confirmed')
     and (state->'facts'->>'year')::int = $3`,
    [publishedReports, unit, year],
  )
  return new Map(rows.map(({ indicator, statement }) => [indicator, statement]))
}

const courseOf = (
  { indicator, value, qualifier, raw, clause, line }: ConfirmedFigure,
  { year, source, now }: IssuerReport,
  { unit, statement }: { readonly unit: string; readonly statement: string },
): Course => {
  // Loaded acts are recorded in the two hours after nine: the last day of which those have passed.
  const on = shanghaiDay(new Date(Date.parse(now) - 11 * 3600_000).toISOString())
  const actor: EventActor = { person: null, name: importer, unit, post: null }
  const fields = { indicator, value, qualifier: qualifier ?? '无', raw, year, clause, source, line, statement }
  return {
    procedure: 'reported-figure',
    unit,
    steps: [
      { act: 'enter', actor, request: { on, fields } },
      { act: 'confirm', actor, request: { on } },
      { sign: true, on, actor },
    ],
  }
}
