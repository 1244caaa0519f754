import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect, type Database } from '../database/connection.ts'
import { migrate } from '../database/migrate.ts'
import { administer, databaseUrl, type TestDatabase, testDatabase } from '../database/test-database.ts'
import { changePassword } from './change-password.ts'
import { createFirstAdministrators } from './first-administrators.ts'
import { loadOffice } from './office.ts'
import { createOffices } from './offices.ts'
import { createSignIn } from './sign-in.ts'

const name = `yifa_plain_${randomBytes(4).toString('hex')}`
let test: TestDatabase
let db: Database

beforeAll(async () => {
  test = await testDatabase()
  await administer(test.url, `create role ${name} login password 'plain'`)
  await administer(test.url, `create database ${name} owner ${name}`)
  const url = new URL(databaseUrl(test.url, name))
  url.username = name
  url.password = 'plain'
  await migrate(url.href)
  db = await connect(url.href, { max: 2 })
})
afterAll(async () => {
  await db.close()
  await administer(test.url, `drop database ${name} with (force)`)
  await administer(test.url, `drop role ${name}`)
  await test.close()
})

describe('on a database whose owner is an ordinary account and the only one', () => {
  const password = '停车坐爱枫林晚二月花'
  const now = () => new Date('2026-03-02T10:00:00+08:00')

  it('an empty installation is set up, its administrators sign in and change their passwords', async () => {
    const offices = createOffices(db)
    const set = await createFirstAdministrators(offices, {
      jurisdiction: { id: 'yuncheng', name: '云城县', level: 'county' },
      rootUnit: { id: 'government', name: '云城县人民政府', kind: 'government' },
      administrators: {
        systemAdministrator: { name: '何平', username: 'heping', password: '远上寒山石径斜白云生' },
        securityAdministrator: { name: '林静', username: 'linjing', password: '白云生处有人家停车坐' },
        auditAdministrator: { name: '马远', username: 'mayuan', password },
      },
      on: '2026-03-02',
      at: now().toISOString(),
    })
    expect(set.ok).toBe(true)
    const signIn = await createSignIn({ db, secret: 's'.repeat(40), baseUrl: 'http://localhost', now })
    const result = await signIn.signIn({ username: 'mayuan', password, address: '::1', jurisdiction: 'yuncheng' })
    if (!result.ok) throw new Error(JSON.stringify(result.refusal))
    const next = { current: password, next: '霜叶红于二月花杜牧诗', address: '::1' }
    expect((await changePassword(signIn, result.value.session, next)).ok).toBe(true)
  })

  it('acts still see nothing of accounts, and of a government nothing but their own', async () => {
    for (const table of ['"user"', 'session', 'account', 'attempt']) {
      const seen = await db.read('yuncheng', q => q.query(`select 1 from sign_in.${table}`))
      expect(seen.rowCount).toBe(0)
      expect((await db.owner.query(`select 1 from sign_in.${table}`)).rowCount).toBeGreaterThan(0)
    }
    expect((await db.read('yuncheng', q => loadOffice(q, 'yuncheng', '2026-03-02'))).units.size).toBe(1)
    expect((await db.read('elsewhere', q => loadOffice(q, 'yuncheng', '2026-03-02'))).units.size).toBe(0)
    expect((await db.read('elsewhere', q => q.query('select 1 from security_log'))).rowCount).toBe(0)
  })
})
