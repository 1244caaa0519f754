/** A figure as the reader sees it. */
import { type PublishedFigure, type Qualifier, statedPlaces } from './published-figure.ts'

/** Where there is nothing to divide by. */
export const nothing = '—'

/**
 * A rate to so many places, with the sign: 98.0%. It is never rounded up to 100 % nor down to 0: only all is all, and
 * only none is none.
 */
export const shownRate = (value: number | null, places: number): string => {
  if (value === null) return nothing
  const rounded = Number(value.toFixed(places))
  const step = 10 ** -places
  if (value < 100 && rounded >= 100) return `${(100 - step).toFixed(places)}%`
  if (value > 0 && rounded <= 0) return `${step.toFixed(places)}%`
  return `${rounded.toFixed(places)}%`
}

/** A count or an amount, without its unit: 1610, 1.2. */
export const shownCount = (value: number | null, places?: number): string =>
  value === null ? nothing : places === undefined ? String(value) : value.toFixed(places)

/** A figure that was typed keeps its qualifier and its places: 约80%, 98%以上, 600余. */
export const shownReported = (figure: PublishedFigure, kind: 'rate' | 'count'): string => {
  const { value, qualifier } = figure
  const number = kind === 'rate' ? `${value.toFixed(statedPlaces(figure))}%` : String(value)
  return withQualifier(number, qualifier)
}
const withQualifier = (number: string, qualifier: Qualifier | null): string =>
  qualifier === '约' ? `约${number}` : `${number}${qualifier ?? ''}`
