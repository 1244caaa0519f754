import { type ReactNode, useEffect, useRef } from 'react'

interface PageProps {
  readonly title: string
  /** Beside the heading. */
  readonly actions?: ReactNode
  readonly children: ReactNode
  readonly className?: string
}

/** A page under its heading. Opening it moves the focus there, so that keyboard and screen reader start at the top. */
export const Page = ({ title, actions, children, className }: PageProps) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · 依法工作台`
  }, [title])
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div className={`page ${className ?? ''}`}>
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {actions && <div className="page-actions">{actions}</div>}
      </div>
      {children}
    </div>
  )
}
