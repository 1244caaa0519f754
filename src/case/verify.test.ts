import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mediation } from '../../procedures/mediation.ts'
import { foldFigures } from '../indicator/fold-figures.ts'
import { makeCheckpoints } from './checkpoint.ts'
import { type Course, loadCourses } from './load-courses.ts'
import { jurisdiction, type TestCounty, testCounty } from './test-county.ts'
import { neighbourDispute } from './test-dispute.ts'
import { verify } from './verify.ts'

let county: TestCounty
const clerk = { person: '孙登记', name: '孙登记', unit: 'township', post: 'township-clerk' }
const fields = (on: string) => neighbourDispute(on).fields
const course = (on: string): Course => ({
  procedure: 'mediation',
  unit: 'township',
  steps: [
    { act: 'register', actor: clerk, request: { on, fields: fields(on) } },
    { act: 'accept', actor: clerk, request: { on, fields: { willing: 'willing', mediators: '李调解' } } },
  ],
})
beforeAll(async () => {
  county = await testCounty([mediation])
  await loadCourses(county.engine, jurisdiction, ['2026-03-02', '2026-03-03', '2026-03-03'].map(course), {
    seed: 'verify',
  })
  await foldFigures(county.engine.db, jurisdiction)
  const person = county.person('孙登记', 'township', 'registration', 'mediation')
  await county.open('mediation', 'register', 'township', person, { on: '2026-03-04', fields: fields('2026-03-04') })
  await makeCheckpoints(county.engine.db, jurisdiction, '2026-03-06T02:00:00Z')
})
afterAll(() => county.close())

/** Changes the database by hand, looks, and changes it back. */
const spoiled = async (change: string, undo: string) => {
  const { owner } = county.engine.db
  await owner.query(change)
  const { differences } = await verify(county.engine, jurisdiction)
  await owner.query(undo)
  return differences.map(({ check }) => check)
}
const first = `(select case_id from event order by case_id limit 1)`

describe('verify', () => {
  it('finds nothing in what the engine wrote, loaded or act by act; loaded numbers go on without a gap', async () => {
    expect(await verify(county.engine, jurisdiction)).toEqual({ cases: 4, events: 7, differences: [] })
  })
  it.each([
    [
      'a byte of an event’s data',
      `update event set data = jsonb_set(data, '{fields,place}', '"柳林镇 "') where case_id = ${first} and seq = 1`,
      `update event set data = jsonb_set(data, '{fields,place}', '"柳林镇"') where case_id = ${first} and seq = 1`,
      'chain',
    ],
    [
      'the day an event happened',
      `update event set occurred_on = occurred_on - 1 where case_id = ${first} and seq = 2`,
      `update event set occurred_on = occurred_on + 1 where case_id = ${first} and seq = 2`,
      'chain',
    ],
    [
      'the instant an event was recorded, by a millionth of a second',
      `update event set recorded_at = recorded_at + interval '1 microsecond' where case_id = ${first} and seq = 2`,
      `update event set recorded_at = recorded_at - interval '1 microsecond' where case_id = ${first} and seq = 2`,
      'chain',
    ],
    [
      'the definition an event was performed under',
      `update event set definition = reverse(definition) where case_id = ${first} and seq = 2`,
      `update event set definition = reverse(definition) where case_id = ${first} and seq = 2`,
      'chain',
    ],
    [
      'the dates shown then',
      `update event set stated = stated || '[{}]' where case_id = ${first} and seq = 2`,
      `update event set stated = stated - (-1) where case_id = ${first} and seq = 2`,
      'chain',
    ],
    [
      'the actor',
      `update event set actor = jsonb_set(actor, '{name}', '"王五"') where case_id = ${first} and seq = 2`,
      `update event set actor = jsonb_set(actor, '{name}', '"孙登记"') where case_id = ${first} and seq = 2`,
      'chain',
    ],
    [
      'the state of a case',
      `update case_file set state = jsonb_set(state, '{stage}', '"closed"') where id = ${first}`,
      `update case_file set state = jsonb_set(state, '{stage}', '"mediating"') where id = ${first}`,
      'state',
    ],
    [
      'a clock',
      `update clock set due = due + 1 where case_id = ${first}`,
      `update clock set due = due - 1 where case_id = ${first}`,
      'clocks',
    ],
    [
      'a contribution',
      `update contribution set unit = 'justice' where case_id = ${first}`,
      `update contribution set unit = 'township' where case_id = ${first}`,
      'figures',
    ],
    [
      'a counter',
      `update figure_total set value = value + 1 where grain = 'year'`,
      `update figure_total set value = value - 1 where grain = 'year'`,
      'counters',
    ],
    [
      'a number of a register',
      `update register_number set n = 9 where n = 4`,
      `update register_number set n = 4 where n = 9`,
      'registers',
    ],
    [
      'the head of a register',
      `update register_head set jurisdiction = 'linshui'`,
      `update register_head set jurisdiction = 'qinghe'`,
      'registers',
    ],
  ])('fails when %s was changed by hand', async (_, change, undo, check) => {
    expect(await spoiled(change, undo)).toContain(check)
    expect((await verify(county.engine, jurisdiction)).differences).toEqual([])
  })
  it('a chain cut short is found by the checkpoint even if the case is made to fit', async () => {
    const { owner } = county.engine.db
    await owner.query(`delete from event where seq = 2 and case_id = ${first}`)
    const { differences } = await verify(county.engine, jurisdiction)
    expect(differences.map(({ check }) => check)).toContain('checkpoints')
  })
})
