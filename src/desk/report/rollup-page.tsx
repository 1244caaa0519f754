import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Select } from 'antd'
import { today } from '../day-words.ts'
import { UnitSelect } from '../form/unit-select.tsx'
import { Page } from '../frame/page.tsx'
import { PageWaiting } from '../frame/page-states.tsx'
import { ProblemAlert } from '../frame/problem-alert.tsx'
import { meQuery } from '../server-state.ts'
import { firstYears, isReportKind, reportKinds } from './report-api.ts'
import './report-tables.css'
import { mostUnits } from '../comparison/comparison-api.ts'
import { type RollupPlace, rollupQuery } from './rollup-api.ts'
import { RollupStatus } from './rollup-status.tsx'

const route = getRouteApi('/frame/report/rollup')

/** The annual reports of a county's departments and townships together. */
export const RollupPage = () => {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { data: me } = useQuery(meQuery)
  const thisYear = Number(today().slice(0, 4))
  const place: RollupPlace = {
    kind: isReportKind(search.kind) ? search.kind : 'lawgov',
    unit: search.unit ?? me?.holdings[0]?.unit ?? '',
    year: Number(search.year ?? thisYear - 1),
  }
  const rollup = useQuery(rollupQuery(place))
  const go = (part: Partial<RollupPlace>) => {
    const { kind, unit, year } = { ...place, ...part }
    navigate({ search: { kind, unit, year: String(year) } })
  }
  const units = rollup.data?.reports.map(report => report.unit) ?? []
  return (
    <Page title="年报汇总">
      <div className="filters">
        <span className="report-kind">
          <label htmlFor="kind">报告</label>
          <Select
            id="kind"
            className="filter"
            value={place.kind}
            options={Object.entries(reportKinds).map(([value, label]) => ({ value, label }))}
            onChange={kind => go({ kind, year: Math.max(place.year, firstYears[kind]) })}
          />
        </span>
        <span>
          <label htmlFor="unit">单位（含下级）</label>
          <span className="filter">
            <UnitSelect id="unit" value={place.unit} clearable={false} onChange={unit => unit && go({ unit })} />
          </span>
        </span>
        <span>
          <label htmlFor="year">年度</label>
          <Select
            id="year"
            className="filter-short"
            value={place.year}
            options={Array.from({ length: thisYear - firstYears[place.kind] + 1 }, (_, back) => ({
              value: thisYear - back,
              label: `${thisYear - back}年`,
            }))}
            onChange={year => go({ year })}
          />
        </span>
        <Link to="/report" search={{ kind: place.kind, unit: place.unit, year: String(place.year) }}>
          本单位的报告 ›
        </Link>
        {units.length > 0 && (
          <Link to="/report-comparison" search={{ units: units.slice(0, mostUnits).join(',') }}>
            比较这些单位的数据 ›
          </Link>
        )}
      </div>
      <ProblemAlert error={rollup.error} />
      {rollup.isPending && <PageWaiting />}
      {rollup.data && <RollupStatus rollup={rollup.data} place={place} />}
    </Page>
  )
}
