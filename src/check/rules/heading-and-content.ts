import type { CheckRule } from '../finding.ts'
import { nesting } from '../headings.ts'
import type { Heading, ReportDocument } from '../report-document.ts'
import { belongs, type Topic, topics } from '../words/topics.ts'

/**
 * What stands under a heading is what the heading names: mediation and legal aid do not stand under 普法, and a section on
 * disputes tells of disputes. A hint, since headings are wide. Source: 公文条例 article 19 (内容简洁，主题突出，结构严谨).
 */
export const headingAndContent: CheckRule = document =>
  document.headings
    .filter(({ style, opensLine, line }) => opensLine && style !== 'part' && isResult(document, line))
    .flatMap(heading => {
      const own = topicsOf(heading.title)
      if (own.length === 0) return []
      const text = textUnder(document, heading)
      const untold =
        heading.style === 'section' && text.length > 12 ? own.find(({ content }) => !content.test(text)) : undefined
      if (untold && own.length === 1)
        return [
          {
            severity: 'hint' as const,
            at: heading,
            wrong: `标题说的是${untold.label}，正文没有写${untold.label}的情况和数据`,
            right: `写明${untold.label}的件数和结果，或者改标题`,
          },
        ]
      const strangers = childrenOf(document, heading).filter(child => isStranger(child, own))
      if (strangers.length === 0) return []
      return [
        {
          severity: 'hint' as const,
          at: heading,
          wrong: `标题只说${own.map(({ label }) => label).join('、')}，其下还写了${matters(strangers, own)}`,
          right: '把不属于这一标题的内容移到相应部分，或者改标题',
          also: strangers.map(({ line, from, to }) => ({ line, from, to })),
        },
      ]
    })

const matters = (strangers: readonly Heading[], own: readonly Topic[]): string => {
  const labels = strangers.flatMap(({ title }) => topicsOf(title).filter(topic => !own.includes(topic)))
  return [...new Set(labels.map(({ label }) => label))].join('、') || '别的事项'
}

const isResult = ({ parts }: ReportDocument, line: number): boolean =>
  parts.some(
    ({ firstLine, lastLine, kinds }) => firstLine <= line && line <= lastLine && kinds.includes('achievements'),
  )

const topicsOf = (words: string): readonly Topic[] => topics.filter(({ heading }) => heading.test(words))

/** Its own topics lie outside those of the heading above it; of a list, also a matter that is no list. */
const isStranger = (child: Heading, own: readonly Topic[]): boolean => {
  const theirs = topicsOf(child.title)
  const allowed = own.flatMap(({ id }) => [id, ...(belongs[id] ?? [])])
  if (own.some(({ id }) => id === 'lists') && own.length === 1)
    return /双随机|互联网\+|一网通办|政务服务/.test(child.title)
  return theirs.length > 0 && theirs.every(({ id }) => !allowed.includes(id))
}

const under = ({ headings }: ReportDocument, heading: Heading): readonly Heading[] => {
  const order = nesting(headings)
  const rest = headings.slice(headings.indexOf(heading) + 1)
  const end = rest.findIndex(({ style }) => order.indexOf(style) <= order.indexOf(heading.style))
  return end < 0 ? rest : rest.slice(0, end)
}
const childrenOf = (document: ReportDocument, heading: Heading): readonly Heading[] => {
  const below = under(document, heading)
  return below.filter(({ style }) => style === below[0]?.style)
}

/** What is said under it; of a heading that runs on as a paragraph, all of the paragraph. */
const textUnder = (document: ReportDocument, heading: Heading): string => {
  const { body, headings } = document
  const next = headings[headings.indexOf(heading) + under(document, heading).length + 1]
  return body
    .filter(({ number }) => number >= heading.line && number <= (next?.line ?? Number.MAX_VALUE))
    .map(({ number, plain }) =>
      plain.slice(number === heading.line ? heading.to : 0, next && number === next.line ? next.from : undefined),
    )
    .join('\n')
}
