import { officeOn } from './office.ts'
import { type OfficeChange, performOfficeAct } from './office-act.ts'
import { inForce } from './office-history.ts'
import type { Offices } from './offices.ts'
import { type OfficeResult, unmetWhere } from './refusal.ts'

/** 撤销单位: not there from `change.on` on. Its cases are handed over, its people leave their posts first. */
export function abolishUnit(
  offices: Offices,
  change: OfficeChange,
  abolition: { readonly unit: string; readonly basis: string },
): Promise<OfficeResult<number>> {
  const { by, on } = change
  const { unit } = abolition
  return performOfficeAct(offices, change, {
    kind: 'unit/abolished',
    title: '不能撤销单位',
    duty: 'systemAdministrator',
    data: abolition,
    unmet(history) {
      const office = officeOn(history, on)
      const posts = new Set(history.posts.filter(row => row.unit === unit).map(row => row.id))
      const sitting = history.appointments.filter(
        row => posts.has(row.post) && (inForce(row, on) || row.since > on),
      ).length
      const children = office.units.get(unit)?.children.length ?? 0
      return unmetWhere([
        [!office.units.has(unit), '该单位在撤销之日不存在'],
        [history.units.find(row => row.id === unit)?.foundedOn === on, '撤销之日应晚于设立之日'],
        [abolition.basis.trim() === '', '应写明撤销依据'],
        [children > 0, `尚有${children}个下级单位，应先撤销或调整隶属关系`],
        [sitting > 0, `尚有${sitting}人在岗，应先免职`],
      ])
    },
    async unmetInDatabase(tx) {
      const { rows } = await tx.query<{ cases: number }>(
        'select count(*) as cases from case_file where jurisdiction = $1 and unit = $2 and closed_on is null',
        [by.jurisdiction, unit],
      )
      const cases = rows[0]?.cases ?? 0
      return unmetWhere([[cases > 0, `尚有${cases}件未办结，应先移交`]])
    },
    async write(tx) {
      await tx.query('update unit set abolished_on = $3 where jurisdiction = $1 and id = $2', [
        by.jurisdiction,
        unit,
        on,
      ])
    },
  })
}
