import { readNumeral } from '../chinese-numeral.ts'
import { findInClause, trimmed } from '../find-words.ts'
import type { CheckRule } from '../finding.ts'

/**
 * “A、B、C、D等7项主要任务”: seven announced, four named. Either list them all or say where they stand. Only for tasks,
 * measures and the like up to twelve: of thirty meetings four examples are enough. Source: 公文条例 article 19.
 */
export const openEnumeration: CheckRule = document =>
  findInClause(
    document.body,
    /等([一二三四五六七八九十]{1,2}|\d{1,2})(?:个方面|项|个|大|条)(?:主要|重点|具体)?(?:任务|工作|措施|举措|制度|机制|方面|内容)/g,
  ).flatMap(found => {
    const announced = readNumeral(found.groups[0] ?? '')
    const named = found.words.split('、').length
    if (announced === null || announced > 12 || named < 2 || named >= announced || /《/.test(found.words)) return []
    const plain = document.body.find(({ number }) => number === found.line)?.plain ?? ''
    return [
      {
        severity: 'hint' as const,
        at: trimmed(plain, found),
        wrong: `称有${announced}项，只列出${named}项`,
        right: '全部列出，或者注明见于哪一文件',
      },
    ]
  })
