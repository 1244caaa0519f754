import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { date } from '../procedure/field.ts'
import { defineProcedure, final, never, stage } from '../procedure/procedure.ts'
import { workingDays } from '../procedure/term.ts'
import { type TestCounty, testCounty } from './test-county.ts'

const article = { local: '试验办法', source: '试验' }
const matter = defineProcedure({
  id: 'matter',
  label: '事项',
  module: '试验',
  about: '试验',
  fields: { receivedOn: date('收到日') },
  title: () => '事项',
  receivedOn: 'receivedOn',
  stages: { open: stage('办理中'), closed: final('已办结') },
  clocks: {
    handling: {
      label: '办理',
      owedBy: 'authority',
      from: 'receivedOn',
      metBy: ['close'],
      term: workingDays(20),
      extension: { upTo: workingDays(10), approvedBy: 'unitHead', article },
      article,
    },
  },
  acts: {
    register: { label: '登记', by: 'registration', from: 'new', to: 'open', sets: 'receivedOn', article },
    extend: { label: '延期', by: 'handling', from: 'open', extends: 'handling', article },
    close: { label: '办结', by: 'handling', from: 'open', to: 'closed', article },
    drop: { label: '终止', by: 'handling', from: 'open', to: 'closed', approvedBy: ['unitHead'], article },
  },
  outcomes: {
    closed: { label: '办结', by: ['close'], retain: 10 },
    dropped: { label: '终止', by: ['drop'], retain: 10 },
  },
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

describe('the last signature', () => {
  const signedOn = async (day: string) => {
    const registrar = county.person('登记', 'office', 'registration')
    const clerk = county.person('承办', 'office', 'handling')
    const opened = await county.open('matter', 'register', 'office', registrar, { on: '2026-03-02' })
    if (!opened.ok) throw new Error(JSON.stringify(opened))
    await county.act(opened.value.id, 'extend', clerk, { on: '2026-03-30', reason: '案情复杂' })
    return county.sign(opened.value.id, county.person('负责人', 'office', 'unitHead'), day)
  }
  it('lets an extension take effect on the last day of the term', async () => {
    expect(await signedOn('2026-03-30')).toMatchObject({ ok: true })
  })
  it('comes too late the day after, though the extension was put forward in time', async () => {
    expect(await signedOn('2026-03-31')).toMatchObject({
      ok: false,
      refusal: { unmet: [{ text: '“办理”已于2026-03-30届满，届满后不得延长' }] },
    })
  })
  it('does not reach back into a case that was closed while it waited', async () => {
    const clerk = county.person('承办', 'office', 'handling')
    const registrar = county.person('登记', 'office', 'registration')
    const opened = await county.open('matter', 'register', 'office', registrar, { on: '2026-03-02' })
    if (!opened.ok) throw new Error(JSON.stringify(opened))
    const { id } = opened.value
    await county.act(id, 'drop', clerk, { on: '2026-03-03' })
    expect(await county.act(id, 'close', clerk, { on: '2026-03-04' })).toMatchObject({ ok: true })
    const head = county.person('负责人', 'office', 'unitHead')
    expect(await county.sign(id, head, '2026-03-05')).toMatchObject({ ok: false, refusal: { type: 'wrong-stage' } })
    expect(await county.state(id)).toMatchObject({ outcome: 'closed', closedOn: '2026-03-04' })
    expect(await county.sign(id, head, '2026-03-05', '案件已办结')).toMatchObject({ ok: true })
  })
})

it('what waits for a signature is not put forward a second time, until it was returned', async () => {
  const registrar = county.person('登记', 'office', 'registration')
  const clerk = county.person('承办', 'office', 'handling')
  const head = county.person('负责人', 'office', 'unitHead')
  const opened = await county.open('matter', 'register', 'office', registrar, { on: '2026-03-02' })
  if (!opened.ok) throw new Error(JSON.stringify(opened))
  const { id } = opened.value
  const drop = () => county.act(id, 'drop', clerk, { on: '2026-03-03' })
  expect(await drop()).toMatchObject({ ok: true })
  expect(await drop()).toMatchObject({ ok: false, refusal: { title: '“终止”已经提请签批' } })
  await county.sign(id, head, '2026-03-03', '理由不足')
  expect(await drop()).toMatchObject({ ok: true })
})
