import { type ReactNode, useId } from 'react'

interface PanelProps {
  readonly title: string
  readonly note?: ReactNode
  readonly children: ReactNode
  readonly className?: string
}

/** A part of the case under its heading, found by screen readers as a region. */
export const Panel = ({ title, note, children, className }: PanelProps) => {
  const id = useId()
  return (
    <section className={`panel ${className ?? ''}`} aria-labelledby={id}>
      <div className="panel-head">
        <h2 id={id}>{title}</h2>
        {note}
      </div>
      {children}
    </section>
  )
}
