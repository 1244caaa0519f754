import type { ReactNode } from 'react'

interface FieldProps {
  /** Of the input itself; help and fault hang on it. */
  readonly id: string
  readonly label: string
  readonly required?: boolean
  readonly help?: string | undefined
  /** The article behind it. */
  readonly article?: string | undefined
  readonly fault?: string | undefined
  /** Several inputs under one label: a list, a choice. */
  readonly group?: boolean
  /** Label and inputs on one line where nothing else is to be said. */
  readonly oneLine?: boolean
  readonly children: ReactNode
}

/** A labelled input with its help and its fault. `describedBy(id)` names both to assistive technology. */
export const Field = ({ id, label, required, help, article, fault, group, oneLine, children }: FieldProps) => {
  const title = (
    <>
      {label}
      {required === true && <span className="required">必填</span>}
    </>
  )
  const notes = (
    <>
      {(help || article) && (
        <p className="field-help" id={`${id}-help`}>
          {help}
          {article && <span className="citation">{article}</span>}
        </p>
      )}
      {fault && (
        <p className="field-fault" id={`${id}-fault`}>
          <span aria-hidden="true">▲ </span>
          {fault}
        </p>
      )}
    </>
  )
  if (group)
    return (
      <fieldset
        className={fault ? 'field faulty' : oneLine && !help ? 'field one-line' : 'field'}
        id={`${id}-field`}
        aria-describedby={describedBy(id)}
      >
        <legend>{title}</legend>
        {notes}
        {children}
      </fieldset>
    )
  return (
    <div className={fault ? 'field faulty' : 'field'} id={`${id}-field`}>
      <label htmlFor={id}>{title}</label>
      {notes}
      {children}
    </div>
  )
}

export const describedBy = (id: string): string => `${id}-help ${id}-fault`

/** Moves the focus to the first thing that can be filled in the field. */
export const focusField = (id: string): void => {
  const field = document.getElementById(`${id}-field`)
  field?.scrollIntoView({ block: 'center' })
  field
    ?.querySelector<HTMLElement>('input:not([type=hidden]):not([disabled]), textarea, button, [tabindex="0"]')
    ?.focus()
}
