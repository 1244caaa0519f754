/** Stories of 信访, third part: what ends otherwise than with an opinion. */

import { partyOf } from './names.ts'
import { arrived, type How, type Matter, type Received } from './petition-arrival.ts'
import { officerOf, reportedBack, serving, toldOn, withOfficers } from './petition-handling.ts'
import { dutyMatters, handedOnMatters, routed, suggestionMatters } from './petition-texts.ts'
import { letterId, type Story, signature, type Telling } from './story.ts'

/** The same facts after the last word: registered, and told that it is not taken up again. */
export function* refused(story: Telling, matter: Matter, how: How): Story {
  const { days, chance, named } = story
  const received = yield* arrived(story, matter, how)
  const on = days.workingDays(received.on, chance.whole(2, 6))
  const earlier = how.repeats ? named(how.repeats).id : undefined
  const closed = yield {
    act: 'refuseRepeatedAtOffice',
    on,
    fields: { refusal: '前件已经复核终结，本次没有新的事实和理由。', earlier },
  }
  yield { ...serving(chance, letterId(closed, 'noFurtherNotice'), days.workingDays(on, 1)) }
}

export function* importedInto(story: Telling, matter: Matter, received: Received): Story {
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
  yield* reportedBack(closed, days.workingDays(on, 4))
}
export function* performed(story: Telling, matter: Matter, received: Received): Story {
  const { chance, days } = story
  const on = toldOn(story, received)
  const taken = yield { act: 'takeUpDuty', on, fields: withOfficers(matter) }
  yield serving(chance, letterId(taken, 'routeNotice'), days.workingDays(on, chance.whole(0, 2)))
  const answers = days.workingDays(on, chance.whole(6, 26))
  const reply = dutyMatters.find(({ grounds }) => grounds === matter.grounds)?.reply ?? '已依法处理。'
  yield { act: 'answerDuty', on: answers, fields: { reply } }
  const closed = yield signature(days.workingDays(answers, 1))
  yield serving(chance, letterId(closed, 'dutyReply'), days.workingDays(answers, 3))
  yield* reportedBack(closed, days.workingDays(answers, 5))
}
export function* answeredSuggestion(story: Telling, matter: Matter, received: Received): Story {
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
  yield* reportedBack(closed, days.workingDays(answers, 4))
}
export function* handedOn({ chance, days, opens }: Telling, matter: Matter): Story {
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
