/** An act may look at the case its link leads to, and count the cases that point to its own. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../database/connection.ts'
import type { CaseView } from '../procedure/case-view.ts'
import type { Engine } from './engine.ts'
import { performAct } from './perform-act.ts'
import type { Result } from './refusal.ts'
import { at, jurisdiction, type TestCounty, testCounty } from './test-county.ts'
import { comment, consultation, meeting } from './test-linked-procedures.ts'
import { verify } from './verify.ts'

let county: TestCounty
beforeAll(async () => {
  county = await testCounty([consultation, comment, meeting])
})
afterAll(() => county.close())

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}
const reasons = (result: Result<unknown>) => (result.ok ? [] : result.refusal.unmet.map(({ text: said }) => said))
const clerk = () => county.person('吴司法', 'justice', 'handling')
const day = '2026-03-02'
const start = async (more: object = {}) =>
  value(
    await county.open('test-consultation', 'start', 'justice', clerk(), {
      on: day,
      fields: { receivedOn: day, topic: '停车办法', ...more },
    }),
  ).id
const say = (about: string, opinion = '同意') =>
  county.open('test-comment', 'comment', 'justice', 'public', { on: day, fields: { receivedOn: day, about, opinion } })
const act = (id: string, key: string, more: object = {}) => county.act(id, key, clerk(), { on: day, ...more })
const links = async () =>
  (await county.engine.db.read(jurisdiction, q => q.kysely.selectFrom('case_link').selectAll().execute())).map(
    ({ from_case, field, to_case }) => ({ from_case, field, to_case }),
  )

describe('what the public does itself', () => {
  it('happens on the day it arrives: nobody dates it back, or ahead', async () => {
    const id = await start()
    const dated = (on: string) =>
      county.open(
        'test-comment',
        'comment',
        'justice',
        'public',
        { on, fields: { receivedOn: on, about: id, opinion: '同意' } },
        day,
      )
    expect(reasons(await dated('1995-01-02'))).toEqual(['网上办理的日期为提交当天（2026-03-02）'])
    expect(reasons(await dated('2026-03-01'))).toEqual(['网上办理的日期为提交当天（2026-03-02）'])
    expect(reasons(await dated('2026-03-03'))).toContain('办理日期（2026-03-03）不得晚于今天（2026-03-02）')
    expect(reasons(await dated(day))).toEqual([])
  })
})

describe('a case that an act reads', () => {
  it('decides its gate: an opinion is taken while the consultation is open, and refused once it is closed', async () => {
    const id = await start()
    expect(reasons(await say(id))).toEqual([])
    value(await act(id, 'close'))
    expect(reasons(await say(id))).toEqual(['征集已经截止'])
  })

  it('is asked again at the last signature', async () => {
    const next = await start()
    const id = await start({ next })
    expect(reasons(await act(id, 'follow'))).toEqual(['后续案件尚未进入研究'])
    value(await act(next, 'close'))
    value(await act(id, 'follow'))
    value(await act(next, 'summarise', { fields: { summary: '无' } }))
    value(await act(next, 'decide', { fields: { decision: '同意' } }))
    const head = county.person('冯局长', 'justice', 'unitHead')
    expect(reasons(await county.sign(id, head, day))).toEqual(['后续案件尚未进入研究'])
  })

  it('is refused where it is not there, or is of a procedure the link does not lead to', async () => {
    expect(reasons(await say('00000000-0000-7000-8000-000000000009'))).toContain('“所提的征集”所指案件不存在')
    const id = await start()
    const said = value(await say(id)).id
    expect(reasons(await say(said))).toContain('“所提的征集”应指向“意见征集”案件')
    const inRow = (which: string) =>
      county.open('test-consultation', 'start', 'justice', clerk(), {
        on: day,
        fields: { receivedOn: day, topic: '甲', others: [{ which }] },
      })
    expect(reasons(await inRow(said))).toEqual(['“案件”应指向“意见征集”案件'])
    expect(reasons(await inRow(id))).toEqual([])
  })

  it('tells a meeting what still stands in the way of discussing it, without what the meeting itself hands in', async () => {
    const id = await start()
    const called = value(
      await county.open('test-meeting', 'call', 'justice', clerk(), {
        on: day,
        fields: { receivedOn: day, matter: id },
      }),
    ).id
    const lacking = async () => {
      value(await act(called, 'discuss'))
      return ((await county.state(called)) as CaseView<typeof meeting.fields>).facts.lacking
    }
    expect(await lacking()).toBe('不能上会')
    value(await act(id, 'close'))
    expect(await lacking()).toBe('尚未填写“采纳情况”')
    value(await act(id, 'summarise', { fields: { summary: '无' } }))
    expect(await lacking()).toBe('')
  })
})

describe('cases that point to a case', () => {
  it('are counted for its gates and facts: all, those still open, and by outcome', async () => {
    const id = await start()
    const first = value(await say(id, '一')).id
    const second = value(await say(id, '二')).id
    value(await say(await start(), '别处'))
    value(await act(id, 'close'))
    expect((await county.state(id)).facts).toMatchObject({ told: '2条' })
    value(await act(id, 'summarise', { fields: { summary: '两条' } }))
    value(await act(first, 'settle', { outcome: 'adopted' }))
    expect(reasons(await act(id, 'decide', { fields: { decision: '同意' } }))).toEqual(['还有意见未处理'])
    value(await act(second, 'settle', { outcome: 'declined' }))
    expect(reasons(await act(id, 'decide', { fields: { decision: '同意' } }))).toEqual([])
  })

  it('are found by an index that follows the facts, also when the act that gave the link is struck', async () => {
    const [first, second] = [await start(), await start()]
    const id = await start({ next: first, others: [{ which: first }, { which: second }, { which: first }] })
    const of = async () => (await links()).filter(({ from_case }) => from_case === id)
    const inRows = [
      { from_case: id, field: 'others.which', to_case: first },
      { from_case: id, field: 'others.which', to_case: second },
    ]
    expect(await of()).toEqual(expect.arrayContaining([...inRows, { from_case: id, field: 'next', to_case: first }]))
    value(await act(id, 'point', { fields: { next: second } }))
    expect(await of()).toHaveLength(3)
    expect(await of()).toEqual(expect.arrayContaining([...inRows, { from_case: id, field: 'next', to_case: second }]))
    const { strikeEvent } = await import('./strike-event.ts')
    value(
      await strikeEvent(county.engine, {
        jurisdiction,
        actor: clerk(),
        now: at(day),
        case: id,
        version: 2,
        seq: 2,
        reason: '有误',
      }),
    )
    expect(await of()).toEqual(expect.arrayContaining([...inRows, { from_case: id, field: 'next', to_case: first }]))
  })
})

describe('an act that looks at no other case', () => {
  const statements = async (work: (engine: Engine) => Promise<Result<unknown>>): Promise<readonly string[]> => {
    const sent: string[] = []
    const { engine } = county
    const db: Database = {
      ...engine.db,
      transaction: (place, within) =>
        engine.db.transaction(place, tx =>
          within({
            ...tx,
            query: (query, values) => {
              sent.push(typeof query === 'string' ? query : (query.name ?? query.text))
              return tx.query(query, values)
            },
          }),
        ),
    }
    value(await work({ ...engine, db }))
    return sent.map(name => name.replace(/^store:.*/, 'store'))
  }
  const perform = (key: string, id: string, version: number, fields: object = {}) =>
    statements(engine =>
      performAct(engine, {
        jurisdiction,
        actor: clerk(),
        now: at(day),
        act: key,
        request: { on: day, fields: { ...fields } },
        on: { case: id, version },
      }),
    )

  it('asks the database for nothing more; one that reads or counts, once', async () => {
    const id = await start()
    expect(await perform('close', id, 1)).toEqual(['case-lock', 'cases-pointing-counted', 'store'])
    expect(await perform('summarise', id, 2, { summary: '无' })).toEqual(['case-lock', 'store'])
    expect(await perform('point', id, 3, { next: id })).toEqual(['case-lock', 'linked-cases-locked', 'store'])
  })
})

describe('at once', () => {
  it('an opinion that arrives while the consultation closes is either counted or told that it came too late', async () => {
    for (let round = 0; round < 8; round++) {
      const id = await start()
      const [closed, ...said] = await Promise.all([act(id, 'close'), ...Array.from({ length: 6 }, () => say(id))])
      value(closed)
      const taken = said.filter(({ ok }) => ok).length
      expect((await county.state(id)).facts).toMatchObject({ told: `${taken}条` })
      for (const late of said.filter(({ ok }) => !ok)) expect(reasons(late)).toEqual(['征集已经截止'])
    }
  })

  it('two acts, each on a case the other looks at, do not stop one another', async () => {
    const first = await start()
    const second = await start({ next: first })
    value(await act(first, 'point', { fields: { next: second } }))
    for (const id of [first, second]) value(await act(id, 'close'))
    const version = async (id: string) => (await county.state(id)).seq
    const follow = async (id: string) =>
      performAct(county.engine, {
        jurisdiction,
        actor: clerk(),
        now: at(day),
        act: 'follow',
        request: { on: day },
        on: { case: id, version: await version(id) },
      })
    const results = await Promise.all([follow(first), follow(second)])
    expect(results.map(({ ok }) => ok)).toEqual([true, true])
  })

  it('and after all of it the books agree', async () => {
    expect((await verify(county.engine, jurisdiction)).differences).toEqual([])
  })
})
