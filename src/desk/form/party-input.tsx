import { Button, Input, Radio } from 'antd'
import type { PartyInput as Party } from '../../http/contract.ts'

interface PartyInputProps {
  readonly id: string
  readonly value: Partial<Party> | undefined
  readonly onChange: (value: Partial<Party>) => void
}

const contacts = [
  ['idNumber', '身份证号', '统一社会信用代码'],
  ['phone', '联系电话', '联系电话'],
  ['address', '通信地址', '住所'],
  ['email', '电子邮箱', '电子邮箱'],
] as const

/** A person or organisation with how to reach it. What is entered is kept encrypted. */
export const PartyInput = ({ id, value = {}, onChange }: PartyInputProps) => {
  const party = { form: 'person', ...value } satisfies Partial<Party>
  const isPerson = party.form === 'person'
  const set = (key: keyof Party, text: string) => onChange({ ...party, [key]: text })
  return (
    <div className="party">
      <Radio.Group
        value={party.form}
        onChange={event => onChange({ ...party, form: event.target.value as Party['form'] })}
        options={[
          { value: 'person', label: '自然人' },
          { value: 'organisation', label: '法人或其他组织' },
        ]}
        aria-label="当事人类别"
      />
      <div className="columns">
        <LabelledInput
          id={id}
          label={isPerson ? '姓名' : '名称'}
          value={party.name}
          onChange={text => set('name', text)}
        />
        {contacts.map(([key, ofPerson, ofOrganisation]) => (
          <LabelledInput
            key={key}
            id={`${id}-${key}`}
            label={isPerson ? ofPerson : ofOrganisation}
            value={party[key]}
            onChange={text => set(key, text)}
          />
        ))}
        {!isPerson && (
          <LabelledInput
            id={`${id}-contact`}
            label="联系人"
            value={party.contact}
            onChange={text => set('contact', text)}
          />
        )}
      </div>
    </div>
  )
}

const LabelledInput = ({
  id,
  label,
  value,
  onChange,
}: {
  id: string
  label: string
  value: string | undefined
  onChange: (text: string) => void
}) => (
  <div className="small-field">
    <label htmlFor={id}>{label}</label>
    <Input id={id} value={value ?? ''} onChange={event => onChange(event.target.value)} autoComplete="off" />
  </div>
)

interface PartiesInputProps {
  readonly id: string
  readonly label: string
  readonly value: readonly Partial<Party>[]
  readonly onChange: (value: Partial<Party>[]) => void
}

export const PartiesInput = ({ id, label, value, onChange }: PartiesInputProps) => {
  const parties = value.length === 0 ? [{}] : value
  return (
    <ol className="entries">
      {parties.map((party, index) => (
        // Entries have no identity of their own before they are handed in.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <li key={index}>
          <PartyInput
            id={index === 0 ? id : `${id}-${index}`}
            value={party}
            onChange={changed => onChange(parties.map((other, at) => (at === index ? changed : other)))}
          />
          {parties.length > 1 && (
            <Button size="small" onClick={() => onChange(parties.filter((_, at) => at !== index))}>
              删去第{index + 1}名
            </Button>
          )}
        </li>
      ))}
      <li className="entries-add">
        <Button size="small" onClick={() => onChange([...parties, {}])}>
          再加一名{label}
        </Button>
      </li>
    </ol>
  )
}
