import { afterAll, beforeAll, expect, it } from 'vitest'
import { testProcedure } from './test-procedure.ts'
import { type TestPerson, type TestServer, testServer } from './test-server.ts'

let server: TestServer
const ids: Record<string, string> = {}
beforeAll(async () => {
  server = await testServer([testProcedure])
  for (const [person, unit, day] of [
    ['justice', 'justice', '02'],
    ['clerk', 'township', '03'],
  ] as const) {
    const on = `2026-03-${day}`
    const { body } = await server.post(person, '/api/cases', {
      procedure: 'test-request',
      unit,
      act: 'apply',
      request: { on, fields: { receivedOn: on, applicant: { form: 'person', name: '赵大年' }, matter: '查阅' } },
    })
    ids[unit] = body.id
  }
})
afterAll(() => server.close())

const drill = (person: TestPerson, query: string) =>
  server.get(
    person,
    `/api/figures/cases?unit=government&from=2026-03-01&to=2026-03-31&indicator=test-request/received${query}`,
  )
const found = async (query: string) => (await drill('overseer', query)).body.items.map(({ id }: { id: string }) => id)

it('a figure opens the cases of a unit and all below it, or of the units listed alone', async () => {
  expect(await found('')).toEqual([ids.justice, ids.township])
  expect(await found('&units=township')).toEqual([ids.township])
  expect(await found('&units=township,justice,township')).toEqual([ids.justice, ids.township])
  expect(await found('&units=government')).toEqual([])
})

it('as it was recorded by a cutoff, a case that came later is not among them', async () => {
  server.now = '2026-03-20T02:00:00.000Z'
  const on = '2026-03-04'
  const { body } = await server.post('clerk', '/api/cases', {
    procedure: 'test-request',
    unit: 'township',
    act: 'apply',
    request: { on, fields: { receivedOn: on, applicant: { form: 'person', name: '钱小满' }, matter: '查阅' } },
  })
  expect(await found('&cutoff=2026-03-19T00:00:00Z')).toEqual([ids.justice, ids.township])
  expect(await found('&cutoff=2026-03-19T00:00:00Z&units=township')).toEqual([ids.township])
  expect(await found('&cutoff=2026-03-20T02:00:00Z&units=township')).toEqual([ids.township, body.id])
})

it('lists no unit that the reader does not oversee, or that is not there', async () => {
  expect((await drill('justice', '&units=justice')).status).toBe(403)
  const own = '/api/figures/cases?unit=justice&from=2026-03-01&to=2026-03-31&indicator=test-request/received'
  expect((await server.get('justice', `${own}&units=justice`)).status).toBe(200)
  expect((await server.get('justice', `${own}&units=justice,township`)).status).toBe(403)
  expect((await drill('overseer', '&units=nowhere')).status).toBe(404)
  expect((await drill('overseer', '&units=,')).status).toBe(400)
})
