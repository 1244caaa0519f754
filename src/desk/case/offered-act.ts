import type { ActDescription, AvailableAct, CaseAnswer, ProcedureDescription } from '../../http/contract.ts'

/** An act this person may perform now, as the definition describes it and the case leaves it open. */
export type OfferedAct = ActDescription & AvailableAct

/** The case names the acts by key only: descriptions are read once, with the procedures. */
export const offeredActs = (file: CaseAnswer, procedure: ProcedureDescription): OfferedAct[] =>
  file.acts.flatMap(available => {
    const described = procedure.acts.find(({ key }) => key === available.key)
    return described ? [{ ...described, ...available }] : []
  })
