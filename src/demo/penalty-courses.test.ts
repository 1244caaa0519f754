import { afterAll, beforeAll, expect, it } from 'vitest'
import { administrativePenalty } from '../../procedures/administrative-penalty.ts'
import { nationalNotices } from '../../statutes/calendars/index.ts'
import { definitionHash, type Engine } from '../case/engine.ts'
import { loadCourses } from '../case/load-courses.ts'
import { personalDataKey } from '../case/sealed-party.ts'
import type { CaseState } from '../case/state.ts'
import { testDatabase } from '../database/test-database.ts'
import { createCalendar } from '../deadline/calendar.ts'
import { certificates, demonstrationId, holders, units } from './county.ts'
import { demonstrationDays } from './days.ts'
import { penaltyPlans } from './penalty-courses.ts'
import { courseOf } from './story.ts'

// A Monday, so that something can be due on the day itself.
const today = '2026-11-23'
let cases: readonly CaseState[]
let close: () => Promise<void>
beforeAll(async () => {
  const { db, close: closeDatabase } = await testDatabase()
  close = closeDatabase
  const calendar = createCalendar(nationalNotices)
  const staff = holders.map(({ person, name, duties }) => ({ person, name, duties }))
  const engine: Engine = {
    db,
    procedures: new Map([[administrativePenalty.id, administrativePenalty]]),
    definitionHashes: new Map([[administrativePenalty.id, definitionHash(administrativePenalty)]]),
    rules: () => ({ calendar, localTerm: () => undefined }),
    unit: (_, id) => {
      const unit = units.find(one => one.id === id)
      return unit && { name: unit.name, documentCode: unit.documentCode }
    },
    person: (_, id) => staff.find(({ person }) => person === id) as never,
    holds: (_, person, kind) => certificates.some(one => one.person === person && one.kind === kind && !one.lastsYears),
    staff: (_, unit) => holders.filter(one => one.unit === unit) as never,
    personalDataKey: personalDataKey(Buffer.alloc(32, 7)),
  }
  const days = demonstrationDays(today, calendar)
  const courses = penaltyPlans(days, 'administrative-penalty')
    .toSorted((a, b) => (a.opens < b.opens ? -1 : a.opens > b.opens ? 1 : 0))
    .map((plan, n) => courseOf(engine, days, plan, `administrative-penalty/${n}`))
  await loadCourses(engine, demonstrationId, courses, { seed: demonstrationId, inOrderOfDays: true })
  const { rows } = await db.owner.query<{ state: CaseState }>('select state from case_file order by id')
  cases = rows.map(({ state }) => state)
}, 60_000)
afterAll(() => close())

it('about sixty penalties, over three years, of six squads and a township', () => {
  expect(cases.length).toBeGreaterThanOrEqual(55)
  expect(cases.length).toBeLessThanOrEqual(85)
  expect(new Set(cases.map(({ openedOn }) => openedOn.slice(0, 4)))).toEqual(new Set(['2024', '2025', '2026']))
  expect(new Set(cases.map(({ unit }) => unit)).size).toBeGreaterThanOrEqual(7)
})

it('stand at every stage from the clue to the closed file, and some ended otherwise', () => {
  const stages = new Set(cases.map(({ stage }) => stage))
  expect([...stages].toSorted()).toEqual(
    expect.arrayContaining(['clue', 'closed', 'decided', 'filed', 'notified', 'unpunished', 'notFiled'].toSorted()),
  )
})

it('wait on both sides of today and on it', () => {
  const due = cases
    .flatMap(({ stage, clocks }) => (stage === 'clue' || stage === 'filed' ? clocks : []))
    .filter(({ key, state }) => state === 'open' && (key === 'filing' || key === 'decision'))
    .map(({ due }) => due ?? '')
  expect(due.some(day => day < today)).toBe(true)
  expect(due.some(day => day > today)).toBe(true)
})

it('show once what is rare: a hearing, a decision withdrawn, one before the court, one paid in parts, a ticket', () => {
  const happened = new Set(cases.flatMap(({ acts }) => Object.keys(acts)))
  expect([...happened]).toEqual(
    expect.arrayContaining([
      'holdHearing',
      'discuss',
      'withdraw',
      'applyCourt',
      'grantDeferral',
      'fileTicket',
      'exclude',
    ]),
  )
})

it('keep the names of parties out of the cases', () => {
  const told = JSON.stringify(cases)
  expect(told).not.toContain('000000')
})
