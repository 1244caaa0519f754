import Fastify, { type FastifyInstance, type LightMyRequestResponse } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../database/test-database.ts'
import { writeAccount } from '../office/create-account.ts'
import { createOffices, type Offices } from '../office/offices.ts'
import { inOwnerTransaction } from '../office/owner-transaction.ts'
import { hashPassword } from '../office/password.ts'
import { recordLeaving } from '../office/record-leaving.ts'
import { createSignIn } from '../office/sign-in.ts'
import { county, writeSmallCounty } from '../office/small-county.ts'
import { actorOf, crossSiteProblem, signedIn, signInRoutes } from './sign-in.ts'

const password = '清风徐来水波不兴26'
const now = new Date('2026-03-02T01:00:00Z')
const json = { 'content-type': 'application/json' }

let test: TestDatabase
let offices: Offices
let app: FastifyInstance

beforeAll(async () => {
  test = await testDatabase()
  await test.db.transaction(county, writeSmallCounty)
  const passwordHash = await hashPassword(password)
  await inOwnerTransaction(test.db.owner, county, async q => {
    for (const person of ['zhaoLei', 'wangFang', 'wuXia', 'liMin', 'chenJing'])
      await writeAccount(q, {
        jurisdiction: county,
        person,
        username: person,
        passwordHash,
        passwordChangeDue: person === 'wangFang',
        at: now.toISOString(),
      })
  })
  offices = createOffices(test.db)
  app = await serve()
})
afterAll(async () => {
  await app.close()
  await test.close()
})
beforeEach(() => test.db.owner.query('truncate sign_in.attempt, sign_in.lock, sign_in.session, security_log'))

async function serve(): Promise<FastifyInstance> {
  const signIn = await createSignIn({
    db: test.db,
    secret: 'a-secret-for-tests-of-more-than-32-characters',
    baseUrl: 'http://localhost:3000',
    now: () => now,
  })
  const server = Fastify()
  server.setValidatorCompiler(validatorCompiler)
  server.setSerializerCompiler(serializerCompiler)
  await server.register(signInRoutes, {
    signIn,
    offices,
    jurisdiction: county,
    trustedOrigins: ['https://yifa.example'],
  })
  server.get('/api/duties', { preHandler: signedIn }, async request => actorOf(request).holdings)
  return server
}

const signInAs = (username: string, given = password) =>
  app.inject({ method: 'POST', url: '/api/sign-in', headers: json, payload: { username, password: given } })

const cookieOf = (response: LightMyRequestResponse) =>
  response.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')

const get = (url: string, cookie = '') => app.inject({ url, headers: { cookie } })
const post = (url: string, cookie: string, payload: object = {}) =>
  app.inject({ method: 'POST', url, headers: { cookie, ...json }, payload })

describe('signing in over HTTP', () => {
  it('answers with the person, units and duties, and a cookie', async () => {
    const response = await signInAs('zhaolei')
    expect(response.statusCode).toBe(200)
    expect(response.json()).toEqual({
      person: 'zhaoLei',
      name: '赵磊',
      username: 'zhaolei',
      jurisdiction: county,
      passwordChangeDue: false,
      holdings: [
        {
          unit: 'justice',
          unitName: '青禾县司法局',
          post: 'justice-clerk',
          postName: '科员',
          duties: [
            { id: 'registration', label: '登记收件' },
            { id: 'handling', label: '承办' },
          ],
        },
      ],
      administers: [],
    })
    expect(response.cookies).toMatchObject([{ name: 'yifa.session_token', httpOnly: true, sameSite: 'Lax', path: '/' }])
    expect((await get('/api/me', cookieOf(response))).json()).toEqual(response.json())
  })

  it('gives other routes the actor', async () => {
    const cookie = cookieOf(await signInAs('zhaolei'))
    expect((await get('/api/duties', cookie)).json()).toEqual([
      { unit: 'justice', post: 'justice-clerk', duties: ['registration', 'handling'] },
    ])
  })

  it('refuses a stranger, also with a cookie of somebody’s own making', async () => {
    for (const cookie of ['', 'yifa.session_token=abc.def', 'yifa.session_token=%E0%A4%A', 'yifa.session_token']) {
      const response = await get('/api/duties', cookie)
      expect(response.statusCode).toBe(401)
      expect(response.headers['content-type']).toContain('application/problem+json')
      expect(response.json()).toMatchObject({ type: '/problems/sign-in/required', title: '请先登录' })
    }
    expect((await get('/api/me')).statusCode).toBe(401)
  })

  it('answers 401 to wrong credentials and 423 once locked', async () => {
    for (let i = 0; i < 5; i++) expect((await signInAs('zhaolei', '猜错的密码猜错的密码')).statusCode).toBe(401)
    const response = await signInAs('zhaolei')
    expect(response.statusCode).toBe(423)
    expect(response.json()).toEqual({
      type: '/problems/sign-in/locked',
      title: '账号已锁定',
      status: 423,
      unmet: [{ text: '连续多次登录失败，请于09:15后再试' }],
    })
    expect(response.cookies).toEqual([])
  })

  it('has no way to sign up, nor better-auth’s own routes', async () => {
    for (const url of ['/api/auth/sign-up/email', '/sign-up/email', '/api/sign-up', '/api/auth/sign-in/username'])
      expect((await post(url, '', { email: 'a@b.cn', password, name: 'x' })).statusCode).toBe(404)
  })

  it('refuses fields it does not know, and a password of absurd length', async () => {
    const unknown = await post('/api/sign-in', '', { username: 'zhaolei', password, remember: true })
    expect(unknown.statusCode).toBe(400)
    expect((await signInAs('zhaolei', 'x'.repeat(501))).statusCode).toBe(400)
    expect((await signInAs('zhaolei', 'x'.repeat(20_000))).statusCode).toBe(413)
  })

  it('answers strange input with 4xx', async () => {
    for (const strange of ['\0', 'zhao\0lei', '\ud800', '𠮷'.repeat(40), `' or '1'='1`, '../../etc', ' ', ''])
      for (const [username, given] of [
        [strange, password],
        ['zhaolei', strange],
      ] as const)
        expect([400, 401, 423]).toContain((await signInAs(username, given)).statusCode)
    const cookie = cookieOf(await signInAs('wuxia'))
    for (const url of ['/api/sessions/%00', `/api/sessions/${'x'.repeat(100)}`, "/api/sessions/'"])
      expect((await app.inject({ method: 'DELETE', url, headers: { cookie } })).statusCode).toBe(400)
    for (const query of ['limit=0', 'limit=201', 'limit=x', 'before=-1', 'before=1e30', 'kind=x', 'x=1'])
      expect((await get(`/api/security-log?${query}`, cookie)).statusCode).toBe(400)
  })
})

describe('a session over HTTP', () => {
  it('ends with signing out, and the cookie goes', async () => {
    const cookie = cookieOf(await signInAs('zhaolei'))
    const response = await post('/api/sign-out', cookie)
    expect(response.statusCode).toBe(204)
    expect(response.cookies).toMatchObject([{ name: 'yifa.session_token', value: '', maxAge: 0 }])
    expect((await get('/api/duties', cookie)).statusCode).toBe(401)
  })

  it('is listed and ended by its owner, not by another', async () => {
    const here = cookieOf(await signInAs('zhaolei'))
    const there = cookieOf(await signInAs('zhaolei'))
    const other = cookieOf(await signInAs('wuxia'))
    const list = (await get('/api/sessions', here)).json() as { id: string; current: boolean }[]
    expect(list.map(session => session.current).sort()).toEqual([false, true])
    const away = list.find(session => !session.current)?.id
    const end = (cookie: string) => app.inject({ method: 'DELETE', url: `/api/sessions/${away}`, headers: { cookie } })
    expect((await end(other)).statusCode).toBe(404)
    expect((await end(here)).statusCode).toBe(204)
    expect((await get('/api/me', there)).statusCode).toBe(401)
    expect((await get('/api/me', here)).statusCode).toBe(200)
  })

  it('ends everywhere at once', async () => {
    const here = cookieOf(await signInAs('zhaolei'))
    const there = cookieOf(await signInAs('zhaolei'))
    expect((await post('/api/sign-out-everywhere', here)).json()).toEqual({ ended: 2 })
    expect((await get('/api/me', there)).statusCode).toBe(401)
  })

  it('serves only to change the password while a change is due', async () => {
    const cookie = cookieOf(await signInAs('wangfang'))
    const refused = await get('/api/duties', cookie)
    expect(refused.statusCode).toBe(403)
    expect(refused.json()).toMatchObject({ type: '/problems/sign-in/password-change-due' })
    expect((await get('/api/me', cookie)).json()).toMatchObject({ passwordChangeDue: true })
    const wrong = await post('/api/password', cookie, { current: '不知道', next: '明月几时有把酒问青天' })
    expect(wrong.statusCode).toBe(422)
    expect(wrong.json()).toMatchObject({ unmet: [{ text: '原密码不正确' }] })
    const changed = await post('/api/password', cookie, { current: password, next: '明月几时有把酒问青天' })
    expect(changed.json()).toEqual({ ended: 0 })
    expect((await get('/api/duties', cookie)).statusCode).toBe(200)
  })

  it('of someone who has left is worth nothing', async () => {
    const cookie = cookieOf(await signInAs('limin'))
    const by = await offices.actor(county, 'chenJing', '2026-03-02')
    if (!by) throw new Error('no system administrator')
    await recordLeaving(offices, { by, on: '2026-03-02', at: now.toISOString() }, 'liMin')
    expect((await get('/api/me', cookie)).statusCode).toBe(401)
    expect((await signInAs('limin')).json()).toMatchObject({ type: '/problems/sign-in/not-in-office', status: 403 })
  })
})

describe('the security log', () => {
  it('is read by the audit administrator, newest first and page by page', async () => {
    await signInAs('zhaolei', '猜错的密码猜错的密码')
    await signInAs('zhaolei')
    const cookie = cookieOf(await signInAs('wuxia'))
    const page = (await get('/api/security-log?limit=2', cookie)).json()
    expect(page.entries).toMatchObject([
      { label: '登录成功', personName: '吴霞', address: '127.0.0.1' },
      { label: '登录成功', personName: '赵磊' },
    ])
    const rest = (await get(`/api/security-log?limit=2&before=${page.next}`, cookie)).json()
    expect(rest.entries).toMatchObject([{ label: '登录失败', username: 'zhaolei', subjectName: '赵磊' }])
    expect(rest.next).toBeNull()
    const failures = (await get('/api/security-log?kind=sign-in/failed', cookie)).json()
    expect(failures.entries).toHaveLength(1)
  })

  it('is not read by anyone else, not even the system administrator', async () => {
    for (const username of ['zhaolei', 'chenjing']) {
      const response = await get('/api/security-log', cookieOf(await signInAs(username)))
      expect(response.statusCode).toBe(403)
      expect(response.json()).toMatchObject({ unmet: [{ text: '须由安全审计员查看' }] })
    }
    expect((await get('/api/security-log')).statusCode).toBe(401)
  })
})

describe('the first visit', () => {
  it('is over once people are there', async () => {
    expect((await get('/api/first-visit')).json()).toEqual({ needed: false })
    const administrator = (username: string) => ({ name: username, username, password: `${username}-春风又绿江南岸` })
    const response = await post('/api/first-administrators', '', {
      jurisdiction: { id: 'yuncheng', name: '云城县', level: 'county' },
      rootUnit: { id: 'government', name: '云城县人民政府', kind: 'government' },
      administrators: {
        systemAdministrator: administrator('heping'),
        securityAdministrator: administrator('linjing'),
        auditAdministrator: administrator('mayuan'),
      },
    })
    expect(response.statusCode).toBe(409)
    expect(response.json()).toMatchObject({ type: '/problems/sign-in/already-set-up', title: '系统已初始化' })
  })
})

describe('a request from another site', () => {
  const refused = (headers: Record<string, string>, method = 'POST') =>
    crossSiteProblem({ method, headers, host: 'localhost:3000' }, ['https://yifa.example'])?.status ?? 'accepted'

  it('changes nothing, whatever it says it sends', () => {
    expect(refused({ ...json, 'sec-fetch-site': 'cross-site' })).toBe(403)
    expect(refused({ ...json, 'sec-fetch-site': 'same-site' })).toBe(403)
    expect(refused({ ...json, origin: 'https://elsewhere.example' })).toBe(403)
    expect(refused({ ...json, origin: 'http://localhost:3001' })).toBe(403)
    expect(refused({ ...json, origin: 'null' })).toBe(403)
    expect(refused({ origin: 'https://elsewhere.example' }, 'DELETE')).toBe(403)
  })

  it('from our own pages is accepted, by Host or by the address given in the settings', () => {
    expect(refused({ ...json, 'sec-fetch-site': 'same-origin', origin: 'http://localhost:3000' })).toBe('accepted')
    expect(refused({ ...json, origin: 'https://yifa.example' })).toBe('accepted')
    expect(refused({ 'content-type': 'multipart/form-data; boundary=x', 'sec-fetch-site': 'same-origin' })).toBe(
      'accepted',
    )
  })

  it('of a form or plain text is refused also where the browser says nothing of its origin', () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
      expect(refused({ 'content-type': type })).toBe(415)
    expect(refused({})).toBe(415)
    expect(refused({ 'content-type': 'application/json; charset=utf-8' })).toBe('accepted')
  })

  it('is refused before the password is looked at, however the path is written', async () => {
    for (const url of ['/api/sign-in', '/%61pi/sign-in', '/api/sign%2Din', '/api/sign-in?x']) {
      const response = await app.inject({
        method: 'POST',
        url,
        headers: { ...json, 'sec-fetch-site': 'cross-site' },
        payload: { username: 'zhaolei', password },
      })
      expect(response.statusCode).toBe(403)
      expect(response.json()).toMatchObject({ type: '/problems/request/cross-site' })
    }
    expect((await test.db.owner.query('select 1 from sign_in.attempt')).rowCount).toBe(0)
  })
})
