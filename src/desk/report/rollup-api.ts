/** Over HTTP, under /api/reports/lawgov or /api/reports/disclosure: `rollup` and `comparison`, each with a `chart` as SVG. */
import { queryOptions } from '@tanstack/react-query'
import type { ComparisonAnswer, RollupAnswer } from '../../http/contract.ts'
import { get } from '../api.ts'
import type { ReportKind } from './report-api.ts'

export type { ComparisonAnswer, RollupAnswer } from '../../http/contract.ts'

export interface RollupPlace {
  readonly kind: ReportKind
  readonly unit: string
  readonly year: number
}

export const rollupQuery = ({ kind, unit, year }: RollupPlace) =>
  queryOptions({
    queryKey: ['rollup', kind, unit, year],
    queryFn: ({ signal }) => get<RollupAnswer>(`/reports/${kind}/rollup`, { unit, year }, signal),
    enabled: unit !== '',
  })

export const comparisonQuery = ({ kind, unit, year }: RollupPlace, figure: string) =>
  queryOptions({
    queryKey: ['comparison', kind, unit, year, figure],
    queryFn: ({ signal }) => get<ComparisonAnswer>(`/reports/${kind}/comparison`, { unit, year, figure }, signal),
    enabled: unit !== '' && figure !== '',
  })

export const chartAddress = ({ kind, unit, year }: RollupPlace, figure?: string): string => {
  const query = new URLSearchParams({ unit, year: String(year), ...(figure ? { figure } : {}) })
  return `/api/reports/${kind}/${figure ? 'comparison' : 'rollup'}/chart?${query}`
}
