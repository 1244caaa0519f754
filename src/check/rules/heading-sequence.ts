import { writeNumeral } from '../chinese-numeral.ts'
import type { CheckRule } from '../finding.ts'
import { nesting } from '../headings.ts'
import type { Heading, HeadingStyle } from '../report-document.ts'

/** Headings of one style under one heading run 一、二、三 without a gap and without one twice. Source: GB/T 9704-2012, 7.3.3. */
export const headingSequence: CheckRule = ({ headings }) => {
  const order = nesting(headings)
  const last = new Map<HeadingStyle, Heading>()
  return headings.flatMap(heading => {
    const rank = order.indexOf(heading.style)
    const before = last.get(heading.style)
    for (const style of order.slice(rank + 1)) last.delete(style)
    last.set(heading.style, heading)
    // 一是 may begin again anywhere; and a row that begins in the middle (第三，) is too doubtful to judge.
    if (heading.number === 1 || (!before && heading.style === 'clause')) return []
    const expected = (before?.number ?? 0) + 1
    if (heading.number === expected) return []
    return [
      {
        severity: 'error' as const,
        at: heading,
        wrong:
          before && heading.number === before.number
            ? `序号${shown(heading.style, heading.number)}重复`
            : `序号由${before ? shown(heading.style, before.number) : '无'}跳到${shown(heading.style, heading.number)}`,
        right: `此处应为${shown(heading.style, expected)}，或者补写缺少的内容`,
        ...(before ? { also: [before] } : {}),
      },
    ]
  })
}

const shown = (style: HeadingStyle, number: number): string =>
  ({
    part: `“${writeNumeral(number)}、”`,
    section: `“（${writeNumeral(number)}）”`,
    item: `“${number}.”`,
    point: `“（${number}）”`,
    clause: `“${writeNumeral(number)}是”`,
  })[style]

/** 四、 with 1. below it, where the other parts have （一）. Source: GB/T 9704-2012, 7.3.3: 一、（一）1.（1）in this order. */
export const headingLevels: CheckRule = ({ headings }) => {
  const opening = headings.filter(({ opensLine, style }) => opensLine && style !== 'clause')
  if (!opening.some(({ style }) => style === 'section')) return []
  return opening.flatMap((heading, index) => {
    const above = opening[index - 1]
    if (heading.style !== 'item' || above?.style !== 'part') return []
    return [
      {
        severity: 'hint' as const,
        at: heading,
        wrong: '“一、”之下直接用“1.”，缺“（一）”一级，与其他部分不一致',
        right: '层次序数依次为“一、”“（一）”“1.”“（1）”',
      },
    ]
  })
}
