/**
 * Who may see a case. A person sees it when one of the posts held has a case duty in the unit that handles it, the unit
 * that opened it, a unit it was referred to, or one that was told of it (抄送), has something to do in it or signed in it
 * (会签); or the duty of oversight (督办检查) or reporting (年度报告编制) in a unit
 * above the handling one. Everyone else is told that there is no such case.
 */
import type { Actor } from '../office/actor.ts'
import { type Office, subtree } from '../office/office.ts'
import type { CaseDuty } from '../procedure/duty.ts'
import type { CaseState } from './state.ts'

/** The units whose cases the actor sees; `referred` are those whose referrals alone count. */
export interface Sight {
  /** Units in which the actor holds a case duty. */
  readonly own: ReadonlySet<string>
  /** Units below which the actor oversees or reports, those units included. */
  readonly overseen: ReadonlySet<string>
}

const overseeing: readonly CaseDuty[] = ['oversight', 'reporting']

export const sightOf = (actor: Actor, office: Office): Sight => {
  const own = new Set<string>()
  const overseen = new Set<string>()
  for (const { unit, duties } of actor.holdings) {
    if (duties.length > 0) own.add(unit)
    if (duties.some(duty => overseeing.includes(duty))) for (const below of subtree(office, unit)) overseen.add(below)
  }
  return { own, overseen }
}

/** What of a case decides who sees it. */
export type SeenParts = Pick<CaseState, 'unit' | 'origin' | 'referrals' | 'readers'>
/** The columns of `case_file` that give it. */
export const seenColumns = `unit, origin, state -> 'referrals' as referrals, state -> 'readers' as readers`

export const mayView = (sight: Sight, c: SeenParts): boolean =>
  sight.own.has(c.unit) ||
  sight.own.has(c.origin) ||
  sight.overseen.has(c.unit) ||
  sight.overseen.has(c.origin) ||
  c.referrals.some(({ to }) => sight.own.has(to)) ||
  c.readers.some(unit => sight.own.has(unit))

/** Every unit whose cases, handled or opened there, the actor sees. */
export const unitsInSight = ({ own, overseen }: Sight): readonly string[] => [...new Set([...own, ...overseen])].sort()
