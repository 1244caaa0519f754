import { afterAll, beforeAll, expect, it } from 'vitest'
import { nationalNotices } from '../../statutes/calendars/index.ts'
import { type Calendar, createCalendar } from '../deadline/calendar.ts'
import { date } from '../procedure/field.ts'
import { defineProcedure, final, never, stage } from '../procedure/procedure.ts'
import { workingDays } from '../procedure/term.ts'
import type { Engine } from './engine.ts'
import { performAct } from './perform-act.ts'
import { recomputeOpenClocks } from './recompute-clocks.ts'
import { jurisdiction, type TestCounty, testCounty } from './test-county.ts'

const rule = { local: '测试办法', source: '测试〔2020〕1号' } as const
const matter = defineProcedure({
  id: 'matter',
  label: '事项',
  module: '测试',
  about: '只用于测试。',
  fields: { receivedOn: date('收到日') },
  title: () => '事项',
  receivedOn: 'receivedOn',
  stages: { open: stage('办理中'), closed: final('已办结') },
  clocks: {
    answer: {
      label: '答复',
      owedBy: 'authority',
      from: 'receivedOn',
      metBy: ['close'],
      term: workingDays(5),
      article: rule,
    },
  },
  acts: {
    receive: { label: '收件', by: 'registration', from: 'new', to: 'open', asks: ['receivedOn'], article: rule },
    close: { label: '办结', by: 'registration', from: 'open', to: 'closed', article: rule },
  },
  outcomes: { done: { label: '办结', by: ['close'], retain: 10 } },
  indicators: { received: { kind: 'count', label: '收件', unit: '件', on: c => c.facts.receivedOn } },
  form: [{ title: '收件', fields: ['receivedOn'] }],
  list: ['receivedOn'],
  publication: never('测试'),
})

let county: TestCounty
beforeAll(async () => {
  county = await testCounty([matter])
})
afterAll(() => county.close())

/** The same county under another calendar. */
const under = (calendar: Calendar): Engine => ({
  ...county.engine,
  rules: () => ({ calendar, localTerm: () => undefined }),
})
/** The Spring Festival of 2020 as it stood before the epidemic lengthened it to 2 February. */
const before = createCalendar(nationalNotices, { asOf: '2020-01-20' })
const after = createCalendar(nationalNotices, { asOf: '2020-02-10' })
const at = (day: string) => `${day}T02:00:00.000Z`

it('a notice that amends the calendar moves open clocks, keeping old date, new date and the notice', async () => {
  const clerk = county.person('孙登记', 'township', 'registration')
  const old = { ...county, engine: under(before) }
  expect(await recomputeOpenClocks(old.engine, jurisdiction, at('2020-01-20'))).toBe(0)
  const ids: string[] = []
  for (const day of ['2020-01-20', '2020-01-06']) {
    const opened = await performAct(old.engine, {
      jurisdiction,
      actor: clerk,
      now: at('2020-01-21'),
      act: 'receive',
      request: { on: day, fields: { receivedOn: day } },
      on: { procedure: 'matter', unit: 'township' },
    })
    if (!opened.ok) throw new Error(JSON.stringify(opened))
    ids.push(opened.value.id)
  }
  const [moved = '', unmoved = ''] = ids
  expect((await county.state(moved)).clocks[0]).toMatchObject({ due: '2020-02-01' })

  const amended = under(after)
  const again = () => recomputeOpenClocks(amended, jurisdiction, at('2020-01-28'))
  const [first, second] = await Promise.all([again(), again()])
  expect(first + second).toBe(1)
  const state = await county.state(moved)
  expect(state.clocks[0]).toMatchObject({ due: '2020-02-04' })
  expect(state.work).toMatchObject([{ due: '2020-02-04' }])
  expect((await county.state(unmoved)).seq).toBe(1)
  const { rows } = await county.engine.db.owner.query('select case_id, key, old_due, new_due, reason from clock_change')
  expect(rows).toEqual([
    {
      case_id: moved,
      key: 'answer',
      old_due: '2020-02-01',
      new_due: '2020-02-04',
      reason: expect.stringMatching(/^依2020-01-2\d发布的国办发明电〔2020〕1号重新计算$/),
    },
  ])
  expect(await recomputeOpenClocks(amended, jurisdiction, at('2020-01-29'))).toBe(0)
  expect((await county.state(moved)).seq).toBe(2)
})
