/** Stories of 政府信息公开申请: every ending the statutory table knows, corrections, third parties, extensions, fees. */
import type { CaseState } from '../case/state.ts'
import { type Chance, chanceOf } from './chance.ts'
import { units } from './county.ts'
import type { DemonstrationDays } from './days.ts'
import { corrections, grounds, searches, type Topic, topics } from './disclosure-texts.ts'
import { organisationOf, partyOf } from './names.ts'
import { openingDays } from './spread.ts'
import {
  type Happening,
  letterId,
  type Part,
  type Story,
  type StoryPlan,
  signature,
  type Telling,
  waitUntil,
} from './story.ts'

const procedure = 'disclosure-request'

/** How requests end, of a hundred; each ending occurs in the whole county. */
const endings = {
  provided: 35,
  alreadyPublic: 15,
  partial: 8,
  notHeld: 9,
  notOurs: 9,
  toBeMade: 2,
  stillUnclear: 1,
  internal: 2,
  inProcess: 2.5,
  enforcementFile: 1.5,
  otherQuery: 1,
  thirdPartyRights: 2,
  forbidden: 0.6,
  stateSecret: 0.4,
  endangers: 0.4,
  complaint: 2.5,
  repeated: 1.5,
  publication: 0.5,
  excessive: 0.6,
  reissue: 0.5,
  otherwise: 0.5,
  uncorrected: 2,
  feeUnpaid: 0.5,
  withdrawn: 1.5,
} as const
type Ending = keyof typeof endings
const shares: Readonly<Record<string, number>> = {
  housing: 85,
  resources: 85,
  government: 45,
  agriculture: 45,
  education: 35,
  market: 30,
  health: 25,
  labour: 25,
  planning: 25,
  'civil-affairs': 20,
  police: 15,
  finance: 15,
  xiaoman: 15,
  guyu: 10,
  lixia: 8,
  mangzhong: 8,
  bailu: 8,
  qiufen: 6,
  jingzhe: 6,
  shuangjiang: 4,
}

/** @param scale 1 for the whole county; a test takes less. */
export const disclosurePlans = (days: DemonstrationDays, seed: string, scale: number): readonly StoryPlan[] => {
  const chance = chanceOf(seed)
  const opening = openingDays(days, chance, Math.round(500 * scale), { lately: 1.6 })
  const every = Object.keys(endings) as Ending[]
  const drawn = opening.map((_, n) =>
    n < every.length && scale >= 0.5 ? (every[n] as Ending) : chance.weighted(endings),
  )
  const ending = chance.some(drawn, drawn.length)
  return [
    ...opening.map((opens, n) => ({
      procedure,
      unit: chance.weighted(shares),
      opens,
      tell: (telling: Telling) => request(telling, ending[n] ?? 'provided'),
    })),
    ...dueAroundToday(days),
  ]
}

/** Requests whose twenty working days run out around today, at units whose people have printed accounts. */
const dueAroundToday = (days: DemonstrationDays): StoryPlan[] => {
  const busy = ['housing', 'xiaoman', 'government', 'resources'] as const
  const around = [-9, -5, -3, -1, 0, 1, 2, 3, 4, 6, 8, 10, 12, 14].map(n => days.working(days.later(days.today, n)))
  const due = around.map((day, n) => ({
    procedure,
    unit: busy[n % busy.length] ?? 'housing',
    opens: days.workingDays(day, -20),
    tell: (telling: Telling) => unanswered(telling, n % 3 === 1),
  }))
  const unsigned = ['housing', 'housing', 'resources', 'xiaoman'].map((unit, n) => ({
    procedure,
    unit,
    opens: days.workingDays(days.today, -14 - n),
    tell: (telling: Telling) => toBeSigned(telling, n % 2 === 1),
  }))
  return [...due, ...unsigned].filter(({ opens }) => opens <= days.last)
}

interface Asked {
  readonly topic: Topic
  readonly subject: string
  readonly year: number
  readonly place: string
  readonly receivedOn: string
}

function* request(telling: Telling, ending: Ending): Story {
  const { chance, days } = telling
  const asked = yield* arrived(
    telling,
    chance.weighted({ online: 58, signedMail: 26, inPerson: 11, ordinaryMail: 4, fax: 1 }),
  )
  if (ending === 'uncorrected' || ending === 'stillUnclear' || chance.happens(0.07)) {
    const corrected = yield* correction(telling, asked, ending === 'uncorrected')
    if (corrected) yield* handled(telling, { ...asked, receivedOn: corrected }, ending)
    return
  }
  yield { act: 'accept', on: days.workingDays(asked.receivedOn, chance.whole(0, 3)) }
  if (ending === 'withdrawn') {
    yield { act: 'withdraw', on: days.workingDays(asked.receivedOn, chance.whole(4, 10)), onPaper: true }
    return
  }
  if (ending === 'feeUnpaid') yield* unpaid(telling, asked)
  else yield* handled(telling, asked, ending)
}

type Channel = 'online' | 'signedMail' | 'inPerson' | 'ordinaryMail' | 'fax'
function* arrived({ chance, days, unit, opens }: Telling, channel: Channel): Part<Asked> {
  const own = topics.filter(topic => topic.units.includes(unit))
  const topic = chance.one(own.length > 0 ? own : topics)
  const year = Number(opens.slice(0, 4)) - chance.whole(0, 1)
  const place = placeNear(unit, chance)
  const subject = told(topic.subject, { year, place })
  const applicantType = chance.weighted({
    person: 84,
    business: 9,
    legalService: 3,
    welfare: 1.5,
    research: 1.5,
    other: 1,
  })
  const fields = {
    applicant: applicantType === 'person' ? partyOf(chance) : { ...organisationOf(chance), phone: '000-0000-0000' },
    applicantType,
    subject,
    description: `申请公开：${subject}。如有电子版，请一并提供。`,
    deliveryForm: chance.weighted({ email: 45, post: 35, pickup: 12, online: 6, inspect: 2 }),
  }
  const asked = { topic, subject, year, place }
  if (channel === 'inPerson' || channel === 'signedMail') {
    yield { act: 'register', on: opens, fields: { channel, ...fields } }
    return { ...asked, receivedOn: opens }
  }
  if (channel === 'online') yield { act: 'apply', on: opens, fields }
  else yield { act: 'enter', on: opens, fields: { channel, ...fields } }
  const receivedOn = channel === 'online' ? days.workingDays(opens, chance.whole(0, 1)) : opens
  yield { act: 'confirm', on: receivedOn }
  return { ...asked, receivedOn }
}
const placeNear = (unit: string, chance: Chance): string => {
  const towns = units.filter(({ kind }) => kind === 'township' || kind === 'subdistrict')
  const town = towns.find(({ id }) => id === unit) ?? chance.one(towns)
  return `${town.shortName}${chance.one(town.places ?? [])}`
}
const told = (text: string, { year, place }: { year: number; place: string }): string =>
  text.replaceAll('{year}', String(year)).replaceAll('{place}', place)

/** Asked to correct: the day the correction came, or undefined where it never did. */
function* correction({ chance, days }: Telling, { receivedOn }: Asked, never: boolean): Part<string | undefined> {
  const on = days.workingDays(receivedOn, chance.whole(2, 6))
  const asked = yield { act: 'requestCorrection', on, fields: { correctionMatters: chance.one(corrections) } }
  const served = days.workingDays(on, 1)
  yield serving(asked, 'correctionNotice', served, chance)
  if (never) {
    yield waitUntil(days.workingDays(served, 25))
    return undefined
  }
  const corrected = days.workingDays(served, chance.whole(1, 7))
  yield { act: 'correct', on: corrected, fields: { correction: '补充说明了年度、项目名称和文件形成时间。' } }
  return corrected
}

const serving = (c: CaseState, letter: string, on: string, chance: Chance): Happening => {
  const way = chance.weighted({ mail: 55, electronic: 35, direct: 10 })
  return {
    act: 'serve',
    on,
    service: {
      letter: letterId(c, letter),
      recipient: '申请人',
      on,
      way: { mail: '邮寄送达', electronic: '电子送达', direct: '直接送达' }[way],
      proof:
        { mail: '邮件签收记录', electronic: '邮件系统回执', direct: '送达回证' }[way] +
        `（演示${chance.whole(1000, 9999)}）`,
    },
  }
}

type Answered = Exclude<Ending, 'uncorrected' | 'feeUnpaid' | 'withdrawn'>
function* handled(telling: Telling, asked: Asked, how: Ending): Story {
  const { chance, days } = telling
  const ending: Answered = how === 'uncorrected' || how === 'feeUnpaid' || how === 'withdrawn' ? 'provided' : how
  const opened = ending === 'provided' || ending === 'partial'
  let on = days.workingDays(asked.receivedOn, chance.whole(4, 6))
  if (ending === 'notHeld' || chance.happens(0.5))
    yield { act: 'search', on, fields: { searchRecord: told(chance.one(searches), asked) } }
  if (ending === 'thirdPartyRights' || (opened && chance.happens(0.06))) on = yield* thirdParty(telling, on, ending)
  else if (opened && chance.happens(0.04)) on = yield* jointMaker(telling, on)
  if (ending === 'excessive' || (opened && chance.happens(0.02))) on = yield* volume(telling, on)
  if (opened && chance.happens(0.02)) on = yield* paid(telling, on)
  const reviewed = days.workingDays(on, chance.whole(1, 3))
  const looked = yield {
    act: 'review',
    on: reviewed,
    fields: {
      secrecy: ending === 'stateSecret' ? 'secret' : 'clear',
      reviewOpinion:
        ending in grounds ? '经审查，依法按拟定意见答复。' : '经审查，不涉及国家秘密、商业秘密和个人隐私，可以公开。',
    },
  }
  yield* answered(telling, asked, ending, yield* readyOn(telling, looked, reviewed))
}

/** The day the reply is put forward: most within the term, some after an extension, a few late. */
function* readyOn({ chance, days }: Telling, c: CaseState, earliest: string): Part<string> {
  const due = c.clocks.find(({ key }) => key === 'reply')?.due ?? days.workingDays(earliest, 10)
  const pace = chance.weighted({ usual: 88, extended: 9, late: 3 })
  if (pace === 'usual') {
    const on = days.workingDays(earliest, chance.whole(1, 7))
    return on < due ? on : days.workingDays(due, -1) > earliest ? days.workingDays(due, -1) : earliest
  }
  if (pace === 'late') return days.workingDays(due > earliest ? due : earliest, chance.whole(1, 7))
  const asks = days.workingDays(due, -chance.whole(3, 5))
  if (asks < earliest) return earliest
  yield { act: 'extend', on: asks, reason: chance.one(['需要查阅的档案数量较多', '需要会同有关股室核对后分项答复']) }
  const told = days.workingDays(asks, 1)
  const extended = yield signature(told)
  yield serving(extended, 'extensionNotice', days.workingDays(told, 1), chance)
  return days.workingDays(due, chance.whole(2, 15))
}

const acts = {
  provided: 'disclose',
  alreadyPublic: 'disclose',
  partial: 'disclose',
  stateSecret: 'refuse',
  forbidden: 'refuse',
  endangers: 'refuse',
  thirdPartyRights: 'refuse',
  internal: 'refuse',
  inProcess: 'refuse',
  enforcementFile: 'refuse',
  otherQuery: 'refuse',
  notHeld: 'cannotProvide',
  notOurs: 'cannotProvide',
  toBeMade: 'cannotProvide',
  stillUnclear: 'cannotProvide',
  complaint: 'notProcess',
  repeated: 'notProcess',
  publication: 'notProcess',
  excessive: 'notProcess',
  reissue: 'notProcess',
  otherwise: 'answerOtherwise',
} as const satisfies Record<Answered, string>

const replyFields = (ending: Answered, { topic, subject, year, place }: Asked): Record<string, unknown> => {
  const answer = `现提供${told(topic.answer, { year, place })}`
  if (ending === 'provided')
    return { answer, thirdPartyDecision: '第三方逾期未提出意见，经审查不涉及商业秘密，决定公开。' }
  if (ending === 'alreadyPublic')
    return {
      answer: `“${subject}”已主动公开。`,
      whereToFind: '县政府门户网站“政府信息公开—法定主动公开内容”栏目，或者县档案馆政府信息查阅点。',
    }
  if (ending === 'partial')
    return {
      answer,
      withheldPart: '材料中的自然人身份证件号码、联系方式和银行账号，涉及个人隐私，已作区分处理。',
      thirdPartyDecision: '第三方逾期未提出意见，报价明细不予提供，其余内容可以公开。',
    }
  if (ending === 'otherwise') return { answer: '已按另案一并处理。', grounds: grounds.otherwise }
  const ground = grounds[ending]
  return {
    grounds: ground,
    ...(ending === 'notOurs'
      ? { rightBody: '请向县自然资源局或者项目所在镇街申请，联系方式见县政府信息公开指南。' }
      : {}),
    ...(ending === 'repeated' ? { earlierNumber: `〔${year}〕已答复文书` } : {}),
    ...(ending === 'complaint' || ending === 'publication'
      ? { whereToFind: '政务服务便民热线，或者本机关对外窗口。' }
      : {}),
  }
}

function* answered(telling: Telling, asked: Asked, ending: Answered, on: string): Story {
  const { chance, days } = telling
  const act = acts[ending]
  let c: CaseState = yield { act, on, outcome: ending, fields: replyFields(ending, asked) }
  let signed = on
  while (c.pending.length > 0) {
    signed = days.workingDays(signed, chance.whole(0, 1))
    c = yield signature(signed)
  }
  const served = days.workingDays(signed, chance.whole(0, 3))
  yield serving(c, 'reply', served, chance)
  if ((ending === 'provided' || ending === 'partial') && chance.happens(0.24)) yield* madePublic(telling, asked, served)
  else if (act !== 'disclose' && chance.happens(0.09)) yield* contested(telling, served)
}

function* madePublic({ chance, days }: Telling, { topic, year, place }: Asked, served: string): Story {
  const on = days.workingDays(served, chance.whole(2, 8))
  yield {
    act: 'publish',
    on,
    fields: {
      publicTitle: told(topic.publicTitle, { year, place }),
      publicText: `有申请人申请公开“${told(topic.subject, { year, place })}”。经审查，该信息可以向社会公开，公开内容如下：${told(topic.answer, { year, place })}\n\n全文可以在县政府门户网站下载，或者到县档案馆、县图书馆政府信息查阅点查阅。涉及个人信息的内容已作区分处理。`,
    },
  }
  yield signature(days.workingDays(on, chance.whole(1, 2)))
}

/** 行政复议、行政诉讼: a few replies are contested, some set aside and given anew. */
function* contested({ chance, days }: Telling, served: string): Story {
  const filed = days.workingDays(served, chance.whole(10, 30))
  if (chance.happens(0.25)) {
    yield { act: 'recordSuit', on: filed, fields: { suitKind: 'direct', suitFiledOn: filed } }
    const judged = days.workingDays(filed, chance.whole(60, 110))
    yield { act: 'recordSuitResult', on: judged, fields: { suitResult: 'upheld', suitClosedOn: judged } }
    return
  }
  yield { act: 'recordReview', on: filed, fields: { reviewFiledOn: filed } }
  const decided = days.workingDays(filed, chance.whole(25, 40))
  const reviewResult = chance.weighted({ upheld: 60, corrected: 30, other: 10 })
  yield { act: 'recordReviewResult', on: decided, fields: { reviewResult, reviewClosedOn: decided } }
  if (reviewResult !== 'corrected') return
  yield { act: 'orderRedo', on: decided, fields: { redoBy: days.workingDays(decided, 20) } }
  const again = days.workingDays(decided, chance.whole(8, 16))
  yield { act: 'answerAgain', on: again, fields: { secondAnswer: '重新检索并审查后，向申请人提供可以公开的部分。' } }
  yield signature(days.workingDays(again, 1))
  yield signature(days.workingDays(again, 2))
}

/** A third party is asked; it objects, agrees or says nothing. Returns the day after which the reply may be prepared. */
function* thirdParty({ chance, days }: Telling, on: string, ending: Answered): Part<string> {
  const sent = yield {
    act: 'askThirdParty',
    on,
    fields: { thirdParties: [organisationOf(chance)] },
    referrals: [{ to: '' }],
  }
  const referral = sent.referrals.at(-1)?.id ?? ''
  const received = days.workingDays(on, chance.whole(1, 3))
  yield { act: 'thirdPartyReceived', on: received, referral }
  const returned = days.workingDays(received, chance.whole(3, 12))
  if (ending === 'thirdPartyRights') {
    yield { act: 'thirdPartyObjects', on: returned, referral, reply: '报价明细属于本单位商业秘密，不同意公开。' }
    return returned
  }
  if (chance.happens(0.3)) {
    const after = days.workingDays(received, 16)
    yield waitUntil(after)
    return after
  }
  yield { act: 'thirdPartyAgrees', on: returned, referral, reply: '同意公开。' }
  return returned
}

function* jointMaker({ chance, days, unit }: Telling, on: string): Part<string> {
  const other = chance.one(['planning', 'finance', 'resources', 'housing'].filter(id => id !== unit))
  const sent = yield { act: 'askJointMaker', on, referrals: [{ to: other }] }
  const referral = sent.referrals.at(-1)?.id ?? ''
  yield { act: 'jointMakerReceived', on: days.workingDays(on, 1), referral }
  const returned = days.workingDays(on, chance.whole(3, 9))
  yield { act: 'jointMakerReplies', on: returned, referral, reply: '同意公开，请隐去个人信息。' }
  return returned
}

function* volume({ days }: Telling, on: string): Part<string> {
  yield {
    act: 'askVolumeReason',
    on,
    fields: { volumeFinding: '该申请人本月已提出十余件内容相近的申请，数量、频次明显超过合理范围。' },
  }
  const given = days.workingDays(on, 4)
  yield { act: 'giveVolumeReason', on: given, fields: { volumeReason: '为了解历年情况，供个人研究使用。' } }
  return given
}

function* charged({ chance, days }: Telling, on: string): Part<string> {
  const piecesBefore = chance.whole(11, 18)
  yield {
    act: 'chargeFee',
    on,
    fields: {
      feeStandard: 'byPiece',
      piecesBefore,
      pieces: 1,
      fee: 100,
      volumeFinding: `本自然月此前已申请${piecesBefore}件，超过合理范围。`,
    },
  }
  const signedOn = days.workingDays(on, 1)
  const c = yield signature(signedOn)
  const served = days.workingDays(signedOn, 1)
  yield serving(c, 'feeNotice', served, chance)
  return served
}
function* paid(telling: Telling, on: string): Part<string> {
  const served = yield* charged(telling, telling.days.workingDays(on, 1))
  const payment = telling.days.workingDays(served, telling.chance.whole(1, 10))
  yield { act: 'recordPayment', on: payment }
  return payment
}
function* unpaid(telling: Telling, asked: Asked): Story {
  const served = yield* charged(telling, telling.days.workingDays(asked.receivedOn, 5))
  yield waitUntil(telling.days.workingDays(served, 25))
}

/** Received and looked for; the answer is still owed. */
function* unanswered(telling: Telling, reviewed: boolean): Story {
  const { chance, days } = telling
  const asked = yield* arrived(telling, 'signedMail')
  yield { act: 'accept', on: days.workingDays(asked.receivedOn, 1) }
  const on = days.workingDays(asked.receivedOn, 4)
  yield { act: 'search', on, fields: { searchRecord: told(chance.one(searches), asked) } }
  if (reviewed)
    yield {
      act: 'review',
      on: days.workingDays(on, 2),
      fields: { secrecy: 'clear', reviewOpinion: '经审查，可以公开。' },
    }
}

/** A reply, or an extension, that waits for the head of the disclosure office. */
function* toBeSigned(telling: Telling, extension: boolean): Story {
  const { days } = telling
  yield* unanswered(telling, true)
  const on = days.workingDays(days.today, -1)
  if (extension) yield { act: 'extend', on, reason: '需要查阅的档案数量较多' }
  else yield { act: 'disclose', on, outcome: 'provided', fields: { answer: '现提供所申请的材料复印件，共十二页。' } }
}
