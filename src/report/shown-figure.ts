/** A figure as the reader sees it. */
import { percentInWords } from '../check/stated-figure.ts'
import { type PublishedFigure, type Qualifier, statedPlaces } from './published-figure.ts'

/** Where there is nothing to divide by. */
export const nothing = '—'

/** A rate to so many places, with the sign: 98.0%. */
export const shownRate = (value: number | null, places: number): string =>
  value === null ? nothing : percentInWords(value, places)

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
