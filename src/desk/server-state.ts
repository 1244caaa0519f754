/** What the server knows, as the desk keeps it: one query per address, asked again when looked at. */
import { MutationCache, QueryCache, QueryClient, queryOptions } from '@tanstack/react-query'
import type { CaseAnswer, FiguresAnswer, NoticesAnswer, ProceduresAnswer, UnitsAnswer } from '../http/contract.ts'
import { get, isRefusal, Refused } from './api.ts'

/** GET /api/me; the answer of src/http/sign-in.ts. */
export interface Me {
  readonly person: string
  readonly name: string
  readonly username: string
  readonly jurisdiction: string
  readonly passwordChangeDue: boolean
  readonly holdings: readonly {
    readonly unit: string
    readonly unitName: string
    readonly post: string
    readonly postName: string
    readonly duties: readonly { readonly id: string; readonly label: string }[]
  }[]
  readonly administers: readonly { readonly id: string; readonly label: string }[]
}

/** Works on cases, rather than only administering the system. */
export const handlesCases = ({ holdings }: Me): boolean => holdings.some(({ duties }) => duties.length > 0)

export const meQuery = queryOptions({ queryKey: ['me'], queryFn: () => get<Me>('/me'), staleTime: 60_000 })
export const proceduresQuery = queryOptions({
  queryKey: ['procedures'],
  queryFn: () => get<ProceduresAnswer>('/procedures'),
  staleTime: 10 * 60_000,
  select: ({ procedures }) => procedures,
})
export const unitsQuery = queryOptions({
  queryKey: ['units'],
  queryFn: () => get<UnitsAnswer>('/units'),
  staleTime: 10 * 60_000,
  select: ({ units }) => units,
})
export const caseQuery = (id: string) =>
  queryOptions({ queryKey: ['case', id], queryFn: ({ signal }) => get<CaseAnswer>(`/cases/${id}`, {}, signal) })
export const noticesQuery = queryOptions({
  queryKey: ['notices', 'latest'],
  queryFn: () => get<NoticesAnswer>('/notices', { limit: 20 }),
  staleTime: 30_000,
  refetchInterval: 120_000,
})
export const figuresQuery = (unit: string, from: string, to: string) =>
  queryOptions({
    queryKey: ['figures', unit, from, to],
    queryFn: ({ signal }) => get<FiguresAnswer>('/figures', { unit, from, to }, signal),
    enabled: unit !== '',
  })

/** @param leave called with the address to go to when the session has ended or the password must be changed first. */
export const deskQueries = (leave: (to: '/sign-in' | '/account/password') => void): QueryClient => {
  const onError = (error: unknown): void => {
    if (isRefusal(error, 'sign-in/required')) leave('/sign-in')
    if (isRefusal(error, 'sign-in/password-change-due')) leave('/account/password')
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        // A refusal stays one however often it is asked; a lost connection may come back.
        retry: (failures, error) => failures < 2 && (!(error instanceof Refused) || error.problem.status === 0),
        staleTime: 5_000,
      },
    },
  })
}
