import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OfficeActKey, officeActs } from './office-routes-acts.ts'
import { administratorsOn } from './office-routes-views.ts'
import { testProcedure } from './test-procedure.ts'
import { type TestPerson, type TestServer, testServer } from './test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer([testProcedure])
  await appointTheOtherTwo(server)
})
afterAll(() => server.close())

/** The test county has a system administrator; these are the other two of the three. */
const appointTheOtherTwo = ({ db }: TestServer) =>
  db.transaction('qinghe', tx =>
    tx.query(`
      insert into person (jurisdiction, id, name) values ('qinghe', 'guard', '郝安全'), ('qinghe', 'auditor', '沈审计');
      insert into post (jurisdiction, id, unit, name, duties, since) values
        ('qinghe', 'guard', 'government', '安全保密管理员', '{securityAdministrator}', '2018-01-01'),
        ('qinghe', 'auditor', 'government', '安全审计员', '{auditAdministrator}', '2018-01-01');
      insert into appointment (jurisdiction, person, post, since) values
        ('qinghe', 'guard', 'guard', '2018-01-01'), ('qinghe', 'auditor', 'auditor', '2018-01-01');
    `),
  )

const three = { systemAdministrator: 'administrator', securityAdministrator: 'guard', auditAdministrator: 'auditor' }
const as = (person: string) => person as TestPerson
const post = (person: string, path: string, body: object = {}) =>
  server.post(as(person), path === '/local-rules' ? `/api${path}` : `/api/office${path}`, body)
const get = async (person: string, path: string) => (await server.get(as(person), `/api/office${path}`)).body
const unmet = (answer: { body: { unmet?: { text: string }[] } }) => answer.body.unmet?.map(({ text }) => text)

/** One request for each act, about things that are not there: whoever may perform it hears what is wrong with it. */
const requests: Partial<Record<OfficeActKey, readonly [path: string, body: object]>> = {
  openUnit: ['/units', { on: '2026-03-10', id: 'x', name: '某局', kind: 'department', parent: 'nowhere' }],
  renameUnit: ['/units/nowhere/names', { on: '2026-03-10', name: '某局' }],
  moveUnit: ['/units/nowhere/parents', { on: '2026-03-10', parent: null }],
  abolishUnit: ['/units/nowhere/abolition', { on: '2026-03-10', basis: '' }],
  nameFirstResponsible: ['/units/nowhere/first-responsible', { on: '2026-03-10', post: 'none' }],
  createPost: ['/posts', { on: '2026-03-10', id: 'p', unit: 'nowhere', name: '科员' }],
  grantDuties: ['/posts/none/duties', { duties: ['handling'] }],
  addPerson: ['/people', { on: '2026-03-10', id: 'clerk', name: '重名' }],
  appoint: ['/appointments', { on: '2026-03-10', person: 'none', post: 'none' }],
  endAppointment: ['/appointment-ends', { on: '2026-03-10', person: 'none', post: 'none' }],
  recordLeaving: ['/people/none/leaving', { on: '2026-03-10' }],
  recordCertificate: [
    '/certificates',
    { on: '2026-03-10', person: 'none', kind: 'enforcement', number: 'A1', unit: 'nowhere' },
  ],
  withdrawCertificate: [
    '/certificate-withdrawals',
    { on: '2026-03-10', kind: 'enforcement', number: 'A1', reason: '调离' },
  ],
  fixLocalRule: ['/local-rules', { key: 'nothing', on: '2026-03-10' }],
  createAccount: ['/people/none/account', { username: 'none-yet', password: 'a long enough one' }],
  suspendAccount: ['/people/none/suspension', {}],
  restoreAccount: ['/people/none/restoration', {}],
  resetPassword: ['/people/none/password', { password: 'a long enough one' }],
}

describe('三员分立', () => {
  it('each act is done by the administrator the desk names, and by no other of the three', async () => {
    for (const [key, { by }] of Object.entries(officeActs)) {
      const request = requests[key as OfficeActKey]
      for (const [duty, person] of Object.entries(three)) {
        const answer = request ? await post(person, ...request) : await server.get(as(person), '/api/security-log')
        const allowed = duty === by
        expect([key, duty, answer.status]).toEqual([key, duty, allowed ? (request ? 422 : 200) : 403])
      }
    }
    expect(Object.keys(requests).sort()).toEqual(
      Object.keys(officeActs)
        .filter(key => key !== 'readSecurityLog')
        .sort(),
    )
  })

  it('whoever handles cases is told which administrator may', async () => {
    const answer = await post('clerk', '/units/township/names', { on: '2026-03-10', name: '东山街道办事处' })
    expect(answer).toMatchObject({
      status: 403,
      body: { type: '/problems/office/missing-administrator-duty', title: '不能更名' },
    })
    expect(unmet(answer)).toEqual(['须由系统管理员办理'])
    const { administrators, acts } = await get('clerk', '')
    expect(administrators).toEqual([
      { id: 'systemAdministrator', label: '系统管理员', people: [{ person: 'administrator', name: '王管理' }] },
      { id: 'securityAdministrator', label: '安全保密管理员', people: [{ person: 'guard', name: '郝安全' }] },
      { id: 'auditAdministrator', label: '安全审计员', people: [{ person: 'auditor', name: '沈审计' }] },
    ])
    expect(acts.filter(({ mine }: { mine: boolean }) => mine)).toEqual([])
  })

  it('an account is seen by the security and the audit administrator, its existence by others', async () => {
    await post('guard', '/people/mediator/account', { username: 'li-tiaojie', password: 'first-password-1' })
    for (const person of ['guard', 'auditor'])
      expect((await get(person, '/people/mediator')).account).toEqual({
        username: 'li-tiaojie',
        suspended: false,
        lockedUntil: null,
        passwordChangeDue: true,
      })
    for (const person of ['administrator', 'clerk']) {
      expect(await get(person, '/people/mediator')).toMatchObject({ hasAccount: true, account: null })
      const { items } = await get(person, '/people')
      expect(items.every(({ account }: { account: unknown }) => account === null)).toBe(true)
    }
  })

  it('another county is not there', async () => {
    expect((await server.get('stranger', '/api/office/units/justice')).status).toBe(404)
    expect((await server.get('stranger', '/api/office/people/clerk')).status).toBe(404)
    expect((await get('stranger', '/people')).items.map(({ person }: { person: string }) => person)).toEqual([
      'stranger',
    ])
  })
})

describe('the organisation over HTTP', () => {
  it('a new clerk: person, post, duties and account by two administrators, then at work', async () => {
    const on = '2026-03-10'
    expect(await post('administrator', '/people', { on, id: 'qian', name: ' 钱立 ' })).toMatchObject({ status: 201 })
    await post('administrator', '/posts', { on, id: 'justice-9', unit: 'justice', name: '收件员' })
    await post('administrator', '/appointments', { on, person: 'qian', post: 'justice-9' })
    expect(await post('guard', '/posts/justice-9/duties', { duties: ['registration', 'registration'] })).toMatchObject({
      status: 201,
    })
    const password = 'first-password-2'
    expect(await post('guard', '/people/qian/account', { username: 'qian-li', password })).toMatchObject({
      status: 204,
    })
    expect(await get('guard', '/people/qian')).toMatchObject({
      name: '钱立',
      appointments: [{ postName: '收件员', unitName: '清河县司法局', now: true, duties: [{ label: '登记收件' }] }],
    })
    const signedIn = await server.post(null, '/api/sign-in', { username: 'qian-li', password })
    expect(signedIn.body).toMatchObject({ name: '钱立', passwordChangeDue: true })

    await post('guard', '/people/qian/suspension')
    expect((await server.post(null, '/api/sign-in', { username: 'qian-li', password })).status).toBe(403)
    expect(unmet(await post('guard', '/people/qian/suspension'))).toEqual(['账号已停用'])
    await post('guard', '/people/qian/restoration')
    await post('guard', '/people/qian/password', { password: 'second-password' })
    expect((await server.post(null, '/api/sign-in', { username: 'qian-li', password })).status).toBe(401)
    expect((await server.post(null, '/api/sign-in', { username: 'qian-li', password: 'second-password' })).status).toBe(
      200,
    )

    expect((await post('administrator', '/people/qian/leaving', { on: '2026-03-11' })).status).toBe(201)
    server.now = '2026-03-11T02:00:00.000Z'
    expect(await get('clerk', '/people/qian')).toMatchObject({
      leftOn: '2026-03-11',
      appointments: [{ until: '2026-03-10', now: false }],
    })
    expect(
      (await server.post(null, '/api/sign-in', { username: 'qian-li', password: 'second-password' })).body.type,
    ).toBe('/problems/sign-in/not-in-office')
  })

  it('a unit is opened, renamed and abolished; each day shows it as it was called then', async () => {
    const opened = await post('administrator', '/units', {
      on: '2026-01-05',
      id: 'zhengwu',
      name: '清河县政务服务局',
      shortName: '县政务局',
      kind: 'department',
      documentCode: '',
      parent: 'government',
    })
    expect(opened.status).toBe(201)
    await post('administrator', '/units/zhengwu/names', { on: '2026-02-01', name: '清河县政务服务和数据局' })
    const at = async (on: string) => {
      const { units, others } = await get('clerk', `/units?on=${on}`)
      const is = ({ id }: { id: string }) => id === 'zhengwu'
      return { there: units.find(is), elsewhere: others.find(is) }
    }
    expect((await at('2026-01-04')).there).toBeUndefined()
    expect((await at('2026-01-04')).elsewhere).toMatchObject({ foundedOn: '2026-01-05', abolishedOn: null })
    expect((await at('2026-01-31')).there).toMatchObject({
      name: '清河县政务服务局',
      shortName: '县政务局',
      otherNames: [{ name: '清河县政务服务和数据局', since: '2026-02-01', until: null }],
      kindLabel: '工作部门',
    })
    expect((await at('2026-02-01')).there).toMatchObject({ name: '清河县政务服务和数据局', parent: 'government' })
    await post('administrator', '/units/zhengwu/parents', { on: '2026-02-10', parent: 'justice' })
    expect(
      (await post('administrator', '/units/zhengwu/abolition', { on: '2026-03-01', basis: '清政发〔2026〕2号' }))
        .status,
    ).toBe(201)
    expect((await at('2026-02-28')).there).toBeDefined()
    expect((await at('2026-03-01')).there).toBeUndefined()
    expect(await get('clerk', '/units/zhengwu')).toMatchObject({
      name: '清河县政务服务和数据局',
      abolishedOn: '2026-03-01',
      documentCode: null,
      names: [
        { since: '2026-01-05', until: '2026-01-31' },
        { since: '2026-02-01', until: null },
      ],
      parents: [
        { parentName: '清河县人民政府', until: '2026-02-09' },
        { parentName: '清河县司法局', until: null },
      ],
    })
  })

  it('names the first responsible person; the tree and the unit show who it is', async () => {
    await post('administrator', '/units/justice/first-responsible', { on: '2026-03-10', post: 'justice-justiceHead' })
    const { units } = await get('clerk', '/units')
    expect(units.find(({ id }: { id: string }) => id === 'justice').firstResponsible).toMatchObject({ name: '冯局长' })
    const { posts } = await get('clerk', '/units/justice')
    expect(posts.find(({ firstResponsible }: { firstResponsible: boolean }) => firstResponsible).id).toBe(
      'justice-justiceHead',
    )
  })

  it('a certificate stands on its holder’s page, valid until it is withdrawn', async () => {
    const held = async () => (await get('clerk', '/people/justice')).certificates
    const certificate = { on: '2026-03-01', person: 'justice', kind: 'enforcement', number: '清执001', unit: 'justice' }
    expect((await post('administrator', '/certificates', { ...certificate, until: '2027-02-28' })).status).toBe(201)
    expect(await held()).toEqual([
      {
        kind: 'enforcement',
        kindLabel: '行政执法证',
        number: '清执001',
        unitName: '清河县司法局',
        since: '2026-03-01',
        until: '2027-02-28',
        withdrawnOn: null,
        valid: true,
      },
    ])
    const withdrawal = { on: '2026-03-11', kind: 'enforcement', number: '清执001', reason: '调离执法岗位' }
    expect((await post('administrator', '/certificate-withdrawals', withdrawal)).status).toBe(201)
    server.now = '2026-03-11T02:00:00.000Z'
    expect(await held()).toMatchObject([{ withdrawnOn: '2026-03-11', valid: false }])
  })

  it('says everything that is wrong with a unit at once', async () => {
    const answer = await post('administrator', '/units', {
      on: '2026-03-10',
      id: 'justice',
      name: '清河县司法局',
      kind: 'department',
      parent: 'nowhere',
    })
    expect(answer).toMatchObject({ status: 422, body: { type: '/problems/office/unmet', title: '不能设立单位' } })
    expect(unmet(answer)).toEqual([
      '单位代码“justice”已被使用，撤销单位的代码也不得再用',
      '已有名为“清河县司法局”的单位',
      '上级单位不存在',
    ])
  })

  it('finds people by part of a name, by unit, page by page', async () => {
    const names = async (query: string) =>
      (await get('clerk', `/people?${query}`)).items.map(({ name }: { name: string }) => name)
    expect(await names('q=%E8%B0%83%E8%A7%A3')).toEqual(['李调解'])
    expect(await names('unit=township')).toEqual(['孙登记', '周镇长', '李调解'])
    const first = await get('clerk', '/people?unit=township&limit=2')
    expect(first.after).toBe('head')
    expect(await names(`unit=township&limit=2&after=${first.after}`)).toEqual(['李调解'])
    expect((await server.get('clerk', '/api/office/people/nobody')).body).toMatchObject({
      type: '/problems/office/unknown-person',
    })
  })
})

/** What stands in the database before and after random requests, and what was never there. */
const anyUnit = fc.constantFrom('government', 'justice', 'township', 'new-1', 'new-2', 'nowhere')
const anyPost = fc.constantFrom(
  'justice-justice',
  'justice-justiceHead',
  'township-clerk',
  'guard',
  'p-1',
  'p-2',
  'none',
)
const anyPerson = fc.constantFrom(
  'clerk',
  'mediator',
  'justiceHead',
  'guard',
  'auditor',
  'administrator',
  'n-1',
  'none',
)
const anyDay = fc.constantFrom('1990-01-01', '2017-12-31', '2018-01-01', '2026-03-10', '2026-03-11', '2099-12-31')
const comingDay = fc.constantFrom('2026-03-10', '2026-03-11', '2099-12-31')
const anyName = fc.constantFrom('某局', '清河县司法局', '', '\u202e', "'; drop table unit; --")
const anyAct = fc.oneof(
  fc
    .record({ on: anyDay, id: anyUnit, name: anyName, kind: fc.constant('department'), parent: fc.option(anyUnit) })
    .map(body => ['/units', body] as const),
  fc.tuple(anyUnit, fc.record({ on: anyDay, name: anyName })).map(([u, body]) => [`/units/${u}/names`, body] as const),
  fc
    .tuple(anyUnit, fc.record({ on: anyDay, parent: fc.option(anyUnit) }))
    .map(([u, body]) => [`/units/${u}/parents`, body] as const),
  fc
    .tuple(anyUnit, fc.record({ on: anyDay, basis: anyName }))
    .map(([u, body]) => [`/units/${u}/abolition`, body] as const),
  fc
    .tuple(anyUnit, fc.record({ on: anyDay, post: anyPost }))
    .map(([u, body]) => [`/units/${u}/first-responsible`, body] as const),
  fc.record({ on: anyDay, id: anyPost, unit: anyUnit, name: anyName }).map(body => ['/posts', body] as const),
  fc.record({ on: anyDay, id: anyPerson, name: anyName }).map(body => ['/people', body] as const),
  fc.record({ on: anyDay, person: anyPerson, post: anyPost }).map(body => ['/appointments', body] as const),
  fc.record({ on: anyDay, person: anyPerson, post: anyPost }).map(body => ['/appointment-ends', body] as const),
  fc.tuple(anyPerson, fc.record({ on: comingDay })).map(([p, body]) => [`/people/${p}/leaving`, body] as const),
  fc
    .tuple(anyPost, fc.record({ duties: fc.subarray(['handling', 'mediation', 'auditAdministrator']) }))
    .map(([p, body]) => [`/posts/${p}/duties`, body] as const),
  fc
    .tuple(anyPerson, fc.constantFrom('suspension', 'restoration'))
    .map(([p, what]) => [`/people/${p}/${what}`, {}] as const),
)

it('random acts in any order, on any day, are done or refused in Chinese; three administrators remain', async () => {
  const other = await testServer([testProcedure])
  try {
    await appointTheOtherTwo(other)
    const seen = new Map<number, number>()
    await fc.assert(
      fc.asyncProperty(anyAct, fc.constantFrom('administrator', 'administrator', 'guard'), async ([path, body], by) => {
        const { status, body: answer } = await other.post(as(by), `/api/office${path}`, body)
        seen.set(status, (seen.get(status) ?? 0) + 1)
        expect([201, 204, 401, 403, 404, 422]).toContain(status)
        if (status > 204) expect(answer.title).toMatch(/\p{sc=Han}/u)
        for (const page of ['/units', '/units/justice', '/people'])
          expect((await other.get('clerk', `/api/office${page}`)).status).toBeLessThan(500)
      }),
      { numRuns: 200, seed: 20_261_122, endOnFailure: true },
    )
    expect(seen.get(201)).toBeGreaterThan(10)
    expect(seen.get(422)).toBeGreaterThan(10)
    for (const day of ['2026-03-10', '2099-12-31']) {
      other.now = `${day}T02:00:00.000Z`
      const history = await other.services.offices.history('qinghe')
      expect(administratorsOn(history, day).map(({ people }) => people.length > 0)).toEqual([true, true, true])
    }
  } finally {
    await other.close()
  }
})
