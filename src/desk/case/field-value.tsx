import type { CaseAnswer, FieldDescription, ProcedureDescription } from '../../http/contract.ts'
import { fileSize } from '../form/attachment-input.tsx'

interface FieldValueProps {
  readonly field: FieldDescription
  readonly value: unknown
  /** For the names that ids stand for. */
  readonly file: Pick<CaseAnswer, 'names' | 'links'>
}

type Filled = Pick<FieldValueProps, 'field' | 'value'>

/** What was filled in, in the order of the form: a record keeps it in none. */
export const inFormOrder = (procedure: ProcedureDescription, filled: Readonly<Record<string, unknown>>): Filled[] =>
  procedure.fields.flatMap(field => (field.key in filled ? [{ field, value: filled[field.key] }] : []))

/** Each with its label, for a list of facts. */
export const FilledIn = ({ known, file }: { known: readonly Filled[] } & Pick<FieldValueProps, 'file'>) =>
  known.map(({ field, value }) => (
    <div key={field.key} className="pair">
      <dt>{field.label}</dt>
      <dd>
        <FieldValue field={field} value={value} file={file} />
      </dd>
    </div>
  ))

/** A fact as it is read. Parties are only hinted at: reading them is recorded and done on purpose. */
export const FieldValue = ({ field, value, file }: FieldValueProps) => {
  if (value === undefined || value === null || value === '') return <span className="none">—</span>
  switch (field.kind) {
    case 'choice':
      return field.options?.find(({ key }) => key === value)?.label ?? String(value)
    case 'boolean':
      return value === true ? '是' : '否'
    case 'money':
      return `${Number(value).toLocaleString('zh-CN', { maximumFractionDigits: 2 })}元`
    case 'number':
      return `${Number(value).toLocaleString('zh-CN')}${field.unit ?? ''}`
    case 'unit':
    case 'person':
      return [value]
        .flat()
        .map(id => file.names[String(id)] ?? String(id))
        .join('、')
    case 'party':
      return <PartyHint parties={listOf<{ form: string }>(value)} />
    case 'attachment':
      return <Files files={listOf<FileReference>(value)} />
    case 'link': {
      const link = file.links.find(({ id }) => id === value)
      return link?.title ? `${link.number ?? '未编号'} ${link.title}` : '其他案件'
    }
    case 'rows':
      return <Rows field={field} rows={value as readonly Record<string, unknown>[]} file={file} />
    default:
      return <span className={isLong(String(value)) ? 'long-text' : ''}>{String(value)}</span>
  }
}

/** One or several, as the field allows. */
const listOf = <T,>(value: unknown): readonly T[] => (Array.isArray(value) ? value : [value as T])

/** Too long for half a line. */
const isLong = (text: string): boolean => text.length > 30 || text.includes('\n')

interface FileReference {
  readonly id: string
  readonly name: string
  readonly bytes: number
}
const Files = ({ files }: { files: readonly FileReference[] }) => (
  <ul className="plain-list">
    {files.map(({ id, name, bytes }) => (
      <li key={id}>
        <a href={`/api/attachments/${id}`} download={name}>
          {name}
        </a>
        （{fileSize(bytes)}）
      </li>
    ))}
  </ul>
)

const PartyHint = ({ parties }: { parties: readonly { form: string }[] }) => {
  const people = parties.filter(({ form }) => form === 'person').length
  const organisations = parties.length - people
  return (
    <span>
      {[
        ...(people > 0 ? [`自然人${people}名`] : []),
        ...(organisations > 0 ? [`法人或其他组织${organisations}个`] : []),
      ].join('，')}
      <span className="none">（姓名已隐去）</span>
    </span>
  )
}

const Rows = ({
  field,
  rows,
  file,
}: {
  field: FieldDescription
  rows: readonly Record<string, unknown>[]
  file: FieldValueProps['file']
}) => (
  <table className="list stacking">
    <caption className="visually-hidden">{field.label}</caption>
    <thead>
      <tr>
        {(field.columns ?? []).map(({ key, label }) => (
          <th key={key}>{label}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row, index) => (
        // The rows of a fact have no identity of their own and never move.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <tr key={index}>
          {(field.columns ?? []).map(column => (
            <td key={column.key} data-label={column.label}>
              <FieldValue field={column} value={row[column.key]} file={file} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
