/** A figure as the reader sees it. */
import { type PublishedFigure, type Qualifier, statedPlaces } from './published-figure.ts'

/** Where there is nothing to divide by. */
export const nothing = '—'

/**
 * A rate to so many places, with the sign: 98.0%. All is 100% and none is 0%, without places; nothing else is ever
 * rounded up or down to them.
 */
export const shownRate = (value: number | null, places: number): string => {
  if (value === null) return nothing
  if (value === 100 || value === 0) return `${value}%`
  const rounded = Number(value.toFixed(places))
  const step = 10 ** -places
  if (rounded >= 100) return `${(100 - step).toFixed(places)}%`
  if (rounded <= 0) return `${step.toFixed(places)}%`
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
