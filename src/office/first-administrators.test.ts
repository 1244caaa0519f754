import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../database/test-database.ts'
import { createFirstAdministrators, type FirstAdministrators, isEmptyInstallation } from './first-administrators.ts'
import { createOffices, type Offices } from './offices.ts'
import { createSignIn } from './sign-in.ts'
import { county, writeSmallCounty } from './small-county.ts'

const databases: TestDatabase[] = []
let test: TestDatabase
let offices: Offices
beforeEach(async () => {
  test = await testDatabase()
  databases.push(test)
  offices = createOffices(test.db)
})
afterAll(async () => {
  for (const database of databases) await database.close()
})

const first: FirstAdministrators = {
  jurisdiction: { id: 'yuncheng', name: '云城县', level: 'county' },
  rootUnit: { id: 'government', name: '云城县人民政府', kind: 'government', documentCode: '云政' },
  administrators: {
    systemAdministrator: { name: '何平', username: 'heping', password: '远上寒山石径斜一' },
    securityAdministrator: { name: '林静', username: 'linjing', password: '白云生处有人家二二' },
    auditAdministrator: { name: '马远', username: 'mayuan', password: '停车坐爱枫林晚三三' },
  },
  on: '2026-03-02',
  at: '2026-03-02T09:00:00+08:00',
}
const long = (text: string) => text.padEnd(10, '吟')
const proper: FirstAdministrators = {
  ...first,
  administrators: {
    systemAdministrator: { ...first.administrators.systemAdministrator, password: long('远上寒山石径斜一') },
    securityAdministrator: { ...first.administrators.securityAdministrator, password: long('白云生处有人家二') },
    auditAdministrator: { ...first.administrators.auditAdministrator, password: long('停车坐爱枫林晚三') },
  },
}

describe('the first visit to an empty installation', () => {
  it('makes the government, its root unit and three administrators who can sign in', async () => {
    expect(await isEmptyInstallation(offices)).toBe(true)
    expect(await createFirstAdministrators(offices, proper)).toEqual({ ok: true, value: null })
    expect(await isEmptyInstallation(offices)).toBe(false)
    const office = await offices.on('yuncheng', '2026-03-02')
    expect(office.roots).toEqual(['government'])
    expect((await offices.actor('yuncheng', 'linjing', '2026-03-02'))?.administers).toEqual(['securityAdministrator'])
    const now = () => new Date('2026-03-02T10:00:00+08:00')
    const signIn = await createSignIn({ db: test.db, secret: 's'.repeat(40), baseUrl: 'http://localhost', now })
    for (const { username, password } of Object.values(proper.administrators)) {
      const result = await signIn.signIn({ username, password, address: '::1', jurisdiction: 'yuncheng' })
      expect(result.ok && result.value.session.passwordChangeDue).toBe(true)
    }
  })

  it('takes three different people with different passwords, and says all that is wrong', async () => {
    const { systemAdministrator } = first.administrators
    const refused = await createFirstAdministrators(offices, {
      ...first,
      rootUnit: { ...first.rootUnit, name: ' ' },
      administrators: {
        systemAdministrator,
        securityAdministrator: systemAdministrator,
        auditAdministrator: { ...systemAdministrator, username: 'x' },
      },
    })
    expect(refused.ok ? [] : refused.refusal.unmet.map(point => point.text)).toEqual([
      '应填写单位名称',
      '三员应为三个不同的人',
      '三员的用户名应各不相同',
      '三员的密码应各不相同',
      '系统管理员：密码至少10个字符',
      '安全保密管理员：密码至少10个字符',
      '安全审计员：密码至少10个字符',
      '用户名“x”应为3至30个字母、数字、点、横线或下划线',
    ])
    expect(await isEmptyInstallation(offices)).toBe(true)
  })

  it('is refused as soon as anybody is there, in whatever jurisdiction', async () => {
    await test.db.transaction(county, writeSmallCounty)
    const refused = await createFirstAdministrators(offices, proper)
    expect(refused).toMatchObject({ ok: false, refusal: { type: 'already-set-up', title: '系统已初始化' } })
  })

  it('succeeds once when two visitors come at the same moment', async () => {
    const results = await Promise.all(
      [1, 2, 3, 4, 5, 6].map(i =>
        createFirstAdministrators(offices, {
          ...proper,
          jurisdiction: { ...proper.jurisdiction, id: i % 2 ? 'yuncheng' : 'other' },
        }),
      ),
    )
    expect(results.filter(result => result.ok)).toHaveLength(1)
  })
})
