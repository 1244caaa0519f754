import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { date, unit } from '../procedure/field.ts'
import { type AnyProcedure, defineProcedure, final, never, stage } from '../procedure/procedure.ts'
import { months, years } from '../procedure/term.ts'
import { jurisdiction, type TestCounty, testCounty } from './test-county.ts'

const article = { local: '试验规定', source: '试验' }
const rules: AnyProcedure = defineProcedure({
  id: 'rules',
  label: '规定',
  module: '试验',
  about: '试验',
  fields: { madeOn: date('制定日'), endsOn: date('有效期至', { future: true }), issuer: unit('制定机关') },
  title: () => '规定',
  receivedOn: 'madeOn',
  handler: 'issuer',
  stages: { open: stage('执行中'), over: final('已失效') },
  clocks: {
    review: {
      label: '到期前评估',
      owedBy: 'authority',
      kind: 'before',
      from: 'endsOn',
      metBy: ['review'],
      term: months(6),
      article,
    },
    next: { label: '下次清理', owedBy: 'authority', from: { act: 'clean' }, metBy: ['clean'], term: years(2), article },
  },
  acts: {
    make: { label: '制定', by: 'drafting', from: 'new', to: 'open', asks: ['madeOn', 'endsOn', 'issuer'], article },
    review: { label: '评估', by: 'drafting', in: 'origin', from: 'open', article },
    clean: { label: '清理', by: 'drafting', in: 'origin', from: 'open', issues: 'list', article },
    end: { label: '终止', by: 'drafting', from: 'open', to: 'over', article },
  },
  outcomes: { ended: { label: '失效', by: ['end'], retain: 10 } },
  letters: {
    list: { label: '清理目录', title: '清理目录', body: (_, { unitName }) => [unitName], recipient: 'public' },
  },
  indicators: {},
  form: [{ title: '规定', fields: ['madeOn', 'endsOn', 'issuer'] }],
  list: [],
  publication: never('试验'),
})

let county: TestCounty
beforeAll(async () => {
  county = await testCounty([rules])
})
afterAll(() => county.close())

const made = async () => {
  const drafter = county.person('吴起草', 'justice', 'drafting')
  const opened = await county.open('rules', 'make', 'justice', drafter, {
    on: '2020-01-06',
    fields: { madeOn: '2020-01-06', endsOn: '2025-01-05', issuer: 'government' },
  })
  if (!opened.ok) throw new Error(JSON.stringify(opened))
  return { id: opened.value.id, drafter }
}
const clock = async (id: string, key: string) => (await county.state(id)).clocks.find(trace => trace.key === key)

describe('a duty counted back from an event', () => {
  it('is met by the act done before the event, in time or late', async () => {
    const [early, late] = [await made(), await made()]
    expect(await clock(early.id, 'review')).toMatchObject({ due: '2024-07-05', state: 'open' })
    await county.act(early.id, 'review', early.drafter, { on: '2024-07-05' })
    await county.act(late.id, 'review', late.drafter, { on: '2024-07-08' })
    expect(await clock(early.id, 'review')).toMatchObject({ metOn: '2024-07-05', state: 'met' })
    expect(await clock(late.id, 'review')).toMatchObject({ metOn: '2024-07-08', state: 'late' })
  })
})

describe('a duty that recurs', () => {
  it('starts again with each act, which does not meet the round it starts', async () => {
    const { id, drafter } = await made()
    await county.act(id, 'clean', drafter, { on: '2022-01-06' })
    expect(await clock(id, 'next')).toMatchObject({ start: '2022-01-06', due: '2024-01-08', state: 'open' })
    await county.act(id, 'clean', drafter, { on: '2024-01-08' })
    expect(await clock(id, 'next')).toMatchObject({ start: '2024-01-08', state: 'open' })
  })
})

describe('a letter', () => {
  it('goes out in the name of the unit that issues it, not of the one that handles the case', async () => {
    const { id, drafter } = await made()
    await county.act(id, 'clean', drafter, { on: '2022-01-06' })
    const { content } = await county.engine.db.read(jurisdiction, q =>
      q.kysely.selectFrom('letter').select('content').where('case_id', '=', id).executeTakeFirstOrThrow(),
    )
    expect(content).toMatchObject({ recipient: 'public', body: ['清河县司法局'] })
  })
})
