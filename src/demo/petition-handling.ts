/** Stories of 信访, second part: handled as a petition, to the opinion and to its review. */
import type { CaseState } from '../case/state.ts'
import { days as calendarDays } from '../procedure/term.ts'
import type { Chance } from './chance.ts'
import { holders } from './county.ts'
import { arrived, type How, type Matter, office, type Received } from './petition-arrival.ts'
import { extensionReasons, grievances, jointReplies, reviewRequests, statements, urgeNotes } from './petition-texts.ts'
import { letterId, type Part, type Story, signature, type Telling } from './story.ts'

export const officerOf = (unit: string) =>
  holders.find(one => one.unit === unit && one.duties.includes('handling'))?.person
export const withOfficers = (matter: Matter) => ({ officers: [officerOf(matter.organ)], interested: false })
export const serving = (chance: Chance, letter: string, on: string) => ({
  act: 'serve',
  on,
  service: {
    letter,
    recipient: '信访人',
    on,
    way: chance.one(['直接送达', '邮寄送达']),
    proof: `送达回证（演示）${chance.whole(1000, 9999)}`,
  },
})
/** The day of telling: mostly in time, on the spot where it can be. */
export const toldOn = ({ chance, days }: Telling, { on, atOnce }: Received): string => {
  if (atOnce) return on
  return chance.happens(0.05)
    ? days.workingDays(days.due(on, calendarDays(15)), chance.whole(1, 4))
    : days.workingDays(on, chance.whole(1, 7))
}

export function* handled(story: Telling, matter: Matter, how: How): Story {
  const { chance, days } = story
  const received = yield* arrived(story, matter, how)
  const accepts = how.promptly ? days.working(received.on) : toldOn(story, received)
  const accepted = yield {
    act: 'accept',
    on: accepts,
    fields: { noOtherWay: true, ...withOfficers(matter) },
  }
  yield serving(chance, letterId(accepted, 'acceptanceNotice'), days.workingDays(accepts, chance.whole(0, 2)))
  const plain = Object.keys(how).length === 0
  if (plain && chance.happens(0.03)) {
    const withdrawn = days.workingDays(accepts, chance.whole(3, 12))
    const closed = yield { act: 'withdraw', on: withdrawn, fields: { withdrawal: '问题已自行解决。' } }
    yield* reportedBack(closed, days.workingDays(withdrawn, 5))
    return
  }
  const found = yield* lookedInto(story, matter, accepts)
  if (plain && chance.happens(0.1)) {
    const settled = days.workingDays(found, chance.whole(1, 4))
    const closed = yield {
      act: 'reconcile',
      on: settled,
      fields: { agreementKind: 'mediated', bothAgreed: true, agreement: '双方当场达成一致，约定十日内履行。' },
    }
    yield* reportedBack(closed, days.workingDays(settled, 5))
    return
  }
  const due = days.due(accepts, calendarDays(60))
  const pace = !plain ? 'usual' : chance.weighted({ usual: 86, extended: 9, late: 5 })
  const decides = yield* paced(story, due, found, pace, matter.direct)
  yield* decided(story, matter, decides, how)
  if (how.comesBackOn) yield { act: 'noteRepeat', on: how.comesBackOn }
}
function* lookedInto({ chance, days }: Telling, matter: Matter, accepts: string): Part<string> {
  const heard = days.workingDays(accepts, chance.whole(1, 6))
  yield { act: 'hearPetitioner', on: heard, fields: { statement: chance.one(statements) } }
  const investigated = days.workingDays(heard, chance.whole(2, 8))
  const { investigation } = textOf(matter)
  yield { act: 'investigate', on: investigated, fields: { investigation } }
  if (!chance.happens(0.15)) return investigated
  const asked = yield {
    act: 'askJointUnits',
    on: investigated,
    referrals: [{ to: matter.organ === 'finance' ? 'planning' : 'finance', receivedOn: investigated }],
  }
  const answered = days.workingDays(investigated, chance.whole(2, 9))
  const referral = asked.referrals.at(-1)?.id ?? ''
  yield { act: 'giveJointOpinion', on: answered, referral, reply: chance.one(jointReplies) }
  return answered
}
const textOf = (matter: Matter) =>
  grievances.find(({ request, grounds }) => request === matter.request && grounds === matter.grounds) ??
  (grievances[0] as (typeof grievances)[number])

/** The day of the opinion: soon, within the extension, or late and urged. */
function* paced(
  { chance, days }: Telling,
  due: string,
  found: string,
  pace: 'usual' | 'extended' | 'late',
  direct: boolean,
): Part<string> {
  if (pace === 'usual') {
    const wanted = days.workingDays(found, chance.whole(2, 10))
    const last = days.workingDays(due, -2)
    return [wanted, last].sort()[0] ?? last
  }
  if (pace === 'late') {
    // Only what came through the petition office is seen and urged by it.
    if (!direct)
      yield {
        act: 'urge',
        on: days.workingDays(due, 2),
        fields: { urgeGround: 'late', urgeNote: chance.one(urgeNotes) },
      }
    return days.workingDays(due, chance.whole(4, 12))
  }
  const asks = days.workingDays(due, -chance.whole(4, 7))
  yield { act: 'extend', on: asks, reason: chance.one(extensionReasons) }
  const extended = yield signature(days.workingDays(asks, 1))
  yield serving(chance, letterId(extended, 'extensionNotice'), days.workingDays(asks, 2))
  return days.workingDays(due, chance.whole(3, 15))
}

function* decided(story: Telling, matter: Matter, on: string, how: How): Story {
  const { chance, days } = story
  const { finding, opinion, basis } = textOf(matter)
  yield {
    act: 'decide',
    on,
    fields: {
      finding,
      opinion,
      basis,
      ...(matter.organ === office ? { reviewerOutside: '市信访局' } : { reviewer: office }),
    },
  }
  const signed = yield signature(days.workingDays(on, chance.whole(0, 1)))
  const served = days.workingDays(on, chance.whole(1, 4))
  yield serving(chance, letterId(signed, 'opinion'), served)
  if (finding === 'support' && chance.happens(0.8))
    yield {
      act: 'recordExecution',
      on: days.workingDays(served, chance.whole(3, 12)),
      fields: { execution: '已督促落实，信访人确认。' },
    }
  yield* reportedBack(signed, days.workingDays(served, 13))
  const asksReview = how.terminated ?? (!how.comesBackOn && chance.happens(finding === 'reject' ? 0.5 : 0.08))
  if (!asksReview) {
    if (chance.happens(0.6)) yield rated(story, days.workingDays(served, 14), finding)
    return
  }
  yield* reviewedBy(story, days.workingDays(days.due(served, calendarDays(30)), -chance.whole(1, 8)), how)
}
/** What was assigned is reported back, however it ended. */
export function* reportedBack(c: CaseState, on: string): Story {
  if ((c.facts as { reportBackBy?: string }).reportBackBy)
    yield { act: 'reportBack', on, fields: { report: '已办结并答复信访人，附答复文书。' } }
}
const rated = ({ chance }: Telling, on: string, finding: string) => ({
  act: 'rate',
  on,
  fields: {
    officeRating: chance.weighted({ satisfied: 80, basically: 16, unsatisfied: 4 }),
    organRating: chance.weighted(
      finding === 'reject'
        ? { satisfied: 30, basically: 40, unsatisfied: 30 }
        : { satisfied: 72, basically: 20, unsatisfied: 8 },
    ),
  },
})
function* reviewedBy({ chance, days }: Telling, asks: string, how: How): Story {
  yield { act: 'requestReview', on: asks, onPaper: true, fields: { reviewRequest: chance.one(reviewRequests) } }
  const on = days.workingDays(asks, chance.whole(8, 16))
  yield {
    act: 'review',
    on,
    fields: {
      reviewResult: chance.weighted({ upheld: 75, changed: 25 }),
      reviewOpinion: '经复查，原处理意见认定的主要事实清楚，依据适当；同时要求责任单位当面向信访人说明。',
      rereviewerOutside: '市人民政府信访事项复查复核委员会',
    },
  }
  const reviewed = yield signature(days.workingDays(on, 1))
  const served = days.workingDays(on, 3)
  yield { ...serving(chance, letterId(reviewed, 'reviewOpinion'), served), act: 'serveReview' }
  if (!how.terminated && !chance.happens(0.3)) return
  const again = days.workingDays(days.due(served, calendarDays(30)), -chance.whole(1, 6))
  yield { act: 'requestRereview', on: again, onPaper: true, fields: { rereviewRequest: chance.one(reviewRequests) } }
  yield {
    act: 'recordOutsideRereview',
    on: days.workingDays(again, chance.whole(12, 20)),
    fields: { rereviewResult: 'upheld', rereviewOpinion: '维持复查意见。信访事项终结。' },
  }
}
