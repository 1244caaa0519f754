import { useEffect, useRef } from 'react'
import { type CheckFinding, type Severity, severityLabels, severityOrder } from './report-check-api.ts'

interface CheckFindingsProps {
  readonly all: readonly CheckFinding[]
  readonly shown: readonly CheckFinding[]
  readonly severities: ReadonlySet<Severity>
  readonly onFilter: (severities: ReadonlySet<Severity>) => void
  readonly chosen: CheckFinding | null
  readonly onChoose: (finding: CheckFinding) => void
}

/** What the rules say, by line; choosing one shows its words in the text. */
export const CheckFindings = ({ all, shown, severities, onFilter, chosen, onChoose }: CheckFindingsProps) => {
  const list = useRef<HTMLElement>(null)
  useEffect(() => {
    // Chosen in the text: brought into view in its own list, without moving the page.
    const item = chosen && list.current?.querySelector<HTMLElement>('li.chosen')
    if (list.current && item) list.current.scrollTop = item.offsetTop - list.current.clientHeight / 3
  }, [chosen])
  const toggle = (severity: Severity) => {
    const next = new Set(severities)
    if (!next.delete(severity)) next.add(severity)
    onFilter(next)
  }
  return (
    <section className="check-findings" aria-label="体检结果" ref={list}>
      <fieldset className="severity-filter">
        <legend className="visually-hidden">显示哪些</legend>
        {severityOrder.map(severity => (
          <label key={severity} className={severity}>
            <input type="checkbox" checked={severities.has(severity)} onChange={() => toggle(severity)} />
            {severityLabels[severity]} {all.filter(finding => finding.severity === severity).length}
          </label>
        ))}
      </fieldset>
      {all.length === 0 && <p className="empty">没有发现问题。</p>}
      <ul className="rows">
        {shown.map((finding, index) => (
          // One rule may say the same of two places; findings do not move.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={index} className={finding === chosen ? 'chosen' : undefined}>
            <button
              type="button"
              className="finding"
              aria-current={finding === chosen ? 'true' : undefined}
              onClick={() => onChoose(finding)}
            >
              <span className={`severity ${finding.severity}`}>{severityLabels[finding.severity]}</span>
              <span className="minor-inline">第{finding.line}行</span> <span className="strong">{finding.label}</span>
              <q>{shortened(finding.quote)}</q>
              <span>{finding.wrong}</span>
              <span className="minor">应为：{finding.right}</span>
            </button>
            {finding.also.length > 0 && (
              <span className="minor">
                另见
                {finding.also
                  .slice(0, 6)
                  .map(({ line, quote }) => `第${line}行“${shortened(quote)}”`)
                  .join('、')}
                {finding.also.length > 6 && `等${finding.also.length}处`}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const shortened = (words: string): string => (words.length > 60 ? `${words.slice(0, 40)}……${words.slice(-16)}` : words)
