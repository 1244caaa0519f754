import { dayBefore } from './day-before.ts'
import { type OfficeChange, performOfficeAct } from './office-act.ts'
import { inForce } from './office-history.ts'
import type { Offices } from './offices.ts'
import { type OfficeResult, unmetWhere } from './refusal.ts'

/** 单位更名 from `change.on`; on the day the present name began it corrects that name. Earlier days keep theirs. */
export function renameUnit(
  offices: Offices,
  change: OfficeChange,
  renaming: { readonly unit: string; readonly name: string; readonly shortName?: string },
): Promise<OfficeResult<number>> {
  const { by, on } = change
  const { unit, name } = renaming
  return performOfficeAct(offices, change, {
    kind: 'unit/renamed',
    title: '不能更名',
    duty: 'systemAdministrator',
    data: renaming,
    unmet(history) {
      const names = history.names.filter(row => row.unit === unit)
      return unmetWhere([
        [!names.some(row => inForce(row, on)), '该单位在更名之日不存在'],
        [(history.units.find(row => row.id === unit)?.abolishedOn ?? '9999') <= on, '该单位已撤销'],
        [names.some(row => row.since > on), '该单位在此日之后已有更名，应从后往前更改'],
        [name.trim() === '', '应填写新名称'],
        [
          history.names.some(row => row.name === name && (row.until === null || row.until >= on)),
          `已有名为“${name}”的单位`,
        ],
      ])
    },
    async write(tx) {
      const { jurisdiction } = by
      await tx.query(
        'update unit_name set until = $3 where jurisdiction = $1 and unit = $2 and until is null and since < $4',
        [jurisdiction, unit, dayBefore(on), on],
      )
      await tx.query(
        `insert into unit_name (jurisdiction, unit, since, name, short_name) values ($1, $2, $3, $4, $5)
         on conflict (jurisdiction, unit, since) do update set name = excluded.name, short_name = excluded.short_name`,
        [jurisdiction, unit, on, name, renaming.shortName ?? null],
      )
    },
  })
}
