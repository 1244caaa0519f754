import { useInfiniteQuery } from '@tanstack/react-query'
import { get } from '../api.ts'

interface Page<T> {
  readonly items: readonly T[]
  /** Where the next page begins; null on the last. */
  readonly after: string | null
}

/**
 * A list of the server read page by page: everything read so far, and the list itself for waiting, failing and reading
 * on (`MoreButton`). A changed search begins anew.
 */
export const usePagedList = <T>(
  path: string,
  search: Readonly<Record<string, string | number | undefined>>,
  key: readonly string[],
) => {
  const list = useInfiniteQuery({
    queryKey: [...key, search],
    queryFn: ({ pageParam, signal }) => get<Page<T>>(path, { ...search, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: page => page.after,
  })
  return { list, items: list.data?.pages.flatMap(page => page.items) ?? [] }
}

/** 共12件; 已列出50件 while there are more. */
export const listed = (count: number, more: boolean, word = '件'): string => `${more ? '已列出' : '共'}${count}${word}`
