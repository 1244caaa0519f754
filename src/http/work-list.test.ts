import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nationalNotices } from '../../statutes/calendars/index.ts'
import { createCalendar } from '../deadline/calendar.ts'
import { defineProcedure } from '../procedure/procedure.ts'
import { daysToDue } from './days-to-due.ts'
import { testProcedure } from './test-procedure.ts'
import { type TestServer, testServer } from './test-server.ts'

const rare = defineProcedure({ ...testProcedure, id: 'rare-request', label: '少见申请' } as typeof testProcedure)
let server: TestServer
const ids: Record<string, string[]> = { 'test-request': [], 'rare-request': [] }
beforeAll(async () => {
  server = await testServer([testProcedure, rare])
  for (const procedure of ['rare-request', 'test-request', 'test-request', 'test-request', 'rare-request']) {
    const on = '2026-03-02'
    const fields = { receivedOn: on, applicant: { form: 'person', name: '赵大年' }, matter: '查阅', kind: 'simple' }
    const { body } = await server.post('justice', '/api/cases', {
      procedure,
      unit: 'justice',
      act: 'apply',
      request: { on, fields },
    })
    ids[procedure]?.push(body.id)
  }
})
afterAll(() => server.close())

const pages = async (query: string): Promise<{ case: string }[]> => {
  const items: { case: string }[] = []
  for (let after: string | null = ''; after !== null; ) {
    const { status, body } = await server.get('justice', `/api/work?${query}${after ? `&after=${after}` : ''}`)
    expect(status).toBe(200)
    items.push(...body.items)
    after = body.after
  }
  return items
}

it('is narrowed to one procedure by the server, page by page, nothing twice and nothing left out', async () => {
  for (const [procedure, expected] of Object.entries(ids)) {
    const found = await pages(`limit=1&procedure=${procedure}`)
    expect(found.map(item => item.case).sort()).toEqual([...expected].sort())
  }
  expect(await pages('limit=1&procedure=no-such')).toEqual([])
  expect(await pages('limit=2')).toHaveLength(5)
})

it('a case that waits in two units of one person stands once for each, also across pages', async () => {
  const [id] = ids['rare-request'] ?? []
  await server.db.owner.query(
    `insert into work select jurisdiction, case_id, 'government', '{oversight}', due, clock, reason, clock_key, provisional
     from work where case_id = $1`,
    [id],
  )
  await server.db.transaction('qinghe', tx =>
    tx.query(`insert into appointment (jurisdiction, person, post, since)
              values ('qinghe', 'justice', 'government-overseer', '2018-01-01')`),
  )
  server.services.offices.forget('qinghe')
  const found = await pages('limit=1')
  expect(found.filter(item => item.case === id)).toHaveLength(2)
  expect(found).toHaveLength(6)
})

it('a clock that stands still is named, without a date', async () => {
  const [id] = ids['test-request'] ?? []
  const act = async (key: string, request: object) => {
    const { body } = await server.get('justice', `/api/cases/${id}`)
    return server.post('justice', `/api/cases/${id}/acts/${key}`, { version: body.version, request })
  }
  expect((await act('review', { on: '2026-03-03', fields: { kind: 'simple' } })).status).toBe(200)
  expect((await act('pause', { on: '2026-03-04', ground: 'unclear' })).status).toBe(200)
  const stopped = (await server.get('justice', '/api/work')).body.items.find(
    (item: { case: string }) => item.case === id,
  )
  expect(stopped).toMatchObject({ due: null, daysLeft: null, clock: '答复期限', clockKey: 'answer' })
})

describe('days left', () => {
  const calendar = createCalendar(nationalNotices)
  const left = (due: string, today: string, unit: 'workingDay' | 'day') => daysToDue(due, today, unit, calendar)
  it('of a clock in working days are working days: Friday to Monday is one', () => {
    expect(left('2026-03-16', '2026-03-13', 'workingDay')).toEqual({ daysLeft: 1, daysIn: 'workingDay' })
    expect(left('2026-03-16', '2026-03-14', 'workingDay')).toEqual({ daysLeft: 1, daysIn: 'workingDay' })
    expect(left('2026-03-16', '2026-03-13', 'day')).toEqual({ daysLeft: 3, daysIn: 'day' })
  })
  it('are none on the day itself, and from the next day on the matter is late, on a day off too', () => {
    expect(left('2026-03-13', '2026-03-13', 'workingDay').daysLeft).toBe(0)
    expect(left('2026-03-13', '2026-03-14', 'workingDay')).toEqual({ daysLeft: -1, daysIn: 'day' })
  })
  it('skip the holidays of the official notice', () => {
    // 国办发明电〔2025〕7号: 2026 National Day, 1 to 7 October.
    expect(left('2026-10-08', '2026-09-30', 'workingDay').daysLeft).toBe(1)
  })
  it('of a clock in hours are days to the day of its instant; without a date there are none', () => {
    expect(daysToDue('2026-03-16T09:00:00+08:00', '2026-03-13', 'hour', calendar).daysLeft).toBe(3)
    expect(daysToDue(null, '2026-03-13', 'workingDay', calendar).daysLeft).toBeNull()
  })
})
