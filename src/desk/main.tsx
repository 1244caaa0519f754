/** Starts the desk in the browser. */
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { App, ConfigProvider } from 'antd'
import type { Locale } from 'antd/es/locale/index.js'
import zhCN from 'antd/es/locale/zh_CN.js'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn.js'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { deskRouter } from './routes.tsx'
import { deskQueries } from './server-state.ts'
import { theme } from './theme.ts'

dayjs.locale('zh-cn')
const queries = deskQueries(problem => router.navigate({ to: problem, search: { to: currentPlace() } }))
const router = deskRouter(queries)

/** Where to come back to after signing in. */
const currentPlace = (): string => {
  const { pathname, searchStr } = router.state.location
  return `${pathname}${searchStr}`
}

createRoot(document.getElementById('desk') as HTMLElement).render(
  <StrictMode>
    {/* Types of a CommonJS package say `module.exports`; the bundler gives its ES default export. */}
    <ConfigProvider locale={zhCN as unknown as Locale} theme={theme} button={{ autoInsertSpace: false }}>
      <App message={{ maxCount: 3 }} className="desk-app">
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  </StrictMode>,
)
