import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import type { CaseAnswer, PendingProposal, ProcedureDescription } from '../../http/contract.ts'
import { isRefusal, newKey, post } from '../api.ts'
import { ProblemAlert } from '../frame/problem-alert.tsx'
import { useReadAgain } from './after-change.ts'
import { FieldValue } from './field-value.tsx'
import { Panel } from './panel.tsx'
import { ReasonForm } from './reason-form.tsx'

interface PendingListProps {
  readonly file: CaseAnswer
  readonly procedure: ProcedureDescription
}

/** Acts put forward that wait for signatures. */
export const PendingList = ({ file, procedure }: PendingListProps) =>
  file.pending.length === 0 ? null : (
    <Panel title="待签批" className="pending">
      {file.pending.map(proposal => (
        <Proposal key={proposal.seq} file={file} procedure={procedure} proposal={proposal} />
      ))}
    </Panel>
  )

const Proposal = ({ file, procedure, proposal }: PendingListProps & { readonly proposal: PendingProposal }) => {
  const { message } = App.useApp()
  const readAgain = useReadAgain(file.id)
  const [returning, setReturning] = useState(false)
  const [key] = useState(newKey)
  const signing = useMutation({
    mutationFn: () =>
      post(`/cases/${file.id}/signatures`, { version: file.version, proposal: proposal.seq }, `${key}-${file.version}`),
    onSuccess: async () => {
      message.success('已签批。')
      await readAgain()
    },
    onError: async error => {
      if (isRefusal(error, 'case/stale-version')) await readAgain()
    },
  })
  return (
    <div className="proposal">
      <p>
        <strong>{proposal.label}</strong>（{proposal.on}，{proposal.proposer}提出）
      </p>
      <dl className="facts">
        {proposal.outcome && (
          <div className="pair">
            <dt>办理结果</dt>
            <dd>{proposal.outcome}</dd>
          </div>
        )}
        {proposal.reason && (
          <div className="pair">
            <dt>理由</dt>
            <dd className="long-text">{proposal.reason}</dd>
          </div>
        )}
        {Object.entries(proposal.fields).map(([key, value]) => {
          const field = procedure.fields.find(described => described.key === key)
          return field ? (
            <div key={key} className="pair">
              <dt>{field.label}</dt>
              <dd>
                <FieldValue field={field} value={value} file={file} />
              </dd>
            </div>
          ) : null
        })}
      </dl>
      <ol className="signatures">
        {proposal.rounds
          .flatMap(({ signers }) => signers)
          .map(({ unit, label, signed, waiting }) => (
            <li key={unit + label}>
              {signed ? `✓ ${label} ${signed.name}，${signed.on}已签` : `${waiting ? '● 待签：' : '○ 其后：'}${label}`}
            </li>
          ))}
      </ol>
      {proposal.mine && (
        <div className="submit-row">
          <Button type="primary" loading={signing.isPending} onClick={() => signing.mutate()}>
            同意并签批
          </Button>
          <Button onClick={() => setReturning(true)}>退回</Button>
        </div>
      )}
      <ProblemAlert error={signing.error} />
      {returning && (
        <ReasonForm
          caseId={file.id}
          title={`退回“${proposal.label}”`}
          label="退回理由"
          submit="退回"
          path={`/cases/${file.id}/returns`}
          body={reason => ({ version: file.version, proposal: proposal.seq, reason })}
          done="已退回。"
          onClose={() => setReturning(false)}
        />
      )}
    </div>
  )
}
