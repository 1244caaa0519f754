import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { noticesQuery } from '../server-state.ts'
import { lastSeenNotice } from '../work/seen-notices.ts'

/** How many notices came since they were last looked at on this machine. */
export const NoticesBell = () => {
  const { data } = useQuery(noticesQuery)
  const seen = lastSeenNotice()
  const fresh = data?.items.filter(({ createdAt }) => createdAt > seen).length ?? 0
  const more = fresh > 0 && fresh === data?.items.length && data.after !== null
  return (
    <Link to="/notices" className="head-button bell">
      通知
      {fresh > 0 && (
        <span className="count">
          {fresh}
          {more ? '+' : ''}
          <span className="visually-hidden">条未看</span>
        </span>
      )}
    </Link>
  )
}
