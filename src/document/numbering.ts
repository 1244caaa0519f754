/** Numbers of the levels: 一、 （一） 1. （1） (GB/T 9704-2012, 7.3.3). */
import { chineseNumeral } from '../procedure/statute.ts'
import type { Level } from './official-document.ts'

/** Counts headings: a heading ends the counting of all levels below it. */
export const headingCounter = (): ((level: Level) => string) => {
  const counts = [0, 0, 0, 0]
  return level => {
    const n = (counts[level - 1] ?? 0) + 1
    counts[level - 1] = n
    counts.fill(0, level)
    return levelNumber(level, n)
  }
}

const levelNumber = (level: Level, n: number): string => {
  switch (level) {
    case 1:
      return `${chineseNumeral(n)}、`
    case 2:
      return `（${chineseNumeral(n)}）`
    case 3:
      return `${n}.`
    case 4:
      return `（${n}）`
  }
}
