import { afterAll, beforeAll, expect, it } from 'vitest'
import { problems, statusOf } from './refusals.ts'
import { testProcedure } from './test-procedure.ts'
import { type TestServer, testServer } from './test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer([testProcedure])
})
afterAll(() => server.close())

it('health says whether the database answers, and metrics count what was asked by route', async () => {
  expect(await server.get(null, '/api/health')).toMatchObject({
    status: 200,
    body: { status: 'ok', database: 'ok', ready: true },
  })
  const { text, headers } = await server.get(null, '/metrics')
  expect(headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8')
  expect(text).toContain('yifa_http_requests_total{method="GET",route="/api/health",status="2xx"} 1')
  expect(text).toMatch(/^yifa_queue_size\{queue="notices"\} \d+$/m)
  expect(text).toMatch(/^process_resident_memory_bytes \d+$/m)
  for (const line of text.trim().split('\n'))
    expect(line).toMatch(/^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{.*\})? [\d.e+-]+)$/)
})

it('the OpenAPI document lists every route with its parameters, body and answers', async () => {
  const { body } = await server.get(null, '/api/openapi.json')
  expect(body.openapi).toBe('3.1.0')
  const listed = Object.entries<Record<string, unknown>>(body.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map(method => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
  )
  const served = routesOf(server.app.printRoutes({ commonPrefix: false })).filter(route => route.includes(' /api/'))
  expect(served.length).toBeGreaterThan(30)
  expect(listed.sort()).toEqual(served.sort())
  for (const [path, methods] of Object.entries<Record<string, Record<string, unknown>>>(body.paths))
    for (const operation of Object.values(methods)) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      const parameters = (operation.parameters ?? []) as { name: string; in: string; schema: object }[]
      expect(parameters.filter(one => one.in === 'path').map(one => one.name)).toEqual(named)
      expect(operation.summary).toMatch(/\p{sc=Han}/u)
      expect(Object.keys(operation.responses as object)).toContain('default')
    }
  for (const reference of JSON.stringify(body).matchAll(/"\$ref":"#\/([^"]+)"/g)) {
    const found = String(reference[1])
      .split('/')
      .reduce((at, key) => at?.[key], body)
    expect([reference[1], typeof found]).toEqual([reference[1], 'object'])
  }
})

it('a definition is described for the desk: fields, acts with their gates, clocks with terms and articles', async () => {
  const { body } = await server.get('justice', '/api/procedures/test-request')
  expect(body).toMatchObject({
    label: '测试申请',
    handler: null,
    stages: [{ key: 'received', label: '已收到', final: false }, {}, { final: true }],
    steps: [
      { label: '专家论证', need: '必经', exempt: { byLabel: '单位主要负责人', grounds: [{ label: '情况紧急' }] } },
    ],
    clocks: [{ term: '20个工作日', from: '收到日', extension: expect.stringContaining('可延长1次，不超过20个工作日') }],
    publication: { never: '测试' },
  })
  expect(body.fields.find((field: { key: string }) => field.key === 'items').columns).toMatchObject([
    { key: 'name', kind: 'text', max: 200 },
    { key: 'on', kind: 'date' },
  ])
  expect(body.acts.find((act: { key: string }) => act.key === 'decide')).toMatchObject({
    dutyLabel: '承办',
    outcomes: ['granted', 'refused'],
    approvedBy: [{ label: '单位主要负责人' }],
    citation: '测试办法（测试〔2020〕1号）',
  })
  expect((await server.get('justice', '/api/procedures')).body.procedures).toHaveLength(1)
  expect(await server.get('justice', '/api/procedures/constructor')).toMatchObject({ status: 404 })
  const units = await server.get('justice', '/api/units')
  expect(units.body.units.find(({ id }: { id: string }) => id === 'justice')).toEqual({
    id: 'justice',
    name: '清河县司法局',
    shortName: null,
    kind: 'department',
    parent: 'government',
  })
})

it('every route that is not for the public asks for a sign-in', async () => {
  const { body } = await server.get(null, '/api/openapi.json')
  const open = [
    '/api/health',
    '/api/openapi.json',
    '/api/first-visit',
    '/api/first-administrators',
    '/api/sign-in',
    '/api/sign-out',
  ]
  const some = '01a1f677-aa80-78af-8fe8-bd1dc69274b2'
  for (const [path, methods] of Object.entries<Record<string, unknown>>(body.paths)) {
    if (open.includes(path) || path.startsWith('/api/public/')) continue
    for (const method of Object.keys(methods)) {
      const response = await server.app.inject({
        method: method.toUpperCase() as 'GET',
        url: path
          .replace('{act}', 'accept')
          .replace('{key}', 'answer')
          .replaceAll(/\{\w+\}/g, some),
        headers: method === 'get' ? {} : { 'content-type': 'application/json' },
      })
      // A body that is not even read yet is no reason to tell a stranger more than this.
      expect([method, path, response.statusCode === 401 || response.statusCode === 400]).toEqual([method, path, true])
    }
  }
})

it('every type of refusal has a status below 500 and a Chinese title; only ours are above', () => {
  for (const status of Object.values(statusOf)) expect(status).toBeLessThan(500)
  for (const { type, title, status } of Object.values(problems)) {
    expect(title).toMatch(/\p{sc=Han}/u)
    expect(status >= 500).toBe(type.startsWith('server/'))
  }
})

it('a fault inside answers 500 without saying what it was', async () => {
  const { body } = await server.post('justice', '/api/cases', {
    procedure: 'test-request',
    unit: 'justice',
    act: 'apply',
    request: {
      on: '2026-03-02',
      fields: { receivedOn: '2026-03-02', applicant: { form: 'person', name: '赵大年' }, matter: '查阅' },
    },
  })
  await server.db.owner.query(`update case_file set procedure = 'gone' where id = $1`, [body.id])
  const answer = await server.get('justice', `/api/cases/${body.id}`)
  expect(answer).toMatchObject({
    status: 500,
    body: { type: '/problems/server/error', title: '系统内部错误，请联系管理员' },
  })
  expect(answer.text).not.toContain('gone')
  expect(answer.body.detail).toContain(answer.headers['x-request-id'])
})

it('a path written with percent signs is judged by the route it reaches', async () => {
  expect(await server.get(null, '/%61pi/work')).toMatchObject({ status: 401 })
  const { status, headers } = await server.get('justice', '/%61pi/work')
  expect([status, headers['cache-control']]).toEqual([200, 'no-store'])
})

it('closing finishes the act under way and takes no more', async () => {
  const other = await testServer([testProcedure])
  try {
    const { body } = await other.post('justice', '/api/cases', {
      procedure: 'test-request',
      unit: 'justice',
      act: 'apply',
      request: {
        on: '2026-03-02',
        fields: { receivedOn: '2026-03-02', applicant: { form: 'person', name: '赵大年' }, matter: '查阅' },
      },
    })
    const address = await other.app.listen({ port: 0 })
    const lock = await other.db.owner.connect()
    await lock.query('begin')
    await lock.query('select from case_file where id = $1 for update', [body.id])
    const act = fetch(`${address}/api/cases/${body.id}/acts/review`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-test-person': 'justice' },
      body: JSON.stringify({ version: 1, request: { on: '2026-03-03', fields: { kind: 'simple' } } }),
    })
    const waiting = `select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%for update'`
    while ((await other.db.owner.query(waiting)).rowCount === 0);
    const closed = other.app.close()
    await expect(fetch(`${address}/api/health`)).rejects.toThrow()
    await lock.query('commit')
    lock.release()
    expect((await act).status).toBe(200)
    await closed
  } finally {
    await other.close()
  }
})

it('headers keep pages of other sites out, and answers out of caches', async () => {
  const { headers } = await server.get('justice', '/api/work')
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  })
  const page = await server.app.inject({ url: '/', headers: { accept: 'text/html' } })
  expect(page.headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'content-security-policy': expect.stringContaining("script-src 'self';"),
  })
  expect(await server.post('justice', '/api/cases', {}, { origin: 'https://elsewhere.example' })).toMatchObject({
    status: 403,
    body: { type: '/problems/request/cross-site' },
  })
})

/** The router's own tree, as `METHOD /path`. */
const routesOf = (tree: string): string[] => {
  const above: string[] = []
  return tree.split('\n').flatMap(line => {
    const [, indent = '', part = '', methods = ''] = /^([ │]*)[├└]── (.*?)(?: \(([A-Z, ]+)\))?$/.exec(line) ?? []
    if (part === '') return []
    const depth = indent.length / 4
    above.length = depth
    above.push(part)
    const path = above.join('').replace(/^\/+/, '/')
    return methods
      .split(', ')
      .filter(method => method !== '' && method !== 'HEAD')
      .map(method => `${method} ${path}`)
  })
}
