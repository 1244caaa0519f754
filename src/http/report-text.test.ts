import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mediation } from '../../procedures/mediation.ts'
import { indicatorBook } from '../indicator/indicator-book.ts'
import { compileReport } from '../report/compile-report.ts'
import { publishReport } from '../report/publish-report.ts'
import { type TestPerson, type TestServer, testServer } from './test-server.ts'

/** 周镇长 heads the township and reviews; 编写员 writes its report. */
const writer = 'writer' as TestPerson
const place = { unit: 'township', year: 2025, slot: 'shortcomings' }
const words = (text: string, ...marks: readonly { type: string; attrs: { id: string } }[]) => ({
  type: 'text',
  text,
  ...(marks.length > 0 ? { marks } : {}),
})
const paragraph = (...content: readonly unknown[]) => ({ type: 'paragraph', content })
const doc = (...content: readonly unknown[]) => ({ type: 'doc', content })
const insertion = { type: 'insertion', attrs: { id: 'aaaaaa01' } }
const comment = { type: 'comment', attrs: { id: 'cccccc03' } }

let server: TestServer
beforeAll(async () => {
  server = await testServer([mediation])
  await server.db.transaction('qinghe', async tx => {
    await tx.query(`insert into person (jurisdiction, id, name) values ('qinghe', 'writer', '马编写')`)
    await tx.query(
      `insert into post (jurisdiction, id, unit, name, duties, since) values ('qinghe', 'report-writer', 'township', '编写员', '{reporting}', '2018-01-01')`,
    )
    await tx.query(
      `insert into appointment (jurisdiction, person, post, since) values ('qinghe', 'writer', 'report-writer', '2018-01-01')`,
    )
  })
})
afterAll(() => server.close())

const save = async (person: TestPerson, base: number, body: unknown, more: object = {}) => {
  const response = await server.app.inject({
    method: 'PUT',
    url: '/api/reports/lawgov/text',
    headers: { 'x-test-person': person, 'content-type': 'application/json' },
    payload: JSON.stringify({ ...place, base, doc: body, ...more }),
  })
  return { status: response.statusCode, body: response.json() }
}
const read = async (person: TestPerson, more = '') =>
  (await server.get(person, `/api/reports/lawgov/text?unit=township&year=2025&slot=shortcomings${more}`)).body
const pointsOf = (answer: { body: { unmet?: readonly { text: string }[] } }) =>
  answer.body.unmet?.map(({ text }) => text)
const publish = () =>
  server.db.transaction('qinghe', async tx => {
    const { engine, offices } = server.services
    const report = await compileReport(tx, {
      jurisdiction: 'qinghe',
      unit: 'township',
      year: 2025,
      kind: 'lawgov',
      cutoff: server.now,
      office: await offices.on('qinghe', '2025-12-31'),
      book: indicatorBook([mediation]),
      procedures: engine.procedures,
    })
    return publishReport(tx, report, { on: '2026-03-10', at: server.now, by: { person: 'writer', name: '马编写' } })
  })

describe('the narrative part of a report', () => {
  it('is written by whoever holds 年度报告编制, and by nobody else', async () => {
    expect(await read(writer)).toMatchObject({ version: 0, mayWrite: true, threads: [], suggestions: [] })
    expect(await save(writer, 0, doc(paragraph(words('人手不足。'))))).toMatchObject({
      status: 200,
      body: { version: 1 },
    })
    expect((await save('clerk', 1, doc(paragraph(words('别的。'))))).status).toBe(403)
    expect(
      (await server.get('clerk', '/api/reports/lawgov/text?unit=township&year=2025&slot=shortcomings')).status,
    ).toBe(403)
    expect((await server.get(writer, '/api/reports/lawgov/text?unit=township&year=2025&slot=no-such')).status).toBe(404)
  })
  it('keeps figures by id and shows them as they are counted; a figure that does not exist is refused', async () => {
    const figure = (id: string) => ({ type: 'figure', attrs: { id } })
    const unknown = await save(writer, 1, doc(paragraph(words('调解'), figure('no-such-figure'), words('件。'))))
    expect(unknown.status).toBe(422)
    expect(pointsOf(unknown)).toEqual(['没有“no-such-figure”这一指标，不能放入正文'])
    expect(
      await save(writer, 1, doc(paragraph(words('调解'), figure('mediation-total'), words('件，另有7件未办。')))),
    ).toMatchObject({ body: { version: 2 } })
    expect((await read(writer)).figures).toMatchObject([{ id: 'mediation-total', unit: '件' }])
    const { body: report } = await server.get(writer, '/api/reports/lawgov?unit=township&year=2025')
    expect(report.figures.map(({ indicator }: { indicator: string }) => indicator)).toContain('mediation-total')
    const findings = report.findings.map(({ rule, message }: { rule: string; message: string }) => `${rule} ${message}`)
    expect(findings).toContainEqual(expect.stringMatching(/^typed-figure .*7件/))
    expect(findings).toContainEqual(expect.stringMatching(/^figure-without-value /))
  })
  it('a text with what the schema does not know is refused in Chinese', async () => {
    expect(pointsOf(await save(writer, 2, doc({ type: 'table' })))).toEqual(['正文只能有段落，不能有“table”'])
  })
  it('a text that is as it was makes no version', async () => {
    expect((await save(writer, 2, (await read(writer)).doc)).body).toEqual({ version: 2 })
    expect(await save(writer, 2, doc(paragraph(words('人手不足。'))))).toMatchObject({ body: { version: 3 } })
  })
  it('the second of two writers is told, and the first’s text stands', async () => {
    const late = await save(writer, 2, doc(paragraph(words('迟到的改动。'))))
    expect([late.status, late.body.type]).toEqual([409, '/problems/reports/stale-text'])
    expect((await read(writer)).doc).toEqual(doc(paragraph(words('人手不足。'))))
    expect((await read(writer, '&version=2')).version).toBe(2)
    expect(
      (await server.get(writer, '/api/reports/lawgov/text?unit=township&year=2025&slot=shortcomings&version=9')).status,
    ).toBe(404)
  })
  it('a reviewer suggests and comments, and cannot change the text itself', async () => {
    expect((await read('head')).mayWrite).toBe(false)
    expect(pointsOf(await save('head', 3, doc(paragraph(words('人手充足。')))))).toEqual([
      '您只能提出修改建议，不能直接改动正文',
    ])
    const suggested = doc(paragraph(words('人手', comment), words('和经费', insertion), words('不足。')))
    expect(pointsOf(await save('head', 3, suggested))).toEqual(['正文中有找不到的批注，请重新添加批注'])
    const thread = { id: 'cccccc03', quote: '人手', text: '请补充人数。' }
    expect(await save('head', 3, suggested, { threads: [thread] })).toMatchObject({ status: 200, body: { version: 4 } })
    const answer = await read(writer)
    expect(answer.threads).toMatchObject([
      { id: 'cccccc03', open: true, quote: '人手', comments: [{ text: '请补充人数。', by: { name: '周镇长' } }] },
    ])
    expect(answer.suggestions).toMatchObject([
      { id: 'aaaaaa01', step: 'made', inserted: '和经费', by: { name: '周镇长' } },
    ])
  })
  it('is compiled without the suggestions that are open, and not published with them', async () => {
    const { body: report } = await server.get(writer, '/api/reports/lawgov?unit=township&year=2025')
    expect(JSON.stringify(report.parts)).toContain('人手不足。')
    expect(JSON.stringify(report.parts)).not.toContain('和经费')
    expect(await publish()).toMatchObject({
      ok: false,
      unmet: [{ text: '“不足和原因”的批注没有解决：“人手”' }, { text: '“不足和原因”的修改建议没有处理：加入“和经费”' }],
    })
  })
  it('the writer accepts the suggestion and resolves the thread; both stay on record, and it is published', async () => {
    const accepted = doc(paragraph(words('人手', comment), words('和经费不足。')))
    expect(await save(writer, 4, accepted, { decisions: { aaaaaa01: 'accepted' } })).toMatchObject({
      body: { version: 5 },
    })
    const step = (body: object) =>
      server.post(writer, '/api/reports/lawgov/text/comments', { ...place, thread: 'cccccc03', ...body })
    expect((await step({ step: 'reopened' })).status).toBe(409)
    expect((await step({ step: 'reply', text: ' ' })).status).toBe(400)
    expect((await step({ step: 'reply', text: '已补充。' })).status).toBe(204)
    expect((await step({ step: 'resolved' })).status).toBe(204)
    expect((await step({ step: 'reply', text: '再说。' })).status).toBe(409)
    const answer = await read(writer)
    expect(answer.threads).toMatchObject([
      { open: false, comments: [{ step: 'opened' }, { step: 'reply' }, { step: 'resolved', by: { name: '马编写' } }] },
    ])
    expect(answer.suggestions.map(({ step: what }: { step: string }) => what)).toEqual(['made', 'accepted'])
    const { body: kept } = await server.get(
      writer,
      '/api/reports/lawgov/text/versions?unit=township&year=2025&slot=shortcomings',
    )
    expect(kept.versions.map(({ version }: { version: number }) => version)).toEqual([5, 4, 3, 2, 1])
    expect(await publish()).toEqual({ ok: true, version: 1 })
  })
})
