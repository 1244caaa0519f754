import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mediation } from '../../procedures/mediation.ts'
import { type Course, type CourseStep, loadCourses } from './load-courses.ts'
import type { CaseState } from './state.ts'
import { jurisdiction, type TestCounty, testCounty } from './test-county.ts'
import { neighbourDispute } from './test-dispute.ts'
import { comment, consultation, decision, meeting, task } from './test-linked-procedures.ts'
import { verify } from './verify.ts'

let inTurn: TestCounty
let byDay: TestCounty
beforeAll(async () => {
  inTurn = await testCounty([mediation])
  byDay = await testCounty([mediation])
})
afterAll(() => Promise.all([inTurn.close(), byDay.close()]))

const clerk = { person: '孙登记', name: '孙登记', unit: 'township', post: 'township-clerk' }
const failing = (on: string, failsOn: string): Course => ({
  procedure: 'mediation',
  unit: 'township',
  steps: [
    {
      act: 'register',
      actor: clerk,
      request: neighbourDispute(on),
    },
    { act: 'accept', actor: clerk, request: { on, fields: { willing: 'willing', mediators: '李调解' } } },
    { act: 'fail', actor: clerk, request: { on: failsOn, fields: { records: [{ note: '调解不成' }] } } },
  ],
})
const overlapping = [failing('2026-04-01', '2026-04-20'), failing('2026-04-02', '2026-04-07')]

/** Who got which number of a register, as the day its case was opened. */
const givenTo = async (county: TestCounty, register: string): Promise<string[]> => {
  const { rows } = await county.engine.db.owner.query<{ opened: string }>(
    `select c.opened_on as opened from register_number n join case_file c on c.id = n.case_id
     where n.register = $1 order by n.n`,
    [`mediation/${register}`],
  )
  return rows.map(({ opened }) => opened)
}

it('runs each course to its end before the next, or all of them day by day so that numbers rise with time', async () => {
  await loadCourses(inTurn.engine, jurisdiction, overlapping, { seed: 'order', batch: 1 })
  await loadCourses(byDay.engine, jurisdiction, overlapping, { seed: 'order', batch: 1, inOrderOfDays: true })
  expect(await givenTo(inTurn, 'failureNotice')).toEqual(['2026-04-01', '2026-04-02'])
  expect(await givenTo(byDay, 'failureNotice')).toEqual(['2026-04-02', '2026-04-01'])
  for (const county of [inTurn, byDay]) {
    expect(await givenTo(county, 'mediation')).toEqual(['2026-04-01', '2026-04-02'])
    expect((await verify(county.engine, jurisdiction)).differences).toEqual([])
  }
})

it('a course without a first step is no case', async () => {
  const none: Course = { procedure: 'mediation', unit: 'township', steps: [] }
  expect(await loadCourses(byDay.engine, jurisdiction, [none], { seed: 'none' })).toBe(0)
})

it('a course that a gate refuses stops the loading with its reasons', async () => {
  const refused = failing('2026-05-06', '2026-05-05')
  await expect(loadCourses(byDay.engine, jurisdiction, [refused], { seed: 'refused' })).rejects.toThrow(
    '不得早于收到日',
  )
})

describe('cases of one loading', () => {
  const official = { person: '吴司法', name: '吴司法', unit: 'justice', post: 'justice-clerk' }
  const public_ = { person: null, name: '申请人', unit: null, post: null }
  const head = { person: '冯局长', name: '冯局长', unit: 'justice', post: 'justice-head' }
  const consulted: Course = {
    procedure: 'test-consultation',
    unit: 'justice',
    name: 'parking',
    steps: [
      {
        act: 'start',
        actor: official,
        request: { on: '2026-04-01', fields: { receivedOn: '2026-04-01', topic: '停车' } },
      },
      { act: 'close', actor: official, request: { on: '2026-04-10' } },
      { act: 'summarise', actor: official, request: { on: '2026-04-12', fields: { summary: '两条' } } },
      { act: 'decide', actor: official, request: { on: '2026-04-20', fields: { decision: '同意' } } },
    ],
  }
  const said = (on: string, settledOn: string): Course => ({
    procedure: 'test-comment',
    unit: 'justice',
    steps: (c, named) => {
      if (c.stage === '') {
        const fields = { receivedOn: on, about: named('parking').id, opinion: '同意' }
        return { act: 'comment', actor: public_, request: { on, fields } }
      }
      return c.stage === 'received'
        ? { act: 'settle', actor: official, request: { on: settledOn, outcome: 'adopted' } }
        : null
    },
  })
  const met: Course = {
    procedure: 'test-meeting',
    unit: 'justice',
    steps: (c, named) => {
      if (c.stage === '')
        return {
          act: 'call',
          actor: official,
          request: { on: '2026-04-11', fields: { receivedOn: '2026-04-11', matter: named('parking').id } },
        }
      return c.acts.discuss ? null : { act: 'discuss', actor: official, request: { on: '2026-04-11' } }
    },
  }
  const decided = (act: 'decide' | 'decideSigned'): Course => ({
    procedure: 'test-decision',
    unit: 'justice',
    steps: [
      {
        act: 'receive',
        actor: official,
        request: { on: '2026-04-01', fields: { receivedOn: '2026-04-01', person: { form: 'person', name: '赵大年' } } },
      },
      { act, actor: official, request: { on: '2026-04-02', fields: { matter: '整治', to: 'housing' } } },
      ...(act === 'decideSigned' ? [{ sign: true, on: '2026-04-03', actor: head } as const] : []),
    ],
    opened: ({ facts }) =>
      String((facts as Record<string, unknown>).matter).endsWith('二')
        ? null
        : {
            steps: [
              {
                act: 'finish',
                actor: { person: '钱承办', name: '钱承办', unit: 'housing', post: 'housing-clerk' },
                request: { on: '2026-04-08' },
              },
            ],
          },
  })
  const courses = [
    consulted,
    said('2026-04-03', '2026-04-15'),
    said('2026-04-09', '2026-04-19'),
    met,
    decided('decide'),
    decided('decideSigned'),
  ]
  const load = async () => {
    const county = await testCounty([comment, consultation, decision, meeting, task])
    const cases = await loadCourses(county.engine, jurisdiction, courses, { seed: 'linked', inOrderOfDays: true })
    const { rows } = await county.engine.db.owner.query<{
      id: string
      head: string
      procedure: string
      number: string
      state: CaseState
    }>('select id, head, procedure, number, state from case_file order by id')
    return { county, cases, rows, of: (procedure: string) => rows.filter(row => row.procedure === procedure) }
  }

  it('look at one another and open others, as they would have over HTTP; twice the same', async () => {
    const [first, second] = [await load(), await load()]
    expect(first.rows.map(({ head: last }) => last)).toEqual(second.rows.map(({ head: last }) => last))
    const { county, cases, of } = first
    expect(cases).toBe(9)
    expect(of('test-consultation').map(({ state }) => [state.stage, state.facts])).toMatchObject([
      ['closed', { told: '2条' }],
    ])
    expect(of('test-meeting').map(({ state }) => state.facts)).toMatchObject([{ lacking: '尚未填写“采纳情况”' }])
    const origin = of('test-decision').find(({ state }) => state.acts.decide)
    const tasks = of('test-task').sort((a, b) => (a.number < b.number ? -1 : 1))
    expect(tasks.map(({ state }) => [state.facts, state.origin, state.stage])).toMatchObject([
      [{ matter: '整治一', source: origin?.id }, 'housing', 'closed'],
      [{ matter: '整治二', source: origin?.id }, 'housing', 'open'],
      [{ matter: '整治' }, 'housing', 'closed'],
    ])
    expect(tasks.map(({ state }) => state.numbers[0]?.text)).toEqual([
      '清住建交〔2026〕1号',
      '清住建交〔2026〕2号',
      '清住建交〔2026〕3号',
    ])
    expect((await verify(county.engine, jurisdiction)).differences).toEqual([])
    await Promise.all([first.county.close(), second.county.close()])
  })

  it('give way to the others of a day until those have gone on, but not for ever', async () => {
    const county = await testCounty([comment, consultation, decision, meeting, task])
    /** Told before the case it looks at, which goes on later on the same day. */
    const following = (givesWay: boolean): Course => ({
      procedure: 'test-consultation',
      unit: 'justice',
      steps: (c, named) => {
        const fields = { receivedOn: '2026-04-01', topic: '随后' }
        if (c.stage === '') return { act: 'start', actor: official, request: { on: '2026-04-01', fields } }
        if (givesWay && !named('parking').acts.close) return { givesWayOn: '2026-04-10' }
        const next = named('parking').id
        if (!c.acts.point) return { act: 'point', actor: official, request: { on: '2026-04-10', fields: { next } } }
        if (c.pending.length > 0) return { sign: true, on: '2026-04-10', actor: head }
        return c.acts.follow ? null : { act: 'follow', actor: official, request: { on: '2026-04-10' } }
      },
    })
    const load = (seed: string, ...courses: Course[]) =>
      loadCourses(county.engine, jurisdiction, courses, { seed, inOrderOfDays: true })
    await expect(load('at once', following(false), consulted)).rejects.toThrow('后续案件尚未进入研究')
    expect(await load('giving way', following(true), consulted)).toBe(2)
    const never = { ...consulted, steps: (consulted.steps as readonly CourseStep[]).slice(0, 1) }
    await expect(load('for ever', following(true), never)).rejects.toThrow('give way to one another on 2026-04-10')
    await expect(
      loadCourses(county.engine, jurisdiction, [never, following(true)], { seed: 'in turn' }),
    ).rejects.toThrow('gives way on 2026-04-10 for ever')
    expect((await verify(county.engine, jurisdiction)).differences).toEqual([])
    await county.close()
  })

  it('are refused by the same gates: an opinion after the end, a decision over an opinion that is not settled', async () => {
    const county = await testCounty([comment, consultation, decision, meeting, task])
    const late = loadCourses(county.engine, jurisdiction, [consulted, said('2026-04-11', '2026-04-15')], {
      seed: 'late',
      inOrderOfDays: true,
    })
    await expect(late).rejects.toThrow('征集已经截止')
    const unsettled = loadCourses(county.engine, jurisdiction, [consulted, said('2026-04-09', '2026-04-25')], {
      seed: 'unsettled',
      inOrderOfDays: true,
    })
    await expect(unsettled).rejects.toThrow('还有意见未处理')
    await county.close()
  })
})
