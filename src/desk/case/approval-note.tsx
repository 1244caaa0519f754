import type { ActDescription } from '../../http/contract.ts'

/** Who signs before the act takes effect. */
export const ApprovalNote = ({ approvedBy }: { approvedBy: ActDescription['approvedBy'] }) =>
  approvedBy.length === 0 ? null : (
    <p className="note">提交后依次由 {approvedBy.map(({ label }) => label).join(' → ')} 签批，全部签批后生效。</p>
  )
