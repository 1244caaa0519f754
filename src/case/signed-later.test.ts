/** The last signature lets an act take effect on its own day: what was asked when it was put forward is asked again then. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { date, number, people, unit } from '../procedure/field.ts'
import { defineProcedure, final, never, stage } from '../procedure/procedure.ts'
import { workingDays } from '../procedure/term.ts'
import type { Result } from './refusal.ts'
import { type TestCounty, testCounty } from './test-county.ts'

const article = { local: '试验办法', source: '试验' }
const handling = { by: 'handling', from: 'open', article } as const
const signed = { ...handling, approvedBy: ['unitHead'] } as const

const matter = defineProcedure({
  id: 'signed-later',
  label: '签批事项',
  module: '试验',
  about: '试验',
  fields: {
    receivedOn: date('收到日'),
    decidedOn: date('决定日期'),
    paid: number('本次缴款', '元'),
    total: number('累计缴款', '元'),
    told: unit('告知单位'),
    officers: people('办案人员', { certified: 'enforcement' }),
    askedOn: date('询问日期'),
  },
  title: () => '签批事项',
  receivedOn: 'receivedOn',
  stages: { open: stage('办理中'), closed: final('已办结') },
  clocks: {
    waiting: {
      label: '等待答复',
      owedBy: 'authority',
      kind: 'atLeast',
      from: 'askedOn',
      metBy: ['decideAfterWaiting'],
      term: workingDays(3),
      article,
    },
  },
  acts: {
    register: { label: '登记', by: 'handling', from: 'new', to: 'open', sets: 'receivedOn', article },
    decide: {
      ...signed,
      label: '决定',
      sets: 'decidedOn',
      needs: {
        conditions: [{ unmet: '决定日期应当是办理日期', holds: (c, { on }) => c.facts.decidedOn === on, article }],
      },
    },
    pay: {
      ...signed,
      label: '登记缴款',
      asks: ['paid'],
      derives: { total: c => (c.facts.total ?? 0) + (c.facts.paid ?? 0) },
    },
    payAtOnce: {
      ...handling,
      label: '当场登记缴款',
      asks: ['paid'],
      derives: { total: c => (c.facts.total ?? 0) + (c.facts.paid ?? 0) },
    },
    decideAfterWaiting: { ...signed, label: '期满决定', asks: ['askedOn'] },
    tell: { ...signed, label: '告知', asks: ['told'] },
    appoint: { ...signed, label: '指定办案人员', asks: ['officers'] },
    investigate: { ...handling, label: '调查' },
    review: { ...signed, label: '审核', notBy: ['investigate'] },
    stopPaying: { ...signed, label: '停止缴款', offered: c => c.facts.total === undefined },
    close: { ...handling, label: '办结', to: 'closed' },
  },
  outcomes: { closed: { label: '办结', by: ['close'], retain: 10 } },
  indicators: {},
  form: [],
  list: [],
  publication: never('试验'),
})

let county: TestCounty
beforeAll(async () => {
  county = await testCounty([matter])
})
afterAll(() => county.close())

const clerk = () => county.person('承办', 'office', 'handling')
const head = () => county.person('主任', 'office', 'unitHead')
const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}
const told = (result: Result<unknown>) =>
  result.ok ? 'ok' : [result.refusal.type, ...result.refusal.unmet.map(({ text }) => text)]
const opened = async (): Promise<string> =>
  value(await county.open('signed-later', 'register', 'office', clerk(), { on: '2026-03-02', fields: {} })).id
const put = async (act: string, fields: object = {}, on = '2026-03-02'): Promise<string> => {
  const id = await opened()
  value(await county.act(id, act, clerk(), { on, fields: { ...fields } }))
  return id
}

describe('at the last signature', () => {
  it('the day it sets is the day of the signature, for its gates as for the case', async () => {
    const id = await put('decide')
    expect(told(await county.sign(id, head(), '2026-03-04'))).toBe('ok')
    expect((await county.state(id)).facts).toMatchObject({ decidedOn: '2026-03-04' })
  })
  it('what follows from the case is counted anew: a payment entered meanwhile is not lost', async () => {
    const id = await put('pay', { paid: 100 })
    value(await county.act(id, 'payAtOnce', clerk(), { on: '2026-03-03', fields: { paid: 30 } }))
    value(await county.sign(id, head(), '2026-03-04'))
    expect((await county.state(id)).facts).toMatchObject({ paid: 100, total: 130 })
  })
  it('a term that what is handed in starts has run out before it may be signed', async () => {
    const id = await opened()
    const handIn = await county.act(id, 'decideAfterWaiting', clerk(), {
      on: '2026-03-10',
      fields: { askedOn: '2026-03-02' },
    })
    expect(told(handIn)).toBe('ok')
    expect(told(await county.sign(id, head(), '2026-03-10'))).toBe('ok')
  })
  it('a unit abolished meanwhile is told nothing: the act has to be returned', async () => {
    const id = await put('tell', { told: 'market' })
    const { unit: known } = county.engine
    const later = {
      ...county.engine,
      unit: (at: string, id: string, on: string) =>
        id === 'market' && on >= '2026-03-04' ? undefined : known(at, id, on),
    }
    Object.assign(county.engine, { unit: later.unit })
    expect(told(await county.sign(id, head(), '2026-03-04'))).toEqual(['unmet', '“告知单位”所选单位不存在或已撤销'])
    Object.assign(county.engine, { unit: known })
    expect(told(await county.sign(id, head(), '2026-03-04', '单位已撤销'))).toBe('ok')
  })
  it('a certificate that has run out meanwhile no longer suffices', async () => {
    const officer = county.person('邹执法', 'office', 'enforcement')
    county.certify(officer, 'enforcement', { until: '2026-03-03' })
    const inTime = await put('appoint', { officers: ['邹执法'] })
    expect(told(await county.sign(inTime, head(), '2026-03-03'))).toBe('ok')
    const late = await put('appoint', { officers: ['邹执法'] })
    expect(told(await county.sign(late, head(), '2026-03-04'))).toEqual([
      'unmet',
      '“办案人员”中的邹执法在2026-03-04没有有效的行政执法证',
    ])
  })
  it('who put it forward may not have done meanwhile what keeps him from it', async () => {
    const id = await put('review')
    value(await county.act(id, 'investigate', clerk(), { on: '2026-03-03' }))
    expect(told(await county.sign(id, head(), '2026-03-04'))).toEqual(['own-act', '办理“调查”的人不能办理“审核”'])
  })
  it('an act that no longer applies to the case is not done', async () => {
    const id = await put('stopPaying')
    value(await county.act(id, 'payAtOnce', clerk(), { on: '2026-03-03', fields: { paid: 30 } }))
    expect(told(await county.sign(id, head(), '2026-03-04'))).toEqual(['unmet'])
  })
})
