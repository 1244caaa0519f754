import type { ActDescription, ProcedureDescription } from '../../http/contract.ts'
import { Field } from '../form/field.tsx'
import { UnitSelect } from '../form/unit-select.tsx'

interface CopyQuestionProps {
  readonly procedure: ProcedureDescription
  readonly act: ActDescription
  readonly value: readonly string[] | undefined
  readonly onChange: (units: string[]) => void
}

/** 抄送: whom the definition tells, and whom else whoever performs the act wants to tell. */
export const CopyQuestion = ({ procedure, act, value = [], onChange }: CopyQuestionProps) => {
  // Whoever may know of it is said by its definition.
  if (procedure.sealed) return null
  const always = act.copiedTo.map(place =>
    place === 'origin' ? '登记单位' : (procedure.fields.find(({ key }) => key === place)?.label ?? place),
  )
  return (
    <details className="form-section" open={always.length > 0 || value.length > 0}>
      <summary>抄送其他单位</summary>
      <Field
        id="copyTo"
        label="抄送单位"
        help={`${always.length > 0 ? `办理后自动抄送：${always.join('、')}。另需告知的，在此选择；` : ''}被抄送的单位此后可以查看本案，并收到通知。`}
      >
        <UnitSelect many id="copyTo" value={value} onChange={onChange} />
      </Field>
    </details>
  )
}
