/**
 * Who may see a case. A person sees it when one of the posts held has a case duty in the unit that handles it, the unit
 * that opened it or a unit it was referred to; or the duty of oversight (督办检查) or reporting (年度报告编制) in a unit
 * above the handling one. Everyone else is told that there is no such case.
 */
import type { Actor } from '../office/actor.ts'
import { type Office, subtree } from '../office/office.ts'
import type { CaseView } from '../procedure/case-view.ts'
import type { CaseDuty } from '../procedure/duty.ts'

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

export const mayView = (sight: Sight, c: Pick<CaseView, 'unit' | 'origin' | 'referrals'>): boolean =>
  sight.own.has(c.unit) ||
  sight.own.has(c.origin) ||
  sight.overseen.has(c.unit) ||
  sight.overseen.has(c.origin) ||
  c.referrals.some(({ to }) => sight.own.has(to))

/** Every unit whose cases, handled or opened there, the actor sees. */
export const unitsInSight = ({ own, overseen }: Sight): readonly string[] => [...new Set([...own, ...overseen])].sort()
