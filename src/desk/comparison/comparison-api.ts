import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { ReportComparisonAnswer } from '../../http/contract.ts'
import { get } from '../api.ts'

export type Comparison = ReportComparisonAnswer
export type ComparedFigure = Comparison['figures'][number]
export type ComparedCell = ComparedFigure['cells'][number]

/** Units at a time, as the server takes them. */
export const mostUnits = 60

export interface ComparisonPlace {
  readonly units: readonly string[]
  readonly years: readonly string[]
}

export const comparisonQuery = ({ units, years }: ComparisonPlace) =>
  queryOptions({
    queryKey: ['report-comparison', units, years],
    queryFn: ({ signal }) =>
      get<Comparison>('/report-comparison', { units: units.join(','), years: years.join(',') }, signal),
    enabled: units.length > 0 && years.length > 0,
    placeholderData: keepPreviousData,
  })

export const chartAddress = ({ units, years }: ComparisonPlace, figure: string): string =>
  `/api/report-comparison/chart?${new URLSearchParams({ units: units.join(','), years: years.join(','), figure })}`

/** An issuer of a published report, which is no unit of this office. */
export const isIssuer = (unit: string): boolean => unit.startsWith('published.')

/** Columns in which a figure has something: what can be compared has two. */
export const isComparable = ({ cells }: ComparedFigure): boolean => cells.length > 1
