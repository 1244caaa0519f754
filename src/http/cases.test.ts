import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { testProcedure } from './test-procedure.ts'
import { type TestPerson, type TestServer, testServer } from './test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer([testProcedure])
})
afterAll(() => server.close())

const application = (on = '2026-03-02', more: object = {}) => ({
  procedure: 'test-request',
  unit: 'justice',
  act: 'apply',
  request: {
    on,
    fields: {
      receivedOn: on,
      applicant: { form: 'person', name: '赵大年', phone: '13900000001' },
      matter: '查阅档案',
      ...more,
    },
  },
})
const open = async (more?: object): Promise<string> => {
  const { status, body } = await server.post('justice', '/api/cases', application('2026-03-02', more))
  if (status !== 201) throw new Error(JSON.stringify(body))
  return body.id
}
const version = async (id: string): Promise<number> => (await server.get('justice', `/api/cases/${id}`)).body.version
const act = async (person: TestPerson, id: string, key: string, request: object, headers = {}) =>
  server.post(person, `/api/cases/${id}/acts/${key}`, { version: await version(id), request }, headers)
const reviewing = async (): Promise<string> => {
  const id = await open()
  expect((await act('justice', id, 'review', { on: '2026-03-03', fields: { kind: 'simple' } })).status).toBe(200)
  return id
}
const kept = async (id: string): Promise<number> => {
  const { rows } = await server.db.owner.query('select count(*)::int as n from event where case_id = $1', [id])
  return rows[0].n
}

describe('a case over HTTP', () => {
  it('is opened with a number and read with its clocks, acts and events', async () => {
    const opened = await server.post('justice', '/api/cases', application())
    expect(opened).toMatchObject({ status: 201, body: { version: 1, stage: 'received', number: '清司申〔2026〕1号' } })
    expect(opened.body.queryCode).toMatch(/^[2-9A-Z]{10}$/)
    const { status, body } = await server.get('justice', `/api/cases/${opened.body.id}`)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      procedureLabel: '测试申请',
      title: '查阅档案',
      unit: { id: 'justice', name: '清河县司法局' },
      stage: { key: 'received', label: '已收到', final: false },
      clocks: [
        { key: 'answer', due: '2026-03-30', state: 'open', daysLeft: 14, daysIn: 'workingDay', provisional: false },
      ],
      events: [
        { seq: 1, kindLabel: '办理', label: '申请', actor: '吴司法', actorUnit: '清河县司法局', mayStrike: false },
      ],
      mayReadParties: true,
    })
    // The registrar may enter the withdrawal for the applicant.
    expect(body.acts.map(({ key }: { key: string }) => key)).toEqual(['review', 'withdraw'])
    expect(JSON.stringify(body)).not.toContain('赵大年')
  })

  it('says of each act what is unmet, and what handing something in may still meet', async () => {
    const id = await reviewing()
    const { body } = await server.get('justice', `/api/cases/${id}`)
    const unmet = Object.fromEntries(
      body.acts.map((one: { key: string; unmet: { text: string; fillable: boolean }[] }) => [
        one.key,
        one.unmet.map(({ text, fillable }) => [text, fillable]),
      ]),
    )
    expect(unmet).toMatchObject({
      consult: [['请写明“征求意见”发给谁', true]],
      pause: [['请选择“补正”的法定事由', true]],
      resume: [['不在“补正”期间', false]],
      extend: [['请写明延长的理由', true]],
      deliver: [['《答复书》尚未出具，没有可送达的', false]],
      decide: [
        ['环节“专家论证”尚未办理', false],
        ['请选择办理结果', true],
      ],
    })
    expect(Object.keys(unmet)).not.toContain('reply')
  })

  it('marks a condition that looks at an asked field as one that filling it may meet', async () => {
    const id = await open({ kind: 'hard' })
    const { body } = await server.get('justice', `/api/cases/${id}`)
    expect(body.acts[0]).toMatchObject({ key: 'review', unmet: [{ text: '疑难申请须先写明协办单位', fillable: true }] })
  })

  it('goes through referral, reply, letter, exemption and signature to its outcome', async () => {
    const id = await reviewing()
    const done = async (answer: { status: number; body: unknown }) => expect(answer).toMatchObject({ status: 200 })
    await done(
      await act('justice', id, 'consult', {
        on: '2026-03-04',
        referrals: [{ to: 'township', receivedOn: '2026-03-04' }],
      }),
    )
    const asked = await server.get('justice', `/api/cases/${id}`)
    const [referral] = asked.body.referrals
    expect(referral).toMatchObject({ label: '征求意见', toName: '清河县柳林镇人民政府', returnedOn: null })
    // The unit asked sees the case now; without the duty of handling it may not answer.
    expect((await server.get('mediator', `/api/cases/${id}`)).status).toBe(200)
    await done(await act('justice', id, 'issue', { on: '2026-03-05' }))
    const letter = (await server.get('justice', `/api/cases/${id}`)).body.letters[0]
    expect(letter).toMatchObject({ label: '答复书', number: '清司答〔2026〕1号', served: [] })
    await done(
      await act('justice', id, 'deliver', {
        on: '2026-03-06',
        service: { letter: letter.id, recipient: '申请人', on: '2026-03-06', way: '邮寄', proof: 'EMS1' },
      }),
    )
    const explained = await server.get('justice', `/api/cases/${id}/clocks/answer`)
    expect(explained).toMatchObject({ status: 200, body: { due: '2026-03-30', provisional: false, changes: [] } })
    expect(explained.body.text).toContain('第20个工作日')
  })

  it('waits for a signature that its proposer may not give', async () => {
    const id = await reviewing()
    await act('justice', id, 'discuss', { on: '2026-03-05' })
    const proposed = await act('justice', id, 'decide', {
      on: '2026-03-06',
      outcome: 'granted',
      fields: { opinion: '可' },
    })
    expect(proposed).toMatchObject({ status: 200, body: { stage: 'reviewing', waitsFor: ['unitHead'] } })
    const { body } = await server.get('justice', `/api/cases/${id}`)
    expect(body.pending).toMatchObject([
      {
        label: '办结',
        proposer: '吴司法',
        outcome: '同意',
        mine: false,
        proposed: true,
        rounds: [{ signers: [{ label: '单位主要负责人', waiting: true }] }],
      },
    ])
    const sign = { version: body.version, proposal: body.pending[0].seq }
    expect(await server.post('justice', `/api/cases/${id}/signatures`, sign)).toMatchObject({ status: 403 })
    expect(await server.post('justiceHead', `/api/cases/${id}/signatures`, sign)).toMatchObject({
      status: 200,
      body: { stage: 'closed' },
    })
    const closed = await server.get('justice', `/api/cases/${id}`)
    expect(closed.body.outcome).toEqual({ key: 'granted', label: '同意', remedy: '可以申请行政复议' })
  })

  it('is sent back with a reason, exempted on a ground, and struck', async () => {
    const id = await reviewing()
    const at = async () => version(id)
    const exempt = { version: await at(), step: 'expert', ground: 'urgent', reason: '汛期' }
    expect(await server.post('justice', `/api/cases/${id}/exemptions`, exempt)).toMatchObject({ status: 403 })
    expect(await server.post('justiceHead', `/api/cases/${id}/exemptions`, exempt)).toMatchObject({ status: 200 })
    await act('justice', id, 'decide', { on: '2026-03-06', outcome: 'granted', fields: { opinion: '可' } })
    const back = { version: await at(), proposal: 4, reason: '意见过简' }
    expect(await server.post('justiceHead', `/api/cases/${id}/returns`, back)).toMatchObject({ status: 200 })
    const strike = { version: await at(), seq: 2, reason: '误登' }
    expect(await server.post('justice', `/api/cases/${id}/strikes`, strike)).toMatchObject({
      status: 200,
      body: { stage: 'received' },
    })
    const { body } = await server.get('justice', `/api/cases/${id}`)
    expect(
      body.events.map(({ kindLabel, struck }: { kindLabel: string; struck: boolean }) => [kindLabel, struck]),
    ).toEqual([
      ['办理', false],
      ['办理', true],
      ['免除环节', false],
      ['提请签批', false],
      ['退回', false],
      ['作废', false],
    ])
  })

  it('opens the data of its parties to those who handle it, and records the reading', async () => {
    const id = await open()
    expect(await server.post('justice', `/api/cases/${id}/party-readings`, { purpose: '电话核实' })).toMatchObject({
      status: 200,
      body: { parties: [{ field: 'applicant', name: '赵大年', phone: '13900000001' }] },
    })
    const { body } = await server.get('justice', `/api/cases/${id}`)
    expect(body.events.at(-1)).toMatchObject({ kind: 'reading', label: '当事人信息', data: { reason: '电话核实' } })
    expect(await server.post('overseer', `/api/cases/${id}/party-readings`, { purpose: '看看' })).toMatchObject({
      status: 403,
    })
  })

  it('is there for its unit, units it was referred to and overseers above; for everyone else it is not', async () => {
    const id = await open()
    const statuses: Record<string, number> = {}
    for (const person of ['justice', 'overseer', 'mediator', 'clerk', 'administrator', 'stranger'] as const)
      statuses[person] = (await server.get(person, `/api/cases/${id}`)).status
    expect(statuses).toEqual({
      justice: 200,
      overseer: 200,
      mediator: 404,
      clerk: 404,
      administrator: 404,
      stranger: 404,
    })
    const request = { version: 1, request: { on: '2026-03-03', fields: { kind: 'simple' } } }
    expect(await server.post('mediator', `/api/cases/${id}/acts/review`, request)).toMatchObject({ status: 404 })
    expect(await server.post('overseer', `/api/cases/${id}/acts/review`, request)).toMatchObject({
      status: 403,
      body: { type: '/problems/case/missing-duty' },
    })
    expect(await server.post('mediator', `/api/cases/${id}/party-readings`, { purpose: '看看' })).toMatchObject({
      status: 404,
    })
  })

  it('offers a letter to the act that serves it, not to the general one beside it', async () => {
    const id = await reviewing()
    expect((await act('justice', id, 'issue', { on: '2026-03-04' })).status).toBe(200)
    const letters = async (key: string) => {
      const { acts } = (await server.get('justice', `/api/cases/${id}`)).body
      return acts.find((one: { key: string }) => one.key === key).letters
    }
    const [letter] = await letters('deliver')
    expect([letter, await letters('deliverOther')]).toMatchObject([{ label: '答复书', servedOn: null }, []])
    // Once served it says so: it may be served again, on somebody else.
    const service = { letter: letter.id, recipient: '申请人', on: '2026-03-06', way: '邮寄', proof: 'EMS1' }
    expect((await act('justice', id, 'deliver', { on: '2026-03-06', service })).status).toBe(200)
    expect(await letters('deliver')).toMatchObject([{ label: '答复书', servedOn: '2026-03-06' }])
  })
})

describe('a refusal over HTTP', () => {
  it('has the status of its type, a Chinese title and every unmet point, and writes nothing', async () => {
    const id = await reviewing()
    const at = await version(id)
    const post = (key: string, request: object, v = at) =>
      server.post('justice', `/api/cases/${id}/acts/${key}`, { version: v, request })
    const refusals = [
      [await post('review', { on: '2026-03-03', fields: { kind: 'simple' } }), 409, 'case/wrong-stage'],
      [await post('discuss', { on: '2026-03-05' }, at - 1), 409, 'case/stale-version'],
      [await post('decide', { on: '2026-03-06', outcome: 'refused', fields: { opinion: '不可' } }), 422, 'case/unmet'],
      [await post('decide', { on: '2026-02-28', fields: { opinion: 7, kind: 'x' } }), 400, 'case/bad-input'],
      [await post('discuss', { on: '2026-03-11' }), 400, 'case/bad-input'],
      [await post('abolish', { on: '2026-03-05' }), 404, 'case/unknown-act'],
      [await post('constructor', { on: '2026-03-05' }), 404, 'case/unknown-act'],
      [
        await server.post('justice', `/api/cases/${id}/signatures`, { version: at, proposal: 1 }),
        409,
        'case/nothing-pending',
      ],
      [
        await server.post('justice', `/api/cases/${id}/strikes`, { version: at, seq: 1, reason: '错' }),
        409,
        'case/cannot-strike',
      ],
      [
        await server.post('justice', '/api/cases', { ...application(), procedure: 'nothing' }),
        404,
        'case/unknown-procedure',
      ],
      [await server.post('justice', '/api/cases', { ...application(), unit: 'township' }), 403, 'case/other-unit'],
      [await server.post('mediator', '/api/cases', application()), 403, 'case/missing-duty'],
      [await server.post('justice', '/api/cases', { ...application(), extra: 1 }), 400, 'request/invalid'],
      [await server.get('justice', '/api/cases/00000000-0000-0000-0000-000000000000'), 404, 'case/unknown-case'],
      [await server.get('justice', '/api/nowhere'), 404, 'request/unknown-path'],
    ] as const
    for (const [answer, status, type] of refusals) {
      expect([answer.status, answer.body?.type, answer.body?.status]).toEqual([status, `/problems/${type}`, status])
      expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
      expect(answer.body.title).toMatch(/\p{sc=Han}/u)
    }
    expect(refusals[2][0].body.unmet).toEqual([
      { text: '环节“专家论证”尚未办理', article: '测试办法（测试〔2020〕1号）' },
      { text: '该结果须先出具《答复书》', article: '测试办法（测试〔2020〕1号）' },
    ])
    expect(await kept(id)).toBe(2)
  })

  it('names every field of a request that does not fit', async () => {
    const { status, body } = await server.post('justice', '/api/cases', {
      procedure: 'test-request',
      unit: 'justice',
      act: 'apply',
      request: { on: '2026-02-30', reason: '\ud800', colour: 'red' },
    })
    expect(status).toBe(400)
    const texts = body.unmet.map(({ text }: { text: string }) => text)
    expect(texts).toHaveLength(3)
    expect(texts[0]).toContain('“办理内容 · 办理日期”')
    expect(texts[1]).toContain('“办理内容 · 理由”')
    expect(texts[2]).toContain('colour')
  })

  it('asks for what was left empty in the words of the form', async () => {
    const service = { letter: '', recipient: '申请人', on: '2026-03-02', way: '' }
    const body = { version: 1, request: { on: '2026-03-02', fields: {}, service } }
    const answer = await server.post('justice', `/api/cases/${crypto.randomUUID()}/acts/serve`, body)
    expect(answer).toMatchObject({
      status: 400,
      body: { unmet: [{ text: '请正确填写“文书”' }, { text: '请填写“送达方式”' }] },
    })
  })

  it('asks strangers to sign in, and bodies to be JSON of bounded size and depth', async () => {
    const deep = `{"a":${'['.repeat(40)}${']'.repeat(40)}}`
    expect(await server.get(null, '/api/procedures')).toMatchObject({ status: 401, body: { title: '请先登录' } })
    expect(await server.post('justice', '/api/cases', '{"a":')).toMatchObject({ status: 400 })
    expect(await server.post('justice', '/api/cases', deep)).toMatchObject({
      status: 400,
      body: { title: '请求内容嵌套过深' },
    })
    expect(await server.post('justice', '/api/cases', JSON.stringify('x'.repeat(1_100_000)))).toMatchObject({
      status: 413,
    })
    expect(await server.post('justice', '/api/cases', '{"__proto__":{"a":1}}')).toMatchObject({ status: 400 })
    expect(await server.post('justice', '/api/cases', 'a=1', { 'content-type': 'text/plain' })).toMatchObject({
      status: 415,
      body: { type: '/problems/request/content-type' },
    })
  })
})

describe('an answer', () => {
  it('is sent once, of whatever kind: a second try at it is an error in the log', async () => {
    const errors = vi.spyOn(server.app.log, 'error')
    const warnings = vi.spyOn(server.app.log, 'warn')
    const { body } = await server.post('justice', '/api/cases', application('2026-03-04'))
    const paths = {
      signatures: { version: 1, proposal: 1 },
      returns: { version: 1, proposal: 1, reason: '不妥' },
      strikes: { version: 1, seq: 1, reason: '有误' },
      'party-readings': { purpose: '核对' },
    }
    for (const id of [body.id, '00000000-0000-7000-8000-000000000009'])
      for (const [path, asked] of Object.entries(paths)) await server.post('justice', `/api/cases/${id}/${path}`, asked)
    expect([...errors.mock.calls, ...warnings.mock.calls]).toEqual([])
    errors.mockRestore()
    warnings.mockRestore()
  })
})

describe('an idempotency key', () => {
  it('gives a repeated opening and a repeated act the first answer, and refuses another request', async () => {
    const key = { 'idempotency-key': 'open-0001' }
    const first = await server.post('justice', '/api/cases', application('2026-03-04'), key)
    const again = await server.post('justice', '/api/cases', application('2026-03-04'), key)
    expect([first.status, again.status]).toEqual([201, 201])
    expect(again.body).toEqual(first.body)
    expect(await server.post('justice', '/api/cases', application('2026-03-05'), key)).toMatchObject({
      status: 409,
      body: { type: '/problems/case/key-reused' },
    })
    const body = { version: 1, request: { on: '2026-03-05', fields: { kind: 'simple' } } }
    const url = `/api/cases/${first.body.id}/acts/review`
    const acts = [
      await server.post('justice', url, body, { 'idempotency-key': 'review-0001' }),
      await server.post('justice', url, body, { 'idempotency-key': 'review-0001' }),
    ]
    expect(acts.map(({ status }) => status)).toEqual([200, 200])
    expect(acts[1]?.body).toEqual(acts[0]?.body)
    expect(await kept(first.body.id)).toBe(2)
    expect(await server.post('justice', url, body, { 'idempotency-key': 'short' })).toMatchObject({ status: 400 })
  })

  it('sent ten times at once makes one case', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        server.post('justice', '/api/cases', application('2026-03-06'), { 'idempotency-key': 'at-once-1' }),
      ),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
  })

  it.each([
    ['signatures', (at: number) => ({ version: at, proposal: at })],
    ['returns', (at: number) => ({ version: at, proposal: at, reason: '再议' })],
  ])('repeated on %s answers alike, also at once', async (path, bodyOf) => {
    const id = await reviewing()
    await act('justice', id, 'discuss', { on: '2026-03-05' })
    await act('justice', id, 'decide', { on: '2026-03-06', outcome: 'granted', fields: { opinion: '可' } })
    const at = await version(id)
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        server.post('justiceHead', `/api/cases/${id}/${path}`, bodyOf(at), { 'idempotency-key': `${path}-${id}` }),
      ),
    )
    for (const answer of answers) expect([answer.status, answer.body]).toEqual([200, answers[0]?.body])
    expect(await version(id)).toBe(at + (path === 'signatures' ? 2 : 1))
  })
})
