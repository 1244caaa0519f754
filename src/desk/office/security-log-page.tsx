import { useInfiniteQuery } from '@tanstack/react-query'
import { get } from '../api.ts'
import { instantInWords } from '../day-words.ts'
import { MoreButton } from '../frame/more-button.tsx'
import { Page } from '../frame/page.tsx'
import { PageWaiting } from '../frame/page-states.tsx'
import { ProblemAlert } from '../frame/problem-alert.tsx'

/** GET /api/security-log; the answer of src/http/sign-in.ts. */
interface SecurityLog {
  readonly entries: readonly {
    readonly id: number
    readonly at: string
    readonly label: string
    readonly personName: string | null
    readonly username: string | null
    /** A person's id, or what it was done to in words. */
    readonly subject: string | null
    readonly subjectName: string | null
    readonly address: string | null
  }[]
  readonly next: number | null
}

/** Who signed in, failed, was locked out; for the security auditor. */
export const SecurityLogPage = () => {
  const log = useInfiniteQuery({
    queryKey: ['security-log'],
    queryFn: ({ pageParam, signal }) => get<SecurityLog>('/security-log', { limit: 100, before: pageParam }, signal),
    initialPageParam: null as number | null,
    getNextPageParam: page => page.next,
  })
  const entries = log.data?.pages.flatMap(page => page.entries) ?? []
  return (
    <Page title="安全日志">
      <ProblemAlert error={log.error} />
      {log.isPending && <PageWaiting />}
      {log.data && entries.length === 0 && <p className="empty">没有记录。</p>}
      {entries.length > 0 && (
        <table className="list stacking">
          <caption className="visually-hidden">安全日志，最近的在前</caption>
          <thead>
            <tr>
              <th>时间</th>
              <th>事件</th>
              <th>人员</th>
              <th>对象</th>
              <th>网络地址</th>
            </tr>
          </thead>
          <tbody>
            {entries.map(({ id, at, label, personName, username, subject, subjectName, address }) => (
              <tr key={id}>
                <td className="nowrap">{instantInWords(at)}</td>
                <td data-label="事件">{label}</td>
                <td data-label="人员">
                  {personName ?? '—'}
                  {username && <span className="minor">{username}</span>}
                </td>
                <td data-label="对象">{subjectName ?? subject ?? '—'}</td>
                <td data-label="网络地址">{address ?? '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <MoreButton list={log} />
    </Page>
  )
}
