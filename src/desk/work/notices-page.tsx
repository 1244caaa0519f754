import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { NoticesAnswer } from '../../http/contract.ts'
import { get } from '../api.ts'
import { instantInWords } from '../day-words.ts'
import { MoreButton } from '../frame/more-button.tsx'
import { Page } from '../frame/page.tsx'
import { PageWaiting } from '../frame/page-states.tsx'
import { ProblemAlert } from '../frame/problem-alert.tsx'
import { lastSeenNotice, noteSeen } from './seen-notices.ts'

export const NoticesPage = () => {
  const [seen] = useState(lastSeenNotice)
  const notices = useInfiniteQuery({
    queryKey: ['notices', 'all'],
    queryFn: ({ pageParam, signal }) => get<NoticesAnswer>('/notices', { limit: 50, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: page => page.after,
  })
  const items = notices.data?.pages.flatMap(page => page.items) ?? []
  const newest = items[0]?.createdAt
  useEffect(() => {
    if (newest) noteSeen(newest)
  }, [newest])
  return (
    <Page title="通知">
      <ProblemAlert error={notices.error} />
      {notices.isPending && <PageWaiting />}
      {notices.data && items.length === 0 && <p className="empty">没有通知。</p>}
      <ul className="rows">
        {items.map(({ id, case: caseId, text, createdAt }) => (
          <li key={id}>
            <Link to="/cases/$id" params={{ id: caseId }}>
              {text}
            </Link>
            {createdAt > seen && <span className="mark">新</span>}
            <span className="minor">{instantInWords(createdAt)}</span>
          </li>
        ))}
      </ul>
      <MoreButton list={notices} />
    </Page>
  )
}
