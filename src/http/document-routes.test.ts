import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPages } from '../document/read-pages.ts'
import { testProcedure } from './test-procedure.ts'
import { type TestPerson, type TestServer, testServer } from './test-server.ts'

let server: TestServer
let letter: string
let caseId: string
beforeAll(async () => {
  server = await testServer([testProcedure])
  const { body } = await server.post('justice', '/api/cases', {
    procedure: 'test-request',
    unit: 'justice',
    act: 'apply',
    request: {
      on: '2026-03-02',
      fields: { receivedOn: '2026-03-02', applicant: { form: 'person', name: '赵堃祎' }, matter: '查阅' },
    },
  })
  caseId = body.id
  const act = async (key: string, request: object) => {
    const { version } = (await server.get('justice', `/api/cases/${caseId}`)).body
    await server.post('justice', `/api/cases/${caseId}/acts/${key}`, { version, request })
  }
  await act('review', { on: '2026-03-03', fields: { kind: 'simple' } })
  await act('issue', { on: '2026-03-04' })
  const [issued] = (await server.get('justice', `/api/cases/${caseId}`)).body.letters
  letter = `/api/cases/${caseId}/letters/${issued.id}`
})
afterAll(() => server.close())

const file = (person: TestPerson, url: string) =>
  server.app.inject({ method: 'GET', url, headers: { 'x-test-person': person, 'sec-fetch-site': 'same-origin' } })
const textOf = async (pdf: Buffer): Promise<string> =>
  (await readPages(pdf)).flatMap(({ runs }) => runs.flatMap(({ glyphs }) => glyphs.map(({ text }) => text))).join('')

describe('a letter as a file', () => {
  it('is a PDF with issuer, title, number and the recipient unnamed', async () => {
    const answer = await file('justice', `${letter}.pdf`)
    expect(answer.headers['content-type']).toBe('application/pdf')
    expect(decodeURIComponent(String(answer.headers['content-disposition']))).toMatch(
      /^attachment; filename\*=UTF-8''答复书.*\.pdf$/,
    )
    const text = await textOf(answer.rawPayload)
    expect(text).toContain('清河县司法局答复书')
    expect(text).toContain('申请人：')
    expect(text).toContain('2026年3月4日')
    expect(text).not.toContain('赵堃祎')
  })

  it('names the recipient only for a recorded reading', async () => {
    const readings = async () =>
      (await server.get('justice', `/api/cases/${caseId}`)).body.events.filter(
        ({ kind }: { kind: string }) => kind === 'reading',
      ).length
    expect(await readings()).toBe(0)
    expect(await textOf((await file('justice', `${letter}.pdf?names=1`)).rawPayload)).toContain('赵堃祎：')
    expect(await readings()).toBe(1)
    expect((await file('overseer', `${letter}.pdf?names=1`)).statusCode).toBe(403)
  })

  it('is a Word file and an OFD file too', async () => {
    const docx = unzipSync((await file('justice', `${letter}.docx`)).rawPayload)
    expect(strFromU8(docx['word/document.xml'] as Uint8Array)).toContain('答复期限：2026年3月30日。')
    const ofd = unzipSync((await file('justice', `${letter}.ofd`)).rawPayload)
    expect(Object.keys(ofd)[0]).toBe('OFD.xml')
  })

  it('is not there for strangers, under another case, or in another format', async () => {
    expect((await file('stranger', `${letter}.pdf`)).statusCode).toBe(404)
    expect((await file('justice', `/api/cases/${caseId}/letters/${caseId}.pdf`)).statusCode).toBe(404)
    expect((await file('justice', `${letter}.txt`)).statusCode).toBe(400)
  })

  it('has no signature where no key is configured, and says so', async () => {
    const answer = await file('justice', `${letter}.pdf?signature=1`)
    expect(answer.statusCode).toBe(422)
    expect(answer.json().unmet[0].text).toContain('YIFA_SIGNING_KEY')
  })
})

it('the receipt of a case tells its number, unit and what is owed by when', async () => {
  const text = await textOf((await file('justice', `/api/cases/${caseId}/receipt.pdf`)).rawPayload)
  expect(text).toContain('收件回执')
  expect(text).toContain('清河县司法局')
  expect(text).toContain('至迟2026年3月30日')
  expect(text).not.toContain('赵堃祎')
  expect((await file('stranger', `/api/cases/${caseId}/receipt.pdf`)).statusCode).toBe(404)
})

it('the register of a procedure is printed with the cases this person sees', async () => {
  const url = '/api/documents/register.pdf?procedure=test-request&from=2026-03-01&to=2026-03-31'
  const text = await textOf((await file('justice', url)).rawPayload)
  expect(text).toContain('2026年3月1日至2026年3月31日')
  expect(text).toContain('共1件')
  expect(await textOf((await file('stranger', url)).rawPayload)).toContain('没有登记。')
  expect((await file('justice', '/api/documents/register.pdf?procedure=nothing')).statusCode).toBe(404)
})

it('the faces used are told to whoever is signed in', async () => {
  const { body, status } = await server.get('clerk', '/api/documents/fonts')
  expect(status).toBe(200)
  expect(body.roles.map(({ label }: { label: string }) => label)).toEqual([
    '小标宋',
    '仿宋',
    '楷体',
    '黑体',
    '宋体',
    '西文和数字',
  ])
  expect((await server.get(null, '/api/documents/fonts')).status).toBe(401)
})
