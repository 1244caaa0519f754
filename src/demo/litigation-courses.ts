/**
 * Stories of 行政应诉: about thirty instances over three years, some after a reconsideration told in reconsideration-courses,
 * some appealed, a few lost; and suits in which something is due around today.
 */
import type { CaseState } from '../case/state.ts'
import { days as calendarDays } from '../procedure/term.ts'
import { type Chance, chanceOf } from './chance.ts'
import { holders } from './county.ts'
import type { DemonstrationDays } from './days.ts'
import { absences, courts, lossAnalyses, lossMeasures, norms, suggestions } from './litigation-texts.ts'
import { organisationOf, partyOf } from './names.ts'
import { contestedCourses, openingOf } from './reconsideration-courses.ts'
import { signedOn } from './reconsideration-telling.ts'
import { type Grievance, type GrievanceKey, grievances } from './reconsideration-texts.ts'
import { openingDays } from './spread.ts'
import { type Part, type Story, type StoryPlan, type Telling, upTo, waitUntil } from './story.ts'

const procedure = 'litigation'

interface Course {
  readonly about: GrievanceKey
  readonly ending:
    | 'claimDismissed'
    | 'revoked'
    | 'declaredUnlawful'
    | 'ordered'
    | 'suitDismissed'
    | 'withdrawn'
    | 'mediated'
  readonly appearance: 'principal' | 'deputy' | 'excused' | 'nobody' | 'none'
  /** Who appeals, and what becomes of it. */
  readonly appeal?: { readonly by: 'plaintiff' | 'us'; readonly ending: 'upheldOnAppeal' | 'reversed' | 'remanded' }
  readonly after?: 'suggestion' | 'late' | 'retrial'
  /** The reconsideration it follows. */
  readonly reviewed?: string
}
const courses: readonly Course[] = [
  { about: 'stallSeizure', ending: 'claimDismissed', appearance: 'deputy' },
  { about: 'renovationReply', ending: 'ordered', appearance: 'deputy' },
  { about: 'overloadPenalty', ending: 'withdrawn', appearance: 'none' },
  {
    about: 'homestead',
    ending: 'claimDismissed',
    appearance: 'principal',
    appeal: { by: 'plaintiff', ending: 'upheldOnAppeal' },
  },
  { about: 'demolition', ending: 'revoked', appearance: 'principal', after: 'suggestion' },
  { about: 'foodPenalty', ending: 'claimDismissed', appearance: 'deputy' },
  { about: 'landReply', ending: 'suitDismissed', appearance: 'excused' },
  { about: 'injury', ending: 'revoked', appearance: 'deputy', appeal: { by: 'us', ending: 'reversed' } },
  { about: 'signPenalty', ending: 'mediated', appearance: 'deputy' },
  { about: 'forest', ending: 'declaredUnlawful', appearance: 'nobody', after: 'suggestion' },
  { about: 'adPenalty', ending: 'claimDismissed', appearance: 'deputy' },
  {
    about: 'injuryByEmployer',
    ending: 'claimDismissed',
    appearance: 'deputy',
    appeal: { by: 'plaintiff', ending: 'upheldOnAppeal' },
  },
  { about: 'complaintReply', ending: 'ordered', appearance: 'deputy', after: 'late' },
  { about: 'pesticide', ending: 'withdrawn', appearance: 'none' },
  { about: 'stallSeizure', ending: 'revoked', appearance: 'deputy', appeal: { by: 'us', ending: 'upheldOnAppeal' } },
  { about: 'landReply', ending: 'claimDismissed', appearance: 'principal', after: 'retrial' },
]

export const litigationPlans = (days: DemonstrationDays, seed: string): readonly StoryPlan[] => {
  const opening = openingDays(days, chanceOf(seed), courses.length, { until: days.later(days.today, -150) })
  return [
    ...courses.map((course, n) => planOf(course, opening[n] ?? days.first)),
    ...contestedCourses.flatMap(({ about, name, n }) => {
      const decided = openingOf(days, n)
      const opens = decided && days.working(days.later(decided, 125))
      const appearance = n % 2 === 0 ? 'deputy' : 'principal'
      return opens && opens <= days.last
        ? [planOf({ about, ending: 'claimDismissed', appearance, reviewed: name }, opens)]
        : []
    }),
    ...underWay(days),
  ].filter(({ opens }) => opens <= days.last)
}

const planOf = (course: Course, opens: string, tell = (telling: Telling) => told(telling, course)): StoryPlan => ({
  procedure,
  unit: handledBy(grievances[course.about].respondent),
  opens,
  tell,
  opened: () => ({ tell: (telling: Telling) => onAppeal(telling, course) }),
})

/** Defences, sittings, appeals and what follows a judgment, due around today. */
const underWay = (days: DemonstrationDays): StoryPlan[] => {
  const halting =
    (course: Course, ...acts: string[]) =>
    (telling: Telling): Story =>
      upTo(told(telling, course), happening => 'act' in happening && acts.includes(happening.act))
  const usual = (about: GrievanceKey): Course => ({ about, ending: 'claimDismissed', appearance: 'deputy' })
  const defences = ([-2, 0, 2, 6] as const).flatMap((n, index) => {
    const opens = days.startFor(days.working(days.later(days.today, n)), calendarDays(15))
    const course = usual(
      (['signPenalty', 'renovationReply', 'homestead', 'overloadPenalty'] as const)[index] ?? 'signPenalty',
    )
    return opens ? [planOf(course, opens, halting(course, 'submitDefence'))] : []
  })
  const sittings = ([1, 3] as const).map((n, index) => {
    const course = usual(index === 0 ? 'forest' : 'injury')
    return planOf(course, days.workingDays(days.today, -28), telling =>
      awaitingSitting(telling, course, days.workingDays(days.today, n)),
    )
  })
  const judged = usual('adPenalty')
  const lost: Course = { about: 'pesticide', ending: 'revoked', appearance: 'deputy' }
  const owing: Course = { about: 'complaintReply', ending: 'ordered', appearance: 'deputy' }
  return [
    ...defences,
    ...sittings,
    planOf(judged, days.later(days.today, -82), telling => told(telling, judged, days.workingDays(days.today, -6))),
    planOf(lost, days.later(days.today, -85), telling => told(telling, lost, days.workingDays(days.today, -8))),
    planOf(owing, days.later(days.today, -130), telling =>
      upTo(
        told(telling, owing, days.workingDays(days.today, -40)),
        happening => 'act' in happening && happening.act === 'recordPerformance',
      ),
    ),
  ]
}

const holds = (unit: string, duty: string) =>
  holders.filter(holder => holder.unit === unit && holder.duties.includes(duty))
/** The organ's own legal section where it has the duty, else the government's lawyers in the justice bureau. */
const handledBy = (defendant: string): string => (holds(defendant, 'litigation').length > 0 ? defendant : 'justice')
const staffOf = (unit: string): string[] =>
  holds(unit, 'legalityReview')
    .slice(0, 1)
    .map(({ person }) => person)
const plaintiffOf = ({ by }: Grievance, chance: Chance) =>
  by === 'organisation' ? organisationOf(chance) : partyOf(chance)

function* registered({ chance, days, opens, named }: Telling, { about, reviewed }: Course): Part<CaseState> {
  const grievance: Grievance = grievances[about]
  const year = opens.slice(0, 4)
  return yield {
    act: 'register',
    on: opens,
    fields: {
      instance: 'first',
      court: courts.first,
      courtNumber: `（${year}）云演0000行初${chance.whole(100, 9999)}号`,
      filedOn: days.workingDays(opens, -3),
      courtTrack: grievance.matter === 'disclosure' ? 'simple' : 'ordinary',
      role: 'defendant',
      defendant: grievance.respondent,
      ...(reviewed ? { coDefendants: ['government'] } : {}),
      plaintiffs: [plaintiffOf(grievance, chance)],
      plaintiffKind: grievance.by,
      matter: grievance.matter,
      ...(grievance.number
        ? { contestedNumber: grievance.number.replace('{year}', year).replace('{n}', String(chance.whole(3, 260))) }
        : {}),
      claims: grievance.claim,
      ...(reviewed
        ? { suitKind: 'afterReview', reviewOutcome: 'upheld', reconsidered: named(reviewed).id }
        : { suitKind: 'direct' }),
      importance: about === 'forest' || about === 'demolition' ? 'concern' : 'usual',
    },
  }
}

/** The earlier of two days. */
const noLater = (day: string, limit: string): string => (day < limit ? day : limit)
const dueOf = (c: CaseState, key: string): string => c.clocks.find(clock => clock.key === key)?.due ?? c.openedOn

function* defended({ chance, days, opens }: Telling, { about, after }: Course, registered: CaseState): Part<string> {
  const grievance: Grievance = grievances[about]
  // A long holiday may leave few working days of the fifteen.
  const due = dueOf(registered, 'defence')
  const on =
    after === 'late'
      ? days.workingDays(due, 2)
      : noLater(days.workingDays(opens, chance.whole(5, 8)), days.workingDays(due, -1))
  yield* signedOn(days.workingDays(on, 1), {
    act: 'submitDefence',
    on,
    fields: {
      defence: grievance.answer,
      evidenceList: grievance.proof.map(name => ({ name, proves: '行政行为认定的事实和程序' })),
      norms: norms[grievance.matter] ?? '有关法律、法规',
      gatheredBefore: true,
      ...(after === 'late' ? { lateReason: '承办人更换，档案移交迟延，已向人民法院说明。' } : {}),
    },
  })
  return days.workingDays(on, 1)
}

/** A sitting is fixed; nobody has been named yet for it. */
function* awaitingSitting(telling: Telling, course: Course, hearingOn: string): Story {
  yield* defended(telling, course, yield* registered(telling, course))
  yield {
    act: 'noticeHearing',
    on: telling.days.workingDays(telling.days.today, -5),
    fields: { hearingOn, headSummoned: course.about === 'injury' },
  }
}

function* sitting({ chance, days }: Telling, { about, appearance }: Course, hearingOn: string): Part<void> {
  const defendant = grievances[about].respondent
  yield { act: 'noticeHearing', on: days.workingDays(hearingOn, -6), fields: { hearingOn, headSummoned: false } }
  const before = days.workingDays(hearingOn, -2)
  if (appearance === 'principal' || appearance === 'deputy') {
    const principal = appearance === 'principal'
    const head = `${defendant}-${principal ? 'head' : 'deputy'}`
    const headPost = holders.find(({ person }) => person === head)?.postName ?? '负责人'
    yield { act: 'nameHead', on: before, fields: { head, headRank: appearance, headPost, headUnit: defendant } }
    yield {
      act: 'recordHearing',
      on: hearingOn,
      fields: {
        attendance: 'head',
        headSpoke: chance.happens(0.75),
        hearingNote: '双方陈述、举证、质证、辩论，择期宣判。',
      },
    }
    return
  }
  if (appearance === 'excused') {
    const { reason, note, evidence } = chance.one(absences)
    const fields = { absenceReason: reason, absenceNote: note, absenceEvidence: evidence, staff: staffOf(defendant) }
    yield* signedOn(before, { act: 'explainAbsence', on: before, fields })
  }
  yield { act: 'recordHearing', on: hearingOn, fields: { attendance: 'staff', hearingNote: '工作人员出庭应诉。' } }
}

const documentNumber = (on: string, chance: Chance): string =>
  `（${on.slice(0, 4)}）云演0000行初${chance.whole(100, 9999)}号之判决`

/** @param judgedOn the day of the judgment where it matters; some forty working days after the complaint otherwise. */
function* told(telling: Telling, course: Course, judgedOn?: string): Story {
  const { chance, days, opens } = telling
  const from = yield* defended(telling, course, yield* registered(telling, course))
  if (course.ending === 'withdrawn') {
    const on = days.workingDays(from, chance.whole(8, 15))
    const papers = {
      judgedOn: on,
      judgmentNumber: documentNumber(on, chance),
      servedOn: on,
      changedAct: chance.happens(0.5),
    }
    yield { act: 'conclude', on, outcome: 'withdrawn', fields: papers }
    return
  }
  if (course.appearance !== 'none') yield* sitting(telling, course, days.workingDays(from, chance.whole(14, 20)))
  const on = judgedOn ?? days.workingDays(opens, chance.whole(42, 55))
  const papers = { judgedOn: days.workingDays(on, -2), judgmentNumber: documentNumber(on, chance), servedOn: on }
  if (course.ending === 'mediated') {
    yield { act: 'conclude', on, outcome: 'mediated', fields: papers }
    yield {
      act: 'recordPerformance',
      on: days.workingDays(on, 12),
      fields: { performed: 'full', performance: '已按调解书履行。' },
    }
    return
  }
  if (course.ending === 'suitDismissed') {
    yield { act: 'rule', on, outcome: 'suitDismissed', fields: papers }
    yield waitUntil(days.workingDays(on, 10))
    return
  }
  const ordered = course.ending === 'ordered' ? { performBy: days.workingDays(on, 45) } : {}
  const judged = yield { act: 'judge', on, outcome: course.ending, fields: { ...papers, ...ordered } }
  yield* afterJudgment(telling, course, judged, on)
}

function* afterJudgment(telling: Telling, course: Course, judged: CaseState, on: string): Story {
  const { chance, days } = telling
  const lost = judged.facts.result === 'corrected'
  const { appeal } = course
  const appealable = dueOf(judged, 'appeal')
  const decided = noLater(days.workingDays(on, 4), days.workingDays(appealable, -2))
  if (lost) {
    const fields =
      appeal?.by === 'us'
        ? { appealDecision: 'appeal', appealReason: '认为一审判决适用法律不当' }
        : { appealDecision: 'accept', appealReason: '判决认定的问题属实，及时改正' }
    yield* signedOn(days.workingDays(decided, 1), { act: 'decideAppeal', on: decided, fields })
  }
  if (appeal) {
    yield { act: 'appeal', on: noLater(days.workingDays(on, 7), appealable), fields: { appellant: appeal.by } }
    return
  }
  const effective = days.workingDays(appealable, 1)
  yield waitUntil(effective)
  if (course.after === 'suggestion') yield* suggested(telling, days.workingDays(effective, 3))
  if (lost) yield* learnt(telling, course.ending, days.workingDays(effective, chance.whole(6, 15)))
  if (course.ending === 'ordered')
    yield {
      act: 'recordPerformance',
      on: days.workingDays(effective, chance.whole(16, 25)),
      fields: { performed: 'full', performance: '已依法重新作出答复并送达原告。' },
    }
}

function* learnt(_: Telling, ending: string, on: string): Part<void> {
  const { cause, analysis } = lossAnalyses[ending] ?? { cause: 'evidence', analysis: '证据不足。' }
  yield { act: 'reviewLoss', on, fields: { lossCause: cause, lossAnalysis: analysis, lossMeasures } }
}

function* suggested({ chance, days }: Telling, on: string): Part<void> {
  const { kind, text, answer } = chance.one(suggestions)
  const fields = {
    suggestionNumber: `（${on.slice(0, 4)}）云演0000行建${chance.whole(1, 30)}号`,
    suggestionKind: kind,
    suggestion: text,
  }
  yield { act: 'receiveSuggestion', on, fields }
  const answered = days.workingDays(on, chance.whole(15, 30))
  yield* signedOn(days.workingDays(answered, 1), {
    act: 'answerSuggestion',
    on: answered,
    fields: { suggestionAnswer: answer },
  })
}

/** The second instance, opened with the appeal. */
function* onAppeal(telling: Telling, course: Course): Story {
  const { chance, days, opens } = telling
  const year = opens.slice(0, 4)
  const docketed = days.workingDays(opens, 12)
  yield {
    act: 'recordDocket',
    on: docketed,
    fields: {
      court: courts.second,
      courtNumber: `（${year}）云演00行终${chance.whole(100, 9999)}号`,
      filedOn: days.workingDays(opens, 10),
    },
  }
  const ending = course.appeal?.ending ?? 'upheldOnAppeal'
  if (course.appeal?.by !== 'us') {
    yield* signedOn(docketed, {
      act: 'submitOpinion',
      on: docketed,
      fields: { defence: '一审判决认定事实清楚，适用法律正确，请求驳回上诉。' },
    })
  }
  const on = days.workingDays(docketed, chance.whole(35, 50))
  yield {
    act: 'judgeFinally',
    on,
    outcome: ending,
    fields: {
      judgedOn: days.workingDays(on, -1),
      judgmentNumber: documentNumber(on, chance).replace('行初', '行终'),
      servedOn: on,
      ...(ending === 'reversed' ? { statedResult: 'upheld' } : {}),
    },
  }
}
