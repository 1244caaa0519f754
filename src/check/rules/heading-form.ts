import type { CheckRule } from '../finding.ts'
import type { Heading, HeadingStyle } from '../report-document.ts'

/**
 * Headings of one level that stand alone on their lines all end with a full stop or all without. Source: GB/T 9704-2012
 * (uniform form of a level); a heading on its own line takes no stop (GB/T 15834-2011 does not ask for one).
 */
export const headingForm: CheckRule = ({ headings, body }) =>
  (['part', 'section', 'item'] as const).flatMap(style => {
    const alone = headings.filter(heading => heading.style === style && standsAlone(heading, body))
    const stopped = alone.filter(heading => endsWithStop(heading, body))
    if (stopped.length === 0) return []
    const fault = (among: readonly Heading[], wrong: string, right: string) => {
      const [first, ...rest] = among
      return first ? [{ severity: 'hint' as const, at: upToStop(first), wrong, right, also: rest.map(upToStop) }] : []
    }
    if (stopped.length === alone.length && alone.length > 1)
      return style === 'part' ? fault(stopped, '独占一行的标题末尾用了句号', '标题独占一行的，末尾不用句号') : []
    return stopped.length < alone.length
      ? fault(stopped, `同级标题有的末尾用句号，有的不用（${levelName[style]}）`, '独占一行的标题末尾都不用句号')
      : []
  })

const levelName: Partial<Record<HeadingStyle, string>> = { part: '“一、”级', section: '“（一）”级', item: '“1.”级' }

type Lines = readonly { readonly number: number; readonly plain: string }[]
const plainOf = (heading: Heading, body: Lines): string =>
  body.find(({ number }) => number === heading.line)?.plain ?? ''
const standsAlone = (heading: Heading, body: Lines): boolean =>
  heading.opensLine &&
  plainOf(heading, body)
    .slice(heading.to)
    .replace(/[。；\s*]/g, '') === ''
const endsWithStop = (heading: Heading, body: Lines): boolean => plainOf(heading, body)[heading.to] === '。'
const upToStop = ({ line, from, to }: Heading) => ({ line, from, to: to + 1 })
