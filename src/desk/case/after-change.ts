import { type QueryClient, useQueryClient } from '@tanstack/react-query'

/** Reads the case and the lists again after something was recorded. */
const readAgain = async (queries: QueryClient, id: string): Promise<void> => {
  await queries.invalidateQueries({ queryKey: ['case', id] })
  queries.invalidateQueries({ queryKey: ['work'] })
  queries.invalidateQueries({ queryKey: ['cases'] })
  queries.invalidateQueries({ queryKey: ['notices'] })
}
export const useReadAgain = (id: string): (() => Promise<void>) => {
  const queries = useQueryClient()
  return () => readAgain(queries, id)
}
