/** The case in which a report is handled: found by its number, which its definition puts together from unit, kind and year. */
import type { Queries } from '../database/connection.ts'
import type { ReportName } from './narrative.ts'

export interface ReportCase {
  readonly id: string
  readonly stage: string
}
/** The procedure that handles annual reports. */
export const reportProcedure = 'annual-report'

/** Null while nobody has begun it. */
export const findReportCase = async (
  q: Queries,
  { jurisdiction, unit, year, kind }: ReportName,
  procedure = reportProcedure,
): Promise<ReportCase | null> => {
  const { rows } = await q.query<{ id: string; stage: string }>(
    'select id, stage from case_file where jurisdiction = $1 and procedure = $2 and number = $3',
    [jurisdiction, procedure, `${unit}/${kind}/${year}`],
  )
  return rows[0] ?? null
}
