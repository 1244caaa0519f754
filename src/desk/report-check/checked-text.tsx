import { useEffect, useRef } from 'react'
import type { CheckFinding, ReportCheckAnswer } from './report-check-api.ts'
import { segmentsOf } from './text-segments.ts'

interface CheckedTextProps {
  readonly answer: ReportCheckAnswer
  /** Those shown; the others are not marked. */
  readonly findings: readonly CheckFinding[]
  readonly chosen: CheckFinding | null
  readonly onChoose: (finding: CheckFinding) => void
}

/** The text as it was read, its lines numbered, the words of each finding marked. */
export const CheckedText = ({ answer, findings, chosen, onChoose }: CheckedTextProps) => {
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    if (!chosen) return
    const line = list.current?.querySelector(`[data-line="${chosen.line}"]`)
    line?.scrollIntoView({ block: 'center' })
  }, [chosen])
  return (
    <section className="panel checked-text" aria-label="报告原文">
      <ol ref={list}>
        {answer.lines.map((words, index) => (
          <TextLine
            // Lines do not move.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            key={index}
            line={index + 1}
            words={words}
            findings={findings}
            chosen={chosen}
            onChoose={onChoose}
          />
        ))}
      </ol>
    </section>
  )
}

interface TextLineProps extends Omit<CheckedTextProps, 'answer'> {
  readonly line: number
  readonly words: string
}

const TextLine = ({ line, words, findings, chosen, onChoose }: TextLineProps) => {
  const about = findings.filter(finding => [finding, ...finding.also].some(place => place.line === line))
  if (words.trim() === '' && about.length === 0) return null
  return (
    <li data-line={line} className={chosen?.line === line ? 'chosen' : undefined}>
      <span className="line-number" aria-hidden="true">
        {line}
      </span>
      <span className="line-words">
        {segmentsOf(line, words, about).map(({ from, words: piece, findings: over }) => {
          const [first] = over.map(index => about[index])
          if (!first) return <span key={from}>{piece}</span>
          const isChosen = over.some(index => about[index] === chosen)
          return (
            // The list beside the text is the keyboard's way to the findings; here the words stay one text.
            // biome-ignore lint/a11y/useKeyWithClickEvents: see above
            <mark
              key={from}
              className={`${first.severity}${isChosen ? ' chosen' : ''}`}
              title={`${first.label}：${first.wrong}`}
              onClick={() => onChoose(first)}
            >
              {piece}
            </mark>
          )
        })}
      </span>
    </li>
  )
}
