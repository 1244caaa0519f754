import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../database/test-database.ts'
import { abolishUnit } from './abolish-unit.ts'
import { addPerson } from './add-person.ts'
import { appoint } from './appoint.ts'
import { createPost } from './create-post.ts'
import { endAppointment } from './end-appointment.ts'
import { grantDuties } from './grant-duties.ts'
import { moveUnit } from './move-unit.ts'
import { nameFirstResponsible } from './name-first-responsible.ts'
import { missingFirstResponsible, subtree, unitName } from './office.ts'
import type { OfficeChange } from './office-act.ts'
import { createOffices, type Offices } from './offices.ts'
import { openUnit } from './open-unit.ts'
import { recordLeaving } from './record-leaving.ts'
import type { OfficeResult } from './refusal.ts'
import { renameUnit } from './rename-unit.ts'
import { listSecurityLog } from './security-log.ts'
import { county, writeSmallCounty } from './small-county.ts'

const databases: TestDatabase[] = []
let test: TestDatabase
let offices: Offices
beforeEach(async () => {
  test = await testDatabase()
  databases.push(test)
  await test.db.transaction(county, writeSmallCounty)
  offices = createOffices(test.db)
})
// Closed after each: the connections of a whole file's databases together are more than the server gives.
afterEach(async () => {
  for (const database of databases.splice(0)) await database.close()
})

async function changeBy(person: string, on: string): Promise<OfficeChange> {
  const by = await offices.actor(county, person, on)
  if (!by) throw new Error(`${person} is not there`)
  return { by, on, at: `${on}T09:00:00+08:00` }
}
const system = (on: string) => changeBy('chenJing', on)
const security = (on: string) => changeBy('zhouTao', on)

const unmet = (result: OfficeResult<unknown>) => (result.ok ? [] : result.refusal.unmet.map(point => point.text))
const dutiesOf = async (person: string, on: string) =>
  (await offices.actor(county, person, on))?.holdings.flatMap(holding => holding.duties)

async function events() {
  const { rows } = await test.db.read(county, q =>
    q.query<{ seq: number; kind: string; actor: object; occurred_on: string }>(
      'select seq, kind, actor, occurred_on from office_event order by seq',
    ),
  )
  return rows
}

describe('the tree of units', () => {
  it('gains a unit from its founding day on', async () => {
    const opened = await openUnit(offices, await system('2022-05-01'), {
      id: 'market-supervision',
      name: '青禾县市场监督管理局',
      kind: 'department',
      documentCode: '青市监',
      parent: 'government',
    })
    expect(opened).toEqual({ ok: true, value: 1 })
    expect((await offices.on(county, '2022-04-30')).units.has('market-supervision')).toBe(false)
    const office = await offices.on(county, '2022-05-01')
    expect(office.units.get('market-supervision')).toMatchObject({ parent: 'government', documentCode: '青市监' })
  })

  it('refuses a unit with everything that is wrong named at once, and records nothing', async () => {
    const refused = await openUnit(offices, await system('2022-05-01'), {
      id: 'justice',
      name: '青禾县司法局',
      kind: 'department',
      parent: 'legal-office',
    })
    expect(unmet(refused)).toEqual([
      '单位代码“justice”已被使用，撤销单位的代码也不得再用',
      '已有名为“青禾县司法局”的单位',
      '上级单位在设立之日不存在',
    ])
    expect(await events()).toEqual([])
  })

  it('renames a unit from a day on and leaves earlier days their name', async () => {
    await offices.on(county, '2023-01-01')
    expect(await renameUnit(offices, await system('2023-01-01'), { unit: 'dongguan', name: '东关新村社区' })).toEqual({
      ok: true,
      value: 1,
    })
    expect(unitName(await offices.on(county, '2022-12-31'), 'dongguan')).toBe('东关社区')
    expect(unitName(await offices.on(county, '2023-01-01'), 'dongguan')).toBe('东关新村社区')
  })

  it('corrects a name on the day it began', async () => {
    await renameUnit(offices, await system('2023-01-01'), { unit: 'dongguan', name: '东观社区' })
    await renameUnit(offices, await system('2023-01-01'), { unit: 'dongguan', name: '东关新社区' })
    expect(unitName(await offices.on(county, '2022-12-31'), 'dongguan')).toBe('东关社区')
    expect(unitName(await offices.on(county, '2023-01-01'), 'dongguan')).toBe('东关新社区')
  })

  it('refuses a name that another unit bears, and a renaming before a later one', async () => {
    expect(
      unmet(await renameUnit(offices, await system('2019-01-01'), { unit: 'chengguan', name: '东关社区' })),
    ).toEqual(['该单位在此日之后已有更名，应从后往前更改', '已有名为“东关社区”的单位'])
  })

  it('moves a unit, so that later figures roll up to the new parent', async () => {
    await moveUnit(offices, await system('2024-01-01'), { unit: 'dongguan', parent: 'government' })
    expect(subtree(await offices.on(county, '2023-12-31'), 'chengguan')).toEqual(['chengguan', 'dongguan'])
    expect(subtree(await offices.on(county, '2024-01-01'), 'chengguan')).toEqual(['chengguan'])
  })

  it('refuses to move a unit below itself', async () => {
    const refused = await moveUnit(offices, await system('2024-01-01'), { unit: 'chengguan', parent: 'dongguan' })
    expect(unmet(refused)).toEqual(['不得隶属于本单位或其下级单位'])
  })

  it('abolishes a unit once its cases, people and lower units are settled', async () => {
    await test.db.transaction(county, q =>
      q.query(`insert into case_file (jurisdiction, id, procedure, unit, origin, stage, title, opened_on, version, state, head)
        values ('qinghe', gen_random_uuid(), 'p', 'dongguan', 'dongguan', 's', '邻里纠纷', '2024-01-02', 1, '{}', '')`),
    )
    const abolition = { unit: 'dongguan', basis: '青政发〔2024〕3号' }
    expect(unmet(await abolishUnit(offices, await system('2024-03-01'), { ...abolition, basis: '' }))).toEqual([
      '应写明撤销依据',
      '尚有1人在岗，应先免职',
      '尚有1件未办结，应先移交',
    ])
    expect(unmet(await abolishUnit(offices, await system('2024-03-01'), { ...abolition, unit: 'chengguan' }))).toEqual([
      '尚有1个下级单位，应先撤销或调整隶属关系',
    ])
    await test.db.transaction(county, q => q.query(`update case_file set closed_on = '2024-02-01'`))
    await endAppointment(offices, await system('2024-02-29'), { person: 'wangFang', post: 'mediator' })
    expect((await abolishUnit(offices, await system('2024-03-01'), abolition)).ok).toBe(true)
    expect((await offices.on(county, '2024-02-29')).units.has('dongguan')).toBe(true)
    expect((await offices.on(county, '2024-03-01')).units.has('dongguan')).toBe(false)
  })

  it('names the first responsible person among the posts of the unit', async () => {
    const refused = await nameFirstResponsible(offices, await system('2024-01-01'), {
      unit: 'dongguan',
      post: 'justice-head',
    })
    expect(unmet(refused)).toEqual(['第一责任人应为本单位的岗位'])
    await nameFirstResponsible(offices, await system('2024-01-01'), { unit: 'dongguan', post: 'mediator' })
    const missing = missingFirstResponsible(await offices.on(county, '2024-01-01')).map(unit => unit.id)
    expect(missing).not.toContain('dongguan')
  })
})

describe('posts and people', () => {
  it('a new clerk acts once the post carries duties, and no longer after the last day', async () => {
    await addPerson(offices, await system('2024-01-01'), { id: 'qianLi', name: '钱立' })
    await createPost(offices, await system('2024-01-01'), { id: 'registrar', unit: 'justice', name: '收件员' })
    await appoint(offices, await system('2024-01-02'), { person: 'qianLi', post: 'registrar' })
    expect(await dutiesOf('qianLi', '2024-01-02')).toEqual([])
    await grantDuties(offices, await security('2024-01-02'), { post: 'registrar', duties: ['registration'] })
    expect(await dutiesOf('qianLi', '2024-01-01')).toEqual([])
    expect(await dutiesOf('qianLi', '2024-01-02')).toEqual(['registration'])
    await endAppointment(offices, await system('2024-06-30'), { person: 'qianLi', post: 'registrar' })
    expect(await dutiesOf('qianLi', '2024-06-30')).toEqual(['registration'])
    expect(await dutiesOf('qianLi', '2024-07-01')).toEqual([])
  })

  it('who has left holds nothing from that day on', async () => {
    expect((await recordLeaving(offices, await system('2024-05-01'), 'liMin')).ok).toBe(true)
    expect(await dutiesOf('liMin', '2024-04-30')).toEqual(['unitHead', 'legalityReview'])
    expect(await offices.actor(county, 'liMin', '2024-05-01')).toBeNull()
  })

  it('an appointment names everything that stands against it', async () => {
    expect(
      unmet(await appoint(offices, await system('2019-03-01'), { person: 'zhaoLei', post: 'legal-clerk' })),
    ).toEqual(['该岗位所在单位已撤销', '此人已任此职'])
    expect(unmet(await appoint(offices, await system('2024-01-01'), { person: 'x', post: 'y' }))).toEqual([
      '没有此人',
      '没有此岗位',
    ])
  })

  it('records each change with its number, day and administrator', async () => {
    await addPerson(offices, await system('2024-01-01'), { id: 'qianLi', name: '钱立' })
    await appoint(offices, await system('2024-01-02'), { person: 'qianLi', post: 'mediator' })
    expect(await events()).toEqual([
      { seq: 1, kind: 'person/added', actor: { person: 'chenJing', name: '陈静' }, occurred_on: '2024-01-01' },
      { seq: 2, kind: 'person/appointed', actor: { person: 'chenJing', name: '陈静' }, occurred_on: '2024-01-02' },
    ])
    const log = await test.db.read(county, q => listSecurityLog(q, county, { limit: 10 }))
    expect(log).toMatchObject([{ kind: 'duty/appointed', person: 'chenJing', subject: 'qianLi' }])
  })

  it('no record is changed or removed by the role under which acts run', async () => {
    await addPerson(offices, await system('2024-01-01'), { id: 'qianLi', name: '钱立' })
    for (const sql of [
      'update office_event set seq = 9',
      'delete from office_event',
      'update security_log set kind = kind',
      'delete from security_log',
    ])
      await expect(test.db.transaction(county, q => q.query(sql))).rejects.toThrow('permission denied')
  })

  it('two changes at once are both recorded, one after the other', async () => {
    const change = await system('2024-01-01')
    const results = await Promise.all(
      ['a', 'b', 'c', 'd'].map(id => addPerson(offices, change, { id, name: `新人${id}` })),
    )
    expect(results.map(result => result.ok && result.value).sort()).toEqual([1, 2, 3, 4])
  })
})

describe('三员分立', () => {
  it('only the system administrator changes units, posts and people', async () => {
    const units = await renameUnit(offices, await security('2024-01-01'), { unit: 'dongguan', name: '新名' })
    expect(units).toMatchObject({ ok: false, refusal: { type: 'missing-administrator-duty' } })
    expect(unmet(units)).toEqual(['须由系统管理员办理'])
    const clerk = await addPerson(offices, await changeBy('zhaoLei', '2024-01-01'), { id: 'x', name: '某' })
    expect(unmet(clerk)).toEqual(['须由系统管理员办理'])
  })

  it('only the security administrator grants duties', async () => {
    const refused = await grantDuties(offices, await system('2024-01-01'), { post: 'mediator', duties: ['handling'] })
    expect(unmet(refused)).toEqual(['须由安全保密管理员办理'])
  })

  it('who handles cases is not appointed an administrator', async () => {
    const refused = await appoint(offices, await system('2024-01-01'), { person: 'zhaoLei', post: 'audit' })
    expect(unmet(refused)).toEqual(['赵磊为安全审计员的，不得承担办件职责'])
  })

  it('an administrator is not appointed to a post that handles cases', async () => {
    const refused = await appoint(offices, await system('2024-01-01'), { person: 'wuXia', post: 'mediator' })
    expect(unmet(refused)).toEqual(['吴霞为安全审计员的，不得承担办件职责'])
  })

  it('nobody is two administrators', async () => {
    const refused = await appoint(offices, await system('2024-01-01'), { person: 'wuXia', post: 'security' })
    expect(unmet(refused)).toEqual(['吴霞不得同时为安全审计员、安全保密管理员'])
  })

  it('whose case post has ended may become an administrator, on the day after and not before', async () => {
    await endAppointment(offices, await system('2024-01-31'), { person: 'wangFang', post: 'mediator' })
    const tooEarly = await appoint(offices, await system('2024-01-31'), { person: 'wangFang', post: 'audit' })
    expect(unmet(tooEarly)).toEqual(['王芳为安全审计员的，不得承担办件职责'])
    expect((await appoint(offices, await system('2024-02-01'), { person: 'wangFang', post: 'audit' })).ok).toBe(true)
  })

  it('a post is not granted both kinds of duty, nor one that a holder may not have', async () => {
    const both = await grantDuties(offices, await security('2024-01-01'), {
      post: 'mediator',
      duties: ['mediation', 'auditAdministrator'],
    })
    expect(unmet(both)).toEqual([
      '岗位“人民调解员”为安全审计员的，不得承担办件职责',
      '王芳为安全审计员的，不得承担办件职责',
    ])
    await createPost(offices, await system('2024-01-01'), { id: 'second', unit: 'government', name: '兼职' })
    await appoint(offices, await system('2024-01-01'), { person: 'wuXia', post: 'second' })
    const throughHolder = await grantDuties(offices, await security('2024-01-01'), {
      post: 'second',
      duties: ['handling'],
    })
    expect(unmet(throughHolder)).toEqual(['吴霞为安全审计员的，不得承担办件职责'])
  })

  it('no administrator changes what concerns himself', async () => {
    expect(
      unmet(await appoint(offices, await system('2024-01-01'), { person: 'chenJing', post: 'mediator' })),
    ).toContain('不得任免本人')
    expect(unmet(await recordLeaving(offices, await system('2024-01-01'), 'chenJing'))).toContain('不得办理本人离任')
    expect(unmet(await grantDuties(offices, await security('2024-01-01'), { post: 'security', duties: [] }))).toContain(
      '不得变更本人所在岗位的职责',
    )
  })

  it('the last of the three does not go; with a second one appointed the first may', async () => {
    const audit = { person: 'wuXia', post: 'audit' }
    expect(unmet(await endAppointment(offices, await system('2024-01-31'), audit))).toEqual(['至少保留一名安全审计员'])
    expect(unmet(await recordLeaving(offices, await system('2024-01-31'), 'wuXia'))).toEqual(['至少保留一名安全审计员'])
    await addPerson(offices, await system('2024-01-01'), { id: 'hanMei', name: '韩梅' })
    await appoint(offices, await system('2024-02-01'), { person: 'hanMei', post: 'audit' })
    expect((await endAppointment(offices, await system('2024-01-31'), audit)).ok).toBe(true)
  })
})

describe('the organisation in memory', () => {
  it('answers without a query until something changes, and then at once', async () => {
    let reads = 0
    const counted = createOffices({
      ...test.db,
      read: (jurisdiction, work) => {
        reads += 1
        return test.db.read(jurisdiction, work)
      },
    })
    for (let i = 0; i < 50; i++) await counted.actor(county, 'zhaoLei', '2024-01-01')
    expect(reads).toBe(1)
    expect((await counted.on(county, '2024-01-01')).units.has('justice')).toBe(true)
    expect(reads).toBe(1)
    await renameUnit(counted, await system('2024-01-01'), { unit: 'justice', name: '青禾县法治局' })
    expect(unitName(await counted.on(county, '2024-01-01'), 'justice')).toBe('青禾县法治局')
    expect(reads).toBe(2)
  })

  it('sees a change made by another process after five seconds, not before', async () => {
    let milliseconds = 0
    const other = createOffices(test.db, { clock: () => milliseconds })
    await other.on(county, '2024-01-01')
    await renameUnit(offices, await system('2024-01-01'), { unit: 'justice', name: '青禾县法治局' })
    milliseconds = 4_999
    expect(unitName(await other.on(county, '2024-01-01'), 'justice')).toBe('青禾县司法局')
    milliseconds = 5_000
    expect(unitName(await other.on(county, '2024-01-01'), 'justice')).toBe('青禾县法治局')
  })
})
