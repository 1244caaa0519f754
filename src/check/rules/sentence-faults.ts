import { findWords, tellsResults, trimmed } from '../find-words.ts'
import type { CheckRule } from '../finding.ts'
import { sentenceFaults } from '../words/sentence-faults.ts'

/** Turns of phrase of `words/sentence-faults.ts`. Source: 公文条例 article 19 (表述准确，文字精练); grammar. */
export const sentenceFault: CheckRule = document =>
  sentenceFaults.flatMap(({ pattern, severity, wrong, right, results }) =>
    findWords(document.body, pattern)
      .filter(({ line }) => !results || tellsResults(document, line))
      .map(found => {
        const plain = document.body.find(({ number }) => number === found.line)?.plain ?? ''
        const at = found.from === found.to ? { ...found, from: Math.max(0, found.from - 4), to: found.to + 4 } : found
        return { severity, at: trimmed(plain, at), wrong, right }
      }),
  )
