/** Stories of 人大代表建议、政协提案: two sessions a year and the months between them; joint handlers, promises, second replies. */
import type { CaseState } from '../case/state.ts'
import { type Chance, chanceOf } from './chance.ts'
import { units } from './county.ts'
import { type DemonstrationDays, latest } from './days.ts'
import { partyOf } from './names.ts'
import { type ProposalTopic, proposalTopics } from './proposal-texts.ts'
import { letterId, type Part, type Story, type StoryPlan, signature, type Telling, upTo, waitUntil } from './story.ts'

const procedure = 'proposal'
type Kind = 'suggestion' | 'bill' | 'proposal' | 'reviewOpinion' | 'inspectionAdvice'

interface Entry {
  readonly kind: Kind
  readonly session: string
  readonly number: number
  readonly part?: number
  /** Fixes unit and matter; otherwise of chance. */
  readonly lead?: string
}

/** @param scale 1 for the whole county; a test takes less. */
export const proposalPlans = (days: DemonstrationDays, seed: string, scale: number): readonly StoryPlan[] => {
  const chance = chanceOf(seed)
  return days.years
    .flatMap((year, n) => [
      ...ofSession(days, chance, year, n, scale),
      ...betweenSessions(days, chance, year, n, scale),
    ])
    .filter(({ opens }) => opens <= days.last)
}

const plan = (opens: string, entry: Entry): StoryPlan => ({
  procedure,
  unit: entry.kind === 'proposal' || entry.kind === 'inspectionAdvice' ? 'conference' : 'congress',
  opens,
  tell: telling => proposal(telling, entry),
})

/** The two assemblies meet in the second half of February; what they pass on is registered in the week after. */
const ofSession = (days: DemonstrationDays, chance: Chance, year: number, n: number, scale: number): StoryPlan[] => {
  const ends = days.working(`${year}-02-24`)
  const after = () => days.workingDays(ends, chance.whole(1, 6))
  const congress = `县三届人大${ordinals[n]}次会议`
  const conference = `县政协三届${ordinals[n]}次会议`
  const many = (total: number) => Array.from({ length: Math.ceil(total * scale) }, (_, i) => i + 1)
  return [
    ...many(52).map(number => plan(after(), { kind: number <= 3 ? 'bill' : 'suggestion', session: congress, number })),
    ...many(34).map(number => plan(after(), { kind: 'proposal', session: conference, number })),
    // One matter shared out between two units: each has its own case under the common number.
    ...[1, 2].map(part =>
      plan(days.workingDays(ends, 4), {
        kind: 'suggestion',
        session: congress,
        number: 99,
        part,
        lead: part === 1 ? 'police' : 'education',
      }),
    ),
  ]
}
const ordinals = ['三', '四', '五']

/** Suggestions between the sessions, opinions on reports, advice after inspections: through the year, more of them lately. */
const betweenSessions = (
  days: DemonstrationDays,
  chance: Chance,
  year: number,
  n: number,
  scale: number,
): StoryPlan[] => {
  const session = `县三届人大${ordinals[n]}次会议闭会期间`
  const some = Array.from({ length: Math.ceil(8 * scale) }, (_, i) =>
    plan(days.working(`${year}-${chance.one(['04', '05', '06', '07', '08', '09'])}-${chance.whole(10, 28)}`), {
      kind: chance.weighted({ suggestion: 5, reviewOpinion: 2, inspectionAdvice: 2 }),
      session,
      number: i + 1,
    }),
  )
  if (year !== days.years.at(-1)) return some
  // Three months lie between handing-over and reply: begun so that they are due around today.
  const lately = backlog.map(([back, awaits], i) => {
    const whole = plan(days.working(days.later(days.today, -back)), {
      kind: 'suggestion',
      session,
      number: 50 + i,
      lead: ['housing', 'agriculture', 'housing', 'education', 'market'][i % 5] ?? 'housing',
    })
    return {
      ...whole,
      tell: (telling: Telling) =>
        upTo(whole.tell(telling), next => ('signedOn' in next ? 'signature' : 'act' in next && next.act) === awaits),
    }
  })
  return [...some, ...lately]
}

/** How many days ago suggestions between the sessions came in, and what they wait for. */
const backlog: readonly (readonly [back: number, awaits: string])[] = [
  [104, 'draftReply'],
  [100, 'draftReply'],
  [96, 'reviewLegality'],
  [95, 'signature'],
  [93, 'draftReply'],
  [92, 'recordFeedback'],
  [90, 'publish'],
  [86, 'reviewSecrecy'],
  [70, 'recordFeedback'],
  [40, 'contactDeputies'],
  [20, 'giveJointOpinion'],
  [9, 'sign'],
  [3, 'assign'],
]

function* proposal(telling: Telling, entry: Entry): Story {
  const { chance, days } = telling
  const topic = chance.one(proposalTopics.filter(({ lead }) => entry.lead === undefined || lead === entry.lead))
  const towns = units.filter(({ kind }) => kind === 'township' || kind === 'subdistrict')
  const place = chance.one(towns).shortName
  yield* registered(telling, entry, topic, place)
  const handed = days.workingDays(telling.opens, chance.whole(3, 6))
  const joint = chance.happens(0.4) ? topic.joint : []
  const lead = entry.lead ?? topic.lead
  const signed = yield* handedOver(telling, handed, lead, joint)
  if (chance.happens(0.05))
    yield {
      act: 'markKey',
      on: signed,
      fields: { keyBy: entry.kind === 'proposal' ? 'chairmen' : chance.weighted({ directors: 60, government: 40 }) },
    }
  const complex = chance.happens(0.06)
  if (complex)
    yield {
      act: 'treatAsComplex',
      on: days.workingDays(signed, 5),
      fields: { complexReason: '涉及多个部门和上级政策，须逐级沟通。' },
    }
  const opinionsIn = yield* jointOpinions(telling, days.workingDays(signed, 3), joint)
  // A few are answered after the three months.
  const pace = complex ? 'complex' : chance.weighted({ usual: 96, late: 4 })
  const contacted = days.later(
    opinionsIn,
    { usual: chance.whole(4, 35), complex: chance.whole(60, 110), late: chance.whole(82, 95) }[pace],
  )
  const replied = yield* replying(telling, topic, place, lead, days.working(contacted))
  yield* afterwards(telling, topic, place, lead, replied)
}

function* registered(
  { chance, opens }: Telling,
  { kind, session, number, part }: Entry,
  topic: ProposalTopic,
  place: string,
): Part<void> {
  const proposer = kind === 'reviewOpinion' || kind === 'inspectionAdvice' ? committee(kind) : null
  yield {
    act: 'register',
    on: opens,
    fields: {
      receivedOn: opens,
      kind,
      session,
      number: String(number),
      subject: told(topic.subject, place).replace('的建议', kind === 'proposal' ? '的提案' : '的建议'),
      content: `${told(topic.problem, place)}\n建议：${told(topic.advice, place)}`,
      deputies: proposer ? [proposer] : Array.from({ length: chance.whole(1, 3) }, () => partyOf(chance)),
      ...(kind === 'proposal' ? { filing: chance.weighted({ filed: 88, letter: 12 }) } : {}),
      scheme: kind === 'proposal' ? 'threePlanned' : 'three',
      ...(part === undefined ? { role: 'main' } : { role: 'split', part }),
    },
  }
}
const committee = (kind: Kind) => ({
  form: 'organisation' as const,
  name: kind === 'reviewOpinion' ? '县人大常委会（演示）' : '县政协视察组（演示）',
})
const told = (text: string, place: string): string => text.replaceAll('{place}', place)

/** Handed to its lead, sometimes first to the wrong one. Returns the day it was signed for. */
function* handedOver({ chance, days }: Telling, on: string, lead: string, joint: readonly string[]): Part<string> {
  const jointUnits = joint.filter(unit => unit !== lead)
  const fields = { lead, ...(jointUnits.length > 0 ? { jointUnits } : {}) }
  if (chance.happens(0.04)) {
    const wrong = lead === 'planning' ? 'finance' : 'planning'
    yield { act: 'assign', on, fields: { lead: wrong } }
    const back = days.workingDays(on, chance.whole(1, 4))
    yield { act: 'sendBack', on: back, fields: { returnReason: '不属于本单位职责，建议交由主管部门办理。' } }
    const again = days.workingDays(back, chance.whole(1, 2))
    yield { act: 'assign', on: again, fields }
    yield { act: 'sign', on: days.workingDays(again, 1) }
    return days.workingDays(again, 1)
  }
  yield { act: 'assign', on, fields }
  if (chance.happens(0.03)) {
    // Nobody objected in five working days: it counts as taken.
    const after = days.workingDays(on, 6)
    yield waitUntil(after)
    return after
  }
  const signed = days.workingDays(on, chance.whole(1, 4))
  yield { act: 'sign', on: signed }
  return signed
}

/** Every co-unit named is asked. Returns the day the last opinion is in. */
function* jointOpinions({ chance, days }: Telling, on: string, joint: readonly string[]): Part<string> {
  if (joint.length === 0) return on
  const asked = yield { act: 'askJointUnits', on, referrals: joint.map(to => ({ to, receivedOn: on })) }
  const back = asked.referrals.map(({ id }) => ({ id, on: days.workingDays(on, chance.whole(4, 18)) }))
  for (const opinion of back.toSorted((a, b) => (a.on < b.on ? -1 : 1)))
    yield {
      act: 'giveJointOpinion',
      on: opinion.on,
      referral: opinion.id,
      reply: chance.one([
        '赞同主办单位意见，我单位将在资金安排上予以支持。',
        '涉及我单位职责的部分已列入年度计划。',
        '建议结合在建项目统筹推进，避免重复建设。',
      ]),
    }
  return latest(on, ...back.map(opinion => opinion.on))
}

interface Replied {
  readonly on: string
  readonly disclosure: 'full' | 'summary' | 'withheld'
  readonly promiseDue: string | undefined
}
function* replying(
  { chance, days }: Telling,
  topic: ProposalTopic,
  place: string,
  lead: string,
  contacted: string,
): Part<Replied> {
  const category = chance.weighted({ A: 62, B: 29, C: 9 })
  yield {
    act: 'contactDeputies',
    on: contacted,
    fields: {
      contactWay: chance.weighted({ visit: 35, meeting: 30, phone: 25, written: 10 }),
      contactNote: '对办理思路表示认可，希望明确完成时间。',
    },
  }
  const drafted = days.workingDays(contacted, chance.whole(2, 8))
  const disclosure = chance.weighted({ full: 82, summary: 14, withheld: 4 })
  const promiseDue = category === 'B' ? days.later(drafted, chance.whole(60, 420)) : undefined
  const publicly = {
    disclosure,
    ...(disclosure === 'full' ? {} : { disclosureGround: '涉及正在谈判的合同和点位信息，不宜公开全文。' }),
  }
  const draft = {
    draft: replyText(topic, place, category),
    category,
    ...publicly,
    ...(promiseDue ? { promised: [{ content: told(topic.promise, place), owner: lead, due: promiseDue }] } : {}),
  }
  yield { act: 'draftReply', on: drafted, fields: draft }
  let reviewed = days.workingDays(drafted, 1)
  if (chance.happens(0.05)) {
    yield {
      act: 'reviewLegality',
      on: reviewed,
      fields: { legalityOpinion: 'revise', legalityNote: '引用的规定已经修改，请更新。' },
    }
    yield { act: 'reviewSecrecy', on: reviewed, fields: { secrecyOpinion: 'passed', ...publicly } }
    const again = days.workingDays(reviewed, 2)
    yield { act: 'redraft', on: again }
    yield { act: 'draftReply', on: again, fields: draft }
    reviewed = days.workingDays(again, 1)
  }
  yield { act: 'reviewLegality', on: reviewed, fields: { legalityOpinion: 'passed' } }
  yield {
    act: 'reviewSecrecy',
    on: days.workingDays(reviewed, chance.whole(0, 1)),
    fields: { secrecyOpinion: 'passed', ...publicly },
  }
  const put = days.workingDays(reviewed, chance.whole(1, 3))
  yield { act: 'reply', on: put, fields: { replyWay: chance.weighted({ faceToFace: 45, written: 55 }) } }
  const on = days.workingDays(put, chance.whole(0, 2))
  const issued = yield signature(on)
  yield {
    act: 'serveReply',
    on: days.workingDays(on, chance.whole(0, 2)),
    service: {
      letter: letterId(issued, 'reply'),
      recipient: '领衔代表（委员）',
      on: days.workingDays(on, 0),
      way: '直接送达',
    },
  }
  return { on: issued.facts.repliedOn as unknown as string, disclosure, promiseDue }
}
const replyText = (topic: ProposalTopic, place: string, category: 'A' | 'B' | 'C'): string =>
  [
    `您提出的“${told(topic.subject, place)}”收悉。我单位高度重视，会同有关单位实地了解情况，并与您沟通。`,
    `关于反映的问题：${told(topic.problem, place)}情况属实。`,
    `办理情况：${told(topic.done, place)}`,
    {
      A: '您提出的建议已经落实，今后将加强管护和日常检查，巩固成效。',
      B: `下一步：${told(topic.promise, place)}，已明确责任单位和完成时间。`,
      C: '受用地、资金等条件限制，其余建议暂时难以实施，已留作编制规划时参考。',
    }[category],
  ].join('\n')

function* afterwards(
  telling: Telling,
  topic: ProposalTopic,
  place: string,
  lead: string,
  { on, disclosure, promiseDue }: Replied,
): Story {
  const { chance, days } = telling
  let replied = on
  let kept = promiseDue
  const heard = days.workingDays(replied, chance.whole(4, 16))
  const result = chance.weighted({ satisfied: 83, basically: 13, unsatisfied: 4 })
  yield {
    act: 'recordFeedback',
    on: heard,
    fields: { attitude: 'satisfied', result, ...(result === 'unsatisfied' ? { feedbackNote: '措施不够具体。' } : {}) },
  }
  let published = disclosure
  let last = heard
  if (result === 'unsatisfied') {
    const sent = days.workingDays(heard, chance.whole(1, 3))
    yield { act: 'rehandle', on: sent, fields: { rehandleNote: '请细化措施和时间表，重新答复。' } }
    const again = yield* replying(telling, topic, place, lead, days.workingDays(sent, chance.whole(2, 6)))
    replied = again.on
    published = again.disclosure
    kept = again.promiseDue ?? kept
    last = days.workingDays(replied, chance.whole(3, 10))
    yield { act: 'recordFeedback', on: last, fields: { attitude: 'satisfied', result: 'satisfied' } }
  }
  if (published !== 'withheld') {
    const on = days.workingDays(last, chance.whole(1, 4))
    yield {
      act: 'publish',
      on,
      fields: { publicText: replyText(topic, place, kept ? 'B' : 'A').replaceAll('您', '代表、委员') },
    }
    last = on
  }
  const c = yield* keptPromises(telling, last)
  const closes = days.workingDays(latest(c, last), chance.whole(2, 10))
  yield { act: 'close', on: closes }
}

/** What was promised is done about the time it was promised for; until then the matter stays open, over the year's end too. */
function* keptPromises({ chance, days }: Telling, from: string): Part<string> {
  let last = from
  let c: CaseState = yield waitUntil(from)
  const promises = (c.facts as unknown as { promises?: readonly { due: string }[] }).promises ?? []
  for (const [index, { due }] of promises.entries()) {
    last = latest(last, days.working(days.later(due, chance.whole(-30, 12))))
    c = yield {
      act: 'fulfilPromise',
      on: last,
      fields: { promiseNumber: index + 1, promiseResult: '已完成并通过验收，向代表、委员反馈。' },
    }
  }
  return last
}
