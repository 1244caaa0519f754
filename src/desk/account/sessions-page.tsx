import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { get, post, remove } from '../api.ts'
import { instantInWords } from '../day-words.ts'
import { forgetDrafts } from '../form/draft.ts'
import { Page } from '../frame/page.tsx'
import { PageWaiting } from '../frame/page-states.tsx'
import { ProblemAlert } from '../frame/problem-alert.tsx'
import { deviceName } from './device-name.ts'

interface Session {
  readonly id: string
  readonly startedAt: string
  readonly seenAt: string
  readonly expiresAt: string
  readonly address: string | null
  readonly userAgent: string | null
  readonly current: boolean
}

/** Where one is signed in; others can be ended. */
export const SessionsPage = () => {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { data: sessions, error } = useQuery({ queryKey: ['sessions'], queryFn: () => get<Session[]>('/sessions') })
  const ending = useMutation({
    mutationFn: (id: string) => remove(`/sessions/${id}`),
    onSettled: () => queries.invalidateQueries({ queryKey: ['sessions'] }),
  })
  const endingAll = useMutation({
    mutationFn: () => post('/sign-out-everywhere', {}),
    onSuccess: async () => {
      forgetDrafts()
      queries.clear()
      await navigate({ to: '/sign-in' })
    },
  })
  return (
    <Page
      title="登录的设备"
      actions={
        <Button danger loading={endingAll.isPending} onClick={() => endingAll.mutate()}>
          退出所有设备
        </Button>
      }
    >
      <p className="field-help">不认识的登录请立即结束，并修改密码。</p>
      <ProblemAlert error={error ?? ending.error ?? endingAll.error} />
      {!sessions && !error && <PageWaiting />}
      {sessions && (
        <table className="list stacking">
          <caption className="visually-hidden">登录的设备</caption>
          <thead>
            <tr>
              <th>设备</th>
              <th>网络地址</th>
              <th>登录</th>
              <th>最近使用</th>
              <th>自动退出</th>
              <th>
                <span className="visually-hidden">操作</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sessions.map(session => (
              <tr key={session.id}>
                <td>
                  {deviceName(session.userAgent)}
                  {session.current && <span className="mark">本机</span>}
                </td>
                <td data-label="网络地址">{session.address ?? '—'}</td>
                <td data-label="登录">{instantInWords(session.startedAt)}</td>
                <td data-label="最近使用">{instantInWords(session.seenAt)}</td>
                <td data-label="自动退出">{instantInWords(session.expiresAt)}</td>
                <td>
                  {!session.current && (
                    <Button
                      size="small"
                      loading={ending.isPending && ending.variables === session.id}
                      aria-label={`结束${deviceName(session.userAgent)}的登录`}
                      onClick={() => ending.mutate(session.id)}
                    >
                      结束
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Page>
  )
}
