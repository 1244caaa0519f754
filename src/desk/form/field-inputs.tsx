/** An input for every kind of field a definition may ask for. */
import { Input, InputNumber, Radio, Select } from 'antd'
import type { FieldDescription, PartyInput as Party } from '../../http/contract.ts'
import { today } from '../day-words.ts'
import { AttachmentInput, type UploadedFile } from './attachment-input.tsx'
import { CaseLinkInput } from './case-link-input.tsx'
import { DateInput } from './date-input.tsx'
import { describedBy } from './field.tsx'
import { PartiesInput, PartyInput } from './party-input.tsx'
import { PeopleSelect } from './people-select.tsx'
import { RowsInput } from './rows-input.tsx'
import { UnitSelect } from './unit-select.tsx'

interface FieldInputProps {
  readonly id: string
  readonly field: FieldDescription
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  /** Where no visible label stands beside it: a cell of a table. */
  readonly label?: string
}

export const FieldInput = ({ id, field, value, onChange, label }: FieldInputProps) => {
  const named = label ? { 'aria-label': label } : {}
  const described = { 'aria-describedby': describedBy(id) }
  switch (field.kind) {
    case 'text':
      return (field.lines ?? 1) > 1 ? (
        <Input.TextArea
          id={id}
          {...named}
          {...described}
          value={typed(value)}
          autoSize={{ minRows: field.lines ?? 3, maxRows: 20 }}
          onChange={event => onChange(event.target.value)}
        />
      ) : (
        <Input
          id={id}
          {...named}
          {...described}
          value={typed(value)}
          onChange={event => onChange(event.target.value)}
          autoComplete="off"
        />
      )
    case 'number':
    case 'money':
      return (
        <InputNumber
          id={id}
          {...named}
          {...described}
          value={typeof value === 'number' ? value : null}
          precision={field.decimals ?? 0}
          controls={false}
          suffix={field.unit}
          className="number-input"
          onChange={next => onChange(next ?? undefined)}
        />
      )
    case 'date':
      return (
        <DateInput
          id={id}
          value={typeof value === 'string' ? value : undefined}
          future={field.future === true}
          today={today()}
          onChange={onChange}
          {...(label ? { label } : {})}
        />
      )
    case 'boolean':
      return (
        <Radio.Group
          id={id}
          {...named}
          value={value}
          onChange={event => onChange(event.target.value)}
          options={[
            { value: true, label: '是' },
            { value: false, label: '否' },
          ]}
        />
      )
    case 'choice':
      return <ChoiceInput id={id} field={field} value={value} onChange={onChange} {...(label ? { label } : {})} />
    case 'unit':
      return field.many ? (
        <UnitSelect
          many
          id={id}
          value={Array.isArray(value) ? value : []}
          onChange={onChange}
          {...(label ? { label } : {})}
        />
      ) : (
        <UnitSelect
          id={id}
          value={typeof value === 'string' ? value : undefined}
          onChange={onChange}
          {...(label ? { label } : {})}
        />
      )
    case 'party':
      return field.many ? (
        <PartiesInput
          id={id}
          label={field.label}
          value={(value ?? []) as readonly Partial<Party>[]}
          onChange={onChange}
        />
      ) : (
        <PartyInput id={id} value={value as Partial<Party> | undefined} onChange={onChange} />
      )
    case 'attachment':
      return <AttachmentInput id={id} value={(value ?? []) as readonly UploadedFile[]} onChange={onChange} />
    case 'link':
      return (
        <CaseLinkInput
          id={id}
          value={typeof value === 'string' ? value : undefined}
          onChange={onChange}
          to={field.to}
        />
      )
    case 'rows':
      return (
        <RowsInput
          id={id}
          field={field}
          value={(value ?? []) as readonly Record<string, unknown>[]}
          onChange={onChange}
        />
      )
    case 'person':
      return field.many ? (
        <PeopleSelect
          many
          id={id}
          certified={field.certified?.key}
          label={label}
          value={Array.isArray(value) ? value : []}
          onChange={onChange}
        />
      ) : (
        <PeopleSelect
          id={id}
          certified={field.certified?.key}
          label={label}
          value={typeof value === 'string' ? value : undefined}
          onChange={onChange}
        />
      )
  }
}

/** A few options are all in sight; many are searched by typing. */
const ChoiceInput = ({ id, field, value, onChange, label }: FieldInputProps) => {
  const options = (field.options ?? []).map(option => ({ value: option.key, label: option.label }))
  const short = options.length <= 5 && options.every(option => option.label.length <= 12)
  if (short && !label)
    return <Radio.Group id={id} value={value} onChange={event => onChange(event.target.value)} options={options} />
  return (
    <Select
      id={id}
      className="wide"
      value={value ?? null}
      options={options}
      showSearch={{ optionFilterProp: 'label' }}
      allowClear
      placeholder="请选择"
      popupMatchSelectWidth={false}
      onChange={next => onChange(next ?? undefined)}
      {...(label ? { 'aria-label': label } : {})}
    />
  )
}

/** Kinds with several inputs: their label names the group, not one input. */
export const isGroup = (field: FieldDescription): boolean =>
  field.kind === 'party' ||
  field.kind === 'rows' ||
  field.kind === 'boolean' ||
  (field.kind === 'choice' &&
    (field.options ?? []).length <= 5 &&
    (field.options ?? []).every(option => option.label.length <= 12))

const typed = (value: unknown): string => (typeof value === 'string' ? value : '')
