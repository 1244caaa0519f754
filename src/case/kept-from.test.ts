/** Units a case is kept from: it reaches them by no act, referral, copy or signature. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { date, text, unit, units } from '../procedure/field.ts'
import { defineProcedure, final, never, stage } from '../procedure/procedure.ts'
import { workingDays } from '../procedure/term.ts'
import { addSigner } from './add-signer.ts'
import { at, jurisdiction, type TestCounty, testCounty } from './test-county.ts'

const rule = { local: '测试办法', source: '测试〔2020〕1号' } as const
const complaint = defineProcedure({
  id: 'test-complaint',
  label: '检举',
  module: '测试',
  about: '只用于测试。',
  fields: {
    receivedOn: date('收到日期'),
    against: units('被检举的单位'),
    lead: unit('承办单位'),
    told: units('抄送单位'),
    answer: text('答复'),
  },
  title: () => '检举',
  receivedOn: 'receivedOn',
  handler: 'lead',
  keptFrom: { field: 'against', unmet: '不得转给被检举的单位', article: rule },
  stages: { open: stage('办理中'), closed: final('已办结') },
  referrals: { opinion: { label: '意见', to: 'unit', within: workingDays(5), silence: 'none', article: rule } },
  clocks: {},
  acts: {
    register: {
      label: '登记',
      help: '登记。',
      by: 'registration',
      from: 'new',
      to: 'open',
      asks: ['receivedOn'],
      mayGive: ['against'],
      article: rule,
    },
    hand: { label: '转送', help: '转送。', by: 'handling', from: 'open', asks: ['lead'], article: rule },
    ask: { label: '征求意见', help: '征求意见。', by: 'handling', from: 'open', refers: 'opinion', article: rule },
    reply: {
      label: '提出意见',
      help: '提出意见。',
      by: 'jointHandling',
      in: 'referral',
      from: 'open',
      returns: 'opinion',
      article: rule,
    },
    tell: {
      label: '通报',
      help: '通报。',
      by: 'handling',
      from: 'open',
      asks: ['told'],
      copiedTo: ['told'],
      article: rule,
    },
    close: {
      label: '办结',
      help: '办结。',
      by: 'handling',
      from: 'open',
      to: 'closed',
      asks: ['answer'],
      approvedBy: ['unitHead'],
      article: rule,
    },
  },
  outcomes: { done: { label: '已办结', by: ['close'], retain: 10 } },
  indicators: {},
  form: [{ title: '检举', fields: ['receivedOn', 'against', 'lead', 'told', 'answer'] }],
  list: ['receivedOn'],
  publication: never('测试'),
})

let county: TestCounty
beforeAll(async () => {
  county = await testCounty([complaint])
})
afterAll(() => county.close())
const on = '2026-03-02'
const refused = { ok: false, refusal: { unmet: [{ text: '不得转给被检举的单位' }] } }
const officer = () => county.person('李承办', 'office', 'registration', 'handling')
const against = async (...units: string[]): Promise<string> => {
  const opened = await county.open('test-complaint', 'register', 'office', officer(), {
    on,
    fields: { receivedOn: on, ...(units.length > 0 ? { against: units } : {}) },
  })
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  return opened.value.id
}
const act = (id: string, key: string, request: object) => county.act(id, key, officer(), { on, ...request })

it('the unit named does not come to handle the case; another does', async () => {
  const id = await against('market')
  expect(await act(id, 'hand', { fields: { lead: 'market' } })).toMatchObject(refused)
  expect(await act(id, 'hand', { fields: { lead: 'housing' } })).toMatchObject({ ok: true })
})

it('it is asked nothing, and told nothing, whoever names it', async () => {
  const id = await against('market')
  expect(await act(id, 'ask', { referrals: [{ to: 'justice' }, { to: 'market' }] })).toMatchObject(refused)
  expect(await act(id, 'tell', { fields: { told: ['market'] } })).toMatchObject(refused)
  expect(await act(id, 'tell', { fields: { told: ['justice'] }, copyTo: ['market'] })).toMatchObject(refused)
  expect(await act(id, 'ask', { referrals: [{ to: 'justice' }] })).toMatchObject({ ok: true })
  expect(await act(id, 'tell', { fields: { told: ['justice'] } })).toMatchObject({ ok: true })
})

it('nobody there is asked for a signature', async () => {
  const id = await against('market')
  const head = county.person('周主任', 'office', 'unitHead')
  county.person('钱局长', 'market', 'unitHead')
  county.person('孙局长', 'justice', 'unitHead')
  expect(await act(id, 'close', { fields: { answer: '查实' } })).toMatchObject({ ok: true })
  const { seq, pending } = await county.state(id)
  const add = (unit: string) =>
    addSigner(county.engine, {
      jurisdiction,
      actor: head,
      now: at(on),
      case: id,
      version: seq,
      proposal: pending[0]?.seq ?? 0,
      to: { unit, duty: 'unitHead' },
      reason: '征求意见',
    })
  expect(await add('market')).toMatchObject(refused)
  expect(await add('justice')).toMatchObject({ ok: true })
})

it('a case that names no unit goes anywhere', async () => {
  const id = await against()
  expect(await act(id, 'hand', { fields: { lead: 'market' } })).toMatchObject({ ok: true })
})
