/** Cases of an installation from before there were rounds: their stored states and their events are read on. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { approvalProcedure } from './approval-procedure.ts'
import { type PendingAct, signaturesOf } from './approval-rounds.ts'
import { derive } from './derive.ts'
import type { CaseEvent } from './event.ts'
import { findEvents } from './find-events.ts'
import type { Result } from './refusal.ts'
import { type CaseState, emptyCase, recount } from './state.ts'
import { jurisdiction, type TestCounty, testCounty } from './test-county.ts'

let county: TestCounty
beforeAll(async () => {
  county = await testCounty([approvalProcedure])
})
afterAll(() => county.close())

const migration = readFileSync(new URL('../database/migrations/0015-approvals.sql', import.meta.url), 'utf8')
const statement = (begin: string): string => migration.match(new RegExp(`^${begin}[^;]*;`, 'm'))?.[0] ?? ''

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}
/** One case in which another unit has work, one with two duties to sign of which one has. */
const cases = async (): Promise<readonly string[]> => {
  const clerk = county.person('承办', 'office', 'registration', 'handling')
  const on = '2026-03-02'
  const open = (fields: object) =>
    county.open('approval-test', 'register', 'office', clerk, { on, fields: { ...fields } })
  const [advised, waits] = [value(await open({ adviser: 'market' })).id, value(await open({})).id]
  value(await county.act(waits, 'all', clerk, { on }))
  value(await county.sign(waits, county.person('法规', 'office', 'legalityReview'), '2026-03-03'))
  return [advised, waits]
}
/** As it was stored: duties that remain, and signatures. */
const former = ({ copies: _, overrides: __, signed: ___, readers: ____, ...state }: CaseState) => ({
  ...state,
  pending: state.pending.map(({ rounds, ...act }) => ({
    ...act,
    remaining: rounds.flatMap(({ signers }) => signers.filter(({ signed }) => !signed).map(({ duty }) => duty)),
    signatures: signaturesOf({ rounds } as PendingAct).map(({ unit: _unit, ...signature }) => signature),
  })),
})
const formerEvent = (event: CaseEvent): CaseEvent => {
  const { rounds: _, signer: __, ...data } = event.data
  return { ...event, data }
}

it('stored states get their rounds, and are what their old events are recounted to', async () => {
  const { engine } = county
  const now = await Promise.all((await cases()).map(id => county.state(id)))
  for (const state of now)
    await engine.db.owner.query('update case_file set state = $2 where id = $1', [
      state.id,
      JSON.stringify(former(state)),
    ])
  const readers = () => engine.db.owner.query('select case_id, unit from case_reader order by 1, 2')
  const { rows } = await readers()
  await engine.db.owner.query('delete from case_reader')
  await engine.db.owner.query(statement('update case_file'))
  await engine.db.owner.query(statement('insert into case_reader'))
  expect((await readers()).rows).toEqual(rows)
  expect(rows).toMatchObject([{ unit: 'market' }])
  for (const state of now) {
    expect(await county.state(state.id)).toEqual(state)
    const events = await engine.db.read(jurisdiction, q => findEvents(q, jurisdiction, state.id))
    const start = { ...emptyCase(approvalProcedure, state.id, 'office'), contributions: state.contributions }
    const recounted = recount(approvalProcedure, start, events.map(formerEvent))
    expect(derive(approvalProcedure, recounted, engine.rules(''))).toEqual(state)
  }
})
