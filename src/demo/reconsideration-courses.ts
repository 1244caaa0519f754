/**
 * Stories of 行政复议 before the county government, handled by the justice bureau: about forty-five over three years, every
 * ending once, and open cases on both sides of today. A respondent whose legal section holds the duty signs and answers
 * itself; for the others the reconsideration body enters what came on paper.
 */
import { days as calendarDays, workingDays } from '../procedure/term.ts'
import { chanceOf } from './chance.ts'
import type { DemonstrationDays } from './days.ts'
import { type Course, handedInAtMarket, told } from './reconsideration-telling.ts'
import { type GrievanceKey, grievances } from './reconsideration-texts.ts'
import { openingDays } from './spread.ts'
import { type Story, type StoryPlan, type Telling, upTo } from './story.ts'

const procedure = 'reconsideration'
const body = 'justice'

/** Told in this order over three years; a suit follows some (litigation-courses.ts). */
const courses: readonly Course[] = [
  { about: 'foodPenalty', ending: 'upheld' },
  { about: 'landReply', ending: 'upheld', how: 'simple' },
  { about: 'injury', ending: 'revoked' },
  { about: 'signPenalty', ending: 'changed' },
  { about: 'complaintReply', ending: 'ordered' },
  { about: 'homestead', ending: 'upheld' },
  { about: 'overloadPenalty', ending: 'withdrawn' },
  { about: 'renovationReply', ending: 'partlyRevoked', how: 'simple' },
  { about: 'stallSeizure', ending: 'declaredUnlawful', how: 'opinion' },
  { about: 'foodPenalty', ending: 'mediated' },
  { about: 'forest', ending: 'revoked', how: 'hearing' },
  { about: 'adPenalty', ending: 'settled' },
  { about: 'allowance', ending: 'ordered', how: 'unanswered' },
  { about: 'injuryByEmployer', ending: 'upheld' },
  { about: 'pesticide', ending: 'changed' },
  { about: 'demolition', ending: 'revoked', how: 'extended' },
  { about: 'foodPenalty', ending: 'refused' },
  { about: 'landReply', ending: 'dismissed' },
  { about: 'shopfront', ending: 'revoked', how: 'ownReview' },
  { about: 'overloadPenalty', ending: 'upheld' },
  { about: 'complaintReply', ending: 'claimDismissed' },
  { about: 'injury', ending: 'upheld', how: 'suspended' },
  { about: 'signPenalty', ending: 'abandoned' },
  { about: 'stallSeizure', ending: 'upheld', how: 'otherReview' },
  { about: 'adPenalty', ending: 'revoked', how: 'silence' },
  { about: 'renovationReply', ending: 'upheld', how: 'simple' },
  { about: 'homestead', ending: 'mediated' },
  { about: 'foodPenalty', ending: 'upheld' },
  { about: 'demolition', ending: 'upheld' },
  { about: 'pesticide', ending: 'settled' },
  { about: 'injuryByEmployer', ending: 'revoked', how: 'opinion' },
  { about: 'landReply', ending: 'revoked', how: 'simple' },
]
/** Decided courses whose applicant goes to court: the name, what was decided, of what. */
export const contestedCourses = courses
  .map((course, n) => ({ ...course, name: nameOf(n), n }))
  .filter(({ n }) => [0, 5, 13, 21].includes(n))
function nameOf(n: number): string {
  return `${procedure}/${n}`
}

export const reconsiderationPlans = (days: DemonstrationDays, seed: string): readonly StoryPlan[] => {
  const chance = chanceOf(seed)
  const opening = openingDays(days, chance, courses.length, { until: days.later(days.today, -95) })
  return [
    ...courses.map((course, n) => ({
      procedure,
      unit: body,
      opens: opening[n] ?? days.first,
      name: nameOf(n),
      tell: (telling: Telling) => told(telling, course),
    })),
    ...underWay(days),
  ]
}
/** The day a course begins, for what follows it. */
export const openingOf = (days: DemonstrationDays, n: number): string | undefined =>
  openingDays(days, chanceOf(procedure), courses.length, { until: days.later(days.today, -95) })[n]

/** A working day of acceptance from which the sixty days run out on the day wanted, or one of the few before it. */
const startNear = (days: DemonstrationDays, due: string): string | undefined =>
  [0, -1, -2, -3, -4, -5, -6]
    .map(n => days.startFor(days.later(due, n), calendarDays(60)))
    .find(start => start !== undefined)

/** Open cases around today: examined, waiting for the answer, ripe for decision, suspended, opinion and performance due. */
const underWay = (days: DemonstrationDays): StoryPlan[] => {
  const around = (offsets: readonly number[]): string[] => offsets.map(n => days.working(days.later(days.today, n)))
  const keys = Object.keys(grievances) as GrievanceKey[]
  const plan = (opens: string | undefined, tell: (telling: Telling) => Story): StoryPlan[] =>
    opens !== undefined && opens <= days.last ? [{ procedure, unit: body, opens, tell }] : []
  const halting =
    (course: Course, act: string) =>
    (telling: Telling): Story =>
      upTo(told(telling, course, true), happening => 'act' in happening && happening.act === act)
  const about = (n: number): GrievanceKey => keys[n % keys.length] ?? 'foodPenalty'
  return [
    ...[-1, -2, -3, -4].flatMap((n, index) =>
      plan(days.workingDays(days.today, n), halting({ about: about(index), ending: 'upheld' }, 'accept')),
    ),
    ...around([-4, -1, 0, 1, 3, 8, 15, 24]).flatMap((due, n) => {
      const accepted = startNear(days, due)
      return plan(
        accepted && days.workingDays(accepted, -2),
        halting({ about: about(n + 4), ending: 'upheld' }, 'decide'),
      )
    }),
    ...around([0, 2, 5]).flatMap((due, n) => {
      const served = days.startFor(due, workingDays(10))
      const course: Course = { about: about(n + 9), ending: 'upheld' }
      return plan(served && days.workingDays(served, -4), telling =>
        upTo(
          told(telling, course, true),
          happening => 'act' in happening && ['answer', 'enterAnswer'].includes(happening.act),
        ),
      )
    }),
    ...plan(
      days.workingDays(days.today, -32),
      halting({ about: 'forest', ending: 'upheld', how: 'suspended' }, 'resume'),
    ),
    ...plan(
      days.later(days.today, -115),
      halting({ about: 'stallSeizure', ending: 'declaredUnlawful', how: 'opinion' }, 'enterOpinionReport'),
    ),
    ...plan(days.later(days.today, -132), halting({ about: 'allowance', ending: 'ordered' }, 'enterPerformance')),
    {
      procedure,
      unit: 'market',
      opens: days.workingDays(days.today, -3),
      tell: handedInAtMarket,
    },
  ].filter(({ opens }) => opens <= days.last)
}
