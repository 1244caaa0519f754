import { writeNumeral } from '../chinese-numeral.ts'
import type { CheckRule } from '../finding.ts'
import { nesting } from '../headings.ts'
import type { Heading, HeadingStyle } from '../report-document.ts'

/**
 * Headings of one style run 一、二、三 without a gap and without one twice. They begin again under a new heading, or run on
 * through the whole report: both are in use. Source: GB/T 9704-2012, 7.3.3.
 */
export const headingSequence: CheckRule = ({ headings }) => {
  const order = nesting(headings)
  const last = new Map<HeadingStyle, Heading>()
  const begunAgain = new Set<HeadingStyle>()
  return headings.flatMap(heading => {
    const { style, number } = heading
    const before = last.get(style)
    const again = begunAgain.has(style)
    for (const inner of order.slice(order.indexOf(style) + 1)) begunAgain.add(inner)
    last.set(style, heading)
    begunAgain.delete(style)
    // 一是 may stand anywhere; a row of it that begins in the middle is too doubtful to judge.
    if (number === 1 || (style === 'clause' && (!before || again)) || number === (before?.number ?? 0) + 1) return []
    const expected = again ? 1 : (before?.number ?? 0) + 1
    return [
      {
        severity: 'error' as const,
        at: heading,
        wrong:
          before && !again && number === before.number
            ? `序号${shown(style, number)}重复`
            : before && !again
              ? `序号由${shown(style, before.number)}跳到${shown(style, number)}`
              : `本级标题从${shown(style, number)}开始`,
        right: `此处应为${shown(style, expected)}，或者补写缺少的内容`,
        ...(before && !again ? { also: [before] } : {}),
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
