/** The organisation the rebuilt cases lie in. Only totals of the district were published, so units below are collective. */
import type { Queries } from '../database/connection.ts'
import { recordOfficeEvent } from '../office/office-act.ts'

export const hunjiang = 'hunjiang'
const hunjiangName = '白山市浑江区'

/** 机关代字 says what the numbers are: 重建. */
const units = [
  {
    id: hunjiang,
    kind: 'government',
    name: '中共白山市浑江区委、白山市浑江区人民政府',
    shortName: '浑江区',
    parent: null,
  },
  { id: 'office', kind: 'department', name: '白山市浑江区人民政府办公室', shortName: '区政府办', parent: hunjiang },
  { id: 'justice', kind: 'department', name: '白山市浑江区司法局', shortName: '区司法局', parent: hunjiang },
  { id: 'towns', kind: 'office', name: '浑江区各镇街（只公布全区合计数）', shortName: '各镇街', parent: hunjiang },
  {
    id: 'departments',
    kind: 'office',
    name: '浑江区各部门（只公布全区合计数）',
    shortName: '各部门',
    parent: hunjiang,
  },
] as const
export type HunjiangUnit = (typeof units)[number]['id']

const since = '2019-01-01'

/** Nothing where it is there already. */
export const writeHunjiangOffice = async (tx: Queries, at: string): Promise<void> => {
  const { rowCount } = await tx.query(
    `insert into jurisdiction (id, name, level) values ($1, $2, 'county') on conflict do nothing`,
    [hunjiang, hunjiangName],
  )
  if (!rowCount) return
  for (const { id, kind, name, shortName, parent } of units) {
    await tx.query('insert into unit (jurisdiction, id, kind, document_code, founded_on) values ($1, $2, $3, $4, $5)', [
      hunjiang,
      id,
      kind,
      '重建',
      since,
    ])
    await tx.query('insert into unit_name (jurisdiction, unit, since, name, short_name) values ($1, $2, $3, $4, $5)', [
      hunjiang,
      id,
      since,
      name,
      shortName,
    ])
    await tx.query('insert into unit_parent (jurisdiction, unit, since, parent) values ($1, $2, $3, $4)', [
      hunjiang,
      id,
      since,
      parent,
    ])
  }
  await recordOfficeEvent(tx, hunjiang, {
    kind: 'demonstration/rebuilt',
    on: since,
    at,
    actor: { person: null, name: '由已公布合计数重建' },
    data: { units: units.map(({ id, name }) => ({ id, name })) },
  })
}
