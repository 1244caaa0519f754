import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { annualReport } from '../../procedures/annual-report.ts'
import { disclosureRequest } from '../../procedures/disclosure-request.ts'
import { mediation } from '../../procedures/mediation.ts'
import { reportedFigure } from '../../procedures/reported-figure.ts'
import { type TestServer, testServer } from './test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer([mediation, disclosureRequest, annualReport, reportedFigure])
})
afterAll(() => server.close())

describe('GET /api/reports/:kind', () => {
  it('compiles either kind, and knows no third', async () => {
    const query = 'unit=government&year=2025'
    const disclosure = await server.get('overseer', `/api/reports/disclosure?${query}`)
    expect(disclosure).toMatchObject({ status: 200, body: { title: '清河县人民政府2025年政府信息公开工作年度报告' } })
    expect(disclosure.body.places.map(({ key }: { key: string }) => key)).toEqual(['overview', 'problems', 'other'])
    const lawgov = await server.get('overseer', `/api/reports/lawgov?${query}`)
    expect(lawgov.body.title).toBe('清河县人民政府关于2025年度法治政府建设情况的报告')
    expect(await server.get('overseer', `/api/reports/monthly?${query}`)).toMatchObject({ status: 400 })
  })
  it('says so where there was no such report yet', async () => {
    expect(await server.get('overseer', '/api/reports/disclosure?unit=government&year=2018')).toMatchObject({
      status: 404,
      body: { type: expect.stringContaining('reports/no-template') },
    })
  })
})

describe('the roll-up', () => {
  it('shows the units below and their last days', async () => {
    const { status, body } = await server.get('overseer', '/api/reports/lawgov/rollup?unit=government&year=2025')
    expect(status).toBe(200)
    expect(body.reports.map(({ unit }: { unit: string }) => unit)).toContain('township')
    expect(body.publication).toMatchObject({ owed: body.reports.length, inTime: 0, late: 0 })
  })
  it('is for those who work at the unit or above it', async () => {
    expect(await server.get('justice', '/api/reports/lawgov/rollup?unit=government&year=2025')).toMatchObject({
      status: 403,
    })
    expect(await server.get('justice', '/api/reports/lawgov/rollup?unit=justice&year=2025')).toMatchObject({
      status: 200,
    })
    expect(await server.get('stranger', '/api/reports/lawgov/rollup?unit=government&year=2025')).toMatchObject({
      status: 404,
    })
    expect(await server.get(null, '/api/reports/lawgov/rollup/chart?unit=government&year=2025')).toMatchObject({
      status: 401,
    })
  })
  it('draws it as SVG', async () => {
    const answer = await server.app.inject({
      url: '/api/reports/lawgov/rollup/chart?unit=government&year=2025',
      headers: { 'x-test-person': 'overseer' },
    })
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-type']).toBe('image/svg+xml; charset=utf-8')
    expect(answer.body.startsWith('<svg xmlns="http://www.w3.org/2000/svg"')).toBe(true)
  })
})

describe('the portal', () => {
  it('lists both kinds, and says where one is not public yet', async () => {
    const list = await server.app.inject({ url: '/reports' })
    expect(list.body).toContain('法治政府建设年度报告')
    expect(list.body).toContain('政府信息公开工作年度报告')
    expect((await server.app.inject({ url: '/reports/government/2025/disclosure' })).statusCode).toBe(404)
    expect((await server.app.inject({ url: '/reports/government/2025/monthly' })).statusCode).toBe(404)
  })
})
