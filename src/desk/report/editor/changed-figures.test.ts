import { expect, it } from 'vitest'
import type { CompiledFigure, CompiledPart } from '../../../report/compiled-report.ts'
import { changedFigures, pairedParts } from './changed-figures.ts'

const figure = (indicator: string, shown: string): CompiledFigure => ({
  ...({ indicator, shown, label: indicator, unit: '件', kind: 'count', basis: 'counted', source: indicator } as const),
  value: Number(shown),
  query: { indicator, unit: 'government', units: 'subtree', from: '2025-01-01', to: '2025-12-31', cutoff: '' },
  caseCount: 1,
  cutoff: '',
})
const figures = (...all: readonly CompiledFigure[]) => ({ figures: all })
const told = (...[before, after]: Parameters<typeof changedFigures>) =>
  changedFigures(before, after).map(one => [one.figure.indicator, one.before?.shown ?? null, one.after?.shown ?? null])

it('a figure that is as it was is not told', () => {
  expect(told(figures(figure('a', '1')), figures(figure('a', '1')))).toEqual([])
})
it('a figure that changed, came in, or is no longer there is told, with both sides', () => {
  const before = figures(figure('gone', '3'), figure('a', '1'))
  const after = figures(figure('a', '2'), figure('new', '5'))
  expect(told(before, after)).toEqual([
    ['a', '1', '2'],
    ['new', null, '5'],
    ['gone', '3', null],
  ])
})
it('parts are compared by key; one that only the earlier report has is shown as well', () => {
  const part = (key: string): CompiledPart => ({ key, number: '一', heading: key, sections: [] })
  const pairs = pairedParts({ parts: [part('a'), part('gone')] }, { parts: [part('a'), part('new')] })
  expect(pairs.map(({ before, after }) => [before?.key ?? null, after?.key ?? null])).toEqual([
    ['a', 'a'],
    [null, 'new'],
    ['gone', null],
  ])
})
