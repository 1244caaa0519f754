/** Numbers of the levels: 一、 （一） 1. （1） (GB/T 9704-2012, 7.3.3). */
import type { Level } from './official-document.ts'

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const

/** 1 to 99: 一, 十, 二十一. */
export const chineseNumber = (n: number): string => {
  if (n < 1 || n > 99 || !Number.isInteger(n)) throw new Error(`no Chinese ordinal for ${n}`)
  const [tens, ones] = [Math.floor(n / 10), n % 10]
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`
  return `${ten}${ones === 0 ? '' : digits[ones]}`
}

export const levelNumber = (level: Level, n: number): string =>
  [`${chineseNumber(Math.min(n, 99))}、`, `（${chineseNumber(Math.min(n, 99))}）`, `${n}.`, `（${n}）`][level - 1] ?? ''

/** Counts headings: a heading ends the counting of all levels below it. */
export const headingCounter = (): ((level: Level) => string) => {
  const counts = [0, 0, 0, 0]
  return level => {
    counts[level - 1] = (counts[level - 1] ?? 0) + 1
    counts.fill(0, level)
    return levelNumber(level, counts[level - 1] ?? 1)
  }
}
