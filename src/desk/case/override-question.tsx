import { Input } from 'antd'
import type { ActRequestBody, OpenPoint } from '../../http/contract.ts'
import { Refused } from '../api.ts'
import { describedBy, Field } from '../form/field.tsx'

/**
 * Whether this person may pass over what stands in the way: something may be, and nothing else is left that filling the
 * form would not meet. After a refusal the server's own list says so.
 */
export const overridable = (points: readonly OpenPoint[], error: unknown): readonly string[] => {
  const refused = error instanceof Refused ? (error.problem.unmet ?? []) : []
  const open = refused.length > 0 ? refused : points
  const may = open.filter(({ mayOverride }) => mayOverride)
  const hard = open.some(point => !point.mayOverride && !('fillable' in point && point.fillable))
  return hard ? [] : may.map(({ text }) => text)
}

interface OverrideQuestionProps {
  readonly points: readonly string[]
  readonly value: ActRequestBody['override']
  readonly onChange: (override: ActRequestBody['override']) => void
}

/** 越过门槛: only where it is possible, never without a reason. */
export const OverrideQuestion = ({ points, value, onChange }: OverrideQuestionProps) =>
  points.length === 0 ? null : (
    <section className="form-section override-note" aria-label="越过门槛">
      <h3>越过门槛</h3>
      <Field
        id="override"
        label="越过的理由"
        help={`尚未满足：${points.join('；')}。您可以写明理由越过；不写即不越过。案件将标记“门槛越过，待核”，由他人事后核销。`}
      >
        <Input.TextArea
          id="override"
          autoSize={{ minRows: 2, maxRows: 8 }}
          value={value?.reason ?? ''}
          aria-describedby={describedBy('override')}
          onChange={event => onChange(event.target.value === '' ? undefined : { reason: event.target.value })}
        />
      </Field>
    </section>
  )
