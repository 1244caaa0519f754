import { Button } from 'antd'
import { useState } from 'react'
import type { CaseAnswer } from '../../http/contract.ts'
import { Panel } from './panel.tsx'
import { ReasonForm } from './reason-form.tsx'

type Override = CaseAnswer['overrides'][number]

/** Gates that were passed over: which, why, and who has looked at it since. */
export const OverridePanel = ({ file }: { file: CaseAnswer }) => {
  const [clearing, setClearing] = useState<Override | null>(null)
  if (file.overrides.length === 0) return null
  const open = file.overrides.some(({ cleared }) => cleared === null)
  return (
    <Panel title="越过的门槛" className={open ? 'pending' : ''}>
      <ul className="rows">
        {file.overrides.map(override => (
          <li key={`${override.seq} ${override.clearedBy}`}>
            <strong>{override.label}</strong>
            <span className="minor">
              {' '}
              {override.on}，{override.by}（第{override.seq}条）
            </span>
            <ul className="points">
              {override.points.map(({ text, article }) => (
                <li key={text}>
                  {text}
                  {article && <span className="citation">（{article}）</span>}
                </li>
              ))}
            </ul>
            <p className="plain long-text">理由：{override.reason}</p>
            {override.cleared ? (
              <p className="plain long-text">
                ✓ {override.cleared.on} {override.cleared.by}已核销：{override.cleared.opinion}
              </p>
            ) : (
              <p className="plain">● 待“{override.clearedBy}”核销，不得由越过的人本人核销</p>
            )}
            {override.mine && (
              <div className="submit-row">
                <Button
                  type="primary"
                  onClick={() => setClearing(override)}
                  aria-label={`核销“${override.label}”越过的门槛`}
                >
                  核销
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {clearing && (
        <ReasonForm
          caseId={file.id}
          title={`核销“${clearing.label}”越过的门槛`}
          intro="核对越过门槛的理由和事后的情况，写明意见。核销后标记消除，记录保留。"
          label="核销意见"
          submit="核销"
          path={`/cases/${file.id}/clearances`}
          body={opinion => ({ version: file.version, seq: clearing.seq, opinion })}
          done="已核销。"
          onClose={() => setClearing(null)}
        />
      )}
    </Panel>
  )
}
