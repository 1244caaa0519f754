import { findWords } from '../find-words.ts'
import type { CheckRule } from '../finding.ts'
import { wrongWords } from '../words/wrong-words.ts'

/** Words of the dictionary `words/wrong-words.ts`, each with its source there; once a report, with its other places. */
export const wrongWord: CheckRule = ({ body, year }) => {
  return wrongWords.flatMap(({ pattern, severity, wrong, right, since, until, source }) => {
    if (year !== null && ((since ?? 0) > year || (until ?? 9999) < year)) return []
    const [first, ...rest] = findWords(body, pattern)
    if (!first) return []
    return [{ severity, at: first, wrong, right: `${right}（${source}）`, also: rest }]
  })
}
