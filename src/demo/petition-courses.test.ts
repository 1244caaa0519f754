import { afterAll, beforeAll, expect, it } from 'vitest'
import { petition } from '../../procedures/petition.ts'
import { petitionSuggestion } from '../../procedures/petition-suggestion.ts'
import { nationalNotices } from '../../statutes/calendars/index.ts'
import { definitionHash, type Engine } from '../case/engine.ts'
import { loadCourses } from '../case/load-courses.ts'
import { personalDataKey } from '../case/sealed-party.ts'
import type { CaseState } from '../case/state.ts'
import { testDatabase } from '../database/test-database.ts'
import { createCalendar } from '../deadline/calendar.ts'
import { demonstrationId, holders, units } from './county.ts'
import { demonstrationDays } from './days.ts'
import { petitionPlans } from './petition-courses.ts'
import { petitionSuggestionPlans } from './petition-suggestion-courses.ts'
import { courseOf } from './story.ts'

// A Monday, so that something can be due on the day itself.
const today = '2026-11-23'
let cases: readonly CaseState[]
let suggestions: readonly CaseState[]
let close: () => Promise<void>
beforeAll(async () => {
  const { db, close: closeDatabase } = await testDatabase()
  close = closeDatabase
  const calendar = createCalendar(nationalNotices)
  const definitions = [petition, petitionSuggestion]
  const engine: Engine = {
    db,
    procedures: new Map(definitions.map(definition => [definition.id, definition as never])),
    definitionHashes: new Map(definitions.map(definition => [definition.id, definitionHash(definition as never)])),
    rules: () => ({ calendar, localTerm: () => undefined }),
    unit: (_, id) => {
      const unit = units.find(one => one.id === id)
      return unit && { name: unit.name, documentCode: unit.documentCode }
    },
    person: (_, id) => holders.find(({ person }) => person === id) as never,
    holds: () => false,
    staff: (_, unit) => holders.filter(one => one.unit === unit) as never,
    personalDataKey: personalDataKey(Buffer.alloc(32, 7)),
  }
  const days = demonstrationDays(today, calendar)
  const plans = [...petitionPlans(days, 'petition', 1), ...petitionSuggestionPlans(days, 'petition-suggestion')]
  const courses = plans
    .toSorted((a, b) => (a.opens < b.opens ? -1 : a.opens > b.opens ? 1 : 0))
    .map((plan, n) => courseOf(engine, days, plan, `${plan.procedure}/${n}`))
  await loadCourses(engine, demonstrationId, courses, { seed: demonstrationId, inOrderOfDays: true })
  const { rows } = await db.owner.query<{ state: CaseState }>('select state from case_file order by id')
  const states = rows.map(({ state }) => state)
  cases = states.filter(({ procedure }) => procedure === 'petition')
  suggestions = states.filter(({ procedure }) => procedure === 'petition-suggestion')
}, 60_000)
afterAll(() => close())

const outcomes = () => new Set(cases.map(({ outcome }) => outcome))
const running = () => cases.flatMap(({ clocks }) => clocks.filter(({ state }) => state === 'open'))

it('about a hundred and twenty petitions over three years', () => {
  expect(cases.length).toBeGreaterThanOrEqual(110)
  expect(cases.length).toBeLessThanOrEqual(130)
  expect(new Set(cases.map(({ openedOn }) => openedOn.slice(0, 4)))).toEqual(new Set(['2024', '2025', '2026']))
})

it('go every way the regulation knows, and end in every usual way', () => {
  for (const outcome of ['answered', 'performed', 'statutoryRoute', 'suggestionAnswered', 'handedOn', 'reconciled'])
    expect([...outcomes()], outcome).toContain(outcome)
  expect(cases.some(({ acts }) => acts.requestReview)).toBe(true)
  expect(cases.some(({ acts }) => acts.object)).toBe(true)
  expect(cases.some(({ extensions }) => extensions.length > 0)).toBe(true)
})

it('fall due before, on and after today, and some are late', () => {
  const due = running().flatMap(({ due, owedBy }) => (due && owedBy !== 'party' ? [due] : []))
  for (const compare of [(day: string) => day < today, (day: string) => day === today, (day: string) => day > today])
    expect(due.some(compare)).toBe(true)
})

it('end with the last word once, after which the same facts are not taken up, and one matter comes back', () => {
  expect(cases.find(({ outcome }) => outcome === 'noFurther')?.facts).toMatchObject({
    repeat: true,
    earlier: cases.find(({ outcome }) => outcome === 'terminated')?.id,
  })
  expect(cases.filter(({ facts }) => (facts as { repeatedOn?: string }).repeatedOn).length).toBe(1)
})

it('most are told and concluded in time', () => {
  const late = cases.filter(({ clocks }) => clocks.some(({ state, owedBy }) => state === 'late' && owedBy !== 'party'))
  expect(late.length).toBeGreaterThan(0)
  expect(late.length).toBeLessThan(cases.length / 5)
})

it('suggestions are answered, most adopted', () => {
  expect(suggestions.length).toBe(10)
  expect(suggestions.filter(({ outcome }) => outcome === 'adopted').length).toBeGreaterThanOrEqual(5)
})
