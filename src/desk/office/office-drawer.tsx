import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Button, Checkbox, Drawer, Input, InputNumber, Select } from 'antd'
import { type FormEvent, useEffect, useState } from 'react'
import { post } from '../api.ts'
import { today } from '../day-words.ts'
import { DateInput } from '../form/date-input.tsx'
import { FaultList, faultsByField } from '../form/faults.tsx'
import { describedBy, Field, focusField } from '../form/field.tsx'
import { UnitSelect } from '../form/unit-select.tsx'
import {
  firstOfficeEntry,
  missingOf,
  newPassword,
  type OfficeField,
  type OfficeForm,
  officeBody,
} from './office-form.ts'
import { peopleNamedQuery, useReadOfficeAgain } from './office-queries.ts'

/** The form of one act on the organisation, beside the page it is about. */
export const OfficeDrawer = ({ form, onClose }: { form: OfficeForm; onClose: () => void }) => {
  const { message } = App.useApp()
  const readAgain = useReadOfficeAgain()
  useFocusBack()
  const [entry, setEntry] = useState(() => firstOfficeEntry(form))
  const [missing, setMissing] = useState<Readonly<Record<string, string>>>({})
  const sending = useMutation({
    mutationFn: () => post<unknown>(`${form.root ?? '/office'}${form.path}`, officeBody(form, entry)),
    onSuccess: async answer => {
      onClose()
      message.success(typeof form.done === 'string' ? form.done : form.done(answer))
      await readAgain()
    },
  })
  const inputs = form.fields.map(({ key, label }) => ({ id: inputId(key), label }))
  const faults = faultsByField(sending.error, inputs)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = missingOf(form, entry)
    setMissing(found)
    const [first] = Object.keys(found)
    if (first) focusField(inputId(first))
    else sending.mutate()
  }
  return (
    <Drawer open onClose={onClose} size={560} title={form.title} maskClosable={false} className="act-drawer">
      {form.intro && <p className="note">{form.intro}</p>}
      <FaultList error={sending.error} fields={inputs} />
      <form className="act-form" onSubmit={submit} noValidate aria-label={form.title} autoComplete="off">
        {form.fields.map(field => (
          <Field
            key={field.key}
            id={inputId(field.key)}
            label={field.label}
            required={field.required ?? false}
            help={field.help}
            fault={missing[field.key] ?? faults[inputId(field.key)]}
            group={field.kind === 'duties'}
          >
            <OfficeInput
              field={field}
              value={entry[field.key]}
              onChange={value => setEntry(before => ({ ...before, [field.key]: value }))}
            />
          </Field>
        ))}
        <div className="submit-row">
          <Button type="primary" danger={form.danger ?? false} htmlType="submit" loading={sending.isPending}>
            {form.submit}
          </Button>
          <Button onClick={onClose}>取消</Button>
        </div>
      </form>
    </Drawer>
  )
}

/** Whoever opened it by keyboard goes on from the button that did. */
const useFocusBack = (): void => {
  const [opener] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    },
    [opener],
  )
}

const inputId = (key: string): string => `office-${key}`

interface InputProps<F> {
  readonly field: F
  readonly value: unknown
  readonly onChange: (value: unknown) => void
}

const OfficeInput = ({ field, value, onChange }: InputProps<OfficeField>) => {
  const id = inputId(field.key)
  const text = typeof value === 'string' ? value : undefined
  const typed = {
    id,
    value: text ?? '',
    'aria-describedby': describedBy(id),
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  }
  switch (field.kind) {
    case 'text':
      return <Input {...typed} maxLength={field.max} />
    case 'long-text':
      return <Input.TextArea {...typed} maxLength={field.max} autoSize={{ minRows: 2, maxRows: 6 }} />
    case 'number':
      return (
        <InputNumber
          id={id}
          className="number-input"
          value={typeof value === 'number' ? value : null}
          precision={field.decimals}
          controls={false}
          suffix={field.suffix ?? ''}
          aria-describedby={describedBy(id)}
          onChange={onChange}
        />
      )
    case 'day':
      return <DateInput id={id} value={text} today={today()} future onChange={onChange} />
    case 'unit':
      return <UnitSelect id={id} value={text} onChange={onChange} />
    case 'choice':
      return (
        <Select
          id={id}
          className="wide"
          value={text ?? null}
          placeholder="请选择"
          aria-describedby={describedBy(id)}
          options={field.options.map(({ id: option, label }) => ({ value: option, label }))}
          onChange={onChange}
        />
      )
    case 'person':
      return <PersonSelect id={id} value={text} onChange={onChange} />
    case 'duties':
      return <DutyChoice field={field} value={value} onChange={onChange} />
    case 'password':
      return (
        <div className="with-button">
          <Input {...typed} className="mono" autoComplete="off" maxLength={128} />
          <Button onClick={() => onChange(newPassword())}>随机生成</Button>
        </div>
      )
  }
}

const PersonSelect = ({ id, value, onChange }: Omit<InputProps<never>, 'field'> & { id: string }) => {
  const [typed, setTyped] = useState('')
  const { data } = useQuery(peopleNamedQuery(typed))
  return (
    <Select
      id={id}
      className="wide"
      value={(value as string | undefined) ?? null}
      placeholder="输入姓名或人员代码查找"
      showSearch={{ filterOption: false, onSearch: setTyped }}
      notFoundContent={typed ? '没有此人，请先登记人员' : null}
      options={(data?.items ?? [])
        .filter(({ leftOn }) => leftOn === null)
        .map(({ person, name, posts }) => ({
          value: person,
          label: [name, ...posts.map(({ unitName, postName }) => `${unitName} ${postName}`)].join('，'),
        }))}
      onChange={onChange}
    />
  )
}

const DutyChoice = ({ field, value, onChange }: InputProps<OfficeField & { kind: 'duties' }>) => {
  const chosen = value as readonly string[]
  return (
    <>
      {field.groups.map(({ label, duties }) => (
        <div key={label} className="duty-group">
          <p className="minor">{label}</p>
          <div className="duty-choice">
            {duties.map(duty => (
              <Checkbox
                key={duty.id}
                checked={chosen.includes(duty.id)}
                onChange={({ target }) =>
                  onChange(target.checked ? [...chosen, duty.id] : chosen.filter(one => one !== duty.id))
                }
              >
                {duty.label}
              </Checkbox>
            ))}
          </div>
        </div>
      ))}
    </>
  )
}
