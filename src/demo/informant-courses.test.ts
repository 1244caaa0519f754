import { afterAll, beforeAll, expect, it } from 'vitest'
import { administrativePenalty } from '../../procedures/administrative-penalty.ts'
import { informantReport } from '../../procedures/informant-report.ts'
import { informantReward } from '../../procedures/informant-reward.ts'
import { nationalNotices } from '../../statutes/calendars/index.ts'
import { definitionHash, type Engine } from '../case/engine.ts'
import { loadCourses } from '../case/load-courses.ts'
import { personalDataKey } from '../case/sealed-party.ts'
import type { CaseState } from '../case/state.ts'
import { testDatabase } from '../database/test-database.ts'
import { createCalendar } from '../deadline/calendar.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import { demonstrationId, holders, units } from './county.ts'
import { demonstrationDays } from './days.ts'
import { informantPlans } from './informant-courses.ts'
import { courseOf } from './story.ts'

const today = '2026-11-23'
const definitions: readonly AnyProcedure[] = [informantReport, informantReward, administrativePenalty]
let cases: readonly CaseState[]
let close: () => Promise<void>
beforeAll(async () => {
  const { db, close: closeDatabase } = await testDatabase()
  close = closeDatabase
  const calendar = createCalendar(nationalNotices)
  const engine: Engine = {
    db,
    procedures: new Map(definitions.map(definition => [definition.id, definition])),
    definitionHashes: new Map(definitions.map(definition => [definition.id, definitionHash(definition)])),
    rules: () => ({ calendar, localTerm: () => undefined }),
    unit: (_, id) => {
      const unit = units.find(one => one.id === id)
      return unit && { name: unit.name, documentCode: unit.documentCode }
    },
    person: (_, id) => holders.find(({ person }) => person === id) as never,
    holds: () => true,
    staff: (_, unit) => holders.filter(one => one.unit === unit) as never,
    personalDataKey: personalDataKey(Buffer.alloc(32, 7)),
  }
  const days = demonstrationDays(today, calendar)
  const courses = informantPlans(days, 'informant-report')
    .toSorted((a, b) => (a.opens < b.opens ? -1 : a.opens > b.opens ? 1 : 0))
    .map((plan, n) => courseOf(engine, days, plan, `informant-report/${n}`))
  await loadCourses(engine, demonstrationId, courses, { seed: demonstrationId, inOrderOfDays: true })
  const { rows } = await db.owner.query<{ state: CaseState }>('select state from case_file order by id')
  cases = rows.map(({ state }) => state)
}, 60_000)
afterAll(() => close())
const of = (procedure: string) => cases.filter(one => one.procedure === procedure)

it('about twenty reports, some with clues on the squad’s desk and some with rewards', () => {
  expect(of('informant-report').length).toBe(20)
  expect(of('informant-reward').some(({ outcome }) => outcome === 'paid')).toBe(true)
  expect(of('administrative-penalty').some(({ stage }) => stage === 'clue')).toBe(true)
  expect(new Set(of('informant-report').map(({ stage }) => stage)).size).toBeGreaterThanOrEqual(2)
})

it('no clue and no ledger tells of its report', () => {
  const reports = of('informant-report').map(({ id }) => id)
  const told = JSON.stringify([...of('administrative-penalty'), ...of('informant-reward')])
  for (const id of reports) expect(told).not.toContain(id)
})

it('something is due before, on or after today', () => {
  const due = of('informant-report').flatMap(({ clocks }) =>
    clocks.flatMap(({ state, due }) => (state === 'open' && due ? [due] : [])),
  )
  expect(due.some(day => day < today)).toBe(true)
  expect(due.some(day => day >= today)).toBe(true)
})
