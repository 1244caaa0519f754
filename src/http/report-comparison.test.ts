import { afterAll, beforeAll, expect, it } from 'vitest'
import { reportedFigure } from '../../procedures/reported-figure.ts'
import { type TestPerson, type TestServer, testServer } from './test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer([reportedFigure])
  await server.db.owner.query(
    `update post set duties = duties || '{figures}' where id in ('township-clerk', 'justice-justice')`,
  )
})
afterAll(() => server.close())

const enter = async (person: TestPerson, unit: string, year: number, value: number, raw: string) => {
  const { status, body } = await server.post(person, '/api/cases', {
    procedure: 'reported-figure',
    unit,
    act: 'enter',
    request: {
      on: '2026-03-05',
      fields: { indicator: 'mediation-total', value, raw, year, source: `${year}年报告`, statement: '年度报告原文' },
    },
  })
  expect(status).toBe(201)
  return body.id as string
}
const compare = (person: TestPerson | null, units: string, years: string) =>
  server.get(person, `/api/report-comparison?units=${units}&years=${years}`)

it('figures of units and years stand side by side as published, unconfirmed ones marked, nothing added up', async () => {
  const first = await enter('clerk', 'township', 2023, 161, '161件')
  await enter('clerk', 'township', 2024, 170, '170余件')
  await enter('justice', 'justice', 2024, 40, '40件')
  const { status, body } = await compare('overseer', 'township,justice', '2023,2024')
  expect(status).toBe(200)
  expect(body.units.map(({ id }: { id: string }) => id)).toEqual(['township', 'justice'])
  expect(body.indicators).toHaveLength(1)
  expect(body.indicators[0]).toMatchObject({ indicator: 'mediation-total', measure: '件' })
  const cells = body.indicators[0].cells.map(({ unit, year, shown }: Record<string, unknown>) => [unit, year, shown])
  expect(cells).toHaveLength(3)
  expect(cells).toEqual(
    expect.arrayContaining([
      ['township', 2023, '161件'],
      ['township', 2024, '170余件'],
      ['justice', 2024, '40件'],
    ]),
  )
  expect(body.indicators[0].cells.find(({ year }: { year: number }) => year === 2023)).toMatchObject({
    confirmed: false,
    case: first,
  })
  expect((await compare('overseer', 'township', '2022')).body.indicators).toEqual([])
})

it('is asked only of units one works in or above', async () => {
  expect(await compare('clerk', 'justice', '2024')).toMatchObject({ status: 403 })
  expect(await compare('clerk', 'township,justice', '2024')).toMatchObject({ status: 403 })
  expect(await compare('clerk', 'township', '2024')).toMatchObject({ status: 200 })
  expect(await compare('clerk', 'nowhere', '2024')).toMatchObject({ status: 404 })
  expect(await compare(null, 'township', '2024')).toMatchObject({ status: 401 })
  expect(await compare('clerk', 'township', '24')).toMatchObject({ status: 400 })
})
