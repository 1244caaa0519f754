/** Certificates: recorded and withdrawn by the system administrator, valid by the day. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../database/test-database.ts'
import { holdsCertificate } from './certificates.ts'
import { createOffices, type Offices } from './offices.ts'
import { type CertificateToRecord, recordCertificate } from './record-certificate.ts'
import type { OfficeResult } from './refusal.ts'
import { county, writeSmallCounty } from './small-county.ts'
import { withdrawCertificate } from './withdraw-certificate.ts'

let test: TestDatabase
let offices: Offices
beforeAll(async () => {
  test = await testDatabase()
  await test.db.transaction(county, writeSmallCounty)
  offices = createOffices(test.db)
})
afterAll(() => test.close())

const changeBy = async (person: string, on: string) => {
  const by = await offices.actor(county, person, on)
  if (!by) throw new Error(`${person} is not there`)
  return { by, on, at: `${on}T09:00:00+08:00` }
}
const record = async (on: string, more: Partial<CertificateToRecord> = {}, by = 'chenJing') =>
  recordCertificate(offices, await changeBy(by, on), {
    person: 'zhaoLei',
    kind: 'enforcement',
    number: 'QH-001',
    unit: 'justice',
    ...more,
  })
const withdraw = async (on: string, number = 'QH-001', reason = '调离执法岗位') =>
  withdrawCertificate(offices, await changeBy('chenJing', on), { kind: 'enforcement', number, reason })
const unmet = (result: OfficeResult<unknown>) => (result.ok ? [] : result.refusal.unmet.map(point => point.text))
const holds = async (on: string, person = 'zhaoLei') =>
  holdsCertificate(await offices.history(county), person, 'enforcement', on)

describe('a certificate', () => {
  it('is recorded by the system administrator alone', async () => {
    expect(unmet(await record('2024-01-01', {}, 'zhouTao'))).toEqual(['须由系统管理员办理'])
    expect(unmet(await record('2024-01-01', {}, 'liMin'))).toEqual(['须由系统管理员办理'])
    expect(await holds('2024-01-01')).toBe(false)
  })

  it('is valid from its first day to its last', async () => {
    expect(await record('2024-01-01', { until: '2024-12-31' })).toMatchObject({ ok: true })
    expect(await Promise.all(['2023-12-31', '2024-01-01', '2024-12-31', '2025-01-01'].map(on => holds(on)))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(await holds('2024-06-01', 'liMin')).toBe(false)
  })

  it('is refused with everything that is wrong named at once', async () => {
    expect(unmet(await record('2024-06-01', { number: 'QH-001', unit: 'legal-office', until: '2024-05-31' }))).toEqual([
      '没有此单位',
      '编号“QH-001”的行政执法证已登记',
      '有效期截止日不得早于起始日',
      '此人同期已持有行政执法证（QH-001）',
    ])
    expect(unmet(await record('2024-06-01', { person: 'nobody', number: '有 空格' }))).toEqual([
      '没有此人，或此人已离任',
      '证件编号应为1至40个字符，不含空格',
    ])
    expect(unmet(await record('2024-06-01', { kind: 'constructor' as never, number: 'QH-002' }))).toEqual([
      '没有此种证件：constructor',
    ])
  })

  it('of a kind is held once at a time: a new one may follow the end of the old, and not meet it', async () => {
    expect(unmet(await record('2024-12-31', { number: 'QH-003' }))).toEqual(['此人同期已持有行政执法证（QH-001）'])
    expect(unmet(await record('2023-06-01', { number: 'QH-003', until: '2024-01-01' }))).toEqual([
      '此人同期已持有行政执法证（QH-001）',
    ])
    expect(unmet(await record('2023-06-01', { number: 'QH-003', until: '2023-12-31' }))).toEqual([])
    expect(unmet(await record('2025-01-01', { number: 'QH-004' }))).toEqual([])
    expect(await holds('2023-06-01')).toBe(true)
  })

  it('no longer holds from the day it is withdrawn, and stays so', async () => {
    expect(unmet(await withdraw('2024-12-31', 'QH-004'))).toEqual(['收回日不得早于证件生效日'])
    expect(unmet(await withdraw('2025-03-01', 'QH-004', ' '))).toEqual(['请写明收回的理由（500字以内）'])
    expect(unmet(await withdraw('2025-03-01', 'QH-009'))).toEqual(['没有此证件'])
    expect(unmet(await withdraw('2025-03-01', 'QH-004'))).toEqual([])
    expect([await holds('2025-02-28'), await holds('2025-03-01')]).toEqual([true, false])
    expect(unmet(await withdraw('2025-04-01', 'QH-004'))).toEqual(['该证件已收回'])
    // Withdrawn, it stands in the way of no other.
    expect(unmet(await record('2025-03-01', { number: 'QH-005' }))).toEqual([])
  })

  it('is recorded in the events of the organisation', async () => {
    const { rows } = await test.db.read(county, q =>
      q.query('select kind, data from office_event where kind like $1 order by seq', ['certificate/%']),
    )
    expect(rows.map(({ kind }) => kind)).toEqual([
      'certificate/recorded',
      'certificate/recorded',
      'certificate/recorded',
      'certificate/withdrawn',
      'certificate/recorded',
    ])
    expect(rows[0]?.data).toMatchObject({
      person: 'zhaoLei',
      number: 'QH-001',
      since: '2024-01-01',
      until: '2024-12-31',
    })
  })
})
