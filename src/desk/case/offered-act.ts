import type { ActDescription, AvailableAct, CaseAnswer, ProcedureDescription } from '../../http/contract.ts'

/** An act this person may perform now, as the definition describes it and the case leaves it open. */
export type OfferedAct = ActDescription & AvailableAct

/** The case names the acts by key only: descriptions are read once, with the procedures. */
export const offeredActs = (file: CaseAnswer, procedure: ProcedureDescription): OfferedAct[] =>
  file.acts.flatMap(available => {
    const described = procedure.acts.find(({ key }) => key === available.key)
    return described ? [{ ...described, ...available }] : []
  })

/** What filling the form may still meet. */
export const mustMeet = ({ unmet }: Pick<OfferedAct, 'unmet'>): OfferedAct['unmet'] =>
  unmet.filter(({ fillable, mayOverride }) => fillable || !mayOverride)
/** What nothing in the form can meet, and this person may pass over for a reason (越过门槛). */
export const mayPassOver = ({ unmet }: Pick<OfferedAct, 'unmet'>): OfferedAct['unmet'] =>
  unmet.filter(({ fillable, mayOverride }) => !fillable && mayOverride)

/** Of every letter the act issues that the case has already: the last one, and what became of it. */
export const issuedBefore = (
  { issues }: Pick<OfferedAct, 'issues'>,
  letters: CaseAnswer['letters'],
  described: ProcedureDescription['letters'],
): string[] =>
  issues.flatMap(key => {
    const earlier = letters.filter(letter => letter.key === key)
    const newest = earlier.toSorted((one, other) => one.issuedOn.localeCompare(other.issuedOn)).at(-1)
    if (!newest) return []
    const { label, number, issuedOn, served } = newest
    const count = earlier.length > 1 ? `已出具${earlier.length}份，最近一份` : '已有一份'
    const lastServed = served
      .map(({ on }) => on)
      .toSorted()
      .at(-1)
    const toServe = described.some(letter => letter.key === key && letter.service)
    const standing = lastServed ? `，${lastServed}送达` : toServe ? '，尚未记录送达' : ''
    return [`${count}《${label}》${number ?? ''}于${issuedOn}出具${standing}；再办的，另行出具。`]
  })

/** “尚未填写…” with the acts that ask for it and can be done now. */
export const withPlaceToFill = (
  unmet: OfferedAct['unmet'],
  ready: readonly OfferedAct[],
  { fields }: Pick<ProcedureDescription, 'fields'>,
): OfferedAct['unmet'] =>
  unmet.map(point => {
    const label = /^尚未填写“(.+)”$/.exec(point.text)?.[1]
    const keys = fields.flatMap(field => (field.label === label ? [field.key] : []))
    const asking = ready.filter(({ asks, mayGive }) => [...asks, ...mayGive].some(key => keys.includes(key)))
    return asking.length === 0
      ? point
      : { ...point, text: `${point.text}，可在${asking.map(act => `“${act.label}”`).join('、')}中填写` }
  })

/**
 * What runs first comes first: the act that ends an open clock of the authority, by its last day; then those that serve
 * a letter which waits for it; the others as the definition puts them. Of several acts that end a clock it is the first:
 * definitions name the regular way before the ways out (终止, 不予).
 */
export const byUrgency = (
  acts: readonly OfferedAct[],
  file: CaseAnswer,
  procedure: ProcedureDescription,
): OfferedAct[] => {
  const dueBy = new Map<string, string>()
  for (const { key, metBy, owedBy } of procedure.clocks) {
    const due = file.clocks.find(clock => clock.key === key && clock.state === 'open')?.due
    const act = metBy.find(ending => acts.some(offered => offered.key === ending))
    if (owedBy === 'authority' && due && act && due < (dueBy.get(act) ?? '9999')) dueBy.set(act, due)
  }
  const rank = ({ key, serves }: OfferedAct): string => dueBy.get(key) ?? (serves ? waitingForService : last)
  return acts.toSorted((one, other) => (rank(one) < rank(other) ? -1 : rank(one) > rank(other) ? 1 : 0))
}
/** After every date. */
const waitingForService = '~'
const last = '~~'
