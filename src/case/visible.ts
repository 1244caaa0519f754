/**
 * Who may see a case. A person sees it when one of the posts held has a case duty in the unit that handles it, the unit
 * that opened it, a unit it was referred to, or one that was told of it (抄送), has something to do in it or signed in it
 * (会签); or the duty of oversight (督办检查) or reporting (年度报告编制) in a unit
 * above the handling one. A case of a sealed procedure is seen by holders of the duty it is open to, in those units, and by
 * nobody above them (举报人保护). Everyone else is told that there is no such case.
 */
import type { Actor, Holding } from '../office/actor.ts'
import { type Office, subtree } from '../office/office.ts'
import type { CaseDuty } from '../procedure/duty.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import type { CaseState } from './state.ts'

/** The units whose cases the actor sees; `referred` are those whose referrals alone count. */
export interface Sight {
  /** Units in which the actor holds a case duty. */
  readonly own: ReadonlySet<string>
  /** Units below which the actor oversees or reports, those units included. */
  readonly overseen: ReadonlySet<string>
  /** For each sealed procedure the units in which the actor holds the duty that it is open to. */
  readonly sealed: ReadonlyMap<string, ReadonlySet<string>>
}

const overseeing: readonly CaseDuty[] = ['oversight', 'reporting']

/** Worked out once for a person as long as neither posts nor units change: both are kept as they were loaded. */
export const sightOf = (actor: Actor, office: Office, procedures: ReadonlyMap<string, AnyProcedure>): Sight => {
  const known = sights.get(actor)
  if (known?.office === office && known.procedures === procedures) return known.sight
  const sight = lookFrom(actor, office, procedures)
  sights.set(actor, { office, procedures, sight })
  return sight
}
const sights = new WeakMap<Actor, { office: Office; procedures: ReadonlyMap<string, AnyProcedure>; sight: Sight }>()

const lookFrom = (actor: Actor, office: Office, procedures: ReadonlyMap<string, AnyProcedure>): Sight => {
  const own = new Set<string>()
  const overseen = new Set<string>()
  for (const { unit, duties } of actor.holdings) {
    if (duties.length > 0) own.add(unit)
    if (duties.some(duty => overseeing.includes(duty))) for (const below of subtree(office, unit)) overseen.add(below)
  }
  const sealed = new Map<string, ReadonlySet<string>>()
  for (const [id, { sealed: seal }] of procedures)
    if (seal)
      sealed.set(id, new Set(actor.holdings.flatMap(({ unit, duties }) => (duties.includes(seal.by) ? [unit] : []))))
  return { own, overseen, sealed }
}

/** What of a case decides who sees it. */
export type SeenParts = Pick<CaseState, 'procedure' | 'unit' | 'origin' | 'referrals' | 'readers'>
/** The columns of `case_file` that give it. */
export const seenColumns = `procedure, unit, origin, state -> 'referrals' as referrals, state -> 'readers' as readers`

export const mayView = (sight: Sight, c: SeenParts): boolean => {
  const opened = sight.sealed.get(c.procedure)
  if (opened) return takesPart(opened, c)
  return takesPart(sight.own, c) || sight.overseen.has(c.unit) || sight.overseen.has(c.origin)
}
/** The post by which somebody may see and work on a sealed case; none for those it is not open to. */
export const holdingUnderSeal = ({ sealed }: AnyProcedure, actor: Actor, c: SeenParts): Holding | undefined =>
  actor.holdings.find(({ unit, duties }) => sealed && duties.includes(sealed.by) && takesPart(new Set([unit]), c))

const takesPart = (units: ReadonlySet<string>, c: SeenParts): boolean =>
  units.has(c.unit) ||
  units.has(c.origin) ||
  c.referrals.some(({ to }) => units.has(to)) ||
  c.readers.some(unit => units.has(unit))

/** Every unit whose cases, handled or opened there, the actor sees. */
export const unitsInSight = ({ own, overseen }: Sight): readonly string[] => [...new Set([...own, ...overseen])].sort()
