import { type ReactNode, useEffect, useRef } from 'react'
import type { FieldDescription } from '../../http/contract.ts'
import { Refused } from '../api.ts'
import { focusField } from './field.tsx'

/** Where in the form the faults of a refusal belong: the label that the sentence names in quotation marks. */
const fieldOfFault = (
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

interface FaultListProps {
  readonly error: unknown
  readonly fields: readonly { readonly id: string; readonly label: string }[]
}

/** Every fault at once, above the form; each leads to its field. */
export const FaultList = ({ error, fields }: FaultListProps) => {
  if (!error) return null
  const problem = error instanceof Refused ? error.problem : null
  return (
    <FaultBox title={problem?.title ?? '提交失败，请重试'} since={error}>
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
    </FaultBox>
  )
}

interface FaultBoxProps {
  readonly title: string
  /** Something new each time there is news. */
  readonly since?: unknown
  readonly children: ReactNode
}

/** Why something was not done. Takes the focus, so that it is read out and in sight. */
export const FaultBox = ({ title, since, children }: FaultBoxProps) => {
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus comes back with each new refusal
  useEffect(() => {
    box.current?.focus()
  }, [since])
  return (
    <div className="faults" role="alert" tabIndex={-1} ref={box}>
      <h2>{title}</h2>
      {children}
    </div>
  )
}
