import { useMutation } from '@tanstack/react-query'
import { App, Button, Input, Modal, Radio } from 'antd'
import { type FormEvent, useState } from 'react'
import { isRefusal, newKey, post } from '../api.ts'
import { describedBy, Field } from '../form/field.tsx'
import { ProblemAlert } from '../frame/problem-alert.tsx'
import { useReadAgain } from './after-change.ts'

interface ReasonFormProps {
  readonly caseId: string
  readonly title: string
  readonly intro?: string
  readonly label: string
  readonly submit: string
  readonly danger?: boolean
  /** One of them must be chosen. */
  readonly grounds?: readonly { readonly key: string; readonly label: string }[]
  readonly path: string
  readonly body: (reason: string, ground: string) => unknown
  readonly done: string
  readonly onClose: () => void
}

/** Something that is done to a case with a reason: returning, exempting, striking. */
export const ReasonForm = (props: ReasonFormProps) => {
  const { caseId, title, intro, label, submit, danger = false, grounds = [], path, body, done, onClose } = props
  const { message } = App.useApp()
  const readAgain = useReadAgain(caseId)
  const [reason, setReason] = useState('')
  const [ground, setGround] = useState(grounds.length === 1 ? (grounds[0]?.key ?? '') : '')
  const [missing, setMissing] = useState<Record<string, string>>({})
  const [key] = useState(newKey)
  const sending = useMutation({
    mutationFn: () => post(path, body(reason.trim(), ground), key),
    onSuccess: async () => {
      onClose()
      message.success(done)
      await readAgain()
    },
    onError: async error => {
      if (isRefusal(error, 'case/stale-version')) await readAgain()
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    const found = {
      ...(reason.trim() === '' ? { reason: `请填写${label}` } : {}),
      ...(grounds.length > 0 && ground === '' ? { ground: '请选择依据' } : {}),
    }
    setMissing(found)
    if (Object.keys(found).length === 0) sending.mutate()
  }
  return (
    <Modal open title={title} onCancel={onClose} footer={null} destroyOnHidden>
      <form onSubmit={send} noValidate>
        {intro && <p>{intro}</p>}
        <ProblemAlert error={sending.error} />
        {grounds.length > 0 && (
          <Field id="reason-ground" label="依据" required group fault={missing.ground}>
            <Radio.Group
              className="stacked"
              value={ground}
              options={grounds.map(({ key: value, label: text }) => ({ value, label: text }))}
              onChange={event => setGround(event.target.value)}
            />
          </Field>
        )}
        <Field id="reason-text" label={label} required fault={missing.reason}>
          <Input.TextArea
            id="reason-text"
            autoSize={{ minRows: 2, maxRows: 8 }}
            value={reason}
            aria-describedby={describedBy('reason-text')}
            onChange={event => setReason(event.target.value)}
          />
        </Field>
        <div className="submit-row">
          <Button type="primary" danger={danger} htmlType="submit" loading={sending.isPending}>
            {submit}
          </Button>
          <Button onClick={onClose}>取消</Button>
        </div>
      </form>
    </Modal>
  )
}
