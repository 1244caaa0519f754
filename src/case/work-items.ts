/** Who has to do something about a case now: for each unit the duties that can move it on, and the nearest due date. */
import type { ClockTrace } from '../procedure/case-view.ts'
import type { CaseDuty } from '../procedure/duty.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import { currentRound, openSigners } from './approval-rounds.ts'
import { actsAt } from './gates.ts'
import type { CaseState, WorkItem } from './state.ts'

export const workOf = (definition: AnyProcedure, state: CaseState): readonly WorkItem[] => {
  const items = [
    ...stageWork(definition, state),
    ...signatureWork(definition, state),
    ...referralWork(definition, state),
    ...clearanceWork(definition, state),
  ]
  const { sealed } = definition
  return merged(sealed ? items.map(item => underSeal(item, sealed.by)) : items)
}

/** Work on a sealed case waits for those it is open to, by whatever duty it is done: nobody else learns of it. */
const underSeal = ({ people: _, ...item }: WorkItem, by: CaseDuty): WorkItem => ({ ...item, duties: [by] })

const stageWork = (definition: AnyProcedure, state: CaseState): WorkItem[] => {
  if (state.stage === '') return []
  const running = state.clocks.filter(
    clock => (clock.state === 'open' || clock.state === 'stopped') && !clock.key.includes('#'),
  )
  const byUnit = new Map<string, Set<string>>()
  for (const [key, act] of actsAt(definition, state.stage)) {
    if (act.by === 'public' || act.in === 'referral') continue
    if (act.offered && !act.offered(state)) continue
    const owed = running.some(clock => clock.owedBy !== 'party' && definition.clocks[clock.key]?.metBy.includes(key))
    // What may be done at any time or after closing calls nobody, unless a clock of ours waits for it.
    const closed = definition.stages[state.stage]?.final === true
    if (!owed && (act.from === 'anyOpen' || closed)) continue
    const unit = unitOf(state, act.in)
    if (unit) byUnit.set(unit, (byUnit.get(unit) ?? new Set()).add(act.by))
  }
  // A clock that stands still has no date; where no other is nearer, the item says which one stands (停表).
  const nearest = running
    .filter(clock => clock.owedBy !== 'party' && clock.kind !== 'atLeast')
    .sort((a, b) => (a.due ?? 'none').localeCompare(b.due ?? 'none'))[0]
  return [...byUnit].map(([unit, duties]) => ({
    unit,
    duties: [...duties].sort(),
    ...fallingDue(nearest),
    reason: '待办',
  }))
}

const fallingDue = (clock: ClockTrace | undefined): Pick<WorkItem, 'due' | 'clock' | 'clockKey' | 'provisional'> => ({
  due: clock?.due ?? null,
  clock: clock?.label ?? null,
  clockKey: clock?.key ?? null,
  provisional: clock?.provisional ?? false,
})

/** The unit in which an act is performed. */
export const unitOf = (state: CaseState, place: AnyProcedure['acts'][string]['in']): string | null => {
  if (place === undefined || place === 'handler') return state.unit
  if (place === 'origin') return state.origin
  if (place === 'referral') return null
  const named = (state.facts as Record<string, unknown>)[place.field]
  return typeof named === 'string' ? named : null
}

/** Those who may sign next: holders of a duty in the unit asked, or people by name. */
const signatureWork = (definition: AnyProcedure, state: CaseState): WorkItem[] =>
  state.pending.flatMap(pending => {
    const round = currentRound(pending)
    if (!round) return []
    return openSigners(round).flatMap(index => {
      const signer = round.signers[index]
      if (!signer) return []
      const { unit, duty, person } = signer
      return {
        unit,
        duties: person === undefined && duty !== null ? [duty] : [],
        ...(person === undefined ? {} : { people: [person] }),
        ...fallingDue(state.clocks.find(clock => clock.state === 'open' && clock.due !== null)),
        reason: `待签：${definition.acts[pending.act]?.label ?? pending.act}`,
      }
    })
  })

/** A gate passed over waits for somebody to look at it, also after the case is closed. */
const clearanceWork = (definition: AnyProcedure, state: CaseState): WorkItem[] =>
  state.overrides
    .filter(({ cleared }) => cleared === null)
    .map(({ act, clearedBy }) => ({
      unit: state.unit,
      duties: [clearedBy],
      ...fallingDue(undefined),
      reason: `核销越过门槛：${definition.acts[act]?.label ?? act}`,
    }))

const referralWork = (definition: AnyProcedure, state: CaseState): WorkItem[] => {
  const out = state.referrals.filter(
    referral => referral.returnedOn === null && definition.referrals?.[referral.key]?.to === 'unit',
  )
  return out.flatMap(referral => {
    const clock = state.clocks.find(({ key }) => key === `${referral.key}#${referral.id}`)
    const duties = Object.values(definition.acts)
      .filter(act => act.returns === referral.key && act.by !== 'public')
      .map(act => act.by)
    return duties.length > 0
      ? [
          {
            unit: referral.to,
            duties: [...new Set(duties)].sort(),
            ...fallingDue(clock),
            reason: definition.referrals?.[referral.key]?.label ?? referral.key,
          },
        ]
      : []
  })
}

/** Two items of one unit and reason (two pending signatures, say) are one row: the duties joined, the nearest date. */
const merged = (items: readonly WorkItem[]): readonly WorkItem[] => {
  const rows = new Map<string, WorkItem>()
  for (const item of items) {
    const key = `${item.unit}|${item.reason}`
    const other = rows.get(key)
    rows.set(key, other ? joined(item, other) : item)
  }
  return [...rows.values()]
}
const joined = (item: WorkItem, other: WorkItem): WorkItem => {
  const { people: _, ...row } = earlier(item, other)
  const people = [...new Set([...(other.people ?? []), ...(item.people ?? [])])].sort()
  const duties = [...new Set([...other.duties, ...item.duties])].sort()
  return { ...row, duties, ...(people.length > 0 ? { people } : {}) }
}
const earlier = (a: WorkItem, b: WorkItem): WorkItem => (b.due === null || (a.due !== null && a.due <= b.due) ? a : b)
