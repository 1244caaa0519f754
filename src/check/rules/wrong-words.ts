import { findWords } from '../find-words.ts'
import type { CheckRule } from '../finding.ts'
import type { Line, Place } from '../report-document.ts'
import { wrongWords } from '../words/wrong-words.ts'

/** Words of the dictionary `words/wrong-words.ts`, each with its source there; once a report, with its other places. */
export const wrongWord: CheckRule = ({ body, year }) => {
  return wrongWords.flatMap(({ pattern, severity, wrong, right, since, until, source }) => {
    if (year !== null && ((since ?? 0) > year || (until ?? 9999) < year)) return []
    // A title is quoted as it is; patterns of titles begin with 《.
    const ofTitles = pattern.source.startsWith('《')
    const [first, ...rest] = findWords(body, pattern).filter(found => ofTitles || !inTitle(found, body))
    if (!first) return []
    return [{ severity, at: first, wrong, right: `${right}（${source}）`, also: rest }]
  })
}

const inTitle = ({ line, from }: Place, body: readonly Line[]): boolean => {
  const before = body.find(({ number }) => number === line)?.plain.slice(0, from) ?? ''
  return before.lastIndexOf('《') > before.lastIndexOf('》')
}
