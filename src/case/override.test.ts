import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../office/actor.ts'
import { approvalProcedure } from './approval-procedure.ts'
import type { Result } from './refusal.ts'
import { strikeEvent } from './strike-event.ts'
import { at, jurisdiction, type TestCounty, testCounty } from './test-county.ts'
import { verify } from './verify.ts'

let county: TestCounty
let people: Record<'clerk' | 'chief' | 'deputy' | 'overseer' | 'otherOverseer', Actor>
beforeAll(async () => {
  county = await testCounty([approvalProcedure])
  people = {
    clerk: county.person('承办', 'office', 'registration', 'handling'),
    chief: county.person('主任', 'office', 'handling', 'unitHead', 'oversight'),
    deputy: county.person('副主任', 'office', 'deputyHead'),
    overseer: county.person('督办', 'office', 'oversight'),
    otherOverseer: county.person('外单位督办', 'market', 'oversight'),
  }
})
afterAll(() => county.close())

const day = '2026-03-05'
const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}
const opened = async (fields: object = { evidence: '笔录' }): Promise<string> =>
  value(
    await county.open('approval-test', 'register', 'office', people.clerk, { on: '2026-03-02', fields: { ...fields } }),
  ).id
const over = { on: day, override: { reason: '汛情紧急' } }
const overridden = async (): Promise<string> => {
  const id = await opened()
  value(await county.act(id, 'decide', people.chief, over))
  return id
}
const clearing = async (id: string) =>
  (await county.state(id)).work.filter(({ reason }) => reason === '核销越过门槛：决定')

describe('a gate that may be overridden', () => {
  it('stops an act as any other, and says that its performer may pass over it', async () => {
    const id = await opened()
    expect(await county.act(id, 'decide', people.chief, { on: day })).toMatchObject({
      ok: false,
      refusal: { type: 'unmet', unmet: [{ text: '尚未审核', mayOverride: true }] },
    })
  })
  it('is passed over for a reason, and the case says what, why and by whom', async () => {
    const id = await overridden()
    const { acts, overrides } = await county.state(id)
    expect(acts.decide?.dates).toEqual([day])
    expect(overrides).toEqual([
      {
        seq: 2,
        act: 'decide',
        points: [{ text: '尚未审核', article: '试验办法（试验）' }],
        clearedBy: 'oversight',
        reason: '汛情紧急',
        person: '主任',
        on: day,
        cleared: null,
      },
    ])
  })
  it('is not passed over without a reason', async () => {
    const id = await opened()
    expect(await county.act(id, 'decide', people.chief, { on: day, override: { reason: ' ' } })).toMatchObject({
      ok: false,
      refusal: { type: 'bad-input', unmet: [{ text: '请写明越过门槛的理由' }] },
    })
  })
  it('is not passed over by another duty, nor by the same duty held in another unit', async () => {
    const id = await opened()
    const elsewhere: Actor = {
      ...people.clerk,
      person: '两处',
      holdings: [
        { unit: 'office', post: 'a', duties: ['handling'] },
        { unit: 'market', post: 'b', duties: ['unitHead'] },
      ],
    }
    for (const who of [people.clerk, elsewhere]) {
      const refused = await county.act(id, 'decide', who, over)
      expect(refused).toMatchObject({ ok: false, refusal: { type: 'unmet', unmet: [{ text: '尚未审核' }] } })
      expect(JSON.stringify(refused)).not.toContain('mayOverride')
    }
  })
  it('is passed over by the holder of that duty alone, who needs not the duty of the act; and only to that end', async () => {
    const head = county.person('局领导', 'office', 'unitHead')
    const id = await opened()
    expect(await county.act(id, 'decide', head, { on: day })).toMatchObject({
      ok: false,
      refusal: { type: 'missing-duty' },
    })
    value(await county.act(id, 'decide', head, over))
    expect((await county.state(id)).overrides).toMatchObject([{ act: 'decide', person: '局领导', cleared: null }])
    const nothing = await opened({ evidence: '笔录', reviewNote: '同意' })
    expect(await county.act(nothing, 'decide', head, over)).toMatchObject({
      ok: false,
      refusal: { type: 'missing-duty' },
    })
    expect((await county.state(nothing)).seq).toBe(1)
  })
  it('does not open the way past a hard gate: both points are named and nothing is written', async () => {
    const id = await opened({})
    expect(await county.act(id, 'decide', people.chief, over)).toMatchObject({
      ok: false,
      refusal: { unmet: [{ text: '尚未审核' }, { text: '没有证据' }] },
    })
    expect((await county.state(id)).seq).toBe(1)
  })
  it('leaves no trace where nothing had to be passed over', async () => {
    const id = await opened({ evidence: '笔录', reviewNote: '同意' })
    value(await county.act(id, 'decide', people.chief, over))
    expect((await county.state(id)).overrides).toEqual([])
  })
})

describe('clearing', () => {
  it('is asked of the clearing duty in the handling unit, and done by it with an opinion', async () => {
    const id = await overridden()
    expect(await clearing(id)).toMatchObject([{ unit: 'office', duties: ['oversight'] }])
    expect(await county.clear(id, people.overseer, 2, day, ' ')).toMatchObject({ ok: false })
    value(await county.clear(id, people.overseer, 2, '2026-03-06', '情况属实，已补审核'))
    expect(await clearing(id)).toEqual([])
    expect((await county.state(id)).overrides[0]?.cleared).toEqual({
      person: '督办',
      on: '2026-03-06',
      opinion: '情况属实，已补审核',
    })
    expect(await county.clear(id, people.overseer, 2, '2026-03-06')).toMatchObject({
      ok: false,
      refusal: { type: 'nothing-pending' },
    })
  })
  it('is refused to the one who passed over, to another duty and to another unit', async () => {
    const id = await overridden()
    const refusals = []
    for (const who of [people.chief, people.clerk, people.otherOverseer]) {
      const result = await county.clear(id, who, 2, day)
      refusals.push(result.ok ? 'ok' : result.refusal.type)
    }
    expect(refusals).toEqual(['own-override', 'missing-duty', 'other-unit'])
  })
  it('does not hold up the closing of the case, and still waits afterwards', async () => {
    const id = await overridden()
    value(await county.act(id, 'close', people.clerk, { on: day }))
    expect(await clearing(id)).toHaveLength(1)
    value(await county.clear(id, people.overseer, 2, day))
    expect(await clearing(id)).toEqual([])
  })
  it('is no longer asked when the act is struck', async () => {
    const id = await overridden()
    const command = { jurisdiction, actor: people.chief, now: at(day), case: id, version: 2, seq: 2, reason: '有误' }
    value(await strikeEvent(county.engine, command))
    expect(await clearing(id)).toEqual([])
    expect((await county.state(id)).overrides).toEqual([])
  })
})

describe('an act that is signed', () => {
  const submitted = async (): Promise<string> => {
    const id = await opened()
    expect(value(await county.act(id, 'decideSigned', people.chief, over)).waitsFor).toEqual(['deputyHead'])
    expect((await county.state(id)).overrides).toEqual([])
    return id
  }
  it('passes over the gate when it takes effect', async () => {
    const id = await submitted()
    value(await county.sign(id, people.deputy, '2026-03-06'))
    expect((await county.state(id)).overrides).toMatchObject([
      { seq: 4, person: '主任', on: '2026-03-06', cleared: null },
    ])
  })
  it('passes over nothing that has been met meanwhile', async () => {
    const id = await submitted()
    value(await county.act(id, 'note', people.clerk, { on: day, fields: { reviewNote: '同意' } }))
    value(await county.sign(id, people.deputy, '2026-03-06'))
    expect((await county.state(id)).overrides).toEqual([])
  })
  it('does not pass over what it was not asked to pass over', async () => {
    const id = await opened({ evidence: '笔录', reviewNote: '同意' })
    value(await county.act(id, 'decideSigned', people.chief, { on: day }))
    // The note on which it rested is struck away in the database's own words: no act of this procedure takes it back.
    await county.engine.db.owner.query(`update case_file set state = state #- '{facts,reviewNote}' where id = $1`, [id])
    expect(await county.sign(id, people.deputy, day)).toMatchObject({
      ok: false,
      refusal: { type: 'unmet', unmet: [{ text: '尚未审核' }] },
    })
    await county.engine.db.owner.query(
      `update case_file set state = jsonb_set(state, '{facts,reviewNote}', '"同意"') where id = $1`,
      [id],
    )
  })
})

it('and the books agree', async () => {
  expect((await verify(county.engine, jurisdiction)).differences).toEqual([])
})
