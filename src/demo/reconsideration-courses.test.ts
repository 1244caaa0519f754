import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { litigation } from '../../procedures/litigation.ts'
import { reconsideration } from '../../procedures/reconsideration.ts'
import { nationalNotices } from '../../statutes/calendars/index.ts'
import { definitionHash, type Engine } from '../case/engine.ts'
import { loadCourses } from '../case/load-courses.ts'
import { personalDataKey } from '../case/sealed-party.ts'
import type { CaseState } from '../case/state.ts'
import { testDatabase } from '../database/test-database.ts'
import { createCalendar } from '../deadline/calendar.ts'
import { demonstrationId, holders, units } from './county.ts'
import { demonstrationDays } from './days.ts'
import { litigationPlans } from './litigation-courses.ts'
import { reconsiderationPlans } from './reconsideration-courses.ts'
import { courseOf } from './story.ts'

// A Monday, so that something can be due on the day itself.
const today = '2026-11-23'
const told = [
  [reconsideration, reconsiderationPlans],
  [litigation, litigationPlans],
] as const
let cases: readonly CaseState[]
let close: () => Promise<void>
beforeAll(async () => {
  const { db, close: closeDatabase } = await testDatabase()
  close = closeDatabase
  const calendar = createCalendar(nationalNotices)
  const staff = holders.map(({ person, name, unit, duties }) => ({ person, name, unit, duties }))
  const engine: Engine = {
    db,
    procedures: new Map(told.map(([procedure]) => [procedure.id, procedure])),
    definitionHashes: new Map(told.map(([procedure]) => [procedure.id, definitionHash(procedure)])),
    rules: () => ({ calendar, localTerm: () => undefined }),
    unit: (_, id) => {
      const unit = units.find(one => one.id === id)
      return unit && { name: unit.name, documentCode: unit.documentCode }
    },
    person: (_, id) => staff.find(({ person }) => person === id) as never,
    holds: () => true,
    staff: (_, unit) => staff.filter(one => one.unit === unit) as never,
    personalDataKey: personalDataKey(Buffer.alloc(32, 7)),
  }
  const days = demonstrationDays(today, calendar)
  const courses = told.flatMap(([{ id }, plansOf]) =>
    plansOf(days, id)
      .toSorted((a, b) => (a.opens < b.opens ? -1 : a.opens > b.opens ? 1 : 0))
      .map((plan, n) => courseOf(engine, days, plan, `${id}/${n}`)),
  )
  await loadCourses(engine, demonstrationId, courses, { seed: demonstrationId, inOrderOfDays: true })
  const { rows } = await db.owner.query<{ state: CaseState }>('select state from case_file order by id')
  cases = rows.map(({ state }) => state)
}, 60_000)
afterAll(() => close())

const of = (procedure: string) => cases.filter(one => one.procedure === procedure)
const years = (procedure: string) => [...new Set(of(procedure).map(({ openedOn }) => openedOn.slice(0, 4)))].toSorted()
const openClocks = (procedure: string, key: string): string[] =>
  of(procedure).flatMap(({ clocks }) =>
    clocks.filter(one => one.key === key && one.state === 'open').map(({ due }) => due ?? ''),
  )

describe('reconsideration in the demonstration county', () => {
  it('about forty-five cases over three years', () => {
    expect(of('reconsideration').length).toBeGreaterThanOrEqual(42)
    expect(of('reconsideration').length).toBeLessThanOrEqual(60)
    expect(years('reconsideration')).toEqual(['2024', '2025', '2026'])
  })
  it('end in every way once', () => {
    const outcomes = new Set(of('reconsideration').map(({ outcome }) => outcome))
    for (const outcome of [
      'upheld',
      'changed',
      'revoked',
      'declaredUnlawful',
      'ordered',
      'claimDismissed',
      'dismissed',
      'mediated',
      'settled',
      'withdrawn',
      'refused',
      'abandoned',
    ])
      expect(outcomes, outcome).toContain(outcome)
    const acts = new Set(of('reconsideration').flatMap(one => Object.keys(one.acts)))
    for (const act of [
      'acceptedBySilence',
      'noEvidence',
      'holdHearing',
      'consultCommittee',
      'suspend',
      'concludeReview',
      'issueOpinion',
      'publish',
      'copyToSuperior',
      'extend',
      'handIn',
    ])
      expect(acts, act).toContain(act)
  })
  it('wait on both sides of today', () => {
    for (const key of ['decision']) {
      const due = openClocks('reconsideration', key)
      expect(
        due.some(day => day < today),
        key,
      ).toBe(true)
      expect(
        due.some(day => day >= today),
        key,
      ).toBe(true)
    }
    expect(openClocks('reconsideration', 'examination').length).toBeGreaterThan(0)
  })
})

describe('litigation in the demonstration county', () => {
  it('about thirty instances over three years, of which some follow a reconsideration and some an appeal', () => {
    expect(of('litigation').length).toBeGreaterThanOrEqual(28)
    expect(of('litigation').length).toBeLessThanOrEqual(42)
    expect(years('litigation')).toEqual(['2024', '2025', '2026'])
    const reviewed = of('litigation').flatMap(({ facts }) => (facts.reconsidered ? [facts.reconsidered] : []))
    expect(reviewed.length).toBeGreaterThan(0)
    for (const id of reviewed) expect(of('reconsideration').find(one => one.id === id)?.outcome).toBe('upheld')
    const second = of('litigation').filter(({ facts }) => facts.instance === 'second')
    expect(second.length).toBeGreaterThan(1)
    for (const { facts } of second) expect(of('litigation').map(({ id }) => id)).toContain(facts.earlier)
  })
  it('heads mostly appear, now and then not; losses are analysed, suggestions answered', () => {
    const sittings = of('litigation').flatMap(
      ({ facts }) => (facts.hearings as { attendance?: string }[] | undefined) ?? [],
    )
    expect(sittings.filter(({ attendance }) => attendance === 'head').length).toBeGreaterThan(sittings.length / 2)
    expect(sittings.some(({ attendance }) => attendance === 'staff')).toBe(true)
    const acts = new Set(of('litigation').flatMap(one => Object.keys(one.acts)))
    for (const act of [
      'explainAbsence',
      'reviewLoss',
      'answerSuggestion',
      'recordPerformance',
      'decideAppeal',
      'judgmentTakesEffect',
    ])
      expect(acts, act).toContain(act)
  })
  it('owe defences on both sides of today', () => {
    const due = openClocks('litigation', 'defence')
    expect(due.some(day => day >= today)).toBe(true)
  })
  it('hold no party’s name', () => {
    expect(JSON.stringify(cases)).not.toContain('000000')
  })
})
