import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { ActRequest } from '../src/case/act-input.ts'
import type { ActAnswer } from '../src/case/perform-act.ts'
import type { Result } from '../src/case/refusal.ts'
import type { CaseState } from '../src/case/state.ts'
import { jurisdiction, type TestCounty, type TestUnit, testCounty } from '../src/case/test-county.ts'
import type { Actor } from '../src/office/actor.ts'
import { administrativePenalty } from './administrative-penalty.ts'

let county: TestCounty
let people: ReturnType<typeof office>
/** Amounts the county has fixed itself. */
const local = new Map<string, { yuan: number; source: string }>()
beforeAll(async () => {
  county = await testCounty([administrativePenalty], undefined, key => local.get(key))
  people = office()
  county.certify(people.officer)
  county.certify(people.partner)
  county.certify(people.third)
  county.certify(people.townOfficer)
  county.certify(people.townPartner)
  county.certify(people.lapsed, 'enforcement', { until: '2026-03-03' })
})
afterAll(() => county.close())

const office = () => ({
  officer: county.person('赵执法', 'market', 'enforcement'),
  partner: county.person('钱执法', 'market', 'enforcement'),
  third: county.person('周执法', 'market', 'enforcement'),
  lapsed: county.person('吴过期', 'market', 'enforcement'),
  helper: county.person('郑协管', 'market', 'handling'),
  head: county.person('孙局长', 'market', 'unitHead'),
  deputy: county.person('李副局长', 'market', 'deputyHead'),
  legal: county.person('王法制', 'market', 'legalityReview'),
  host: county.person('冯主持', 'market', 'hearing'),
  secretary: county.person('陈秘书', 'market', 'meetingSecretary'),
  publisher: county.person('褚发布', 'market', 'publication'),
  townOfficer: county.person('卫镇执法', 'township', 'enforcement'),
  townPartner: county.person('蒋镇执法', 'township', 'enforcement'),
  townHead: county.person('沈镇长', 'township', 'unitHead'),
})

const person = {
  form: 'person',
  name: '韩大山',
  idNumber: '000000199003070011',
  phone: '000-1111-2222',
  address: '柳林镇',
}
const company = { form: 'organisation', name: '清河米业有限公司', idNumber: '000000MA00', address: '柳林镇工业园' }
const clue = {
  source: 'inspection',
  matter: '涉嫌经营超过保质期的食品',
  party: person,
  place: '柳林镇集市',
  grave: false,
  domain: 'market',
  power: 'own',
}
const standard = { checkNote: '现场核查属实', evidenceFound: true, punishable: true, withinPower: true }
const finding = {
  evidence: [{ kind: 'record', name: '现场检查笔录', verified: true }],
  monitored: false,
  facts: '经营超过保质期的食品三袋，货值60元',
  violated: '《食品安全法》第三十四条第十项',
  basis: '《食品安全法》第一百二十四条第一款第五项',
  capacity: 'full',
  discretion: 'ordinary',
  benchmark: '本县市场监管行政处罚裁量基准，一般',
  discretionReason: '没有从重、从轻情节',
  finedElsewhere: 'no',
  correction: 'done',
  suspectedCrime: false,
  serious: false,
  publicInterest: false,
  entangled: false,
}
const decisionText = {
  reasons: '事实清楚，证据充分',
  performance: '收到决定书之日起十五日内到县工商银行缴纳',
  reviewAuthority: '清河县人民政府',
  court: '清河县人民法院',
  socialImpact: false,
}
const fine = (amount: number) => [{ kind: 'fine', amount }]

const idOf = (result: Result<ActAnswer>): string => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value.id
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
const act = (id: string, key: string, on: string, fields: object = {}, more: Partial<ActRequest> = {}, by?: Actor) =>
  county.act(id, key, by ?? people.officer, { on, fields: { ...fields }, ...more })
/** Performs an act that heads sign, and has it signed. */
const approved = async (id: string, key: string, on: string, fields: object = {}, more: Partial<ActRequest> = {}) => {
  await done(act(id, key, on, fields, more))
  await done(county.sign(id, people.head, on))
}
const clock = async (id: string, key: string) => (await county.state(id)).clocks.find(trace => trace.key === key)
const due = async (id: string, key: string) => (await clock(id, key))?.due
const letterOf = (state: CaseState, key: string) => {
  const letter = state.letters.findLast(found => found.key === key)
  if (!letter) throw new Error(`no letter ${key}`)
  return letter
}
const serve = async (id: string, key: string, letter: string, on: string, by?: Actor, fields?: object) =>
  act(
    id,
    key,
    on,
    { ...(key === 'serveDecision' ? { sealed: true } : {}), ...fields },
    {
      service: {
        letter: letterOf(await county.state(id), letter).id,
        recipient: '当事人',
        on,
        way: '直接送达',
        proof: '送达回证',
      },
    },
    by,
  )
const printed = async (id: string, key: string): Promise<string> => {
  const { id: letter } = letterOf(await county.state(id), key)
  const row = await county.engine.db.read(jurisdiction, q =>
    q.kysely.selectFrom('letter').select('content').where('id', '=', letter).executeTakeFirstOrThrow(),
  )
  return JSON.stringify(row.content)
}
const flags = async (id: string, today: string): Promise<readonly string[]> => {
  const state = await county.state(id)
  return Object.entries(administrativePenalty.flags ?? {}).flatMap(([key, { when }]) =>
    when(state as never, today) ? [key] : [],
  )
}

const register = (on: string, fields: object = {}, unit: TestUnit = 'market', by: Actor = people.officer) =>
  county.open('administrative-penalty', 'register', unit, by, {
    on,
    fields: { foundOn: on, endedOn: on, ...clue, ...fields },
  })
const registered = async (on: string, fields: object = {}): Promise<string> => idOf(await register(on, fields))
const officers = () => ({ officers: [people.officer.person, people.partner.person] })
const filed = async (on: string, fields: object = {}): Promise<string> => {
  const id = await registered(on, fields)
  await approved(id, 'file', on, { ...standard, ...officers() })
  return id
}
const investigate = (id: string, on: string, fields: object = {}) =>
  act(id, 'investigate', on, {
    investigators: [people.officer.person, people.partner.person],
    certificatesShown: true,
    investigationKind: 'inspection',
    investigationNote: '检查货架和库房',
    vitalRights: false,
    ...fields,
  })
const concluded = async (on: string, fields: object = {}, found: object = {}): Promise<string> => {
  const id = await filed(on, fields)
  await done(investigate(id, on))
  await approved(id, 'conclude', on, { ...finding, ...found })
  return id
}
const notified = async (on: string, proposed: object = fine(1000), fields: object = {}, found: object = {}) => {
  const id = await concluded(on, fields, found)
  await approved(id, 'notify', on, { proposed })
  await done(serve(id, 'serveNotice', 'notice', on))
  return id
}
/** Told and silent until all terms have run out. */
const silent = async (on: string, proposed: object = fine(1000), fields: object = {}, found: object = {}) => {
  const id = await notified(on, proposed, fields, found)
  await county.morning('2026-12-30')
  return id
}
const decision = (penalties: object, fields: object = {}) => ({ penalties, ...decisionText, ...fields })
const decide = async (id: string, on: string, penalties: object = fine(1000), fields: object = {}) => {
  await done(act(id, 'decide', on, decision(penalties, fields)))
  await done(county.sign(id, people.legal, on))
  await done(county.sign(id, people.head, on))
}
const decided = async (on = '2026-03-02', decidedOn = '2026-03-16', penalties: object = fine(1000), fields = {}) => {
  const id = await silent(on, penalties)
  await decide(id, decidedOn, penalties, fields)
  return id
}
const served = async (servedOn = '2026-03-16', penalties: object = fine(1000), fields = {}) => {
  const id = await decided('2026-03-02', '2026-03-16', penalties, fields)
  await done(serve(id, 'serveDecision', 'decision', servedOn))
  return id
}
const ticket = (on: string, fields: object = {}, amount = 200) =>
  county.open('administrative-penalty', 'decideOnSpot', 'market', people.officer, {
    on,
    fields: {
      foundOn: on,
      endedOn: on,
      source: 'inspection',
      matter: '未亮照经营',
      party: person,
      place: '柳林镇集市',
      domain: 'market',
      power: 'own',
      ...officers(),
      certificatesShown: true,
      toldOnSpot: true,
      facts: '未在经营场所醒目位置公示营业执照',
      violated: '《市场主体登记管理条例》第三十六条',
      basis: '《市场主体登记管理条例》第四十八条',
      penalties: fine(amount),
      reviewAuthority: '清河县人民政府',
      court: '清河县人民法院',
      ticketTaken: 'signed',
      ...fields,
    },
  })

describe('limitation (article 36)', () => {
  const late = '违法行为在追究时效内未被发现的，不再给予行政处罚'
  const fileOne = async (foundOn: string, fields: object) => {
    const id = await registered(foundOn, { ...fields })
    return act(id, 'file', foundOn, { ...standard, ...officers() })
  }
  it('lets an act found on the last day of two years be pursued, not one found a day later', async () => {
    expect((await fileOne('2026-03-02', { endedOn: '2024-03-02' })).ok).toBe(true)
    expect(await lacks(fileOne('2026-03-03', { endedOn: '2024-03-02' }))).toEqual([late])
  })
  it('is five years where life, health or financial safety was harmed', async () => {
    expect((await fileOne('2026-09-01', { endedOn: '2021-09-01', grave: true })).ok).toBe(true)
    expect(await lacks(fileOne('2026-09-02', { endedOn: '2021-09-01', grave: true }))).toEqual([late])
    expect(await lacks(fileOne('2026-09-01', { endedOn: '2021-09-01' }))).toEqual([late])
  })
  it('stays two years for an act that ended before the law of 2021, the lighter rule of its day', async () => {
    expect(await lacks(fileOne('2023-07-17', { endedOn: '2021-07-14', grave: true }))).toEqual([late])
    expect((await fileOne('2023-07-17', { endedOn: '2021-07-15', grave: true })).ok).toBe(true)
  })
  it('yields where a law says otherwise', async () => {
    const fields = { endedOn: '2020-01-02', ownLimitation: '《税收征收管理法》第八十六条' }
    expect((await fileOne('2023-03-02', fields)).ok).toBe(true)
  })
})

describe('filing (article 54)', () => {
  it('is decided within fifteen working days of the clue, extended by as many before they run out', async () => {
    const id = await registered('2026-03-02')
    expect(await due(id, 'filing')).toBe('2026-03-23')
    await done(act(id, 'extendFiling', '2026-03-23', {}, { reason: '须向外地核实' }))
    await done(county.sign(id, people.head, '2026-03-23'))
    expect(await due(id, 'filing')).toBe('2026-04-14')
    const other = await registered('2026-03-02')
    expect(await lacks(act(other, 'extendFiling', '2026-03-24', {}, { reason: '太忙' }))).toEqual([
      '“核查并决定是否立案”已于2026-03-23届满，届满后不得延长',
    ])
  })
  it('is refused where the standard is not met, and may not be refused where it is', async () => {
    const id = await registered('2026-03-02')
    const no = { ...standard, evidenceFound: false }
    expect(await lacks(act(id, 'file', '2026-03-03', { ...no, ...officers() }))).toEqual([
      '立案须有初步证据、应受处罚并属于本机关管辖',
    ])
    const decline = (checked: object, declineGround: string) =>
      act(id, 'decline', '2026-03-03', { ...checked, declineGround, declineReason: '已当场改正' })
    expect(await lacks(decline(standard, 'standard'))).toEqual([
      '符合立案标准的应当及时立案，不得以“不符合立案标准”不予立案',
    ])
    expect((await decline(standard, 'minor')).ok).toBe(true)
    await done(county.sign(id, people.deputy, '2026-03-03'))
    expect(await county.state(id)).toMatchObject({ stage: 'notFiled', outcome: 'notFiled' })
  })
  it('is signed by the head or a deputy, either suffices (或签), never by who put it forward', async () => {
    const id = await registered('2026-03-02')
    await done(act(id, 'file', '2026-03-02', { ...standard, ...officers() }))
    expect((await county.sign(id, people.legal, '2026-03-02')).ok).toBe(false)
    await done(county.sign(id, people.deputy, '2026-03-02'))
    expect(await county.state(id)).toMatchObject({ stage: 'filed', facts: { filedOn: '2026-03-02' } })
  })
})

describe('officers (articles 42, 43, 55)', () => {
  it('are two or more, each with a certificate valid on the day', async () => {
    const id = await registered('2026-03-02')
    const file = (on: string, ...named: Actor[]) =>
      act(id, 'file', on, { ...standard, officers: named.map(one => one.person) })
    expect(await lacks(file('2026-03-03', people.officer))).toEqual(['办案人员不得少于两人，且不得重复'])
    expect(await lacks(file('2026-03-03', people.officer, people.officer))).toEqual([
      '办案人员不得少于两人，且不得重复',
    ])
    expect((await file('2026-03-04', people.officer, people.lapsed)).ok).toBe(false)
    expect((await file('2026-03-03', people.officer, people.helper)).ok).toBe(false)
    expect((await file('2026-03-03', people.officer, people.lapsed)).ok).toBe(true)
  })
  it('show their certificates, or the party may refuse them', async () => {
    const id = await filed('2026-03-02')
    expect(await lacks(investigate(id, '2026-03-03', { certificatesShown: false }))).toEqual([
      '应当主动出示执法证件；不出示的，当事人有权拒绝接受调查、检查',
    ])
    expect(await lacks(investigate(id, '2026-03-03', { investigators: [people.officer.person] }))).toEqual([
      '调查、检查的执法人员不得少于两人，且不得重复',
    ])
  })
  it('record on video what touches liberty, life or great property (118号), every time anew', async () => {
    const id = await filed('2026-03-02')
    const missing = ['直接涉及人身自由、生命健康、重大财产权益的现场执法应当全程音像记录，请填写音像记录编号']
    expect(await lacks(investigate(id, '2026-03-03', { vitalRights: true }))).toEqual(missing)
    await done(investigate(id, '2026-03-03', { vitalRights: true, recording: '2026-031' }))
    expect(await lacks(investigate(id, '2026-03-04', { vitalRights: true }))).toEqual(missing)
  })
  it('go on investigating while a recusal is asked for, but nothing is decided', async () => {
    const id = await notified('2026-03-02')
    const recusal = {
      recusalOf: 'officer',
      recusalPerson: people.partner.person,
      recusalBy: 'party',
      recusalReason: '与举报人是近亲属',
    }
    await done(act(id, 'askRecusal', '2026-03-03', recusal))
    expect(await flags(id, '2026-03-03')).toContain('recusal')
    expect(await lacks(act(id, 'decide', '2026-03-16', decision(fine(1000))))).toEqual(['回避申请尚未决定'])
    await done(act(id, 'decideRecusal', '2026-03-04', { recusalDecision: 'granted' }, {}, people.head))
    expect(await lacks(act(id, 'decide', '2026-03-16', decision(fine(1000))))).toEqual([
      '已经决定回避的人员不得继续办理本案，请先更换办案人员',
    ])
    await done(act(id, 'reinvestigate', '2026-03-05'))
    await approved(id, 'replaceOfficers', '2026-03-05', { officers: [people.officer.person, people.third.person] })
    const investigators = [people.officer.person, people.third.person]
    expect((await investigate(id, '2026-03-05', { investigators })).ok).toBe(true)
  })
  it('have the recusal of their head decided by a meeting, not by himself', async () => {
    const id = await filed('2026-03-02')
    await done(
      act(id, 'askRecusal', '2026-03-03', { recusalOf: 'head', recusalBy: 'party', recusalReason: '与当事人是亲属' }),
    )
    const decides = (key: string, by: Actor) => act(id, key, '2026-03-03', { recusalDecision: 'refused' }, {}, by)
    expect(await lacks(decides('decideRecusal', people.head))).toEqual(['“决定回避”不适用于本案'])
    expect((await decides('decideHeadRecusal', people.secretary)).ok).toBe(true)
  })
})

describe('whose power it is (articles 20, 24)', () => {
  const inTown = (on: string, fields: object) => register(on, fields, 'township', people.townOfficer)
  it('is named with its document where it was delegated or handed to a township', async () => {
    expect(await lacks(inTown('2026-03-02', { power: 'town' }))).toEqual([
      '受委托、乡镇街道赋权实施处罚的，写明委托书或者赋权决定的文号',
    ])
    expect((await inTown('2026-03-02', { power: 'town', powerBasis: '省政府令第1号' })).ok).toBe(true)
  })
  it('was no township’s before 15 July 2021', async () => {
    const fields = { power: 'town', powerBasis: '省政府令第1号' }
    expect(await lacks(inTown('2021-07-14', fields))).toEqual([
      '2021年7月15日以前，乡镇、街道没有法律规定的赋权，不得以自己的名义实施处罚',
    ])
    expect((await inTown('2021-07-15', fields)).ok).toBe(true)
  })
})

describe('evidence (articles 41, 46, 56)', () => {
  const preserve = (id: string, on: string) =>
    approved(id, 'preserve', on, {
      preservedItems: [{ item: '食品', quantity: '三袋', keptAt: '原地' }],
      preservationReason: '可能被销毁',
    })
  it('preserved on the spot is dealt with within seven working days, else it is free the day after', async () => {
    const [kept, lapsed] = [await filed('2026-03-02'), await filed('2026-03-02')]
    for (const id of [kept, lapsed]) await preserve(id, '2026-03-02')
    expect(await due(kept, 'preservation')).toBe('2026-03-11')
    expect(await printed(kept, 'preservationNotice')).toContain('最迟于2026年3月11日')
    await done(act(kept, 'handlePreserved', '2026-03-11', { preservationResult: 'copied' }))
    await county.morning('2026-03-11')
    expect(await flags(lapsed, '2026-03-11')).toContain('preserved')
    await county.morning('2026-03-12')
    expect((await county.state(lapsed)).acts.preservationLapsed?.dates).toEqual(['2026-03-12'])
    expect((await county.state(kept)).acts.preservationLapsed).toBeUndefined()
    expect(await flags(lapsed, '2026-03-12')).not.toContain('preserved')
  })
  it('was seven days, not said to be working days, before the law of 2021', async () => {
    const id = await filed('2021-07-01')
    await preserve(id, '2021-07-01')
    expect(await due(id, 'preservation')).toBe('2021-07-08')
  })
  it('not verified, or from a camera nobody examined, supports nothing', async () => {
    const id = await filed('2026-03-02')
    await done(investigate(id, '2026-03-02'))
    const unverified = [{ kind: 'witness', name: '证人证言', verified: false }]
    expect(
      await lacks(act(id, 'conclude', '2026-03-03', { ...finding, evidence: unverified, monitored: true })),
    ).toEqual([
      '证据须查证属实、取得合法，方可作为认定事实的根据',
      '电子技术监控设备收集的证据未经审核，或者未及时告知当事人，不得作为处罚的证据',
    ])
    expect((await act(id, 'conclude', '2026-03-03', { ...finding, monitored: true, monitorChecked: true })).ok).toBe(
      true,
    )
  })
})

describe('ninety days (article 60)', () => {
  it('run from filing: a decision on the last day is in time, a day later it is late', async () => {
    const [last, late] = [await silent('2026-03-02'), await silent('2026-03-02')]
    expect(await due(last, 'decision')).toBe('2026-06-01')
    expect((await clock(last, 'decision'))?.raw).toBe('2026-05-31')
    await decide(last, '2026-06-01')
    await decide(late, '2026-06-02')
    expect([(await clock(last, 'decision'))?.state, (await clock(late, 'decision'))?.state]).toEqual(['met', 'late'])
  })
  it('were unknown to the law before: a case filed on 14 July 2021 has none, one filed the next day has', async () => {
    expect(await clock(await filed('2021-07-14'), 'decision')).toBeUndefined()
    expect(await due(await filed('2021-07-15'), 'decision')).toBe('2021-10-13')
  })
  it('leave out what the ministry’s rules leave out, and nothing where no rule does', async () => {
    const id = await filed('2026-03-02')
    await done(act(id, 'exclude', '2026-03-10', {}, { ground: 'testing' }))
    expect(await clock(id, 'decision')).toMatchObject({ state: 'stopped', due: null })
    await done(act(id, 'resumeCounting', '2026-03-20'))
    expect(await due(id, 'decision')).toBe('2026-06-10')
    const other = await filed('2026-03-02', { domain: 'other' })
    const refund = (more: object = {}, ground = 'testing') => act(other, 'exclude', '2026-03-10', more, { ground })
    const unfounded = '须由程序规定把这段时间排除在办案期限之外；本领域没有规定的，写明另有规定的条款'
    expect(await lacks(refund())).toEqual([unfounded])
    // Housing rules leave out testing, not the identification by a right holder that those of the market leave out.
    const built = await filed('2026-03-02', { domain: 'housing' })
    expect(await lacks(act(built, 'exclude', '2026-03-10', {}, { ground: 'identification' }))).toEqual([unfounded])
    expect((await act(built, 'exclude', '2026-03-10', {}, { ground: 'testing' })).ok).toBe(true)
    expect((await county.state(built)).facts.excludedFor).toBe('testing')
    expect((await refund({ termRule: '《某条例》第三十条' })).ok).toBe(true)
  })
  it('stand still on one of the grounds of the rules, with the signature of a head', async () => {
    const id = await filed('2026-03-02')
    expect(await lacks(act(id, 'suspend', '2026-03-10'))).toEqual(['请选择“中止调查”的法定事由'])
    await approved(id, 'suspend', '2026-03-10', {}, { ground: 'otherCase' })
    expect(await clock(id, 'decision')).toMatchObject({ state: 'stopped' })
    expect((await county.state(id)).facts.suspensionReason).toBe('otherCase')
    const elsewhere = await filed('2026-03-02', { domain: 'other' })
    expect(await lacks(act(elsewhere, 'suspend', '2026-03-10', {}, { ground: 'otherCase' }))).toEqual([
      '中止须有程序规定的依据；本领域没有规定的，写明另有规定的条款',
    ])
  })
  it('are extended by thirty days before they end, and once more only after the heads have discussed it', async () => {
    const id = await filed('2026-03-02')
    const extend = (on: string) => act(id, 'extendDecision', on, {}, { reason: '案情复杂' })
    expect(await lacks(extend('2026-06-02'))).toEqual(['“作出处罚决定”已于2026-06-01届满，届满后不得延长'])
    await done(extend('2026-06-01'))
    await done(county.sign(id, people.head, '2026-06-01'))
    expect(await due(id, 'decision')).toBe('2026-06-30')
    expect(await lacks(extend('2026-06-30'))).toEqual(['再次延长须经负责人集体讨论，请先记录集体讨论'])
  })
})

describe('told and heard (articles 44, 45, 62)', () => {
  it('nobody is punished before the notice was served and the time to answer has run', async () => {
    const id = await concluded('2026-03-02')
    await approved(id, 'notify', '2026-03-02', { proposed: fine(1000) })
    const decideOn = (on: string) => act(id, 'decide', on, decision(fine(1000)))
    expect(await lacks(decideOn('2026-03-03'))).toContain('《行政处罚告知书》尚未送达，不得作出处罚决定')
    await done(serve(id, 'serveNotice', 'notice', '2026-03-03'))
    expect(await due(id, 'defence')).toBe('2026-03-10')
    expect(await lacks(decideOn('2026-03-10'))).toEqual(['陈述、申辩期限尚未届满：请等待当事人提出意见，或者明确放弃'])
    expect((await decideOn('2026-03-11')).ok).toBe(true)
  })
  it('an express waiver ends the waiting', async () => {
    const id = await notified('2026-03-02')
    await done(act(id, 'waiveStatement', '2026-03-03'))
    expect((await act(id, 'decide', '2026-03-03', decision(fine(1000)))).ok).toBe(true)
  })
  it('what the party says is examined before anything is decided', async () => {
    const id = await notified('2026-03-02')
    await done(act(id, 'state', '2026-03-03', { statement: '初次经营，已经下架' }))
    const decideOn = () => act(id, 'decide', '2026-03-05', decision(fine(1000)))
    expect(await lacks(decideOn())).toEqual(['当事人的陈述、申辩尚未复核'])
    await done(act(id, 'reviewStatement', '2026-03-04', { statementReview: '下架属实', statementAdopted: 'part' }))
    expect((await decideOn()).ok).toBe(true)
  })
  it('and never leads to a heavier penalty: more of a kind, or another kind', async () => {
    const id = await silent('2026-03-02', fine(1000))
    const heavier = '处罚不得超出告知的种类和数额，不得因陈述、申辩、听证而加重；有新的事实的，重新告知'
    const decideOn = (penalties: object) => act(id, 'decide', '2026-03-16', decision(penalties))
    expect(await lacks(decideOn(fine(1000.01)))).toEqual([heavier])
    expect(await lacks(decideOn([...fine(1000), { kind: 'warning' }]))).toEqual([heavier])
    expect((await decideOn(fine(999))).ok).toBe(true)
  })
  it('nor to one that names no kind, which nobody could hold against what was told', async () => {
    const unnamed = '处罚须逐行写明种类'
    const id = await silent('2026-03-02', fine(1000))
    const decideOn = (penalties: object) => act(id, 'decide', '2026-03-16', decision(penalties))
    expect(await lacks(decideOn([...fine(1000), { amount: 50_000, detail: '吊销营业执照' }]))).toEqual([unnamed])
    expect(await lacks(decideOn([{}]))).toEqual([unnamed])
    expect(await lacks(ticket('2026-03-02', { penalties: [{ detail: '吊销营业执照' }] }))).toEqual([unnamed])
    expect((await decideOn(fine(1000))).ok).toBe(true)
  })
  it('after a defence a heavier proposal is told again only on new facts', async () => {
    const id = await notified('2026-03-02', fine(1000))
    await done(act(id, 'state', '2026-03-03', { statement: '请求从轻' }))
    const again = (more: object = {}) => act(id, 'notify', '2026-03-04', { proposed: fine(2000), ...more })
    expect(await lacks(again())).toEqual([
      '重新告知的处罚重于已告知的，须写明新的事实、证据；不得因陈述、申辩、听证而加重',
    ])
    await done(again({ newFacts: '另查获同类食品一百袋' }))
    await done(county.sign(id, people.head, '2026-03-04'))
    await done(serve(id, 'serveNotice', 'notice', '2026-03-05'))
    // Told anew, the party has its time anew.
    expect(await lacks(act(id, 'decide', '2026-03-10', decision(fine(2000))))).toEqual([
      '陈述、申辩期限尚未届满：请等待当事人提出意见，或者明确放弃',
    ])
    expect((await act(id, 'decide', '2026-03-13', decision(fine(2000)))).ok).toBe(true)
  })
})

describe('the right to a hearing (article 63)', () => {
  const told = async (proposed: object, fields: object = {}) => {
    const id = await notified('2026-03-02', proposed, fields)
    return (await printed(id, 'notice')).includes('有权要求听证')
  }
  it('begins at ten thousand yuan for a person, a hundred thousand for an organisation', async () => {
    expect(await told(fine(9_999.99))).toBe(false)
    expect(await told(fine(10_000))).toBe(true)
    expect(await told(fine(99_999), { party: company })).toBe(false)
    expect(await told(fine(100_000), { party: company })).toBe(true)
  })
  it('goes with stopping a business and taking a licence, whatever the sum; not with a warning', async () => {
    expect(await told([{ kind: 'stopBusiness', detail: '七日' }])).toBe(true)
    expect(await told([{ kind: 'revokeLicence' }])).toBe(true)
    expect(await told([{ kind: 'warning' }])).toBe(false)
  })
  it('follows a sum that the rules of a ministry fix, named with its document', async () => {
    const id = await concluded('2026-03-02')
    const fields = { proposed: fine(5000), largeStandard: 5000 }
    expect(await lacks(act(id, 'notify', '2026-03-03', fields))).toEqual(['另行适用“较大数额”标准的，写明文号'])
    await approved(id, 'notify', '2026-03-03', { ...fields, largeStandardRule: '某部听证规定第三条' })
    expect(await printed(id, 'notice')).toContain('有权要求听证')
  })
  it('follows the sum the place has fixed, as it stood on the day of the notice, and the case keeps it', async () => {
    const province = { yuan: 5000, source: '某省行政处罚听证规定' }
    local.set('administrative-penalty.hearing.person', province)
    expect(await told(fine(4_999.99))).toBe(false)
    const id = await notified('2026-03-02', fine(5000))
    expect(await printed(id, 'notice')).toContain('有权要求听证')
    expect(await told(fine(99_999), { party: company })).toBe(false)
    local.set('administrative-penalty.hearing.person', { ...province, yuan: 20_000 })
    // What was fixed later changes nothing for who was told before.
    expect((await county.state(id)).facts).toMatchObject({
      hearingStandard: 5000,
      standardsRule: '听证的较大数额（公民）（某省行政处罚听证规定）：5000元',
    })
    await done(act(id, 'requestHearing', '2026-03-03'))
    expect(await told(fine(19_999))).toBe(false)
    local.clear()
  })
  it('is not narrowed by a higher sum than the place’s own', async () => {
    local.set('administrative-penalty.hearing.person', { yuan: 5000, source: '某省行政处罚听证规定' })
    const id = await concluded('2026-03-02')
    const fields = { proposed: fine(9000), largeStandardRule: '某部听证规定第三条' }
    expect(await lacks(act(id, 'notify', '2026-03-03', { ...fields, largeStandard: 5000.01 }))).toEqual([
      '本地已规定“较大数额”标准的，不得另行适用更高的数额',
    ])
    expect((await act(id, 'notify', '2026-03-03', { ...fields, largeStandard: 5000 })).ok).toBe(true)
    local.clear()
  })
  it('is used within five working days of the notice, and given up the day after', async () => {
    const id = await notified('2026-03-02', fine(20_000))
    expect(await due(id, 'hearingRequest')).toBe('2026-03-09')
    expect(await lacks(act(id, 'requestHearing', '2026-03-10'))).toEqual(['已超过要求听证的期限'])
    await done(act(id, 'requestHearing', '2026-03-09'))
    const silentOne = await notified('2026-03-02', fine(20_000))
    await county.morning('2026-03-10')
    expect((await county.state(silentOne)).acts.hearingLapsed?.dates).toEqual(['2026-03-10'])
    expect(await lacks(act(id, 'decide', '2026-03-20', decision(fine(20_000))))).toContain('当事人要求听证，尚未举行')
  })
  it('was three days before 15 July 2021: the day the notice was served decides, though the case straddles', async () => {
    const tell = async (servedOn: string) => {
      const id = await concluded('2021-07-12', {}, {})
      await approved(id, 'notify', '2021-07-13', { proposed: fine(20_000) })
      await done(serve(id, 'serveNotice', 'notice', servedOn))
      return id
    }
    const [before, after] = [await tell('2021-07-14'), await tell('2021-07-15')]
    expect(await clock(before, 'hearingRequest')).toMatchObject({
      due: '2021-07-19',
      raw: '2021-07-17',
      citation: expect.stringContaining('第四十二条'),
    })
    expect(await clock(after, 'hearingRequest')).toMatchObject({
      due: '2021-07-22',
      citation: expect.stringContaining('第六十四条'),
    })
    expect(await printed(before, 'notice')).toContain('三日内提出')
  })
})

describe('the hearing (articles 64, 65)', () => {
  const asked = async (proposed: object = fine(20_000)) => {
    const id = await notified('2026-03-02', proposed)
    await done(act(id, 'requestHearing', '2026-03-03'))
    return id
  }
  const call = (id: string, on: string, hearingOn: string, host = people.legal) =>
    act(
      id,
      'callHearing',
      on,
      { hearingOn, hearingPlace: '三楼会议室', host: host.person, hearingOpen: 'open' },
      {},
      people.host,
    )
  const hold = (id: string, on: string, attendance = 'party') =>
    act(id, 'holdHearing', on, { attendance, hearingRecord: '各方意见', recordSigned: 'signed' }, {}, people.host)
  const held = async () => {
    const id = await asked()
    await done(call(id, '2026-03-04', '2026-03-18'))
    await done(serve(id, 'serveHearingNotice', 'hearingNotice', '2026-03-09', people.host))
    await done(hold(id, '2026-03-18'))
    return id
  }
  it('is told of seven working days before: on the last such day in time, the next day not', async () => {
    const id = await asked()
    expect(await lacks(call(id, '2026-03-10', '2026-03-18'))).toEqual([
      '听证日期太近，应当留足七日（工作日）的通知时间，请改后听证日期',
    ])
    await done(call(id, '2026-03-09', '2026-03-18'))
    expect(await due(id, 'hearingNotice')).toBe('2026-03-09')
    await done(serve(id, 'serveHearingNotice', 'hearingNotice', '2026-03-10', people.host))
    expect(await lacks(hold(id, '2026-03-18'))).toEqual(['听证通知书没有在七日（工作日）前送达，请改期重新通知'])
    expect((await county.state(await held())).stage).toBe('heard')
  })
  it('is led by somebody who did not investigate, and held on the day that was told', async () => {
    const id = await asked()
    expect(await lacks(call(id, '2026-03-04', '2026-03-18', people.partner))).toEqual(['听证由非本案调查人员主持'])
    await done(call(id, '2026-03-04', '2026-03-18'))
    await done(serve(id, 'serveHearingNotice', 'hearingNotice', '2026-03-05', people.host))
    expect(await lacks(hold(id, '2026-03-17'))).toEqual(['办理日期应当是通知的听证日期'])
  })
  it('is followed by legality review, and the decision by the record', async () => {
    const id = await held()
    const decideOn = () => act(id, 'decide', '2026-03-25', decision(fine(20_000)))
    expect(await lacks(decideOn())).toEqual([
      '环节“法制审核”尚未办理',
      '经过听证程序的，应当在听证结束之后法制审核',
      '听证报告尚未提出，决定应当根据听证笔录作出',
    ])
    await done(act(id, 'reportHearing', '2026-03-20', { hearingReport: '建议维持' }, {}, people.host))
    await done(act(id, 'submitReview', '2026-03-20'))
    await done(review(id, '2026-03-23'))
    expect((await decideOn()).ok).toBe(true)
  })
  it('withdrawn by the party is no longer waited for', async () => {
    const id = await asked()
    await done(act(id, 'waiveHearing', '2026-03-05'))
    expect((await act(id, 'decide', '2026-03-16', decision(fine(20_000)))).ok).toBe(true)
  })
})

const review = (id: string, on: string, fields: object = {}) =>
  act(
    id,
    'review',
    on,
    {
      reviewer: people.legal.person,
      reviewerQualified: true,
      reviewResult: 'passed',
      reviewNote: '程序合法，处理适当',
      ...fields,
    },
    {},
    people.legal,
  )

describe('legality review and discussion (articles 57, 58)', () => {
  it('a matter of great public interest is not decided unreviewed, nor against the review', async () => {
    const id = await silent('2026-03-02', fine(1000), {}, { publicInterest: true })
    const decideOn = (on: string) => act(id, 'decide', on, decision(fine(1000)))
    expect(await lacks(decideOn('2026-03-16'))).toEqual(['环节“法制审核”尚未办理'])
    await done(act(id, 'submitReview', '2026-03-11'))
    expect(await due(id, 'review')).toBe('2026-03-25')
    expect(await lacks(review(id, '2026-03-12', { reviewer: people.officer.person }))).toEqual([
      '办案人员不得作为审核人员',
    ])
    expect(await lacks(review(id, '2026-03-12', { reviewerQualified: false }))).toEqual([
      '初次从事法制审核的人员应当取得法律职业资格',
    ])
    await done(review(id, '2026-03-12', { reviewResult: 'correct' }))
    expect(await lacks(decideOn('2026-03-16'))).toEqual(['法制审核未通过，不得作出决定'])
    await done(act(id, 'submitReview', '2026-03-13'))
    await done(review(id, '2026-03-16'))
    expect((await decideOn('2026-03-16')).ok).toBe(true)
  })
  it('under the law before 2021 every decision was reviewed; since then an ordinary one need not be', async () => {
    const before = await notified('2021-07-01')
    await done(act(before, 'waiveStatement', '2021-07-02'))
    const reasons = await lacks(act(before, 'decide', '2021-07-14', decision(fine(1000))))
    expect(reasons).toEqual(['负责人作出决定之前，应当由从事审核的人员审核'])
    expect((await act(before, 'decide', '2021-07-15', decision(fine(1000)))).ok).toBe(true)
  })
  it('a serious act is discussed by the heads together, and decided as they agreed', async () => {
    const id = await silent('2026-03-02', fine(1000), {}, { serious: true })
    const decideOn = () => act(id, 'decide', '2026-03-16', decision(fine(1000)))
    expect(await lacks(decideOn())).toEqual(['环节“负责人集体讨论”尚未办理', '拟作出的决定须经集体讨论同意'])
    const discuss = (discussionResult: string) =>
      act(id, 'discuss', '2026-03-12', { attendees: 5, discussion: '各人意见', discussionResult }, {}, people.secretary)
    await done(discuss('changed'))
    expect(await lacks(decideOn())).toEqual(['拟作出的决定须经集体讨论同意'])
    await done(discuss('agreed'))
    expect((await decideOn()).ok).toBe(true)
  })
})

describe('sums on the office’s own lists (articles 57, 58)', () => {
  const decideFor = async (amount: number) => {
    const id = await silent('2026-03-02', fine(amount))
    return act(id, 'decide', '2026-03-16', decision(fine(amount)))
  }
  afterEach(() => local.clear())
  it('a fine of the sum on the list is reviewed, one below it is not; without a list the sum decides nothing', async () => {
    expect((await decideFor(9000)).ok).toBe(true)
    local.set('administrative-penalty.review.person', { yuan: 9000, source: '本局审核目录清单' })
    expect((await decideFor(8_999.99)).ok).toBe(true)
    expect(await lacks(decideFor(9000))).toEqual(['环节“法制审核”尚未办理'])
  })
  it('a fine of the sum fixed for it is discussed, one below it is not', async () => {
    local.set('administrative-penalty.discussion.person', { yuan: 9000, source: '本局集体讨论制度' })
    expect((await decideFor(8_999.99)).ok).toBe(true)
    expect(await lacks(decideFor(9000))).toEqual(['环节“负责人集体讨论”尚未办理', '拟作出的决定须经集体讨论同意'])
  })
})

describe('who is not punished, and what not (articles 27 to 35)', () => {
  const proposal = async (found: object, proposed: object = fine(1000), fields: object = {}) => {
    const id = await concluded('2026-03-02', fields, found)
    return act(id, 'notify', '2026-03-03', { proposed })
  }
  it('a child under fourteen not at all, one under eighteen more lightly', async () => {
    expect(await lacks(proposal({ capacity: 'under14' }))).toEqual([
      '不满十四周岁，或者不能辨认、控制自己行为的，不予行政处罚',
    ])
    expect(await lacks(proposal({ capacity: 'under18' }))).toEqual(['已满十四周岁不满十八周岁的，应当从轻或者减轻处罚'])
    expect((await proposal({ capacity: 'under18', discretion: 'reduced' })).ok).toBe(true)
  })
  it('nobody is fined twice for one act, but may be warned', async () => {
    expect(await lacks(proposal({ finedElsewhere: 'otherOrgan' }))).toEqual(['同一违法行为已被罚款的，不得再处罚款'])
    expect((await proposal({ finedElsewhere: 'otherOrgan' }, [{ kind: 'warning' }])).ok).toBe(true)
  })
  it('unlawful gains are confiscated, save what is to be given back', async () => {
    expect(await lacks(proposal({ gains: 500 }))).toEqual(['有违法所得的，除依法应当退赔的外，应当予以没收'])
    expect((await proposal({ gains: 500, refunded: 500 })).ok).toBe(true)
    expect((await proposal({ gains: 500 }, [...fine(1000), { kind: 'confiscateGains', amount: 500 }])).ok).toBe(true)
  })
  it('a suspected crime goes to the judicial organs instead', async () => {
    expect(await lacks(proposal({ suspectedCrime: true }))).toEqual([
      '涉嫌犯罪的应当及时移送司法机关；司法机关退回、不追究刑事责任的，填写其文书',
    ])
    const id = await concluded('2026-03-02', {}, { suspectedCrime: true })
    await approved(id, 'transferCrime', '2026-03-03', { transferTo: '清河县公安局' })
    expect(await county.state(id)).toMatchObject({ stage: 'transferred', outcome: 'crime' })
  })
  it('a first and slight offence may be spared, with a word of education; such grounds came with the law of 2021', async () => {
    const id = await concluded('2026-03-02')
    const spare = (outcome: string, fields: object = {}) =>
      act(id, 'decideNoPenalty', '2026-03-03', { reasons: '货值很小', ...fields }, { outcome })
    expect(await lacks(spare('firstOffence'))).toEqual(['依法不予处罚的，应当对当事人进行教育'])
    await done(spare('firstOffence', { education: '当面讲解食品安全法' }))
    await done(county.sign(id, people.legal, '2026-03-03'))
    await done(county.sign(id, people.deputy, '2026-03-03'))
    expect(await county.state(id)).toMatchObject({ stage: 'unpunished', outcome: 'firstOffence' })
    const earlier = await concluded('2021-07-13')
    const before = { reasons: '首次', education: '讲解' }
    expect(await lacks(act(earlier, 'decideNoPenalty', '2021-07-14', before, { outcome: 'firstOffence' }))).toEqual([
      '“初次违法”“没有主观过错”不予处罚自2021年7月15日起施行',
    ])
  })
  it('correction that is called for is ordered before the decision', async () => {
    const id = await silent('2026-03-02', fine(1000), {}, { correction: 'ordered' })
    const decideOn = () => act(id, 'decide', '2026-03-16', decision(fine(1000)))
    expect(await lacks(decideOn())).toEqual(['处罚时应当责令改正或者限期改正，请先办理责令改正'])
    await done(act(id, 'orderCorrection', '2026-03-12', { correctionOrder: '下架过期食品', correctBy: '2026-03-20' }))
    expect((await decideOn()).ok).toBe(true)
  })
})

describe('the decision (articles 57 to 61)', () => {
  it('bears the seal, is signed by the legal section and then a head, and tells how to object', async () => {
    const id = await silent('2026-03-02')
    await done(act(id, 'decide', '2026-03-16', decision(fine(1000))))
    expect((await county.sign(id, people.head, '2026-03-16')).ok).toBe(false)
    await done(county.sign(id, people.legal, '2026-03-16'))
    await done(county.sign(id, people.head, '2026-03-16'))
    const unsealed = serve(id, 'serveDecision', 'decision', '2026-03-17', undefined, { sealed: false })
    expect(await lacks(unsealed)).toEqual(['处罚决定书必须盖有本机关印章'])
    const text = await printed(id, 'decision')
    expect(text).toContain('罚款1000元')
    expect(text).toContain('60日内向清河县人民政府申请行政复议')
    expect(text).toContain('6个月内向清河县人民法院提起行政诉讼')
    expect(text).not.toContain('韩大山')
  })
  it('speaks of payment only where something is to be paid', async () => {
    const warned = await decided('2026-03-02', '2026-03-16', [{ kind: 'warning' }])
    expect(await printed(warned, 'decision')).not.toContain('加处罚款')
    expect(await printed(await decided(), 'decision')).toContain('每日按罚款数额的百分之三加处罚款')
    expect(await clock(warned, 'payment')).toBeUndefined()
  })
  it('also needs the heads of units that join in it (会签)', async () => {
    const id = await silent('2026-03-02')
    await done(act(id, 'decide', '2026-03-16', decision(fine(1000), { jointUnits: ['township'] })))
    await done(county.sign(id, people.legal, '2026-03-16'))
    expect((await county.sign(id, people.head, '2026-03-16')).ok).toBe(false)
    await done(county.sign(id, people.townHead, '2026-03-16'))
    await done(county.sign(id, people.head, '2026-03-17'))
    expect((await county.state(id)).stage).toBe('decided')
  })
  it('is served within seven working days', async () => {
    const [inTime, late] = [await decided(), await decided()]
    expect(await due(inTime, 'service')).toBe('2026-03-25')
    await done(serve(inTime, 'serveDecision', 'decision', '2026-03-25'))
    await done(serve(late, 'serveDecision', 'decision', '2026-03-26'))
    expect([(await clock(inTime, 'service'))?.state, (await clock(late, 'service'))?.state]).toEqual(['met', 'late'])
  })
})

describe('on the spot (articles 51, 52)', () => {
  it('up to two hundred yuan for a person and three thousand for an organisation, not a yuan more', async () => {
    const tooMuch = ['当场处罚只能是警告，或者对公民二百元以下、对法人或者其他组织三千元以下的罚款，请用普通程序']
    expect((await ticket('2026-03-02')).ok).toBe(true)
    expect(await lacks(ticket('2026-03-02', {}, 201))).toEqual(tooMuch)
    expect((await ticket('2026-03-02', { party: company }, 3000)).ok).toBe(true)
    expect(await lacks(ticket('2026-03-02', { party: company }, 3001))).toEqual(tooMuch)
  })
  it('fifty and a thousand before 15 July 2021', async () => {
    const tooMuch = ['当场处罚只能是警告，或者对公民五十元以下、对法人或者其他组织一千元以下的罚款，请用一般程序']
    expect((await ticket('2021-07-14', {}, 50)).ok).toBe(true)
    expect(await lacks(ticket('2021-07-14', {}, 51))).toEqual(tooMuch)
    expect((await ticket('2021-07-15', {}, 200)).ok).toBe(true)
    expect(await lacks(ticket('2021-07-14', { party: company }, 1001))).toEqual(tooMuch)
  })
  it('only a warning or a fine, by two with certificates shown, after hearing the party', async () => {
    const goods = [{ kind: 'confiscateGoods', amount: 50 }]
    expect(await lacks(ticket('2026-03-02', { penalties: goods }))).toEqual(['警告、罚款以外的处罚不得当场决定'])
    expect(await lacks(ticket('2026-03-02', { toldOnSpot: false, certificatesShown: false }))).toEqual([
      '当场处罚应当向当事人出示执法证件',
      '未告知事实、理由、依据并听取陈述、申辩的，不得处罚',
    ])
    expect((await ticket('2026-03-02', { penalties: [{ kind: 'warning' }] })).ok).toBe(true)
  })
  it('has a numbered ticket, is filed with the organ, and closed only then', async () => {
    const id = idOf(await ticket('2026-03-02', { penalties: [{ kind: 'warning' }] }))
    expect(letterOf(await county.state(id), 'ticket').number).toMatch(/^清市监当罚〔2026〕\d+号$/)
    expect(await due(id, 'ticketFiling')).toBe('2026-03-11')
    const close = () => act(id, 'close', '2026-03-04', { closingResult: 'performed', archiveNumber: '2026-1' })
    expect(await lacks(close())).toEqual(['当场处罚尚未报所属行政机关备案'])
    await done(act(id, 'fileTicket', '2026-03-04'))
    expect((await close()).ok).toBe(true)
  })
  it('since 2024 is taken to reconsideration before a court, earlier to either', async () => {
    const [now, before] = [idOf(await ticket('2024-01-02')), idOf(await ticket('2023-12-29'))]
    expect(await printed(now, 'ticket')).toContain('先向清河县人民政府申请行政复议')
    expect(await printed(before, 'ticket')).toContain('也可以自收到之日起6个月内')
    expect(await due(now, 'onSpotRemedy')).toBe('2024-03-04')
    expect(await due(before, 'onSpotRemedy')).toBe('2024-07-01')
  })
})

describe('collecting on the spot (articles 67 to 71)', () => {
  const collect = (id: string, on: string, paid: number, collectGround = 'small') =>
    act(id, 'collectOnSpot', on, { collectGround, collectedFrom: on, paid, receipt: '财票0001' })
  it('is for small tickets up to a hundred yuan, up to twenty before 15 July 2021, or what is hard to get later', async () => {
    const [hundred, more] = [idOf(await ticket('2026-03-02', {}, 100)), idOf(await ticket('2026-03-02', {}, 101))]
    expect(await lacks(collect(more, '2026-03-02', 101))).toEqual(['一百元以下的罚款方可以此当场收缴'])
    expect((await collect(hundred, '2026-03-02', 100)).ok).toBe(true)
    expect((await collect(more, '2026-03-02', 101, 'hardLater')).ok).toBe(true)
    const old = idOf(await ticket('2021-07-14', {}, 21))
    expect(await lacks(collect(old, '2021-07-14', 21))).toEqual(['二十元以下的罚款方可以此当场收缴'])
  })
  it('is not for decisions of the ordinary procedure, save where banks are out of reach', async () => {
    const id = await served()
    expect(await lacks(collect(id, '2026-03-17', 1000, 'hardLater'))).toEqual([
      '罚款决定与收缴分离：除法定情形外，执法人员不得自行收缴罚款',
    ])
    expect((await collect(id, '2026-03-17', 1000, 'remote')).ok).toBe(true)
  })
  it('is handed in within two working days and paid into the bank within two more', async () => {
    const id = idOf(await ticket('2026-03-05', {}, 100))
    await done(collect(id, '2026-03-05', 100))
    expect(await due(id, 'handIn')).toBe('2026-03-09')
    await done(act(id, 'handIn', '2026-03-09'))
    expect(await due(id, 'payIn')).toBe('2026-03-11')
    await done(act(id, 'payIn', '2026-03-12'))
    expect([(await clock(id, 'handIn'))?.state, (await clock(id, 'payIn'))?.state]).toEqual(['met', 'late'])
  })
})

describe('payment (articles 66, 67, 72, 73)', () => {
  const settle = async (id: string, on: string, paid: number) => {
    await done(act(id, 'settlePayment', on, { paid, receipt: '缴款书' }))
    return (await county.state(id)).facts.additionalFine
  }
  it('is due fifteen days after the decision was received; on that day nothing is added, the next day 3 %', async () => {
    const [inTime, late] = [await served(), await served()]
    expect(await due(inTime, 'payment')).toBe('2026-03-31')
    expect(await settle(inTime, '2026-03-31', 1000)).toBeUndefined()
    expect(await settle(late, '2026-04-01', 1000)).toBe(30)
  })
  it('is never doubled: the addition stops at the fine itself', async () => {
    const [thirtyThree, fifty] = [await served(), await served()]
    expect(await settle(thirtyThree, '2026-05-03', 1000)).toBe(990)
    expect(await settle(fifty, '2026-05-20', 1000)).toBe(1000)
  })
  it('does not grow during a review or a suit', async () => {
    const id = await served()
    await done(act(id, 'recordReview', '2026-04-03', { reviewFiledOn: '2026-04-03' }))
    await done(act(id, 'recordReviewResult', '2026-05-08', { reviewOutcome: 'upheld', reviewServedOn: '2026-05-08' }))
    expect(await flags(id, '2026-05-08')).toContain('additionalFine')
    // 1 and 2 April, 9 and 10 May.
    expect(await settle(id, '2026-05-10', 1000)).toBe(120)
  })
  it('in part keeps what has accrued: 3 % of all until then, 3 % of the rest after', async () => {
    const id = await served()
    await done(act(id, 'recordPayment', '2026-04-02', { paid: 600, receipt: '一' }))
    expect((await county.state(id)).facts).toMatchObject({ additionalFine: 60, paidTotal: 600 })
    expect(await lacks(act(id, 'recordPayment', '2026-04-03', { paid: 400, receipt: '二' }))).toEqual([
      '部分缴款之后应当仍有未缴数额；已经足额的，用“登记缴清”',
    ])
    expect(await settle(id, '2026-04-04', 400)).toBe(84)
  })
  it('is put off, in parts or whole, on approval: the instalments make up what is owed', async () => {
    const id = await served()
    const grant = (instalments: object[]) =>
      act(id, 'grantDeferral', '2026-03-20', { hardship: '家中失火', payBy: '2026-06-30', instalments })
    const parts = [
      { dueOn: '2026-05-29', amount: 500 },
      { dueOn: '2026-06-30', amount: 400 },
    ]
    expect(await lacks(grant(parts))).toEqual(['各期金额之和应当等于尚未缴纳的数额，且不晚于最后期限'])
    await done(grant([parts[0] ?? {}, { dueOn: '2026-06-30', amount: 500 }]))
    await done(county.sign(id, people.head, '2026-03-20'))
    expect(await due(id, 'payment')).toBe('2026-06-30')
    expect(await settle(id, '2026-06-30', 1000)).toBeUndefined()
  })
})

describe('application to the court (行政强制法第五十三条、第五十四条)', () => {
  const apply = (id: string, on: string) => act(id, 'applyCourt', on, { executionCourt: '清河县人民法院' })
  const demanded = async (servedOn: string) => {
    const id = await served()
    await county.morning('2026-12-30')
    await done(act(id, 'demand', servedOn))
    await done(serve(id, 'serveDemand', 'demand', servedOn))
    return id
  }
  it('waits for the end of review and suit, six months after the decision was received', async () => {
    const id = await served()
    await done(act(id, 'demand', '2026-04-01'))
    await done(serve(id, 'serveDemand', 'demand', '2026-04-01'))
    await county.morning('2026-09-16')
    expect(await due(id, 'suit')).toBe('2026-09-16')
    expect(await lacks(apply(id, '2026-09-16'))).toEqual(['当事人申请复议、提起诉讼的期限尚未届满'])
    await county.morning('2026-09-17')
    expect((await county.state(id)).facts.remedyOverOn).toBe('2026-09-16')
    expect((await apply(id, '2026-09-17')).ok).toBe(true)
  })
  it('waits until ten working days after the demand was served', async () => {
    const id = await demanded('2026-10-09')
    expect(await due(id, 'demandWait')).toBe('2026-10-22')
    expect(await lacks(apply(id, '2026-10-22'))).toEqual(['“催告后等待履行”至2026-10-22届满，次日起方可办理'])
    expect((await apply(id, '2026-10-23')).ok).toBe(true)
  })
  it('is made within three months of that end, not a day later', async () => {
    const [last, late] = [await demanded('2026-10-09'), await demanded('2026-10-09')]
    expect(await due(last, 'courtApplication')).toBe('2026-12-16')
    expect((await apply(last, '2026-12-16')).ok).toBe(true)
    expect(await lacks(apply(late, '2026-12-17'))).toEqual(['已经超过申请强制执行的三个月期限'])
  })
  it('counts from the end of a deferral that outlasts them (72)', async () => {
    const id = await served()
    await approved(id, 'grantDeferral', '2026-03-20', { hardship: '停产', payBy: '2026-09-30' })
    await county.morning('2026-12-30')
    expect(await clock(id, 'courtApplication')).toBeUndefined()
    expect(await due(id, 'courtAfterDeferral')).toBe('2026-12-30')
  })
  it('is demanded only of who is late, and says how much', async () => {
    const id = await served()
    expect(await lacks(act(id, 'demand', '2026-03-31'))).toEqual(['须有逾期未缴的罚没款'])
    await done(act(id, 'demand', '2026-04-10'))
    const text = await printed(id, 'demand')
    expect(text).toContain('至今尚欠1000.00元')
    expect(text).toContain('加处罚款300.00元')
  })
})

describe('publicity (article 48, 118号)', () => {
  const publish = (id: string, on: string, publicParty = '某某') =>
    act(id, 'publish', on, { publicParty, publicFacts: '经营超过保质期的食品' }, {}, people.publisher)
  const publicDecision = () => decided('2026-03-02', '2026-03-16', fine(1000), { socialImpact: true })
  it('is owed only where a decision matters to society, within seven working days', async () => {
    const [known, private_] = [await publicDecision(), await decided()]
    expect(await due(known, 'publicity')).toBe('2026-03-25')
    expect(await flags(known, '2026-03-17')).toContain('unpublished')
    expect(await clock(private_, 'publicity')).toBeUndefined()
    expect(await lacks(publish(private_, '2026-03-17'))).toEqual(['“公开处罚决定”不适用于本案'])
    await done(publish(known, '2026-03-25'))
    expect((await clock(known, 'publicity'))?.state).toBe('met')
  })
  it('was owed by every decision from 5 December 2018 until the law of 2021', async () => {
    const due2019 = async (on: string) => {
      const id = await notified(on)
      await done(act(id, 'waiveStatement', on))
      await done(act(id, 'submitReview', on))
      await done(review(id, on))
      await decide(id, on)
      return due(id, 'publicity')
    }
    expect(await due2019('2018-12-04')).toBeUndefined()
    expect(await due2019('2018-12-05')).toBe('2018-12-14')
    expect(await due2019('2021-07-15')).toBeUndefined()
  })
  it('never shows who a natural person is', async () => {
    const id = await publicDecision()
    expect(await lacks(publish(id, '2026-03-17', '韩大山'))).toEqual(['公开内容中含有当事人姓名，请作区分处理后再公开'])
    await done(publish(id, '2026-03-17'))
    const copy = await publicCopyOf(id)
    expect(copy).toContain('罚款1000元')
    expect(copy).not.toContain('柳林镇')
  })
  it('is taken back within three working days of a change, with the reason in public and nothing else', async () => {
    const id = await publicDecision()
    await done(publish(id, '2026-03-17'))
    await done(
      act(id, 'annul', '2026-05-08', {
        annulment: 'revoked',
        annulledOn: '2026-05-08',
        annulledBy: '清河县人民政府行政复议决定书',
      }),
    )
    expect(await due(id, 'withdrawal')).toBe('2026-05-12')
    await done(act(id, 'withdraw', '2026-05-13', { withdrawalReason: '经行政复议撤销' }, {}, people.publisher))
    expect((await clock(id, 'withdrawal'))?.state).toBe('late')
    const copy = await publicCopyOf(id)
    expect(copy).toContain('经行政复议撤销')
    expect(copy).not.toContain('罚款')
    expect(copy).not.toContain('超过保质期')
  })
  it('is refused to a decision that no longer stands', async () => {
    const id = await publicDecision()
    const annul = { annulment: 'void', annulledOn: '2026-03-20', annulledBy: '清河县人民法院' }
    await done(act(id, 'annul', '2026-03-20', annul))
    expect(await lacks(publish(id, '2026-03-23'))).toEqual(['处罚决定已被撤销、确认违法或者无效，不得公开'])
  })
})
const publicCopyOf = async (id: string): Promise<string> => {
  const row = await county.engine.db.read(jurisdiction, q =>
    q.kysely.selectFrom('publication').select(['title', 'content']).where('case_id', '=', id).executeTakeFirstOrThrow(),
  )
  return JSON.stringify(row)
}

describe('closing and counting', () => {
  it('a case is not closed as performed while money is owed', async () => {
    const id = await served()
    const close = () => act(id, 'close', '2026-03-20', { closingResult: 'performed', archiveNumber: '2026-2' })
    expect(await lacks(close())).toEqual(['罚没款尚未缴清，不得以“履行完毕”结案'])
    await done(act(id, 'settlePayment', '2026-03-20', { paid: 1000, receipt: '缴款书' }))
    expect(await due(id, 'closing')).toBe('2026-04-13')
    await done(close())
    await done(county.sign(id, people.head, '2026-03-20'))
    expect(await county.state(id)).toMatchObject({ stage: 'closed', outcome: 'penalised', closedOn: '2026-03-20' })
  })
  it('a decision is counted once, on its day, under its heaviest kind, with what it costs', async () => {
    const penalties = [...fine(1000), { kind: 'stopBusiness', detail: '三日' }]
    const id = await decided('2026-03-02', '2026-03-16', penalties)
    const { contributions } = await county.state(id)
    const counted = contributions.filter(({ on }) => on === '2026-03-16')
    expect(counted.map(({ indicator, value }) => `${indicator.split('/')[1]} ${value}`).toSorted()).toEqual(
      [
        'decisions 1',
        'ordinary 1',
        'stoppages 1',
        'fineAmount 1000',
        'penaltyAmount 1000',
        'timed 1',
        'inTime 1',
      ].toSorted(),
    )
  })
})
