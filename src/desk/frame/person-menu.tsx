import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Dropdown } from 'antd'
import { post } from '../api.ts'
import { forgetDrafts } from '../form/draft.ts'
import type { Me } from '../server-state.ts'

export const PersonMenu = ({ me }: { me: Me }) => {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const signOut = async (path: '/sign-out' | '/sign-out-everywhere') => {
    await post(path, {})
    forgetDrafts()
    queries.clear()
    await navigate({ to: '/sign-in' })
  }
  const posts = me.holdings.map(({ unitName, postName }) => `${unitName} ${postName}`)
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          {
            key: 'posts',
            type: 'group',
            label: (
              <span className="menu-posts">
                {posts.length > 0 ? posts.join('；') : me.administers.map(({ label }) => label).join('、')}
              </span>
            ),
          },
          { key: 'sessions', label: '登录的设备', onClick: () => navigate({ to: '/account/sessions' }) },
          { key: 'password', label: '修改密码', onClick: () => navigate({ to: '/account/password' }) },
          { type: 'divider' },
          { key: 'out', label: '退出登录', onClick: () => signOut('/sign-out') },
          { key: 'out-everywhere', label: '退出所有设备', onClick: () => signOut('/sign-out-everywhere') },
        ],
      }}
    >
      <Button type="text" className="head-button" aria-haspopup="menu">
        {me.name} <span aria-hidden="true">▾</span>
      </Button>
    </Dropdown>
  )
}
