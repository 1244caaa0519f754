import { afterAll, beforeAll, expect, it } from 'vitest'
import { mediation } from '../../procedures/mediation.ts'
import { type Course, loadCourses } from './load-courses.ts'
import { jurisdiction, type TestCounty, testCounty } from './test-county.ts'
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
      request: {
        on,
        fields: {
          receivedOn: on,
          source: 'applied',
          form: 'people',
          kind: 'neighbour',
          place: '柳林镇',
          parties: [{ form: 'person', name: '赵大年' }],
          summary: '排水纠纷',
        },
      },
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

it('a course that a gate refuses stops the loading with its reasons', async () => {
  const refused = failing('2026-05-06', '2026-05-05')
  await expect(loadCourses(byDay.engine, jurisdiction, [refused], { seed: 'refused' })).rejects.toThrow(
    '不得早于收到日',
  )
})
