import { useQuery } from '@tanstack/react-query'
import { Link, Outlet } from '@tanstack/react-router'
import { handlesCases, type Me, meQuery } from '../server-state.ts'
import { NoticesBell } from './notices-bell.tsx'
import { PersonMenu } from './person-menu.tsx'

/** Around every page once signed in: where one is, where one can go, who one is. */
export const DeskFrame = () => {
  const { data: me } = useQuery(meQuery)
  if (!me) return null
  return (
    <>
      <a className="skip-link" href="#main">
        跳到主要内容
      </a>
      <header className="desk-head">
        <Link to="/" className="brand">
          依法 <small>工作台</small>
        </Link>
        <span className="desk-place">{placeOf(me)}</span>
        <span className="spring" />
        {handlesCases(me) && !me.passwordChangeDue && <NoticesBell />}
        <PersonMenu me={me} />
      </header>
      {!me.passwordChangeDue && <MainPlaces me={me} />}
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
    </>
  )
}

/** The units one works in; administrators work on none's cases. */
const placeOf = (me: Me): string =>
  handlesCases(me)
    ? [...new Set(me.holdings.map(({ unitName }) => unitName))].join('、')
    : me.administers.map(({ label }) => label).join('、')

const MainPlaces = ({ me }: { me: Me }) => (
  <nav className="desk-nav" aria-label="主要栏目">
    {handlesCases(me) && (
      <>
        <Link to="/work">我的待办</Link>
        <Link to="/cases">案件</Link>
        <Link to="/figures">统计</Link>
        <Link to="/report" activeOptions={{ exact: true }}>
          年度报告
        </Link>
        <Link to="/report/rollup">年报汇总</Link>
        <Link to="/report-comparison">数据比较</Link>
        <Link to="/report-check">报告体检</Link>
      </>
    )}
    <Link to="/office">组织机构</Link>
    {me.administers.some(({ id }) => id === 'auditAdministrator') && <Link to="/security-log">安全日志</Link>}
  </nav>
)
