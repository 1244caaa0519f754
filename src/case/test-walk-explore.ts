/** Walks that seek what nobody has done yet: they prefer it, and go on from wherever others came near it. */
import { addWorkingDays } from '../deadline/calendar.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import { isDate } from './act-input.ts'
import { emptyCase } from './state.ts'
import {
  attempt,
  begin,
  calendar,
  clearOverrides,
  exempt,
  isFinal,
  mayTake,
  pass,
  possibleActs,
  settlePending,
  type Walk,
  type Walking,
} from './test-walk.ts'
import { walkedId } from './test-walk-links.ts'
import { pick, randomFrom } from './test-walk-requests.ts'

interface Exploring {
  /** How many from the beginning, and how many rounds at most after them. */
  readonly walks: number
  readonly rounds: number
  /** How far the cases came that it looks at: `linksAt`. */
  readonly depth: number
  readonly seed: number
  /** Acts it need not come to. */
  readonly without?: readonly string[]
}
/**
 * Some walks from the beginning; then, round after round, others that leave those where nobody has done an act yet and go
 * on from there, or do one act of a long walk otherwise and the rest again: until every act was done, and no longer than
 * `rounds`.
 */
export const explore = (
  definition: AnyProcedure,
  { walks, rounds, depth, seed, without = [] }: Exploring,
): readonly Walk[] => {
  const random = randomFrom(seed)
  const reached = new Set<string>()
  const done: Walking[] = []
  const goOn = (walking: Walking, steps: number): void => {
    for (let step = 0; step < steps && walking.events.length < longest; step++) takeStep(walking, reached, 97 * step)
    for (const { kind, act } of walking.events) if (kind === 'act') reached.add(act)
    done.push(walking)
  }
  const whole = (n: number) => goOn(begin(definition, seed + 7919 * n, depth, starts[n % starts.length] ?? ''), 80)
  for (let n = 0; n < walks; n++) whole(n)
  const missing = () => Object.keys(definition.acts).filter(key => !reached.has(key) && !without.includes(key))
  for (let round = 0; round < rounds && missing().length > 0; round++) {
    const places = placesOf(definition, done)
    const leave = (key: string, tries: number, steps: number): void => {
      for (let n = 0; n < tries; n++) {
        const place = pick(places.get(key) ?? [], random)
        const course = place && until(place, Math.floor(random() * 2 ** 31))
        if (course && n % 2 === 1) goToNextDay(course)
        if (!course || !mayTake(definition, course.state, key) || !attempt(course, key, 3, n)) continue
        goOn(course, steps)
        return
      }
    }
    whole(walks + round)
    for (const key of missing()) leave(key, 10, 12)
    const rich = done.toSorted((a, b) => variety(b) - variety(a)).slice(0, 6)
    for (let n = 0; n < 3; n++) {
      const course = otherwise(pick(rich, random), Math.floor(random() * 2 ** 31))
      if (course) goOn(course, 8)
    }
  }
  return done
}

const variety = ({ events }: Walk): number => new Set(events.map(({ act }) => act)).size

/** The same course with one of its acts entered otherwise, and what followed done again as far as it may be. */
const otherwise = (walking: Walking | undefined, seed: number): Walking | null => {
  if (!walking) return null
  // An act that was signed stands twice: put forward, and taking effect.
  const acts = walking.events.flatMap(({ kind, act, recordedAt, data }, at) =>
    kind === 'submission' || (kind === 'act' && data.of === undefined)
      ? [{ act, at, day: recordedAt.slice(0, 10) }]
      : [],
  )
  const changed = seed % Math.min(acts.length, 25)
  const course = until({ walking, at: (acts[changed]?.at ?? 0) - 1 }, seed)
  for (const { act, day } of acts.slice(changed)) {
    while (settlePending(course));
    if (day > course.today) pass(course, day)
    if (mayTake(course.definition, course.state, act)) attempt(course, act, 8, seed)
  }
  return course.events.length === 0 ? null : course
}

/** A course, as it stood after one of its events. */
interface Place {
  readonly walking: Walking
  readonly at: number
}
const placesOf = (definition: AnyProcedure, walks: readonly Walking[]): ReadonlyMap<string, readonly Place[]> => {
  const places = new Map<string, Place[]>(Object.keys(definition.acts).map(key => [key, []]))
  for (const walking of walks)
    for (const [at, state] of walking.stood.entries())
      if (state.pending.length === 0)
        for (const [key, found] of places) if (mayTake(definition, state, key)) found.push({ walking, at })
  return places
}
/** The course as far as there, to be gone on with in another way. */
const until = ({ walking, at }: Place, seed: number): Walking => ({
  ...walking,
  seed,
  random: randomFrom(seed),
  events: walking.events.slice(0, at + 1),
  stood: walking.stood.slice(0, at + 1),
  state: walking.stood[at] ?? emptyCase(walking.definition, walkedId, 'government'),
  today: walking.events[Math.max(at, 0)]?.recordedAt.slice(0, 10) ?? walking.today,
})
const longest = 150
/** Also days on which former law was in force. */
const starts = ['2024-03-04', '2017-03-06', '2024-03-04', '2021-03-01']

const takeStep = (walking: Walking, reached: ReadonlySet<string>, turn: number): void => {
  const chance = walking.random()
  if (chance < 0.3) pass(walking, 1 + Math.floor(walking.random() * 3))
  else if (chance > 0.85) goToNextDay(walking)
  if (settlePending(walking)) return
  clearOverrides(walking)
  if (!steer(walking, reached, turn)) wait(walking)
}

/** The acts of the stage, those least done in this walk first, those that end it last. @returns whether one was taken. */
const steer = (walking: Walking, reached: ReadonlySet<string>, turn: number): boolean => {
  const { definition, events, random } = walking
  const done = Map.groupBy(events, ({ act }) => act)
  const rank = (key: string) =>
    (done.get(key)?.length ?? 0) + (isFinal(definition, key) ? 4 : 0) - (reached.has(key) ? 0 : 2) + random()
  const ranked = possibleActs(walking)
    .map(key => ({ key, rank: rank(key) }))
    .sort((a, b) => a.rank - b.rank)
  return ranked.slice(0, 6).some(({ key }) => attempt(walking, key, reached.has(key) ? 5 : 12, turn))
}

/** Nothing could be done today: a step is exempted, or it is simply later. */
const wait = (walking: Walking): void => {
  if (walking.random() < 0.5) exempt(walking)
  if (walking.random() < 0.5) goToNextDay(walking)
  else pass(walking, 1 + Math.floor(walking.random() ** 3 * 120))
}

/** To a day the case waits for: one among its facts, such as a hearing's, or the first after a lower limit. */
const goToNextDay = (walking: Walking): void => {
  const { state, random, today } = walking
  const named = Object.values(state.facts).filter(value => typeof value === 'string' && isDate(value) && value > today)
  const held = state.clocks.filter(({ kind, state }) => kind === 'atLeast' && state === 'open')
  const limits = held.flatMap(({ due }) => (due && due >= today ? [addWorkingDays(due, 1, calendar)] : []))
  const day = pick([...(named as string[]), ...limits], random)
  if (day === undefined) return
  pass(walking, day)
}
