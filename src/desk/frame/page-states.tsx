import { Link } from '@tanstack/react-router'
import { Button, Spin } from 'antd'
import { ProblemAlert } from './problem-alert.tsx'

export const PageWaiting = () => (
  <div className="waiting" role="status">
    <Spin size="small" /> 正在载入……
  </div>
)

export const PageFailed = ({ error, reset }: { error: unknown; reset?: () => void }) => (
  <div className="page">
    <ProblemAlert error={error} />
    <p>
      <Button onClick={() => (reset ? reset() : location.reload())}>重试</Button>
    </p>
  </div>
)

export const NotFound = () => (
  <main className="page">
    <h1>没有这一页</h1>
    <p>
      地址可能有误，或者页面已经移动。<Link to="/">回到首页</Link>
    </p>
  </main>
)
