import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Input, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import type { CasesAnswer, ProcedureDescription } from '../../http/contract.ts'
import { today, weekday } from '../day-words.ts'
import { DateInput } from '../form/date-input.tsx'
import { UnitSelect } from '../form/unit-select.tsx'
import { MoreButton } from '../frame/more-button.tsx'
import { Page } from '../frame/page.tsx'
import { PageWaiting } from '../frame/page-states.tsx'
import { ProblemAlert } from '../frame/problem-alert.tsx'
import { listed, usePagedList } from '../frame/use-paged-list.ts'
import { proceduresQuery } from '../server-state.ts'

const route = getRouteApi('/frame/cases')
type CaseItem = CasesAnswer['items'][number]

/** The register of cases, newest first. */
export const RegisterPage = () => {
  const search = route.useSearch()
  const { data: procedures = [] } = useQuery(proceduresQuery)
  const { list: cases, items } = usePagedList<CaseItem>('/cases', { limit: 50, ...search }, ['cases', 'register'])
  return (
    <Page
      title="案件"
      actions={
        <Link to="/cases/new" search={search.procedure ? { procedure: search.procedure } : {}} className="button-link">
          新立案件
        </Link>
      }
    >
      <Filters procedures={procedures} />
      <ProblemAlert error={cases.error} />
      <p className="tally" role="status">
        {cases.data && listed(items.length, cases.hasNextPage)}
      </p>
      {cases.isPending && <PageWaiting />}
      {cases.data && items.length === 0 && <p className="empty">没有符合条件的案件。</p>}
      {items.length > 0 && <CaseTable items={items} />}
      {items.length > 0 && search.procedure && <Prints />}
      <MoreButton list={cases} />
    </Page>
  )
}

/** The register of one procedure as an official document, with the same filters. */
const Prints = () => {
  const search = route.useSearch()
  const query = new URLSearchParams(Object.entries(search).flatMap(([key, value]) => (value ? [[key, value]] : [])))
  return (
    <p className="exports">
      登记簿：
      {(['pdf', 'docx'] as const).map(format => (
        <a key={format} href={`/api/documents/register.${format}?${query}`} download>
          {format === 'pdf' ? 'PDF' : 'Word'}
        </a>
      ))}
    </p>
  )
}

const Filters = ({ procedures }: { procedures: readonly ProcedureDescription[] }) => {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const [typed, setTyped] = useState(search.q ?? '')
  const stages = procedures.find(({ id }) => id === search.procedure)?.stages ?? []
  const change = (part: { [K in keyof typeof search]?: string | undefined }) => {
    const next = { ...search, ...part }
    navigate({ search: Object.fromEntries(Object.entries(next).filter(([, value]) => value)) })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    change({ q: typed.trim() || undefined })
  }
  return (
    <form className="filters" onSubmit={submit} aria-label="筛选案件">
      <span>
        <label htmlFor="q">编号或标题</label>
        <Input id="q" className="filter" value={typed} allowClear onChange={event => setTyped(event.target.value)} />
      </span>
      <span>
        <label htmlFor="procedure">事项</label>
        <Select
          id="procedure"
          className="filter"
          value={search.procedure ?? ''}
          popupMatchSelectWidth={false}
          options={[{ value: '', label: '全部事项' }, ...procedures.map(({ id, label }) => ({ value: id, label }))]}
          onChange={procedure => change({ procedure: procedure || undefined, stage: undefined })}
        />
      </span>
      <span>
        <label htmlFor="stage">阶段</label>
        <Select
          id="stage"
          className="filter"
          value={search.stage ?? ''}
          disabled={stages.length === 0}
          popupMatchSelectWidth={false}
          options={[
            { value: '', label: stages.length === 0 ? '先选事项' : '全部阶段' },
            ...stages.map(({ key, label }) => ({ value: key, label })),
          ]}
          onChange={stage => change({ stage: stage || undefined })}
        />
      </span>
      <span>
        <label htmlFor="unit">单位</label>
        <span className="filter">
          <UnitSelect id="unit" value={search.unit} onChange={unit => change({ unit })} />
        </span>
      </span>
      <span>
        <label htmlFor="from">登记自</label>
        <DateInput
          id="from"
          placeholder="年-月-日"
          value={search.from}
          today={today()}
          onChange={from => change({ from })}
        />
      </span>
      <span>
        <label htmlFor="to">至</label>
        <DateInput id="to" placeholder="年-月-日" value={search.to} today={today()} onChange={to => change({ to })} />
      </span>
      <Button htmlType="submit">查找</Button>
    </form>
  )
}

const CaseTable = ({ items }: { items: readonly CaseItem[] }) => (
  <table className="list stacking">
    <caption className="visually-hidden">案件，新立的在前</caption>
    <thead>
      <tr>
        <th>案件</th>
        <th>事项</th>
        <th>单位</th>
        <th>阶段</th>
        <th>登记</th>
        <th>下一期限</th>
      </tr>
    </thead>
    <tbody>
      {items.map(item => (
        <tr key={item.id} className="whole-row">
          <td className="title-cell">
            <Link to="/cases/$id" params={{ id: item.id }}>
              {item.title}
            </Link>
            <span className="minor">{item.number ?? '未编号'}</span>
          </td>
          <td className="aside">{item.procedureLabel}</td>
          <td className="aside">{item.unitName}</td>
          <td data-label="阶段">
            {item.stageLabel}
            {item.outcome && <span className="minor">{item.outcome}</span>}
          </td>
          <td data-label="登记" className="nowrap">
            {item.openedOn}
            {item.closedOn && <span className="minor">办结 {item.closedOn}</span>}
          </td>
          <td data-label="下一期限" className="nowrap">
            {item.nextDue ? `${item.nextDue} ${weekday(item.nextDue)}` : '—'}
            {item.nextDue && item.nextDue < today() && <span className="mark mark-late">已逾期</span>}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
