import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shortcoming } from '../../procedures/shortcoming.ts'
import { jurisdiction, type TestCounty, testCounty, testUnits } from '../case/test-county.ts'
import type { Office, Unit } from '../office/office.ts'
import { loadEntries } from './report-entries.ts'
import { getTemplate } from './templates.ts'

let county: TestCounty
beforeAll(async () => {
  county = await testCounty([shortcoming])
})
afterAll(() => county.close())

const office: Office = {
  jurisdiction,
  on: '2025-12-31',
  units: new Map(Object.entries(testUnits).map(([id, { name }]) => [id, { id, name } as Unit])),
  roots: [],
  otherNames: new Map(),
}
const listed = async (year: number, cutoff: string) =>
  (
    await county.engine.db.read(jurisdiction, q =>
      loadEntries(q, getTemplate('lawgov', year), {
        jurisdiction,
        unit: 'government',
        year,
        cutoff,
        office,
        procedures: county.engine.procedures,
      }),
    )
  )
    .get('shortcomings.list')
    ?.map(({ text }) => text)
const register = (unit: 'government' | 'justice', problem: string) =>
  county.open('shortcoming', 'register', unit, county.person(`${unit}编报`, unit, 'reporting'), {
    on: '2026-01-12',
    fields: { foundOn: '2026-01-12', year: 2025, problem, cause: '人手不足', from: 'self', owner: 'housing' },
  })

describe('the lines of a report', () => {
  it('are the cases its own unit registered for its year, as they were recorded by the cutoff', async () => {
    const first = await register('government', '法制审核不及时')
    await register('justice', '别的单位的不足')
    if (!first.ok) throw new Error(JSON.stringify(first.refusal))
    const line = '法制审核不及时。原因：人手不足。责任单位：清河县住房和城乡建设局'
    expect(await listed(2025, '2026-01-12T01:00:00.000Z')).toEqual([])
    expect(await listed(2025, '2026-01-12T03:00:00.000Z')).toEqual([line])
    expect(await listed(2024, '2026-01-12T03:00:00.000Z')).toEqual([])
  })
  it('do not change for an earlier cutoff, whatever is registered later', async () => {
    await county.open('shortcoming', 'register', 'government', county.person('再编报', 'government', 'reporting'), {
      on: '2026-02-02',
      fields: {
        foundOn: '2026-02-02',
        year: 2025,
        problem: '公开不及时',
        cause: '流程长',
        from: 'self',
        owner: 'housing',
      },
    })
    expect(await listed(2025, '2026-01-31T00:00:00.000Z')).toHaveLength(1)
    expect(await listed(2025, '2026-02-03T00:00:00.000Z')).toHaveLength(2)
  })
})
