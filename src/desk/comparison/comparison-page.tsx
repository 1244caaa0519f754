import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Select } from 'antd'
import { useState } from 'react'
import type { UnitsAnswer } from '../../http/contract.ts'
import { today } from '../day-words.ts'
import { inTreeOrder, UnitSelect } from '../form/unit-select.tsx'
import { Page } from '../frame/page.tsx'
import { PageWaiting } from '../frame/page-states.tsx'
import { ProblemAlert } from '../frame/problem-alert.tsx'
import { meQuery, unitsQuery } from '../server-state.ts'
import { CellOrigin, type OpenedCell } from './cell-origin.tsx'
import '../report/report-tables.css'
import './comparison.css'
import { type Comparison, type ComparisonPlace, comparisonQuery, isIssuer, mostUnits } from './comparison-api.ts'
import { ComparisonTable } from './comparison-table.tsx'
import { OneFigure } from './one-figure.tsx'

const route = getRouteApi('/frame/report-comparison')

/** Figures of units and years beside each other: counted from cases, typed, and taken over from published reports. */
export const ComparisonPage = () => {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { data: me } = useQuery(meQuery)
  const lastYear = Number(today().slice(0, 4)) - 1
  const place: ComparisonPlace = {
    units: (search.units ?? me?.holdings[0]?.unit ?? '').split(',').filter(Boolean),
    years: (search.years ?? [lastYear - 2, lastYear - 1, lastYear].join(',')).split(',').filter(Boolean),
  }
  const compared = useQuery(comparisonQuery(place))
  const [opened, setOpened] = useState<OpenedCell | null>(null)
  const figures = compared.data?.figures ?? []
  const figure = figures.find(({ id }) => id === search.figure) ?? mostCells(figures)
  const go = (part: Partial<ComparisonPlace> & { figure?: string }) => {
    const { units, years } = { ...place, ...part }
    const chosen = part.figure ?? search.figure
    navigate({
      search: { units: units.join(','), years: years.toSorted().join(','), ...(chosen ? { figure: chosen } : {}) },
    })
  }
  return (
    <Page title="数据比较">
      <Filters place={place} issuers={compared.data?.issuers ?? []} lastYear={lastYear} onChange={go} />
      <p className="field-help">
        <span className="origin counted">案</span>由案件统计，含下级单位，点开看案件；
        <span className="origin stated">报</span>
        摘自报告或者由单位填报，点开看原句和来源；“—”没有数据。各列的数不相加。
        <Link to="/report-check" className="link">
          到“报告体检”导入本单位已公布的报告
        </Link>
      </p>
      <ProblemAlert error={compared.error} />
      {place.units.length > 0 && compared.isPending && <PageWaiting />}
      {compared.data && !figure && <p className="empty">这些单位、年度没有数据。</p>}
      {compared.data && figure && (
        <>
          <OneFigure
            comparison={compared.data}
            figure={figure}
            place={place}
            onFigure={figure => go({ figure })}
            onOpen={setOpened}
          />
          <ComparisonTable comparison={compared.data} onFigure={figure => go({ figure })} onOpen={setOpened} />
        </>
      )}
      {opened && <CellOrigin opened={opened} onClose={() => setOpened(null)} />}
    </Page>
  )
}

/** What most units and years have; of several the first that is no rate: its bars differ. */
const mostCells = (figures: Comparison['figures']): Comparison['figures'][number] | undefined =>
  figures.toSorted(
    (one, other) =>
      other.cells.length - one.cells.length || Number(one.measure === '%') - Number(other.measure === '%'),
  )[0]

interface FiltersProps {
  readonly place: ComparisonPlace
  readonly issuers: Comparison['issuers']
  readonly lastYear: number
  readonly onChange: (part: Partial<ComparisonPlace>) => void
}

const reporting: readonly string[] = ['government', 'department', 'township', 'subdistrict']

const Filters = ({ place: { units, years }, issuers, lastYear, onChange }: FiltersProps) => {
  const { data: all = [] } = useQuery(unitsQuery)
  const own = units.filter(unit => !isIssuer(unit))
  const others = units.filter(isIssuer)
  const below = belowOf(own, all)
  // A report is compared in its own year.
  const withIssuers = (chosen: readonly string[]) => {
    const added = issuers.filter(({ id }) => chosen.includes(id) && !others.includes(id))
    onChange({
      units: [...own, ...chosen].slice(0, mostUnits),
      years: [...new Set([...years, ...added.flatMap(issuer => issuer.years.map(String))])],
    })
  }
  return (
    <div className="filters">
      <span>
        <label htmlFor="units">单位</label>
        <span className="filter filter-many">
          <UnitSelect
            id="units"
            many
            value={own}
            onChange={chosen => onChange({ units: [...chosen, ...others].slice(0, mostUnits) })}
          />
        </span>
        {below.length > 0 && (
          <Button onClick={() => onChange({ units: [...own, ...below, ...others].slice(0, mostUnits) })}>
            加上下级{below.length}个单位
          </Button>
        )}
      </span>
      {issuers.length > 0 && (
        <span>
          <label htmlFor="issuers">其他机关的报告</label>
          <Select
            id="issuers"
            mode="multiple"
            className="filter filter-many"
            placeholder="已公布、已导入的"
            showSearch={{ optionFilterProp: 'label' }}
            popupMatchSelectWidth={false}
            value={[...others]}
            options={issuers.map(({ id, name, years }) => ({
              value: id,
              label: `${name}（${years.length > 0 ? `${years.join('、')}年` : '报告中没有数据'}）`,
            }))}
            onChange={withIssuers}
          />
        </span>
      )}
      <span>
        <label htmlFor="years">年度</label>
        <Select
          id="years"
          mode="multiple"
          className="filter filter-many"
          value={[...years]}
          options={Array.from({ length: lastYear - 2014 }, (_, back) => String(lastYear - back)).map(year => ({
            value: year,
            label: `${year}年`,
          }))}
          onChange={chosen => onChange({ years: chosen.slice(-10) })}
        />
      </span>
    </div>
  )
}

/** Units below the chosen ones that report themselves and are not chosen yet, in the order of the tree. */
const belowOf = (own: readonly string[], all: UnitsAnswer['units']): readonly string[] => {
  const found = new Set(own)
  const below: string[] = []
  for (const { unit } of inTreeOrder(all)) {
    if (found.has(unit.id) || unit.parent === null || !found.has(unit.parent)) continue
    found.add(unit.id)
    if (reporting.includes(unit.kind)) below.push(unit.id)
  }
  return below.slice(0, mostUnits - own.length)
}
