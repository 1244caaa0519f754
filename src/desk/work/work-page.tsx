import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Select } from 'antd'
import type { WorkAnswer } from '../../http/contract.ts'
import { MoreButton } from '../frame/more-button.tsx'
import { Page } from '../frame/page.tsx'
import { PageWaiting } from '../frame/page-states.tsx'
import { ProblemAlert } from '../frame/problem-alert.tsx'
import { listed, usePagedList } from '../frame/use-paged-list.ts'
import { proceduresQuery } from '../server-state.ts'
import { DueCell } from './due-cell.tsx'

const route = getRouteApi('/frame/work')
type WorkItem = WorkAnswer['items'][number]

/** What waits for this person, soonest first. */
export const WorkPage = () => {
  const { procedure } = route.useSearch()
  const navigate = route.useNavigate()
  const { data: procedures = [] } = useQuery(proceduresQuery)
  const { list: work, items } = usePagedList<WorkItem>('/work', { limit: 100, procedure }, ['work'])
  return (
    <Page
      title="我的待办"
      actions={
        <Link to="/cases/new" className="button-link">
          新立案件
        </Link>
      }
    >
      <div className="filters">
        <label htmlFor="work-procedure">事项</label>
        <Select
          id="work-procedure"
          value={procedure ?? ''}
          className="filter"
          popupMatchSelectWidth={false}
          options={[{ value: '', label: '全部事项' }, ...procedures.map(({ id, label }) => ({ value: id, label }))]}
          onChange={value => navigate({ search: value ? { procedure: value } : {} })}
        />
        <span className="spring" />
        <span className="tally" role="status">
          {work.data && tally(items, work.hasNextPage)}
        </span>
      </div>
      <ProblemAlert error={work.error} />
      {work.isPending && <PageWaiting />}
      {work.data && items.length === 0 && <p className="empty">{procedure ? '这类事项没有待办。' : '没有待办。'}</p>}
      {items.length > 0 && <WorkTable items={items} />}
      <MoreButton list={work} />
    </Page>
  )
}

const tally = (items: readonly WorkItem[], more: boolean): string => {
  const overdue = items.filter(({ daysLeft }) => daysLeft !== null && daysLeft < 0).length
  const dueToday = items.filter(({ daysLeft }) => daysLeft === 0).length
  return [
    listed(items.length, more),
    ...(overdue > 0 ? [`逾期${overdue}件`] : []),
    ...(dueToday > 0 ? [`今天到期${dueToday}件`] : []),
  ].join('，')
}

const WorkTable = ({ items }: { items: readonly WorkItem[] }) => (
  <table className="list stacking">
    <caption className="visually-hidden">我的待办，按到期日排列</caption>
    <thead>
      <tr>
        <th className="due-column">期限</th>
        <th>要办的事</th>
        <th>案件</th>
        <th>事项</th>
        <th>承办单位</th>
      </tr>
    </thead>
    <tbody>
      {items.map(item => (
        <tr key={`${item.case} ${item.reason} ${item.clockKey} ${item.unit}`} className="whole-row">
          <td>
            <DueCell {...item} />
          </td>
          <td className="what">
            {item.reason}（{item.stage}）{item.due && <span className="minor">{item.clock}</span>}
          </td>
          <td className="title-cell">
            <Link to="/cases/$id" params={{ id: item.case }}>
              {item.title}
            </Link>
            <span className="minor">{item.number ?? '未编号'}</span>
          </td>
          <td className="aside">{item.procedureLabel}</td>
          <td className="aside">{item.unitName}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
