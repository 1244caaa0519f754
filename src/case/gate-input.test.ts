import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { date, money, text, units } from '../procedure/field.ts'
import { localAmount } from '../procedure/local-amount.ts'
import { defineProcedure, final, never, stage } from '../procedure/procedure.ts'
import { days } from '../procedure/term.ts'
import { noLinks } from './links.ts'
import { openPoints } from './open-points.ts'
import { type TestCounty, testCounty, told } from './test-county.ts'

const local = { local: '样例规定', source: '测试' }
const purchase = defineProcedure({
  id: 'purchase',
  label: '采购',
  module: '测试',
  about: '测试',
  fields: {
    askedOn: date('提出日期'),
    price: money('价款'),
    threshold: money('大额标准'),
    asked: units('征求的单位'),
    awaited: text('等待的原因'),
  },
  title: () => '采购',
  receivedOn: 'askedOn',
  amounts: {
    large: localAmount('purchase.large', '大额采购', 50_000, '样例办法第三条'),
    huge: localAmount('purchase.huge', '特大采购', null, '由本地规定'),
  },
  stages: { open: stage('办理中'), closed: final('已办结') },
  intervals: {
    waiting: {
      label: '等待',
      effect: 'suspend',
      clocks: [],
      grounds: { goods: '等货', money: '等款' },
      article: local,
    },
  },
  referrals: {
    opinion: { label: '征求意见', to: 'unit', within: days(5), silence: 'none', article: local },
  },
  clocks: {},
  acts: {
    open: {
      label: '提出',
      help: '提出。',
      by: 'registration',
      from: 'new',
      to: 'open',
      asks: ['askedOn', 'price'],
      article: local,
    },
    wait: {
      label: '等待',
      help: '等待。',
      by: 'registration',
      from: 'open',
      opens: 'waiting',
      needs: {
        conditions: [
          {
            unmet: '不足大额的不等款',
            holds: ({ facts }, { ground, amount }) =>
              ground !== 'money' || (facts.price ?? 0) >= (amount('large').yuan ?? 0),
            article: local,
          },
          {
            unmet: '等货的，写明等什么',
            holds: (_, { ground, reason }) => ground !== 'goods' || reason !== undefined,
            article: local,
          },
        ],
      },
      derives: { awaited: (_, __, { reason }) => reason },
      article: local,
    },
    ask: {
      label: '征求意见',
      help: '征求意见。',
      by: 'registration',
      from: 'open',
      refers: 'opinion',
      derives: { asked: (_, __, { referrals }) => referrals },
      needs: {
        conditions: [
          {
            unmet: '不向本单位征求意见',
            holds: ({ unit }, { referrals = [] }) => !referrals.includes(unit),
            article: local,
          },
        ],
      },
      article: local,
    },
    answer: {
      label: '回复',
      help: '回复。',
      by: 'jointHandling',
      in: 'referral',
      from: 'open',
      returns: 'opinion',
      article: local,
    },
    buy: {
      label: '采购',
      help: '采购。',
      by: 'registration',
      from: 'open',
      to: 'closed',
      derives: { threshold: (_, __, { amount }) => amount('large').yuan ?? undefined },
      needs: {
        conditions: [
          {
            unmet: '大额采购须公开招标',
            holds: ({ facts }, { amount }) => (facts.price ?? 0) < (amount('large').yuan ?? 0),
            article: local,
          },
          {
            unmet: '特大采购须报批',
            holds: ({ facts }, { amount }) => (facts.price ?? 0) < (amount('huge').yuan ?? Number.POSITIVE_INFINITY),
            article: local,
          },
        ],
      },
      article: local,
    },
  },
  outcomes: { bought: { label: '已采购', by: ['buy'], retain: 10 } },
  indicators: { bought: { kind: 'count', label: '采购件数', unit: '件', on: c => c.closedOn } },
  form: [{ title: '采购', fields: ['askedOn', 'price', 'threshold', 'asked', 'awaited'] }],
  list: ['price'],
  publication: never('测试'),
})

/** Since 1 April the place has a sum of its own. */
const amounts = (key: string, on: string) =>
  key === 'purchase.large' && on >= '2026-04-01' ? { yuan: 20_000, source: '清政发〔2026〕2号' } : undefined
let county: TestCounty
beforeAll(async () => {
  county = await testCounty([purchase], undefined, amounts)
})
afterAll(() => county.close())
const clerk = () => county.person('周采购', 'market', 'registration')
const opened = async (price: number): Promise<string> => {
  const result = await county.open('purchase', 'open', 'market', clerk(), {
    on: '2026-03-02',
    fields: { askedOn: '2026-03-02', price },
  })
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value.id
}
const act = async (id: string, key: string, on: string, more: object = {}) =>
  told(await county.act(id, key, clerk(), { on, ...more }))

describe('an amount the place fixes', () => {
  const large = '大额采购须公开招标'
  it('is the usual one until the place has its own, and then the one in force on the day of the act', async () => {
    expect(await act(await opened(49_999.99), 'buy', '2026-03-31')).toBe('closed')
    expect(await act(await opened(50_000), 'buy', '2026-03-31')).toEqual([large])
    expect(await act(await opened(20_000), 'buy', '2026-04-01')).toEqual([large])
    const id = await opened(19_999.99)
    expect(await act(id, 'buy', '2026-04-01')).toBe('closed')
    expect((await county.state(id)).facts).toMatchObject({ threshold: 20_000 })
  })
  it('decides nothing where nobody has fixed it and there is no usual one', async () => {
    expect(await act(await opened(1_000_000), 'buy', '2026-03-31')).toEqual([large])
  })
  it('is known to the page of the case: entering something with the act would not change it', async () => {
    const state = await county.state(await opened(30_000))
    const { calendar, localTerm } = county.engine.rules('qinghe')
    const points = (today: string) =>
      openPoints(purchase, 'buy', state, {
        today,
        rules: { calendar, localTerm, localAmount: amounts },
        links: noLinks,
      })
    expect(points('2026-03-31')).toEqual([])
    expect(points('2026-04-01')).toMatchObject([{ text: large, fillable: false }])
  })
})

describe('what is asked with the act', () => {
  it('the ground of an interval and its reason decide what its gate asks', async () => {
    const id = await opened(100)
    expect(await act(id, 'wait', '2026-03-03', { ground: 'money' })).toEqual(['不足大额的不等款'])
    expect(await act(id, 'wait', '2026-03-03', { ground: 'goods', reason: ' ' })).toEqual(['等货的，写明等什么'])
    expect(await act(id, 'wait', '2026-03-03', { ground: 'goods', reason: '打印机缺货' })).toBe('open')
    expect((await county.state(id)).facts).toMatchObject({ awaited: '打印机缺货' })
    expect(await act(await opened(50_000), 'wait', '2026-03-03', { ground: 'money' })).toBe('open')
    // Before a ground is chosen the page cannot say more than that it is to be chosen.
    const state = await county.state(await opened(100))
    const points = openPoints(purchase, 'wait', state, {
      today: '2026-03-03',
      rules: county.engine.rules('qinghe'),
      links: noLinks,
    })
    expect(points).toMatchObject([{ text: '请选择“等待”的法定事由', fillable: true }])
  })
  it('where it is sent is seen by its gate and by the facts that follow from it', async () => {
    const id = await opened(100)
    const to = (...units: string[]) => ({ referrals: units.map(unit => ({ to: unit })) })
    expect(await act(id, 'ask', '2026-03-03', to('housing', 'market'))).toEqual(['不向本单位征求意见'])
    expect(await act(id, 'ask', '2026-03-03', to('housing', 'justice'))).toBe('open')
    expect((await county.state(id)).facts).toMatchObject({ asked: ['housing', 'justice'] })
  })
})
