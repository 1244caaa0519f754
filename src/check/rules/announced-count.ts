import { readNumeral } from '../chinese-numeral.ts'
import { findWords } from '../find-words.ts'
import type { CheckRule } from '../finding.ts'
import { nesting } from '../headings.ts'
import type { Heading, Place, ReportDocument } from '../report-document.ts'

const counted =
  '([一二三四五六七八九十]{1,2}|[1-9]\\d?)个?(大?方面|项|点|条|大)的?(?:主要|重点)?(?:工作任务|工作|任务|措施|举措|问题|不足|差距|内容|制度)?'
/** Only what opens a list: 以下…, or what a colon or 一是 follows at once. */
const announcement = new RegExp(
  `(?:以下|下列|如下)${counted}(?=[：。]?\\**\\s*$)|${counted}(?=：\\**\\s*$|[：。]\\**一[是要])`,
  'g',
)

/**
 * “以下五个方面工作：” is followed by as many headings or 一是 … 五是 as it says. Source: 公文条例 article 19 (figures and
 * structure of a document must be accurate); counted on the headings that follow.
 */
export const announcedCount: CheckRule = document =>
  findWords(document.body, announcement).flatMap(found => {
    const [number, measure] = [found.groups[0] ?? found.groups[2], found.groups[1] ?? found.groups[3]]
    const announced = readNumeral(number ?? '')
    const children = childrenOf(document, found)
    if (announced === null || children.length < 2 || children.length === announced) return []
    return [
      {
        severity: 'error',
        at: lineEnd(document, found),
        wrong: `称有${announced}个${measure}，其后只见${children.length}项（${children.map(({ number }) => number).join('、')}）`,
        right: `改为与实际一致的数目（${children.length}），或者补写缺少的内容`,
        also: children.slice(-1),
      },
    ]
  })

/** Headings of one style that follow: those inside the paragraph, or those below it until a higher one. */
const childrenOf = ({ headings }: ReportDocument, announced: Place): readonly Heading[] => {
  const after = headings.filter(
    ({ line, from }) => line > announced.line || (line === announced.line && from >= announced.to - 1),
  )
  const first = after[0]
  if (!first || first.number > 2 || first.style === 'part') return []
  const order = nesting(headings)
  const higher = after.findIndex(({ style }) => order.indexOf(style) < order.indexOf(first.style))
  const below = (higher < 0 ? after : after.slice(0, higher)).filter(({ style }) => style === first.style)
  // 一是 … 三是, and then another 一是: only the first row was announced.
  const again = below.findIndex(({ number }, index) => index > 0 && number <= (below[index - 1]?.number ?? 0))
  return again < 0 ? below : below.slice(0, again)
}

/** The clause in which it is announced. */
const lineEnd = ({ body }: ReportDocument, found: Place): Place => {
  const plain = body.find(({ number }) => number === found.line)?.plain ?? ''
  const start = Math.max(...[...'，；。：'].map(mark => plain.slice(0, found.from).lastIndexOf(mark)))
  return { line: found.line, from: start + 1, to: found.to }
}
