/** Names, room for seals and stamps, and the date of the Word file (7.3.5). */
import { type Paragraph, TabStopType } from 'docx'
import { character, empty, gap, line, right, run, tab } from './docx-text.ts'
import { linePitch, sheet, widthOf } from './sheet.ts'
import type { ComposedSignature, PlacedName } from './signature-places.ts'

/** All of it stays together. */
const together = { keepNext: true } as const

export const signatureLines = ({ rows, date, above }: ComposedSignature): readonly Paragraph[] =>
  rows.length === 0
    ? []
    : [
        ...emptyLines(above),
        ...rows.flatMap(row => [...emptyLines(row.above), nameLine(row.names), ...emptyLines(row.below)]),
        ...emptyLines(date.above),
        right([run(date.text)], date.right),
      ]

/** Half a line too. */
const emptyLines = (lines: number): readonly Paragraph[] => [
  ...empty(Math.floor(lines)).map(() => line([], together)),
  ...(lines % 1 > 0 ? [gap((lines % 1) * linePitch, together)] : []),
]

/** One name is set from the right; several stand at tab stops. */
const nameLine = (names: readonly PlacedName[]): Paragraph => {
  const [first] = names
  if (first && names.length === 1) return right([textOf(first)], first.right, together)
  return line(
    names.flatMap(name => [tab(), textOf(name)]),
    {
      ...together,
      tabStops: names.map(({ name, right }) => ({
        type: TabStopType.LEFT,
        position: Math.round((sheet.characters - right - widthOf(name)) * character),
      })),
    },
  )
}
const textOf = ({ name, person }: PlacedName) => run(name, person ? 'kai' : 'fangsong')
