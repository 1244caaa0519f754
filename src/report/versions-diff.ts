/** Two texts word by word. Chinese has no spaces between words; the segmenter of the language finds them. */
import { diffWordsWithSpace } from 'diff'

export interface Piece {
  readonly text: string
  readonly change: 'same' | 'added' | 'removed'
}

const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** Pieces in order; those that are not added make up the first text, those that are not removed the second. */
export const compareTexts = (before: string, after: string): readonly Piece[] =>
  diffWordsWithSpace(before, after, { intlSegmenter: words }).map(({ value, added, removed }) => ({
    text: value,
    change: added ? 'added' : removed ? 'removed' : 'same',
  }))
