/** Over HTTP, under /api/reports/lawgov or /api/reports/disclosure: `rollup`, with its `chart` as SVG. */
import { queryOptions } from '@tanstack/react-query'
import type { RollupAnswer } from '../../http/contract.ts'
import { get } from '../api.ts'
import type { ReportKind } from './report-api.ts'

export type { RollupAnswer } from '../../http/contract.ts'

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

export const chartAddress = ({ kind, unit, year }: RollupPlace): string =>
  `/api/reports/${kind}/rollup/chart?${new URLSearchParams({ unit, year: String(year) })}`
