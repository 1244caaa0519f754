/** The applicant of a request: who, and which column of the statutory table (表三) he or she is counted in. */
import { attachments, choice, party } from '../../src/procedure/field.ts'

/** The columns of 表三: one for natural persons, five for legal persons and other organisations. */
export const applicantTypes = {
  person: '自然人',
  business: '商业企业',
  research: '科研机构',
  welfare: '社会公益组织',
  legalService: '法律服务机构',
  other: '其他法人或者组织',
} as const
export type ApplicantType = keyof typeof applicantTypes

export const applicantFields = {
  applicant: party('申请人', { help: '姓名或者名称、证件号码，以及电话、邮箱、通信地址中的至少一种' }),
  applicantType: choice('申请人类型', applicantTypes),
  identityProof: attachments('身份证明'),
} as const
