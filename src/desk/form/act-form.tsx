import { useQuery } from '@tanstack/react-query'
import { AutoComplete, Button, Input, InputNumber, Radio, Select } from 'antd'
import type { ProcedureDescription } from '../../http/contract.ts'
import type { OfferedAct } from '../case/offered-act.ts'
import { today } from '../day-words.ts'
import { grouped } from '../grouped.ts'
import { unitsQuery } from '../server-state.ts'
import { type ActEntry, recipientOf, sectionsOf } from './act-entry.ts'
import { DateInput } from './date-input.tsx'
import { inputId } from './faults.tsx'
import { describedBy, Field } from './field.tsx'
import { FieldInput, isGroup } from './field-inputs.tsx'
import { UnitSelect } from './unit-select.tsx'

type FormAct = Omit<OfferedAct, 'unmet'>
interface ActFormProps {
  readonly procedure: ProcedureDescription
  readonly act: FormAct
  readonly entry: ActEntry
  readonly onChange: (change: (entry: ActEntry) => ActEntry) => void
  /** By input id. */
  readonly faults: Readonly<Record<string, string>>
  /** The day of the act asked at the end: a form that opens a case begins with the day of receipt. */
  readonly dateLast?: boolean
}

/** The inputs of one act, made from its definition. */
export const ActForm = ({ procedure, act, entry, onChange, faults, dateLast = false }: ActFormProps) => {
  const set = (part: Partial<ActEntry>) => onChange(before => ({ ...before, ...part }))
  const setField = (key: string, value: unknown) =>
    onChange(before => ({ ...before, fields: { ...before.fields, [key]: value } }))
  const day = (
    <Field id="on" label="办理日期" required help="实际办理的日期；事后补录的，填当时的日期。" fault={faults.on}>
      <DateInput
        id="on"
        value={entry.on}
        today={today()}
        clearable={false}
        onChange={day => set({ on: day ?? today() })}
      />
    </Field>
  )
  return (
    <div>
      {!dateLast && day}
      <ActQuestions procedure={procedure} act={act} entry={entry} set={set} faults={faults} />
      {sectionsOf(procedure, act).map(({ title, fields }) => (
        <section key={title} className="form-section" aria-label={title}>
          <h3>{title}</h3>
          {fields.map(({ field, required }) => {
            const id = inputId(field)
            return (
              <Field
                key={field.key}
                id={id}
                label={field.label}
                required={required}
                help={field.help}
                fault={faults[id]}
                group={isGroup(field)}
                oneLine={field.kind === 'boolean'}
              >
                <FieldInput
                  id={id}
                  field={field}
                  value={entry.fields[field.key]}
                  onChange={value => setField(field.key, value)}
                />
              </Field>
            )
          })}
        </section>
      ))}
      {dateLast && <section className="form-section">{day}</section>}
    </div>
  )
}

/** Labels and ids of everything the form asks, so that faults find their way. */
export const formFields = (
  procedure: ProcedureDescription,
  act: FormAct,
): { readonly id: string; readonly label: string }[] => [
  { id: 'on', label: '办理日期' },
  { id: 'outcome', label: '办理结果' },
  { id: 'reason', label: '理由' },
  { id: 'service-recipient', label: '受送达人' },
  { id: 'service-way', label: '送达方式' },
  { id: 'service-letter', label: '文书' },
  ...sectionsOf(procedure, act).flatMap(({ fields }) =>
    fields.map(({ field }) => ({ id: inputId(field), label: field.label })),
  ),
]

interface Questions {
  readonly procedure: ProcedureDescription
  readonly act: FormAct
  readonly entry: ActEntry
  readonly set: (part: Partial<ActEntry>) => void
  readonly faults: Readonly<Record<string, string>>
}

/** What an act asks besides fields: its outcome, ground, reason, extension, referral, reply or service. */
const ActQuestions = (questions: Questions) => {
  const { act, entry, set, faults } = questions
  return (
    <>
      {act.outcomes.length > 1 && <OutcomeQuestion {...questions} />}
      {act.opens && act.opens.grounds.length > 0 && (
        <Field id="ground" label={`${act.opens.label}的法定事由`} required group fault={faults.ground}>
          <Radio.Group
            className="stacked"
            value={entry.ground}
            onChange={event => set({ ground: event.target.value })}
            options={act.opens.grounds.map(({ key, label }) => ({ value: key, label }))}
          />
        </Field>
      )}
      {act.extends && (
        <Field
          id="extendBy"
          label={`“${act.extends.label}”延长`}
          help={`不超过${act.extends.text}；不填即延长${act.extends.text}。`}
        >
          <InputNumber
            id="extendBy"
            min={1}
            max={act.extends.upTo.n}
            controls={false}
            suffix={extensionUnits[act.extends.upTo.unit] ?? ''}
            className="number-input"
            value={entry.extendBy ?? null}
            aria-describedby={describedBy('extendBy')}
            onChange={extendBy => set({ extendBy: extendBy ?? undefined })}
          />
        </Field>
      )}
      {(act.extends || act.opens || act.closes) && (
        <Field id="reason" label="理由" required={act.extends !== null} fault={faults.reason}>
          <Input.TextArea
            id="reason"
            autoSize={{ minRows: 2, maxRows: 10 }}
            value={entry.reason ?? ''}
            aria-describedby={describedBy('reason')}
            onChange={event => set({ reason: event.target.value })}
          />
        </Field>
      )}
      {act.refers && <ReferralQuestion {...questions} refers={act.refers} />}
      {(act.returns || act.receives) && <ReplyQuestion {...questions} />}
      {act.serves && <ServiceQuestion {...questions} />}
    </>
  )
}

const extensionUnits: Readonly<Record<string, string>> = {
  workingDay: '个工作日',
  day: '日',
  month: '个月',
  year: '年',
  hour: '小时',
}

const OutcomeQuestion = ({ procedure, act, entry, set, faults }: Questions) => {
  const outcomes = procedure.outcomes.filter(({ key }) => act.outcomes.includes(key))
  const chosen = outcomes.find(({ key }) => key === entry.outcome)
  const groups = [...grouped(outcomes, ({ group }) => group ?? '')]
  const options = (among: typeof outcomes) => among.map(({ key, label }) => ({ value: key, label }))
  return (
    <Field
      id="outcome"
      label="办理结果"
      required
      group={outcomes.length <= 6}
      fault={faults.outcome}
      help={chosen?.remedy ? `救济告知：${chosen.remedy}` : undefined}
    >
      {outcomes.length <= 6 ? (
        <Radio.Group
          className="stacked"
          value={entry.outcome}
          options={options(outcomes)}
          onChange={event => set({ outcome: event.target.value })}
        />
      ) : (
        <Select<string>
          id="outcome"
          className="wide"
          value={entry.outcome ?? null}
          placeholder="请选择"
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          options={
            groups.length > 1
              ? groups.map(([group, among]) => ({ label: group || '其他', title: group, options: options(among) }))
              : options(outcomes)
          }
          onChange={outcome => set({ outcome: outcome ?? '' })}
        />
      )}
    </Field>
  )
}

const ReferralQuestion = ({ entry, set, refers }: Questions & { readonly refers: NonNullable<FormAct['refers']> }) => {
  const referrals = entry.referrals ?? [{ to: '' }]
  if (refers.to === 'party')
    return (
      <Field id="referral-received" label="对方收到日期" help="发往当事人；收到日期已知时填写。">
        <DateInput
          id="referral-received"
          value={referrals[0]?.receivedOn}
          today={today()}
          onChange={receivedOn => set({ referrals: [receivedOn ? { to: '', receivedOn } : { to: '' }] })}
        />
      </Field>
    )
  if (refers.to === 'unit')
    return (
      <Field id="referrals" label={`${refers.label}：发往单位`} required help="可选多个单位，各自计时、各自回复。">
        <UnitSelect
          many
          id="referrals"
          value={referrals.map(({ to }) => to).filter(to => to !== '')}
          onChange={units => set({ referrals: units.map(to => ({ to })) })}
        />
      </Field>
    )
  return (
    <Field id="referrals" label={`${refers.label}：发往机关`} required help="一行一个；各自计时、各自回复。">
      <Input.TextArea
        id="referrals"
        autoSize={{ minRows: 2, maxRows: 8 }}
        value={referrals.map(({ to }) => to).join('\n')}
        aria-describedby={describedBy('referrals')}
        onChange={event => set({ referrals: event.target.value.split('\n').map(to => ({ to })) })}
      />
    </Field>
  )
}

const ReplyQuestion = ({ act, entry, set }: Questions) => {
  const { data: units = [] } = useQuery(unitsQuery)
  const nameOf = (id: string) => units.find(unit => unit.id === id)?.name ?? (id || '当事人')
  return (
    <>
      <Field id="referral" label={act.returns ? '回复的是哪一件' : '对方收到的是哪一件'} required group>
        <Radio.Group
          className="stacked"
          value={entry.referral}
          onChange={event => set({ referral: event.target.value })}
          options={act.openReferrals.map(({ id, label, to, sentOn }) => ({
            value: id,
            label: `${label}：${nameOf(to)}（${sentOn}发出）`,
          }))}
        />
      </Field>
      {act.returns && (
        <Field id="reply" label="回复内容" required>
          <Input.TextArea
            id="reply"
            autoSize={{ minRows: 3, maxRows: 14 }}
            value={entry.reply ?? ''}
            aria-describedby={describedBy('reply')}
            onChange={event => set({ reply: event.target.value })}
          />
        </Field>
      )}
    </>
  )
}

const waysOfService = ['直接送达', '邮寄送达', '电子送达', '当面领取', '留置送达', '委托送达', '转交送达', '公告送达']

const ServiceQuestion = ({ procedure, act, entry, set, faults }: Questions) => {
  const service = entry.service ?? {}
  const change = (part: NonNullable<ActEntry['service']>) => set({ service: { ...service, ...part } })
  return (
    <section className="form-section" aria-label="送达情况">
      <h3>送达情况</h3>
      <Field id="service-letter" label="文书" required group fault={faults['service-letter']}>
        <Radio.Group
          className="stacked"
          value={service.letter}
          onChange={event => {
            const recipient = service.recipient || recipientOf(procedure, act, event.target.value)
            change({ letter: event.target.value, ...(recipient ? { recipient } : {}) })
          }}
          options={act.letters.map(({ id, label, number, issuedOn, servedOn }) => ({
            value: id,
            label: `《${label}》${number ?? ''}（${issuedOn}出具${servedOn ? `，${servedOn}已送达` : ''}）`,
          }))}
        />
      </Field>
      <Field
        id="service-recipient"
        label="受送达人"
        required
        help="写明身份即可（如“申请人”），不必写姓名。"
        fault={faults['service-recipient']}
      >
        <Input
          id="service-recipient"
          value={service.recipient ?? ''}
          aria-describedby={describedBy('service-recipient')}
          onChange={event => change({ recipient: event.target.value })}
        />
      </Field>
      <Field id="service-on" label="送达日期" required>
        <DateInput
          id="service-on"
          value={service.on ?? entry.on}
          today={today()}
          clearable={false}
          onChange={on => change(on ? { on } : {})}
        />
      </Field>
      <Field id="service-way" label="送达方式" required fault={faults['service-way']}>
        <AutoComplete
          id="service-way"
          className="wide"
          value={service.way ?? ''}
          options={waysOfService.map(value => ({ value }))}
          onChange={way => change({ way })}
        />
      </Field>
      <Field id="service-proof" label="送达凭证" help="送达回证、邮寄单号或者电子送达记录。">
        <Input
          id="service-proof"
          value={service.proof ?? ''}
          aria-describedby={describedBy('service-proof')}
          onChange={event => change({ proof: event.target.value })}
        />
      </Field>
    </section>
  )
}

/** Hands the form in: Enter in a line of text does too. */
export const SubmitRow = ({ busy, label, onCancel }: { busy: boolean; label: string; onCancel?: () => void }) => (
  <div className="submit-row">
    <Button type="primary" htmlType="submit" loading={busy}>
      {label}
    </Button>
    {onCancel && <Button onClick={onCancel}>暂不办理（内容保留）</Button>}
  </div>
)
