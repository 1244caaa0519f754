import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { describedBy } from './field.tsx'

interface DateInputProps {
  readonly id: string
  readonly value: string | undefined
  readonly onChange: (value: string | undefined) => void
  /** Days after today may be chosen. */
  readonly future?: boolean
  readonly clearable?: boolean
  readonly today: string
  readonly label?: string
  readonly placeholder?: string
}

/** An ISO date; typed as 2026-03-02, 20260302 or 2026.3.2, or picked. */
export const DateInput = ({
  id,
  value,
  onChange,
  future = false,
  clearable = true,
  today,
  label,
  placeholder = '年-月-日，可直接输入',
}: DateInputProps) => (
  <DatePicker
    id={id}
    value={value ? dayjs(value) : null}
    onChange={day => onChange(day?.format('YYYY-MM-DD'))}
    format={['YYYY-MM-DD', 'YYYYMMDD', 'YYYY.M.D', 'YYYY/M/D', 'YYYY年M月D日']}
    placeholder={placeholder}
    allowClear={clearable}
    minDate={dayjs('1990-01-01')}
    maxDate={dayjs(future ? '2099-12-31' : today)}
    needConfirm={false}
    className="date-input"
    aria-describedby={describedBy(id)}
    {...(label ? { 'aria-label': label } : {})}
  />
)
