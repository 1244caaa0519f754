/** What follows from a case's events besides its facts: clocks, contributions to figures, and work. */
import type { AnyProcedure } from '../procedure/procedure.ts'
import { clocksOf, type LocalRules } from './case-clocks.ts'
import { contributionsOf } from './contributions.ts'
import type { CaseState, Contribution, WorkItem } from './state.ts'
import { workOf } from './work-items.ts'

/** The case with its derived parts recounted. A contribution that did not change keeps the event that first made it. */
export const derive = (definition: AnyProcedure, state: CaseState, rules: LocalRules): CaseState =>
  withWork(definition, withFigures(definition, state, rules))

/** Its clocks and contributions: what gates and the next event need. */
export const withFigures = (definition: AnyProcedure, state: CaseState, rules: LocalRules): CaseState => {
  const timed = { ...state, clocks: clocksOf(definition, state, rules) }
  return { ...timed, contributions: keptOrNew(state, contributionsOf(definition, timed)) }
}

/** The very entries the case has, where they are what it adds still; those of this event for the rest. */
const keptOrNew = (
  { contributions: kept, seq }: CaseState,
  adds: readonly Omit<Contribution, 'seq'>[],
): readonly Contribution[] => {
  let changed = adds.length !== kept.length
  const contributions = adds.map((entry, at): Contribution => {
    // Mostly it stands where it stood.
    const same = atPlace(kept, at, entry)
    changed ||= same === undefined || same !== kept[at]
    return same ?? { ...entry, seq }
  })
  return changed ? contributions : kept
}

const atPlace = (
  kept: readonly Contribution[],
  at: number,
  entry: Omit<Contribution, 'seq'>,
): Contribution | undefined => {
  const there = kept[at]
  return there && sameContribution(there, entry) ? there : kept.find(one => sameContribution(one, entry))
}

const sameContribution = (one: Omit<Contribution, 'seq'>, other: Omit<Contribution, 'seq'>): boolean =>
  one.on === other.on && one.value === other.value && one.unit === other.unit && one.indicator === other.indicator

/** Who has to do something about the case so counted, and who sees it by that. */
export const withWork = (definition: AnyProcedure, counted: CaseState): CaseState => {
  const work = workOf(definition, counted)
  return { ...counted, work, readers: readersOf(counted, work) }
}

/** Units that see the case because they were told of it (抄送), have something to do in it, or signed in it. */
const readersOf = ({ unit, origin, copies, signed }: CaseState, work: readonly WorkItem[]): readonly string[] => {
  const readers = new Set<string>(signed)
  for (const copy of copies) readers.add(copy.unit)
  for (const item of work) readers.add(item.unit)
  readers.delete(unit)
  readers.delete(origin)
  return [...readers].sort()
}

export const contributionKey = ({ indicator, unit, on, value }: Omit<Contribution, 'seq'>): string =>
  `${indicator}|${unit}|${on}|${value}`

/** What one recount added to the figures and took back. */
export const contributionChanges = (
  before: readonly Contribution[],
  after: readonly Contribution[],
): { added: readonly Contribution[]; removed: readonly Contribution[] } => {
  const was = new Set(before.map(contributionKey))
  const is = new Set(after.map(contributionKey))
  return {
    added: after.filter(entry => !was.has(contributionKey(entry))),
    removed: before.filter(entry => !is.has(contributionKey(entry))),
  }
}
