import type { ReactNode } from 'react'

/** A label and its value that stay together on a line; inside `<dl className="inline-facts">`. */
export const InlineFact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="pair">
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)
