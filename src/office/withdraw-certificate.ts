import type { Certificate } from '../procedure/duty.ts'
import { type OfficeChange, performOfficeAct } from './office-act.ts'
import type { Offices } from './offices.ts'
import { type OfficeResult, unmetWhere } from './refusal.ts'

/** 收回证件 (收回、注销、吊销、遗失作废): from `change.on` on it no longer holds; acts on earlier days are not touched. */
export function withdrawCertificate(
  offices: Offices,
  change: OfficeChange,
  withdrawal: { readonly kind: Certificate; readonly number: string; readonly reason: string },
): Promise<OfficeResult<number>> {
  const { by, on } = change
  const { kind, number, reason } = withdrawal
  return performOfficeAct(offices, change, {
    kind: 'certificate/withdrawn',
    title: '不能收回证件',
    duty: 'systemAdministrator',
    data: withdrawal,
    unmet(history) {
      const row = history.certificates.find(one => one.kind === kind && one.number === number)
      return unmetWhere([
        [!row, '没有此证件'],
        [!!row && row.withdrawnOn !== null, '该证件已收回'],
        [!!row && on < row.since, '收回日不得早于证件生效日'],
        [reason.trim() === '' || reason.length > 500 || reason.includes('\0'), '请写明收回的理由（500字以内）'],
      ])
    },
    async write(tx) {
      await tx.query(
        `update certificate set withdrawn_on = $4, withdrawal_reason = $5
         where jurisdiction = $1 and kind = $2 and number = $3`,
        [by.jurisdiction, kind, number, on, reason],
      )
    },
  })
}
