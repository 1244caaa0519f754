import type { ClockInput, Extension } from './clock-input.ts'
import { lengthOf, type Terms } from './term.ts'

/** A restart (重新起算) voids the old clock: what was before it no longer matters, and the term begins again in full. */

/** The day, or instant, from which the clock now counts. */
export function startOf({ start, restartedOn }: ClockInput): string {
  if (restartedOn === undefined) return start
  if (restartedOn < start) throw new RangeError(`a clock begun on ${start} cannot restart on ${restartedOn}`)
  return restartedOn
}

/** The term and the extensions in force, in the order in which they run. */
export function termsOf(input: ClockInput): Terms {
  const term = lengthOf(input.term)
  const granted = extensionsInForce(input)
  return granted.length === 0 ? [term] : [term, ...granted.map(extension => lengthOf(extension.term))]
}

/** An extension granted before a restart fell with the old clock. */
export function extensionsInForce({ extensions = [], restartedOn }: ClockInput): readonly Extension[] {
  return restartedOn === undefined ? extensions : extensions.filter(extension => extension.on >= restartedOn)
}
