/** An act may open cases of other procedures with itself: both are opened, or neither. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findEvents } from './find-events.ts'
import { partiesOf } from './parties-of-case.ts'
import { performAct } from './perform-act.ts'
import type { Result } from './refusal.ts'
import { signAct } from './sign-act.ts'
import { strikeEvent } from './strike-event.ts'
import { at, jurisdiction, type TestCounty, testCounty } from './test-county.ts'
import { decision, task } from './test-linked-procedures.ts'
import { verify } from './verify.ts'

let county: TestCounty
beforeAll(async () => {
  county = await testCounty([task, decision])
})
afterAll(() => county.close())

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}
const reasons = (result: Result<unknown>) => (result.ok ? [] : result.refusal.unmet.map(({ text: said }) => said))
const day = '2026-03-02'
const clerk = () => county.person('吴司法', 'justice', 'handling')
const receive = async (on = day) =>
  value(
    await county.open('test-decision', 'receive', 'justice', clerk(), {
      on,
      fields: { receivedOn: on, person: { form: 'person', name: '赵大年', phone: '13900000000' } },
    }),
  ).id
const decide = (id: string, fields: object = {}, key = 'decide') =>
  county.act(id, key, clerk(), { on: day, fields: { matter: '整治占道', to: 'housing', ...fields } })
const count = async () =>
  (await county.engine.db.read(jurisdiction, q => q.kysely.selectFrom('case_file').select('id').execute())).length

describe('an act that opens cases', () => {
  it('opens them in the same transaction, in the unit it names, though its performer lacks the opening duty', async () => {
    const id = await receive()
    const { opened = [], stage: reached } = value(await decide(id))
    expect(reached).toBe('decided')
    expect(opened).toMatchObject([
      { procedure: 'test-task', label: '交办事项', number: '清住建交〔2026〕1号', queryCode: expect.any(String) },
      { procedure: 'test-task', label: '交办事项', number: '清住建交〔2026〕2号' },
    ])
    const first = await county.state(opened[0]?.id ?? '')
    expect(first).toMatchObject({ origin: 'housing', stage: 'open', facts: { matter: '整治占道一', source: id } })
  })

  it('leaves word in both: what it opened, and which case and act a case came from', async () => {
    const id = await receive()
    const { opened = [] } = value(await decide(id))
    const [task_] = opened
    const events = (of: string) => county.engine.db.read(jurisdiction, q => findEvents(q, jurisdiction, of))
    expect((await events(id)).at(-1)?.data.opened).toEqual(
      opened.map(({ id: other, procedure }) => ({ id: other, procedure })),
    )
    expect(await events(task_?.id ?? '')).toMatchObject([
      { act: 'assign', actor: { name: '吴司法', unit: 'justice' }, data: { from: { case: id, act: 'decide' } } },
    ])
  })

  it('hands its parties on, sealed anew', async () => {
    const { opened = [] } = value(await decide(await receive()))
    const id = opened[1]?.id ?? ''
    const known = await county.engine.db.read(jurisdiction, q => partiesOf(q, county.engine, jurisdiction, id))
    expect(known).toMatchObject([{ field: 'people', name: '赵大年', phone: '13900000000' }])
    expect(JSON.stringify(await county.state(id))).not.toContain('赵大年')
  })

  it('is refused with everything the cases lack, and nothing of either is written', async () => {
    const id = await receive()
    const before = await count()
    const result = await decide(id, { matter: '长'.repeat(250) })
    expect(result).toMatchObject({ ok: false, refusal: { type: 'unmet' } })
    expect(reasons(result)).toEqual([
      '开立“交办事项”：“事项”不得超过200字，现为251字',
      '开立“交办事项”：“事项”不得超过200字，现为251字',
    ])
    expect(await count()).toBe(before)
    expect((await county.state(id)).stage).toBe('received')
    value(await decide(id))
  })

  it('opens them when it takes effect, at the last signature', async () => {
    const id = await receive()
    const before = await count()
    value(await decide(id, {}, 'decideSigned'))
    expect(await count()).toBe(before)
    const head = county.person('冯局长', 'justice', 'unitHead')
    const { opened = [] } = value(await county.sign(id, head, '2026-03-04'))
    expect(await count()).toBe(before + 1)
    expect(await county.state(opened[0]?.id ?? '')).toMatchObject({ openedOn: '2026-03-04', facts: { source: id } })
  })

  it('answers a repeated request with the same cases', async () => {
    const id = await receive()
    const again = () =>
      performAct(county.engine, {
        jurisdiction,
        actor: clerk(),
        now: at(day),
        act: 'decide',
        request: { on: day, fields: { matter: '整治', to: 'market' } },
        on: { case: id, version: 1 },
        idempotencyKey: 'decided-once',
      })
    const first = value(await again())
    expect(first.opened).toHaveLength(2)
    expect(first.opened?.[0]?.queryCode).toMatch(/^\w{10}$/)
    expect(value(await again())).toEqual(first)
    const { rows } = await county.engine.db.owner.query('select answer from idempotency')
    expect(JSON.stringify(rows)).not.toContain(first.opened?.[0]?.queryCode)
  })

  it('keeps no code of them in the open where a signature opens them, and answers a repeated signature alike', async () => {
    const id = await receive()
    value(await decide(id, {}, 'decideSigned'))
    const again = () =>
      signAct(county.engine, {
        jurisdiction,
        actor: county.person('冯局长', 'justice', 'unitHead'),
        now: at(day),
        case: id,
        version: 2,
        proposal: 2,
        idempotency: { jurisdiction, key: 'signed-once', person: '冯局长', request: 'the same' },
      })
    const first = value(await again())
    expect(first.opened?.[0]?.queryCode).toMatch(/^\w{10}$/)
    expect(value(await again())).toEqual(first)
    const { rows } = await county.engine.db.owner.query('select answer from idempotency')
    expect(JSON.stringify(rows)).not.toContain(first.opened?.[0]?.queryCode)
  })

  it('cannot be struck: the cases it opened stand', async () => {
    const id = await receive()
    value(await decide(id))
    const struck = await strikeEvent(county.engine, {
      jurisdiction,
      actor: clerk(),
      now: at(day),
      case: id,
      version: 2,
      seq: 2,
      reason: '有误',
    })
    expect(struck).toMatchObject({ ok: false, refusal: { type: 'cannot-strike' } })
  })

  it('and the books agree', async () => {
    expect((await verify(county.engine, jurisdiction)).differences).toEqual([])
  })
})

describe('rules in force for a period', () => {
  const perform = async (key: string, on: string) =>
    county.act(await receive('2026-01-02'), key, clerk(), { on }, '2026-03-10')

  it.each([
    ['2026-01-04', ['“原办法交办”限于2026-01-05至2026-02-28办理，办理日期为2026-01-04']],
    ['2026-01-05', []],
    ['2026-02-28', []],
    ['2026-03-01', ['“原办法交办”限于2026-01-05至2026-02-28办理，办理日期为2026-03-01']],
  ])('an act known to the law of some days only, on %s', async (on, unmet) => {
    const result = await perform('formerly', on)
    expect(reasons(result)).toEqual(unmet)
    if (!result.ok) expect(result.refusal.unmet[0]?.article).toContain('测试办法')
  })

  it.each([
    ['2026-02-28', []],
    ['2026-03-01', ['应当先论证']],
  ])('a gate that came with a law, on %s', async (on, unmet) => {
    expect(reasons(await perform('newly', on))).toEqual(unmet)
  })
})
