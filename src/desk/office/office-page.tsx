import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { type CSSProperties, useState } from 'react'
import type { OfficeAnswer, OfficeUnitsAnswer } from '../../http/office-routes-contract.ts'
import { today } from '../day-words.ts'
import { DateInput } from '../form/date-input.tsx'
import { inTreeOrder } from '../form/unit-select.tsx'
import { Page } from '../frame/page.tsx'
import { PageWaiting } from '../frame/page-states.tsx'
import { ProblemAlert } from '../frame/problem-alert.tsx'
import { OfficeDrawer } from './office-drawer.tsx'
import type { OfficeForm } from './office-form.ts'
import { OfficeNav } from './office-nav.tsx'
import { officeQuery, officeUnitsQuery } from './office-queries.ts'
import { Period } from './period.tsx'
import { openUnitForm } from './unit-forms.ts'
import { ActButtons } from './who-may.tsx'

const route = getRouteApi('/frame/office')
type Unit = OfficeUnitsAnswer['units'][number]

/** The units as a tree, today or as they stood on another day. */
export const OfficePage = () => {
  const { on } = route.useSearch()
  const navigate = route.useNavigate()
  const { data: office } = useQuery(officeQuery)
  const { data, error } = useQuery(officeUnitsQuery(on))
  const [typed, setTyped] = useState('')
  const [form, setForm] = useState<OfficeForm | null>(null)
  const offers = office ? { openUnit: openUnitForm(office, on ?? today()) } : {}
  return (
    <Page title="组织机构" actions={<ActButtons offers={offers} onOpen={setForm} />}>
      <OfficeNav here="units" />
      <div className="filters">
        <span>
          <label htmlFor="office-on">哪一天的机构</label>
          <DateInput
            id="office-on"
            value={on ?? today()}
            today={today()}
            future
            clearable={false}
            onChange={day => navigate({ search: day && day !== today() ? { on: day } : {} })}
          />
        </span>
        <span>
          <label htmlFor="office-name">名称</label>
          <Input
            id="office-name"
            className="filter"
            allowClear
            placeholder="现用名、曾用名"
            value={typed}
            onChange={event => setTyped(event.target.value)}
          />
        </span>
        {on && on !== today() && <Button onClick={() => navigate({ search: {} })}>回到今天</Button>}
      </div>
      <ProblemAlert error={error} />
      {!data && !error && <PageWaiting />}
      {data && <UnitTree {...data} typed={typed.trim()} />}
      {data && data.others.length > 0 && <OtherUnits others={data.others} on={data.on} />}
      {office && <Administrators office={office} />}
      {form && <OfficeDrawer form={form} onClose={() => setForm(null)} />}
    </Page>
  )
}

const UnitTree = ({ units, on, typed }: OfficeUnitsAnswer & { typed: string }) => {
  const byId = new Map(units.map(unit => [unit.id, unit]))
  const found = inTreeOrder(units.map(unit => ({ ...unit, kind: unit.kindLabel }))).flatMap(
    ({ unit: { id }, depth }) => {
      const unit = byId.get(id)
      return unit && namesOf(unit).some(name => name.includes(typed)) ? [{ unit, depth }] : []
    },
  )
  const unnamed = units.filter(({ firstResponsible }) => firstResponsible === null).length
  return (
    <table className="list stacking">
      <caption>
        {on === today() ? '今天' : on}共{units.length}个单位
        {typed && `，其中${found.length}个符合“${typed}”`}
        {unnamed > 0 && `；${unnamed}个没有第一责任人`}
      </caption>
      <thead>
        <tr>
          <th>名称</th>
          <th>类型</th>
          <th>推进法治建设第一责任人</th>
          <th className="number">在岗</th>
        </tr>
      </thead>
      <tbody>
        {found.map(({ unit, depth }) => (
          <UnitRow key={unit.id} unit={unit} depth={typed ? 0 : depth} />
        ))}
      </tbody>
    </table>
  )
}

const namesOf = ({ name, shortName, otherNames }: Unit): string[] => [
  name,
  shortName ?? '',
  ...otherNames.map(other => other.name),
]

const UnitRow = ({ unit, depth }: { unit: Unit; depth: number }) => (
  <tr className="whole-row tree-row" style={{ '--depth': depth } as CSSProperties}>
    <td className="title-cell">
      <Link to="/office/units/$unit" params={{ unit: unit.id }}>
        {unit.name}
      </Link>
      {unit.otherNames.map(({ name, since, until }) => (
        <span key={since} className="minor">
          <Period since={since} until={until} /> 称{name}
        </span>
      ))}
    </td>
    <td className="aside">{unit.kindLabel}</td>
    <td data-label="第一责任人">
      {unit.firstResponsible ? (
        <>
          {unit.firstResponsible.name}
          <span className="minor">{unit.firstResponsible.postName}</span>
        </>
      ) : (
        <span className="mark mark-stopped mark-alone">未确定或空缺</span>
      )}
    </td>
    <td data-label="在岗" className="number">
      {unit.people}人
    </td>
  </tr>
)

const OtherUnits = ({ others, on }: Pick<OfficeUnitsAnswer, 'others' | 'on'>) => (
  <details className="other-units">
    <summary>这一天还没有设立或者已经撤销的单位（{others.length}个）</summary>
    <ul className="rows">
      {others.map(({ id, name, foundedOn, abolishedOn }) => (
        <li key={id}>
          <Link to="/office/units/$unit" params={{ unit: id }}>
            {name}
          </Link>
          <span className="minor">{foundedOn > on ? `${foundedOn} 设立` : abolishedOn && `${abolishedOn} 撤销`}</span>
        </li>
      ))}
    </ul>
  </details>
)

/** 三员分立, said to everyone: whom to ask for what. */
const Administrators = ({ office }: { office: OfficeAnswer }) => (
  <section className="panel administrators" aria-label="谁管理什么">
    <div className="panel-head">
      <h2>谁管理什么</h2>
    </div>
    <ul className="rows">
      {office.administrators.map(({ id, label, people }) => (
        <li key={id}>
          {label}：<strong>{people.map(({ name }) => name).join('、') || '空缺'}</strong>
          <span className="minor">
            {office.acts
              .filter(({ by }) => by.id === id)
              .map(act => act.label)
              .join('、')}
          </span>
        </li>
      ))}
    </ul>
  </section>
)
