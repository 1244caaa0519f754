import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { App, Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { post } from '../api.ts'
import { describedBy, Field } from '../form/field.tsx'
import { Page } from '../frame/page.tsx'
import { ProblemAlert } from '../frame/problem-alert.tsx'
import { meQuery } from '../server-state.ts'

export const PasswordPage = () => {
  const { message } = App.useApp()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { data: me } = useQuery(meQuery)
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const [differs, setDiffers] = useState(false)
  const changing = useMutation({
    mutationFn: () => post<{ ended: number }>('/password', { current, next }),
    onSuccess: async ({ ended }) => {
      message.success(ended > 0 ? `密码已修改，其他${ended}处登录已结束。` : '密码已修改。')
      await queries.resetQueries({ queryKey: meQuery.queryKey })
      await navigate({ to: '/' })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setDiffers(next !== again)
    if (next === again) changing.mutate()
  }
  return (
    <Page title="修改密码">
      {me?.passwordChangeDue && <p className="note">这是初始密码或者已被重置的密码，须先改成自己的密码。</p>}
      <ProblemAlert error={changing.error} />
      <form className="act-form short" onSubmit={submit}>
        <input type="text" autoComplete="username" value={me?.username ?? ''} readOnly hidden />
        <Field id="current" label="现在的密码" required>
          <Input.Password
            id="current"
            autoComplete="current-password"
            value={current}
            onChange={event => setCurrent(event.target.value)}
          />
        </Field>
        <Field id="next" label="新密码" required help="长一些比复杂更要紧：几个不相干的词连起来就好。">
          <Input.Password
            id="next"
            autoComplete="new-password"
            value={next}
            aria-describedby={describedBy('next')}
            onChange={event => setNext(event.target.value)}
          />
        </Field>
        <Field id="again" label="再输一遍新密码" required fault={differs ? '两次输入的新密码不一样' : undefined}>
          <Input.Password
            id="again"
            autoComplete="new-password"
            value={again}
            aria-describedby={describedBy('again')}
            onChange={event => setAgain(event.target.value)}
          />
        </Field>
        <div className="submit-row">
          <Button type="primary" htmlType="submit" loading={changing.isPending}>
            修改密码
          </Button>
        </div>
      </form>
    </Page>
  )
}
