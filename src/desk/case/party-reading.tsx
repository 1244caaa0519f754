import { useMutation } from '@tanstack/react-query'
import { Button, Input, Modal } from 'antd'
import { type FormEvent, useState } from 'react'
import type { PartyReadingAnswer } from '../../http/contract.ts'
import { post } from '../api.ts'
import { describedBy, Field } from '../form/field.tsx'
import { ProblemAlert } from '../frame/problem-alert.tsx'
import { useReadAgain } from './after-change.ts'

type Parties = PartyReadingAnswer['parties']
const purposes = ['联系当事人', '核对身份', '送达文书', '制作文书', '补充登记']

/** Reading the parties' data: for a purpose, and recorded in the case. */
export const PartyReading = ({
  caseId,
  label,
  onRead,
}: {
  caseId: string
  label: string
  onRead: (parties: Parties) => void
}) => {
  const readAgain = useReadAgain(caseId)
  const [asking, setAsking] = useState(false)
  const [purpose, setPurpose] = useState('')
  const reading = useMutation({
    mutationFn: () => post<PartyReadingAnswer>(`/cases/${caseId}/party-readings`, { purpose: purpose.trim() }),
    onSuccess: ({ parties }) => {
      setAsking(false)
      onRead(parties)
      readAgain()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    reading.mutate()
  }
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)} aria-label={`查阅（将记录）：${label}`}>
        查阅（将记录）
      </Button>
      <Modal open={asking} title={`查阅${label}`} footer={null} onCancel={() => setAsking(false)} destroyOnHidden>
        <form onSubmit={submit} noValidate>
          <p>当事人信息受保护。您的姓名、查阅时间和用途会写入本案记录。</p>
          <ProblemAlert error={reading.error} />
          <Field id="purpose" label="用途" required>
            <Input
              id="purpose"
              value={purpose}
              maxLength={500}
              aria-describedby={describedBy('purpose')}
              onChange={event => setPurpose(event.target.value)}
            />
          </Field>
          <p className="suggestions">
            常用：
            {purposes.map(words => (
              <Button key={words} size="small" onClick={() => setPurpose(words)}>
                {words}
              </Button>
            ))}
          </p>
          <div className="submit-row">
            <Button type="primary" htmlType="submit" loading={reading.isPending} disabled={purpose.trim() === ''}>
              查阅
            </Button>
            <Button onClick={() => setAsking(false)}>取消</Button>
          </div>
        </form>
      </Modal>
    </>
  )
}

const details = [
  ['idNumber', '证件号码'],
  ['phone', '电话'],
  ['address', '地址'],
  ['email', '邮箱'],
  ['contact', '联系人'],
] as const

export const PartyDetails = ({ parties }: { parties: Parties }) => (
  <ul className="plain-list">
    {parties.map(party => (
      <li key={party.id}>
        <strong>{party.name}</strong>（{party.form === 'person' ? '自然人' : '法人或其他组织'}）
        {details.map(([key, label]) =>
          party[key] ? (
            <span key={key} className="minor">
              {label}：{party[key]}
            </span>
          ) : null,
        )}
      </li>
    ))}
  </ul>
)
