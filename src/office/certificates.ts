/** Certificates of people (执法证等) as acts on cases ask for them: by the day of the act, from what is in memory. */
import { type Certificate, certificates } from '../procedure/duty.ts'
import type { CertificateRow, OfficeHistory } from './office-history.ts'

/** Whether the person holds a certificate of the kind on a day: issued, not run out, not withdrawn. */
export const holdsCertificate = (
  history: Pick<OfficeHistory, 'certificates'>,
  person: string,
  kind: Certificate,
  on: string,
): boolean => history.certificates.some(row => row.person === person && row.kind === kind && validOn(row, on))

export const validOn = ({ since, until, withdrawnOn }: CertificateRow, on: string): boolean =>
  since <= on && (until === null || on <= until) && (withdrawnOn === null || on < withdrawnOn)

export const isCertificate = (kind: string): kind is Certificate => Object.hasOwn(certificates, kind)
