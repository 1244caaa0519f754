import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jurisdiction, type TestCounty, type TestUnit, testCounty } from '../src/case/test-county.ts'
import type { CaseDuty } from '../src/procedure/duty.ts'
import { proposal } from './proposal.ts'

let county: TestCounty
beforeAll(async () => {
  county = await testCounty([proposal])
})
afterAll(() => county.close())

const who = (unit: TestUnit, ...duties: CaseDuty[]) => county.person(`${unit} ${duties[0]}`, unit, ...duties)
let n = 0
const registering = (fields: object = {}) => ({
  on: '2026-02-02',
  fields: {
    receivedOn: '2026-02-02',
    kind: 'suggestion',
    session: '县十八届人大五次会议',
    number: String(++n),
    subject: '关于增设老旧小区停车位的建议',
    content: '老旧小区停车难，建议挖潜增设。',
    deputies: [{ form: 'person', name: '孙巧云', phone: '13900000009' }],
    ...fields,
  },
})
const open = (fields: object = {}) =>
  county.open('proposal', 'register', 'office', who('office', 'registration'), registering(fields))

type By = readonly [TestUnit, CaseDuty]
const office: By = ['office', 'assignment']
const lead: By = ['housing', 'handling']
/** The stage reached, or what is unmet. */
const act = async (id: string, key: string, on: string, by: By, fields: object = {}, more: object = {}) => {
  const result = await county.act(id, key, who(...by), { on, fields: { ...fields }, ...more })
  if (result.ok) return result.value.stage
  return result.refusal.unmet.length > 0 ? result.refusal.unmet.map(({ text }) => text) : result.refusal.title
}
const assigned = async (fields: object = {}, assignment: object = {}): Promise<string> => {
  const opened = await open(fields)
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  expect(await act(opened.value.id, 'assign', '2026-03-02', office, { lead: 'housing', ...assignment })).toBe(
    'assigned',
  )
  return opened.value.id
}
const handling = async (fields: object = {}, assignment: object = {}): Promise<string> => {
  const id = await assigned(fields, assignment)
  expect(await act(id, 'sign', '2026-03-03', lead)).toBe('handling')
  return id
}
const contact = (id: string, on = '2026-03-16', contactWay = 'meeting') =>
  act(id, 'contactDeputies', on, lead, { contactWay, contactNote: '建议先建临时停车场' })
const draft = { draft: '已新增停车位120个。', category: 'A', disclosure: 'full' }
const drafted = async (id: string, on = '2026-04-01', fields: object = {}) => {
  expect(await act(id, 'draftReply', on, lead, { ...draft, ...fields })).toBe('drafted')
  await act(id, 'reviewLegality', on, ['housing', 'legalityReview'], { legalityOpinion: 'passed' })
  await act(id, 'reviewSecrecy', on, ['housing', 'disclosureReview'], { secrecyOpinion: 'passed', disclosure: 'full' })
}
const reply = async (id: string, on: string, replyWay = 'faceToFace') => {
  const put = await act(id, 'reply', on, lead, { replyWay })
  if (put !== 'drafted') return put
  const signed = await county.sign(id, who('housing', 'unitHead'), on)
  return signed.ok ? signed.value.stage : signed.refusal.unmet.map(({ text }) => text)
}
const replied = async (on = '2026-04-08', fields: object = {}, drafting: object = {}): Promise<string> => {
  const id = await handling(fields)
  await contact(id)
  await drafted(id, '2026-04-01', drafting)
  expect(await reply(id, on)).toBe('replied')
  return id
}
const feedback = (id: string, on: string, result: string, attitude = 'satisfied') =>
  act(id, 'recordFeedback', on, office, { attitude, result })
const publish = (id: string, on: string, publicText = '已新增停车位120个。') =>
  act(id, 'publish', on, ['housing', 'publication'], { publicText })
const clock = async (id: string, key: string) => (await county.state(id)).clocks.find(found => found.key === key)
const counted = async (id: string, ...keys: string[]): Promise<string[]> =>
  (await county.state(id)).contributions
    .map(({ indicator, on, value }) => `${indicator.slice('proposal/'.length)} ${on} ${value}`)
    .filter(entry => keys.length === 0 || keys.includes(entry.split(' ')[0] ?? ''))

describe('登记和交办', () => {
  it('the number the congress gave stands with its session and body; no two matters share it', async () => {
    const fields = { number: '501' }
    expect(await open(fields)).toMatchObject({ ok: true, value: { number: '县十八届人大五次会议建议第501号' } })
    expect(await open(fields)).toMatchObject({ ok: false, refusal: { type: 'duplicate-number' } })
    const proposal = { ...fields, kind: 'proposal', filing: 'filed', session: '县政协十届五次会议' }
    expect(await open(proposal)).toMatchObject({ ok: true, value: { number: '县政协十届五次会议提案第501号' } })
    const part = { ...fields, role: 'split', part: 1 }
    expect(await open(part)).toMatchObject({ ok: true, value: { number: '县十八届人大五次会议建议第501号（分办1）' } })
  })

  it('a political proposal says whether it was filed or turned into a letter; they are counted apart', async () => {
    const points = async (fields: object) => {
      const result = await open(fields)
      return result.ok ? counted(result.value.id) : result.refusal.unmet.map(({ text }) => text)
    }
    expect(await points({ kind: 'proposal' })).toEqual(['政协提案须注明立案或者转信函'])
    expect(await points({ kind: 'suggestion', filing: 'filed' })).toEqual(['政协提案须注明立案或者转信函'])
    const names = async (fields: object) => (await points(fields)).map(entry => entry.split(' ')[0])
    expect(await names({ kind: 'proposal', filing: 'filed' })).toEqual(['total', 'byCppcc', 'filed', 'owed'])
    expect(await names({ kind: 'proposal', filing: 'letter' })).toEqual(['total', 'byCppcc', 'letters', 'owed'])
    expect(await names({ kind: 'bill' })).toEqual(['total', 'byNpc', 'bills', 'owed'])
    expect(await names({ kind: 'reviewOpinion' })).toEqual(['reviewOpinions'])
    expect(await names({ role: 'split', part: 2 })).toEqual(['splitParts', 'owed'])
  })

  it('the lead unit may send it back within five working days, and not after', async () => {
    const id = await assigned()
    expect(await clock(id, 'objection')).toMatchObject({ start: '2026-03-02', due: '2026-03-09', unit: 'housing' })
    const returnReason = '停车场规划属自然资源部门职责'
    expect(await act(id, 'sendBack', '2026-03-10', lead, { returnReason })).toEqual(['异议期限已过，不得退回'])
    expect(await act(id, 'sendBack', '2026-03-09', lead, { returnReason })).toBe('returned')
    expect(await act(id, 'assign', '2026-03-11', office, { lead: 'market' })).toBe('assigned')
    expect(await county.state(id)).toMatchObject({ unit: 'market', facts: { assignedOn: '2026-03-02' } })
    expect(await clock(id, 'objection')).toMatchObject({ start: '2026-03-11', due: '2026-03-18', state: 'open' })
    expect(await clock(id, 'reply')).toMatchObject({ start: '2026-03-02', unit: 'market' })
  })

  it('who says nothing within them is taken to have signed for it', async () => {
    const id = await assigned()
    await county.morning('2026-03-09')
    expect(await county.state(id)).toMatchObject({ stage: 'assigned' })
    await county.morning('2026-03-10')
    expect(await county.state(id)).toMatchObject({ stage: 'handling', acts: { taken: { dates: ['2026-03-09'] } } })
  })
})

describe('答复期限（代表法第五十一条）', () => {
  it('is three months from the handing-over, six where the matter is wide and difficult; the promise is shorter', async () => {
    const id = await handling()
    expect(await clock(id, 'reply')).toMatchObject({ due: '2026-06-02', norm: '2026-05-06' })
    expect((await clock(id, 'reply'))?.citation).toContain('第五十一条')
    const complexReason = '涉及规划、用地和财政多个部门'
    expect(await act(id, 'treatAsComplex', '2026-06-03', office, { complexReason })).toEqual([
      '答复期限已过，不得再适用六个月期限',
    ])
    expect(await act(id, 'treatAsComplex', '2026-06-02', office, { complexReason })).toBe('handling')
    expect(await clock(id, 'reply')).toMatchObject({ start: '2026-03-02', due: '2026-09-02', norm: null })
  })

  it('before 2025-03-12 rests on article 42 of the law then in force', async () => {
    const opened = await county.open('proposal', 'register', 'office', who('office', 'registration'), {
      on: '2025-02-10',
      fields: { ...registering().fields, receivedOn: '2025-02-10' },
    })
    if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
    await act(opened.value.id, 'assign', '2025-03-11', office, { lead: 'housing' })
    expect(await clock(opened.value.id, 'reply')).toMatchObject({
      due: '2025-06-11',
      citation: expect.stringContaining('2015年修正）第四十二条'),
    })
  })

  it('of a political proposal is a local rule', async () => {
    const id = await handling({ kind: 'proposal', filing: 'filed' })
    expect(await clock(id, 'reply')).toBeUndefined()
    expect(await clock(id, 'localReply')).toMatchObject({ due: '2026-06-02', citation: expect.stringContaining('地') })
  })

  it('a reply on the last day is in time, one a day later is counted as late', async () => {
    const inTime = await replied('2026-06-02')
    const late = await replied('2026-06-03')
    const keys = ['replied', 'repliedOnTime'] as const
    expect(await counted(inTime, ...keys)).toEqual(['replied 2026-06-02 1', 'repliedOnTime 2026-06-02 1'])
    expect(await counted(late, ...keys)).toEqual(['replied 2026-06-03 1'])
    expect(await counted(late, 'pending')).toEqual(['pending 2026-03-02 1', 'pending 2026-06-03 -1'])
  })
})

describe('会办和沟通', () => {
  it('no reply is drafted before the deputies were spoken with', async () => {
    const id = await handling()
    expect(await act(id, 'draftReply', '2026-04-01', lead, draft)).toEqual(['环节“与代表、委员联系沟通”尚未办理'])
    await contact(id)
    expect(await act(id, 'draftReply', '2026-04-01', lead, draft)).toBe('drafted')
  })

  it('each co-unit has a month of its own, and all are waited for', async () => {
    const id = await handling({}, { jointUnits: ['market', 'township'] })
    await contact(id)
    expect(await act(id, 'draftReply', '2026-03-20', lead, draft)).toEqual(['会办单位尚未征求意见'])
    const sent = [
      { to: 'market', receivedOn: '2026-03-05' },
      { to: 'township', receivedOn: '2026-03-06' },
    ]
    await act(
      id,
      'askJointUnits',
      '2026-03-05',
      lead,
      {},
      { referrals: sent.map(s => ({ ...s, receivedOn: '2026-03-05' })) },
    )
    const { referrals, work } = await county.state(id)
    expect(await clock(id, `jointOpinion#${referrals[0]?.id}`)).toMatchObject({ due: '2026-04-07', unit: 'market' })
    expect(work.map(item => item.unit)).toContain('township')
    const answer = (unit: TestUnit, at: number, on: string) =>
      act(id, 'giveJointOpinion', on, [unit, 'jointHandling'], {}, { referral: referrals[at]?.id, reply: '无不同意见' })
    expect(await answer('market', 1, '2026-03-18')).toEqual(['您的职责不在办理该案件的单位'])
    expect(await answer('market', 0, '2026-03-18')).toBe('handling')
    const waiting = ['会办意见尚未返回；逾期未返回的，须先督办']
    expect(await act(id, 'draftReply', '2026-03-20', lead, draft)).toEqual(waiting)
    expect(await answer('township', 1, '2026-04-07')).toBe('handling')
    expect(await act(id, 'draftReply', '2026-04-07', lead, draft)).toBe('drafted')
    expect(await counted(id, 'jointOpinions')).toEqual(['jointOpinions 2026-04-07 2'])
  })

  it('a co-unit silent beyond its month is urged; then the reply need not wait', async () => {
    const id = await handling({}, { jointUnits: ['market'] })
    await contact(id)
    await act(id, 'askJointUnits', '2026-03-05', lead, {}, { referrals: [{ to: 'market', receivedOn: '2026-03-05' }] })
    const oversight: By = ['office', 'oversight']
    await act(id, 'urge', '2026-04-07', oversight, { urgeNote: '请按期回复' })
    expect(await act(id, 'draftReply', '2026-04-08', lead, draft)).toEqual(['会办意见尚未返回；逾期未返回的，须先督办'])
    await county.morning('2026-04-08')
    expect((await county.state(id)).referrals).toMatchObject([{ returnedOn: null }])
    await act(id, 'urge', '2026-04-08', oversight, { urgeNote: '已逾期，立即回复' })
    expect(await act(id, 'draftReply', '2026-04-08', lead, draft)).toBe('drafted')
  })
})

describe('复文', () => {
  it('is signed by the head after both reviews of this draft', async () => {
    const id = await handling()
    await contact(id)
    await act(id, 'draftReply', '2026-04-01', lead, draft)
    expect(await reply(id, '2026-04-02')).toEqual(['本稿尚未通过合法性审核', '本稿尚未通过保密和公开审查'])
    await act(id, 'reviewLegality', '2026-04-02', ['housing', 'legalityReview'], { legalityOpinion: 'revise' })
    const secrecy = { secrecyOpinion: 'passed', disclosure: 'full' }
    await act(id, 'reviewSecrecy', '2026-04-02', ['housing', 'disclosureReview'], secrecy)
    expect(await reply(id, '2026-04-02')).toEqual(['本稿尚未通过合法性审核'])
    await act(id, 'redraft', '2026-04-02', lead)
    await act(id, 'draftReply', '2026-04-02', lead, { ...draft, draft: '已新增停车位121个。' })
    await act(id, 'reviewLegality', '2026-04-02', ['housing', 'legalityReview'], { legalityOpinion: 'passed' })
    expect(await reply(id, '2026-04-02')).toEqual(['本稿尚未通过保密和公开审查'])
    await act(id, 'reviewSecrecy', '2026-04-02', ['housing', 'disclosureReview'], secrecy)
    expect(await act(id, 'reply', '2026-04-03', lead, { replyWay: 'written' })).toBe('drafted')
    expect((await county.state(id)).facts).not.toHaveProperty('repliedOn')
    expect(await county.sign(id, who('housing', 'unitHead'), '2026-04-08')).toMatchObject({
      value: { stage: 'replied' },
    })
    expect(await county.state(id)).toMatchObject({
      facts: { repliedOn: '2026-04-08' },
      letters: [{ key: 'reply', number: expect.stringMatching(/^清住建复〔2026〕\d+号$/) }],
    })
  })

  it('whose words and disclosure stayed is not reviewed for secrets again; its lawfulness is', async () => {
    const id = await handling()
    await contact(id)
    await drafted(id, '2026-04-01')
    await act(id, 'redraft', '2026-04-01', lead)
    await act(id, 'draftReply', '2026-04-01', lead, { ...draft, category: 'B' })
    expect(await reply(id, '2026-04-01')).toEqual(['本稿尚未通过合法性审核'])
    await act(id, 'reviewLegality', '2026-04-01', ['housing', 'legalityReview'], { legalityOpinion: 'passed' })
    expect((await county.state(id)).work.flatMap(({ duties }) => duties)).not.toContain('disclosureReview')
    expect(await reply(id, '2026-04-01')).toBe('replied')
  })

  it('to be published otherwise than it was reviewed for is reviewed again', async () => {
    const id = await handling()
    await contact(id)
    await act(id, 'draftReply', '2026-04-01', lead, { ...draft, disclosure: 'withheld', disclosureGround: '正在谈判' })
    const secrecy = { secrecyOpinion: 'passed', disclosure: 'withheld' }
    await act(id, 'reviewSecrecy', '2026-04-01', ['housing', 'disclosureReview'], secrecy)
    await act(id, 'redraft', '2026-04-01', lead)
    await act(id, 'draftReply', '2026-04-01', lead, draft)
    await act(id, 'reviewLegality', '2026-04-01', ['housing', 'legalityReview'], { legalityOpinion: 'passed' })
    expect(await reply(id, '2026-04-01')).toEqual(['本稿尚未通过保密和公开审查'])
  })

  it('redrafted before anybody reviewed it is reviewed once, not once for each draft', async () => {
    const id = await handling()
    await contact(id)
    await act(id, 'draftReply', '2026-04-01', lead, { ...draft, draft: '正在研究。' })
    await act(id, 'redraft', '2026-04-01', lead)
    await drafted(id, '2026-04-01')
    const asked = (await county.state(id)).work.flatMap(({ duties }) => duties)
    expect(asked).not.toContain('legalityReview')
    expect(asked).not.toContain('disclosureReview')
    expect(await reply(id, '2026-04-01')).toBe('replied')
  })

  it('is classed by the scheme of its session: D only where there are four classes', async () => {
    const three = await handling()
    const four = await handling({ scheme: 'four' })
    for (const id of [three, four]) await contact(id)
    const asD = { ...draft, category: 'D' }
    expect(await act(three, 'draftReply', '2026-04-01', lead, asD)).toEqual(['本届次的分类没有这一类'])
    expect(await act(four, 'draftReply', '2026-04-01', lead, asD)).toBe('drafted')
  })

  it('is published in full in principle; a summary or a refusal needs its ground', async () => {
    const id = await handling()
    await contact(id)
    const summary = { ...draft, disclosure: 'summary' }
    expect(await act(id, 'draftReply', '2026-04-01', lead, summary)).toEqual([
      '复文以全文公开为原则；摘要公开或者不予公开的，须写明理由',
    ])
    const ground = { disclosureGround: '涉及未公布的规划方案' }
    expect(await act(id, 'draftReply', '2026-04-01', lead, { ...summary, ...ground })).toBe('drafted')
  })
})

describe('公开', () => {
  it('is due twenty working days after the reply and shows neither deputies nor their contacts', async () => {
    const id = await replied('2026-04-08')
    // Five days of May holidays fall out; the Saturday after them is a make-up working day.
    expect(await clock(id, 'publication')).toMatchObject({ due: '2026-05-09' })
    expect(await publish(id, '2026-05-08', '孙巧云代表：已新增停车位120个。')).toEqual([
      '公开内容中含有当事人姓名，请作区分处理后再公开',
    ])
    expect(await publish(id, '2026-05-09')).toBe('replied')
    expect(await clock(id, 'publication')).toMatchObject({ state: 'met' })
    expect(await counted(id, 'published')).toEqual(['published 2026-05-09 1'])
    const { rows } = await county.engine.db.read(jurisdiction, q =>
      q.query(`select * from publication where case_id = $1`, [id]),
    )
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).toContain('已新增停车位')
    expect(JSON.stringify(rows)).not.toMatch(/孙巧云|13900000009|建议先建临时停车场/)
  })

  it('a reply found not to be published is not, and no clock asks for it', async () => {
    const id = await handling()
    await contact(id)
    const withheld = { disclosure: 'withheld', disclosureGround: '涉及商业秘密' }
    await act(id, 'draftReply', '2026-04-01', lead, draft)
    await act(id, 'reviewLegality', '2026-04-01', ['housing', 'legalityReview'], { legalityOpinion: 'passed' })
    await act(id, 'reviewSecrecy', '2026-04-01', ['housing', 'disclosureReview'], {
      secrecyOpinion: 'passed',
      ...withheld,
    })
    await reply(id, '2026-04-08')
    expect(await clock(id, 'publication')).toBeUndefined()
    expect(await publish(id, '2026-04-09')).toEqual(['审查确定不予公开的，不得公开'])
    await feedback(id, '2026-04-20', 'satisfied')
    expect(await act(id, 'close', '2026-04-21', office)).toBe('closed')
  })
})

describe('反馈和重新办理', () => {
  it('satisfaction is a share of those who answered; 基本满意 is counted apart', async () => {
    const id = await replied()
    expect(await counted(id, 'unanswered', 'feedback')).toEqual(['unanswered 2026-04-08 1'])
    await feedback(id, '2026-04-20', 'basically')
    const keys = [
      'unanswered',
      'feedback',
      'satisfied',
      'basicallySatisfied',
      'satisfiedOrBasically',
      'attitudeSatisfied',
    ]
    expect(await counted(id, ...keys)).toEqual([
      'feedback 2026-04-20 1',
      'basicallySatisfied 2026-04-20 1',
      'satisfiedOrBasically 2026-04-20 1',
      'attitudeSatisfied 2026-04-20 1',
    ])
    expect(proposal.indicators.satisfactionRate).toMatchObject({ numerator: 'satisfied', denominator: 'feedback' })
  })

  it('unsatisfied deputies are heard again: a month, a new contact, a new reply, and only then the close', async () => {
    const id = await replied()
    await publish(id, '2026-04-10')
    await feedback(id, '2026-04-20', 'unsatisfied')
    expect(await act(id, 'close', '2026-04-21', office)).toEqual(['代表、委员不满意的，应当重新办理'])
    expect(await act(id, 'rehandle', '2026-04-22', office, { rehandleNote: '进一步挖潜' })).toBe('handling')
    expect(await clock(id, 'rehandling')).toMatchObject({ due: '2026-05-22', state: 'open' })
    expect(await clock(id, 'reply')).toMatchObject({ state: 'met' })
    expect(await act(id, 'draftReply', '2026-04-27', lead, draft)).toEqual(['重新办理的，应当再次与代表、委员联系沟通'])
    await contact(id, '2026-04-27')
    await drafted(id, '2026-04-28')
    expect(await reply(id, '2026-05-22')).toBe('replied')
    expect(await clock(id, 'rehandling')).toMatchObject({ state: 'met' })
    await feedback(id, '2026-05-25', 'unsatisfied')
    expect(await act(id, 'close', '2026-05-26', office)).toEqual(['复文尚未公开'])
    await publish(id, '2026-05-26')
    expect(await act(id, 'close', '2026-05-26', office)).toBe('closed')
    expect(await counted(id, 'replied', 'feedback', 'rehandled', 'unsatisfied')).toEqual([
      'replied 2026-04-08 1',
      'feedback 2026-05-25 1',
      'unsatisfied 2026-05-25 1',
      'rehandled 2026-04-22 1',
    ])
  })

  it('satisfied deputies are not put through it again', async () => {
    const id = await replied()
    await feedback(id, '2026-04-20', 'satisfied')
    expect(await act(id, 'rehandle', '2026-04-22', office, { rehandleNote: '再办' })).toBe('“交回重新办理”不适用于本案')
  })

  it('silence of the deputies is waited for a month, then the matter may be closed', async () => {
    const id = await replied('2026-04-08')
    await publish(id, '2026-04-10')
    expect(await clock(id, 'feedback')).toMatchObject({ due: '2026-05-08', owedBy: 'party' })
    expect(await act(id, 'close', '2026-05-08', office)).toEqual(['代表、委员尚未反馈，反馈期限也未届满'])
    expect(await act(id, 'close', '2026-05-09', office)).toBe('closed')
    expect(await counted(id, 'unanswered')).toEqual(['unanswered 2026-04-08 1'])
  })
})

describe('承诺跟踪', () => {
  const promised = [
    { content: '年内建成停车楼', owner: 'housing', due: '2026-12-31' },
    { content: '三月内施划车位', owner: 'housing', due: '2026-07-01' },
  ]

  it('each promise stands until it is kept, is flagged when due, carried into the next year, and holds the close', async () => {
    const id = await replied('2026-04-08', {}, { category: 'B', promised })
    await publish(id, '2026-04-10')
    await feedback(id, '2026-04-20', 'satisfied')
    expect(await counted(id, 'carriedPromises')).toEqual(['carriedPromises 2026-04-08 2'])
    const flagged = async (flag: 'promiseDue' | 'promiseCarried', today: string) =>
      proposal.flags?.[flag]?.when((await county.state(id)) as never, today)
    expect(await flagged('promiseDue', '2026-06-30')).toBe(false)
    expect(await flagged('promiseDue', '2026-07-01')).toBe(true)
    expect(await flagged('promiseCarried', '2026-12-31')).toBe(false)
    expect(await flagged('promiseCarried', '2027-01-01')).toBe(true)
    const keep = (promiseNumber: number, on: string) =>
      act(id, 'fulfilPromise', on, lead, { promiseNumber, promiseResult: '已完成' })
    expect(await keep(3, '2026-06-20')).toEqual(['承诺台账中没有这一项'])
    expect(await keep(2, '2026-06-20')).toBe('assessed')
    expect(await counted(id, 'carriedPromises')).toEqual([
      'carriedPromises 2026-04-08 2',
      'carriedPromises 2026-06-20 -1',
    ])
    expect(await act(id, 'close', '2026-06-20', office)).toEqual(['答复中的承诺尚未全部落实，结转跟踪'])
    expect(await keep(1, '2027-03-01')).toBe('assessed')
    expect(await act(id, 'close', '2027-03-01', office)).toBe('closed')
  })

  it('a later reply adds promises and drops none', async () => {
    const id = await replied('2026-04-08', {}, { promised: promised.slice(0, 1) })
    await feedback(id, '2026-04-20', 'unsatisfied')
    await act(id, 'rehandle', '2026-04-22', office, { rehandleNote: '进一步挖潜' })
    await contact(id, '2026-04-27')
    await drafted(id, '2026-04-28', { promised: promised.slice(1) })
    await reply(id, '2026-05-06')
    expect((await county.state(id)).facts).toMatchObject({
      promises: [
        { content: '年内建成停车楼', givenOn: '2026-04-08' },
        { content: '三月内施划车位', givenOn: '2026-05-06' },
      ],
    })
  })
})

it('a matter under key oversight, a report to the standing committee and a withdrawal are recorded', async () => {
  const id = await replied()
  await act(id, 'markKey', '2026-04-09', office, { keyBy: 'directors' })
  const report = { reportedTo: 'standingCommittee', reportTitle: '2026年代表建议办理情况报告' }
  expect(await act(id, 'recordReport', '2026-04-30', ['office', 'reporting'], report)).toBe('replied')
  expect((await county.state(id)).facts).toMatchObject({ keyOn: '2026-04-09', reportedOn: '2026-04-30' })
  expect(await counted(id, 'keyOversight')).toEqual(['keyOversight 2026-04-09 1'])
  const withdrawn = await handling()
  await act(withdrawn, 'withdraw', '2026-03-20', office, { withdrawalNote: '代表书面撤回' })
  expect(await county.state(withdrawn)).toMatchObject({ stage: 'closed', outcome: 'withdrawn', contributions: [] })
})
