/** Two texts word by word. Chinese has no spaces between words; the segmenter of the language finds them. */
import { diffArrays } from 'diff'

export interface Piece {
  readonly text: string
  readonly change: 'same' | 'added' | 'removed'
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const wordsOf = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment)

/**
 * Pieces in order; those that are not added make up the first text, those that are not removed the second. `diffWords` of the
 * library drops spaces, and its twin that keeps them takes no segmenter; so the words are compared as a list.
 */
export const compareTexts = (before: string, after: string): readonly Piece[] =>
  diffArrays(wordsOf(before), wordsOf(after)).map(({ value, added, removed }) => ({
    text: value.join(''),
    change: added ? 'added' : removed ? 'removed' : 'same',
  }))
