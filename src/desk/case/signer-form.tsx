import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Button, Input, Modal, Radio, Select } from 'antd'
import { type FormEvent, useMemo, useState } from 'react'
import type { CaseAnswer, PendingProposal, PeopleAnswer } from '../../http/contract.ts'
import { get, isRefusal, newKey, post } from '../api.ts'
import { describedBy, Field } from '../form/field.tsx'
import { UnitSelect } from '../form/unit-select.tsx'
import { ProblemAlert } from '../frame/problem-alert.tsx'
import { proceduresQuery } from '../server-state.ts'
import { useReadAgain } from './after-change.ts'

interface SignerFormProps {
  readonly file: CaseAnswer
  readonly proposal: PendingProposal
  /** 加签 or 转办 */
  readonly kind: 'add' | 'handOver'
  /** The place of this person's own signature in the round, and whose it is. */
  readonly place: number
  readonly signer: PendingProposal['rounds'][number]['signers'][number]
  readonly onClose: () => void
}
type To = 'duty' | 'person' | 'unit'

/** Asking somebody else for a signature: one more in the round (加签), or one in place of one's own (转办). */
export const SignerForm = ({ file, proposal, kind, place, signer, onClose }: SignerFormProps) => {
  const { message } = App.useApp()
  const readAgain = useReadAgain(file.id)
  const adding = kind === 'add'
  const [to, setTo] = useState<To>('person')
  const [unit, setUnit] = useState<string | undefined>(adding ? file.unit.id : undefined)
  const [duty, setDuty] = useState<string>()
  const [person, setPerson] = useState<string>()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState<Record<string, string>>({})
  const [key] = useState(newKey)
  const verb = adding ? '加签' : '转办'
  const sending = useMutation({
    mutationFn: () => {
      const common = { version: file.version, proposal: proposal.seq, reason: reason.trim() }
      return adding
        ? post(
            `/cases/${file.id}/added-signers`,
            { ...common, to: to === 'duty' ? { unit, duty } : { unit, person } },
            key,
          )
        : post(
            `/cases/${file.id}/handovers`,
            { ...common, signer: place, to: to === 'unit' ? { unit } : { person } },
            key,
          )
    },
    onSuccess: async () => {
      onClose()
      message.success(adding ? '已加签，等待其签批。' : '已转办。')
      await readAgain()
    },
    onError: async error => {
      if (isRefusal(error, 'case/stale-version')) await readAgain()
    },
  })
  const asksUnit = adding || to === 'unit'
  const send = (event: FormEvent) => {
    event.preventDefault()
    const found = {
      ...(asksUnit && !unit ? { unit: '请选择单位' } : {}),
      ...(to === 'duty' && !duty ? { duty: '请选择职责' } : {}),
      ...(to === 'person' && !person ? { person: '请选择人员' } : {}),
      ...(reason.trim() === '' ? { reason: `请填写${verb}的理由` } : {}),
    }
    setMissing(found)
    if (Object.keys(found).length === 0) sending.mutate()
  }
  const ways = adding
    ? [
        { value: 'person', label: '指定人员' },
        { value: 'duty', label: '指定职责（该单位担任此职责的任何一人）' },
      ]
    : [
        { value: 'person', label: `本单位（${signer.unitName}）的其他人员` },
        ...(signer.duty === null ? [] : [{ value: 'unit', label: '其他单位的同一职责' }]),
      ]
  return (
    <Modal open title={`${verb}：${proposal.label}`} onCancel={onClose} footer={null} destroyOnHidden>
      <form onSubmit={send} noValidate>
        <p className="field-help">
          {adding
            ? '请他人在本轮一并签批；加签的人签批之前，本轮不结束。您自己仍须签批。'
            : '由他人代替您在本轮签批；转办后您不再签批。提出人本人不能签批。'}
        </p>
        <ProblemAlert error={sending.error} />
        <Field id="signer-to" label={adding ? '请谁加签' : '转给谁'} required group>
          <Radio.Group
            className="stacked"
            value={to}
            options={ways}
            onChange={event => {
              setTo(event.target.value)
              setPerson(undefined)
            }}
          />
        </Field>
        {asksUnit && (
          <Field id="signer-unit" label="单位" required fault={missing.unit}>
            <UnitSelect
              id="signer-unit"
              value={unit}
              onChange={chosen => {
                setUnit(chosen)
                setPerson(undefined)
              }}
            />
          </Field>
        )}
        {to === 'duty' && (
          <Field id="signer-duty" label="职责" required fault={missing.duty}>
            <DutySelect value={duty} onChange={setDuty} />
          </Field>
        )}
        {to === 'person' && (
          <Field id="signer-person" label="人员" required fault={missing.person}>
            <StaffSelect unit={adding ? unit : signer.unit} value={person} onChange={setPerson} />
          </Field>
        )}
        <Field id="signer-reason" label={`${verb}的理由`} required fault={missing.reason}>
          <Input.TextArea
            id="signer-reason"
            autoSize={{ minRows: 2, maxRows: 8 }}
            value={reason}
            aria-describedby={describedBy('signer-reason')}
            onChange={event => setReason(event.target.value)}
          />
        </Field>
        <div className="submit-row">
          <Button type="primary" htmlType="submit" loading={sending.isPending}>
            {verb}
          </Button>
          <Button onClick={onClose}>取消</Button>
        </div>
      </form>
    </Modal>
  )
}

interface ChoiceProps {
  readonly value: string | undefined
  readonly onChange: (value: string | undefined) => void
}

/** Everyone with a post in one unit, to choose from by name. */
const StaffSelect = ({ unit, value, onChange }: ChoiceProps & { readonly unit: string | undefined }) => {
  const { data } = useQuery({
    queryKey: ['people', unit, 'all'],
    queryFn: ({ signal }) => get<PeopleAnswer>('/people', { unit, limit: 200 }, signal),
    enabled: unit !== undefined,
    staleTime: 60_000,
  })
  const posts = Map.groupBy(data?.people ?? [], ({ id }) => id)
  const options = [...posts].map(([id, held]) => ({
    value: id,
    label: `${held[0]?.name}（${held.map(({ post: name }) => name).join('、')}）`,
  }))
  return (
    <Select<string>
      id="signer-person"
      className="wide"
      value={value ?? null}
      placeholder={unit ? '请选择' : '先选择单位'}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      options={options}
      onChange={chosen => onChange(chosen ?? undefined)}
    />
  )
}

/** The duties that act or sign in any procedure. */
const DutySelect = ({ value, onChange }: ChoiceProps) => {
  const { data: procedures = [] } = useQuery(proceduresQuery)
  const options = useMemo(() => {
    const labels = new Map<string, string>()
    for (const { acts } of procedures)
      for (const { by, dutyLabel, approvedBy } of acts) {
        if (by !== 'public') labels.set(by, dutyLabel)
        for (const { signers } of approvedBy) for (const { duty, label } of signers) labels.set(duty, label)
      }
    return [...labels].map(([duty, label]) => ({ value: duty, label }))
  }, [procedures])
  return (
    <Select<string>
      id="signer-duty"
      className="wide"
      value={value ?? null}
      placeholder="请选择"
      showSearch={{ optionFilterProp: 'label' }}
      options={options}
      onChange={chosen => onChange(chosen ?? undefined)}
    />
  )
}
