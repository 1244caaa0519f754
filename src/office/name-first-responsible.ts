import { officeOn } from './office.ts'
import { type OfficeChange, performOfficeAct } from './office-act.ts'
import type { Offices } from './offices.ts'
import { type OfficeResult, unmetWhere } from './refusal.ts'

/** 确定推进法治建设第一责任人: the post of the unit's principal leader (党政主要负责人履行推进法治建设第一责任人职责规定). */
export function nameFirstResponsible(
  offices: Offices,
  change: OfficeChange,
  naming: { readonly unit: string; readonly post: string },
): Promise<OfficeResult<number>> {
  const { by, on } = change
  return performOfficeAct(offices, change, {
    kind: 'unit/first-responsible-named',
    title: '不能确定第一责任人',
    duty: 'systemAdministrator',
    data: naming,
    unmet: history =>
      unmetWhere([
        [!officeOn(history, on).units.has(naming.unit), '该单位不存在'],
        [!history.posts.some(row => row.id === naming.post && row.unit === naming.unit), '第一责任人应为本单位的岗位'],
      ]),
    async write(tx) {
      await tx.query('update unit set first_responsible_post = $3 where jurisdiction = $1 and id = $2', [
        by.jurisdiction,
        naming.unit,
        naming.post,
      ])
    },
  })
}
