/** What the pages of the organisation ask the server for. All of it is read again after any act on the organisation. */
import { queryOptions, useQueryClient } from '@tanstack/react-query'
import type { LocalRulesAnswer } from '../../http/contract.ts'
import type {
  OfficeAnswer,
  OfficePeopleAnswer,
  OfficePersonAnswer,
  OfficeUnitAnswer,
  OfficeUnitsAnswer,
} from '../../http/office-routes-contract.ts'
import { get } from '../api.ts'
import { unitsQuery } from '../server-state.ts'

export const officeQuery = queryOptions({ queryKey: ['office', 'all'], queryFn: () => get<OfficeAnswer>('/office') })
export const officeUnitsQuery = (on?: string) =>
  queryOptions({
    queryKey: ['office', 'units', on],
    queryFn: ({ signal }) => get<OfficeUnitsAnswer>('/office/units', { on }, signal),
    // Another day is compared with the one before it; the page does not go blank in between.
    placeholderData: before => before,
  })
export const officeUnitQuery = (unit: string) =>
  queryOptions({
    queryKey: ['office', 'unit', unit],
    queryFn: ({ signal }) => get<OfficeUnitAnswer>(`/office/units/${unit}`, {}, signal),
  })
export const officePersonQuery = (person: string) =>
  queryOptions({
    queryKey: ['office', 'person', person],
    queryFn: ({ signal }) => get<OfficePersonAnswer>(`/office/people/${person}`, {}, signal),
  })
export const localRulesQuery = queryOptions({
  queryKey: ['office', 'local-rules'],
  queryFn: () => get<LocalRulesAnswer>('/local-rules'),
})
export const peopleNamedQuery = (q: string) =>
  queryOptions({
    queryKey: ['office', 'people', 'named', q],
    queryFn: ({ signal }) => get<OfficePeopleAnswer>('/office/people', { q, limit: 50 }, signal),
    placeholderData: before => before,
  })

export const useReadOfficeAgain = (): (() => Promise<void>) => {
  const queries = useQueryClient()
  return async () => {
    queries.invalidateQueries({ queryKey: unitsQuery.queryKey })
    await queries.invalidateQueries({ queryKey: ['office'] })
  }
}
