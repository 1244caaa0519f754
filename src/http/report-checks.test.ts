import { Document, Packer, Paragraph } from 'docx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mediation } from '../../procedures/mediation.ts'
import { reportText } from '../check/fixtures/reports.ts'
import { largestReportFile } from '../check/read/read-apart.ts'
import { type TestServer, testServer } from './test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer([mediation])
})
afterAll(() => server.close())

const upload = async (name: string, content: Buffer | string, person: string | null = 'clerk') => {
  const boundary = '----yifa'
  const payload = Buffer.concat([
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`),
    Buffer.from(content),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ])
  const response = await server.app.inject({
    method: 'POST',
    url: '/api/report-checks',
    headers: {
      'content-type': `multipart/form-data; boundary=${boundary}`,
      'sec-fetch-site': 'same-origin',
      ...(person ? { 'x-test-person': person } : {}),
    },
    payload,
  })
  return { status: response.statusCode, body: response.json() }
}
const rules = (body: { findings: { rule: string }[] }) => body.findings.map(({ rule }) => rule)

describe('POST /api/report-checks', () => {
  it('answers a text file with its lines, findings and figures', async () => {
    const { status, body } = await upload('报告.txt', reportText('hunjiang-2019'))
    expect(status).toBe(200)
    expect(body).toMatchObject({ kind: 'text', year: 2019, documentNumber: null })
    expect(rules(body)).toContain('recomputed-rate')
    for (const { line, quote, from } of body.findings)
      expect(body.lines[line - 1].slice(from)).toMatch(quote.slice(0, 1))
    expect(body.figures.find(({ indicator }: { indicator: string }) => indicator === 'mediation-total')).toMatchObject({
      raw: '1610件',
      value: 1610,
      line: 19,
    })
  })

  it('reads Word in a thread of its own', async () => {
    const paragraphs = ['某区2020年法治政府建设报告', '一、主要工作', '发文数量同比下降6%。', '二、存在问题', '无。']
    const file = await Packer.toBuffer(
      new Document({ sections: [{ children: paragraphs.map(text => new Paragraph(text)) }] }),
    )
    const { status, body } = await upload('报告.docx', file)
    expect([status, body.kind]).toEqual([200, 'word'])
    expect(rules(body)).toContain('change-without-base')
  })

  it.each([
    ['坏.docx', 'PK\u0003\u0004坏', 422, 'report-checks/unreadable'],
    ['坏.pdf', '%PDF-1.7 坏', 422, 'report-checks/unreadable'],
    ['图.png', Buffer.from([0x89, 0x50, 0x4e, 0x47]), 422, 'report-checks/unreadable'],
    ['长.txt', '政'.repeat(200_001), 422, 'report-checks/unreadable'],
    ['空.txt', '', 400, 'attachment/missing'],
    ['大.txt', Buffer.alloc(largestReportFile + 1, 'a'), 413, 'report-checks/too-large'],
  ])('refuses %s in Chinese', async (name, content, status, type) => {
    const refused = await upload(name, content)
    expect(refused).toMatchObject({ status, body: { type: `/problems/${type}` } })
    expect(refused.body.title).toMatch(/\p{Script=Han}/u)
  })

  it('is for the signed in, and for forms with a file', async () => {
    expect((await upload('报告.txt', '一', null)).status).toBe(401)
    expect(await server.post('clerk', '/api/report-checks', {})).toMatchObject({ status: 415 })
  })
})

describe('POST /api/report-checks/text', () => {
  it('checks pasted words, and the source of a page', async () => {
    const words = await server.post('clerk', '/api/report-checks/text', { text: '一、工作\n发文数量同比下降6%。' })
    expect([words.status, words.body.kind, rules(words.body)]).toEqual([200, 'text', ['change-without-base']])
    const page = '<html><body><p>一、工作</p><p>发文数量同比下降6%。</p></body></html>'
    const source = await server.post('clerk', '/api/report-checks/text', { text: page })
    expect([source.body.kind, rules(source.body)]).toEqual(['web', ['change-without-base']])
  })
  it('refuses nothing, and too much', async () => {
    expect((await server.post('clerk', '/api/report-checks/text', { text: '' })).status).toBe(400)
    expect((await server.post('clerk', '/api/report-checks/text', { text: '政'.repeat(200_001) })).status).toBe(400)
    expect((await server.post(null, '/api/report-checks/text', { text: '一' })).status).toBe(401)
  })
})
