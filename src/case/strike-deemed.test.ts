import { afterAll, beforeAll, expect, it } from 'vitest'
import { date, text } from '../procedure/field.ts'
import { defineProcedure, final, never, stage } from '../procedure/procedure.ts'
import { days } from '../procedure/term.ts'
import { strikeEvent } from './strike-event.ts'
import { at, jurisdiction, type TestCounty, testCounty } from './test-county.ts'
import { verify } from './verify.ts'

const article = { local: '试验办法', source: '试验' }
/** Told of its right, a party that says nothing in three days has waived it; asked units that say nothing consent. */
const notice = defineProcedure({
  id: 'waiver',
  label: '告知',
  module: '试验',
  about: '试验',
  fields: { openedOn: date('立案日'), words: text('内容'), toldOn: date('告知日') },
  title: () => '告知',
  receivedOn: 'openedOn',
  stages: { open: stage('办理中'), told: stage('已告知'), waived: stage('视为放弃'), closed: final('已办结') },
  referrals: { ask: { label: '征求意见', to: 'unit', within: days(3), silence: 'consent', article } },
  clocks: {
    reply: {
      label: '陈述申辩期限',
      owedBy: 'party',
      from: 'toldOn',
      metBy: ['hear'],
      term: days(3),
      extension: { upTo: days(3), approvedBy: 'unitHead', article },
      article,
    },
  },
  acts: {
    open: { label: '立案', by: 'handling', from: 'new', to: 'open', asks: ['words'], sets: 'openedOn', article },
    note: { label: '记录', by: 'handling', from: 'anyOpen', asks: ['words'], article },
    ask: { label: '征求意见', by: 'handling', from: 'open', refers: 'ask', article },
    tell: { label: '告知', by: 'handling', from: 'open', to: 'told', sets: 'toldOn', article },
    prolong: { label: '延长', by: 'handling', from: 'told', extends: 'reply', article },
    hear: { label: '听取', by: 'handling', from: 'told', to: 'waived', article },
    decide: { label: '决定', by: 'handling', from: 'waived', to: 'closed', article },
  },
  deemed: {
    waive: { label: '视为放弃', expired: 'reply', from: 'told', to: 'waived', effectiveOn: 'nextDay', article },
  },
  outcomes: { decided: { label: '已决定', by: ['decide'], retain: 10 } },
  indicators: {
    waived: { kind: 'count', label: '视为放弃', unit: '件', on: c => c.acts.waive?.dates.at(-1) },
  },
  form: [],
  list: [],
  publication: never('试验'),
})

let county: TestCounty
beforeAll(async () => {
  county = await testCounty([notice])
})
afterAll(() => county.close())

const clerk = () => county.person('吴司法', 'justice', 'handling')
const act = async (id: string, key: string, on: string, more: object = {}) => {
  const result = await county.act(id, key, clerk(), { on, ...more })
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
}
const opened = async (): Promise<string> => {
  const result = await county.open('waiver', 'open', 'justice', clerk(), { on: '2026-03-02', fields: { words: '甲' } })
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value.id
}
const strike = async (id: string, seq: number, day = '2026-03-20', actor = clerk()) =>
  strikeEvent(county.engine, {
    jurisdiction,
    actor,
    now: at(day),
    case: id,
    version: (await county.state(id)).seq,
    seq,
    reason: '对象有误',
  })
const record = async (id: string) =>
  (
    await county.engine.db.owner.query<{ seq: number; kind: string; act: string; of: number | null; reason: string }>(
      `select seq, kind, act, (data ->> 'of')::int as of, data ->> 'reason' as reason from event
       where case_id = $1 order by seq`,
      [id],
    )
  ).rows
const told = async () => {
  const id = await opened()
  await act(id, 'tell', '2026-03-03')
  await county.morning('2026-03-07')
  expect((await county.state(id)).stage).toBe('waived')
  return id
}

it('what the law supposed of an act is struck with the act', async () => {
  const id = await told()
  expect(await strike(id, 2)).toMatchObject({ ok: true, value: { version: 5, stage: 'open' } })
  expect((await record(id)).slice(3)).toEqual([
    { seq: 4, kind: 'strike', act: 'waive', of: 3, reason: '第2条“告知”作废，随之作废：对象有误' },
    { seq: 5, kind: 'strike', act: 'tell', of: 2, reason: '对象有误' },
  ])
  const { stage, clocks, contributions } = await county.state(id)
  expect({ stage, clocks, contributions }).toEqual({ stage: 'open', clocks: [], contributions: [] })
  expect((await verify(county.engine, jurisdiction)).differences).toEqual([])
})

it('told again, the party may waive again', async () => {
  const id = await told()
  await strike(id, 2)
  await act(id, 'tell', '2026-03-21')
  await county.morning('2026-03-25')
  const { stage, acts } = await county.state(id)
  expect([stage, acts.waive?.dates]).toEqual(['waived', ['2026-03-25']])
})

it('what somebody did on top of it must be struck first', async () => {
  const id = await told()
  await act(id, 'decide', '2026-03-10', { outcome: 'decided' })
  const refused = await strike(id, 2)
  expect(refused).toMatchObject({
    ok: false,
    refusal: { type: 'cannot-strike', unmet: [{ text: '第4条“决定”须先作废' }] },
  })
  expect(await strike(id, 4)).toMatchObject({ ok: true })
  expect(await strike(id, 2)).toMatchObject({ ok: true, value: { stage: 'open' } })
  expect((await verify(county.engine, jurisdiction)).differences).toEqual([])
})

it('an act on which it does not rest is struck alone', async () => {
  const id = await opened()
  await act(id, 'note', '2026-03-02', { fields: { words: '乙' } })
  await act(id, 'tell', '2026-03-03')
  await county.morning('2026-03-07')
  expect(await strike(id, 2)).toMatchObject({ ok: true, value: { version: 5, stage: 'waived' } })
})

it('with an extension struck, what the law supposes is supposed anew, on its own day', async () => {
  const id = await opened()
  await act(id, 'tell', '2026-03-03')
  await act(id, 'prolong', '2026-03-05', { reason: '路远' })
  const head = county.person('冯局长', 'justice', 'unitHead')
  await county.sign(id, head, '2026-03-05')
  await county.morning('2026-03-10')
  expect((await county.state(id)).acts.waive?.dates).toEqual(['2026-03-10'])
  expect(await strike(id, 5, '2026-03-20', head)).toMatchObject({ ok: true, value: { stage: 'told' } })
  await county.morning('2026-03-21')
  expect((await county.state(id)).acts.waive?.dates).toEqual(['2026-03-07'])
  expect((await verify(county.engine, jurisdiction)).differences).toEqual([])
})

it('the silence of a unit is struck with the question', async () => {
  const id = await opened()
  await act(id, 'ask', '2026-03-03', { referrals: [{ to: 'township', receivedOn: '2026-03-03' }] })
  await county.morning('2026-03-10')
  expect((await county.state(id)).referrals).toMatchObject([{ silent: true }])
  expect(await strike(id, 2)).toMatchObject({ ok: true, value: { version: 5 } })
  expect((await county.state(id)).referrals).toEqual([])
  expect((await record(id))[3]).toMatchObject({ kind: 'strike', of: 3 })
})

it('nobody strikes by itself what the law supposed', async () => {
  const id = await told()
  expect(await strike(id, 3)).toMatchObject({ ok: false, refusal: { type: 'cannot-strike' } })
})
