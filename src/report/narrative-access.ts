/** Who writes the narrative parts of a report, and who reviews them: suggests changes and comments. */
import type { Queries } from '../database/connection.ts'
import { type Actor, holdsDuty } from '../office/actor.ts'
import type { ReportName } from './narrative.ts'
import { reportProcedure } from './report-case.ts'

export type NarrativeAccess = 'write' | 'review' | null

/**
 * Writers hold 年度报告编制 in the unit. Reviewers are its heads, those who review there for legality or secrecy, and the
 * legality reviewers of the body that the report's case names.
 */
export const narrativeAccess = async (
  q: Queries,
  actor: Actor,
  name: Omit<ReportName, 'jurisdiction'>,
): Promise<NarrativeAccess> => {
  const { unit } = name
  if (holdsDuty(actor, 'reporting', unit)) return 'write'
  const reviews = (['unitHead', 'governmentHead', 'deputyHead', 'legalityReview', 'secrecyReview'] as const).some(
    duty => holdsDuty(actor, duty, unit),
  )
  if (reviews) return 'review'
  const reviewer = await findReviewer(q, { ...name, jurisdiction: actor.jurisdiction })
  return reviewer !== null && holdsDuty(actor, 'legalityReview', reviewer) ? 'review' : null
}

const findReviewer = async (q: Queries, { jurisdiction, unit, year, kind }: ReportName): Promise<string | null> => {
  const { rows } = await q.query<{ reviewer: string | null }>(
    `select state -> 'facts' ->> 'reviewer' as reviewer from case_file
     where jurisdiction = $1 and procedure = $2 and number = $3`,
    [jurisdiction, reportProcedure, `${unit}/${kind}/${year}`],
  )
  return rows[0]?.reviewer ?? null
}
