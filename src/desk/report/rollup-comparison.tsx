import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { PageWaiting } from '../frame/page-states.tsx'
import { ProblemAlert } from '../frame/problem-alert.tsx'
import {
  type ComparisonAnswer,
  chartAddress,
  comparisonQuery,
  type RollupAnswer,
  type RollupPlace,
} from './rollup-api.ts'

interface RollupComparisonProps {
  readonly place: RollupPlace
  readonly figure: string
  readonly figures: RollupAnswer['figures']
  readonly onFigure: (figure: string) => void
}

/** One figure over units and years: counted, and beside it what was typed or taken over from a published report. */
export const RollupComparison = ({ place, figure, figures, onFigure }: RollupComparisonProps) => {
  const { data, error, isPending } = useQuery(comparisonQuery(place, figure))
  return (
    <section className="panel" aria-labelledby="rollup-comparison">
      <h2 id="rollup-comparison">单位和年度对比</h2>
      <div className="filters">
        <span className="report-figure">
          <label htmlFor="figure">数据</label>
          <Select
            id="figure"
            className="filter-long"
            showSearch={{ optionFilterProp: 'label' }}
            value={figure}
            options={figures.map(({ id, label, unit }) => ({ value: id, label: `${label}（${unit}）` }))}
            onChange={onFigure}
          />
        </span>
      </div>
      <ProblemAlert error={error} />
      {isPending && <PageWaiting />}
      {data && <Compared comparison={data} place={place} />}
    </section>
  )
}

const Compared = ({ comparison, place }: { comparison: ComparisonAnswer; place: RollupPlace }) => {
  const { figure, years } = comparison
  const rows = comparison.rows.filter(({ values }) =>
    values.some(({ counted, reported }) => counted !== null || reported),
  )
  if (rows.length === 0) return <p className="empty">这几年各单位都没有这项数据。</p>
  return (
    <div className="rollup-columns">
      <img className="chart" src={chartAddress(place, figure.id)} alt={`${figure.label}对比图，数字见右侧表格`} />
      <table className="list stacking">
        <caption className="visually-hidden">
          {figure.label}（{figure.unit}）
        </caption>
        <thead>
          <tr>
            <th scope="col">单位（含下级）</th>
            {years.map(year => (
              <th key={year} scope="col" className="number">
                {year}年
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.unit}>
              <td className="title-cell">{row.name}</td>
              {row.values.map(({ year, shown, reported }) => (
                <td key={year} className="number" data-label={`${year}年`}>
                  {shown}
                  {reported && (
                    <span className="minor" title={reported.source}>
                      填报{reported.shown}
                    </span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
