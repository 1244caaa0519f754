import { Select } from 'antd'
import { grouped } from '../grouped.ts'
import type { OpenedCell } from './cell-origin.tsx'
import { Cell, cellAt } from './compared-cell.tsx'
import { type ComparedFigure, type Comparison, type ComparisonPlace, chartAddress } from './comparison-api.ts'

interface OneFigureProps {
  readonly comparison: Comparison
  readonly figure: ComparedFigure
  readonly place: ComparisonPlace
  readonly onFigure: (figure: string) => void
  readonly onOpen: (opened: OpenedCell) => void
}

/** One figure: units below each other, years side by side, drawn and in figures. */
export const OneFigure = ({ comparison, figure, place, onFigure, onOpen }: OneFigureProps) => {
  const units = comparison.units.filter(({ id }) => figure.cells.some(({ unit }) => unit === id))
  const without = comparison.units.filter(unit => !units.includes(unit))
  const years = comparison.years.filter(year => figure.cells.some(cell => cell.year === year))
  return (
    <section className="panel" aria-labelledby="one-figure">
      <h2 id="one-figure">一项数据</h2>
      <div className="filters">
        <span className="report-figure">
          <label htmlFor="figure">数据</label>
          <Select
            id="figure"
            className="filter-long"
            showSearch={{ optionFilterProp: 'label' }}
            popupMatchSelectWidth={false}
            value={figure.id}
            options={[...grouped(comparison.figures, ({ module }) => module)].map(([module, among]) => ({
              label: module,
              options: among.map(({ id, label, measure, cells }) => ({
                value: id,
                label: `${label}（${measure}）${cells.length > 1 ? ` · ${cells.length}处` : ''}`,
              })),
            }))}
            onChange={onFigure}
          />
        </span>
      </div>
      <div className="rollup-columns">
        <img className="chart" src={chartAddress(place, figure.id)} alt={`${figure.label}比较图，数字见旁边的表格`} />
        <table className="list">
          <caption className="visually-hidden">
            {figure.label}（{figure.measure}）
          </caption>
          <thead>
            <tr>
              <th scope="col">单位</th>
              {years.map(year => (
                <th key={year} scope="col">
                  {year}年
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {units.map(unit => (
              <tr key={unit.id}>
                <th scope="row">{unit.name}</th>
                {years.map(year => (
                  <td key={year}>
                    <Cell figure={figure} cell={cellAt(figure, unit.id, year)} unitName={unit.name} onOpen={onOpen} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {without.length > 0 && (
        <p className="field-help">所选年度没有这项数据的：{without.map(({ name }) => name).join('、')}。</p>
      )}
    </section>
  )
}
