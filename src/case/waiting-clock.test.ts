import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { date } from '../procedure/field.ts'
import { defineProcedure, final, never, stage } from '../procedure/procedure.ts'
import { workingDays } from '../procedure/term.ts'
import { type TestCounty, testCounty } from './test-county.ts'

const article = { local: '试验规定', source: '试验' }
const application = defineProcedure({
  id: 'application',
  label: '申请',
  module: '试验',
  about: '试验',
  fields: { receivedOn: date('收到日'), acceptedOn: date('受理日') },
  title: () => '申请',
  receivedOn: 'receivedOn',
  stages: { examined: stage('审查'), accepted: final('已受理') },
  intervals: { correction: { label: '等待补正', effect: 'restart', clocks: ['examination'], article } },
  clocks: {
    examination: {
      label: '审查',
      owedBy: 'authority',
      from: 'receivedOn',
      metBy: ['accept'],
      term: workingDays(5),
      article,
    },
  },
  acts: {
    receive: { label: '收到', by: 'registration', from: 'new', to: 'examined', asks: ['receivedOn'], article },
    ask: { label: '通知补正', by: 'registration', from: 'examined', opens: 'correction', article },
    correct: { label: '补正', by: 'registration', from: 'examined', closes: 'correction', article },
    accept: { label: '受理', by: 'registration', from: 'examined', to: 'accepted', article },
  },
  deemed: {
    byDefault: {
      label: '视为受理',
      expired: 'examination',
      effectiveOn: 'lastDay',
      from: 'examined',
      to: 'accepted',
      sets: 'acceptedOn',
      outcome: 'accepted',
      article,
    },
  },
  outcomes: { accepted: { label: '受理', by: ['accept', 'byDefault'], retain: 10 } },
  indicators: {},
  form: [{ title: '申请', fields: ['receivedOn', 'acceptedOn'] }],
  list: [],
  publication: never('试验'),
})

let county: TestCounty
beforeAll(async () => {
  county = await testCounty([application])
})
afterAll(() => county.close())

/** Received on Monday 2 March 2026, so that the fifth working day is Monday the ninth; correction asked on the day given. */
const asked = async (on: string) => {
  const clerk = county.person('孙登记', 'office', 'registration')
  const opened = await county.open('application', 'receive', 'office', clerk, {
    on: '2026-03-02',
    fields: { receivedOn: '2026-03-02' },
  })
  if (!opened.ok) throw new Error(JSON.stringify(opened))
  await county.act(opened.value.id, 'ask', clerk, { on })
  return { id: opened.value.id, correct: (day: string) => county.act(opened.value.id, 'correct', clerk, { on: day }) }
}

describe('a clock that waits for what will restart it', () => {
  it('stands from any day of its term, its last included: nothing is deemed while it waits', async () => {
    for (const on of ['2026-03-02', '2026-03-05', '2026-03-09']) {
      const { id, correct } = await asked(on)
      await county.morning('2026-03-20')
      const { stage, clocks } = await county.state(id)
      expect(stage, on).toBe('examined')
      expect(clocks, on).toMatchObject([{ state: 'stopped', due: null }])
      await correct('2026-03-20')
      expect((await county.state(id)).clocks).toMatchObject([{ start: '2026-03-20', due: '2026-03-27', state: 'open' }])
    }
  })
  it('is not brought back by waiting that begins after its last day', async () => {
    const { id } = await asked('2026-03-10')
    expect((await county.state(id)).clocks).toMatchObject([{ due: '2026-03-09', state: 'open' }])
    await county.morning('2026-03-11')
    expect(await county.state(id)).toMatchObject({ stage: 'accepted', facts: { acceptedOn: '2026-03-09' } })
  })
})
