import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ActRequest } from '../src/case/act-input.ts'
import { findEvents } from '../src/case/find-events.ts'
import { jurisdiction, type TestCounty, type TestUnit, testCounty } from '../src/case/test-county.ts'
import { unitOf } from '../src/case/work-items.ts'
import type { AnyProcedure } from '../src/procedure/procedure.ts'
import { administrativePenalty } from './administrative-penalty.ts'
import { petition } from './petition.ts'

const definition: AnyProcedure = petition
let county: TestCounty
beforeAll(async () => {
  county = await testCounty([petition, administrativePenalty])
  for (const unit of ['office', 'market', 'housing', 'township', 'government'] as const)
    county.person('吴经办', unit, 'handling')
})
afterAll(() => county.close())

/** Whoever the definition says: its duty, in the unit where the act is performed. */
const whoever = async (id: string, key: string, referral?: string) => {
  const act = definition.acts[key]
  if (!act || act.by === 'public') return 'public'
  const state = await county.state(id)
  const unit =
    act.in === 'referral' ? state.referrals.find(sent => sent.id === referral)?.to : unitOf(state, act.in ?? 'handler')
  return county.person(`${act.by}-${unit}`, unit as TestUnit, act.by)
}
const unmet = (refusal: { title: string; unmet: readonly { text: string }[] }) =>
  refusal.unmet.length > 0 ? refusal.unmet.map(({ text }) => text) : refusal.title
/** The stage reached, or the unmet points. */
const act = async (id: string, key: string, on: string, fields: object = {}, more: Partial<ActRequest> = {}) => {
  const actor = await whoever(id, key, more.referral)
  const result = await county.act(id, key, actor, { on, fields: { ...fields }, ...more })
  return result.ok ? (await county.state(id)).stage : unmet(result.refusal)
}
const sign = async (id: string, on: string) => {
  const { unit } = await county.state(id)
  const result = await county.sign(id, county.person(`head-${unit}`, unit as TestUnit, 'unitHead'), on)
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return (await county.state(id)).stage
}
const serve = async (id: string, letter: string, on: string, by = 'serve') => {
  const found = (await county.state(id)).letters.findLast(({ key }) => key === letter)
  const service = { letter: found?.id ?? '', recipient: '信访人', on, way: '直接送达', proof: '送达回证' }
  return act(id, by, on, {}, { service })
}
const clock = async (id: string, key: string) => (await county.state(id)).clocks.find(found => found.key === key)
const counted = async (id: string): Promise<string[]> =>
  (await county.state(id)).contributions.map(({ indicator, on, value }) => `${indicator.slice(9)} ${on} ${value}`)

const person = (name: string) => ({ form: 'person', name, address: '柳林镇杨树村', phone: '13900000001' })
const matter = {
  channel: 'letter',
  petitioners: [person('赵大年')],
  subject: '反映小区物业停车收费',
  request: '要求核查停车收费标准并退还多收费用',
  grounds: '物业公司未公示标准，按每月三百元收取',
  area: 'market',
}
const opened = async (key: 'register' | 'registerDirect', unit: TestUnit, fields: object = {}, on = '2026-03-02') => {
  const by = key === 'register' ? 'petition' : 'registration'
  const result = await county.open('petition', key, unit, county.person(`${by}-${unit}`, unit, by), {
    on,
    fields: { receivedOn: on, ...matter, ...fields },
  })
  return result.ok ? result.value.id : unmet(result.refusal)
}
const register = async (...given: Parameters<typeof opened>): Promise<string> => {
  const id = await opened(...given)
  if (typeof id !== 'string' || !/^[0-9a-f-]{36}$/.test(id)) throw new Error(JSON.stringify(id))
  return id
}
const officers = { officers: ['吴经办'], interested: false }
const transferred = async (fields: object = {}, on = '2026-03-02'): Promise<string> => {
  const id = await register('register', 'office', fields, on)
  expect(await act(id, 'transfer', on, { organ: 'market' })).toBe('informing')
  return id
}
const accepted = async (fields: object = {}, on = '2026-03-12'): Promise<string> => {
  const id = await register('registerDirect', 'market', fields)
  expect(await act(id, 'accept', on, { noOtherWay: true, ...officers })).toBe('handling')
  expect(await serve(id, 'acceptanceNotice', on)).toBe('handling')
  return id
}
const investigated = async (id: string, on = '2026-03-20'): Promise<string> => {
  expect(await act(id, 'hearPetitioner', on, { statement: '要求退费' })).toBe('handling')
  expect(await act(id, 'investigate', on, { investigation: '经查，收费未公示' })).toBe('handling')
  return id
}
const opinion = {
  finding: 'support',
  opinion: '责令公示并退还多收费用',
  basis: '价格法第十三条',
  reviewer: 'government',
}
const opined = async (on = '2026-04-07', fields: object = {}): Promise<string> => {
  const id = await investigated(await accepted())
  await act(id, 'decide', on, { ...opinion, ...fields })
  expect(await sign(id, on)).toBe('opined')
  expect(await serve(id, 'opinion', on)).toBe('opined')
  return id
}
const reviewed = async (): Promise<string> => {
  const id = await opined()
  expect(await act(id, 'requestReview', '2026-05-07', { reviewRequest: '退费数额有误' })).toBe('reviewing')
  await act(id, 'review', '2026-06-08', { reviewResult: 'upheld', reviewOpinion: '事实清楚', rereviewer: 'justice' })
  expect(await sign(id, '2026-06-08')).toBe('reviewed')
  expect(await serve(id, 'reviewOpinion', '2026-06-08', 'serveReview')).toBe('reviewed')
  return id
}
const terminated = async (): Promise<string> => {
  const id = await reviewed()
  await act(id, 'requestRereview', '2026-07-08', { rereviewRequest: '仍不服' })
  await act(id, 'rereview', '2026-08-07', { rereviewResult: 'upheld', rereviewOpinion: '维持' })
  expect(await sign(id, '2026-08-07')).toBe('closed')
  return id
}

describe('登记', () => {
  it('第十九条: a petition names who raises it, unless name and address are unclear', async () => {
    expect(await opened('register', 'office', { petitioners: [] })).toEqual([
      '请填写信访人；姓名（名称）、住址不清的，注明“姓名、住址不清”',
    ])
    expect(await register('register', 'office', { petitioners: [], contactUnclear: true })).toBeTruthy()
  })
  it('第二十条: many who come together choose no more than five representatives', async () => {
    const six = ['甲', '乙', '丙', '丁', '戊', '己'].map(person)
    const visit = { channel: 'visit', people: 20 }
    expect(await opened('register', 'office', { ...visit, petitioners: six })).toEqual([
      '多人走访的应当推选代表，代表不得超过5人',
    ])
    const id = await register('register', 'office', { ...visit, petitioners: six.slice(0, 5) })
    expect(await counted(id)).toEqual(
      expect.arrayContaining(['received 2026-03-02 1', 'visits 2026-03-02 1', 'visitors 2026-03-02 20']),
    )
    expect(await register('register', 'office', { petitioners: six })).toBeTruthy()
  })
  it('第二十二条: what comes from elsewhere names who sent it', async () => {
    expect(await opened('register', 'office', { channel: 'hotline' })).toEqual([
      '上级转送交办、其他机关移送、热线转来的，请填写转来单位',
    ])
    expect(await register('register', 'office', { channel: 'hotline', handedBy: '12345热线' })).toBeTruthy()
  })
  it('every petition gets its number on receipt, online ones too', async () => {
    const online = await county.open('petition', 'submit', 'office', 'public', {
      on: '2026-03-02',
      fields: (({ channel: _, ...rest }) => rest)(matter),
    })
    if (!online.ok) throw new Error(JSON.stringify(online.refusal))
    expect(online.value.number).toMatch(/^清政办信〔2026〕\d+号$/)
    expect(await clock(online.value.id, 'intake')).toMatchObject({ due: '2026-03-03', state: 'open' })
    expect(await act(online.value.id, 'takeInAtOffice', '2026-03-03')).toBe('registered')
    expect(await clock(online.value.id, 'transfer')).toMatchObject({ start: '2026-03-02', due: '2026-03-17' })
  })
  it('a repeated petition is marked by its link to the earlier one, and by nothing else', async () => {
    const first = await transferred()
    const again = await register('register', 'office', { earlier: first })
    expect((await county.state(again)).facts).toMatchObject({ repeat: true })
    expect(await counted(again)).toContain('repeat 2026-03-02 1')
    expect(await counted(first)).toContain('first 2026-03-02 1')
    expect(await opened('register', 'office', { sameFacts: true })).toEqual([
      '仍以同一事实和理由提出的，请关联此前的信访事项',
    ])
    expect(JSON.stringify(await county.state(again))).not.toMatch(/赵大年|13900000001/)
  })
})

describe('转送、交办和异议', () => {
  it('第二十二条: a petition office hands on within fifteen days', async () => {
    const inTime = await register('register', 'office')
    expect(await clock(inTime, 'transfer')).toMatchObject({ due: '2026-03-17', state: 'open' })
    await act(inTime, 'transfer', '2026-03-17', { organ: 'market' })
    expect(await clock(inTime, 'transfer')).toMatchObject({ state: 'met' })
    const late = await register('register', 'office')
    await act(late, 'transfer', '2026-03-18', { organ: 'market' })
    expect(await clock(late, 'transfer')).toMatchObject({ state: 'late' })
    expect((await counted(late)).filter(line => line.startsWith('transferred'))).toEqual(['transferred 2026-03-18 1'])
  })
  it('第二十二条: what is assigned is reported back by the day named, which lies ahead', async () => {
    const id = await register('register', 'office')
    expect(await act(id, 'assign', '2026-03-03', { organ: 'market', reportBackBy: '2026-03-03' })).toEqual([
      '反馈日期应当在今天以后',
    ])
    expect(await act(id, 'assign', '2026-03-03', { organ: 'market', reportBackBy: '2026-04-30' })).toBe('informing')
    expect(await clock(id, 'reportBack')).toMatchObject({ due: '2026-04-30', owedBy: 'unit', state: 'open' })
    await act(id, 'accept', '2026-03-12', { noOtherWay: true, ...officers })
    await act(id, 'reportBack', '2026-04-30', { report: '已办结' })
    expect(await clock(id, 'reportBack')).toMatchObject({ state: 'met' })
  })
  it('第二十三条: who is not competent objects within five working days, with reasons', async () => {
    const id = await transferred()
    expect(await clock(id, 'objection')).toMatchObject({ due: '2026-03-09', owedBy: 'unit' })
    expect(await act(id, 'object', '2026-03-09', {})).toEqual(['请填写“异议理由”'])
    expect(await act(id, 'object', '2026-03-09', { objection: '属于发展改革部门职权' })).toBe('objected')
    const late = await transferred()
    expect(await act(late, 'object', '2026-03-10', { objection: '不属于本机关' })).toEqual([
      '收到已超过5个工作日，不得再提异议',
    ])
  })
  it('the objection once forgone, the matter stays where it is and the fifteen days run on', async () => {
    const id = await transferred()
    await county.morning('2026-03-10')
    expect(await county.state(id)).toMatchObject({ stage: 'informing' })
    expect(await clock(id, 'objection')).toMatchObject({ state: 'lapsed' })
    expect(await clock(id, 'notice')).toMatchObject({ due: '2026-03-17', state: 'open' })
  })
  it('an objection agreed to brings the matter back, refused it sends it back with its first day', async () => {
    const back = await transferred()
    await act(back, 'object', '2026-03-04', { objection: '不属于本机关' })
    expect(await act(back, 'agreeObjection', '2026-03-06', { objectionOpinion: '属实' })).toBe('registered')
    expect(await county.state(back)).toMatchObject({ unit: 'office' })
    expect(await act(back, 'transfer', '2026-03-06', { organ: 'housing' })).toBe('informing')
    expect(await clock(back, 'notice')).toMatchObject({ start: '2026-03-06', due: '2026-03-23' })
    const on = await transferred()
    await act(on, 'object', '2026-03-04', { objection: '不属于本机关' })
    expect(await act(on, 'refuseObjection', '2026-03-06', { objectionOpinion: '属于其职责' })).toBe('informing')
    expect(await clock(on, 'notice')).toMatchObject({ start: '2026-03-02', due: '2026-03-17' })
  })
  it('第二十四条: where competence is disputed, the common superior decides, and nobody objects again', async () => {
    const id = await transferred()
    await act(id, 'object', '2026-03-04', { objection: '职责不清' })
    const decided = { organ: 'housing', settledBy: 'superior', settledDocument: '清政函〔2026〕3号' }
    expect(await act(id, 'settleHandler', '2026-03-10', decided)).toBe('informing')
    expect(await county.state(id)).toMatchObject({ unit: 'housing' })
    expect(await act(id, 'object', '2026-03-11', { objection: '仍不同意' })).toEqual(['受理机关已经决定，不得再提异议'])
  })
  it('the regulation of 2005 knew no objection', async () => {
    const id = await transferred({}, '2022-04-06')
    expect(await act(id, 'object', '2022-04-08', { objection: '不属于本机关' })).toEqual([
      expect.stringMatching(/^“提出异议”限于2022.*办理日期为/),
    ])
    expect(await clock(id, 'objection')).toBeUndefined()
  })
  it('第三十条、第四十六条: what accuses a unit reaches it by no way', async () => {
    const refused = ['不得将检举、揭发材料及有关情况透露或者转给被检举、揭发的单位']
    const id = await register('register', 'office', { accusedUnits: ['market'] })
    expect(await act(id, 'transfer', '2026-03-03', { organ: 'market' })).toEqual(refused)
    expect(await act(id, 'transfer', '2026-03-03', { organ: 'housing' })).toBe('informing')
    await act(id, 'accept', '2026-03-04', { noOtherWay: true, ...officers })
    expect(await act(id, 'askJointUnits', '2026-03-05', {}, { referrals: [{ to: 'market' }] })).toEqual(refused)
    expect(await act(id, 'hearPetitioner', '2026-03-05', { statement: '当面' }, { copyTo: ['market'] })).toEqual(
      refused,
    )
    expect(await act(id, 'askJointUnits', '2026-03-05', {}, { referrals: [{ to: 'justice' }] })).toBe('handling')
  })
  it('第三十条: the accused unit that receives it itself may only hand it on', async () => {
    const id = await register('registerDirect', 'market', { accusedUnits: ['market'] })
    expect(await act(id, 'accept', '2026-03-03', { noOtherWay: true, ...officers })).toEqual([
      '本单位是被检举、揭发的单位，不得自行办理，请转送有权处理的机关',
    ])
    const handed = { matter: 'accusation', outsideBody: '清河县纪委监委' }
    expect(await act(id, 'handOnFromOrgan', '2026-03-03', handed)).toBe('closed')
    // The petitioner is told where it went, and the letter goes with the papers.
    const { letters } = await county.state(id)
    expect(letters.map(({ key }) => key)).toEqual(['whereaboutsNotice', 'outsideTransferLetter'])
    expect(new Set(letters.map(({ number }) => number)).size).toBe(2)
    expect(await act(id, 'coverTransfer', '2026-03-03')).toContain('不适用于本案')
    expect(await county.state(id)).toMatchObject({ outcome: 'handedOn' })
    expect(petition.title((await county.state(id)) as never)).toBe('检举控告类信访事项')
  })
})

describe('分类和告知', () => {
  it('第二十三条: the petitioner is told in writing within fifteen days, where it can be on the spot', async () => {
    const id = await register('registerDirect', 'market')
    expect(await clock(id, 'notice')).toMatchObject({ due: '2026-03-17' })
    expect(await act(id, 'accept', '2026-03-18', { noOtherWay: true, ...officers })).toBe('handling')
    expect(await clock(id, 'notice')).toMatchObject({ state: 'late' })
    const atOnce = await register('registerDirect', 'market', { canTellAtOnce: true })
    expect(await clock(atOnce, 'notice')).toBeUndefined()
    expect(await clock(atOnce, 'noticeAtOnce')).toMatchObject({ due: '2026-03-02' })
    await act(atOnce, 'accept', '2026-03-02', { noOtherWay: true, ...officers })
    expect(await counted(atOnce)).toContain('toldInTime 2026-03-02 1')
    expect((await counted(id)).filter(line => line.startsWith('told'))).toEqual(['told 2026-03-18 1'])
  })
  it('第二十三条: nobody need be told where name and address are unclear', async () => {
    const id = await register('registerDirect', 'market', { petitioners: [], contactUnclear: true })
    expect(await clock(id, 'notice')).toBeUndefined()
    await act(id, 'accept', '2026-03-03', { noOtherWay: true, ...officers })
    expect((await county.state(id)).letters).toEqual([])
    const accusation = await register('registerDirect', 'market', { petitioners: [], contactUnclear: true })
    await act(accusation, 'handOnFromOrgan', '2026-03-03', { matter: 'accusation', outsideBody: '清河县纪委监委' })
    expect((await county.state(accusation)).letters).toMatchObject([{ key: 'outsideTransferLetter' }])
  })
  it('第二十三条: what goes down to a lower organ goes with a letter, and the petitioner is told where', async () => {
    const id = await register('registerDirect', 'market')
    expect(await act(id, 'passDown', '2026-03-03', { organ: 'township' })).toBe('informing')
    const { letters, unit } = await county.state(id)
    expect(unit).toBe('township')
    expect(letters.map(({ key }) => key)).toEqual(['whereaboutsNotice', 'transferLetter'])
  })
  it('第三十一条: only what belongs to none of the first five ways is accepted, and only then do sixty days run', async () => {
    const id = await register('registerDirect', 'market')
    expect(await act(id, 'accept', '2026-03-03', { noOtherWay: false, ...officers })).toEqual([
      '属于诉讼、仲裁、党员申诉、行政程序或者履行职责的，应当导入法定途径；只有第（六）项按信访程序受理',
    ])
    const route = { routeBody: '清河县劳动人事争议仲裁委员会', routeRule: '劳动争议调解仲裁法第二条' }
    expect(await act(id, 'importRoute', '2026-03-03', { ...route, way: 'petition' })).toEqual([
      '途径应当是第（一）至（四）项；第（五）项请用“转入履行职责”，第（六）项请受理',
    ])
    expect(await act(id, 'importRoute', '2026-03-03', { ...route, way: 'arbitration' })).toBe('closed')
    expect(await county.state(id)).toMatchObject({ outcome: 'statutoryRoute' })
    expect(await clock(id, 'handling')).toBeUndefined()
    expect(await counted(id)).toContain('way-arbitration 2026-03-02 1')
  })
  it('第三十一条第五项: a duty is performed or answered within two months, and may open a penalty clue with it', async () => {
    const id = await register('registerDirect', 'market')
    const clue = { openClue: true, clueMatter: '涉嫌不按规定明码标价' }
    expect(await act(id, 'takeUpDuty', '2026-03-04', { ...officers, ...clue })).toEqual([
      '开立行政处罚线索的，请填全案由、当事人、发生地、发生之日、是否涉及生命健康和执法领域',
    ])
    const whole = {
      ...clue,
      clueParty: { form: 'organisation', name: '清河某物业有限公司' },
      cluePlace: '柳林镇',
      clueEndedOn: '2026-02-28',
      clueGrave: false,
      clueDomain: 'market',
    }
    const actor = county.person('handling-market', 'market', 'handling')
    const taken = await county.act(id, 'takeUpDuty', actor, { on: '2026-03-04', fields: { ...officers, ...whole } })
    if (!taken.ok) throw new Error(JSON.stringify(taken.refusal))
    const [penalty] = taken.value.opened ?? []
    expect(penalty).toBeDefined()
    expect(await county.state(penalty?.id ?? '')).toMatchObject({
      procedure: 'administrative-penalty',
      facts: { matter: '涉嫌不按规定明码标价', earlier: id },
    })
    expect(await clock(id, 'duty')).toMatchObject({ due: '2026-05-06' })
    expect(await clock(id, 'handling')).toBeUndefined()
    await serve(id, 'routeNotice', '2026-03-05')
    await act(id, 'answerDuty', '2026-04-10', { reply: '已立案查处' })
    expect(await sign(id, '2026-04-10')).toBe('closed')
    expect(await county.state(id)).toMatchObject({ outcome: 'performed' })
  })
  it('第二十九条: a suggestion is studied and answered, adopted or not', async () => {
    const id = await register('registerDirect', 'market')
    expect(await act(id, 'takeUpSuggestion', '2026-03-04', { officers: ['吴经办'] })).toBe('handling')
    expect(await act(id, 'decide', '2026-03-20', opinion)).toBe('“出具处理意见书”不适用于本案')
    expect(await act(id, 'answerSuggestion', '2026-03-20', { adoption: 'partly', reply: '部分采纳' })).toBe('closed')
    expect(await counted(id)).toEqual(expect.arrayContaining(['adopted 2026-03-20 1', 'concludedInTime 2026-03-20 1']))
  })
  it('第二十三条: directly received and not ours, the petitioner is told where to go; what was handed on is objected to', async () => {
    const id = await register('registerDirect', 'market')
    expect(await act(id, 'tellWhereTo', '2026-03-03', { outsideBody: '清河县教育局' })).toBe('closed')
    expect(await act(await transferred(), 'tellWhereTo', '2026-03-03', { outsideBody: '县教育局' })).toBe(
      '“告知向有权机关提出”不适用于本案',
    )
  })
  it('第十九条: what a lower office handles within its term is not taken up above it', async () => {
    const below = await accepted()
    const above = await register('registerDirect', 'government', { earlier: below }, '2026-04-01')
    const refusal = { refusal: '县市场监管局已经受理，正在办理', earlier: below }
    expect(await act(above, 'refusePending', '2026-04-02', refusal)).toBe('closed')
    const done = await opined()
    const after = await register('registerDirect', 'government', { earlier: done }, '2026-04-08')
    expect(await act(after, 'refusePending', '2026-04-09', { refusal: '已受理', earlier: done })).toEqual([
      '前件应当已经受理、尚在规定期限内办理',
    ])
  })
  it('2022-04-30 and 2022-05-01: the former triage until one day, the six ways from the next', async () => {
    const then = await register('registerDirect', 'market', {}, '2022-04-20')
    expect(await act(then, 'accept', '2022-04-29', { noOtherWay: true, ...officers })).toEqual([
      expect.stringMatching(/^“受理（按信访程序办理）”限于2022.*办理日期为/),
    ])
    expect(await act(then, 'acceptFormer', '2022-04-29', { formerMatter: 'complaint', ...officers })).toBe('handling')
    expect(await clock(then, 'handling')).toMatchObject({
      due: '2022-06-28',
      citation: '《信访条例》（2005年）第三十三条',
    })
    const now = await register('registerDirect', 'market', {}, '2022-04-20')
    expect(await act(now, 'acceptFormer', '2022-05-05', { formerMatter: 'complaint', ...officers })).toEqual([
      expect.stringMatching(/^“受理（2005年条例）”限于2022.*办理日期为/),
    ])
    expect(await act(now, 'accept', '2022-05-05', { noOtherWay: true, ...officers })).toBe('handling')
    expect(await clock(now, 'handling')).toMatchObject({ due: '2022-07-04', citation: '《信访工作条例》第三十四条' })
  })
  it('2005: what belongs to a suit or a review is declined, with the way to go', async () => {
    const id = await register('registerDirect', 'market', {}, '2022-04-20')
    expect(await act(id, 'importRoute', '2022-04-21', { way: 'judicial', routeBody: '法院', routeRule: '法' })).toEqual(
      [expect.stringMatching(/^“告知导入法定途径”限于2022.*办理日期为/)],
    )
    const declined = { refusal: '应当通过行政复议解决', routeBody: '清河县人民政府行政复议机构' }
    expect(await act(id, 'declineFormer', '2022-04-21', declined)).toBe('closed')
    expect(await county.state(id)).toMatchObject({ outcome: 'notAccepted' })
  })
})

describe('办理', () => {
  it('第二十八条: who has a direct interest stands aside', async () => {
    const id = await register('registerDirect', 'market')
    expect(await act(id, 'accept', '2026-03-03', { noOtherWay: true, ...officers, interested: true })).toEqual([
      '办理人员有直接利害关系的应当回避，请更换办理人员',
    ])
    const handled = await investigated(await accepted())
    await act(handled, 'askRecusal', '2026-03-23', { recusalAsked: '经办人与物业公司负责人是亲属' })
    expect(await act(handled, 'decide', '2026-03-24', opinion)).toEqual(['信访人申请回避，尚未作出决定'])
    expect(await act(handled, 'decideRecusal', '2026-03-24', { recusalDecision: 'granted' })).toEqual([
      '同意回避的，请填写更换后的办理人员',
    ])
    const other = { recusalDecision: 'granted', officers: ['吴经办'] }
    expect(await act(handled, 'decideRecusal', '2026-03-24', other)).toBe('handling')
    await act(handled, 'decide', '2026-03-25', opinion)
    expect(await sign(handled, '2026-03-25')).toBe('opined')
  })
  it('第三十一条第六项: no opinion without having heard the petitioner and looked into it', async () => {
    const id = await accepted()
    expect(await act(id, 'decide', '2026-03-20', opinion)).toEqual([
      '环节“听取信访人陈述”尚未办理',
      '环节“调查核实”尚未办理',
    ])
    await investigated(id)
    await act(id, 'decide', '2026-03-25', opinion)
    expect(await county.state(id)).toMatchObject({ stage: 'handling' })
    expect(await sign(id, '2026-03-25')).toBe('opined')
  })
  it('no opinion before the petitioner was told that it was accepted, and none without a reviewing authority', async () => {
    const id = await register('registerDirect', 'market')
    await act(id, 'accept', '2026-03-12', { noOtherWay: true, ...officers })
    await investigated(id)
    expect(await act(id, 'decide', '2026-03-25', { ...opinion, reviewer: undefined })).toEqual([
      '受理告知书（告知书）尚未送达信访人',
      '请填写复查机关：本系统内的选单位，本系统以外的填名称',
    ])
  })
  it('第三十四条: sixty days, thirty more where the head approves and the petitioner is told in time', async () => {
    const id = await investigated(await accepted())
    expect(await clock(id, 'handling')).toMatchObject({ due: '2026-05-11', state: 'open' })
    expect(await act(id, 'extend', '2026-05-11', {}, { reason: '须专业鉴定', extendBy: 31 })).toEqual([
      '延长不得超过30日',
    ])
    expect(await act(id, 'extend', '2026-05-11', {}, {})).toEqual(['请写明延长的理由'])
    await act(id, 'extend', '2026-05-08', {}, { reason: '须专业鉴定' })
    await sign(id, '2026-05-08')
    expect(await clock(id, 'handling')).toMatchObject({ due: '2026-05-11' })
    await serve(id, 'extensionNotice', '2026-05-11')
    expect(await clock(id, 'handling')).toMatchObject({ due: '2026-06-10' })
    expect(await act(id, 'extend', '2026-06-01', {}, { reason: '再延' })).toEqual([
      '“办结信访事项”已延长1次，不得再延长',
    ])
    const late = await accepted()
    expect(await act(late, 'extend', '2026-05-12', {}, { reason: '须鉴定' })).toEqual([
      '“办结信访事项”已于2026-05-11届满，届满后不得延长',
    ])
  })
  it('an extension told too late does not count', async () => {
    const id = await investigated(await accepted())
    await act(id, 'extend', '2026-05-08', {}, { reason: '须专业鉴定' })
    await sign(id, '2026-05-08')
    await serve(id, 'extensionNotice', '2026-05-12')
    expect(await clock(id, 'handling')).toMatchObject({ due: '2026-05-11' })
  })
  it('第三十四条: concluded on the sixtieth day in time, on the next not', async () => {
    const done = async (on: string) => {
      const id = await investigated(await accepted())
      await act(id, 'decide', on, opinion)
      await sign(id, on)
      return (await counted(id)).filter(line => /^concluded/.test(line))
    }
    expect(await done('2026-05-11')).toEqual(['concluded 2026-05-11 1', 'concludedInTime 2026-05-11 1'])
    expect(await done('2026-05-12')).toEqual(['concluded 2026-05-12 1'])
  })
  it('第二十四条: units asked have clocks of their own; the lead goes on without those urged in vain', async () => {
    const id = await investigated(await accepted())
    await act(id, 'askJointUnits', '2026-03-20', {}, { referrals: [{ to: 'housing', receivedOn: '2026-03-20' }] })
    const waiting = ['会办单位尚未全部回复；逾期且已督办仍不回复的，方可先行答复']
    expect(await act(id, 'decide', '2026-04-20', opinion)).toEqual(waiting)
    const [joint] = (await county.state(id)).referrals
    expect(await clock(id, `jointOpinion#${joint?.id}`)).toMatchObject({ due: '2026-04-20', unit: 'housing' })
    expect(await act(id, 'decide', '2026-04-21', opinion)).toEqual(waiting)
    await act(id, 'urge', '2026-04-21', { urgeGround: 'unreported', urgeNote: '请即提出意见' })
    await act(id, 'decide', '2026-04-22', opinion)
    expect(await sign(id, '2026-04-22')).toBe('opined')
    const answered = await investigated(await accepted())
    await act(answered, 'askJointUnits', '2026-03-20', {}, { referrals: [{ to: 'housing', receivedOn: '2026-03-20' }] })
    const referral = (await county.state(answered)).referrals[0]?.id ?? ''
    await act(answered, 'giveJointOpinion', '2026-03-27', {}, { referral, reply: '收费属物业合同约定' })
    await act(answered, 'decide', '2026-03-30', opinion)
    expect(await sign(answered, '2026-03-30')).toBe('opined')
  })
  it('第三十三条: settled by agreement where both are willing, and closed', async () => {
    const id = await accepted()
    const agreement = { agreementKind: 'reconciled', agreement: '退还三百元' }
    expect(await act(id, 'reconcile', '2026-03-20', { ...agreement, bothAgreed: false })).toEqual([
      '调解、和解须经争议双方同意',
    ])
    expect(await act(id, 'reconcile', '2026-03-20', { ...agreement, bothAgreed: true })).toBe('closed')
    expect(await counted(id)).toEqual(
      expect.arrayContaining(['reconciled 2026-03-20 1', 'resolvedAtOnce 2026-03-20 1']),
    )
  })
  it('a petitioner may withdraw at any time', async () => {
    const id = await accepted()
    expect(await act(id, 'withdraw', '2026-03-20')).toBe('closed')
    expect(await county.state(id)).toMatchObject({ outcome: 'withdrawn' })
  })
})

describe('复查和复核', () => {
  it('第三十五条: thirty days from the service of the opinion to ask for review', async () => {
    const id = await opined()
    expect(await clock(id, 'reviewRequest')).toMatchObject({ due: '2026-05-07', owedBy: 'party' })
    const late = await opined()
    expect(await act(late, 'requestReview', '2026-05-08', { reviewRequest: '不服' })).toEqual([
      '自收到处理意见书之日起30日内请求复查，期限已过',
    ])
    expect(await act(id, 'requestReview', '2026-05-07', { reviewRequest: '不服' })).toBe('reviewing')
    expect(await county.state(id)).toMatchObject({ unit: 'government' })
    expect(await clock(id, 'review')).toMatchObject({ due: '2026-06-08', state: 'open' })
  })
  it('unserved, an opinion starts no term; unasked, the matter ends when it has run out', async () => {
    const unserved = await investigated(await accepted())
    await act(unserved, 'decide', '2026-04-07', opinion)
    await sign(unserved, '2026-04-07')
    await county.morning('2026-06-01')
    expect(await county.state(unserved)).toMatchObject({ stage: 'opined' })
    const id = await opined()
    await county.morning('2026-05-07')
    expect(await county.state(id)).toMatchObject({ stage: 'opined' })
    await county.morning('2026-05-08')
    expect(await county.state(id)).toMatchObject({ stage: 'closed', outcome: 'answered', closedOn: '2026-05-08' })
    expect(await counted(id)).toContain('resolvedAtOnce 2026-04-07 1')
  })
  it('第三十五条: review within thirty days; what it takes back is handled anew with sixty days', async () => {
    const id = await opined()
    await act(id, 'requestReview', '2026-05-07', { reviewRequest: '退费数额有误' })
    expect(
      await act(id, 'review', '2026-06-08', { reviewResult: 'returned', reviewOpinion: '', rereviewer: 'justice' }),
    ).toEqual(['请填写“复查意见”'])
    await act(id, 'returnByReview', '2026-06-08', { reviewOpinion: '退费数额不清，重新核实' })
    expect(await sign(id, '2026-06-08')).toBe('handling')
    expect(await county.state(id)).toMatchObject({ unit: 'market', outcome: null })
    expect(await clock(id, 'review')).toMatchObject({ state: 'met' })
    expect(await clock(id, 'handling')).toMatchObject({ start: '2026-06-08', due: '2026-08-07', state: 'open' })
    await act(id, 'decide', '2026-07-01', opinion)
    expect(await sign(id, '2026-07-01')).toBe('opined')
  })
  it('第三十六条: thirty days again, and the time of a hearing is left out', async () => {
    const id = await reviewed()
    expect(await clock(id, 'rereviewRequest')).toMatchObject({ due: '2026-07-08' })
    expect(await act(id, 'requestRereview', '2026-07-08', { rereviewRequest: '仍不服' })).toBe('rereviewing')
    expect(await clock(id, 'rereview')).toMatchObject({ due: '2026-08-07' })
    await act(id, 'openHearing', '2026-07-13')
    expect(await clock(id, 'rereview')).toMatchObject({ state: 'stopped' })
    const upheld = { rereviewResult: 'upheld', rereviewOpinion: '维持' }
    expect(await act(id, 'rereview', '2026-07-14', upheld)).toEqual(['复核听证尚未结束'])
    await act(id, 'closeHearing', '2026-07-20', { hearingNote: '双方质证完毕' })
    expect(await clock(id, 'rereview')).toMatchObject({ due: '2026-08-14' })
    await act(id, 'rereview', '2026-08-14', upheld)
    expect(await sign(id, '2026-08-14')).toBe('closed')
    expect(await county.state(id)).toMatchObject({ outcome: 'terminated' })
    expect(await clock(id, 'rereview')).toMatchObject({ state: 'met' })
    const late = await reviewed()
    expect(await act(late, 'requestRereview', '2026-07-09', { rereviewRequest: '仍不服' })).toEqual([
      '自收到复查意见之日起30日内请求复核，期限已过',
    ])
  })
  it('第三十六条: the same facts are not taken up again after the last word, other facts are', async () => {
    const ended = await terminated()
    const again = await register('register', 'office', { earlier: ended, sameFacts: true }, '2026-09-01')
    const refusal = { refusal: '已经复核终结', earlier: ended }
    expect(await act(again, 'refuseRepeatedAtOffice', '2026-09-02', refusal)).toBe('closed')
    expect(await county.state(again)).toMatchObject({ outcome: 'noFurther' })
    const fresh = await register('register', 'office', { earlier: ended }, '2026-09-01')
    const unfit = ['不再受理只适用于前件已经复核终结、仍以同一事实和理由提出的；有新的事实和理由的应当受理']
    expect(await act(fresh, 'refuseRepeatedAtOffice', '2026-09-02', refusal)).toEqual(unfit)
    const running = await reviewed()
    const tooSoon = await register('register', 'office', { earlier: running, sameFacts: true }, '2026-06-10')
    expect(await act(tooSoon, 'refuseRepeatedAtOffice', '2026-06-11', { refusal: '已复查', earlier: running })).toEqual(
      unfit,
    )
  })
  it('a review outside this system is recorded with the day the petitioner received it', async () => {
    const id = await opined('2026-04-07', { reviewer: undefined, reviewerOutside: '市市场监督管理局' })
    await act(id, 'requestReview', '2026-05-07', { reviewRequest: '不服' })
    expect(await county.state(id)).toMatchObject({ unit: 'market' })
    expect(await clock(id, 'review')).toBeUndefined()
    const outside = {
      reviewResult: 'upheld',
      reviewOpinion: '维持',
      reviewReceivedOn: '2026-06-01',
      rereviewerOutside: '省市场监督管理局',
    }
    expect(await act(id, 'recordOutsideReview', '2026-06-03', outside)).toBe('reviewed')
    expect(await clock(id, 'outsideRereviewRequest')).toMatchObject({ due: '2026-07-01' })
    await county.morning('2026-07-02')
    expect(await county.state(id)).toMatchObject({ stage: 'closed', outcome: 'reviewed' })
  })
})

describe('督办、评价和统计', () => {
  it('第四十条: the petition office urges, the organ does not', async () => {
    const id = await transferred()
    const given = { on: '2026-03-18', fields: { urgeGround: 'late', urgeNote: '已超15日未告知' } }
    expect(await county.act(id, 'urge', county.person('petition-market', 'market', 'petition'), given)).toMatchObject({
      ok: false,
      refusal: { type: 'other-unit' },
    })
    expect(await act(id, 'urge', '2026-03-18', given.fields)).toBe('informing')
    expect(await counted(id)).toContain('urged 2026-03-18 1')
  })
  it('satisfaction is the petitioner’s own word, and one matter that comes back was not settled at once', async () => {
    const id = await opined()
    await act(id, 'rate', '2026-04-08', { officeRating: 'satisfied', organRating: 'unsatisfied' })
    expect(await counted(id)).toEqual(expect.arrayContaining(['rated 2026-04-08 1', 'officeSatisfied 2026-04-08 1']))
    expect((await counted(id)).filter(line => line.startsWith('satisfied'))).toEqual([])
    await county.morning('2026-05-08')
    expect(await counted(id)).toContain('resolvedAtOnce 2026-04-07 1')
    await act(id, 'noteRepeat', '2026-06-01')
    expect((await counted(id)).filter(line => line.startsWith('resolvedAtOnce'))).toEqual([])
  })
  it('figures of answering stay with the unit that answered when the matter goes to review', async () => {
    const id = await reviewed()
    const { contributions } = await county.state(id)
    expect(contributions.find(({ indicator }) => indicator === 'petition/concluded')).toMatchObject({ unit: 'market' })
  })
  it('第三十条: a petition is never published, and no event holds a name', async () => {
    const id = await opined()
    expect(petition.publication).toEqual({ never: expect.stringContaining('隐私') })
    const events = await county.engine.db.read(jurisdiction, q => findEvents(q, jurisdiction, id))
    expect(events.length).toBeGreaterThan(5)
    expect(JSON.stringify([await county.state(id), events])).not.toMatch(/赵大年|13900000001/)
  })
})
