/** How a case of 行政复议 is told, from the application to what follows the decision (reconsideration-courses.ts). */
import type { CaseState } from '../case/state.ts'
import type { Chance } from './chance.ts'
import { holders, units } from './county.ts'
import { organisationOf, partyOf } from './names.ts'
import {
  committeeOpinions,
  correctionReports,
  corrections,
  type Grievance,
  type GrievanceKey,
  grievances,
  opinionLetters,
  opinionsHeard,
  reviewedDocuments,
} from './reconsideration-texts.ts'
import { type Happening, letterId, type Part, type Story, signature, type Telling, waitUntil } from './story.ts'

type Ending =
  | 'upheld'
  | 'changed'
  | 'revoked'
  | 'partlyRevoked'
  | 'declaredUnlawful'
  | 'ordered'
  | 'claimDismissed'
  | 'dismissed'
  | 'mediated'
  | 'settled'
  | 'withdrawn'
  | 'refused'
  | 'abandoned'
export interface Course {
  readonly about: GrievanceKey
  readonly ending: Ending
  readonly how?:
    | 'simple'
    | 'silence'
    | 'hearing'
    | 'unanswered'
    | 'extended'
    | 'suspended'
    | 'ownReview'
    | 'otherReview'
    | 'opinion'
}
const able = (unit: string, duty: string): boolean =>
  holders.some(holder => holder.unit === unit && holder.duties.includes(duty))
const codeOf = (unit: string): string => units.find(({ id }) => id === unit)?.shortName ?? unit
const applicantOf = ({ by }: Grievance, chance: Chance) =>
  by === 'organisation' ? { ...organisationOf(chance), phone: '000-0000-0000' } : partyOf(chance)
const numberOf = ({ number }: Grievance, opens: string, chance: Chance): string | undefined =>
  number?.replace('{year}', opens.slice(0, 4)).replace('{n}', String(chance.whole(3, 260)))

/** Puts an act forward and has every round sign it on a day. */
export function* signedOn(on: string, happening: Happening): Part<CaseState> {
  let state = yield happening
  while (state.pending.length > 0) state = yield signature(on)
  return state
}
const service = (c: CaseState, letter: string, on: string, recipient: string, chance: Chance) => ({
  letter: letterId(c, letter),
  recipient,
  on,
  way: chance.weighted({ 直接送达: 40, 邮寄送达: 45, 电子送达: 15 }),
  proof: `送达回证（演示${chance.whole(1000, 9999)}）`,
})

/** @param pending the case is still on the desk: nothing out of the ordinary happens to it on the way. */
export function* told(telling: Telling, course: Course, pending = false): Story {
  const { chance, days, opens } = telling
  const grievance: Grievance = grievances[course.about]
  const late = course.ending === 'refused'
  const knewOn = days.later(opens, late ? -chance.whole(75, 120) : -chance.whole(6, 45))
  const byMail = chance.happens(0.4)
  const receivedOn = byMail ? days.workingDays(opens, chance.whole(1, 2)) : days.working(opens)
  const number = numberOf(grievance, knewOn, chance)
  const review =
    course.how === 'ownReview' || course.how === 'otherReview'
      ? reviewedDocuments[course.how === 'ownReview' ? 1 : 0]
      : undefined
  const registered = yield {
    act: 'register',
    on: opens,
    recordedOn: receivedOn,
    fields: {
      channel: byMail ? 'mail' : chance.weighted({ window: 75, oral: 25 }),
      receivedOn,
      organ: 'government',
      respondent: grievance.respondent,
      applicants: [applicantOf(grievance, chance)],
      matter: grievance.matter,
      ...(number ? { contestedNumber: number } : {}),
      claim: grievance.claim,
      reasons: grievance.reasons,
      knewOn,
      madeOn: days.later(knewOn, -chance.whole(0, 5)),
      ...(review ? { reviewClaimed: true, reviewedTitle: review.title } : {}),
    },
  }
  const examinationDue = registered.clocks.find(({ key }) => key === 'examination')?.due ?? receivedOn
  if (course.ending === 'abandoned') return yield* abandoned(telling, receivedOn)
  if (late) {
    const fields = { shortcoming: 'late', refusalReason: '申请人未说明耽误期限的正当理由' }
    const on = days.workingDays(receivedOn, 3)
    const refused = yield* signedOn(days.workingDays(on, 1), { act: 'refuse', on, fields })
    yield {
      act: 'serve',
      on: days.workingDays(on, 2),
      service: service(refused, 'refusalDecision', days.workingDays(on, 2), '申请人', chance),
    }
    return
  }
  let acceptedOn = days.workingDays(receivedOn, pending ? 2 : chance.whole(2, 4))
  if (course.how === 'silence') {
    yield waitUntil(days.workingDays(examinationDue, 1))
    acceptedOn = examinationDue
  } else yield* accepted(telling, grievance, course, acceptedOn)
  const heard = yield* answered(telling, grievance, course, acceptedOn, pending)
  if (heard === null) return
  yield* ended(telling, grievance, course, heard)
}

function* accepted({ chance }: Telling, grievance: Grievance, { how }: Course, on: string): Part<void> {
  const fields = {
    jurisdiction: grievance.jurisdiction,
    clearParties: true,
    interested: true,
    specific: true,
    inScope: true,
    firstTime: true,
  }
  const simple = how === 'simple' ? { simpleGround: 'disclosure', plain: true } : {}
  const c = yield { act: how === 'simple' ? 'acceptSimple' : 'accept', on, fields: { ...fields, ...simple } }
  yield { act: 'serve', on, service: service(c, 'acceptanceNotice', on, '申请人', chance) }
}

function* abandoned({ chance, days }: Telling, receivedOn: string): Story {
  const on = days.workingDays(receivedOn, 3)
  const asked = yield { act: 'requestCorrection', on, fields: { correctionMatters: chance.one(corrections) } }
  const served = days.workingDays(on, 2)
  yield { act: 'serve', on: served, service: service(asked, 'correctionNotice', served, '申请人', chance) }
  yield waitUntil(days.workingDays(served, 12))
}

/** Copies, answer and hearing of the parties; the day from which it may be decided. */
function* answered(
  telling: Telling,
  grievance: Grievance,
  { how, ending }: Course,
  acceptedOn: string,
  pending: boolean,
): Part<string | null> {
  const { chance, days } = telling
  const respondent = grievance.respondent
  const itself = able(respondent, 'litigation')
  const copied = days.workingDays(acceptedOn, how === 'simple' ? 1 : 2)
  const c = yield {
    act: 'sendCopy',
    on: copied,
    fields: {
      reviewers: ['justice-reconsideration', 'justice-reconsideration-second'],
      major: how === 'hearing',
      specialised: how === 'hearing',
      ...(how === 'silence' ? { jurisdiction: grievance.jurisdiction } : {}),
    },
  }
  yield {
    act: itself ? 'signForCopy' : 'serve',
    on: copied,
    service: service(c, 'answerNotice', copied, codeOf(respondent), chance),
  }
  let day = copied
  if (how !== 'unanswered') {
    day = days.workingDays(copied, how === 'simple' ? chance.whole(3, 5) : pending ? 9 : chance.whole(5, 10))
    const answerEvidence = grievance.proof.map(name => ({ name, proves: '行政行为认定的事实' }))
    yield { act: itself ? 'answer' : 'enterAnswer', on: day, fields: { answer: grievance.answer, answerEvidence } }
  } else {
    day = days.workingDays(copied, 12)
    yield waitUntil(day)
  }
  if (how === 'ownReview' || how === 'otherReview') day = yield* documentReviewed(telling, how, day)
  if (how === 'suspended') day = yield* suspendedFor(telling, day)
  if (ending === 'withdrawn' || ending === 'settled') {
    const on = days.workingDays(day, chance.whole(2, 6))
    const settled = ending === 'settled'
    yield {
      act: 'requestWithdrawal',
      on,
      onPaper: true,
      fields: { withdrawalReason: settled ? '与被申请人达成和解' : '不再坚持复议请求' },
    }
    const fields = settled
      ? { settlement: '被申请人更正文书并退还部分款项，申请人撤回申请。', settlementLawful: true }
      : {}
    const ended = yield* signedOn(days.workingDays(on, 1), {
      act: 'permitWithdrawal',
      on: days.workingDays(on, 1),
      outcome: ending,
      fields,
    })
    yield {
      act: 'serve',
      on: days.workingDays(on, 2),
      service: service(ended, 'terminationDecision', days.workingDays(on, 2), '申请人', chance),
    }
    return null
  }
  if (how === 'simple') return days.workingDays(day, chance.whole(2, 5))
  day = days.workingDays(day, chance.whole(1, 3))
  const opinions = [
    {
      on: day,
      side: 'applicant',
      way: chance.weighted({ phone: 55, person: 35, internet: 10 }),
      note: chance.one(opinionsHeard),
    },
  ]
  yield { act: 'hearOpinions', on: day, fields: { opinions } }
  return how === 'hearing' ? yield* hearing(telling, day) : day
}

function* hearing({ chance, days }: Telling, from: string): Part<string> {
  const hearingOn = days.workingDays(from, 9)
  const called = yield {
    act: 'callHearing',
    on: from,
    fields: { hearingOn, hearingPlace: '县行政复议中心听证室（演示）', hearingMatters: '争议事实和处理程序' },
  }
  for (const recipient of ['申请人', '被申请人']) {
    const on = days.workingDays(from, 1)
    yield { act: 'serveHearingNotice', on, service: service(called, 'hearingNotice', on, recipient, chance) }
  }
  yield {
    act: 'holdHearing',
    on: hearingOn,
    fields: {
      hearingHost: 'justice-hearing',
      hearers: ['justice-reconsideration', 'justice-reconsideration-second'],
      hearingRecorder: 'justice-clerk',
      hearingRecord: '双方陈述、举证、质证，并就处理意见发表意见。',
      applicantAtHearing: 'attended',
      headAtHearing: 'head',
    },
  }
  const on = days.workingDays(hearingOn, 3)
  yield { act: 'consultCommittee', on, fields: { committeeOpinion: chance.one(committeeOpinions) } }
  return on
}

function* suspendedFor({ chance, days }: Telling, from: string): Part<string> {
  const on = days.workingDays(from, 2)
  const c = yield* signedOn(on, {
    act: 'suspend',
    on,
    ground: 'otherCase',
    reason: '须以相关民事案件的审理结果为依据',
  })
  yield { act: 'serve', on, service: service(c, 'suspensionNotice', on, '申请人', chance) }
  const resumed = days.workingDays(on, chance.whole(12, 25))
  const again = yield { act: 'resume', on: resumed, reason: '相关民事案件已经审结。' }
  yield { act: 'serve', on: resumed, service: service(again, 'resumptionNotice', resumed, '申请人', chance) }
  return resumed
}

function* documentReviewed({ days }: Telling, how: 'ownReview' | 'otherReview', from: string): Part<string> {
  const own = how === 'ownReview'
  const document = reviewedDocuments[own ? 1 : 0]
  const on = days.workingDays(from, 1)
  yield* signedOn(on, {
    act: 'startReview',
    on,
    fields: { reviewPower: own ? 'own' : 'other', reviewedClause: document.clause },
  })
  const sent = days.workingDays(on, own ? 1 : 3)
  const told = yield own
    ? { act: 'noticeMaker', on: sent, referrals: [{ to: document.maker }] }
    : { act: 'referReview', on: sent, referrals: [{ to: '市城市管理局（演示）' }] }
  const referral = told.referrals.at(-1)?.id ?? ''
  const received = days.workingDays(sent, 1)
  yield { act: own ? 'makerReceives' : 'powerReceives', on: received, referral }
  const replied = days.workingDays(received, own ? 7 : 25)
  yield {
    act: own ? 'makerReplies' : 'powerReplies',
    on: replied,
    referral,
    reply: own ? '条款制定时未进行公平竞争审查，拟修改。' : '相关条款与上位规定一致。',
  }
  const concluded = days.workingDays(replied, 2)
  yield* signedOn(concluded, {
    act: 'concludeReview',
    on: concluded,
    fields: {
      reviewFinding: own ? 'ultraVires' : 'lawful',
      reviewNote: own ? '要求商户承担费用没有上位法依据。' : '条款合法，作为审理依据。',
    },
  })
  return concluded
}

function* ended(telling: Telling, grievance: Grievance, { ending, how }: Course, from: string): Story {
  const { chance, days } = telling
  let on = days.workingDays(from, chance.whole(4, 14))
  if (ending === 'mediated') return yield* mediated(telling, on)
  if (how === 'extended') on = yield* extended(telling, from)
  if (ending === 'dismissed') {
    const fields = { shortcoming: 'repeated', refusalReason: '申请人已就同一行为起诉，人民法院已经立案' }
    const dismissed = yield* signedOn(days.workingDays(on, 1), { act: 'dismiss', on, fields })
    const served = days.workingDays(on, 3)
    yield { act: 'serve', on: served, service: service(dismissed, 'dismissalDecision', served, '申请人', chance) }
    return
  }
  const corrects = !['upheld', 'claimDismissed'].includes(ending)
  const remake = ending === 'revoked' && chance.happens(0.4)
  const signedDay = days.workingDays(on, chance.whole(1, 2))
  const performBy = days.workingDays(signedDay, 40)
  const decided = yield* signedOn(signedDay, {
    act: 'decide',
    on,
    outcome: ending,
    fields: {
      findings: corrects ? `${grievance.findings}但是，${grievance.fault}` : grievance.findings,
      decision: corrects
        ? `对被复议的行政行为予以纠正：${grievance.fault}`
        : '被复议的行政行为事实清楚、依据正确、程序合法。',
      ...(ending === 'changed' ? { worse: false } : {}),
      ...(ending === 'ordered' || remake ? { performBy } : {}),
      ...(remake ? { remake: true } : {}),
    },
  })
  const served = days.workingDays(signedDay, chance.whole(1, 3))
  yield { act: 'serve', on: served, service: service(decided, 'decision', served, '申请人', chance) }
  if (grievance.jurisdiction === 'department' && chance.happens(0.85))
    yield { act: 'copyToSuperior', on: days.workingDays(served, 1), fields: { superior: '市级主管部门（演示）' } }
  if (how === 'opinion') yield* opinionSent(telling, grievance, days.workingDays(served, 2))
  if (chance.happens(0.5) && grievance.matter !== 'workInjury')
    yield* madePublic(telling, grievance, days.workingDays(served, 6))
  if (ending === 'ordered' || remake) {
    const itself = able(grievance.respondent, 'litigation')
    const done = days.workingDays(served, chance.whole(15, 36))
    yield {
      act: itself ? 'perform' : 'enterPerformance',
      on: done,
      fields: { performed: 'full', performance: '已按复议决定重新处理并告知申请人。' },
    }
  }
}

function* extended({ chance, days }: Telling, from: string): Part<string> {
  const c = yield {
    act: 'extend',
    on: days.workingDays(from, 6),
    reason: '案情复杂，需要实地勘验和向原规划部门调取档案',
  }
  const due = c.clocks.find(({ key }) => key === 'decision')?.due ?? from
  const on = days.workingDays(from, 7)
  const approved = yield signature(on)
  yield {
    act: 'serve',
    on: days.workingDays(on, 1),
    service: service(approved, 'extensionNotice', days.workingDays(on, 1), '申请人', chance),
  }
  return days.workingDays(due, chance.whole(2, 8))
}

function* mediated({ chance, days }: Telling, on: string): Story {
  yield { act: 'mediate', on, fields: { mediation: '双方就处理幅度和后续整改交换意见，同意调解。' } }
  const made = days.workingDays(on, 3)
  yield* signedOn(days.workingDays(made, 1), {
    act: 'makeMediationLetter',
    on: made,
    fields: { agreement: '被申请人调整处理结果，申请人在约定期限内履行。', settlementLawful: true },
  })
  const signedDay = days.workingDays(made, chance.whole(3, 5))
  const signatures = ['applicant', 'respondent'].map(side => ({ side, on: signedDay }))
  yield { act: 'takeMediationEffect', on: signedDay, fields: { signatures, sealedOn: signedDay } }
}

function* opinionSent({ chance, days }: Telling, grievance: Grievance, on: string): Part<void> {
  const opinionTo = grievance.respondent
  const itself = able(opinionTo, 'litigation')
  const issued = yield* signedOn(days.workingDays(on, 1), {
    act: 'issueOpinion',
    on,
    fields: { opinionTo, opinion: chance.one(opinionLetters) },
  })
  const served = days.workingDays(on, 2)
  yield {
    act: itself ? 'signForOpinion' : 'serve',
    on: served,
    service: service(issued, 'opinionLetter', served, codeOf(opinionTo), chance),
  }
  const answeredOn = days.workingDays(served, chance.whole(20, 38))
  yield {
    act: itself ? 'reportOpinion' : 'enterOpinionReport',
    on: answeredOn,
    fields: { opinionResult: chance.one(correctionReports) },
  }
}

function* madePublic({ days }: Telling, grievance: Grievance, on: string): Part<void> {
  const fields = {
    actPublic: 'public',
    publicTitle: `${codeOf(grievance.respondent)}行政行为复议决定书（${on.slice(0, 4)}年）`,
    publicText: `申请人不服${codeOf(grievance.respondent)}的行政行为申请复议。${grievance.findings}`,
  }
  yield* signedOn(days.workingDays(on, 1), { act: 'publish', on, fields })
}

/** Taken in by the market bureau for an on-the-spot penalty, not yet forwarded. */
export function* handedInAtMarket({ chance, days, opens }: Telling): Story {
  yield {
    act: 'handIn',
    on: opens,
    fields: {
      organ: 'government',
      respondent: 'market',
      applicants: [partyOf(chance)],
      matter: 'penalty',
      contestedNumber: `云市监当罚〔${opens.slice(0, 4)}〕${chance.whole(20, 90)}号`,
      claim: '请求撤销当场作出的罚款决定。',
      reasons: '价签是被风吹落的，当场已经补上。',
      knewOn: days.later(opens, -2),
      madeOn: days.later(opens, -2),
    },
  }
}
