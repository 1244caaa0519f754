import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../database/test-database.ts'
import { holdsDuty, loadActor } from './actor.ts'
import { loadOffice, missingFirstResponsible, subtree, unitName } from './office.ts'
import { county, writeSmallCounty } from './small-county.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await testDatabase()
  await test.db.transaction(county, writeSmallCounty)
})
afterAll(() => test.close())

const officeOn = (on: string) => test.db.read(county, q => loadOffice(q, county, on))
const actorOn = (person: string, on: string) => test.db.read(county, q => loadActor(q, county, person, on))

describe('the organisation on a day', () => {
  it('names a unit as it was called on that day: the old name on its last day, the new one on its first', async () => {
    expect(unitName(await officeOn('2020-06-30'), 'chengguan')).toBe('城关镇人民政府')
    expect(unitName(await officeOn('2020-07-01'), 'chengguan')).toBe('城关街道办事处')
  })

  it('puts a unit under the parent it had on that day', async () => {
    const before = await officeOn('2019-12-31')
    expect(before.units.get('dongguan')?.parent).toBe('government')
    expect(subtree(before, 'chengguan')).toEqual(['chengguan'])
    const after = await officeOn('2020-01-01')
    expect(subtree(after, 'chengguan')).toEqual(['chengguan', 'dongguan'])
    expect(subtree(after, 'government').sort()).toEqual(['chengguan', 'dongguan', 'government', 'justice'])
  })

  it('holds a unit until the day before its abolition, and its name after that', async () => {
    expect((await officeOn('2019-02-28')).units.has('legal-office')).toBe(true)
    const after = await officeOn('2019-03-01')
    expect(after.units.has('legal-office')).toBe(false)
    expect(subtree(after, 'legal-office')).toEqual([])
    expect(unitName(after, 'legal-office')).toBe('青禾县人民政府法制办公室')
  })

  it('is empty before the county was founded', async () => {
    const office = await officeOn('2017-12-31')
    expect(office.units.size).toBe(0)
    expect(office.roots).toEqual([])
  })

  it('names the first responsible person of a unit, and the units that have none', async () => {
    const inTerm = await officeOn('2020-12-31')
    expect(inTerm.units.get('government')?.firstResponsible).toEqual({
      person: 'sunGuoqiang',
      name: '孙国强',
      postName: '县长',
    })
    expect(missingFirstResponsible(inTerm).map(unit => unit.id)).toEqual(['chengguan', 'dongguan'])
    const vacant = await officeOn('2021-01-01')
    expect(missingFirstResponsible(vacant).map(unit => unit.id)).toEqual(['chengguan', 'dongguan', 'government'])
  })

  it('is not seen from another jurisdiction', async () => {
    const seen = await test.db.read('elsewhere', q => loadOffice(q, county, '2020-01-01'))
    expect(seen.units.size).toBe(0)
  })
})

describe('an actor', () => {
  it('has the duties of the posts held on that day, unit by unit', async () => {
    const actor = await actorOn('zhaoLei', '2019-02-28')
    expect(actor?.holdings).toEqual([
      { unit: 'justice', post: 'justice-clerk', duties: ['registration', 'handling'] },
      { unit: 'legal-office', post: 'legal-clerk', duties: ['legalityReview'] },
    ])
  })

  it('loses the duties of a unit with the unit', async () => {
    const actor = await actorOn('zhaoLei', '2019-03-01')
    expect(actor && holdsDuty(actor, 'legalityReview', 'legal-office')).toBe(false)
    expect(actor && holdsDuty(actor, 'handling', 'justice')).toBe(true)
    expect(actor && holdsDuty(actor, 'handling', 'government')).toBe(false)
  })

  it('keeps a post to its last day', async () => {
    expect((await actorOn('sunGuoqiang', '2020-12-31'))?.holdings).toHaveLength(1)
    expect((await actorOn('sunGuoqiang', '2021-01-01'))?.holdings).toEqual([])
  })

  it('administers without a case duty', async () => {
    const actor = await actorOn('zhouTao', '2020-01-01')
    expect(actor?.administers).toEqual(['securityAdministrator'])
    expect(actor?.holdings.flatMap(holding => holding.duties)).toEqual([])
  })

  it('is nobody when the person is unknown', async () => {
    expect(await actorOn('nobody', '2020-01-01')).toBeNull()
  })
})
