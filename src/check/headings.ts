/** Headings whatever their numbering: 一、 （一） 1. （1） ① 第一部分, and 一是 … 二是 inside a paragraph. */
import { readNumeral } from './chinese-numeral.ts'
import type { Heading, HeadingStyle, Line, Part, PartKind } from './report-document.ts'

const numeral = '[一二三四五六七八九十]{1,3}'
const lineStyles: readonly { readonly style: HeadingStyle; readonly pattern: RegExp }[] = [
  { style: 'part', pattern: new RegExp(`^第(${numeral})(?:部分|章)[、：\\s]*`) },
  { style: 'part', pattern: new RegExp(`^(${numeral})(?:、|[.](?!\\d))`) },
  { style: 'section', pattern: new RegExp(`^（(${numeral})）[、.]?`) },
  { style: 'item', pattern: /^(\d{1,2})(?:、|[.](?!\d))/ },
  { style: 'point', pattern: /^（(\d{1,2})）/ },
]
const inLine = new RegExp(`(?:^|[。；：，\\s])\\**(${numeral})(?:是|要)(?=[^否不])`, 'g')
const circled = '①②③④⑤⑥⑦⑧⑨⑩'

export const readHeadings = (lines: readonly Line[]): readonly Heading[] =>
  lines.flatMap(line => {
    const opening = lineHeading(line)
    return [...(opening ? [opening] : []), ...clauseHeadings(line)]
  })

const lineHeading = ({ number: line, plain }: Line): Heading | null => {
  const lead = /^[\s#*]*/.exec(plain)?.[0].length ?? 0
  const text = plain.slice(lead)
  for (const { style, pattern } of lineStyles) {
    const found = pattern.exec(text)
    const value = found?.[1] ? readNumeral(found[1]) : null
    if (found && value !== null) return heading(style, value, line, plain, lead, lead + found[0].length)
  }
  const mark = circled.indexOf(text[0] ?? ' ')
  return mark >= 0 ? heading('point', mark + 1, line, plain, lead, lead + 1) : null
}

const clauseHeadings = ({ number: line, plain }: Line): readonly Heading[] =>
  [...plain.matchAll(inLine)].flatMap(found => {
    const value = readNumeral(found[1] ?? '')
    if (value === null) return []
    const from = found.index + found[0].length - (found[1]?.length ?? 0) - 1
    return [
      { ...heading('clause', value, line, plain, from, from + (found[1]?.length ?? 0) + 1), opensLine: from <= 3 },
    ]
  })

const heading = (
  style: HeadingStyle,
  number: number,
  line: number,
  plain: string,
  from: number,
  titleFrom: number,
): Heading => {
  const end = plain.slice(titleFrom).search(/[。；]/)
  const to = end < 0 ? plain.length : titleFrom + end
  return { style, number, line, from, to, title: plain.slice(titleFrom, to).replace(/[*\s]/g, ''), opensLine: true }
}

/**
 * The styles of a report from the outermost in. 一是 at the head of lines may hold 1. 2. 3. below it, and then stands above
 * them; inside paragraphs it is the innermost.
 */
export const nesting = (headings: readonly Heading[]): readonly HeadingStyle[] => {
  const fixed: readonly HeadingStyle[] = ['part', 'section', 'item', 'point']
  const opening = headings.filter(({ opensLine }) => opensLine)
  const holds = opening.some(({ style, line }, index) => {
    const next = opening[index + 1]
    return style === 'clause' && next?.style === 'item' && next.number === 1 && next.line === line + 1
  })
  return holds ? ['part', 'section', 'clause', 'item', 'point'] : [...fixed, 'clause']
}

/** The parts of the report: headings of the outermost style that occurs twice, or that opens the text. */
export const readParts = (headings: readonly Heading[], lastLine: number, year: number | null): readonly Part[] => {
  const standing = headings.filter(({ opensLine }) => opensLine)
  const outermost = (['part', 'section', 'item'] as const).find(
    style =>
      standing.filter(heading => heading.style === style).length >= 2 ||
      (style === 'part' && standing[0]?.style === style),
  )
  const opening = headings.filter(heading => heading.style === outermost && heading.opensLine)
  return opening.map((heading, index) => ({
    heading,
    kinds: kindsOf(heading.title, year),
    firstLine: heading.line,
    lastLine: (opening[index + 1]?.line ?? lastLine + 1) - 1,
  }))
}

const kindsOf = (title: string, year: number | null): readonly PartKind[] => {
  const kinds: PartKind[] = []
  if (/主要负责人|第一责任人/.test(title)) return ['firstResponsible']
  const years = [...title.matchAll(/(20\d\d)年/g)].map(([, digits]) => Number(digits))
  const ahead = year !== null && years.some(one => one > year)
  if (/问题|不足|短板|差距|困难/.test(title)) kinds.push('shortcomings')
  if (ahead || /打算|下一?步|思路|展望|来年|明年|(工作|重点)(计划|安排)/.test(title)) kinds.push('nextYear')
  if (kinds.length === 0 && /成效|举措|情况|主要工作|工作开展|成绩|总体/.test(title) && !/其他|需要报告/.test(title))
    kinds.push('achievements')
  return kinds.length > 0 ? kinds : ['other']
}
