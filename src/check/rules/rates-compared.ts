import { findWords, tellsResults } from '../find-words.ts'
import type { CheckRule } from '../finding.ts'

/**
 * 80%事项实现“一网通办”, and further on 实现“一网通办”的目标: reached or not? Source: one state of one matter; 公文条例 article 19.
 */
export const goalAndRate: CheckRule = document => {
  const goals = findWords(
    document.body,
    /实现(?:了)?“([^”]{2,12})”(?:的目标|全覆盖)|全面实现(?:了)?“([^”]{2,12})”/g,
  ).filter(({ line }) => tellsResults(document, line))
  return document.figures
    .filter(({ unit, value, qualifier }) => unit === '%' && value < 100 && qualifier !== '以上')
    .flatMap(rate => {
      const plain = document.body.find(({ number }) => number === rate.line)?.plain ?? ''
      const clause = plain.slice(rate.clause.from, rate.clause.to)
      const goal = goals.find(({ groups }) => clause.includes(`“${groups[0] ?? groups[1]}”`))
      if (!goal) return []
      return [
        {
          severity: 'warning' as const,
          at: { line: rate.line, from: rate.from, to: rate.clause.to },
          wrong: `此处为${rate.raw}，第${goal.line}行又称“${goal.words}”，前后矛盾`,
          right: '尚未全部实现的，不写“实现目标”；已实现的，更正比率',
          also: [goal],
        },
      ]
    })
}
