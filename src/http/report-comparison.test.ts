import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mediation } from '../../procedures/mediation.ts'
import { reportedFigure } from '../../procedures/reported-figure.ts'
import { createKnownUnits } from '../case/known-units.ts'
import { jurisdiction } from '../case/test-county.ts'
import { neighbourDispute } from '../case/test-dispute.ts'
import { reportText } from '../check/fixtures/reports.ts'
import { readDocument } from '../check/read-document.ts'
import { figureProposals } from '../report/figure-proposals.ts'
import { importOfIssuer } from '../report/published-issuers.ts'
import { type TestPerson, type TestServer, testServer } from './test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer([reportedFigure, mediation])
  await server.db.owner.query(
    `update post set duties = duties || '{figures}' where id in ('township-clerk', 'justice-justice')`,
  )
})
afterAll(() => server.close())

const enter = async (person: TestPerson, unit: string, fields: Record<string, unknown>) => {
  const { status, body } = await server.post(person, '/api/cases', {
    procedure: 'reported-figure',
    unit,
    act: 'enter',
    request: {
      on: '2026-03-05',
      fields: { indicator: 'mediation-total', source: '年度报告', statement: '年度报告原文', ...fields },
    },
  })
  expect(status).toBe(201)
  return body.id as string
}
const mediated = async (on: string): Promise<void> => {
  const opened = await server.post('clerk', '/api/cases', {
    procedure: 'mediation',
    unit: 'township',
    act: 'register',
    request: neighbourDispute(on),
  })
  expect(opened.status).toBe(201)
  const accepted = await server.post('clerk', `/api/cases/${opened.body.id}/acts/accept`, {
    version: opened.body.version,
    request: { on, fields: { willing: 'willing', mediators: '李调解' } },
  })
  expect(accepted.status).toBe(200)
}
const compare = (person: TestPerson | null, units: string, years: string) =>
  server.get(person, `/api/report-comparison?units=${units}&years=${years}`)
const figureOf = (body: { figures: { id: string }[] }, id: string) => body.figures.find(figure => figure.id === id)
/** Unit, year, what was counted, what was stated. */
const cellsOf = (body: { figures: { id: string }[] }, id: string) =>
  // biome-ignore lint/suspicious/noExplicitAny: an answer's cells
  ((figureOf(body, id) as any)?.cells ?? []).map((cell: any) => [
    cell.unit,
    cell.year,
    cell.counted?.shown ?? null,
    ...cell.reported.map((stated: { shown: string }) => stated.shown),
  ])

describe('GET /api/report-comparison', () => {
  it('sets counted and stated figures side by side, told apart; where there is nothing there is no cell', async () => {
    const first = await enter('clerk', 'township', {
      value: 161,
      raw: '161件',
      year: 2023,
      clause: '调处纠纷161件',
      line: 7,
    })
    await enter('clerk', 'township', { value: 170, raw: '170余件', year: 2025 })
    await enter('justice', 'justice', { value: 40, year: 2025 })
    await mediated('2025-05-06')
    const { status, body } = await compare('overseer', 'township,justice', '2023,2024,2025')
    expect(status).toBe(200)
    expect(body.units.map(({ id }: { id: string }) => id)).toEqual(['township', 'justice'])
    expect(figureOf(body, 'mediation-total')).toMatchObject({
      label: '排查调处矛盾纠纷件数',
      measure: '件',
      module: '调解',
      counted: 'mediation/total',
    })
    expect(cellsOf(body, 'mediation-total')).toEqual([
      ['township', 2023, null, '161件'],
      ['township', 2025, '1', '170余件'],
      ['justice', 2025, null, '40件'],
    ])
    expect(body.figures.find(({ id }: { id: string }) => id === 'mediation-total').cells[0].reported).toEqual([
      {
        value: 161,
        shown: '161件',
        confirmed: false,
        case: first,
        clause: '调处纠纷161件',
        source: '年度报告',
        line: 7,
      },
    ])
    expect((await compare('overseer', 'township', '2022')).body.figures).toEqual([])
  })
  it('counts a unit with all below it, but states each its own', async () => {
    const { body } = await compare('overseer', 'government', '2025')
    expect(cellsOf(body, 'mediation-total')).toEqual([['government', 2025, '1']])
  })
  it('takes a figure as of the last day or for the whole span of a year, not of a part of it', async () => {
    const indicator = 'publicity-materials'
    await enter('clerk', 'township', { indicator, value: 10, from: '2024-01-01', to: '2024-06-30' })
    await enter('clerk', 'township', { indicator, value: 11, from: '2024-07-01', to: '2024-12-31' })
    await enter('clerk', 'township', { indicator, value: 12, asOf: '2024-11-30' })
    expect(cellsOf((await compare('overseer', 'township', '2024')).body, indicator)).toEqual([])
    await enter('clerk', 'township', {
      indicator: 'publicity-audience',
      value: 13,
      from: '2024-01-01',
      to: '2024-12-31',
    })
    await enter('clerk', 'township', { indicator: 'publicity-member-units', value: 14, asOf: '2024-12-31' })
    const { body } = await compare('overseer', 'township', '2024')
    expect(cellsOf(body, 'publicity-audience')).toEqual([['township', 2024, null, '13人次']])
    expect(cellsOf(body, 'publicity-member-units')).toEqual([['township', 2024, null, '14个']])
  })
  it('sets published reports of others beside them, with their words, for everybody who works here', async () => {
    const { engine, offices, now } = server.services
    const units = createKnownUnits(offices)
    const text = reportText('tongnan-office-2020')
    const figures = figureProposals(readDocument(text)).flatMap(figure =>
      figure.indicator ? [{ ...figure, indicator: figure.indicator }] : [],
    )
    const imported = await importOfIssuer(
      {
        engine: { ...engine, unit: units.unit },
        prepare: place => Promise.all([units.refresh(place), server.services.prepare(place)]).then(() => {}),
        forget: offices.forget,
        home: jurisdiction,
      },
      {
        issuer: '重庆市潼南区人民政府办公室',
        year: 2020,
        source: '报告',
        content: Buffer.from(text),
        now: now(),
      },
      figures,
    )
    if (!imported.ok) throw new Error('not imported')
    const id = `published.${imported.unit}`
    const { body } = await compare('clerk', `township,${id}`, '2020')
    expect(body.issuers).toEqual([{ id, name: '重庆市潼南区人民政府办公室', years: [2020] }])
    expect(body.units[1]).toEqual({ id, name: '重庆市潼南区人民政府办公室' })
    expect(cellsOf(body, 'foi-requests')).toEqual([[id, 2020, null, '5件']])
    const figure = figureOf(body, 'proactive-disclosure-items') as unknown as { cells: [{ reported: [unknown] }] }
    expect(figure.cells[0].reported[0]).toMatchObject({
      value: 11_000,
      shown: '1.1万余条',
      confirmed: true,
      clause: '主动公开政府信息1.1万余条',
      line: 19,
    })
    expect(await compare('clerk', 'published.issuer-0000', '2020')).toMatchObject({ status: 404 })
  })
  it('is asked only of units one works in or above', async () => {
    expect(await compare('clerk', 'justice', '2024')).toMatchObject({ status: 403 })
    expect(await compare('clerk', 'township,justice', '2024')).toMatchObject({ status: 403 })
    expect(await compare('clerk', 'township', '2024')).toMatchObject({ status: 200 })
    expect(await compare('clerk', 'nowhere', '2024')).toMatchObject({ status: 404 })
    expect(await compare('administrator', 'government', '2024')).toMatchObject({ status: 403 })
    expect(await compare(null, 'township', '2024')).toMatchObject({ status: 401 })
    expect(await compare('clerk', 'township', '24')).toMatchObject({ status: 400 })
  })
})

describe('its chart', () => {
  const chart = (person: TestPerson, figure: string) =>
    server.app.inject({
      url: `/api/report-comparison/chart?units=township,justice&years=2023,2025&figure=${figure}`,
      headers: { 'x-test-person': person },
    })
  it('draws what was counted, else what was stated, and says which', async () => {
    const { statusCode, headers, body } = await chart('overseer', 'mediation-total')
    expect(statusCode).toBe(200)
    expect(headers['content-type']).toBe('image/svg+xml; charset=utf-8')
    expect(body).toContain('排查调处矛盾纠纷件数（件）')
    expect(body).toContain('>161件（报）<')
    expect(body).toContain('>1<')
    expect(body).not.toContain('170余件')
  })
  it('leaves out a unit whose parts are drawn beside it', async () => {
    const { body } = await server.app.inject({
      url: '/api/report-comparison/chart?units=government,township&years=2025&figure=mediation-total',
      headers: { 'x-test-person': 'overseer' },
    })
    expect(body).toContain('柳林镇')
    expect(body).not.toContain('清河县人民政府')
  })
  it('is there only of what there is, for whoever may see it', async () => {
    expect((await chart('overseer', 'nothing')).statusCode).toBe(404)
    expect((await chart('clerk', 'mediation-total')).statusCode).toBe(403)
  })
})
