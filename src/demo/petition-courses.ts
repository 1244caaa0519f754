/** Stories of 信访: most told and answered in time, some sent where the law leads them, a few reviewed, a few late. */
import { days as calendarDays } from '../procedure/term.ts'
import { type Chance, chanceOf } from './chance.ts'
import { holders, units } from './county.ts'
import type { DemonstrationDays } from './days.ts'
import { partyOf } from './names.ts'
import {
  dutyMatters,
  extensionReasons,
  grievances,
  handedOnMatters,
  jointReplies,
  objections,
  reviewRequests,
  routed,
  statements,
  suggestionMatters,
  urgeNotes,
} from './petition-texts.ts'
import { openingDays } from './spread.ts'
import { letterId, type Part, type Story, type StoryPlan, signature, type Telling, upTo } from './story.ts'

const procedure = 'petition'
const office = 'petitions'
type Course = 'petition' | 'duty' | 'route' | 'suggestion' | 'handOn'
const courses = { petition: 56, duty: 13, route: 13, suggestion: 12, handOn: 6 } as const

export const petitionPlans = (days: DemonstrationDays, seed: string, scale: number): readonly StoryPlan[] => [
  ...openingDays(days, chanceOf(`${seed}/spread`), Math.round(100 * scale), { lately: 2 }).map((opens, n) => {
    const course = chanceOf(`${seed}/${n}`).weighted(courses)
    return plan(course, opens, (telling, matter) => told(telling, course, matter), chanceOf(`${seed}/${n}/matter`))
  }),
  ...dueAroundToday(days, seed),
]
interface Matter {
  readonly organ: string
  readonly area: string
  readonly subject: string
  readonly request: string
  readonly grounds: string
  readonly place: string
  /** Handed in at the petition office, or where it belongs. */
  readonly direct: boolean
}

/** A petition goes to the petition office or straight to the organ: where it is opened depends on the matter. */
const plan = (
  course: Course,
  opens: string,
  tell: (telling: Telling, matter: Matter) => Story,
  chance: Chance,
): StoryPlan => {
  const towns = units.filter(({ kind }) => kind === 'township' || kind === 'subdistrict')
  const town = chance.one(towns)
  const { organ, ...said } = chance.one<Omit<Matter, 'place' | 'direct'>>(matters[course])
  const place = `${town.shortName}${chance.one(town.places ?? [''])}`
  const at = organ === 'town' ? town.id : organ
  const direct = at !== office && chance.happens(0.35)
  const subject = said.subject.replaceAll('{place}', place)
  const matter = { ...said, subject, organ: at, place, direct }
  return { procedure, unit: direct ? at : office, opens, tell: telling => tell(telling, matter) }
}
const matters = {
  petition: grievances,
  duty: dutyMatters,
  route: routed,
  suggestion: suggestionMatters,
  handOn: handedOnMatters.map(matter => ({ ...matter, organ: office })),
} as const

/** Something to tell, to answer and to transfer on the days around today. */
const dueAroundToday = (days: DemonstrationDays, seed: string): StoryPlan[] =>
  Array.from({ length: 30 }, (_, n) => days.later(days.today, n - 14))
    .filter(day => days.isWorkingDay(day))
    .flatMap((due, n) => {
      const waits = (['transfer', 'accept', 'decide'] as const)[n % 3] ?? 'accept'
      const opens = days.startFor(due, calendarDays(waits === 'decide' ? 60 : 15))
      if (!opens || opens > days.last) return []
      const chance = chanceOf(`${seed}/due/${n}`)
      const made = plan('petition', opens, (telling, matter) => waiting(telling, matter, waits), chance)
      return [waits === 'transfer' ? { ...made, unit: office } : made]
    })

/** Told at once, up to where nobody has got round to it. */
function* waiting(telling: Telling, matter: Matter, halts: string): Story {
  const story = handled(telling, { ...matter, direct: telling.unit !== office }, { promptly: true })
  yield* upTo(story, happening => 'act' in happening && happening.act === halts)
}

function* told(telling: Telling, course: Course, matter: Matter): Story {
  if (course === 'petition') yield* handled(telling, matter, {})
  else if (course === 'handOn') yield* handedOn(telling, matter)
  else {
    const received = yield* arrived(telling, matter, {})
    if (course === 'route') yield* importedInto(telling, matter, received)
    else if (course === 'duty') yield* performed(telling, matter, received)
    else yield* answeredSuggestion(telling, matter, received)
  }
}

interface How {
  /** Nothing is put off: what is still to be done falls due as if begun on the first day. */
  readonly promptly?: true
}
interface Received {
  /** The day the organ has it. */
  readonly on: string
  /** Handed in by a visitor who can be told on the spot. */
  readonly atOnce: boolean
}
/** Handed in, and sent where it belongs. */
function* arrived({ chance, days, opens, unit }: Telling, matter: Matter, how: How): Part<Received> {
  const channel = chance.weighted({ letter: 22, web: 30, visit: 28, phone: 8, hotline: 8, handedDown: 4 })
  const visit = channel === 'visit'
  const people = visit ? chance.weighted({ 1: 60, 2: 20, 4: 12, 9: 8 }) : '1'
  const petitioners = Array.from({ length: Math.min(Number(people), 3) }, () => ({
    ...partyOf(chance),
    address: `云岭县${matter.place}`,
  }))
  const said = {
    petitioners,
    subject: matter.subject,
    request: matter.request,
    grounds: matter.grounds.replaceAll('{place}', matter.place),
    area: matter.area,
    place: matter.place,
  }
  const handedBy = { hotline: '云岭县12345政务服务便民热线', handedDown: '市信访局' }[channel as 'hotline']
  const atOnce = matter.direct && visit && chance.happens(0.3) && !how.promptly
  if (channel === 'web') {
    yield { act: 'submit', on: opens, fields: said }
    yield {
      act: matter.direct ? 'takeInAtOrgan' : 'takeInAtOffice',
      on: how.promptly ? opens : days.workingDays(opens, chance.whole(0, 1)),
      fields: {},
    }
  } else
    yield {
      act: matter.direct ? 'registerDirect' : 'register',
      on: opens,
      fields: {
        ...said,
        receivedOn: opens,
        channel,
        people: Number(people),
        ...(handedBy ? { handedBy } : {}),
        ...(atOnce ? { canTellAtOnce: true } : {}),
      },
    }
  if (matter.direct) return { on: opens, atOnce }
  const sent = how.promptly ? opens : days.workingDays(opens, chance.whole(1, chance.happens(0.05) ? 14 : 7))
  if (chance.happens(0.15))
    yield {
      act: 'assign',
      on: sent,
      fields: { organ: matter.organ, reportBackBy: days.workingDays(days.later(sent, 85), 0) },
    }
  else {
    const wrong = wrongFirst(chance, matter.organ)
    yield { act: 'transfer', on: sent, fields: { organ: wrong ?? matter.organ } }
    if (wrong) return { on: yield* objected({ chance, days, opens, unit }, matter.organ, sent), atOnce }
  }
  return { on: sent, atOnce }
}
/** Now and then it goes to the wrong department first. */
const wrongFirst = (chance: Chance, organ: string): string | undefined => {
  const others = ['planning', 'civil-affairs', 'housing', 'agriculture'].filter(id => id !== organ)
  return chance.happens(0.1) ? chance.one(others) : undefined
}
function* objected({ chance, days }: Telling, organ: string, sent: string): Part<string> {
  const on = days.workingDays(sent, chance.whole(1, 4))
  yield { act: 'object', on, fields: { objection: chance.one(objections) } }
  const agreed = days.workingDays(on, chance.whole(1, 3))
  yield { act: 'agreeObjection', on: agreed, fields: { objectionOpinion: '经核实属实，同意收回，另行转送。' } }
  yield { act: 'transfer', on: agreed, fields: { organ } }
  return agreed
}

const officerOf = (unit: string) => holders.find(one => one.unit === unit && one.duties.includes('handling'))?.person
const withOfficers = (matter: Matter) => ({ officers: [officerOf(matter.organ)], interested: false })
const serving = (chance: Chance, letter: string, on: string) => ({
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
const toldOn = ({ chance, days }: Telling, { on, atOnce }: Received): string => {
  if (atOnce) return on
  return chance.happens(0.05)
    ? days.workingDays(days.due(on, calendarDays(15)), chance.whole(1, 4))
    : days.workingDays(on, chance.whole(1, 7))
}

function* handled(story: Telling, matter: Matter, how: How): Story {
  const { chance, days } = story
  const received = yield* arrived(story, matter, how)
  const accepts = how.promptly ? days.working(received.on) : toldOn(story, received)
  const accepted = yield {
    act: 'accept',
    on: accepts,
    fields: { noOtherWay: true, ...withOfficers(matter) },
  }
  yield serving(chance, letterId(accepted, 'acceptanceNotice'), days.workingDays(accepts, chance.whole(0, 2)))
  if (chance.happens(0.03) && !how.promptly) {
    yield {
      act: 'withdraw',
      on: days.workingDays(accepts, chance.whole(3, 12)),
      fields: { withdrawal: '问题已自行解决。' },
    }
    return
  }
  const found = yield* lookedInto(story, matter, accepts)
  if (chance.happens(0.1) && !how.promptly) {
    yield {
      act: 'reconcile',
      on: days.workingDays(found, chance.whole(1, 4)),
      fields: { agreementKind: 'mediated', bothAgreed: true, agreement: '双方当场达成一致，约定十日内履行。' },
    }
    return
  }
  const due = days.due(accepts, calendarDays(60))
  const pace = how.promptly ? 'usual' : chance.weighted({ usual: 86, extended: 9, late: 5 })
  const decides = yield* paced(story, due, found, pace, matter.direct)
  yield* decided(story, matter, decides)
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

function* decided(story: Telling, matter: Matter, on: string): Story {
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
  if (signed.facts && (signed.facts as { reportBackBy?: string }).reportBackBy)
    yield {
      act: 'reportBack',
      on: days.workingDays(served, 13),
      fields: { report: '已办结并答复信访人，附处理意见书。' },
    }
  const asksReview = chance.happens(finding === 'reject' ? 0.5 : 0.08)
  if (!asksReview) {
    if (chance.happens(0.6)) yield rated(story, days.workingDays(served, 14), finding)
    return
  }
  yield* reviewedBy(story, days.workingDays(days.due(served, calendarDays(30)), -chance.whole(1, 8)))
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
function* reviewedBy({ chance, days }: Telling, asks: string): Story {
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
  if (!chance.happens(0.3)) return
  const again = days.workingDays(days.due(served, calendarDays(30)), -chance.whole(1, 6))
  yield { act: 'requestRereview', on: again, onPaper: true, fields: { rereviewRequest: chance.one(reviewRequests) } }
  yield {
    act: 'recordOutsideRereview',
    on: days.workingDays(again, chance.whole(12, 20)),
    fields: { rereviewResult: 'upheld', rereviewOpinion: '维持复查意见。信访事项终结。' },
  }
}

function* importedInto(story: Telling, matter: Matter, received: Received): Story {
  const { chance, days } = story
  const text = routed.find(({ subject }) => subject === matter.subject) ?? routed[0]
  if (!text) return
  const on = toldOn(story, received)
  const closed = yield {
    act: 'importRoute',
    on,
    fields: { way: text.way, routeBody: text.body, routeRule: text.rule },
  }
  yield serving(chance, letterId(closed, 'routeNotice'), days.workingDays(on, chance.whole(0, 2)))
}
function* performed(story: Telling, matter: Matter, received: Received): Story {
  const { chance, days } = story
  const on = toldOn(story, received)
  const taken = yield { act: 'takeUpDuty', on, fields: withOfficers(matter) }
  yield serving(chance, letterId(taken, 'routeNotice'), days.workingDays(on, chance.whole(0, 2)))
  const answers = days.workingDays(on, chance.whole(6, 26))
  const reply = dutyMatters.find(({ grounds }) => grounds === matter.grounds)?.reply ?? '已依法处理。'
  yield { act: 'answerDuty', on: answers, fields: { reply } }
  const closed = yield signature(days.workingDays(answers, 1))
  yield serving(chance, letterId(closed, 'dutyReply'), days.workingDays(answers, 3))
}
function* answeredSuggestion(story: Telling, matter: Matter, received: Received): Story {
  const { chance, days } = story
  const text = suggestionMatters.find(({ subject }) => subject === matter.subject) ?? suggestionMatters[0]
  if (!text) return
  const on = toldOn(story, received)
  const taken = yield { act: 'takeUpSuggestion', on, fields: { officers: [officerOf(matter.organ)] } }
  yield serving(chance, letterId(taken, 'receiptNotice'), days.workingDays(on, chance.whole(0, 2)))
  const answers = days.workingDays(on, chance.whole(5, 24))
  const closed = yield {
    act: 'answerSuggestion',
    on: answers,
    fields: { adoption: text.adoption, reply: text.reply },
  }
  yield serving(chance, letterId(closed, 'suggestionReply'), days.workingDays(answers, 2))
}
function* handedOn({ chance, days, opens }: Telling, matter: Matter): Story {
  const text = handedOnMatters.find(({ subject }) => subject === matter.subject) ?? handedOnMatters[0]
  if (!text) return
  yield {
    act: 'register',
    on: opens,
    fields: {
      receivedOn: opens,
      channel: 'letter',
      subject: text.subject,
      request: text.request,
      grounds: text.grounds,
      area: text.area,
      ...(chance.happens(0.4) ? { contactUnclear: true } : { petitioners: [partyOf(chance)] }),
    },
  }
  yield {
    act: 'handOn',
    on: days.workingDays(opens, chance.whole(1, 7)),
    fields: { matter: text.matter, outsideBody: text.body },
  }
}
