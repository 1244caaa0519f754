import { Checkbox, Input } from 'antd'
import { useState } from 'react'
import { grouped } from '../grouped.ts'
import type { OpenedCell } from './cell-origin.tsx'
import { Cell, cellAt } from './compared-cell.tsx'
import { type Comparison, isComparable, isIssuer } from './comparison-api.ts'

interface ComparisonTableProps {
  readonly comparison: Comparison
  readonly onFigure: (figure: string) => void
  readonly onOpen: (opened: OpenedCell) => void
}

/** All figures of the chosen units and years; units and years in which there is nothing at all have no column. */
export const ComparisonTable = ({ comparison, onFigure, onOpen }: ComparisonTableProps) => {
  const [all, setAll] = useState(false)
  const [typed, setTyped] = useState('')
  const { units, years, figures } = comparison
  const columns = units.flatMap(unit =>
    years.filter(year => figures.some(figure => cellAt(figure, unit.id, year))).map(year => ({ unit, year })),
  )
  const emptyYears = years.filter(year => columns.every(column => column.year !== year))
  const empty = units.flatMap(({ id, name }) => {
    const missing = years.filter(year => !columns.some(({ unit, year: there }) => unit.id === id && there === year))
    if (missing.length === years.length) return [`${name}（所选各年度）`]
    const own = missing.filter(year => !emptyYears.includes(year))
    // Of another organ only the years of its reports are here at all.
    return own.length > 0 && !isIssuer(id) ? [`${name}${own.join('、')}年`] : []
  })
  const withoutAny = [...(emptyYears.length > 0 ? [`${emptyYears.join('、')}年（所选各单位）`] : []), ...empty]
  const matching = figures.filter(({ label, module }) => `${module}${label}`.includes(typed.trim()))
  const comparable = matching.filter(isComparable)
  const shown = all || comparable.length === 0 ? matching : comparable
  return (
    <section className="panel" aria-labelledby="all-figures">
      <h2 id="all-figures">全部数据（{shown.length}项）</h2>
      <div className="filters">
        <span>
          <label htmlFor="name">指标名称</label>
          <Input
            id="name"
            className="filter"
            allowClear
            value={typed}
            onChange={event => setTyped(event.target.value)}
          />
        </span>
        {comparable.length > 0 && comparable.length < matching.length && (
          <Checkbox checked={all} onChange={event => setAll(event.target.checked)}>
            同时列出只有一处有数的{matching.length - comparable.length}项
          </Checkbox>
        )}
      </div>
      {withoutAny.length > 0 && <p className="field-help">没有任何数据的：{withoutAny.join('；')}。</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the keyboard too */}
      <section className="comparison" aria-label="全部数据表" tabIndex={0}>
        <table className="list">
          <thead>
            <tr>
              <th scope="col">指标</th>
              {columns.map(({ unit, year }) => (
                <th key={`${unit.id} ${year}`} scope="col">
                  {units.length > 1 && <span className="column-unit">{unit.name}</span>}
                  {year}年
                </th>
              ))}
            </tr>
          </thead>
          {[...grouped(shown, ({ module }) => module)].map(([module, among]) => (
            <tbody key={module}>
              <tr>
                <th scope="rowgroup" className="module">
                  {module}
                </th>
                <td colSpan={columns.length} className="module" />
              </tr>
              {among.map(figure => (
                <tr key={figure.id}>
                  <th scope="row">
                    <button type="button" className="cell" onClick={() => onFigure(figure.id)} title="在上面画成图">
                      {figure.label}
                    </button>
                    <span className="minor-inline">（{figure.measure}）</span>
                  </th>
                  {columns.map(({ unit, year }) => (
                    <td key={`${unit.id} ${year}`}>
                      <Cell figure={figure} cell={cellAt(figure, unit.id, year)} unitName={unit.name} onOpen={onOpen} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </section>
    </section>
  )
}
