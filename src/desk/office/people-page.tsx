import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import type { OfficePeopleAnswer } from '../../http/office-routes-contract.ts'
import { UnitSelect } from '../form/unit-select.tsx'
import { MoreButton } from '../frame/more-button.tsx'
import { Page } from '../frame/page.tsx'
import { PageWaiting } from '../frame/page-states.tsx'
import { ProblemAlert } from '../frame/problem-alert.tsx'
import { listed, usePagedList } from '../frame/use-paged-list.ts'
import { OfficeDrawer } from './office-drawer.tsx'
import type { OfficeForm } from './office-form.ts'
import { OfficeNav } from './office-nav.tsx'
import { addPersonForm } from './person-forms.ts'
import { ActButtons, WhoMay } from './who-may.tsx'

const route = getRouteApi('/frame/office/people')
type Person = OfficePeopleAnswer['items'][number]

/** Everyone of this government, found by name or unit. */
export const PeoplePage = () => {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const [typed, setTyped] = useState(search.q ?? '')
  const [form, setForm] = useState<OfficeForm | null>(null)
  const { list, items: people } = usePagedList<Person>('/office/people', { limit: 50, ...search }, ['office', 'people'])
  const change = (part: { q?: string | undefined; unit?: string | undefined }) => {
    const next = { ...search, ...part }
    navigate({ search: Object.fromEntries(Object.entries(next).filter(([, value]) => value)) })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    change({ q: typed.trim() || undefined })
  }
  return (
    <Page title="人员" actions={<ActButtons offers={{ addPerson: addPersonForm() }} onOpen={setForm} />}>
      <OfficeNav here="people" />
      <form className="filters" onSubmit={submit} aria-label="查找人员">
        <span>
          <label htmlFor="people-q">姓名或代码</label>
          <Input
            id="people-q"
            className="filter"
            allowClear
            value={typed}
            onChange={event => setTyped(event.target.value)}
          />
        </span>
        <span>
          <label htmlFor="people-unit">单位</label>
          <span className="filter">
            <UnitSelect id="people-unit" value={search.unit} onChange={unit => change({ unit })} />
          </span>
        </span>
        <Button htmlType="submit">查找</Button>
      </form>
      <ProblemAlert error={list.error} />
      <p className="tally" role="status">
        {list.data && listed(people.length, list.hasNextPage, '人')}
      </p>
      {list.isPending && <PageWaiting />}
      {list.data && people.length === 0 && <p className="empty">没有符合条件的人员。</p>}
      {people.length > 0 && <PeopleTable people={people} />}
      <MoreButton list={list} />
      <WhoMay acts={['addPerson', 'createAccount']} />
      {form && <OfficeDrawer form={form} onClose={() => setForm(null)} />}
    </Page>
  )
}

const PeopleTable = ({ people }: { people: readonly Person[] }) => (
  <table className="list stacking">
    <caption className="visually-hidden">人员</caption>
    <thead>
      <tr>
        <th>姓名</th>
        <th>单位和岗位</th>
        <th>状态</th>
      </tr>
    </thead>
    <tbody>
      {people.map(({ person, name, leftOn, posts, account }) => (
        <tr key={person} className="whole-row">
          <td className="title-cell">
            <Link to="/office/people/$person" params={{ person }}>
              {name}
            </Link>
            <span className="minor">{person}</span>
          </td>
          <td>
            {posts.length === 0 && <span className="none">没有任职</span>}
            {posts.map(({ unit, unitName, postName }) => (
              <div key={`${unit} ${postName}`}>
                {unitName} {postName}
              </div>
            ))}
          </td>
          <td>
            {leftOn && <span className="mark">{leftOn} 离任</span>}
            {account && <AccountState {...account} />}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

const AccountState = ({ username, suspended, lockedUntil }: NonNullable<Person['account']>) => (
  <>
    账号 {username}
    {suspended && <span className="mark mark-late">已停用</span>}
    {lockedUntil && <span className="mark mark-stopped">锁定</span>}
  </>
)
