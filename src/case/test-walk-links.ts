/** Other cases as walks of their own left them: at the end of a link, pointing here, and what the installation answers. */
import { procedures } from '../../procedures/index.ts'
import type { Field, Fields } from '../procedure/field.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import { isObject } from './act-input.ts'
import { approvalProcedure } from './approval-procedure.ts'
import { type Links, noLinks } from './links.ts'
import type { CaseState } from './state.ts'
import type { Walk } from './test-walk.ts'
import { explore } from './test-walk-explore.ts'
import { otherId, pick, randomFrom } from './test-walk-requests.ts'

export const walked: readonly AnyProcedure[] = [...procedures, approvalProcedure]
/** The case that is walked. */
export const walkedId = '00000000-0000-4000-8000-000000000000'

/**
 * For each turn other cases. `depth` says how far those came: at 0 there are none, at 1 they had none to look at
 * themselves, at 2 they looked at such.
 */
export const linksAt =
  (definition: AnyProcedure, depth: number) =>
  (turn: number): Links =>
    depth === 0
      ? noLinks
      : {
          linked: key => {
            const field = (definition.fields as Fields)[key]
            const other = walked.find(({ id }) => field?.kind === 'link' && field.to?.includes(id))
            const random = randomFrom(turn)
            const found = other && pick(leadingTo(other, depth - 1, random), random)
            if (!found) return undefined
            const facts = random() < 0.75 ? pointingBack(other, found) : found.facts
            return { ...found, id: otherId, facts, beforeMeeting: random() < 0.6 ? [] : null }
          },
          pointing: procedure => {
            const other = walked.find(({ id }) => id === procedure)
            const known = other ? standing(other, depth - 1) : []
            const cases = known.slice(turn % (known.length || 1)).slice(0, turn % 4)
            const closed = Map.groupBy(cases, ({ outcome }) => outcome ?? '')
            const byOutcome = [...closed].flatMap(([outcome, of]) => (outcome ? [[outcome, of.length] as const] : []))
            const open = cases.filter(({ closedOn }) => closedOn === null).length
            return { total: cases.length, open, byOutcome: Object.fromEntries(byOutcome) }
          },
          consulted: () => ({ cutoff: '2025-01-10T02:00:00.000Z', errors: turn % 3 === 0 ? 1 : 0, warnings: 0 }),
        }
/** Half the time a case that has ended: those are pointed to most. */
const leadingTo = (definition: AnyProcedure, depth: number, random: () => number): readonly CaseState[] => {
  const all = standing(definition, depth)
  const ended = all.filter(({ outcome }) => outcome !== null)
  return random() < 0.5 && ended.length > 0 ? ended : all
}

/** Its links lead to the case that is walked, as those of a decision's agenda item do. */
const pointingBack = (definition: AnyProcedure, { facts }: CaseState): CaseState['facts'] => {
  const leading = Object.entries(definition.fields as Fields).flatMap(([key, field]): [string, unknown][] => {
    if (field.kind === 'link') return [[key, walkedId]]
    const value = (facts as Record<string, unknown>)[key]
    if (field.kind !== 'rows' || !Array.isArray(value)) return []
    const columns = Object.entries<Field>(field.columns).filter(([, { kind }]) => kind === 'link')
    const cells = Object.fromEntries(columns.map(([column]) => [column, walkedId]))
    return [[key, value.map(row => (isObject(row) ? { ...row, ...cells } : row))]]
  })
  return { ...facts, ...Object.fromEntries(leading) } as CaseState['facts']
}

/** As cases of a procedure stood after one act or another: of those alike in stage, outcome and act some far apart. */
const standing = (definition: AnyProcedure, depth: number): readonly CaseState[] => {
  const key = `${definition.id}/${depth}`
  const known = stood.get(key) ?? different(explore(definition, { walks: 8, rounds: 10, depth, seed: 11 }))
  stood.set(key, known)
  return known
}
const stood = new Map<string, readonly CaseState[]>()

const different = (walks: readonly Walk[]): readonly CaseState[] => {
  const all = walks.flatMap(({ events, stood }) => stood.map((state, n) => ({ state, act: events[n]?.act })))
  const alike = Map.groupBy(all, ({ state, act }) => `${state.stage}|${state.outcome}|${act}`)
  return [...alike.values()].flatMap(group =>
    [0, 0.2, 0.4, 0.6, 0.8].flatMap(part => group[Math.floor(part * group.length)]?.state ?? []),
  )
}
