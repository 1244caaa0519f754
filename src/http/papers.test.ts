import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testProcedure } from './test-procedure.ts'
import { type TestPerson, type TestServer, testServer } from './test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer([testProcedure])
})
afterAll(() => server.close())

const open = async (more: object = {}): Promise<string> => {
  const { body } = await server.post('justice', '/api/cases', {
    procedure: 'test-request',
    unit: 'justice',
    act: 'apply',
    request: {
      on: '2026-03-02',
      fields: { receivedOn: '2026-03-02', applicant: { form: 'person', name: '赵<大年' }, matter: '查阅', ...more },
    },
  })
  return body.id
}
const act = async (id: string, key: string, request: object) => {
  const { body } = await server.get('justice', `/api/cases/${id}`)
  return server.post('justice', `/api/cases/${id}/acts/${key}`, { version: body.version, request })
}

describe('a clock', () => {
  it('is explained by the days counted, the stops and the article', async () => {
    const id = await open()
    await act(id, 'review', { on: '2026-03-03', fields: { kind: 'simple' } })
    await act(id, 'pause', { on: '2026-03-04', ground: 'unclear' })
    const stopped = await server.get('justice', `/api/cases/${id}/clocks/answer`)
    expect(stopped).toMatchObject({ status: 200, body: { due: null, running: false, used: 2, left: 18 } })
    await act(id, 'resume', { on: '2026-03-09' })
    const { body } = await server.get('justice', `/api/cases/${id}/clocks/answer`)
    expect(body).toMatchObject({ due: '2026-04-02', citation: '测试办法（测试〔2020〕1号）', running: true })
    expect(body.text).toContain('收到')
    expect(
      body.segments.some(
        ({ reason, label }: { reason: string; label: string }) => reason === 'excluded' && label.includes('补正'),
      ),
    ).toBe(true)
  })

  it('of a referral is explained too; one that has not started is not there', async () => {
    const id = await open()
    await act(id, 'review', { on: '2026-03-03', fields: { kind: 'simple' } })
    await act(id, 'consult', { on: '2026-03-04', referrals: [{ to: 'township', receivedOn: '2026-03-05' }] })
    const { body } = await server.get('justice', `/api/cases/${id}`)
    const key = encodeURIComponent(`consult#${body.referrals[0].id}`)
    expect((await server.get('justice', `/api/cases/${id}/clocks/${key}`)).body).toMatchObject({
      label: '征求意见',
      due: '2026-03-26',
    })
    expect(body.clocks.map(({ due }: { due: string }) => due)).toEqual(['2026-03-30', '2026-03-26'])
    for (const unknown of ['nothing', 'constructor', `consult%23${id}`])
      expect(await server.get('justice', `/api/cases/${id}/clocks/${unknown}`)).toMatchObject({ status: 404 })
    expect(await server.get('mediator', `/api/cases/${id}/clocks/answer`)).toMatchObject({ status: 200 })
    expect(await server.get('stranger', `/api/cases/${id}/clocks/answer`)).toMatchObject({ status: 404 })
  })
})

describe('a letter', () => {
  it('is read as data, printed as a page, and names its recipient only for a recorded reading', async () => {
    const id = await open()
    await act(id, 'review', { on: '2026-03-03', fields: { kind: 'simple' } })
    await act(id, 'issue', { on: '2026-03-04' })
    const [letter] = (await server.get('justice', `/api/cases/${id}`)).body.letters
    const url = `/api/cases/${id}/letters/${letter.id}`
    expect((await server.get('justice', url)).body).toMatchObject({
      title: '答复书',
      recipient: '申请人',
      body: ['答复期限：2026年3月30日。', '特此答复。'],
      unitName: '清河县司法局',
    })
    const page = await server.get('justice', `${url}?names=1`, { accept: 'text/html' })
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(page.text).toContain('赵&#60;大年：')
    expect(page.text).toContain('2026年3月4日')
    const events = (await server.get('justice', `/api/cases/${id}`)).body.events
    expect(events.filter(({ kind }: { kind: string }) => kind === 'reading')).toHaveLength(1)
    expect(events.at(-1).data).toEqual({ reason: '打印《答复书》' })
    expect(await server.get('overseer', `${url}?names=1`)).toMatchObject({ status: 403 })
    expect(await server.get('stranger', url)).toMatchObject({ status: 404 })
    expect(await server.get('justice', `/api/cases/${id}/letters/${id}`)).toMatchObject({ status: 404 })
  })
})

describe('an attachment', () => {
  const upload = async (person: TestPerson, name: string, content: Buffer | string) => {
    const boundary = '----yifa'
    const payload = Buffer.concat([
      Buffer.from(
        `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/html\r\n\r\n`,
      ),
      Buffer.from(content),
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ])
    const response = await server.app.inject({
      method: 'POST',
      url: '/api/attachments',
      headers: {
        'content-type': `multipart/form-data; boundary=${boundary}`,
        'sec-fetch-site': 'same-origin',
        'x-test-person': person,
      },
      payload,
    })
    return { status: response.statusCode, body: response.json() }
  }
  const pdf = Buffer.from('%PDF-1.7\n证据')

  it('is kept by what it is, filed by an act, and opened by those who see its case', async () => {
    const stored = await upload('justice', '..\\证据<材料>.pdf', pdf)
    expect(stored).toMatchObject({
      status: 201,
      body: { name: '证据材料.pdf', bytes: pdf.length, mediaType: 'application/pdf' },
    })
    const url = `/api/attachments/${stored.body.id}`
    expect((await server.get('justice', url)).status).toBe(200)
    expect((await server.get('justiceHead', url)).status).toBe(404)
    const id = await open({ files: [stored.body.id] })
    expect((await server.get('justice', `/api/cases/${id}`)).body.facts.files).toMatchObject([
      { id: stored.body.id, name: '证据材料.pdf' },
    ])
    const opened = await server.get('justiceHead', url)
    expect(opened.status).toBe(200)
    expect(opened.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('证据材料.pdf')}`,
      'x-content-type-options': 'nosniff',
    })
    expect(opened.text).toContain('%PDF-1.7')
    expect((await server.get('mediator', url)).status).toBe(404)
    expect((await server.get('stranger', url)).status).toBe(404)
  })

  it('that is something else than it says, empty, too large or no file at all is refused in Chinese', async () => {
    for (const [name, content, status] of [
      ['网页.pdf', '<html><script>1</script>', 415],
      ['程序.docx', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(50)]), 415],
      ['二进制.txt', Buffer.from([1, 2, 3]), 415],
      ['空.txt', '', 400],
      ['大.pdf', Buffer.concat([pdf, Buffer.alloc(20 * 1024 * 1024)]), 413],
    ] as const) {
      const refused = await upload('justice', name, content)
      expect([name, refused.status]).toEqual([name, status])
      expect(refused.body.title).toMatch(/\p{sc=Han}/u)
    }
    expect(await upload('justice', '说明.txt', '情况说明\n')).toMatchObject({ status: 201 })
    expect(await server.post('justice', '/api/attachments', { file: 1 })).toMatchObject({ status: 415 })
  })
})

describe('the public', () => {
  const application = {
    procedure: 'test-request',
    unit: 'justice',
    act: 'apply',
    request: {
      on: '2026-03-10',
      fields: { receivedOn: '2026-03-09', applicant: { form: 'person', name: '钱小满' }, matter: '网上申请' },
    },
  }

  it('applies without an account, follows the case by number and code, and withdraws', async () => {
    const opened = await server.post(null, '/api/public/cases', application, { 'idempotency-key': 'public-0001' })
    expect(opened).toMatchObject({ status: 201, body: { stage: 'received' } })
    const again = await server.post(null, '/api/public/cases', application, { 'idempotency-key': 'public-0001' })
    expect(again.body).toEqual(opened.body)
    const { number, queryCode: code } = opened.body
    const progress = await server.post(null, '/api/public/progress', { number, code: code.toLowerCase() })
    expect(progress).toMatchObject({
      status: 200,
      body: {
        number,
        stage: '已收到',
        unit: '清河县司法局',
        fields: [{ label: '申请事项', value: '网上申请' }],
        publicActs: [{ key: 'withdraw', label: '撤回申请' }],
      },
    })
    expect(progress.text).not.toContain('钱小满')
    const withdrawal = { number, code, act: 'withdraw', request: { on: '2026-03-10' } }
    expect(await server.post(null, '/api/public/cases/acts', withdrawal)).toMatchObject({
      status: 200,
      body: { stage: 'closed' },
    })
    expect(await server.post(null, '/api/public/cases/acts', withdrawal)).toMatchObject({ status: 409 })
    for (const wrong of [
      { ...withdrawal, code: 'AAAAAAAAAA' },
      { ...withdrawal, number: `${number}1` },
    ])
      expect(await server.post(null, '/api/public/cases/acts', wrong)).toMatchObject({
        status: 404,
        body: { type: '/problems/public/unknown-receipt' },
      })
  })

  it('may not perform an officer’s act, and is told to wait when it asks too often', async () => {
    const { body } = await server.post(null, '/api/public/cases', application)
    const act = {
      number: body.number,
      code: body.queryCode,
      act: 'review',
      request: { on: '2026-03-10', fields: { kind: 'simple' } },
    }
    expect(await server.post(null, '/api/public/cases/acts', act)).toMatchObject({ status: 403 })
    const statuses: number[] = []
    for (let i = 0; i < 31; i++)
      statuses.push((await server.post(null, '/api/public/cases', { ...application, act: 'none' })).status)
    expect(new Set(statuses)).toEqual(new Set([404, 429]))
    const refused = await server.post(null, '/api/public/cases', application)
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(3000)
    server.now = '2026-03-10T03:00:01.000Z'
    expect(await server.post(null, '/api/public/cases', application)).toMatchObject({ status: 201 })
  })
})
