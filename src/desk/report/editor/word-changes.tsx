import { useMemo } from 'react'
import { compareTexts } from '../../../report/versions-diff.ts'

interface WordChangesProps {
  readonly before: string
  readonly after: string
  /** Both sides beside each other; one text with both changes in it unless said. */
  readonly sides?: { readonly before: string; readonly after: string }
}

/** What changed from one text to the other, word by word. */
export const WordChanges = ({ before, after, sides }: WordChangesProps) => {
  const pieces = useMemo(() => compareTexts(before, after), [before, after])
  const shown = (left: 'added' | 'removed' | null) =>
    pieces
      .filter(({ change }) => change !== left)
      .map(({ text, change }, index) => {
        const Tag = change === 'added' ? 'ins' : change === 'removed' ? 'del' : 'span'
        // Pieces stand where they stand in the text.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        return <Tag key={index}>{text}</Tag>
      })
  if (!sides) return <div className="word-changes">{shown(null)}</div>
  return (
    <div className="compared">
      <section aria-label={sides.before}>
        <h4>{sides.before}</h4>
        <div className="word-changes">{shown('added')}</div>
      </section>
      <section aria-label={sides.after}>
        <h4>{sides.after}</h4>
        <div className="word-changes">{shown('removed')}</div>
      </section>
    </div>
  )
}
