/** What an act costs: the case is locked and one statement writes everything, with or without signatures and copies. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Queries } from '../database/connection.ts'
import { approvalProcedure } from './approval-procedure.ts'
import type { Engine } from './engine.ts'
import { performAct } from './perform-act.ts'
import type { Result } from './refusal.ts'
import { signAct } from './sign-act.ts'
import { at, jurisdiction, type TestCounty, testCounty } from './test-county.ts'

let county: TestCounty
let engine: Engine
let sent: string[] = []
beforeAll(async () => {
  county = await testCounty([approvalProcedure])
  const { db } = county.engine
  const counting = (tx: Queries): Queries => ({
    query: ((query: { name?: string } | string, values?: unknown[]) => {
      sent.push(typeof query === 'string' ? query : (query.name ?? 'unnamed'))
      return tx.query(query as string, values)
    }) as Queries['query'],
    get kysely() {
      sent.push('kysely')
      return tx.kysely
    },
  })
  engine = {
    ...county.engine,
    db: { ...db, transaction: (place, work) => db.transaction(place, tx => work(counting(tx))) },
  }
})
afterAll(() => county.close())

const day = '2026-03-05'
const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}
/** The statements of one act, those that write by what they are. */
const statements = async (work: () => Promise<Result<unknown>>): Promise<readonly string[]> => {
  sent = []
  value(await work())
  return sent.map(name => (name.startsWith('store:') ? 'store' : name))
}

it('locks the case and writes once', async () => {
  const clerk = county.person('承办', 'office', 'registration', 'handling', 'unitHead')
  const head = county.person('主任', 'office', 'unitHead')
  const request = { on: day, fields: { evidence: '笔录', partners: ['market'] } }
  const { id } = value(await county.open('approval-test', 'register', 'office', clerk, request))
  const act = (key: string, version: number, more: object = {}) =>
    performAct(engine, {
      jurisdiction,
      actor: clerk,
      now: at(day),
      act: key,
      request: { on: day, ...more },
      on: { case: id, version },
    })
  const once = ['case-lock', 'store']
  expect(await statements(() => act('note', 1))).toEqual(once)
  expect(await statements(() => act('tell', 2, { copyTo: ['housing'] }))).toEqual(once)
  expect(await statements(() => act('decide', 3, { override: { reason: '急' } }))).toEqual(once)
  expect(await statements(() => act('plain', 4))).toEqual(once)
  const sign = { jurisdiction, actor: head, now: at(day), case: id, version: 5, proposal: 5 }
  expect(await statements(() => signAct(engine, sign))).toEqual(once)
  expect((await county.state(id)).acts.plain).toBeDefined()
})
