/** One figure over units and years as bars. */
import { barChart } from '../rollup/bar-chart.ts'
import type { ComparedFigure } from './compare-figures.ts'

/** As many years as can be told apart by lightness. */
const mostYears = 4

/** Units and years without the figure are left out; the latest years stay. */
export const comparisonChart = (
  { label, measure, cells }: ComparedFigure,
  units: readonly { readonly id: string; readonly name: string }[],
): string => {
  const years = [...new Set(cells.map(({ year }) => year))].toSorted((a, b) => a - b).slice(-mostYears)
  const barOf = (unit: string, year: number) => {
    const cell = cells.find(one => one.unit === unit && one.year === year)
    const [stated] = cell?.reported ?? []
    if (cell?.counted) return cell.counted
    return stated ? { value: stated.value, shown: `${stated.shown}（报）` } : null
  }
  return barChart({
    title: `${label}（${measure}）`,
    series: years.map(year => `${year}年`),
    rows: units
      .map(({ id, name }) => ({ label: name, values: years.map(year => barOf(id, year)) }))
      .filter(({ values }) => values.some(Boolean)),
  })
}
