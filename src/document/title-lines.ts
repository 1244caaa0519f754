/**
 * Lines of a title: words whole, lines of like length, in the shape of a trapezium or a rhombus (GB/T 9704-2012, 7.3.1:
 * 词意完整, 排列对称, 长短适宜, 间距恰当).
 */
import { widthOf } from './sheet.ts'

const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** @param room characters of the title's size that fit on a line: 20 of 2号, one less where digits are wide. */
export const titleLines = (title: string, room = 19): readonly string[] => {
  const pieces = piecesOf(title)
  const width = widthOf(title)
  if (width <= room) return [title]
  for (let count = Math.ceil(width / room); count <= pieces.length; count++) {
    const best = bestBreaks(pieces, count, room)
    if (best) return best
  }
  return [title]
}

/** Words that may begin a line: closing marks, 的 and the like stay with the word before, opening marks with the next. */
const piecesOf = (title: string): readonly string[] => {
  const pieces: string[] = []
  for (const { segment } of words.segment(title)) {
    const before = pieces.at(-1)
    const joins =
      /^[、，。：；！？）》」』”’〕】—\-～·%％的之和与及等]/.test(segment) ||
      /[（《「『“‘〔【第]$/.test(before ?? '') ||
      (/\d$/.test(before ?? '') && /^[\d年月日号次届期周个项条件]/.test(segment))
    if (before !== undefined && joins) pieces[pieces.length - 1] = before + segment
    // A word longer than a line may be cut anywhere.
    else if (widthOf(segment) > 12) pieces.push(...segment)
    else pieces.push(segment)
  }
  return pieces
}

const bestBreaks = (pieces: readonly string[], count: number, room: number): readonly string[] | null => {
  let best: { readonly lines: readonly string[]; readonly cost: number } | null = null
  const walk = (from: number, lines: readonly string[]): void => {
    const left = count - lines.length
    if (left === 1) {
      const all = [...lines, pieces.slice(from).join('')]
      if (widthOf(all.at(-1) ?? '') > room) return
      const cost = costOf(all)
      if (!best || cost < best.cost) best = { lines: all, cost }
      return
    }
    let line = ''
    for (let to = from; to <= pieces.length - left; to++) {
      line += pieces[to] ?? ''
      if (widthOf(line) > room) return
      // Lines below half of the room never win and make the search long.
      if (widthOf(line) * 2 >= room || to === pieces.length - left) walk(to + 1, [...lines, line])
    }
  }
  walk(0, [])
  return (best as { readonly lines: readonly string[] } | null)?.lines ?? null
}

const costOf = (lines: readonly string[]): number => {
  const widths = lines.map(widthOf)
  const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length
  const uneven = widths.reduce((sum, width) => sum + (width - mean) ** 2, 0)
  // A line shorter than both its neighbours makes an hourglass.
  const waists = widths.filter((width, i) => width < (widths[i - 1] ?? 0) && width < (widths[i + 1] ?? 0)).length
  return uneven + waists * 40
}
