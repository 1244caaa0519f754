import { expect, it } from 'vitest'
import type { Office } from '../office/office.ts'
import { findUnits } from './find-unit.ts'

const office = (jurisdiction: string, units: readonly [id: string, name: string, shortName?: string][]): Office => ({
  jurisdiction,
  on: '2019-12-31',
  units: new Map(
    units.map(([id, name, shortName]) => [
      id,
      {
        id,
        name,
        shortName: shortName ?? null,
        kind: 'department',
        documentCode: null,
        parent: null,
        children: [],
        firstResponsiblePost: null,
        firstResponsible: null,
      },
    ]),
  ),
  roots: [units[0]?.[0] ?? ''],
  otherNames: new Map(),
})
const offices = [
  {
    jurisdictionName: '清河县',
    office: office('qinghe', [
      ['government', '清河县人民政府'],
      ['justice', '清河县司法局'],
    ]),
  },
  {
    jurisdictionName: '白山市浑江区',
    office: office('hunjiang', [
      ['hunjiang', '中共白山市浑江区委、白山市浑江区人民政府', '浑江区'],
      ['justice', '白山市浑江区司法局', '区司法局'],
      ['towns', '浑江区各镇街'],
    ]),
  },
]
const found = (wanted: string) => findUnits(offices, wanted).map(({ jurisdiction, unit }) => `${jurisdiction}/${unit}`)

it('a unit is found by its short name before any name that contains it', () => {
  expect(found('浑江区')).toEqual(['hunjiang/hunjiang'])
  expect(found('清河县司法局')).toEqual(['qinghe/justice'])
})
it('the name of a jurisdiction means its root', () => {
  expect(found('清河县')).toEqual(['qinghe/government'])
  expect(found('白山市浑江区')).toEqual(['hunjiang/hunjiang'])
})
it('an id that several have is ambiguous, with its jurisdiction it is not', () => {
  expect(found('justice')).toEqual(['qinghe/justice', 'hunjiang/justice'])
  expect(found('hunjiang/justice')).toEqual(['hunjiang/justice'])
})
it('a part of a name will do; nothing fits nothing', () => {
  expect(found('镇街')).toEqual(['hunjiang/towns'])
  expect(found('交通局')).toEqual([])
})
