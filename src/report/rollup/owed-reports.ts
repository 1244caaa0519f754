/**
 * The annual reports a county is owed by its departments and townships: which are there, when each was submitted and made
 * public, which came late, and who has not begun.
 */
import type { Queries } from '../../database/connection.ts'
import { dayBefore } from '../../office/day-before.ts'
import { type Office, subtree, unitName } from '../../office/office.ts'
import { levelOf } from '../law-based-government.ts'
import { reportProcedure } from '../report-case.ts'
import { standingPublications } from '../standing-publications.ts'
import type { ReportKind, ReportLevel, ReportTemplate } from '../template.ts'

/** 按期, 逾期, 逾期未公开 (the day has passed), 未到期. */
export type Timeliness = 'inTime' | 'late' | 'missing' | 'awaited'

export interface OwedReport {
  readonly unit: string
  readonly name: string
  readonly level: ReportLevel
  /** The case it is handled in; null where nobody has begun it. */
  readonly case: string | null
  readonly stage: string | null
  /** Null where the unit owes no report to anybody above it. */
  readonly submission: Deadline | null
  readonly publication: Deadline | null
}
export interface Deadline {
  /** The last day, 'YYYY-MM-DD'. */
  readonly lastDay: string
  readonly doneOn: string | null
  readonly timeliness: Timeliness
}

export interface OwedQuery {
  readonly jurisdiction: string
  /** The report's unit, and the organisation on the last day of the report year. */
  readonly unit: string
  readonly office: Office
  readonly year: number
  readonly kind: ReportKind
  readonly template: ReportTemplate
  /** 'YYYY-MM-DD': what is not done by a last day before it is missing. */
  readonly today: string
}

/** As the county calls it, where it has a short name. */
export const shortNameOf = (office: Office, unit: string): string =>
  office.units.get(unit)?.shortName ?? unitName(office, unit)

const owing: readonly string[] = ['government', 'department', 'township', 'subdistrict']
/** The unit and those below it that make a report of their own; villages and offices do not. */
const owingUnits = (office: Office, unit: string): readonly string[] =>
  subtree(office, unit).filter(id => owing.includes(office.units.get(id)?.kind ?? ''))

export const owedReports = async (q: Queries, query: OwedQuery): Promise<readonly OwedReport[]> => {
  const { jurisdiction, unit, office, year, kind, template, today } = query
  const units = owingUnits(office, unit)
  const rows = await handled(q, { jurisdiction, units, year, kind })
  const ofUnit = new Map(rows.map(row => [row.unit, row]))
  return units.map(id => {
    const level = levelOf(office.units.get(id)?.kind ?? '')
    const row = ofUnit.get(id)
    const deadline = (what: 'report' | 'publish', doneOn: string | null): Deadline | null => {
      const duty = template.duties[level].find(duty => duty.what === what)
      if (!duty) return null
      const lastDay = dayBefore(`${year + 1}-${duty.before}`)
      return { lastDay, doneOn, timeliness: timelinessOf(doneOn, lastDay, today) }
    }
    return {
      unit: id,
      name: shortNameOf(office, id),
      level,
      case: row?.case ?? null,
      stage: row?.stage ?? null,
      submission: deadline('report', row?.submittedOn ?? null),
      publication: deadline('publish', row?.publishedOn ?? null),
    }
  })
}

/** The last day is still in time; the day after is late. */
export const timelinessOf = (doneOn: string | null, lastDay: string, today: string): Timeliness =>
  doneOn !== null ? (doneOn <= lastDay ? 'inTime' : 'late') : today <= lastDay ? 'awaited' : 'missing'

interface Handled {
  readonly unit: string
  readonly case: string | null
  readonly stage: string | null
  readonly submittedOn: string | null
  readonly publishedOn: string | null
}
/** What is on record: the case with its first submission, and the first day it was public. */
const handled = async (
  q: Queries,
  {
    jurisdiction,
    units,
    year,
    kind,
  }: { readonly jurisdiction: string; readonly units: readonly string[]; readonly year: number; readonly kind: string },
): Promise<readonly Handled[]> => {
  const { rows } = await q.query<Handled & Record<string, unknown>>(
    `select u.unit, c.id as "case", c.stage,
       (select min(e.occurred_on) from event e
        where e.jurisdiction = $1 and e.case_id = c.id and e.kind = 'act' and e.act = 'submit'
        and not exists (select from event s where s.jurisdiction = $1 and s.case_id = c.id and s.kind = 'strike'
          and (s.data ->> 'of')::int = e.seq)) as "submittedOn",
       (select min(p.published_on) from ${standingPublications} p
        where p.jurisdiction = $1 and p.unit = u.unit and p.year = $4 and p.kind = $3) as "publishedOn"
     from unnest($2::text[]) u(unit)
     left join case_file c on c.jurisdiction = $1 and c.procedure = $5 and c.number = u.unit || '/' || $3 || '/' || $4::int`,
    [jurisdiction, units, kind, year, reportProcedure],
  )
  return rows
}

export interface Completeness {
  readonly owed: number
  readonly inTime: number
  readonly late: number
  readonly missing: number
  readonly awaited: number
}
/** Of publication, or of submission to those above. */
export const completenessOf = (reports: readonly OwedReport[], of: 'submission' | 'publication'): Completeness => {
  const found = reports.flatMap(report => report[of]?.timeliness ?? [])
  const count = (timeliness: Timeliness): number => found.filter(one => one === timeliness).length
  return {
    owed: found.length,
    inTime: count('inTime'),
    late: count('late'),
    missing: count('missing'),
    awaited: count('awaited'),
  }
}
