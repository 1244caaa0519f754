import type { CheckRule } from '../finding.ts'

/**
 * A part that calls itself 不足和原因 gives the cause of each shortcoming. Source: 督察工作规定 article 26 item 2 (存在的不足和
 * 原因).
 */
export const missingCause: CheckRule = ({ parts, headings, body }) =>
  parts
    .filter(({ heading, kinds }) => kinds.includes('shortcomings') && heading.title.includes('原因'))
    .flatMap(({ firstLine, lastLine }) => {
      const items = headings.filter(
        ({ line, style }) =>
          line > firstLine && line <= lastLine && (style === 'section' || style === 'item' || style === 'clause'),
      )
      const outer = items.filter(({ style }) => style === items[0]?.style)
      const silent = outer.filter((item, index) => {
        const next = outer[index + 1]
        const text = body
          .filter(({ number }) => number >= item.line && number <= (next?.line ?? lastLine))
          .map(({ number, plain }) =>
            plain.slice(number === item.line ? item.from : 0, next && number === next.line ? next.from : undefined),
          )
          .join('')
        return !/因为?|由于|源于|原因|导致|造成|根源|在于|受.{1,12}影响/.test(text)
      })
      const [first, ...rest] = silent
      if (!first) return []
      return [
        {
          severity: 'hint' as const,
          at: first,
          wrong: `标题为“不足和原因”，${silent.length === outer.length ? '各项都' : `有${silent.length}项`}没有写原因`,
          right: '逐项写明原因',
          also: rest.map(({ line, from, to }) => ({ line, from, to })),
        },
      ]
    })
