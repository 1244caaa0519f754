import type { CaseAnswer } from '../../http/contract.ts'
import { Panel } from './panel.tsx'

/** What was sent out and is due back. */
export const ReferralList = ({ file }: { file: CaseAnswer }) =>
  file.referrals.length === 0 ? null : (
    <Panel title="征询与转送">
      <ul className="rows">
        {file.referrals.map(({ id, label, toName, sentOn, receivedOn, returnedOn, reply, silent }) => (
          <li key={id}>
            <strong>
              {label}：{toName || '当事人'}
            </strong>
            <span className="minor">
              {sentOn}发出
              {receivedOn && `，${receivedOn}收到`}
              {returnedOn ? `，${returnedOn}${silent ? '期满未回复' : '回复'}` : '，尚未回复'}
            </span>
            {reply && <p className="long-text">{reply}</p>}
          </li>
        ))}
      </ul>
    </Panel>
  )
