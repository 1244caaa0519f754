/** A matter whose definition changes under its cases. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { disclosureRegulation2008, disclosureRegulation2019 } from '../../statutes/disclosure-regulation.ts'
import { countFigures } from '../indicator/count-figures.ts'
import { indicatorBook } from '../indicator/indicator-book.ts'
import { date } from '../procedure/field.ts'
import { defineProcedure, final, never, stage } from '../procedure/procedure.ts'
import { inForce, workingDays } from '../procedure/term.ts'
import { definitionHash, type Engine } from './engine.ts'
import { changedDefinitions, definitionsCounted, type RecountContext, recountChanged } from './recount-changed.ts'
import { changeInWords } from './recount-changes.ts'
import { at, jurisdiction, type TestCounty, testCounty } from './test-county.ts'
import { verify } from './verify.ts'

const rule = { local: '测试办法', source: '测试〔2020〕1号' } as const
const old = {
  since: '2008-05-01',
  until: '2019-05-14',
  term: workingDays(15),
  article: disclosureRegulation2008.article('24'),
}
const since2019 = { since: '2019-05-15', article: disclosureRegulation2019.article('33') }

const base = {
  id: 'matter',
  label: '事项',
  module: '测试',
  about: '只用于测试。',
  fields: { receivedOn: date('收到日') },
  title: () => '事项',
  receivedOn: 'receivedOn',
  stages: { open: stage('办理中'), closed: final('已办结') },
  outcomes: { done: { label: '办结', by: ['close'], retain: 10 } },
  form: [{ title: '收件', fields: ['receivedOn'] }],
  list: ['receivedOn'],
  publication: never('测试'),
} as const
const receive = {
  label: '收件',
  by: 'registration',
  from: 'new',
  to: 'open',
  asks: ['receivedOn'],
  article: rule,
} as const
const close = { label: '办结', by: 'registration', from: 'open', to: 'closed', article: rule } as const
const answer = { label: '答复', owedBy: 'authority', from: 'receivedOn', metBy: ['close'], article: rule } as const
const received = {
  kind: 'count',
  label: '收件',
  unit: '件',
  on: (c: { facts: { receivedOn?: string } }) => c.facts.receivedOn,
} as const

const first = defineProcedure({
  ...base,
  acts: { receive, close },
  clocks: { answer: { ...answer, term: inForce(old, { ...since2019, term: workingDays(10) }) } },
  indicators: { received },
})
/** The term put right, the closing given to another duty, and a figure that was not counted before. */
const second = defineProcedure({
  ...base,
  acts: { receive, close: { ...close, by: 'mediation' } },
  clocks: { answer: { ...answer, term: inForce(old, { ...since2019, term: workingDays(20) }) } },
  indicators: {
    received,
    closed: { kind: 'count', label: '办结', unit: '件', on: c => c.closedOn },
  },
})
const untouched = defineProcedure({
  ...base,
  id: 'other',
  acts: { receive, close },
  clocks: {},
  indicators: { received },
})

let county: TestCounty
beforeAll(async () => {
  county = await testCounty([first, untouched])
})
afterAll(() => county.close())
const cases: Record<'old' | 'open' | 'closed', string> = { old: '', open: '', closed: '' }
beforeEach(async () => {
  await county.engine.db.owner.query(
    `truncate case_file, event, clock, clock_change, work, contribution, figure_delta, figure_total, notice, definition_in_use cascade`,
  )
  const clerk = county.person('孙登记', 'township', 'registration')
  const open = async (procedure: string, on: string) => {
    const opened = await county.open(procedure, 'receive', 'township', clerk, { on, fields: { receivedOn: on } })
    if (!opened.ok) throw new Error(opened.refusal.title)
    return opened.value.id
  }
  cases.old = await open('matter', '2019-05-13')
  cases.open = await open('matter', '2026-03-02')
  cases.closed = await open('matter', '2026-03-02')
  await county.act(cases.closed, 'close', clerk, { on: '2026-03-20' })
  await open('other', '2026-03-02')
  await definitionsCounted(county.engine, jurisdiction, under({}))
})

const fingerprints = new Map([
  ['matter', 'first'],
  ['other', 'same'],
])
const under = (more: Partial<RecountContext>): RecountContext => ({
  fingerprints,
  now: () => at('2026-04-01'),
  ...more,
})
/** The county after an upgrade. */
const upgraded = (): Engine => ({
  ...county.engine,
  procedures: new Map(county.engine.procedures).set('matter', second),
  definitionHashes: new Map(county.engine.definitionHashes).set('matter', definitionHash(second)),
})
const newText = new Map(fingerprints).set('matter', 'second')
const recounting = (more: Partial<RecountContext> = {}) =>
  recountChanged(upgraded(), jurisdiction, under({ fingerprints: newText, ...more }))
const differences = async () => (await verify(upgraded(), jurisdiction)).differences
const versions = () => Promise.all(Object.values(cases).map(async id => (await county.state(id)).seq))

describe('a definition that changed', () => {
  it('leaves what verify names, and recounting leaves nothing', async () => {
    expect(await differences()).not.toEqual([])
    expect(await recounting()).toEqual([{ procedure: 'matter', cases: 3, changed: 3, failed: [] }])
    expect(await differences()).toEqual([])
  })

  it('moves the due day of an open case, and keeps the old one with the reason', async () => {
    await recounting()
    const state = await county.state(cases.open)
    expect(state.clocks).toMatchObject([{ key: 'answer', due: '2026-03-30', state: 'open' }])
    expect(state.work).toMatchObject([{ unit: 'township', duties: ['mediation'], due: '2026-03-30' }])
    const { rows } = await county.engine.db.owner.query(
      `select key, old_due, new_due, reason from clock_change where case_id = $1`,
      [cases.open],
    )
    expect(rows).toMatchObject([{ key: 'answer', old_due: '2026-03-16', new_due: '2026-03-30' }])
    expect(rows[0]?.reason).toMatch(/^事项定义更新后重算：时限“answer”：答复2026-03-16、计时中.*→答复2026-03-30/)
    const work = await county.engine.db.owner.query(`select duties, due from work where case_id = $1`, [cases.open])
    expect(work.rows).toEqual([{ duties: ['mediation'], due: '2026-03-30' }])
  })

  it('counts a new figure of closed cases, and keeps what was reported at an earlier moment', async () => {
    const engine = upgraded()
    const closed = (cutoff: string) =>
      engine.db.read(jurisdiction, q =>
        countFigures(q, indicatorBook(engine.procedures.values()), {
          jurisdiction,
          units: ['township'],
          from: '2026-01-01',
          to: '2026-12-31',
          indicators: ['matter/closed', 'matter/received'],
          cutoff,
        }),
      )
    const values = async (cutoff: string) => (await closed(cutoff)).map(({ value }) => value)
    await recounting()
    expect(await values('2026-04-02T00:00:00.000Z')).toEqual([1, 2])
    expect(await values('2026-03-31T00:00:00.000Z')).toEqual([0, 2])
  })

  it('leaves what happened as it was, and judges by the term put right whether a clock was met in time', async () => {
    const before = await county.state(cases.closed)
    expect(before.clocks).toMatchObject([{ state: 'late', metOn: '2026-03-20' }])
    await recounting()
    const { stage, facts, outcome, closedOn, acts, clocks } = await county.state(cases.closed)
    expect({ stage, facts, outcome, closedOn, acts }).toEqual({
      stage: before.stage,
      facts: before.facts,
      outcome: before.outcome,
      closedOn: before.closedOn,
      acts: before.acts,
    })
    expect(clocks).toMatchObject([{ state: 'met', due: '2026-03-30' }])
  })

  it('old law stays for old cases: the clock of 2019-05-13 keeps its fifteen days', async () => {
    const [before] = (await county.state(cases.old)).clocks
    await recounting()
    expect((await county.state(cases.old)).clocks).toEqual([before])
    expect(before?.due).toBe('2019-06-03')
  })

  it('is told case by case, old value and new', async () => {
    const told: Record<string, readonly string[]> = {}
    await recounting({
      told: ({ id, changes }) => {
        told[id] = changes.map(changeInWords)
      },
    })
    expect(told[cases.old]).toEqual([
      '待办“township，待办”：registration，答复2019-06-03届满→mediation，答复2019-06-03届满',
    ])
    expect(told[cases.closed]).toEqual([
      expect.stringMatching(/^时限“answer”：答复2026-03-16、逾期.*→答复2026-03-30、按期/),
      '统计“matter/closed（township，2026-03-20）”：无→1',
    ])
  })
})

describe('recounting', () => {
  it('looks at no case of a definition that did not change', async () => {
    expect(await recountChanged(county.engine, jurisdiction, under({}))).toEqual([])
    expect(await changedDefinitions(county.engine, jurisdiction, newText)).toEqual(['matter'])
  })

  it('looks at all cases where nobody knows under which text they were counted, and changes none of them', async () => {
    await county.engine.db.owner.query('delete from definition_in_use')
    const done = await recountChanged(county.engine, jurisdiction, under({}))
    expect(done.map(({ cases, changed }) => [cases, changed])).toEqual([
      [3, 0],
      [1, 0],
    ])
    expect(await recountChanged(county.engine, jurisdiction, under({}))).toEqual([])
  })

  it('done again, or by two servers at once, changes nothing more', async () => {
    const both = await Promise.all([recounting(), recounting()])
    expect(both.flat().reduce((sum, { changed }) => sum + changed, 0)).toBe(3)
    const now = await versions()
    expect(now).toEqual([2, 2, 3])
    expect(await recounting()).toEqual([])
    await county.engine.db.owner.query('delete from definition_in_use')
    expect((await recounting()).map(({ changed }) => changed)).toEqual([0, 0])
    expect(await versions()).toEqual(now)
  })

  it('stopped half-way, goes on at the next start', async () => {
    const end = new AbortController()
    const [stopped] = await recounting({ stop: end.signal, told: () => end.abort() })
    expect(stopped).toMatchObject({ cases: 1, changed: 1 })
    expect(await changedDefinitions(upgraded(), jurisdiction, newText)).toEqual(['matter'])
    expect(await differences()).not.toEqual([])
    expect(await recounting()).toMatchObject([{ cases: 3, changed: 2 }])
    expect(await differences()).toEqual([])
  })

  it('names a case that cannot be counted, counts the others, and tries again next time', async () => {
    await county.engine.db.owner.query(`update case_file set state = state - 'referrals' where id = $1`, [cases.old])
    const [done] = await recounting()
    expect(done).toMatchObject({ cases: 3, changed: 2, failed: [{ id: cases.old }] })
    expect(await changedDefinitions(upgraded(), jurisdiction, newText)).toEqual(['matter'])
  })
})
