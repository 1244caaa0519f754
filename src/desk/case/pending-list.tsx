import { useMutation } from '@tanstack/react-query'
import { App, Button, Radio } from 'antd'
import { useState } from 'react'
import type { CaseAnswer, PendingProposal, ProcedureDescription } from '../../http/contract.ts'
import { isRefusal, newKey, post } from '../api.ts'
import { Field } from '../form/field.tsx'
import { ProblemAlert } from '../frame/problem-alert.tsx'
import { useReadAgain } from './after-change.ts'
import { FilledIn, inFormOrder } from './field-value.tsx'
import { Panel } from './panel.tsx'
import { ReasonForm } from './reason-form.tsx'
import { SignerForm } from './signer-form.tsx'
import { SigningRounds } from './signing-rounds.tsx'

interface PendingListProps {
  readonly file: CaseAnswer
  readonly procedure: ProcedureDescription
}
type ProposalProps = PendingListProps & { readonly proposal: PendingProposal }

/** Acts put forward that wait for signatures. */
export const PendingList = ({ file, procedure }: PendingListProps) =>
  file.pending.length === 0 ? null : (
    <Panel title="待签批" className="pending">
      {file.pending.map(proposal => (
        <div key={proposal.seq} className="proposal">
          <p>
            <strong>{proposal.label}</strong>（{proposal.on}，{proposal.proposer}提出）
          </p>
          <Proposed file={file} procedure={procedure} proposal={proposal} />
          <SigningRounds rounds={proposal.rounds} unit={file.unit.id} />
          <Signing file={file} proposal={proposal} />
        </div>
      ))}
    </Panel>
  )

/** What is to be signed. */
const Proposed = ({ file, procedure, proposal }: ProposalProps) => (
  <>
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
      <FilledIn known={inFormOrder(procedure, proposal.fields)} file={file} />
      {proposal.copies.length > 0 && (
        <div className="pair">
          <dt>生效后抄送</dt>
          <dd>{proposal.copies.join('、')}</dd>
        </div>
      )}
    </dl>
    {proposal.override && (
      <p className="note override-note">
        越过门槛：{proposal.override.points.map(({ text }) => text).join('；')}。理由：{proposal.override.reason}
      </p>
    )}
  </>
)

type Doing = 'return' | 'takeBack' | 'add' | 'handOver'

/** What this person may do about it: sign, send back, ask another; or take back what is his own. */
const Signing = ({ file, proposal }: Omit<ProposalProps, 'procedure'>) => {
  const { message } = App.useApp()
  const readAgain = useReadAgain(file.id)
  const [doing, setDoing] = useState<Doing | null>(null)
  const own = (proposal.rounds.find(({ standing }) => standing === 'current')?.signers ?? []).flatMap(
    (signer, place) => (signer.mine ? [{ signer, place }] : []),
  )
  const [chosen, setChosen] = useState<number>()
  const mine = own.find(({ place }) => place === chosen) ?? own[0]
  const [key] = useState(newKey)
  const signing = useMutation({
    mutationFn: () =>
      post(
        `/cases/${file.id}/signatures`,
        { version: file.version, proposal: proposal.seq, ...(mine ? { signer: mine.place } : {}) },
        `${key}-${file.version}`,
      ),
    onSuccess: async () => {
      message.success('已签批。')
      await readAgain()
    },
    onError: async error => {
      if (isRefusal(error, 'case/stale-version')) await readAgain()
    },
  })
  if (!mine && !proposal.proposed) return null
  const close = () => setDoing(null)
  return (
    <>
      {mine && own.length > 1 && (
        <Field id={`place-${proposal.seq}`} label="您以哪一职责签批" group>
          <Radio.Group
            value={mine.place}
            options={own.map(({ signer, place }) => ({ value: place, label: `${signer.unitName} ${signer.label}` }))}
            onChange={event => setChosen(event.target.value)}
          />
        </Field>
      )}
      <div className="submit-row">
        {mine && (
          <>
            <Button type="primary" loading={signing.isPending} onClick={() => signing.mutate()}>
              同意并签批
            </Button>
            <Button onClick={() => setDoing('return')}>退回</Button>
            <Button onClick={() => setDoing('add')}>加签</Button>
            <Button onClick={() => setDoing('handOver')}>转办</Button>
          </>
        )}
        {proposal.proposed && <Button onClick={() => setDoing('takeBack')}>撤回</Button>}
      </div>
      <ProblemAlert error={signing.error} />
      {(doing === 'return' || doing === 'takeBack') && (
        <ReturnForm file={file} proposal={proposal} verb={doing === 'return' ? '退回' : '撤回'} onClose={close} />
      )}
      {mine && (doing === 'add' || doing === 'handOver') && (
        <SignerForm
          file={file}
          proposal={proposal}
          kind={doing}
          place={mine.place}
          signer={mine.signer}
          onClose={close}
        />
      )}
    </>
  )
}

interface ReturnFormProps {
  readonly file: CaseAnswer
  readonly proposal: PendingProposal
  readonly verb: '退回' | '撤回'
  readonly onClose: () => void
}
const ReturnForm = ({ file, proposal, verb, onClose }: ReturnFormProps) => (
  <ReasonForm
    caseId={file.id}
    title={`${verb}“${proposal.label}”`}
    intro={`${verb}后，已签的也不再有效；需要办理的，重新提出。`}
    label={`${verb}理由`}
    submit={verb}
    path={`/cases/${file.id}/returns`}
    body={reason => ({ version: file.version, proposal: proposal.seq, reason })}
    done={`已${verb}。`}
    onClose={onClose}
  />
)
