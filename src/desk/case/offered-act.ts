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
