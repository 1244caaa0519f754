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

const text = '柳林镇2024年法治政府建设报告\n一、主要工作\n主动公开政府信息300条，建议提案办结率、满意率均达100%。'
const uploaded = async (person: TestPerson): Promise<string> => {
  const boundary = 'report'
  const answer = await server.app.inject({
    method: 'POST',
    url: '/api/attachments',
    headers: {
      'x-test-person': person,
      'sec-fetch-site': 'same-origin',
      'content-type': `multipart/form-data; boundary=${boundary}`,
    },
    payload: `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="报告.txt"\r\ncontent-type: text/plain\r\n\r\n${text}\r\n--${boundary}--\r\n`,
  })
  expect(answer.statusCode).toBe(201)
  return answer.json().id
}
const figures = [
  { indicator: 'proactive-disclosure-items', value: 300, raw: '300条', clause: '主动公开政府信息300条' },
  { indicator: 'proposals-completion-rate', value: 100, raw: '100%', clause: '建议提案办结率、满意率均达100%' },
  { indicator: 'proposals-satisfaction-rate', value: 100, raw: '100%', clause: '建议提案办结率、满意率均达100%' },
].map(figure => ({ ...figure, qualifier: null, line: 3 }))
const importing = async (person: TestPerson, given: readonly object[], attachment?: string) =>
  server.post(person, '/api/report-imports', {
    attachment: attachment ?? (await uploaded(person)),
    unit: 'township',
    year: 2024,
    source: '柳林镇2024年法治政府建设报告',
    figures: given,
  })
const written = async (): Promise<number> =>
  (await server.db.owner.query(`select 1 from case_file where procedure = 'reported-figure'`)).rows.length

it('writes none of the figures where one may not be written, and says which and why', async () => {
  const wrong = { ...figures[2], value: 120 }
  const { status, body } = await importing('clerk', [...figures.slice(0, 2), wrong])
  expect(status).toBe(422)
  expect(body).toMatchObject({
    type: '/problems/report-imports/refused',
    title: '有1个数据不能写入，全部没有写入',
    unmet: [{ text: expect.stringMatching(/^100% 建议提案满意率：.*100/) }],
  })
  expect(await written()).toBe(0)
})

it('writes all, one number for two indicators too; again, it answers what there is', async () => {
  const first = await importing('clerk', figures)
  expect(first).toMatchObject({ status: 201, body: { before: [] } })
  expect(first.body.written.map(({ indicator }: { indicator: string }) => indicator)).toEqual(
    figures.map(({ indicator }) => indicator),
  )
  expect(await written()).toBe(3)
  const again = await importing('clerk', figures)
  expect(again).toMatchObject({ status: 201, body: { written: [] } })
  expect(again.body.before).toEqual(expect.arrayContaining(first.body.written))
  expect(await written()).toBe(3)
})

it('is for whoever may type figures there, with a file of their own', async () => {
  expect(await importing('justice', figures)).toMatchObject({ status: 422 })
  expect(await importing('justice', figures, await uploaded('clerk'))).toMatchObject({ status: 404 })
  const place = { attachment: await uploaded('clerk'), unit: 'township', year: 2024, source: '报告' }
  expect(await server.post(null, '/api/report-imports', { ...place, figures })).toMatchObject({ status: 401 })
  expect(await written()).toBe(3)
})
