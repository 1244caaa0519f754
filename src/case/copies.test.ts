import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../office/actor.ts'
import { approvalProcedure } from './approval-procedure.ts'
import { findCases } from './find-cases.ts'
import { findNotices } from './find-notices.ts'
import type { Result } from './refusal.ts'
import { strikeEvent } from './strike-event.ts'
import { at, jurisdiction, type TestCounty, type TestUnit, testCounty } from './test-county.ts'
import { verify } from './verify.ts'
import { mayView } from './visible.ts'

let county: TestCounty
let clerk: Actor
let marketClerk: Actor
beforeAll(async () => {
  county = await testCounty([approvalProcedure])
  clerk = county.person('承办', 'office', 'registration', 'handling', 'unitHead')
  marketClerk = county.person('市监干部', 'market', 'handling')
})
afterAll(() => county.close())

const day = '2026-03-05'
const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}
const opened = async (fields: object = {}): Promise<string> =>
  value(await county.open('approval-test', 'register', 'office', clerk, { on: '2026-03-02', fields: { ...fields } })).id
const sees = async (unit: TestUnit, id: string): Promise<[boolean, boolean]> => {
  const sight = { own: new Set([unit]), overseen: new Set<string>(), sealed: new Map() }
  const listed = await county.engine.db.read(jurisdiction, q =>
    findCases(q, { jurisdiction, sight, procedures: ['approval-test'], limit: 100 }),
  )
  return [mayView(sight, await county.state(id)), listed.some(row => row.id === id)]
}
const noticesOf = async (actor: Actor, id: string): Promise<readonly string[]> => {
  await county.engine.db.owner.query('update notice set delivered_at = created_at')
  const found = await county.engine.db.read(jurisdiction, q => findNotices(q, actor, { limit: 50 }))
  return found.filter(notice => notice.case === id).map(({ text }) => text)
}

describe('a unit told of an act', () => {
  it('sees the case from then on, and not before, alone and in the list', async () => {
    const id = await opened({ partners: ['market'] })
    expect(await sees('market', id)).toEqual([false, false])
    value(await county.act(id, 'tell', clerk, { on: day }))
    expect(await sees('market', id)).toEqual([true, true])
    expect(await sees('housing', id)).toEqual([false, false])
    expect((await county.state(id)).copies).toEqual([{ unit: 'market', act: 'tell', on: day }])
  })
  it('is told by a notice that whoever works on cases there finds', async () => {
    const id = await opened({ partners: ['market'] })
    value(await county.act(id, 'tell', clerk, { on: day }))
    expect(await noticesOf(marketClerk, id)).toEqual(['抄送：试验事项（通报）'])
  })
  it('is named by the definition, or added by whoever performs the act; each once, the own unit never', async () => {
    const id = await opened({ partners: ['market'] })
    value(await county.act(id, 'tell', clerk, { on: day, copyTo: ['housing', 'market', 'office'] }))
    expect((await county.state(id)).copies.map(({ unit }) => unit)).toEqual(['market', 'housing'])
  })
  it('must be there', async () => {
    const id = await opened()
    expect(await county.act(id, 'note', clerk, { on: day, copyTo: ['nowhere'] })).toMatchObject({
      ok: false,
      refusal: { type: 'bad-input', unmet: [{ text: '抄送的单位不存在或已撤销' }] },
    })
  })
  it('is told only when an act that is signed takes effect', async () => {
    const deputy = county.person('副主任', 'office', 'deputyHead')
    const id = await opened()
    value(await county.act(id, 'any', clerk, { on: day, copyTo: ['housing'] }))
    expect(await sees('housing', id)).toEqual([false, false])
    value(await county.sign(id, deputy, day))
    expect(await sees('housing', id)).toEqual([true, true])
  })
  it('may not act in the case for having been told', async () => {
    const id = await opened({ partners: ['market'] })
    value(await county.act(id, 'tell', clerk, { on: day }))
    expect(await county.act(id, 'close', marketClerk, { on: day })).toMatchObject({
      ok: false,
      refusal: { type: 'other-unit' },
    })
  })
  it('no longer sees it when the act is struck', async () => {
    const id = await opened({ partners: ['market'] })
    value(await county.act(id, 'tell', clerk, { on: day }))
    const command = { jurisdiction, actor: clerk, now: at(day), case: id, version: 2, seq: 2, reason: '误发' }
    value(await strikeEvent(county.engine, command))
    expect(await sees('market', id)).toEqual([false, false])
  })
})

it('and the books agree', async () => {
  expect((await verify(county.engine, jurisdiction)).differences).toEqual([])
})
