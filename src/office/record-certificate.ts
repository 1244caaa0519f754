import { type Certificate, certificates } from '../procedure/duty.ts'
import { isCertificate, validOn } from './certificates.ts'
import { type OfficeChange, performOfficeAct } from './office-act.ts'
import type { CertificateRow } from './office-history.ts'
import type { Offices } from './offices.ts'
import { type OfficeResult, unmetWhere } from './refusal.ts'

export interface CertificateToRecord {
  readonly person: string
  readonly kind: Certificate
  /** As printed on it; never used twice for a kind. */
  readonly number: string
  /** The unit it was issued for. */
  readonly unit: string
  /** Last day it is valid; none where it has none. */
  readonly until?: string
}

/** 登记证件: valid from `change.on`. A person holds one of a kind at a time: a new one follows the end of the old. */
export function recordCertificate(
  offices: Offices,
  change: OfficeChange,
  certificate: CertificateToRecord,
): Promise<OfficeResult<number>> {
  const { by, on } = change
  const { person, kind, number, unit, until } = certificate
  return performOfficeAct(offices, change, {
    kind: 'certificate/recorded',
    title: '不能登记证件',
    duty: 'systemAdministrator',
    data: { ...certificate, since: on },
    unmet(history) {
      const holder = history.people.find(({ id }) => id === person)
      const place = history.units.find(({ id }) => id === unit)
      const others = history.certificates.filter(row => row.kind === kind)
      const held = others.find(row => row.person === person && meets(row, on, until ?? null))
      const label = isCertificate(kind) ? certificates[kind] : kind
      return unmetWhere([
        [!isCertificate(kind), `没有此种证件：${kind}`],
        [!holder || (holder.leftOn !== null && holder.leftOn <= on), '没有此人，或此人已离任'],
        [!place || place.foundedOn > on || (place.abolishedOn !== null && place.abolishedOn <= on), '没有此单位'],
        [!/^[^\s\p{C}]{1,40}$/u.test(number), '证件编号应为1至40个字符，不含空格'],
        [others.some(row => row.number === number), `编号“${number}”的${label}已登记`],
        [until !== undefined && until < on, '有效期截止日不得早于起始日'],
        [held !== undefined, `此人同期已持有${label}（${held?.number}）`],
      ])
    },
    async write(tx) {
      await tx.query(
        `insert into certificate (jurisdiction, kind, number, person, unit, since, until) values ($1, $2, $3, $4, $5, $6, $7)`,
        [by.jurisdiction, kind, number, person, unit, on, until ?? null],
      )
    },
  })
}

/** Whether both are valid on some day. */
const meets = (row: CertificateRow, since: string, until: string | null): boolean =>
  validOn(row, since) ||
  (row.since > since &&
    (until === null || row.since <= until) &&
    (row.withdrawnOn === null || row.since < row.withdrawnOn))
