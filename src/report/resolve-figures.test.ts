import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mediation } from '../../procedures/mediation.ts'
import { reportedFigure } from '../../procedures/reported-figure.ts'
import { jurisdiction, type TestCounty, type TestUnit, testCounty } from '../case/test-county.ts'
import { neighbourDispute } from '../case/test-dispute.ts'
import { indicatorBook } from '../indicator/indicator-book.ts'
import { resolveFigures } from './resolve-figures.ts'

let county: TestCounty
beforeAll(async () => {
  county = await testCounty([mediation, reportedFigure])
})
afterAll(() => county.close())

const book = indicatorBook([mediation, reportedFigure])
/** The government with the justice bureau below it, and the township below that. */
const children: Readonly<Record<string, readonly string[]>> = { government: ['justice'], justice: ['township'] }
const resolved = (ids: readonly string[], cutoff = '2026-12-31T00:00:00Z') =>
  county.engine.db.read(jurisdiction, q =>
    resolveFigures(
      q,
      {
        jurisdiction,
        units: ['government', 'justice', 'township'],
        childrenOf: unit => children[unit] ?? [],
        from: '2025-01-01',
        to: '2025-12-31',
        cutoff,
        book,
        procedures: county.engine.procedures,
      },
      ids,
    ),
  )
const figure = async (id: string, cutoff?: string) => (await resolved([id], cutoff)).figures.get(id)

const clerk = (unit: TestUnit) => county.person('陈填报', unit, 'figures')
const head = (unit: TestUnit) => county.person('郑局长', unit, 'unitHead')
const report = async (unit: TestUnit, indicator: string, value: number, more: object = {}): Promise<string> => {
  const fields = { indicator, value, year: 2025, source: '台账', statement: '台账', ...more }
  const opened = await county.open('reported-figure', 'enter', unit, clerk(unit), { on: '2026-01-08', fields })
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  await county.act(opened.value.id, 'confirm', clerk(unit), { on: '2026-01-08' })
  await county.sign(opened.value.id, head(unit), '2026-01-09')
  return opened.value.id
}

describe('figures typed with evidence', () => {
  it('of several units below are added, each as rough as its roughest', async () => {
    await report('justice', 'publicity-activities', 30)
    await report('township', 'legal-aid-cases', 5)
    await report('township', 'training-attendance', 200, { qualifier: '余', raw: '200余人次' })
    expect(await figure('publicity-activities')).toMatchObject({
      value: 30,
      caseCount: 1,
      query: { units: ['justice'] },
    })
    const half = { year: undefined, from: '2025-01-01', to: '2025-06-30' }
    await report('township', 'training-attendance', 100, { ...half, qualifier: '无', raw: '100人次' })
    expect(await figure('training-attendance')).toMatchObject({
      value: 300,
      shown: '300余',
      caseCount: 2,
      reported: { raw: '100人次 + 200余人次', qualifier: '余', line: null },
    })
  })

  it('of a unit cover the units below it: nothing is counted twice', async () => {
    await report('township', 'publicity-activities', 12)
    expect(await figure('publicity-activities')).toMatchObject({ value: 30, query: { units: ['justice'] } })
    await report('government', 'publicity-activities', 129)
    expect(await figure('publicity-activities')).toMatchObject({ value: 129, query: { units: ['government'] } })
  })

  it('that are rates or stand at a day are never added: the unit’s own latest, or nothing and a word about it', async () => {
    const ids = ['item-residence-rate', 'service-center-items']
    await report('township', 'item-residence-rate', 90)
    await report('township', 'service-center-items', 20, { year: undefined, asOf: '2025-12-31' })
    const before = await resolved(ids)
    expect(ids.map(id => before.figures.get(id)?.value)).toEqual([null, null])
    expect(before.notAdded.map(({ figure, units }) => [figure, units])).toEqual([
      ['item-residence-rate', ['township']],
      ['service-center-items', ['township']],
    ])
    await report('government', 'service-center-items', 700, { year: undefined, asOf: '2025-06-30' })
    await report('government', 'service-center-items', 710, { year: undefined, asOf: '2025-12-31' })
    const after = await resolved(ids)
    expect(after.figures.get('service-center-items')).toMatchObject({
      value: 710,
      caseCount: 1,
      query: { units: ['government'], from: '2025-12-31', to: '2025-12-31' },
    })
    expect(after.notAdded).toHaveLength(1)
  })

  it('are taken as they stood at the cutoff, with the words of that time', async () => {
    const id = await report('government', 'publicity-films', 2, { qualifier: '约', raw: '约2部' })
    const fields = { value: 1, qualifier: '无', raw: '1部', correctionReason: '一部未完成' }
    await county.act(id, 'correct', clerk('government'), { on: '2026-02-01', fields })
    await county.sign(id, head('government'), '2026-02-02')
    expect(await figure('publicity-films', '2026-02-01T12:00:00Z')).toMatchObject({ value: 2, shown: '约2' })
    expect(await figure('publicity-films')).toMatchObject({ value: 1, shown: '1', reported: { raw: '1部' } })
    expect(await figure('publicity-films', '2026-01-08T12:00:00Z')).toMatchObject({ value: null, shown: '—' })
  })
})

describe('a rate of two typed figures', () => {
  it('is computed from exact ones, and what was typed stays beside it', async () => {
    await report('government', 'petitioners-guided-rate', 80, { qualifier: '约', raw: '约80%' })
    expect(await figure('petitioners-guided-rate')).toMatchObject({ basis: 'reported', shown: '约80%' })
    await report('government', 'petitioners-total', 86)
    await report('government', 'petitioners-guided-to-litigation', 75)
    expect(await figure('petitioners-guided-rate')).toMatchObject({
      basis: 'computed',
      shown: '87.2%',
      source: 'reported/petitioners-guided-to-litigation ÷ reported/petitioners-total',
      query: { indicator: 'reported/petitioners-total' },
      numeratorQuery: { indicator: 'reported/petitioners-guided-to-litigation' },
      reported: { value: 80, agrees: false },
    })
  })

  it('is not computed from rough ones', async () => {
    await report('government', 'mediation-success', 100, { qualifier: '余', raw: '100余件' })
    await report('government', 'mediation-total', 120)
    expect(await figure('mediation-success-rate')).toMatchObject({ value: null, shown: '—' })
  })
})

describe('a figure that is counted and typed', () => {
  it('is the counted one, with the difference', async () => {
    expect(await figure('mediation-total')).toMatchObject({ basis: 'reported', value: 120 })
    const mediator = county.person('孙登记', 'township', 'registration', 'mediation')
    const opened = await county.open('mediation', 'register', 'township', mediator, neighbourDispute('2025-03-03'))
    if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
    await county.act(opened.value.id, 'accept', mediator, {
      on: '2025-03-04',
      fields: { willing: 'willing', mediators: '李调解' },
    })
    expect(await figure('mediation-total')).toMatchObject({
      basis: 'counted',
      value: 1,
      query: { indicator: 'mediation/total', units: 'subtree' },
      reported: { value: 120, difference: -119, agrees: false },
    })
  })
})

it('a figure this installation does not know is left out', async () => {
  expect(await figure('leader-duty/deployed')).toBeUndefined()
})
