/** The narrative parts of reports over HTTP, all under /api/reports/<kind>/text; types in src/http/report-text-contract.ts. */
import { queryOptions } from '@tanstack/react-query'
import type {
  CommentBody,
  TextAnswer,
  TextBody,
  TextFiguresAnswer,
  TextSaved,
  VersionsAnswer,
} from '../../../http/report-text-contract.ts'
import { get, post, put } from '../../api.ts'
import type { ReportPlace } from '../report-api.ts'

export interface TextPlace extends Omit<ReportPlace, 'cutoff'> {
  readonly slot: string
}
const query = ({ unit, year, slot }: TextPlace) => ({ unit, year, slot })
const key = ({ kind, unit, year, slot }: TextPlace) => ['report-text', kind, unit, year, slot] as const

export const getText = (place: TextPlace, version?: number): Promise<TextAnswer> =>
  get<TextAnswer>(`/reports/${place.kind}/text`, { ...query(place), version })

export const textQuery = (place: TextPlace, version?: number) =>
  queryOptions({
    queryKey: [...key(place), 'version', version ?? 'latest'],
    queryFn: () => getText(place, version),
    refetchOnWindowFocus: false,
    staleTime: 0,
  })
export const versionsQuery = (place: TextPlace) =>
  queryOptions({
    queryKey: [...key(place), 'versions'],
    queryFn: () => get<VersionsAnswer>(`/reports/${place.kind}/text/versions`, query(place)),
    staleTime: 0,
  })
export const figuresQuery = ({ kind, unit, year }: TextPlace) =>
  queryOptions({
    queryKey: ['report-text', kind, unit, year, 'figures'],
    queryFn: () => get<TextFiguresAnswer>(`/reports/${kind}/text/figures`, { unit, year }),
    staleTime: 60_000,
  })

export const saveText = (place: TextPlace, body: Omit<TextBody, 'unit' | 'year' | 'slot'>): Promise<TextSaved> =>
  put(`/reports/${place.kind}/text`, { ...query(place), ...body } satisfies TextBody)

export const comment = (place: TextPlace, body: Omit<CommentBody, 'unit' | 'year' | 'slot'>): Promise<void> =>
  post(`/reports/${place.kind}/text/comments`, { ...query(place), ...body } satisfies CommentBody)
