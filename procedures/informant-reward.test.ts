import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestCounty, testCounty } from '../src/case/test-county.ts'
import { informantReward } from './informant-reward.ts'
import { standardReward } from './parts/informant/reward-amount.ts'

let county: TestCounty
beforeAll(async () => {
  county = await testCounty([informantReward])
})
afterAll(() => county.close())

const intake = () => county.person('韩受理', 'market', 'informantIntake')
const cashier = () => county.person('秦出纳', 'market', 'rewards')
const head = () => county.person('钱局长', 'market', 'unitHead')
const treasurer = () => county.person('沈局长', 'office', 'unitHead')
const told = new Set(['propose', 'tell', 'waive', 'notify', 'object', 'verifyClaimant'])
const unmet = (refusal: { title: string; unmet: readonly { text: string }[] }) =>
  refusal.unmet.length > 0 ? refusal.unmet.map(({ text }) => text) : refusal.title

const propose = async (fields: object = {}, on = '2026-04-22') => {
  const opened = await county.open('informant-reward', 'propose', 'market', intake(), {
    on,
    fields: {
      proposedOn: on,
      reportNumber: '清市监举〔2026〕1号',
      claimCode: '青松二十七',
      concludedOn: '2026-04-20',
      penaltyNumber: '清市监罚〔2026〕5号',
      fine: 50000,
      criminal: false,
      ...fields,
    },
  })
  return opened.ok ? opened.value.id : unmet(opened.refusal)
}
const act = async (id: string, key: string, on: string, fields: object = {}) => {
  const done = await county.act(id, key, told.has(key) ? intake() : cashier(), { on, fields: { ...fields } })
  return done.ok ? (await county.state(id)).stage : unmet(done.refusal)
}
const assessment = {
  serious: 'quality',
  keyEvidence: true,
  unknownBefore: true,
  exclusion: 'none',
  grade: 'first',
  amount: 5000,
}
const wished = async (fields: object = {}, wish = 'apply'): Promise<string> => {
  const id = await propose(fields)
  if (typeof id !== 'string') throw new Error(JSON.stringify(id))
  expect(await act(id, 'tell', '2026-05-13', { wish })).toBe('told')
  return id
}
const decided = async (fields: object = {}): Promise<string> => {
  const id = await wished()
  expect(await act(id, 'assess', '2026-05-20', { ...assessment, ...fields })).toBe('told')
  await county.sign(id, head(), '2026-05-21')
  expect((await county.state(id)).stage).toBe('decided')
  return id
}
const notified = async (): Promise<string> => {
  const id = await decided()
  expect(await act(id, 'notify', '2026-06-01')).toBe('notified')
  return id
}
const claim = { presentedCode: '青松二十七', verification: 'code', delegated: false }
const clock = async (id: string, key: string) => (await county.state(id)).clocks.find(found => found.key === key)

describe('标准', () => {
  it.each([
    ['first', 99_999, 5000],
    ['first', 100_000, 5000],
    ['first', 100_100, 5005],
    ['second', 100_000, 3000],
    ['second', 200_000, 6000],
    ['third', 99_999, 1000],
    ['third', 123_456.78, 1234.57],
    ['first', undefined, 5000],
    ['second', 0, 3000],
    ['first', 20_000_000, 1_000_000],
    ['first', 30_000_000, 1_000_000],
  ] as const)('grade %s of a fine of %s yuan is %s yuan', (grade, fine, amount) => {
    expect(standardReward(grade, fine)).toBe(amount)
  })
})

describe('启动和告知', () => {
  it('a reward needs a case concluded with a penalty, or a transfer for prosecution', async () => {
    expect(await propose({ penaltyNumber: undefined })).toEqual(['经查处结案并处罚，或者移送追究刑事责任的，方可奖励'])
    expect(await propose({ penaltyNumber: undefined, criminal: true })).toEqual(expect.any(String))
  })
  it('the measures apply from 1 December 2021', async () => {
    const before = { concludedOn: '2021-11-20' }
    expect(await propose(before, '2021-11-30')).toEqual([expect.stringMatching(/^“启动奖励”限于2021/)])
    expect(await propose(before, '2021-12-01')).toEqual(expect.any(String))
  })
  it('the code is no name and no number of a person', async () => {
    expect(await propose({ claimCode: '139-1234-5678' })).toEqual([
      '领奖代码不得含有电话、证件号码、邮箱或者举报人姓名',
    ])
  })
  it('fifteen working days after the case was concluded the informant is told', async () => {
    const id = await wished()
    expect(await clock(id, 'tell')).toMatchObject({ due: '2026-05-13', state: 'met' })
    const late = await propose()
    await act(String(late), 'tell', '2026-05-14', { wish: 'apply' })
    expect(await clock(String(late), 'tell')).toMatchObject({ state: 'late' })
  })
  it('who does not want it waives it', async () => {
    const id = await wished({}, 'forgo')
    expect(await act(id, 'assess', '2026-05-20', assessment)).toBe('“认定奖励等级和金额”不适用于本案')
    expect(await act(id, 'waive', '2026-05-20')).toBe('closed')
    expect(await county.state(id)).toMatchObject({ outcome: 'waived' })
  })
})

describe('认定', () => {
  it('key evidence, news to the authority, and none of the exclusions', async () => {
    const id = await wished()
    expect(
      await act(id, 'assess', '2026-05-20', {
        ...assessment,
        keyEvidence: false,
        unknownBefore: false,
        exclusion: 'party',
      }),
    ).toEqual([
      '须有明确的被举报对象和具体事实线索，并提供关键证据',
      '举报内容事先已被掌握的，不予奖励',
      '有不予奖励情形的，请用“不予奖励”',
    ])
  })
  it('the amount is that of the grade; a local standard is named with its document', async () => {
    const id = await wished()
    const wrong =
      '奖励金额与标准不符：一级5%、二级3%、三级1%，不足5000元、3000元、1000元的按该数；另有本地标准的填写文号'
    expect(await act(id, 'assess', '2026-05-20', { ...assessment, amount: 4999 })).toEqual([wrong])
    expect(await act(id, 'assess', '2026-05-20', { ...assessment, amount: 5001 })).toEqual([wrong])
    const local = { ...assessment, amount: 8000, localStandard: '清市监规〔2023〕3号第九条' }
    expect(await act(id, 'assess', '2026-05-20', local)).toBe('told')
  })
  it('only what agrees with the report counts', async () => {
    const id = await wished({ fine: 300_000 })
    const part = { ...assessment, consistentFine: 200_000, amount: 10_000 }
    expect(await act(id, 'assess', '2026-05-20', { ...part, consistentFine: 300_001, amount: 15_000.05 })).toEqual([
      '与举报一致部分的罚没款不得多于罚没款金额',
    ])
    expect(await act(id, 'assess', '2026-05-20', part)).toBe('told')
  })
  it('第十二条: never above a million; from half a million the treasury signs too', async () => {
    const id = await wished({ fine: 10_000_000 })
    const half = { ...assessment, amount: 500_000 }
    expect(await act(id, 'assess', '2026-05-20', half)).toEqual([
      '单笔50万元以上（含）的，商同级财政部门确定，填写财政部门及其意见文号',
    ])
    const agreed = { ...half, financeUnit: 'office', financeDocument: '清财函〔2026〕9号' }
    expect(await act(id, 'assess', '2026-05-20', agreed)).toBe('told')
    await county.sign(id, head(), '2026-05-21')
    expect((await county.state(id)).stage).toBe('told')
    await county.sign(id, treasurer(), '2026-05-22')
    expect((await county.state(id)).stage).toBe('decided')
    const below = await wished({ fine: 9_999_980 })
    expect(await act(below, 'assess', '2026-05-20', { ...assessment, amount: 499_999 })).toBe('told')
    const above = await wished({ fine: 50_000_000, raised: true })
    expect(await act(above, 'assess', '2026-05-20', { ...agreed, amount: 1_000_001 })).toEqual([
      '每起案件奖励金额不得超过100万元',
    ])
  })
  it('whom the measures favour gets more where the treasury agrees, nobody else; the ledger does not say why', async () => {
    const raised = { ...assessment, amount: 9000, financeUnit: 'office', financeDocument: '清财函〔2026〕9号' }
    expect(await act(await wished({ raised: true }), 'assess', '2026-05-20', raised)).toBe('told')
    expect(await act(await wished(), 'assess', '2026-05-20', raised)).toEqual([expect.stringContaining('标准不符')])
  })
  it('who knows the informant does not assess, and who assesses does not sign', async () => {
    const id = await wished()
    const both = county.person('韩受理', 'market', 'informantIntake', 'rewards', 'unitHead')
    expect(await county.act(id, 'assess', both, { on: '2026-05-20', fields: assessment })).toMatchObject({ ok: false })
    await act(id, 'assess', '2026-05-20', assessment)
    expect(await county.sign(id, county.person('秦出纳', 'market', 'rewards', 'unitHead'), '2026-05-20')).toMatchObject(
      { ok: false },
    )
  })
  it('what is excluded is refused with its reason, signed by the head', async () => {
    const id = await wished()
    expect(await act(id, 'refuse', '2026-05-20', { exclusion: 'later', refusal: '同一线索已奖励最先举报人' })).toBe(
      'told',
    )
    await county.sign(id, head(), '2026-05-21')
    expect(await county.state(id)).toMatchObject({ stage: 'closed', outcome: 'refused' })
  })
})

describe('领取和发放', () => {
  it('ten working days to ask for a review of the amount, once', async () => {
    const id = await notified()
    expect(await clock(id, 'objection')).toMatchObject({ due: '2026-06-15', owedBy: 'party' })
    expect(await act(id, 'object', '2026-06-16', { objection: '等级偏低' })).toEqual([
      '自告知奖励决定之日起已超过10个工作日，不得再申请复核',
    ])
    expect(await act(id, 'object', '2026-06-15', { objection: '等级偏低' })).toBe('objected')
    await act(id, 'reassess', '2026-06-18', { grade: 'first', amount: 5000, reviewOpinion: '维持' })
    await county.sign(id, head(), '2026-06-18')
    expect(await act(id, 'notify', '2026-06-22')).toBe('notified')
    expect(await act(id, 'object', '2026-06-23', { objection: '仍不同意' })).toEqual(['已经复核过一次'])
  })
  it('thirty working days to claim; unclaimed, it is given up by law', async () => {
    const id = await notified()
    expect(await clock(id, 'claim')).toMatchObject({ due: '2026-07-14' })
    await county.morning('2026-07-14')
    expect(await county.state(id)).toMatchObject({ stage: 'notified' })
    await county.morning('2026-07-15')
    expect(await county.state(id)).toMatchObject({ stage: 'closed', outcome: 'forgone', closedOn: '2026-07-15' })
    const late = await notified()
    expect(await act(late, 'verifyClaimant', '2026-07-15', claim)).toEqual(['领取期限（30个工作日）已过'])
  })
  it('the code must be the one agreed on; a proxy brings both papers', async () => {
    const id = await notified()
    expect(await act(id, 'verifyClaimant', '2026-06-10', { ...claim, presentedCode: '青松二十八' })).toEqual([
      '出示的代码与领奖代码不符',
    ])
    expect(await act(id, 'verifyClaimant', '2026-06-10', { ...claim, delegated: true })).toEqual([
      '委托代领的，须核验授权委托书和双方身份证明',
    ])
    expect(await act(id, 'verifyClaimant', '2026-07-14', claim)).toBe('claimed')
  })
  it('who checks the person does not pay; paid, the ledger counts the yuan and knows no name', async () => {
    const id = await notified()
    await act(id, 'verifyClaimant', '2026-06-10', claim)
    const payment = { on: '2026-06-11', fields: { payWay: 'account', voucher: '202606-118' } }
    expect(
      await county.act(id, 'pay', county.person('韩受理', 'market', 'informantIntake', 'rewards'), payment),
    ).toMatchObject({ ok: false })
    expect(await act(id, 'pay', '2026-06-11', payment.fields)).toBe('closed')
    const { contributions } = await county.state(id)
    expect(contributions).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ indicator: 'informant-reward/amount', value: 5000, on: '2026-06-11' }),
        expect.objectContaining({ indicator: 'informant-reward/paid', value: 1 }),
      ]),
    )
  })
})
