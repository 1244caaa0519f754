import { queryOptions, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Select } from 'antd'
import type { ReportComparisonAnswer } from '../../http/contract.ts'
import { get } from '../api.ts'
import { today } from '../day-words.ts'
import { UnitSelect } from '../form/unit-select.tsx'
import { Page } from '../frame/page.tsx'
import { PageWaiting } from '../frame/page-states.tsx'
import { ProblemAlert } from '../frame/problem-alert.tsx'
import { grouped } from '../grouped.ts'
import { meQuery } from '../server-state.ts'
import './report-check.css'

const route = getRouteApi('/frame/report-comparison')
type Indicator = ReportComparisonAnswer['indicators'][number]

const comparisonQuery = (units: readonly string[], years: readonly string[]) =>
  queryOptions({
    queryKey: ['report-comparison', units, years],
    queryFn: ({ signal }) =>
      get<ReportComparisonAnswer>('/report-comparison', { units: units.join(','), years: years.join(',') }, signal),
    enabled: units.length > 0 && years.length > 0,
  })

/** Typed and imported figures of units and years side by side, as each was published. */
export const ComparisonPage = () => {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { data: me } = useQuery(meQuery)
  const lastYear = Number(today().slice(0, 4)) - 1
  const units = (search.units ?? me?.holdings[0]?.unit ?? '').split(',').filter(Boolean)
  const years = (search.years ?? [lastYear - 2, lastYear - 1, lastYear].join(',')).split(',').filter(Boolean)
  const compared = useQuery(comparisonQuery(units, years))
  const go = (part: { units?: readonly string[]; years?: readonly string[] }) =>
    navigate({ search: { units: (part.units ?? units).join(','), years: (part.years ?? years).toSorted().join(',') } })
  return (
    <Page title="报告数据比较">
      <div className="filters">
        <span>
          <label htmlFor="units">单位</label>
          <span className="filter filter-many">
            <UnitSelect id="units" many value={units} onChange={chosen => go({ units: chosen })} />
          </span>
        </span>
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
            onChange={chosen => go({ years: chosen })}
          />
        </span>
      </div>
      <p className="field-help">
        填报和导入的全年数据，照原文列出；各单位的数不相加。带“待核定”的尚未计入统计。
        <Link to="/report-check" className="link">
          到“报告体检”导入已公布的报告
        </Link>
      </p>
      <ProblemAlert error={compared.error} />
      {compared.isFetching && !compared.data && <PageWaiting />}
      {compared.data && <ComparisonTable answer={compared.data} />}
    </Page>
  )
}

const ComparisonTable = ({ answer }: { answer: ReportComparisonAnswer }) => {
  const { units, years, indicators } = answer
  if (indicators.length === 0) return <p className="empty">这些单位、年度没有填报或者导入的数据。</p>
  const columns = units.flatMap(unit => years.map(year => ({ unit, year })))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the keyboard too
    <section className="comparison" aria-label="数据比较" tabIndex={0}>
      <table className="list">
        <thead>
          <tr>
            <th scope="col">指标</th>
            {columns.map(({ unit, year }) => (
              <th key={`${unit.id} ${year}`} scope="col">
                {units.length > 1 && <span className="minor">{unit.name}</span>}
                {year}年
              </th>
            ))}
          </tr>
        </thead>
        {[...grouped(indicators, ({ module }) => module)].map(([module, among]) => (
          <tbody key={module}>
            <tr>
              <th scope="rowgroup" colSpan={columns.length + 1} className="module">
                {module}
              </th>
            </tr>
            {among.map(indicator => (
              <tr key={indicator.indicator}>
                <th scope="row">
                  {indicator.label}
                  <span className="minor-inline">（{indicator.measure}）</span>
                </th>
                {columns.map(({ unit, year }) => (
                  <td key={`${unit.id} ${year}`}>
                    <Cells indicator={indicator} unit={unit.id} year={year} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}

const Cells = ({ indicator, unit, year }: { indicator: Indicator; unit: string; year: number }) =>
  indicator.cells
    .filter(cell => cell.unit === unit && cell.year === year)
    .map(cell => (
      <Link key={cell.case} to="/cases/$id" params={{ id: cell.case }}>
        {cell.shown}
        {!cell.confirmed && <span className="minor">待核定</span>}
      </Link>
    ))
