/** Stories of 信访, first part: how a petition comes in, and how it gets to whoever is competent. */
import type { Chance } from './chance.ts'
import { partyOf } from './names.ts'
import { objections } from './petition-texts.ts'
import type { Part, Telling } from './story.ts'

export const office = 'petitions'
export interface Matter {
  readonly organ: string
  readonly area: string
  readonly subject: string
  readonly request: string
  readonly grounds: string
  readonly place: string
  /** Handed in at the petition office, or where it belongs. */
  readonly direct: boolean
}

export interface How {
  /** Nothing is put off: what is still to be done falls due as if begun on the first day. */
  readonly promptly?: true
  /** Taken to the last word. */
  readonly terminated?: true
  /** By its name, the petition that this one repeats. */
  readonly repeats?: string
  readonly sameFacts?: true
  /** The day on which it comes back. */
  readonly comesBackOn?: string
}
export interface Received {
  /** The day the organ has it. */
  readonly on: string
  /** Handed in by a visitor who can be told on the spot. */
  readonly atOnce: boolean
}
/** Handed in, and sent where it belongs. */
export function* arrived(story: Telling, matter: Matter, how: How): Part<Received> {
  const { chance, days, opens } = story
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
  const linked = {
    ...(how.repeats ? { earlier: story.named(how.repeats).id } : {}),
    ...(how.sameFacts ? { sameFacts: true } : {}),
  }
  const handedBy = { hotline: '云岭县12345政务服务便民热线', handedDown: '市信访局' }[channel as 'hotline']
  const atOnce = matter.direct && visit && chance.happens(0.3) && !how.promptly
  if (channel === 'web') {
    yield { act: 'submit', on: opens, fields: said }
    yield {
      act: matter.direct ? 'takeInAtOrgan' : 'takeInAtOffice',
      on: how.promptly ? opens : days.workingDays(opens, chance.whole(0, 1)),
      fields: linked,
    }
  } else
    yield {
      act: matter.direct ? 'registerDirect' : 'register',
      on: opens,
      fields: {
        ...said,
        ...linked,
        receivedOn: opens,
        channel,
        people: Number(people),
        ...(handedBy ? { handedBy } : {}),
        ...(atOnce ? { canTellAtOnce: true } : {}),
      },
    }
  if (matter.direct || how.sameFacts) return { on: opens, atOnce }
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
    if (wrong) return { on: yield* objected(story, matter.organ, sent), atOnce }
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
