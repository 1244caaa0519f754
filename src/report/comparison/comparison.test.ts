import { describe, expect, it } from 'vitest'
import { disclosureRequest } from '../../../procedures/disclosure-request.ts'
import { mediation } from '../../../procedures/mediation.ts'
import { reportedIndicators } from '../../../procedures/parts/reported-indicators.ts'
import { reportedFigure } from '../../../procedures/reported-figure.ts'
import { indicatorBook } from '../../indicator/indicator-book.ts'
import { getTemplate } from '../templates.ts'
import { comparables } from './comparable.ts'
import type { ComparedFigure } from './compare-figures.ts'
import { comparisonChart } from './comparison-chart.ts'

describe('what can be compared', () => {
  const all = comparables(
    [getTemplate('lawgov', 2025), getTemplate('disclosure', 2025)],
    indicatorBook([mediation, disclosureRequest, reportedFigure]),
  )
  it('is every figure that may be typed, with what counts it', () => {
    expect([...all.keys()]).toEqual(expect.arrayContaining(Object.keys(reportedIndicators)))
    expect(all.get('mediation-total')).toMatchObject({ module: '调解', counted: { id: 'mediation/total' } })
    expect(all.get('foi-requests')).toMatchObject({ measure: '件', counted: { id: 'disclosure-request/received' } })
    expect(all.get('village-consultations')).toMatchObject({ measure: '次', counted: null })
  })
  it('is counted under one name only', () => {
    const counted = [...all.values()].flatMap(({ counted }) => counted?.id ?? [])
    expect(new Set(counted).size).toBe(counted.length)
  })
  it('is no figure of procedures that are not in service', () => {
    expect(all.has('agenda-item/ruleOfLaw')).toBe(false)
  })
})

describe('the chart of a comparison', () => {
  const cell = (unit: string, year: number, counted: number | null, stated: string | null) => ({
    unit,
    year,
    counted: counted === null ? null : { value: counted, shown: String(counted) },
    reported: stated
      ? [{ value: 5, shown: stated, confirmed: true, case: 'c', clause: '', source: '', line: null }]
      : [],
  })
  const figure: ComparedFigure = {
    id: 'foi-requests',
    label: '依申请公开件数',
    measure: '件',
    module: '政府信息公开',
    counted: null,
    cells: [2019, 2020, 2021, 2022, 2023].map(year => cell('a', year, year === 2019 ? 77 : 3, null)),
  }
  const units = ['a', 'b'].map(id => ({ id, name: `单位${id}` }))
  it('shows the latest four years, and no unit without the figure', () => {
    const svg = comparisonChart(figure, units)
    expect(svg).toContain('2020年')
    expect(svg).not.toContain('2019年')
    expect(svg).not.toContain('>77<')
    expect(svg).not.toContain('单位b')
  })
  it('says of a number that it was stated, not counted, and prefers the counted one', () => {
    const svg = comparisonChart({ ...figure, cells: [cell('a', 2020, 3, '5件'), cell('b', 2020, null, '5件')] }, units)
    expect(svg).toContain('>5件（报）<')
    expect(svg.split('5件').length).toBe(2)
  })
})
