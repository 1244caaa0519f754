import { Button } from 'antd'
import type { FieldDescription } from '../../http/contract.ts'
import { FieldInput } from './field-inputs.tsx'

type Row = Record<string, unknown>
interface RowsInputProps {
  readonly id: string
  readonly field: FieldDescription
  readonly value: readonly Row[]
  readonly onChange: (value: Row[]) => void
}

/** A list of rows: a table on a wide screen, cards on a narrow one. */
export const RowsInput = ({ id, field, value, onChange }: RowsInputProps) => {
  const columns = field.columns ?? []
  const change = (index: number, key: string, cell: unknown) =>
    onChange(value.map((row, at) => (at === index ? { ...row, [key]: cell } : row)))
  return (
    <div className="rows-input">
      {value.length > 0 && (
        <table className="list">
          <thead>
            <tr>
              {columns.map(({ key, label }) => (
                <th key={key}>{label}</th>
              ))}
              <th>
                <span className="visually-hidden">操作</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {value.map((row, index) => (
              // Rows have no identity of their own before they are handed in.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <tr key={index}>
                {columns.map(column => (
                  <td key={column.key} data-label={column.label}>
                    <FieldInput
                      id={`${id}-${index}-${column.key}`}
                      field={column}
                      value={row[column.key]}
                      onChange={cell => change(index, column.key, cell)}
                      label={`第${index + 1}行${column.label}`}
                    />
                  </td>
                ))}
                <td>
                  <Button
                    size="small"
                    aria-label={`删去第${index + 1}行`}
                    onClick={() => onChange(value.filter((_, at) => at !== index))}
                  >
                    删去
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Button id={id} size="small" onClick={() => onChange([...value, {}])}>
        {value.length === 0 ? `填写${field.label}` : '再加一行'}
      </Button>
    </div>
  )
}
