import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ActRequest } from '../src/case/act-input.ts'
import { exemptStep } from '../src/case/exempt-step.ts'
import type { ActAnswer } from '../src/case/perform-act.ts'
import type { Result } from '../src/case/refusal.ts'
import { at, jurisdiction, type TestCounty, testCounty } from '../src/case/test-county.ts'
import type { Actor } from '../src/office/actor.ts'
import { normativeDocument } from './normative-document.ts'
import { applicationLimit } from './parts/reconsideration/time-limit.ts'
import { reconsideration } from './reconsideration.ts'

let county: TestCounty
let people: ReturnType<typeof office>
beforeAll(async () => {
  county = await testCounty([reconsideration, normativeDocument])
  people = office()
})
afterAll(() => county.close())

const office = () => ({
  reviewer: county.person('复议员', 'justice', 'reconsideration', 'hearing'),
  second: county.person('复议员乙', 'justice', 'reconsideration'),
  third: county.person('复议员丙', 'justice', 'reconsideration'),
  clerk: county.person('书记员', 'justice', 'reconsideration'),
  bodyHead: county.person('复议机构负责人', 'justice', 'reconsiderationHead'),
  publisher: county.person('发布', 'justice', 'publication'),
  mayor: county.person('县长', 'government', 'governmentHead', 'unitHead'),
  answerer: county.person('应诉', 'market', 'litigation', 'handling', 'registration'),
  maker: county.person('审核', 'market', 'legalityReview'),
  governmentLawyer: county.person('政府应诉', 'government', 'litigation'),
})

type Given = Record<string, unknown>
const applicant = { form: 'person', name: '孙晓岚', idNumber: '110101199003070011', phone: '13900000002' } as const
const application = {
  channel: 'window',
  organ: 'government',
  respondent: 'market',
  applicants: [applicant],
  matter: 'penalty',
  contestedNumber: '清市监罚〔2026〕12号',
  claim: '请求撤销处罚决定',
  reasons: '处罚决定认定事实不清',
  knewOn: '2026-02-02',
  madeOn: '2026-02-02',
}
const admissible = {
  jurisdiction: 'department',
  clearParties: true,
  interested: true,
  specific: true,
  inScope: true,
  firstTime: true,
}

const done = async (result: Promise<Result<ActAnswer>>): Promise<ActAnswer> => {
  const given = await result
  if (!given.ok) throw new Error(JSON.stringify(given.refusal))
  return given.value
}
/** What a refused act lacked. */
const lacks = async (result: Promise<Result<ActAnswer>>): Promise<readonly string[]> => {
  const given = await result
  if (given.ok) throw new Error('the act was accepted')
  return given.refusal.unmet.length > 0 ? given.refusal.unmet.map(({ text }) => text) : [given.refusal.title]
}
const act = (id: string, key: string, on: string, request: Omit<ActRequest, 'on'> = {}, who: Actor = people.reviewer) =>
  county.act(id, key, who, { on, ...request })

const registering = (on: string, fields: Given = {}) =>
  county.open(
    'reconsideration',
    'register',
    'justice',
    people.reviewer,
    { on, fields: { ...application, receivedOn: on, ...fields } },
    (fields.receivedOn as string | undefined) ?? on,
  )
const completed = ['longerDays', 'longerSource', 'obstacles', 'property', 'thirdParties', 'representatives']
/** Registered at the counter, and completed on the desk where there is more to say. */
const received = async (on = '2026-03-02', fields: Given = {}): Promise<string> => {
  const later = Object.entries(fields).filter(([key]) => completed.includes(key))
  const { id } = await done(
    registering(on, Object.fromEntries(Object.entries(fields).filter(([key]) => !completed.includes(key)))),
  )
  if (later.length > 0) await done(act(id, 'completeFile', on, { fields: Object.fromEntries(later) }))
  return id
}
const accepted = async (
  on = '2026-03-09',
  key = 'accept',
  fields: Given = {},
  received_: Given = {},
): Promise<string> => {
  const id = await received('2026-03-02', received_)
  await done(act(id, key, on, { fields: { ...admissible, ...fields } }))
  return id
}
const simpleCase = (on = '2026-03-04') => accepted(on, 'acceptSimple', { simpleGround: 'warning', plain: true })
const reviewers = ['复议员', '复议员乙']
const plainly = { reviewers, major: false, specialised: false }
/** Everyone who must sign, signs on the same day. */
const signed = async (id: string, on: string): Promise<ActAnswer | undefined> => {
  let answer: ActAnswer | undefined
  for (let state = await county.state(id); state.pending.length > 0; state = await county.state(id)) {
    const organ = await county.sign(id, people.bodyHead, on)
    answer = await done(organ.ok ? Promise.resolve(organ) : county.sign(id, people.mayor, on))
  }
  return answer
}
const performed = async (id: string, key: string, on: string, request: Omit<ActRequest, 'on'> = {}): Promise<void> => {
  await done(act(id, key, on, request))
  await signed(id, on)
}
const serve = async (id: string, letter: string, on: string, who: Actor = people.reviewer, key = 'serve') => {
  const { letters } = await county.state(id)
  const found = letters.findLast(one => one.key === letter)
  return act(
    id,
    key,
    on,
    { service: { letter: found?.id ?? '', recipient: '收件人', on, way: '直接送达', proof: '送达回证' } },
    who,
  )
}
const copied = async (id: string, on: string, fields: Given = {}): Promise<void> => {
  await done(act(id, 'sendCopy', on, { fields: { ...plainly, ...fields } }))
  await done(serve(id, 'answerNotice', on, people.answerer, 'signForCopy'))
}
const evidence = { answer: '处罚事实清楚、证据确凿', answerEvidence: [{ name: '现场检查笔录', proves: '违法事实' }] }
const answered = (id: string, on: string) => act(id, 'answer', on, { fields: evidence }, people.answerer)
const opinions = [{ on: '2026-03-20', side: 'applicant', way: 'phone', note: '请求从轻' }]
/** An accepted case in which all was done that a decision waits for. */
const ripe = async (fields: Given = {}, received_: Given = {}): Promise<string> => {
  const id = await accepted('2026-03-09', 'accept', {}, received_)
  await copied(id, '2026-03-10', fields)
  await done(answered(id, '2026-03-18'))
  await done(act(id, 'hearOpinions', '2026-03-20', { fields: { opinions } }))
  return id
}
const verdict = { findings: '经审理查明事实清楚', decision: '维持清市监罚〔2026〕12号行政处罚决定' }
const decided = async (outcome = 'upheld', fields: Given = {}, on = '2026-04-20'): Promise<string> => {
  const id = await ripe()
  await performed(id, 'decide', on, { outcome, fields: { ...verdict, ...fields } })
  return id
}
const clock = async (id: string, key: string) =>
  (await county.state(id)).clocks.find(trace => trace.key === key || trace.key.startsWith(`${key}#`))
const due = async (id: string, key: string) => (await clock(id, key))?.due
const facts = async (id: string) => (await county.state(id)).facts as Given
const flags = async (id: string, today: string): Promise<readonly string[]> => {
  const state = await county.state(id)
  return Object.entries(reconsideration.flags ?? {}).flatMap(([key, { when }]) =>
    when(state as never, today) ? [key] : [],
  )
}
const counted = async (id: string): Promise<readonly string[]> =>
  (await county.state(id)).contributions
    .filter(({ indicator }) => indicator.startsWith('reconsideration/'))
    .map(({ indicator, unit, on }) => `${indicator.slice('reconsideration/'.length)} ${unit} ${on}`)
const printed = async (id: string, key: string): Promise<string> => {
  const found = (await county.state(id)).letters.findLast(letter => letter.key === key)
  const row = await county.engine.db.read(jurisdiction, q =>
    q.kysely
      .selectFrom('letter')
      .select('content')
      .where('id', '=', found?.id ?? '')
      .executeTakeFirstOrThrow(),
  )
  return JSON.stringify(row.content)
}

describe('the term of application (20, 21)', () => {
  it('is sixty days from knowing the act: kept on the sixtieth, missed on the next working day', async () => {
    const knew = { knewOn: '2026-01-05', madeOn: '2026-01-05' }
    const kept = await received('2026-03-06', knew)
    expect(await clock(kept, 'application')).toMatchObject({ due: '2026-03-06', state: 'met' })
    await done(act(kept, 'accept', '2026-03-09', { fields: admissible }))
    const missed = await received('2026-03-09', knew)
    expect(await lacks(act(missed, 'accept', '2026-03-09', { fields: admissible }))).toEqual([
      '须在法定申请期限内提出；超过的，决定不予受理',
    ])
  })
  it('is kept by what was posted before its end, whenever it comes in', async () => {
    const id = await received('2026-03-06', {
      knewOn: '2026-01-05',
      madeOn: '2026-01-05',
      channel: 'mail',
      receivedOn: '2026-03-11',
    })
    await done(act(id, 'accept', '2026-03-12', { fields: admissible }))
    expect(await due(id, 'examination')).toBe('2026-03-18')
  })
  it('ends on the next working day where the sixtieth is a day off', async () => {
    // The sixtieth day after 4 March 2026 is 3 May, in the holiday; people work again on 6 May.
    const id = await received('2026-05-06', { knewOn: '2026-03-04', madeOn: '2026-03-04' })
    expect(await clock(id, 'application')).toMatchObject({ raw: '2026-05-03', due: '2026-05-06', state: 'met' })
    await done(act(id, 'accept', '2026-05-06', { fields: admissible }))
  })
  it('is what a law says where that is longer, with its article', async () => {
    const long = { knewOn: '2025-12-01', madeOn: '2025-12-01', longerDays: 91 }
    const id = await received('2026-03-02', long)
    expect(await lacks(act(id, 'accept', '2026-03-09', { fields: admissible }))).toEqual([
      '申请期限长于60日的，须写明法律依据',
    ])
    await done(act(id, 'completeFile', '2026-03-09', { fields: { longerSource: '某法第十条' } }))
    await done(act(id, 'accept', '2026-03-09', { fields: admissible }))
    const short = await received('2026-03-03', { ...long, longerSource: '某法第十条' })
    expect(await lacks(act(short, 'accept', '2026-03-09', { fields: admissible }))).toHaveLength(1)
  })
  it('stands while an obstacle lasts, and runs on once it has gone', () => {
    const limit = (obstacles: readonly object[]) =>
      applicationLimit({ facts: { appliedOn: '2026-04-01', knewOn: '2026-01-05', obstacles } } as never)
    expect(limit([])?.by).toBe('2026-03-06')
    expect(limit([{ from: '2026-02-01', to: '2026-02-11', reason: '住院' }])).toEqual({
      by: '2026-03-16',
      words: '自知道行政行为之日（2026-01-05）起60日，障碍耽误10日不计',
    })
    expect(limit([{ from: '2026-03-20', to: '2026-03-30', reason: '住院' }])?.by).toBe('2026-03-06')
    expect(limit([{ from: '2025-12-20', to: '2026-01-10', reason: '封控' }])?.by).toBe('2026-03-11')
  })
  it('runs from knowing the remedies where the act did not tell them, for a year from knowing the act at most', () => {
    const limit = (given: object) =>
      applicationLimit({
        facts: { appliedOn: '2026-03-02', knewOn: '2025-03-10', rightsTold: false, ...given },
      } as never)?.by
    expect(limit({ rightsKnownOn: '2025-06-01' })).toBe('2025-07-31')
    expect(limit({ rightsKnownOn: '2026-02-20' })).toBe('2026-03-10')
    expect(limit({})).toBe('2026-03-10')
    expect(limit({ appliedOn: '2023-03-02', knewOn: '2021-03-10' })).toBeUndefined()
  })
  it('never goes beyond five years from the act, twenty for real estate', () => {
    const limit = (given: object) =>
      applicationLimit({
        facts: { appliedOn: '2026-03-02', madeOn: '2021-02-28', knewOn: '2026-02-20', ...given },
      } as never)?.by
    expect(limit({})).toBe('2026-02-28')
    expect(limit({ property: true })).toBe('2026-04-21')
    expect(limit({ madeOn: '2005-03-01', property: true })).toBe('2025-03-01')
    expect(limit({ appliedOn: '2023-12-29' })).toBe('2026-04-21')
  })
  it('missed is a ground of refusal only where it was missed', async () => {
    const late = { shortcoming: 'late', refusalReason: '逾期' }
    const kept = await received()
    expect(await lacks(act(kept, 'refuse', '2026-03-05', { fields: late }))).toEqual([
      '以超过期限为由的，须确已超过法定申请期限',
    ])
    const missed = await received('2026-03-02', { knewOn: '2025-12-01', madeOn: '2025-12-01' })
    await performed(missed, 'refuse', '2026-03-05', { fields: late })
    expect(await county.state(missed)).toMatchObject({ stage: 'refused', outcome: 'refused' })
    expect(await printed(missed, 'refusalDecision')).toContain('自知道行政行为之日（2025-12-01）起60日')
    await done(serve(missed, 'refusalDecision', '2026-03-06'))
    expect(await clock(missed, 'suitAfterRefusal')).toMatchObject({
      due: '2026-03-23',
      citation: '《行政复议法》第三十四条',
    })
  })
})

describe('examination (30)', () => {
  it('takes five working days, on the last of which an application not refused counts as accepted', async () => {
    const id = await received()
    expect(await clock(id, 'examination')).toMatchObject({
      due: '2026-03-09',
      citation: '《行政复议法》第三十条第一款',
    })
    await county.morning('2026-03-09')
    expect(await county.state(id)).toMatchObject({ stage: 'examined' })
    await county.morning('2026-03-10')
    expect(await county.state(id)).toMatchObject({ stage: 'heard', track: 'ordinary' })
    expect(await facts(id)).toMatchObject({ acceptedOn: '2026-03-09' })
    expect(await clock(id, 'examination')).toMatchObject({ state: 'lapsed' })
    expect(await due(id, 'decision')).toBe('2026-05-08')
    expect(await flags(id, '2026-03-10')).toContain('byDefault')
  })
  it('may refuse on the fifth working day, and no more on the sixth', async () => {
    const refusal = { shortcoming: 'noInterest', refusalReason: '与申请人无关' }
    const id = await received()
    await performed(id, 'refuse', '2026-03-09', { fields: refusal })
    expect(await clock(id, 'examination')).toMatchObject({ state: 'met' })
    const second = await received()
    expect(await lacks(act(second, 'refuse', '2026-03-10', { fields: refusal }))).toEqual([
      '审查期限已经届满，视为受理；不符合受理条件的，依照第三十三条决定驳回申请',
    ])
  })
  it('names every condition of article 30 that is not met', async () => {
    const id = await received()
    const none = {
      ...admissible,
      clearParties: false,
      interested: false,
      specific: false,
      inScope: false,
      firstTime: false,
    }
    expect(await lacks(act(id, 'accept', '2026-03-04', { fields: none }))).toEqual([
      '须有明确的申请人和符合规定的被申请人',
      '申请人须与被申请复议的行政行为有利害关系',
      '须有具体的复议请求和理由',
      '须属于复议范围',
      '须未就同一行为受理过，人民法院也未受理',
    ])
  })
  it('tells whom to turn to where another organ is competent', async () => {
    const id = await received()
    const notOurs = { shortcoming: 'notOurs', refusalReason: '被申请人为税务机关' }
    expect(await lacks(act(id, 'refuse', '2026-03-04', { fields: notOurs }))).toEqual([
      '不属于本机关管辖的，告知申请人有管辖权的复议机关',
    ])
    await performed(id, 'refuse', '2026-03-04', { fields: { ...notOurs, competentOrgan: '市税务局' } })
    expect(await printed(id, 'refusalDecision')).toContain('有管辖权的行政复议机关：市税务局')
  })
  it('hands on what a higher organ hears, and since 2024 nothing else', async () => {
    const id = await received()
    const to = { transferredTo: '市人民政府' }
    expect(await lacks(act(id, 'transfer', '2026-03-04', { fields: { ...to, transferGround: 'former' } }))).toEqual([
      '不属于本机关管辖的，决定不予受理并告知有管辖权的机关，不再转送',
    ])
    await performed(id, 'transfer', '2026-03-04', { fields: { ...to, transferGround: 'higher' } })
    expect(await county.state(id)).toMatchObject({ stage: 'transferred', outcome: 'transferred' })
  })
  it('of more than five applicants asks for one to five representatives', async () => {
    const six = Array.from({ length: 6 }, (_, n) => ({ ...applicant, name: `申请人${n}` }))
    const id = await received('2026-03-02', { applicants: six })
    expect(await lacks(act(id, 'accept', '2026-03-04', { fields: admissible }))).toEqual([
      '申请人超过五人的，推选一至五名代表人',
    ])
    await done(act(id, 'completeFile', '2026-03-04', { fields: { representatives: [applicant] } }))
    await done(act(id, 'accept', '2026-03-04', { fields: admissible }))
    await accepted('2026-03-04', 'accept', {}, { applicants: six.slice(1) })
  })
  it('after acceptance leaves only dismissal (33)', async () => {
    const id = await accepted()
    const fields = { shortcoming: 'repeated', refusalReason: '人民法院已经受理' }
    expect(await lacks(act(id, 'refuse', '2026-03-10', { fields }))).toEqual(['案件现处于“审理”阶段'])
    await performed(id, 'dismiss', '2026-03-20', { fields })
    expect(await county.state(id)).toMatchObject({ stage: 'decided', outcome: 'dismissed' })
  })
})

describe('correction (31)', () => {
  const asked = { correctionMatters: '请补交处罚决定书复印件' }
  const waiting = async (): Promise<string> => {
    const id = await received()
    await done(act(id, 'requestCorrection', '2026-03-03', { fields: asked }))
    await done(serve(id, 'correctionNotice', '2026-03-04'))
    return id
  }
  it('is asked within five working days, once, and its ten working days are the law’s', async () => {
    const id = await received()
    expect(await lacks(act(id, 'requestCorrection', '2026-03-10', { fields: asked }))).toHaveLength(1)
    expect(
      await lacks(act(id, 'requestCorrection', '2026-03-09', { fields: { ...asked, correctBy: '2026-03-12' } })),
    ).toEqual(['补正期限由法律规定为收到通知之日起10个工作日，有正当理由的方可延长'])
    await done(act(id, 'requestCorrection', '2026-03-09', { fields: asked }))
    await done(county.act(id, 'correct', 'public', { on: '2026-03-10', fields: { correction: '已补交' } }))
    expect(await lacks(act(id, 'requestCorrection', '2026-03-11', { fields: asked }))).toEqual([
      '已经通知过补正：补正通知应当一次性载明',
    ])
  })
  it('made on the tenth working day starts the examination afresh', async () => {
    const id = await waiting()
    expect(await clock(id, 'examination')).toMatchObject({ state: 'stopped' })
    expect(await due(id, 'correction')).toBe('2026-03-18')
    expect(await lacks(act(id, 'accept', '2026-03-10', { fields: admissible }))).toEqual([
      '正在等待申请人补正，收到补正以后再决定是否受理',
    ])
    await done(county.act(id, 'correct', 'public', { on: '2026-03-18', fields: { correction: '已补交' } }))
    expect(await clock(id, 'examination')).toMatchObject({ start: '2026-03-18', due: '2026-03-25', state: 'open' })
    await county.morning('2026-03-26')
    expect(await facts(id)).toMatchObject({ acceptedOn: '2026-03-25' })
  })
  it('not made without good reason is a waiver from the day after, and recorded', async () => {
    const id = await waiting()
    await county.morning('2026-03-18')
    expect(await county.state(id)).toMatchObject({ stage: 'examined' })
    await county.morning('2026-03-19')
    expect(await county.state(id)).toMatchObject({ stage: 'ended', outcome: 'abandoned', closedOn: '2026-03-19' })
    expect(await counted(id)).toContain('abandoned justice 2026-03-19')
  })
  it('is given more time for good reason, before and after the term', async () => {
    const excuse = { correctionExcuse: '住院治疗', correctBy: '2026-03-27' }
    const before = await waiting()
    await done(act(before, 'extendCorrection', '2026-03-16', { fields: excuse }))
    await county.morning('2026-03-27')
    expect(await county.state(before)).toMatchObject({ stage: 'examined' })
    const after = await waiting()
    await county.morning('2026-03-19')
    await done(act(after, 'extendCorrection', '2026-03-20', { fields: excuse }))
    expect(await county.state(after)).toMatchObject({ stage: 'examined', outcome: null })
    await county.morning('2026-03-28')
    expect(await county.state(after)).toMatchObject({ outcome: 'abandoned', closedOn: '2026-03-28' })
  })
  it('is not waived by silence to a notice that was never served', async () => {
    const id = await received()
    await done(act(id, 'requestCorrection', '2026-03-03', { fields: asked }))
    await county.morning('2026-04-30')
    expect(await county.state(id)).toMatchObject({ stage: 'examined', outcome: null })
  })
})

describe('an application through the penalising organ (32)', () => {
  const handIn = () =>
    county.open('reconsideration', 'handIn', 'market', people.answerer, {
      on: '2026-03-02',
      fields: Object.fromEntries(Object.entries(application).filter(([key]) => key !== 'channel')),
    })
  it('is forwarded within five working days, and examined from that day by the reconsideration body', async () => {
    const { id } = await done(handIn())
    expect(await due(id, 'forwarding')).toBe('2026-03-09')
    expect(await clock(id, 'examination')).toBeUndefined()
    await done(act(id, 'forward', '2026-03-09', { fields: { body: 'justice' } }, people.answerer))
    expect(await county.state(id)).toMatchObject({ stage: 'examined', unit: 'justice', origin: 'market' })
    expect(await clock(id, 'forwarding')).toMatchObject({ state: 'met' })
    expect(await due(id, 'examination')).toBe('2026-03-16')
    const late = await done(handIn())
    await done(act(late.id, 'forward', '2026-03-10', { fields: { body: 'justice' } }, people.answerer))
    expect(await clock(late.id, 'forwarding')).toMatchObject({ state: 'late' })
  })
  it('need not be forwarded where the organ itself undoes the penalty', async () => {
    const { id } = await done(handIn())
    await done(act(id, 'correctOurselves', '2026-03-04', { fields: { decision: '撤销处罚决定' } }, people.answerer))
    expect(await county.state(id)).toMatchObject({ stage: 'ended', outcome: 'selfCorrected' })
  })
})

describe('copies and answer (48, 54)', () => {
  it('the copy is sent within seven working days, on the simple track three', async () => {
    const id = await accepted()
    expect(await due(id, 'copies')).toBe('2026-03-18')
    await done(act(id, 'sendCopy', '2026-03-19', { fields: plainly }))
    expect(await clock(id, 'copies')).toMatchObject({ state: 'late' })
    expect(await due(await simpleCase('2026-03-09'), 'copies')).toBe('2026-03-12')
  })
  it('two reviewers hear a case of the ordinary course, one suffices on the simple track', async () => {
    const alone = { ...plainly, reviewers: ['复议员'] }
    const id = await accepted()
    expect(await lacks(act(id, 'sendCopy', '2026-03-10', { fields: alone }))).toEqual([
      '普通程序由两名以上行政复议人员审理',
    ])
    await done(act(await simpleCase(), 'sendCopy', '2026-03-05', { fields: alone }))
  })
  it('the respondent, a unit of ours, sees the case, signs for the copy and answers within ten working days', async () => {
    const id = await accepted()
    await copied(id, '2026-03-12')
    const state = await county.state(id)
    expect(state.copies).toMatchObject([{ unit: 'market', act: 'sendCopy' }])
    expect(state.work.filter(({ unit }) => unit === 'market')).toMatchObject([{ duties: ['litigation'] }])
    expect(await clock(id, 'answer')).toMatchObject({ due: '2026-03-26', owedBy: 'unit' })
    await done(answered(id, '2026-03-26'))
    expect(await clock(id, 'answer')).toMatchObject({ state: 'met' })
    expect(await lacks(act(id, 'answer', '2026-03-27', { fields: evidence }, people.answerer))).toEqual([
      '“提出书面答复”不适用于本案',
    ])
  })
  it('on the simple track five working days', async () => {
    const id = await simpleCase('2026-03-09')
    await copied(id, '2026-03-12')
    expect(await due(id, 'answer')).toBe('2026-03-19')
  })
  it('an answer on paper is entered by the reconsideration body', async () => {
    const id = await accepted()
    await copied(id, '2026-03-12')
    await done(act(id, 'enterAnswer', '2026-03-20', { fields: evidence }))
    expect(await facts(id)).toMatchObject({ answeredOn: '2026-03-20' })
  })
  it('another unit may not answer', async () => {
    const id = await accepted()
    await copied(id, '2026-03-12')
    expect(await lacks(act(id, 'answer', '2026-03-13', { fields: evidence }, people.governmentLawyer))).toEqual([
      '您的职责不在办理该案件的单位',
    ])
  })
})

describe('an unanswered case (70)', () => {
  const silent = async (received_: Given = {}): Promise<string> => {
    const id = await accepted('2026-03-09', 'accept', {}, received_)
    await copied(id, '2026-03-12')
    await done(act(id, 'hearOpinions', '2026-03-20', { fields: { opinions } }))
    await county.morning('2026-03-27')
    return id
  }
  const unlawfulOnly =
    '被申请人逾期不答复、不提交证据，视为没有证据、依据：应当撤销、部分撤销、确认违法或者无效、责令履行'
  it('may not be decided while the respondent still has time', async () => {
    const id = await accepted()
    await copied(id, '2026-03-12')
    await done(act(id, 'hearOpinions', '2026-03-20', { fields: { opinions } }))
    expect(await lacks(act(id, 'decide', '2026-03-24', { outcome: 'revoked', fields: verdict }))).toEqual([
      '被申请人的答复期限未满，也未收到答复',
    ])
  })
  it('counts as an act without evidence or basis, and cannot be upheld', async () => {
    const id = await silent()
    expect((await county.state(id)).acts.noEvidence?.dates).toEqual(['2026-03-27'])
    expect(await flags(id, '2026-03-27')).toContain('silent')
    for (const outcome of ['upheld', 'changed', 'claimDismissed'])
      expect(await lacks(act(id, 'decide', '2026-04-02', { outcome, fields: { ...verdict, worse: false } }))).toContain(
        unlawfulOnly,
      )
    await performed(id, 'decide', '2026-04-02', { outcome: 'revoked', fields: verdict })
    expect(await printed(id, 'decision')).toContain('《行政复议法》第七十条')
    expect(await counted(id)).toContain('unanswered market 2026-03-27')
  })
  it('an answer that comes too late changes nothing', async () => {
    const id = await silent()
    await done(answered(id, '2026-03-30'))
    expect(await clock(id, 'answer')).toMatchObject({ state: 'late' })
    expect(await lacks(act(id, 'decide', '2026-04-02', { outcome: 'upheld', fields: verdict }))).toEqual([unlawfulOnly])
  })
  it('except where a third party, whose rights it touches, brings the evidence', async () => {
    const fields = { ...verdict, thirdPartyEvidence: true }
    expect(await lacks(act(await silent(), 'decide', '2026-04-02', { outcome: 'upheld', fields }))).toEqual([
      '第三人提供证据的，须已有第三人参加',
    ])
    await done(act(await silent({ thirdParties: [applicant] }), 'decide', '2026-04-02', { outcome: 'upheld', fields }))
  })
})

describe('hearing the parties (49)', () => {
  it('is compulsory in the ordinary course', async () => {
    const id = await accepted()
    await copied(id, '2026-03-10')
    await done(answered(id, '2026-03-18'))
    expect(await lacks(act(id, 'decide', '2026-03-20', { outcome: 'upheld', fields: verdict }))).toEqual([
      '环节“听取当事人意见”尚未办理',
    ])
    const respondentOnly = [{ on: '2026-03-20', side: 'respondent', way: 'person', note: '同答复' }]
    expect(await lacks(act(id, 'hearOpinions', '2026-03-20', { fields: { opinions: respondentOnly } }))).toEqual([
      '应当听取申请人的意见并记录',
    ])
    await done(act(id, 'hearOpinions', '2026-03-20', { fields: { opinions } }))
    await done(act(id, 'decide', '2026-03-20', { outcome: 'upheld', fields: verdict }))
  })
  it('may be dispensed with only where the parties make it impossible, by the head of the body', async () => {
    const id = await accepted()
    await copied(id, '2026-03-10')
    await done(answered(id, '2026-03-18'))
    const { seq } = await county.state(id)
    const given = {
      jurisdiction,
      case: id,
      version: seq,
      now: at('2026-03-20'),
      step: 'opinions',
      reason: '电话多次无人接听',
    }
    expect((await exemptStep(county.engine, { ...given, actor: people.reviewer, ground: 'theirs' })).ok).toBe(false)
    expect((await exemptStep(county.engine, { ...given, actor: people.bodyHead, ground: 'busy' })).ok).toBe(false)
    expect((await exemptStep(county.engine, { ...given, actor: people.bodyHead, ground: 'theirs' })).ok).toBe(true)
    await done(act(id, 'decide', '2026-03-20', { outcome: 'upheld', fields: verdict }))
  })
  it('is left to the body on the simple track, which may decide on the papers', async () => {
    const id = await simpleCase()
    await copied(id, '2026-03-05')
    await done(answered(id, '2026-03-10'))
    await done(act(id, 'decide', '2026-03-20', { outcome: 'upheld', fields: verdict }))
  })
})

describe('the hearing (50, 51)', () => {
  const called = { hearingOn: '2026-04-10', hearingPlace: '县行政复议中心', hearingMatters: '处罚程序' }
  const held = {
    hearingHost: '复议员',
    hearers: ['复议员乙', '复议员丙'],
    hearingRecorder: '书记员',
    hearingRecord: '各方陈述、质证',
    applicantAtHearing: 'attended',
    headAtHearing: 'head',
  }
  const toBeHeard = async (): Promise<string> => {
    const id = await ripe({ major: true })
    await done(act(id, 'callHearing', '2026-03-30', { fields: called }))
    return id
  }
  it('is compulsory in a grave, difficult or complex case, and so is the committee', async () => {
    const id = await ripe({ major: true })
    expect(await lacks(act(id, 'decide', '2026-04-20', { outcome: 'upheld', fields: verdict }))).toEqual([
      '环节“听证”尚未办理',
      '环节“提请行政复议委员会咨询”尚未办理',
    ])
  })
  it('of which everyone is told five working days before: on the fifth in time, on the fourth not', async () => {
    const kept = await toBeHeard()
    expect(await clock(kept, 'hearingNotice')).toMatchObject({ kind: 'before', due: '2026-04-02' })
    await done(serve(kept, 'hearingNotice', '2026-04-02', people.reviewer, 'serveHearingNotice'))
    await done(act(kept, 'holdHearing', '2026-04-10', { fields: held }))
    const missed = await toBeHeard()
    expect(await lacks(act(missed, 'holdHearing', '2026-04-10', { fields: held }))).toEqual([
      '听证通知未在听证5个工作日前送达',
    ])
    await done(serve(missed, 'hearingNotice', '2026-04-03', people.reviewer, 'serveHearingNotice'))
    expect(await lacks(act(missed, 'holdHearing', '2026-04-10', { fields: held }))).toEqual([
      '听证通知未在听证5个工作日前送达',
    ])
  })
  it('has a host, two listeners at least and a recorder, all different, on the day that was told', async () => {
    const id = await toBeHeard()
    await done(serve(id, 'hearingNotice', '2026-04-01', people.reviewer, 'serveHearingNotice'))
    expect(await lacks(act(id, 'holdHearing', '2026-04-13', { fields: held }))).toEqual([
      '听证应当在通知的日期举行；改期的，重新通知',
    ])
    expect(
      await lacks(act(id, 'holdHearing', '2026-04-10', { fields: { ...held, hearers: ['复议员', '复议员乙'] } })),
    ).toEqual(['听证员应当两名以上，不由主持人、记录员兼任'])
    expect(
      await lacks(act(id, 'holdHearing', '2026-04-10', { fields: { ...held, hearers: ['复议员乙', '复议员乙'] } })),
    ).toHaveLength(1)
    expect(
      await lacks(act(id, 'holdHearing', '2026-04-10', { fields: { ...held, hearingRecorder: '复议员' } })),
    ).toEqual(['主持人和记录员应当是不同的人'])
  })
  it('is attended by the head of the respondent, who must say why not and send someone', async () => {
    const id = await toBeHeard()
    await done(serve(id, 'hearingNotice', '2026-04-01', people.reviewer, 'serveHearingNotice'))
    expect(await lacks(act(id, 'holdHearing', '2026-04-10', { fields: { ...held, headAtHearing: 'staff' } }))).toEqual([
      '被申请人的负责人不能参加听证的，应当说明理由',
    ])
    const sent = { ...held, headAtHearing: 'staff', headAbsence: '外出参加上级会议', applicantAtHearing: 'absent' }
    await done(act(id, 'holdHearing', '2026-04-10', { fields: sent }))
    expect(await counted(id)).toContain('hearings justice 2026-04-10')
    expect(await counted(id)).not.toContain('headsAtHearings justice 2026-04-10')
    await done(act(id, 'consultCommittee', '2026-04-14', { fields: { committeeOpinion: '建议维持' } }))
    await done(act(id, 'decide', '2026-04-20', { outcome: 'upheld', fields: verdict }))
  })
  it('of a case that is only technical is not needed, the committee is', async () => {
    const id = await ripe({ specialised: true })
    expect(await lacks(act(id, 'decide', '2026-04-20', { outcome: 'upheld', fields: verdict }))).toEqual([
      '环节“提请行政复议委员会咨询”尚未办理',
    ])
  })
})

describe('the simple track (53 to 55)', () => {
  it('is for small, plain and on-the-spot cases, disclosure, or where all agree', async () => {
    const take = async (fields: Given, received_: Given = {}) => {
      const id = await received('2026-03-02', received_)
      return act(id, 'acceptSimple', '2026-03-04', { fields: { ...admissible, plain: true, ...fields } })
    }
    expect(await lacks(take({ simpleGround: 'small', amount: 3000.01 }))).toEqual([
      '以款额适用简易程序的，涉及款额应当在三千元以下',
    ])
    expect((await take({ simpleGround: 'small', amount: 3000 })).ok).toBe(true)
    expect(await lacks(take({ simpleGround: 'disclosure' }))).toEqual(['不是政府信息公开案件，不能以此适用简易程序'])
    expect((await take({ simpleGround: 'disclosure' }, { matter: 'disclosure' })).ok).toBe(true)
    expect(await lacks(take({ simpleGround: 'warning', plain: false }))).toHaveLength(1)
    expect((await take({ simpleGround: 'agreed', plain: false })).ok).toBe(true)
  })
  it('ends within thirty days of acceptance and cannot be extended', async () => {
    const id = await simpleCase()
    expect(await clock(id, 'decision')).toMatchObject({ due: '2026-04-03', citation: '《行政复议法》第六十二条第二款' })
    expect(await lacks(act(id, 'extend', '2026-03-30', { reason: '情况复杂' }))).toEqual(['适用的程序不得延长'])
  })
  it('turns into the ordinary one with the consent of the head of the body; acceptance stays, the term is sixty days', async () => {
    const id = await simpleCase()
    await copied(id, '2026-03-05')
    const turned = { trackReason: '案情复杂', major: false, specialised: false }
    expect(await done(act(id, 'toOrdinary', '2026-03-09', { fields: turned }))).toMatchObject({
      waitsFor: ['reconsiderationHead'],
    })
    expect(await due(id, 'answer')).toBe('2026-03-12')
    await signed(id, '2026-03-10')
    expect((await county.state(id)).track).toBe('ordinary')
    expect(await clock(id, 'decision')).toMatchObject({ start: '2026-03-04', raw: '2026-05-03', due: '2026-05-06' })
    expect(await due(id, 'answer')).toBe('2026-03-19')
    await done(answered(id, '2026-03-18'))
    expect(await lacks(act(id, 'decide', '2026-03-20', { outcome: 'upheld', fields: verdict }))).toEqual([
      '环节“听取当事人意见”尚未办理',
    ])
  })
})

describe('suspension and termination (39 to 41)', () => {
  const suspended = async (ground: string, on = '2026-04-01'): Promise<string> => {
    const id = await ripe()
    await performed(id, 'suspend', on, { ground, reason: '须等待' })
    return id
  }
  it('needs one of its grounds, and is told in writing', async () => {
    const id = await ripe()
    expect(await lacks(act(id, 'suspend', '2026-04-01', { reason: '忙' }))).toEqual(['请选择“复议中止”的法定事由'])
    expect(await lacks(act(id, 'suspend', '2026-04-01', { ground: 'missing', reason: ' ' }))).toEqual([
      '请写明中止的理由',
    ])
    await performed(id, 'suspend', '2026-04-01', { ground: 'missing', reason: '申请人下落不明' })
    expect(await printed(id, 'suspensionNotice')).toContain('自2026年4月1日起中止')
  })
  it('stops the term of the decision, which runs on from the day after its end', async () => {
    const id = await suspended('otherCase')
    expect(await clock(id, 'decision')).toMatchObject({ state: 'stopped', due: null })
    expect(await lacks(act(id, 'decide', '2026-04-02', { outcome: 'upheld', fields: verdict }))).toEqual([
      '复议中止期间不得作出决定，先恢复审理',
    ])
    await done(act(id, 'resume', '2026-04-11', { reason: '另案已审结' }))
    expect(await due(id, 'decision')).toBe('2026-05-18')
  })
  it('for want of a successor ends the case once it has lasted sixty days, not on the sixtieth', async () => {
    const id = await suspended('death')
    expect(await clock(id, 'succession')).toMatchObject({ kind: 'atLeast', raw: '2026-05-31', due: '2026-06-01' })
    const fields = { terminationNote: '近亲属始终未确定是否参加' }
    expect(await lacks(act(id, 'terminateUnresolved', '2026-06-01', { fields }))).toEqual([
      '“中止满60日”至2026-06-01届满，次日起方可办理',
    ])
    await performed(id, 'terminateUnresolved', '2026-06-02', { fields })
    expect(await county.state(id)).toMatchObject({ stage: 'ended', outcome: 'terminated' })
  })
  it('on any other ground never ends it by itself', async () => {
    const id = await suspended('otherCase')
    expect(await clock(id, 'succession')).toBeUndefined()
    expect(await lacks(act(id, 'terminateUnresolved', '2026-08-03', { fields: { terminationNote: '久拖' } }))).toEqual([
      '“中止满60日原因未消除，终止”不适用于本案',
    ])
  })
  it('a withdrawal ends the case when permitted, and only one that was asked for', async () => {
    const id = await ripe()
    expect(await lacks(act(id, 'permitWithdrawal', '2026-04-01', { outcome: 'withdrawn' }))).toEqual([
      '尚未填写“申请撤回之日”',
    ])
    await done(
      county.act(id, 'requestWithdrawal', 'public', { on: '2026-04-01', fields: { withdrawalReason: '已经协商解决' } }),
    )
    await performed(id, 'permitWithdrawal', '2026-04-02', { outcome: 'withdrawn' })
    expect(await county.state(id)).toMatchObject({ outcome: 'withdrawn' })
  })
  it('a settlement is written down and harms nobody', async () => {
    const id = await ripe()
    await done(
      county.act(id, 'requestWithdrawal', 'public', { on: '2026-04-01', fields: { withdrawalReason: '和解' } }),
    )
    const given = { settlement: '退还罚款二千元', settlementLawful: false }
    expect(await lacks(act(id, 'permitWithdrawal', '2026-04-02', { outcome: 'settled', fields: given }))).toHaveLength(
      1,
    )
    await performed(id, 'permitWithdrawal', '2026-04-02', {
      outcome: 'settled',
      fields: { ...given, settlementLawful: true },
    })
    expect(await counted(id)).toEqual(
      expect.arrayContaining(['settled justice 2026-04-02', 'broadlyCorrected justice 2026-04-02']),
    )
    expect(await counted(id)).not.toContain('directlyCorrected justice 2026-04-02')
  })
})

describe('mediation (5, 73)', () => {
  const made = async (received_: Given = {}): Promise<string> => {
    const id = await ripe({}, received_)
    await done(act(id, 'mediate', '2026-04-01', { fields: { mediation: '双方愿意调解' } }))
    await performed(id, 'makeMediationLetter', '2026-04-03', {
      fields: { agreement: '罚款减为三千元', settlementLawful: true },
    })
    return id
  }
  const sign = (...sides: string[]) => ({
    sealedOn: '2026-04-08',
    signatures: sides.map(side => ({ side, on: '2026-04-08' })),
  })
  it('takes effect only when everyone has signed and the seal is on it', async () => {
    const id = await made()
    expect(await flags(id, '2026-04-07')).toContain('mediation')
    expect(await lacks(act(id, 'takeMediationEffect', '2026-04-08', { fields: sign('applicant') }))).toEqual([
      '各方当事人均签字或者签章，调解书方能生效',
    ])
    await done(act(id, 'takeMediationEffect', '2026-04-08', { fields: sign('applicant', 'respondent') }))
    expect(await county.state(id)).toMatchObject({ outcome: 'mediated', closedOn: '2026-04-08' })
    const third = await made({ thirdParties: [applicant] })
    expect(
      await lacks(act(third, 'takeMediationEffect', '2026-04-08', { fields: sign('applicant', 'respondent') })),
    ).toHaveLength(1)
    await done(
      act(third, 'takeMediationEffect', '2026-04-08', { fields: sign('applicant', 'respondent', 'thirdParty') }),
    )
  })
  it('given up before it takes effect leads back to a decision, and blocks it until then', async () => {
    const id = await made()
    expect(await lacks(act(id, 'decide', '2026-04-08', { outcome: 'upheld', fields: verdict }))).toEqual([
      '调解书尚未生效，也未登记调解不成',
    ])
    await done(act(id, 'giveUpMediation', '2026-04-09', { fields: { mediationFailure: '申请人反悔' } }))
    expect(
      await lacks(act(id, 'takeMediationEffect', '2026-04-10', { fields: sign('applicant', 'respondent') })),
    ).toEqual(['“调解书生效”不适用于本案'])
    await done(act(id, 'decide', '2026-04-10', { outcome: 'upheld', fields: verdict }))
  })
})

describe('incidental review of a document (56 to 60)', () => {
  const claimed = { reviewClaimed: true, reviewedTitle: '《清河县流动摊点管理办法》第八条' }
  const started = async (reviewPower: string): Promise<string> => {
    const id = await ripe({}, claimed)
    await performed(id, 'startReview', '2026-03-20', { fields: { reviewPower, reviewedClause: '第八条' } })
    return id
  }
  it('claimed with the application runs from acceptance: thirty days of our own, seven working days to hand it on', async () => {
    const id = await accepted('2026-03-09', 'accept', {}, claimed)
    expect(await due(id, 'ownReview')).toBe('2026-04-08')
    expect(await due(id, 'reviewTransfer')).toBe('2026-03-18')
    expect(await facts(id)).toMatchObject({ reviewGround: 'claimed', reviewRaisedOn: '2026-03-09' })
  })
  it('is not lost where the application was accepted by silence', async () => {
    const id = await received('2026-03-02', claimed)
    await county.morning('2026-03-10')
    expect(await lacks(act(id, 'sendCopy', '2026-03-11', { fields: plainly }))).toEqual(['尚未填写“管辖依据”'])
    await copied(id, '2026-03-11', { jurisdiction: 'department' })
    expect(await facts(id)).toMatchObject({ reviewGround: 'claimed', reviewRaisedOn: '2026-03-09' })
  })
  it('keeps the case from being decided until it is done', async () => {
    const id = await ripe({}, claimed)
    expect(await lacks(act(id, 'decide', '2026-04-20', { outcome: 'upheld', fields: verdict }))).toEqual([
      '提出了附带审查，尚未处理完毕',
    ])
  })
  it('within our power: the maker is told in three working days and answers in ten; the case stands meanwhile', async () => {
    const id = await started('own')
    expect(await clock(id, 'decision')).toMatchObject({ state: 'stopped' })
    expect(await clock(id, 'reviewTransfer')).toBeUndefined()
    expect(await due(id, 'makerNotice')).toBe('2026-03-25')
    const finding = { fields: { reviewFinding: 'conflicting', reviewNote: '与行政处罚法不符' } }
    expect(await lacks(act(id, 'concludeReview', '2026-03-26', finding))).toEqual([
      '本机关有权处理的，先书面通知制定机关并等待其答复',
    ])
    await done(act(id, 'noticeMaker', '2026-03-25', { referrals: [{ to: 'market' }] }))
    const [referral] = (await county.state(id)).referrals
    const named = { referral: referral?.id ?? '' }
    await done(act(id, 'makerReceives', '2026-03-26', named, people.maker))
    expect(await due(id, 'maker')).toBe('2026-04-10')
    expect(await lacks(act(id, 'concludeReview', '2026-04-07', finding))).toEqual(['“制定机关书面答复”还有1件未回复'])
    await done(act(id, 'makerReplies', '2026-04-07', { ...named, reply: '拟修改' }, people.maker))
    await performed(id, 'concludeReview', '2026-04-08', finding)
    expect(await clock(id, 'ownReview')).toMatchObject({ state: 'met' })
    // 60 days from 9 March, and the nineteen of the review from 20 March to 8 April.
    expect(await due(id, 'decision')).toBe('2026-05-27')
    expect(await printed(id, 'reviewResult')).toContain('决定停止该条款的执行，责令制定机关予以纠正')
    expect(await counted(id)).toContain('unlawfulClauses justice 2026-04-08')
    await performed(id, 'decide', '2026-04-20', { outcome: 'revoked', fields: verdict })
  })
  it('the maker’s silence of ten working days holds nothing up', async () => {
    const id = await started('own')
    await done(act(id, 'noticeMaker', '2026-03-23', { referrals: [{ to: 'market', receivedOn: '2026-03-23' }] }))
    await county.morning('2026-04-08')
    expect((await county.state(id)).referrals).toMatchObject([{ silent: true, returnedOn: '2026-04-07' }])
    await done(act(id, 'concludeReview', '2026-04-08', { fields: { reviewFinding: 'lawful', reviewNote: '合法' } }))
  })
  it('beyond our power goes to the body that has it, which replies within sixty days', async () => {
    const id = await started('other')
    expect(await clock(id, 'makerNotice')).toBeUndefined()
    await done(act(id, 'referReview', '2026-03-23', { referrals: [{ to: '省市场监督管理局' }] }))
    expect(await clock(id, 'reviewTransfer')).toMatchObject({ due: '2026-03-18', state: 'late' })
    const named = { referral: (await county.state(id)).referrals[0]?.id ?? '' }
    await done(act(id, 'powerReceives', '2026-03-25', named))
    expect(await due(id, 'power')).toBe('2026-05-25')
    const finding = { fields: { reviewFinding: 'lawful', reviewNote: '合法' } }
    await county.morning('2026-06-30')
    expect(await lacks(act(id, 'concludeReview', '2026-06-30', finding))).toEqual(['“有权机关的处理意见”还有1件未回复'])
    await done(act(id, 'powerReplies', '2026-07-01', { ...named, reply: '条款合法' }))
    await done(act(id, 'concludeReview', '2026-07-01', finding))
  })
  it('may be begun by the organ itself (57), and points to the document where it is ours', async () => {
    const drafter = county.person('起草', 'market', 'drafting')
    const document = await done(
      county.open('normative-document', 'initiate', 'market', drafter, {
        on: '2026-03-02',
        fields: {
          title: '清河县流动摊点管理办法',
          initiatedOn: '2026-03-02',
          issuer: 'market',
          issuerKind: 'department',
          nature: 'make',
          basis: '县政府工作安排',
          necessity: '摊点管理没有具体规定',
          bindsPublic: true,
          repeats: false,
          mergeable: false,
          copies: false,
          policy: true,
          important: false,
          majorImpact: false,
          specialised: false,
          touchesMarket: false,
          otherUnits: false,
        },
      }),
    )
    const id = await ripe()
    const raised = { reviewGround: 'found', reviewedTitle: '《清河县流动摊点管理办法》第八条', reviewed: document.id }
    await done(act(id, 'raiseReview', '2026-03-23', { fields: raised }))
    expect(await due(id, 'ownReview')).toBe('2026-04-22')
    expect(await facts(id)).toMatchObject({ reviewed: document.id })
  })
})

describe('the term of the decision (62)', () => {
  it('is sixty days of the calendar, kept on the last and missed on the next', async () => {
    const kept = await ripe()
    await performed(kept, 'decide', '2026-05-08', { outcome: 'upheld', fields: verdict })
    expect(await clock(kept, 'decision')).toMatchObject({ due: '2026-05-08', state: 'met' })
    const missed = await ripe()
    await performed(missed, 'decide', '2026-05-09', { outcome: 'upheld', fields: verdict })
    expect(await clock(missed, 'decision')).toMatchObject({ state: 'late' })
    expect(await counted(missed)).not.toContain('inTime justice 2026-05-09')
  })
  it('is extended by thirty days at most with the approval of the head of the body, once the parties were told', async () => {
    const id = await ripe()
    expect(await lacks(act(id, 'extend', '2026-05-06', { reason: '情况复杂', extendBy: 31 }))).toEqual([
      '延长不得超过30日',
    ])
    expect(await done(act(id, 'extend', '2026-05-06', { reason: '情况复杂' }))).toMatchObject({
      waitsFor: ['reconsiderationHead'],
    })
    await signed(id, '2026-05-07')
    expect(await due(id, 'decision')).toBe('2026-05-08')
    expect(await flags(id, '2026-05-07')).toContain('extensionUntold')
    await done(serve(id, 'extensionNotice', '2026-05-08'))
    expect(await clock(id, 'decision')).toMatchObject({ raw: '2026-06-07', due: '2026-06-08' })
    expect(await lacks(act(id, 'extend', '2026-05-20', { reason: '仍然复杂' }))).toEqual([
      '“作出复议决定”已延长1次，不得再延长',
    ])
  })
  it('cannot be extended after its end, nor by the head of another body', async () => {
    expect(await lacks(act(await ripe(), 'extend', '2026-05-09', { reason: '情况复杂' }))).toEqual([
      '“作出复议决定”已于2026-05-08届满，届满后不得延长',
    ])
    expect(await lacks(act(await ripe(), 'extendFormerly', '2026-04-09', { reason: '情况复杂' }))).toEqual([
      '“延长复议期限（2023年以前受理）”不适用于本案',
    ])
  })
})

describe('the decision (61 to 72)', () => {
  it('is signed by the head of the body and then by a head of the organ in whose name it goes out', async () => {
    const id = await ripe()
    expect(await done(act(id, 'decide', '2026-04-20', { outcome: 'upheld', fields: verdict }))).toMatchObject({
      waitsFor: ['reconsiderationHead', 'deputyHead', 'unitHead'],
    })
    expect((await county.sign(id, people.mayor, '2026-04-20')).ok).toBe(false)
    await done(county.sign(id, people.bodyHead, '2026-04-20'))
    expect(await done(county.sign(id, people.mayor, '2026-04-21'))).toMatchObject({ stage: 'decided' })
    expect(await facts(id)).toMatchObject({ decidedOn: '2026-04-21' })
  })
  it('changes nothing to the applicant’s disadvantage, unless a third party asked for the opposite', async () => {
    const changed = (fields: Given) => ({ outcome: 'changed', fields: { ...verdict, ...fields } })
    const id = await ripe()
    expect(await lacks(act(id, 'decide', '2026-04-20', changed({})))).toEqual(['请写明变更后是否对申请人更为不利'])
    expect(await lacks(act(id, 'decide', '2026-04-20', changed({ worse: true })))).toEqual([
      '不得作出对申请人更为不利的变更，第三人提出相反请求的除外',
    ])
    await done(act(await ripe(), 'decide', '2026-04-20', changed({ worse: false })))
    await done(act(await ripe(), 'decide', '2026-04-20', changed({ worse: true, thirdPartyOpposes: true })))
  })
  it('to perform, or to act anew, names its day', async () => {
    const id = await ripe()
    expect(await lacks(act(id, 'decide', '2026-04-20', { outcome: 'ordered', fields: verdict }))).toEqual([
      '责令履行、责令重新作出的，须写明履行期限',
    ])
    const remake = { ...verdict, remake: true, performBy: '2026-06-19' }
    expect(await lacks(act(id, 'decide', '2026-04-20', { outcome: 'upheld', fields: remake }))).toEqual([
      '只有撤销、部分撤销和确认违法可以同时责令重新作出',
    ])
    await done(act(id, 'decide', '2026-04-20', { outcome: 'revoked', fields: remake }))
  })
  it('decides on compensation where that was claimed', async () => {
    const id = await ripe({}, { compensationClaimed: true })
    expect(await lacks(act(id, 'decide', '2026-04-20', { outcome: 'revoked', fields: verdict }))).toEqual([
      '一并提出行政赔偿请求的，应当同时决定',
    ])
    await done(
      act(id, 'decide', '2026-04-20', { outcome: 'revoked', fields: { ...verdict, compensationDecided: '返还罚款' } }),
    )
  })
  it('dismisses a claim only where performance was claimed (69)', async () => {
    const id = await ripe()
    expect(await lacks(act(id, 'decide', '2026-04-20', { outcome: 'claimDismissed', fields: verdict }))).toEqual([
      '驳回复议请求只适用于不履行法定职责案件',
    ])
    await done(
      act(await ripe({}, { matter: 'duty' }), 'decide', '2026-04-20', { outcome: 'claimDismissed', fields: verdict }),
    )
  })
  it('tells of the suit within fifteen days, and names no party', async () => {
    const id = await decided()
    const letter = await printed(id, 'decision')
    expect(letter).toContain('可以自收到之日起15日内向人民法院提起行政诉讼')
    expect(letter).toContain('《行政复议法》第六十八条')
    expect(letter).not.toContain('孙晓岚')
    expect(JSON.stringify(await county.state(id))).not.toContain('孙晓岚')
  })
})

describe('the law before 2024', () => {
  const former = { knewOn: '2023-11-01', madeOn: '2023-11-01', contestedNumber: '清市监罚〔2023〕80号' }
  it('accepted as of its receipt an application it did not refuse (原法 17)', async () => {
    const id = await received('2023-11-06', former)
    await done(act(id, 'accept', '2023-11-10', { fields: admissible }))
    expect(await facts(id)).toMatchObject({ acceptedOn: '2023-11-06' })
    const silent = await received('2023-11-06', former)
    await county.morning('2023-11-14')
    expect(await county.state(silent)).toMatchObject({ stage: 'heard' })
    expect(await facts(silent)).toMatchObject({ acceptedOn: '2023-11-06' })
    expect(await clock(silent, 'decision')).toMatchObject({
      due: '2024-01-05',
      citation: '《行政复议法》（2017年修正）第三十一条',
    })
  })
  it('made a corrected application accepted as of its correction, within a period the notice named', async () => {
    const id = await received('2023-11-06', former)
    const asked = { correctionMatters: '请补交处罚决定书' }
    expect(await lacks(act(id, 'requestCorrection', '2023-11-08', { fields: asked }))).toEqual([
      '补正通知应当载明合理的补正期限',
    ])
    await done(act(id, 'requestCorrection', '2023-11-08', { fields: { ...asked, correctBy: '2023-11-20' } }))
    await done(serve(id, 'correctionNotice', '2023-11-09'))
    expect(await due(id, 'formerCorrection')).toBe('2023-11-20')
    await done(county.act(id, 'correct', 'public', { on: '2023-11-17', fields: { correction: '已补交' } }))
    await county.morning('2023-11-25')
    expect(await facts(id)).toMatchObject({ acceptedOn: '2023-11-17' })
    const waived = await received('2023-11-06', former)
    await done(act(waived, 'requestCorrection', '2023-11-08', { fields: { ...asked, correctBy: '2023-11-20' } }))
    await done(serve(waived, 'correctionNotice', '2023-11-09'))
    await county.morning('2023-11-21')
    expect(await county.state(waived)).toMatchObject({ outcome: 'abandoned', closedOn: '2023-11-21' })
  })
  it('knew no suspension for settling the dispute, which came with the law of 2024 (条例 41)', async () => {
    const id = await received('2023-11-06', former)
    await done(act(id, 'accept', '2023-11-08', { fields: admissible }))
    const suspend = (ground: string, on: string) => act(id, 'suspend', on, { ground, reason: '双方同意' })
    expect(await lacks(suspend('settling', '2023-12-31'))).toEqual(['2023年以前的中止事由不包括调解、和解'])
    expect((await suspend('otherCase', '2023-12-31')).ok).toBe(true)
    const since = await received('2023-11-06', former)
    await done(act(since, 'accept', '2023-11-08', { fields: admissible }))
    const request = { ground: 'settling', reason: '双方同意' }
    expect((await act(since, 'suspend', '2024-01-01', request)).ok).toBe(true)
  })
  it('gave the respondent ten days of the calendar', async () => {
    const id = await received('2023-11-06', former)
    await done(act(id, 'accept', '2023-11-08', { fields: admissible }))
    await copied(id, '2023-11-10')
    expect(await clock(id, 'answer')).toMatchObject({
      due: '2023-11-20',
      citation: '《行政复议法》（2017年修正）第二十三条',
    })
    expect(await printed(id, 'answerNotice')).toContain('自收到之日起10日内提出书面答复')
  })
  it('knew no simple track, and let a department hear cases of its subordinates', async () => {
    const simple = await received('2023-11-06', former)
    const fields = { ...admissible, simpleGround: 'warning', plain: true }
    expect((await act(simple, 'acceptSimple', '2023-11-08', { fields })).ok).toBe(false)
    const byDepartment = { fields: { ...admissible, jurisdiction: 'formerDepartment' } }
    await done(act(await received('2023-11-06', former), 'accept', '2023-11-08', byDepartment))
    expect(await lacks(act(await received(), 'accept', '2026-03-04', byDepartment))).toEqual([
      '2024年1月1日起由县级以上人民政府统一管辖，部门不再受理下级部门的复议案件',
    ])
  })
  it('asked for no hearing of the parties, mediated only what is discretionary, and extended by the head of the organ', async () => {
    const id = await received('2023-09-04', { ...former, knewOn: '2023-09-01', madeOn: '2023-09-01' })
    await done(act(id, 'accept', '2023-09-05', { fields: admissible }))
    await copied(id, '2023-09-06')
    await done(answered(id, '2023-09-12'))
    expect(await lacks(act(id, 'mediate', '2023-09-20', { fields: { mediation: '调解' } }))).toEqual([
      '2023年以前只能调解自由裁量行为和行政赔偿、补偿纠纷',
    ])
    await done(act(id, 'mediate', '2023-09-20', { fields: { mediation: '调解', mediable: true } }))
    expect((await act(id, 'extend', '2023-10-20', { reason: '情况复杂' })).ok).toBe(false)
    expect(await done(act(id, 'extendFormerly', '2023-10-20', { reason: '情况复杂' }))).toMatchObject({
      waitsFor: ['deputyHead', 'unitHead', 'reconsiderationHead'],
    })
    await done(county.sign(id, people.mayor, '2023-10-20'))
    await done(county.sign(id, people.bodyHead, '2023-10-20'))
    await done(serve(id, 'extensionNotice', '2023-10-23'))
    expect(await due(id, 'decision')).toBe('2023-12-04')
    await performed(id, 'decide', '2023-12-04', { outcome: 'upheld', fields: verdict })
    expect(await printed(id, 'decision')).toContain('（2017年修正）第二十八条')
  })
  it('handed an application that was another’s on to it (原法 18)', async () => {
    const id = await received('2023-11-06', former)
    await performed(id, 'transfer', '2023-11-08', { fields: { transferredTo: '市公安局', transferGround: 'former' } })
    expect(await county.state(id)).toMatchObject({ outcome: 'transferred' })
  })
})

describe('a case that straddles both laws', () => {
  const straddling = { knewOn: '2023-12-20', madeOn: '2023-12-20' }
  it('received in December, accepted in January: each clock follows the law of the day it starts', async () => {
    const id = await received('2023-12-29', straddling)
    expect(await clock(id, 'examination')).toMatchObject({
      due: '2024-01-08',
      citation: '《行政复议法》（2017年修正）第十七条',
    })
    await done(act(id, 'accept', '2024-01-03', { fields: admissible }))
    expect(await facts(id)).toMatchObject({ acceptedOn: '2024-01-03' })
    expect(await clock(id, 'decision')).toMatchObject({
      raw: '2024-03-03',
      due: '2024-03-04',
      citation: '《行政复议法》第六十二条第一款',
    })
    await copied(id, '2024-01-04')
    expect(await clock(id, 'answer')).toMatchObject({ due: '2024-01-18', citation: '《行政复议法》第四十八条' })
    await done(answered(id, '2024-01-18'))
    expect(await lacks(act(id, 'decide', '2024-02-01', { outcome: 'upheld', fields: verdict }))).toEqual([
      '环节“听取当事人意见”尚未办理',
    ])
  })
  it('accepted by silence in January counts from the last day, not from receipt', async () => {
    const id = await received('2023-12-29', straddling)
    await county.morning('2024-01-09')
    expect(await facts(id)).toMatchObject({ acceptedOn: '2024-01-08' })
  })
  it('accepted in December, its copy received in January: the respondent has ten working days', async () => {
    const id = await received('2023-12-25', straddling)
    await done(act(id, 'accept', '2023-12-28', { fields: admissible }))
    expect(await facts(id)).toMatchObject({ acceptedOn: '2023-12-25' })
    expect(await clock(id, 'decision')).toMatchObject({ citation: '《行政复议法》（2017年修正）第三十一条' })
    await copied(id, '2024-01-02')
    expect(await clock(id, 'answer')).toMatchObject({ due: '2024-01-16', citation: '《行政复议法》第四十八条' })
    await done(answered(id, '2024-01-16'))
    await done(act(id, 'decide', '2024-01-20', { outcome: 'upheld', fields: verdict }))
  })
})

describe('after the decision (75 to 79)', () => {
  const servedDecision = async (outcome = 'upheld', fields: Given = {}): Promise<string> => {
    const id = await decided(outcome, fields)
    await done(serve(id, 'decision', '2026-04-22'))
    return id
  }
  it('a suit may be brought within fifteen days of service', async () => {
    const id = await decided()
    expect(await flags(id, '2026-04-20')).toEqual(['unserved'])
    expect(await clock(id, 'suit')).toBeUndefined()
    await done(serve(id, 'decision', '2026-04-22'))
    expect(await clock(id, 'suit')).toMatchObject({ due: '2026-05-07', owedBy: 'party', state: 'open' })
    await done(act(id, 'recordSuit', '2026-05-06', { fields: { suitCourt: '清河县人民法院' } }))
    expect(await clock(id, 'suit')).toMatchObject({ state: 'met' })
    const left = await servedDecision()
    await county.morning('2026-05-08')
    expect(await clock(left, 'suit')).toMatchObject({ state: 'lapsed' })
  })
  it('what a department did is copied to its superior as soon as the decision has effect', async () => {
    const id = await decided()
    const superior = { fields: { superior: '市市场监督管理局' } }
    expect(await lacks(act(id, 'copyToSuperior', '2026-04-21', superior))).toEqual([
      '决定书、意见书尚未送达，未发生法律效力',
    ])
    await done(serve(id, 'decision', '2026-04-22'))
    expect(await flags(id, '2026-04-22')).toEqual(['superiorUntold'])
    await done(act(id, 'copyToSuperior', '2026-04-22', superior))
    expect(await flags(id, '2026-04-22')).toEqual([])
  })
  it('what is to be performed has its day; whoever lets it pass is ordered to', async () => {
    const id = await servedDecision('ordered', { performBy: '2026-05-22' })
    expect(await clock(id, 'performance')).toMatchObject({ due: '2026-05-22', owedBy: 'unit' })
    expect(await flags(id, '2026-05-23')).toContain('unperformed')
    const order = { fields: { orderedBy: '2026-06-12', censure: 'talk' } }
    await performed(id, 'orderPerformance', '2026-05-25', order)
    await done(
      act(id, 'perform', '2026-06-10', { fields: { performed: 'full', performance: '已履行' } }, people.answerer),
    )
    expect(await clock(id, 'performance')).toMatchObject({ state: 'late' })
    expect(await clock(id, 'orderedPerformance')).toMatchObject({ state: 'met' })
    expect(await lacks(act(id, 'orderPerformance', '2026-06-11', order))).toEqual(['须尚未全部履行'])
  })
  it('an act to be made anew without a day is made within sixty days (条例 49)', async () => {
    const id = await servedDecision('upheld')
    expect(await clock(id, 'performance')).toBeUndefined()
    const anew = await servedDecision('revoked', { remake: true, performBy: '2026-06-22' })
    expect(await due(anew, 'performance')).toBe('2026-06-22')
  })
  it('an opinion letter is answered within sixty days, also after the case is closed, by a unit not a party to it', async () => {
    const id = await servedDecision('revoked')
    await performed(id, 'issueOpinion', '2026-04-23', {
      fields: { opinionTo: 'government', opinion: '执法文书不规范，请整改' },
    })
    expect((await county.state(id)).letters.at(-1)?.number).toBe('清司复意〔2026〕1号')
    await done(serve(id, 'opinionLetter', '2026-04-24', people.governmentLawyer, 'signForOpinion'))
    expect(await clock(id, 'opinion')).toMatchObject({ due: '2026-06-23', state: 'open', owedBy: 'unit' })
    expect(await flags(id, '2026-06-24')).toContain('opinionOverdue')
    const report = { fields: { opinionResult: '已整改' } }
    expect((await act(id, 'reportOpinion', '2026-06-20', report, people.answerer)).ok).toBe(false)
    await done(act(id, 'reportOpinion', '2026-06-23', report, people.governmentLawyer))
    expect(await counted(id)).toContain('opinionsAnswered justice 2026-06-23')
  })
  it('is published without names, where the act itself is public, and taken back when it should not have been', async () => {
    const id = await servedDecision()
    const given = {
      publicTitle: '清市监罚〔2026〕12号行政复议决定书',
      publicText: '申请人孙某不服处罚决定……决定维持。',
    }
    const publish = (fields: Given) =>
      act(id, 'publish', '2026-04-28', { fields: { ...given, ...fields } }, people.publisher)
    expect(await lacks(publish({ actPublic: 'closed' }))).toEqual(['只公开行为本身已经或者依法应当公开的决定书'])
    // Seen when the last signature would let it out.
    await done(publish({ actPublic: 'public', publicText: '申请人孙晓岚不服' }))
    expect((await county.sign(id, people.bodyHead, '2026-04-28')).ok).toBe(false)
    await done(county.sign(id, people.bodyHead, '2026-04-28', '含有申请人姓名'))
    await done(publish({ actPublic: 'public' }))
    await signed(id, '2026-04-28')
    expect(await counted(id)).toContain('published justice 2026-04-28')
    expect(await facts(id)).toMatchObject({ publicNumber: expect.stringMatching(/^清司复决〔2026〕\d+号$/) })
    await done(act(id, 'unpublish', '2026-05-20', {}, people.publisher))
    const early = await decided()
    expect(
      await lacks(act(early, 'publish', '2026-04-28', { fields: { ...given, actPublic: 'public' } }, people.publisher)),
    ).toEqual(['决定书尚未送达，未发生法律效力'])
  })
})

describe('other ways in', () => {
  it('the public may apply online, and its progress page shows no reasons of others', async () => {
    const online = await done(
      county.open('reconsideration', 'apply', 'justice', 'public', {
        on: '2026-03-07',
        fields: {
          applicants: applicant,
          respondentName: '县市场监督管理局',
          matter: 'penalty',
          claim: '撤销处罚',
          reasons: '不服',
          knewOn: '2026-02-02',
        },
      }),
    )
    expect(online.queryCode).toBeTruthy()
    expect(await facts(online.id)).toMatchObject({ channel: 'online', receivedOn: '2026-03-07', limitBy: '2026-04-03' })
    expect(await due(online.id, 'examination')).toBe('2026-03-13')
    expect(await lacks(act(online.id, 'accept', '2026-03-09', { fields: admissible }))).toEqual([
      '尚未填写“行政复议机关”',
      '尚未填写“被申请人”',
    ])
    await done(act(online.id, 'completeFile', '2026-03-09', { fields: { organ: 'government', respondent: 'market' } }))
    await done(act(online.id, 'accept', '2026-03-09', { fields: admissible }))
  })
  it('a case before a higher organ, in which our government answers, is answered within ten working days and its result kept', async () => {
    const { id } = await done(
      county.open('reconsideration', 'recordOutside', 'government', people.governmentLawyer, {
        on: '2026-03-02',
        fields: {
          outsideOrgan: '市人民政府',
          outsideServedOn: '2026-03-02',
          respondent: 'government',
          matter: 'expropriation',
        },
      }),
    )
    expect(await due(id, 'outsideAnswer')).toBe('2026-03-16')
    await done(act(id, 'answerOutside', '2026-03-16', { fields: evidence }, people.governmentLawyer))
    expect(await clock(id, 'outsideAnswer')).toMatchObject({ state: 'met' })
    const result = { outcome: 'outsideCorrected', fields: { decision: '撤销征收补偿决定', decidedOn: '2026-05-04' } }
    await done(act(id, 'recordOutsideResult', '2026-05-06', result, people.governmentLawyer))
    expect(await counted(id)).toEqual([
      'outsideAsRespondent government 2026-03-02',
      'outsideCorrected government 2026-05-04',
    ])
  })
})

describe('figures', () => {
  it('count what was accepted and concluded, and where it is corrected say so twice: directly and broadly', async () => {
    const id = await decided('revoked')
    expect(await counted(id)).toEqual(
      expect.arrayContaining([
        'received justice 2026-03-02',
        'accepted justice 2026-03-09',
        'concluded justice 2026-04-20',
        'revoked justice 2026-04-20',
        'directlyCorrected justice 2026-04-20',
        'broadlyCorrected justice 2026-04-20',
        'inTime justice 2026-04-20',
        'asRespondent market 2026-03-09',
        'respondentCorrected market 2026-04-20',
      ]),
    )
    expect(await counted(id)).not.toContain('disclosure-filed market 2026-03-09')
  })
  it('declare in their names what a rate divides', () => {
    expect(reconsideration.indicators.directRate).toMatchObject({
      label: '直接纠错率（变更、撤销、确认违法无效、责令履行、协议责任÷审结）',
      numerator: 'directlyCorrected',
      denominator: 'concluded',
    })
  })
  it('fill 表四 of the unit complained of where the case concerns disclosure', async () => {
    const id = await ripe({}, { matter: 'disclosure' })
    expect(await counted(id)).toEqual(
      expect.arrayContaining(['disclosure-filed market 2026-03-09', 'disclosure-pending market 2026-03-09']),
    )
    await performed(id, 'decide', '2026-04-20', { outcome: 'upheld', fields: verdict })
    expect(await counted(id)).toContain('disclosure-upheld market 2026-04-20')
    const corrected = await ripe({}, { matter: 'disclosure' })
    await performed(corrected, 'decide', '2026-04-20', { outcome: 'declaredUnlawful', fields: verdict })
    expect(await counted(corrected)).toContain('disclosure-corrected market 2026-04-20')
    const other = await ripe({}, { matter: 'disclosure' })
    await performed(other, 'dismiss', '2026-04-20', {
      fields: { shortcoming: 'noInterest', refusalReason: '无利害关系' },
    })
    expect(await counted(other)).toContain('disclosure-other market 2026-04-20')
  })
  it('fill 表四 also from a case before a higher organ: from the day the copy came to the day of its decision', async () => {
    const { id } = await done(
      county.open('reconsideration', 'recordOutside', 'government', people.governmentLawyer, {
        on: '2026-03-02',
        fields: {
          outsideOrgan: '市人民政府',
          outsideServedOn: '2026-03-02',
          respondent: 'government',
          matter: 'disclosure',
        },
      }),
    )
    expect(await counted(id)).toEqual(
      expect.arrayContaining(['disclosure-filed government 2026-03-02', 'disclosure-pending government 2026-03-02']),
    )
    await done(act(id, 'answerOutside', '2026-03-16', { fields: evidence }, people.governmentLawyer))
    const result = { outcome: 'outsideUpheld', fields: { decision: '维持', decidedOn: '2026-05-04' } }
    await done(act(id, 'recordOutsideResult', '2026-05-06', result, people.governmentLawyer))
    expect(await counted(id)).toEqual(
      expect.arrayContaining(['disclosure-upheld government 2026-05-04', 'disclosure-pending government 2026-05-04']),
    )
  })
})
