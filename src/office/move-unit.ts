import { dayBefore } from './day-before.ts'
import { officeOn, subtree } from './office.ts'
import { type OfficeChange, performOfficeAct } from './office-act.ts'
import type { Offices } from './offices.ts'
import { type OfficeResult, unmetWhere } from './refusal.ts'

/** 调整隶属关系 from `change.on`; figures of earlier periods still roll up to the former parent. */
export function moveUnit(
  offices: Offices,
  change: OfficeChange,
  move: { readonly unit: string; readonly parent: string | null },
): Promise<OfficeResult<number>> {
  const { by, on } = change
  const { unit, parent } = move
  return performOfficeAct(offices, change, {
    kind: 'unit/moved',
    title: '不能调整隶属关系',
    duty: 'systemAdministrator',
    data: move,
    unmet(history) {
      const office = officeOn(history, on)
      return unmetWhere([
        [!office.units.has(unit), '该单位在调整之日不存在'],
        [parent !== null && !office.units.has(parent), '新的上级单位在调整之日不存在'],
        [parent !== null && subtree(office, unit).includes(parent), '不得隶属于本单位或其下级单位'],
        [office.units.get(unit)?.parent === parent, '隶属关系没有变化'],
        [
          history.parents.some(row => row.unit === unit && row.since > on),
          '该单位在此日之后已有隶属调整，应从后往前更改',
        ],
      ])
    },
    async write(tx) {
      const { jurisdiction } = by
      await tx.query(
        'update unit_parent set until = $3 where jurisdiction = $1 and unit = $2 and until is null and since < $4',
        [jurisdiction, unit, dayBefore(on), on],
      )
      await tx.query(
        `insert into unit_parent (jurisdiction, unit, since, parent) values ($1, $2, $3, $4)
         on conflict (jurisdiction, unit, since) do update set parent = excluded.parent`,
        [jurisdiction, unit, on, parent],
      )
    },
  })
}
