import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestCounty, testCounty } from '../src/case/test-county.ts'
import { findReportedIndicator, reportedIndicators, reportedLabels } from './parts/reported-indicators.ts'
import { reportedFigure } from './reported-figure.ts'

let county: TestCounty
beforeAll(async () => {
  county = await testCounty([reportedFigure])
})
afterAll(() => county.close())

const clerk = () => county.person('陈填报', 'justice', 'figures')
const head = () => county.person('郑局长', 'justice', 'unitHead')
const aid = {
  indicator: 'legal-aid-consultations',
  value: 600,
  qualifier: '余',
  raw: '600余人次',
  year: 2025,
  clause: '全年接待法律咨询600余人次',
  source: '2025年度报告',
  line: 20,
  statement: '法律援助中心接待台账',
}
const enter = (fields: object, on = '2026-01-08') =>
  county.open('reported-figure', 'enter', 'justice', clerk(), { on, fields: { ...fields } })
const entered = async (fields: object): Promise<string> => {
  const result = await enter(fields)
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value.id
}
const reasons = async (fields: object, on?: string) => {
  const result = await enter(fields, on)
  return result.ok ? 'entered' : result.refusal.unmet.map(({ text }) => text)
}
const confirmed = async (fields: object): Promise<string> => {
  const id = await entered(fields)
  await county.act(id, 'confirm', clerk(), { on: '2026-01-09' })
  expect(await county.sign(id, head(), '2026-01-10')).toMatchObject({ ok: true })
  return id
}
const counted = async (id: string) =>
  (await county.state(id)).contributions.map(({ indicator, unit, on, value }) => `${indicator} ${unit} ${on} ${value}`)

describe('a reported figure', () => {
  it('takes its name, unit, kind and module from the dictionary', async () => {
    const state = await county.state(await entered(aid))
    expect(state.facts).toMatchObject({
      label: '法律援助咨询人次',
      measure: '人次',
      kind: 'count',
      module: '法律援助',
      periodEnd: '2025-12-31',
      enteredOn: '2026-01-08',
    })
  })

  it('of an indicator not in the dictionary is refused', async () => {
    expect(await reasons({ ...aid, indicator: 'made-up' })).toEqual(['“指标”不在可选范围内'])
    expect(await reasons({ ...aid, indicator: 'toString' })).toEqual(['“指标”不在可选范围内'])
  })

  it('counts once a second person has signed it, under the indicator it names, on the last day of its period', async () => {
    const id = await entered({ ...aid, indicator: 'legal-aid-cases', value: 126 })
    expect(await counted(id)).toEqual([])
    const both = county.person('陈填报', 'justice', 'figures', 'unitHead')
    await county.act(id, 'confirm', both, { on: '2026-01-09' })
    expect(await county.sign(id, both, '2026-01-09')).toMatchObject({ ok: false, refusal: { type: 'own-proposal' } })
    expect(await counted(id)).toEqual([])
    expect(await county.sign(id, head(), '2026-01-10')).toMatchObject({ ok: true, value: { stage: 'confirmed' } })
    expect(await counted(id)).toEqual(['reported/legal-aid-cases justice 2025-12-31 126'])
    expect(await county.state(id)).toMatchObject({ facts: { confirmedOn: '2026-01-10' }, work: [] })
  })

  it('belongs to one period: a year, a span, or a day on which it stood', async () => {
    const { year: _, ...timeless } = { ...aid, indicator: 'audit-issues' }
    const needed = ['年度、起止日期、截至日期，填且只填一种；起不得晚于止']
    expect(await reasons(timeless)).toEqual(needed)
    expect(await reasons({ ...timeless, year: 2025, asOf: '2025-12-31' })).toEqual(needed)
    expect(await reasons({ ...timeless, from: '2025-01-01' })).toEqual(needed)
    expect(await reasons({ ...timeless, from: '2025-02-01', to: '2025-01-31' })).toEqual(needed)
    const span = await confirmed({ ...timeless, from: '2023-01-01', to: '2025-06-30' })
    expect(await counted(span)).toEqual(['reported/audit-issues justice 2025-06-30 600'])
    const stock = await confirmed({ ...timeless, asOf: '2025-11-30' })
    expect(await counted(stock)).toEqual(['reported/audit-issues justice 2025-11-30 600'])
  })

  it('is of a period that has ended', async () => {
    const figure = { ...aid, indicator: 'training-classes', value: 3 }
    const early = ['所属期间尚未结束；当年尚未结束的，填起止日期']
    expect(await reasons(figure, '2025-12-30')).toEqual(early)
    expect(await reasons(figure, '2025-12-31')).toBe('entered')
  })

  it('is whole where things are counted, at most 100 where it is a rate, and has decimals where it is money', async () => {
    const implausible = ['件数、人次等应为整数；比率以百分数填写，不得大于100']
    const value = (indicator: string, value: number) => reasons({ ...aid, indicator, value, year: 2024 })
    expect(await value('training-attendance', 12.5)).toEqual(implausible)
    expect(await value('training-attendance', 12)).toBe('entered')
    expect(await value('unit-residence-rate', 100.1)).toEqual(implausible)
    expect(await value('unit-residence-rate', 96.5)).toBe('entered')
    expect(await value('losses-avoided', 1.2)).toBe('entered')
    expect(await value('losses-recovered', -1)).toEqual(['“数值”不得小于0'])
  })

  it('has evidence: a file or a statement', async () => {
    const { statement: _, ...bare } = { ...aid, indicator: 'publicity-activities' }
    expect(await reasons(bare)).toEqual(['请上传佐证材料，或者写明数据来源说明'])
    expect(await reasons({ ...bare, statement: '普法办台账' })).toBe('entered')
  })

  it('is corrected with a reason and a signature; until then the old value counts, and it stays in the record', async () => {
    const id = await confirmed({ ...aid, indicator: 'publicity-films', value: 2, qualifier: '约', raw: '约2部' })
    const correction = { value: 1, qualifier: '无', raw: '1部' }
    expect(await county.act(id, 'correct', clerk(), { on: '2026-02-01', fields: correction })).toMatchObject({
      refusal: { unmet: [{ text: '请填写“更正理由”' }] },
    })
    const fields = { ...correction, correctionReason: '一部未完成' }
    await county.act(id, 'correct', clerk(), { on: '2026-02-01', fields })
    expect(await counted(id)).toEqual(['reported/publicity-films justice 2025-12-31 2'])
    await county.sign(id, head(), '2026-02-02')
    expect(await counted(id)).toEqual(['reported/publicity-films justice 2025-12-31 1'])
    expect(await county.state(id)).toMatchObject({
      stage: 'confirmed',
      outcome: 'confirmed',
      facts: { qualifier: '无' },
    })
  })

  it('of the same unit and last day is entered once; withdrawn, it counts no more and may be entered again', async () => {
    const figure = { ...aid, indicator: 'democratic-villages-district', value: 4 }
    const id = await confirmed(figure)
    expect(await enter(figure)).toMatchObject({ ok: false, refusal: { type: 'duplicate-number' } })
    const fields = { withdrawalReason: '与区级名单重复' }
    await county.act(id, 'withdraw', clerk(), { on: '2026-02-01', fields })
    expect(await county.sign(id, head(), '2026-02-02')).toMatchObject({ ok: true, value: { stage: 'withdrawn' } })
    expect(await counted(id)).toEqual([])
    expect(await county.state(id)).toMatchObject({ outcome: 'withdrawn' })
    expect(await enter(figure)).toMatchObject({ ok: true })
  })

  it('sent back before it is confirmed is revised and put forward again', async () => {
    const id = await entered({ ...aid, indicator: 'publicity-articles', value: 30 })
    await county.act(id, 'confirm', clerk(), { on: '2026-01-09' })
    expect(await county.sign(id, head(), '2026-01-10', '与台账不符')).toMatchObject({ ok: true })
    await county.act(id, 'revise', clerk(), { on: '2026-01-11', fields: { value: 28, raw: '28篇' } })
    await county.act(id, 'confirm', clerk(), { on: '2026-01-11' })
    await county.sign(id, head(), '2026-01-12')
    expect(await counted(id)).toEqual(['reported/publicity-articles justice 2025-12-31 28'])
  })
})

describe('the dictionary', () => {
  it('gives every indicator a label of its own, a unit, and percent exactly to the rates', () => {
    const all = Object.values(reportedIndicators)
    expect(new Set(Object.values(reportedLabels)).size).toBe(all.length)
    for (const { unit, kind, label, module } of all) {
      expect(unit === '%', label).toBe(kind === 'rate')
      expect(unit.endsWith('元'), label).toBe(kind === 'money')
      expect(module).not.toBe('')
    }
  })

  it('knows the figures reports measure, and nothing an object happens to inherit', () => {
    expect(findReportedIndicator('foi-requests')).toMatchObject({ label: '依申请公开件数', unit: '件' })
    expect(findReportedIndicator('losses-avoided')).toMatchObject({ unit: '亿元', kind: 'money' })
    expect(findReportedIndicator('constructor')).toBeUndefined()
  })
})
