import { useEffect, useRef } from 'react'
import type { FieldDescription } from '../../http/contract.ts'
import { Refused } from '../api.ts'
import { focusField } from './field.tsx'

/** Where in the form the faults of a refusal belong: the label that the sentence names in quotation marks. */
export const fieldOfFault = (
  text: string,
  fields: readonly { readonly id: string; readonly label: string }[],
): string | undefined => fields.find(({ label }) => text.includes(`“${label}”`))?.id

/** The fault to show at each field, by the input's id. */
export const faultsByField = (
  error: unknown,
  fields: readonly { readonly id: string; readonly label: string }[],
): Readonly<Record<string, string>> => {
  const found: Record<string, string> = {}
  if (!(error instanceof Refused)) return found
  for (const { text } of error.problem.unmet ?? []) {
    const id = fieldOfFault(text, fields)
    if (id) found[id] = found[id] ? `${found[id]}；${text}` : text
  }
  return found
}

export const inputId = (field: Pick<FieldDescription, 'key'>): string => `f-${field.key}`

/** Every fault at once, above the form; each leads to its field. Takes the focus, so that it is read out. */
export const FaultList = ({
  error,
  fields,
}: {
  error: unknown
  fields: readonly { readonly id: string; readonly label: string }[]
}) => {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (error) box.current?.focus()
  }, [error])
  if (!error) return null
  const problem = error instanceof Refused ? error.problem : null
  return (
    <div className="faults" role="alert" tabIndex={-1} ref={box}>
      <h2>{problem?.title ?? '提交失败，请重试'}</h2>
      {problem?.detail && <p>{problem.detail}</p>}
      {problem?.unmet && problem.unmet.length > 0 && (
        <ul>
          {problem.unmet.map(({ text, article }) => {
            const id = fieldOfFault(text, fields)
            return (
              <li key={text}>
                {id ? (
                  <button type="button" className="link" onClick={() => focusField(id)}>
                    {text}
                  </button>
                ) : (
                  text
                )}
                {article && <span className="citation">（{article}）</span>}
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}
