/** Chance that is the same every time: all that varies in the demonstration comes from a seed, never from the machine. */
import { createHash } from 'node:crypto'

export interface Chance {
  /** From 0 up to but not 1. */
  fraction(): number
  /** A whole number, both ends included. */
  whole(from: number, to: number): number
  happens(probability: number): boolean
  one<T>(list: readonly [T, ...T[]] | readonly T[]): T
  /** `n` different ones, in an order of chance. */
  some<T>(list: readonly T[], n: number): T[]
  /** A key, as often as its weight says. */
  weighted<K extends string>(weights: Readonly<Partial<Record<K, number>>>): K
}

export const chanceOf = (seed: string): Chance => {
  let state = createHash('sha256').update(seed).digest().readUInt32LE(0)
  // mulberry32: small, quick, and even enough for a story.
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
  const whole = (from: number, to: number): number => from + Math.floor(fraction() * (to - from + 1))
  const one = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new RangeError('nothing to choose from')
    return list[whole(0, list.length - 1)] as T
  }
  return {
    fraction,
    whole,
    happens: probability => fraction() < probability,
    one,
    some(list, n) {
      const left = [...list]
      return Array.from({ length: Math.min(n, left.length) }, () => left.splice(whole(0, left.length - 1), 1)).flat()
    },
    weighted<K extends string>(weights: Readonly<Partial<Record<K, number>>>) {
      const entries = Object.entries(weights) as [K, number][]
      let at = fraction() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [key, weight] of entries) {
        at -= weight
        if (at < 0) return key
      }
      const last = entries.at(-1)
      if (!last) throw new RangeError('nothing to choose from')
      return last[0]
    },
  }
}
