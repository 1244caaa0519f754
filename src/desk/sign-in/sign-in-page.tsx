import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Navigate, useRouter } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { get, post } from '../api.ts'
import { ProblemAlert } from '../frame/problem-alert.tsx'
import { type Me, meQuery } from '../server-state.ts'

const route = getRouteApi('/sign-in')

export const SignInPage = () => {
  const { to } = route.useSearch()
  const router = useRouter()
  const queries = useQueryClient()
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const first = useQuery({ queryKey: ['first-visit'], queryFn: () => get<{ needed: boolean }>('/first-visit') })
  const alert = useRef<HTMLDivElement>(null)
  const signingIn = useMutation({
    mutationFn: () => post<Me>('/sign-in', { username: username.trim(), password }),
    onSuccess: me => {
      // Whoever sat here before leaves nothing on the screen.
      queries.clear()
      queries.setQueryData(meQuery.queryKey, me)
      router.history.push(placeWithin(to))
    },
    onError: () => setPassword(''),
  })
  useEffect(() => {
    document.title = '登录 · 依法工作台'
  }, [])
  if (first.data?.needed) return <Navigate to="/first-visit" />
  const submit = (event: FormEvent) => {
    event.preventDefault()
    signingIn.mutate()
  }
  return (
    <main className="sign-in">
      <div className="sign-in-box">
        <h1>
          依法 <small>法治政府建设工作台</small>
        </h1>
        {isDeepPlace(to) && !signingIn.error && <p className="note">请登录后继续。没有提交的内容还在。</p>}
        <div ref={alert}>
          <ProblemAlert error={signingIn.error} />
        </div>
        <form onSubmit={submit}>
          <label htmlFor="username">用户名</label>
          <Input
            id="username"
            size="large"
            autoComplete="username"
            autoCapitalize="none"
            autoFocus
            required
            value={username}
            onChange={event => setUsername(event.target.value)}
          />
          <label htmlFor="password">密码</label>
          <Input.Password
            id="password"
            size="large"
            autoComplete="current-password"
            required
            value={password}
            onChange={event => setPassword(event.target.value)}
          />
          <Button type="primary" size="large" htmlType="submit" block loading={signingIn.isPending}>
            登录
          </Button>
        </form>
        <p className="field-help">忘记密码或者被锁定，请联系本级系统管理员。</p>
      </div>
    </main>
  )
}

/** Somebody was at work there, rather than coming to the front door. */
const isDeepPlace = (to: string | undefined): boolean => to !== undefined && /^\/(desk\/)?\w/.test(to) && to !== '/desk'

/** Only places of the desk itself are gone to. */
const placeWithin = (to: string | undefined): string =>
  to?.startsWith('/') && !to.startsWith('//') && !to.includes('\\')
    ? `/desk${to.replace(/^\/desk(?=\/|$)/, '')}`
    : '/desk/'
