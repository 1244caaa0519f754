/**
 * 越过门槛: a condition that says so may be passed over for a reason by the holder of a duty, in the unit where the act is
 * performed: whoever does the act where he has that duty too, or he alone, the act being another's duty otherwise. The event
 * keeps what was passed over, and the case is flagged until another person has cleared it.
 */
import type { CaseDuty } from '../procedure/duty.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import type { ActData, OverriddenPoint } from './event.ts'
import type { Unmet } from './refusal.ts'

/** An unmet point as the gate knows it. */
export interface GatePoint extends Unmet {
  readonly override?: { readonly by: CaseDuty; readonly clearedBy: CaseDuty }
}

/**
 * What an act passes over: all that is unmet, where every point may be overridden by this performer; null otherwise.
 * @param duties that the performer holds in the unit where the act is performed
 */
export const overrideOf = (
  points: readonly GatePoint[],
  asked: { readonly reason: string } | undefined,
  duties: readonly string[],
): ActData['override'] | null => {
  if (!asked || asked.reason.trim() === '' || points.length === 0) return null
  return points.every(point => mayOverride(point, duties))
    ? { reason: asked.reason.trim(), points: points.flatMap(overridden) }
    : null
}
const mayOverride = ({ override }: GatePoint, duties: readonly string[]): boolean =>
  override !== undefined && duties.includes(override.by)

/** The duties by which a gate of the act may be passed over. */
export const overridingDuties = ({ needs }: AnyProcedure['acts'][string]): readonly CaseDuty[] =>
  (needs?.conditions ?? []).flatMap(({ override }) => (override ? [override.by] : []))

const overridden = ({ text, article, override }: GatePoint): OverriddenPoint[] =>
  override ? [{ text, ...(article ? { article } : {}), clearedBy: override.clearedBy }] : []

/** What is told of unmet points to the one who performs the act. */
export const toldTo = <P extends GatePoint>(
  points: readonly P[],
  duties: readonly string[],
): readonly Omit<P, 'override'>[] =>
  points.map(point => {
    const { override: _, ...unmet } = point
    return mayOverride(point, duties) ? { ...unmet, mayOverride: true } : unmet
  })

/**
 * At the last signature the gates are asked again: what was passed over when the act was put forward is passed over
 * still, what has been met since is not, and anything else stands in the way.
 */
export const overriddenAgain = (
  points: readonly GatePoint[],
  before: ActData['override'],
): { readonly left: readonly GatePoint[]; readonly override: ActData['override'] | null } => {
  const over = points.filter(point => point.override && before?.points.some(({ text }) => text === point.text))
  return {
    left: points.filter(point => !over.includes(point)),
    override: before && over.length > 0 ? { reason: before.reason, points: over.flatMap(overridden) } : null,
  }
}
