/** Whose signatures an act needs, round after round, for the engine that collects them and for readers in words. */
import { dutyLabel } from './duty.ts'
import type { AnyProcedure } from './procedure.ts'

type AnyApproval = NonNullable<AnyProcedure['acts'][string]['approvedBy']>[number]
type AnySigner = Exclude<AnyApproval, { readonly all: unknown } | { readonly any: unknown }>

/** The rounds of an act in order: its own, and the approver of the extension it makes. */
export const approvalsOf = (definition: AnyProcedure, actKey: string): readonly AnyApproval[] => {
  const act = definition.acts[actKey]
  const extension = act?.extends ? definition.clocks[act.extends]?.extension : undefined
  if (!extension) return act?.approvedBy ?? none
  return [...(act?.approvedBy ?? none), extension.approvedBy]
}
const none: readonly AnyApproval[] = []

/** 或签: the first signature suffices. */
export const anySuffices = (round: AnyApproval): boolean => typeof round === 'object' && 'any' in round

export const signersOf = (round: AnyApproval): readonly AnySigner[] => {
  if (typeof round === 'object' && 'all' in round) return round.all
  if (typeof round === 'object' && 'any' in round) return round.any
  return [round]
}

/** One round in words: “单位主要负责人”, “会签（甲、乙）”, “或签（甲、乙）”. */
export const roundText = (definition: AnyProcedure, round: AnyApproval): string => {
  const signers = signersOf(round)
  const text = signers.map(signer => signerText(definition, signer)).join('、')
  if (anySuffices(round)) return `或签（${text}）`
  return signers.length > 1 || signers.some(signer => namesSeveral(definition, signer)) ? `会签（${text}）` : text
}
const signerText = (definition: AnyProcedure, signer: AnySigner): string =>
  typeof signer === 'string'
    ? dutyLabel(signer)
    : `${definition.fields[signer.of]?.label ?? signer.of}的${dutyLabel(signer.duty)}`
const namesSeveral = (definition: AnyProcedure, signer: AnySigner): boolean => {
  const field = typeof signer === 'string' ? undefined : definition.fields[signer.of]
  return field?.kind === 'unit' && field.many === true
}

/** All rounds: “会签（甲、乙）→或签（…）→单位主要负责人”; empty where nobody signs. */
export const approvalText = (definition: AnyProcedure, actKey: string): string =>
  approvalsOf(definition, actKey)
    .map(round => roundText(definition, round))
    .join('→')
