/**
 * Loads the demonstration county, once, into an installation without a jurisdiction: clearly fictional, marked 演示, the
 * same rows for the same day. Its cases pass the same gates as real acts.
 */
import { makeCheckpoints } from '../case/checkpoint.ts'
import type { Engine } from '../case/engine.ts'
import { loadCourses } from '../case/load-courses.ts'
import { foldFigures } from '../indicator/fold-figures.ts'
import type { Offices } from '../office/offices.ts'
import { agendaPlans } from './agenda-courses.ts'
import { disclosureFigurePlans } from './annual-figures.ts'
import { publishAnnualReports } from './annual-reports.ts'
import { finishTasks } from './annual-tasks.ts'
import { cataloguePlans } from './catalogue-courses.ts'
import { commentPlans, consultationPlans } from './consultation-courses.ts'
import { consultedDocumentPlans } from './consultation-documents.ts'
import { accounts, demonstrationId, demonstrationPassword, holders } from './county.ts'
import { type DemonstrationDays, demonstrationDays } from './days.ts'
import { decisionPlans } from './decision-courses.ts'
import { disclosurePlans } from './disclosure-courses.ts'
import { documentPlans } from './document-courses.ts'
import { figurePlans } from './figure-courses.ts'
import { informantPlans } from './informant-courses.ts'
import { leaderPlans } from './leader-courses.ts'
import { litigationPlans } from './litigation-courses.ts'
import { mediationPlans } from './mediation-courses.ts'
import { meetingPlans } from './meeting-courses.ts'
import { penaltyPlans } from './penalty-courses.ts'
import { petitionPlans } from './petition-courses.ts'
import { petitionHotlinePlans } from './petition-hotline-courses.ts'
import { petitionSuggestionPlans } from './petition-suggestion-courses.ts'
import { proposalPlans } from './proposal-courses.ts'
import { reconsiderationPlans } from './reconsideration-courses.ts'
import { shortcomingPlans } from './shortcoming-courses.ts'
import { courseOf, type StoryPlan } from './story.ts'
import { taskPlans } from './task-courses.ts'
import { writeCounty } from './write-county.ts'

export interface DemonstrationContext {
  readonly engine: Engine
  readonly offices: Offices
  /** Makes the engine know the units and local rules of a jurisdiction that was just written. */
  readonly prepare: (jurisdiction: string) => Promise<void>
  /** 'YYYY-MM-DD' in Shanghai. */
  readonly today: string
  /** The instant of loading, ISO. */
  readonly now: string
  /** Part of the 5,000 cases; a test takes less than 1. */
  readonly scale?: number
}
export interface Demonstration {
  readonly jurisdiction: string
  readonly accounts: readonly { username: string; password: string; name: string; role: string }[]
  readonly cases: number
}

/** @throws where there already is a jurisdiction of this id, or where a story is refused by a gate. */
export const loadDemonstration = async (context: DemonstrationContext): Promise<Demonstration> => {
  const { engine, offices, prepare, today, now, scale = 1 } = context
  const { db } = engine
  await writeCounty(db.owner, { founded: `${Number(today.slice(0, 4)) - 3}-01-01`, today, now })
  offices.forget(demonstrationId)
  await prepare(demonstrationId)
  const days = demonstrationDays(today, engine.rules(demonstrationId).calendar)
  const courses = Object.entries(storybooks)
    .filter(([procedure]) => engine.procedures.has(procedure))
    .flatMap(([procedure, plansOf]) =>
      plansOf(days, procedure, scale)
        .toSorted((a, b) => (a.opens < b.opens ? -1 : a.opens > b.opens ? 1 : 0))
        .map((plan, n) => courseOf(engine, days, plan, `${procedure}/${n}`)),
    )
  const cases = await loadCourses(engine, demonstrationId, courses, { seed: demonstrationId, inOrderOfDays: true })
  // Before the reports are compiled: differences that are not folded yet are added up anew for each of them.
  await foldFigures(db, demonstrationId)
  await finishTasks(engine, offices, days)
  const reports = await publishAnnualReports(engine, offices, days)
  await foldFigures(db, demonstrationId)
  await makeCheckpoints(db, demonstrationId, now)
  return { jurisdiction: demonstrationId, accounts: accounts.map(printed), cases: cases + reports }
}

/** What is told of each procedure in service. */
const storybooks: Readonly<
  Record<string, (days: DemonstrationDays, seed: string, scale: number) => readonly StoryPlan[]>
> = {
  // With everything else about 5,000 cases in all.
  mediation: (days, seed, scale) => mediationPlans(days, seed, scale === 1 ? 0.72 : 2 * scale),
  'disclosure-request': disclosurePlans,
  'administrative-penalty': penaltyPlans,
  reconsideration: reconsiderationPlans,
  // Some suits follow a reconsideration told before.
  litigation: litigationPlans,
  petition: petitionPlans,
  'petition-suggestion': petitionSuggestionPlans,
  'petition-hotline': petitionHotlinePlans,
  'informant-report': informantPlans,
  proposal: proposalPlans,
  // Each may name a case of those before it in its first act.
  'decision-catalogue': cataloguePlans,
  'major-decision': decisionPlans,
  'normative-document': (days, seed, scale) => [...documentPlans(days, seed, scale), ...consultedDocumentPlans(days)],
  consultation: consultationPlans,
  'public-comment': commentPlans,
  meeting: meetingPlans,
  'agenda-item': agendaPlans,
  'reported-figure': (days, seed, scale) => [...figurePlans(days, seed, scale), ...disclosureFigurePlans(days)],
  'leader-duty': leaderPlans,
  shortcoming: shortcomingPlans,
  'rule-of-law-task': taskPlans,
}

const printed = ({ username, post, role }: (typeof accounts)[number]) => ({
  username,
  password: demonstrationPassword,
  name: holders.find(holder => holder.post === post)?.name ?? '',
  role,
})
