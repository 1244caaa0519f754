import { afterAll, beforeAll, expect, it } from 'vitest'
import { procedures } from '../../procedures/index.ts'
import { nationalNotices } from '../../statutes/calendars/index.ts'
import { definitionHash, type Engine } from '../case/engine.ts'
import { createKnownUnits } from '../case/known-units.ts'
import { createRulesOfPlaces } from '../case/local-rules.ts'
import { personalDataKey } from '../case/sealed-party.ts'
import { verify } from '../case/verify.ts'
import { testDatabase } from '../database/test-database.ts'
import { createOffices } from '../office/offices.ts'
import { demonstrationId } from './county.ts'
import { loadDemonstration } from './load-demonstration.ts'

const today = '2026-11-23'
const now = `${today}T02:00:00.000Z`

const load = async (scale: number) => {
  const { db, close } = await testDatabase()
  const offices = createOffices(db)
  const units = createKnownUnits(offices)
  const places = createRulesOfPlaces(db, nationalNotices)
  const engine: Engine = {
    db,
    procedures: new Map(procedures.map(procedure => [procedure.id, procedure])),
    definitionHashes: new Map(procedures.map(procedure => [procedure.id, definitionHash(procedure)])),
    rules: places.rules,
    unit: units.unit,
    personalDataKey: personalDataKey(Buffer.alloc(32, 7)),
  }
  const prepare = async (jurisdiction: string): Promise<void> => {
    await Promise.all([units.refresh(jurisdiction), places.refresh(jurisdiction)])
  }
  const started = performance.now()
  const demonstration = await loadDemonstration({ engine, offices, prepare, today, now, scale })
  return { db, engine, offices, demonstration, close, seconds: (performance.now() - started) / 1000 }
}

let county: Awaited<ReturnType<typeof load>>
beforeAll(async () => {
  county = await load(Number(process.env.DEMO_SCALE ?? 0.05))
  console.log(`${county.demonstration.cases} cases in ${county.seconds.toFixed(1)} s`)
})
afterAll(() => county.close())

it('everything counted again from the events agrees', async () => {
  const { differences } = await verify(county.engine, demonstrationId)
  expect(differences).toEqual([])
})
