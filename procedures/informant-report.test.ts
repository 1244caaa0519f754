import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findEvents } from '../src/case/find-events.ts'
import { readParties } from '../src/case/read-party.ts'
import { recordReading } from '../src/case/read-sealed.ts'
import { at, jurisdiction, type TestCounty, type TestUnit, testCounty } from '../src/case/test-county.ts'
import { mayView, sightOf } from '../src/case/visible.ts'
import type { Actor } from '../src/office/actor.ts'
import type { Office } from '../src/office/office.ts'
import type { CaseDuty } from '../src/procedure/duty.ts'
import { administrativePenalty } from './administrative-penalty.ts'
import { informantReport } from './informant-report.ts'
import { informantReward } from './informant-reward.ts'

let county: TestCounty
beforeAll(async () => {
  county = await testCounty([informantReport, informantReward, administrativePenalty])
})
afterAll(() => county.close())

const intake = () => county.person('韩受理', 'market', 'informantIntake')
const secret = { form: 'person', name: '欧阳晓棠', phone: '13912345678', address: '柳林镇杨树村七组' }
const secrets = /欧阳晓棠|13912345678|杨树村七组/
const report = {
  receivedOn: '2026-03-02',
  channel: 'hotline12315',
  named: 'named',
  informant: secret,
  area: 'food',
  grounds: '某食品厂用过期原料加工糕点，夜间换贴生产日期',
  wantsReward: true,
}
const unmet = (refusal: { title: string; unmet: readonly { text: string }[] }) =>
  refusal.unmet.length > 0 ? refusal.unmet.map(({ text }) => text) : refusal.title
const open = async (fields: object = {}) => {
  const opened = await county.open('informant-report', 'register', 'market', intake(), {
    on: '2026-03-02',
    fields: { ...report, ...fields },
  })
  return opened.ok ? opened.value.id : unmet(opened.refusal)
}
const registered = async (fields: object = {}): Promise<string> => {
  const id = await open(fields)
  if (typeof id !== 'string') throw new Error(JSON.stringify(id))
  return id
}
const act = async (id: string, key: string, on: string, fields: object = {}, more: object = {}) => {
  const done = await county.act(id, key, intake(), { on, fields: { ...fields }, ...more })
  return done.ok ? done.value.stage : unmet(done.refusal)
}
const clue = {
  investigator: 'market',
  summary: '某食品厂涉嫌用过期原料加工糕点',
  redacted: true,
  clueMatter: '涉嫌用超过保质期的食品原料生产食品',
  clueParty: { form: 'organisation', name: '清河县某食品厂' },
  cluePlace: '柳林镇工业园',
  clueEndedOn: '2026-03-01',
  clueGrave: true,
  clueDomain: 'market',
}
const accepted = async (fields: object = {}): Promise<string> => {
  const id = await registered(fields)
  expect(await act(id, 'accept', '2026-03-04', { risk: 'none' })).toBe('handling')
  return id
}
const handedOn = async (fields: object = {}) => {
  const id = await accepted(fields)
  const done = await county.act(id, 'handOn', intake(), { on: '2026-03-05', fields: clue })
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
  return { id, penalty: done.value.opened?.[0]?.id ?? '' }
}
const verified = { finding: 'verified', result: '罚款五万元', penaltyNumber: '清市监罚〔2026〕5号', fine: 50000 }
const resulted = async (fields: object = {}, result: object = { ...verified, concludedOn: '2026-04-20' }) => {
  const { id } = await handedOn(fields)
  await act(id, 'recordFiling', '2026-03-23', { filing: 'filed', filingOn: '2026-03-20' })
  expect(await act(id, 'recordResult', '2026-04-21', result)).toBe('resulted')
  return id
}
const clock = async (id: string, key: string) => (await county.state(id)).clocks.find(found => found.key === key)
const counted = async (id: string): Promise<string[]> =>
  (await county.state(id)).contributions.map(({ indicator, on }) => `${indicator.slice(17)} ${on}`)
const eventsOf = (id: string) => county.engine.db.read(jurisdiction, q => findEvents(q, jurisdiction, id))

describe('收到和受理', () => {
  it('a named report has its informant, an anonymous one has none', async () => {
    expect(await open({ informant: undefined })).toEqual(['实名举报的，请填写举报人姓名和联系方式'])
    expect(await open({ named: 'anonymous', wantsReward: false })).toEqual(['匿名举报的，不得填写举报人身份'])
    expect(await open({ named: 'anonymous', informant: undefined, wantsReward: false })).toEqual(expect.any(String))
  })
  it('举报奖励暂行办法: who stays anonymous and wants a reward agrees on a code', async () => {
    const anonymous = { named: 'anonymous', informant: undefined }
    expect(await open(anonymous)).toEqual(['匿名举报人要求奖励的，请约定身份代码'])
    expect(await open({ ...anonymous, identityCode: '青松二十七' })).toEqual(expect.any(String))
  })
  it('numbers that lead to the informant do not stand in the text of the report', async () => {
    const trace = ['举报内容含有电话、证件号码、邮箱或者指明了举报人，请移入“举报人”']
    expect(await open({ grounds: '换贴日期，可打139 1234 5678核实' })).toEqual(trace)
    expect(await open({ grounds: '举报人：厂内包装工' })).toEqual(trace)
    expect(await open({ grounds: '2026年3月1日夜间换贴日期约1200箱' })).toEqual(expect.any(String))
  })
  it('12345: what the hotline hands over names the hotline', async () => {
    expect(await open({ channel: 'hotline12345' })).toEqual(['热线转来、其他机关移送的，请填写转来单位'])
    expect(await open({ channel: 'hotline12317' })).toEqual(expect.any(String))
  })
  it('accepted within the local five working days, handed on within two', async () => {
    const id = await registered()
    expect(await clock(id, 'acceptance')).toMatchObject({ due: '2026-03-09', state: 'open' })
    await act(id, 'accept', '2026-03-09', { risk: 'none' })
    expect(await clock(id, 'acceptance')).toMatchObject({ state: 'met' })
    expect(await clock(id, 'handOn')).toMatchObject({ due: '2026-03-11' })
    const late = await registered()
    await act(late, 'accept', '2026-03-10', { risk: 'none' })
    expect(await clock(late, 'acceptance')).toMatchObject({ state: 'late' })
  })
  it('国发〔2019〕18号: where reprisal is possible, protection is written down before anything goes out', async () => {
    const id = await registered()
    expect(await act(id, 'accept', '2026-03-04', { risk: 'possible' })).toEqual(['有打击报复可能的，请写明保护措施'])
    const protection = '与用人单位无关的渠道联系，查办时间错开'
    expect(await act(id, 'accept', '2026-03-04', { risk: 'possible', protection })).toBe('handling')
  })
  it('who stays anonymous gets no letter', async () => {
    const id = await registered({ named: 'anonymous', informant: undefined, wantsReward: false })
    expect(await act(id, 'accept', '2026-03-04', { risk: 'none' })).toBe('handling')
    expect((await county.state(id)).letters).toEqual([])
    const known = await registered()
    await act(known, 'accept', '2026-03-04', { risk: 'none' })
    expect((await county.state(known)).letters).toMatchObject([{ key: 'acceptanceNotice', number: expect.any(String) }])
    const elsewhere = await registered({ named: 'anonymous', informant: undefined, wantsReward: false })
    await act(elsewhere, 'decline', '2026-03-04', { refusal: '属于应急部门', outsideBody: '县应急局' })
    expect((await county.state(elsewhere)).letters).toEqual([])
  })
  it('what is not ours is told to the informant, and the identity goes nowhere', async () => {
    const id = await registered()
    expect(await act(id, 'decline', '2026-03-04', { refusal: '属于应急部门', outsideBody: '县应急局' })).toBe('closed')
    expect(await county.state(id)).toMatchObject({ outcome: 'directed', referrals: [], copies: [] })
  })
})

describe('转交查办', () => {
  it('only a summary without a trace goes out, after somebody has checked it', async () => {
    const id = await accepted()
    expect(await act(id, 'handOn', '2026-03-05', { ...clue, summary: '举报人是该厂包装工' })).toEqual([
      '线索摘要、案由或者地点含有电话、证件号码、邮箱或者指明了举报人，不得转出',
    ])
    expect(await act(id, 'handOn', '2026-03-05', { ...clue, cluePlace: '联系13912345678' })).toEqual([
      '线索摘要、案由或者地点含有电话、证件号码、邮箱或者指明了举报人，不得转出',
    ])
    expect(await act(id, 'handOn', '2026-03-05', { ...clue, redacted: false })).toEqual([
      '请逐句核对摘要，确认不能推知举报人后再转交',
    ])
    expect(await act(id, 'handOn', '2026-03-05', clue)).toBe('investigating')
  })
  it('never to the one that is accused', async () => {
    const id = await accepted({ accusedUnits: ['housing'] })
    expect(await act(id, 'handOn', '2026-03-05', { ...clue, investigator: 'housing' })).toEqual([
      '不得把线索交给被举报的机关、单位',
    ])
    expect(await act(id, 'handOn', '2026-03-05', clue)).toBe('investigating')
  })
  it('must not: the penalty case says nothing of who reported, nor of the report', async () => {
    const { id, penalty } = await handedOn()
    const opened = await county.state(penalty)
    expect(opened).toMatchObject({ procedure: 'administrative-penalty', stage: 'clue', facts: { source: 'report' } })
    expect(JSON.stringify(opened)).not.toMatch(secrets)
    expect(JSON.stringify(opened)).not.toContain(id)
    expect(JSON.stringify((await eventsOf(penalty)).map(({ data }) => data.fields))).not.toMatch(secrets)
    const officer = county.person('李执法', 'market', 'enforcement')
    const read = await readParties(county.engine, {
      jurisdiction,
      actor: officer,
      now: at('2026-03-06'),
      case: penalty,
      purpose: '办案',
    })
    if (!read.ok) throw new Error(JSON.stringify(read.refusal))
    expect(read.value.map(({ name }) => name)).toEqual(['清河县某食品厂'])
  })
  it('程序规定第十八条: fifteen working days to decide on filing, thirty where extended', async () => {
    const { id } = await handedOn()
    expect(await clock(id, 'filing')).toMatchObject({ due: '2026-03-23', state: 'open' })
    await act(id, 'recordFiling', '2026-04-14', { filing: 'filed', filingOn: '2026-04-14', filingExtended: true })
    expect(await clock(id, 'filing')).toBeUndefined()
    expect(await clock(id, 'filingExtended')).toMatchObject({ due: '2026-04-14', state: 'met' })
    const { id: late } = await handedOn()
    await act(late, 'recordFiling', '2026-03-24', { filing: 'notFiled', filingOn: '2026-03-24' })
    expect(await clock(late, 'filing')).toMatchObject({ state: 'late' })
    const { id: elsewhere } = await handedOn({ area: 'environment' })
    expect(await clock(elsewhere, 'filing')).toBeUndefined()
  })
  it('a case still on its clue has not been filed', async () => {
    const { id, penalty } = await handedOn()
    const filed = { filing: 'filed', filingOn: '2026-03-20', penaltyCase: penalty }
    expect(await act(id, 'recordFiling', '2026-03-23', filed)).toEqual(['关联的案件还在线索核查阶段，尚未立案'])
    expect(await act(id, 'recordFiling', '2026-03-23', { ...filed, filing: 'notFiled' })).toBe('investigating')
  })
})

describe('告知', () => {
  it('令第20号第三十一条: who gave a name is told within five working days whether a case was filed', async () => {
    const { id } = await handedOn()
    await act(id, 'recordFiling', '2026-03-23', { filing: 'filed', filingOn: '2026-03-23' })
    expect(await clock(id, 'tellFiling')).toMatchObject({
      due: '2026-03-30',
      citation: '《市场监督管理投诉举报处理暂行办法》（2019年公布）第三十一条',
    })
    await act(id, 'tellFiling', '2026-03-30', { resultTold: '按约定方式电话告知' })
    expect(await counted(id)).toContain('toldInTime 2026-03-30')
    const { id: late } = await handedOn()
    await act(late, 'recordFiling', '2026-03-23', { filing: 'filed', filingOn: '2026-03-23' })
    await act(late, 'tellFiling', '2026-03-31', { resultTold: '电话告知' })
    expect((await counted(late)).filter(line => line.startsWith('told'))).toEqual(['told 2026-03-31'])
  })
  it('2026-04-14 and 2026-04-15: the interim measures until one day, those of 2026 from the next', async () => {
    const told = async (filingOn: string) => {
      const { id } = await handedOn()
      await act(id, 'recordFiling', '2026-04-16', { filing: 'filed', filingOn, filingExtended: true })
      return (await clock(id, 'tellFiling'))?.citation
    }
    expect(await told('2026-04-14')).toContain('暂行办法')
    expect(await told('2026-04-15')).toContain('《市场监督管理投诉举报处理办法》')
  })
  it('nobody is told who gave neither name nor code', async () => {
    const nobody = { named: 'anonymous', informant: undefined, wantsReward: false }
    const id = await resulted(nobody)
    expect(await clock(id, 'tellFiling')).toBeUndefined()
    expect(await act(id, 'close', '2026-04-22', {}, { outcome: 'verified' })).toBe('closed')
    const named = await resulted({ wantsReward: false })
    expect(await act(named, 'close', '2026-04-22', {}, { outcome: 'verified' })).toEqual(['尚未把处理结果告知举报人'])
    await act(named, 'tellResult', '2026-04-22', { resultTold: '已电话告知' })
    expect(await act(named, 'close', '2026-04-22', {}, { outcome: 'unfounded' })).toEqual([
      '办理结果应当与查办结果一致',
    ])
    expect(await act(named, 'close', '2026-04-22', {}, { outcome: 'verified' })).toBe('closed')
  })
})

describe('奖励和保护', () => {
  it('a reward is started once, only where the report was upheld and the case concluded', async () => {
    const unfounded = await resulted({}, { finding: 'unfounded', result: '未发现' })
    const unfit = ['举报内容经查证属实、已经结案处罚或者移送追究刑事责任的，方可奖励']
    expect(await act(unfounded, 'startReward', '2026-04-22', { claimCode: '青松二十七' })).toEqual(unfit)
    const id = await resulted()
    expect(await act(id, 'close', '2026-04-22', {}, { outcome: 'verified' })).toEqual([
      '尚未把处理结果告知举报人',
      '举报人申请奖励的，请先启动奖励或者写明不启动的理由',
    ])
    expect(await act(id, 'startReward', '2026-04-22', { claimCode: '13912345678' })).toEqual([
      '领奖代码不得含有电话、证件号码或者邮箱',
    ])
    expect(await act(id, 'startReward', '2026-04-22', { claimCode: '青松二十七' })).toBe('resulted')
    expect(await act(id, 'startReward', '2026-04-23', { claimCode: '青松二十八' })).toEqual([
      '奖励已经启动，不得重复奖励',
    ])
  })
  it('must not: the ledger of rewards holds a number and a code, no party, no link, no name', async () => {
    const id = await resulted()
    const started = await county.act(id, 'startReward', intake(), {
      on: '2026-04-22',
      fields: { claimCode: '青松二十七' },
    })
    if (!started.ok) throw new Error(JSON.stringify(started.refusal))
    const reward = await county.state(started.value.opened?.[0]?.id ?? '')
    expect(reward.facts).toEqual({
      proposedOn: '2026-04-22',
      reportNumber: '清市监举〔2026〕1号'.replace('1', String((await county.state(id)).numbers[0]?.n)),
      claimCode: '青松二十七',
      concludedOn: '2026-04-20',
      penaltyNumber: '清市监罚〔2026〕5号',
      fine: 50000,
      criminal: false,
      raised: false,
    })
    expect(JSON.stringify(reward)).not.toMatch(secrets)
    expect(JSON.stringify(reward)).not.toContain(id)
    const kinds = Object.values<{ kind: string }>(informantReward.fields).map(({ kind }) => kind)
    for (const kind of ['party', 'link', 'person', 'attachment']) expect(kinds).not.toContain(kind)
  })
  it('reprisal may be reported at any time, and is dealt with within the local three working days', async () => {
    const id = await resulted()
    const told = await county.act(id, 'reportRetaliation', 'public', {
      on: '2026-05-06',
      fields: { retaliation: '被调岗' },
    })
    expect(told).toMatchObject({ ok: true })
    expect(await clock(id, 'protection')).toMatchObject({ due: '2026-05-09', state: 'open' })
    await act(id, 'handleRetaliation', '2026-05-09', { retaliationHandled: '移送人社部门', protection: '专人联系' })
    expect(await clock(id, 'protection')).toMatchObject({ state: 'met' })
    expect(await counted(id)).toContain('retaliations 2026-05-06')
  })
})

describe('知悉范围', () => {
  const government = { units: new Map() } as unknown as Office
  const sees = async (id: string, unit: TestUnit, ...duties: CaseDuty[]) =>
    mayView(
      sightOf(county.person('某人', unit, ...duties), government, county.engine.procedures),
      await county.state(id),
    )
  it('must not: any other duty of the same unit, or the same duty elsewhere', async () => {
    const { id } = await handedOn()
    expect(await sees(id, 'market', 'informantIntake')).toBe(true)
    expect(await sees(id, 'market', 'unitHead', 'handling', 'registration', 'enforcement', 'rewards')).toBe(false)
    expect(await sees(id, 'market', 'oversight', 'reporting', 'petition')).toBe(false)
    expect(await sees(id, 'housing', 'informantIntake')).toBe(false)
  })
  it('must not: nobody else acts on it, whatever the stage', async () => {
    const { id } = await handedOn()
    const all = county.person(
      '周全权',
      'market',
      'unitHead',
      'handling',
      'registration',
      'oversight',
      'rewards',
      'petition',
    )
    const { on, fields } = { on: '2026-03-23', fields: { filing: 'filed', filingOn: '2026-03-23' } }
    expect(await county.act(id, 'recordFiling', all, { on, fields })).toMatchObject({ ok: false })
    expect(await county.act(id, 'reportRetaliation', all, { on, fields: { retaliation: '打听' } })).toMatchObject({
      ok: false,
    })
  })
  it('must not: the identity is read by nobody else, and every reading of it is an event', async () => {
    const { id } = await handedOn()
    const asking = (actor: Actor) =>
      readParties(county.engine, { jurisdiction, actor, now: at('2026-03-06'), case: id, purpose: '联系' })
    expect(await asking(county.person('钱局长', 'market', 'unitHead', 'registration'))).toMatchObject({ ok: false })
    expect(await asking(county.person('孙督办', 'government', 'oversight'))).toMatchObject({ ok: false })
    const read = await asking(intake())
    expect(read).toMatchObject({
      ok: true,
      value: expect.arrayContaining([expect.objectContaining({ name: '欧阳晓棠' })]),
    })
    expect((await eventsOf(id)).at(-1)).toMatchObject({ kind: 'reading', actor: { name: '韩受理' } })
  })
  it('to look at the case is an event too, and is refused to others as if there were none', async () => {
    const { id } = await handedOn()
    const look = (actor: Actor) =>
      recordReading(county.engine, { jurisdiction, actor, now: at('2026-03-06'), case: id })
    expect(await look(county.person('钱局长', 'market', 'unitHead'))).toMatchObject({
      ok: false,
      refusal: { type: 'unknown-case' },
    })
    expect(await look(intake())).toMatchObject({ ok: true })
    expect((await eventsOf(id)).at(-1)).toMatchObject({ kind: 'reading', act: 'case' })
  })
  it('must not: copied to anyone', async () => {
    const id = await accepted()
    expect(await act(id, 'protect', '2026-03-05', { risk: 'none', protection: '无' }, { copyTo: ['housing'] })).toEqual(
      ['本事项案件限知悉范围，不得抄送'],
    )
  })
  it('must not: title, list, letters and events never name the informant; nothing is published', async () => {
    const { id } = await handedOn()
    await act(id, 'recordFiling', '2026-03-23', { filing: 'filed', filingOn: '2026-03-23' })
    await act(id, 'tellFiling', '2026-03-24', { resultTold: '已告知' })
    const state = await county.state(id)
    expect(informantReport.title(state as never)).toBe('举报线索（食品安全）')
    expect(informantReport.list).toEqual(['area', 'channel', 'receivedOn'])
    expect(JSON.stringify([state, await eventsOf(id)])).not.toMatch(secrets)
    const context = { unitName: '市监局', issuedOn: '2026-03-24', number: null, outcome: null, due: () => '' }
    for (const letter of Object.values(informantReport.letters ?? {}))
      expect(letter.body(state as never, context).join('')).not.toMatch(secrets)
    expect(informantReport.publication).toEqual({ never: expect.stringContaining('保护举报人') })
  })
})
