import type { ActDescription } from '../../http/contract.ts'

/** Who signs before the act takes effect: “会签（甲、乙）→或签（…）→单位主要负责人”. */
export const roundsInWords = (approvedBy: ActDescription['approvedBy']): string =>
  approvedBy.map(({ label }) => label).join('→')

export const ApprovalNote = ({ approvedBy }: { approvedBy: ActDescription['approvedBy'] }) =>
  approvedBy.length === 0 ? null : <p className="note">{noteOf(approvedBy)}</p>

const noteOf = (approvedBy: ActDescription['approvedBy']): string =>
  [
    `提交后由 ${roundsInWords(approvedBy)} 签批，${approvedBy.length > 1 ? '逐轮签批完毕' : '签批'}后生效。`,
    ...(approvedBy.some(({ signers }) => signers.some(({ of }) => of)) ? ['没有填写单位的，不需要其签批。'] : []),
    '签批人可以退回、加签或者转办。',
  ].join('')
