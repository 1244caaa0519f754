/** What stands against asking somebody for a signature: nobody is named who could not give it. */
import { dutyLabel, duties as known } from '../procedure/duty.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import { currentRound, hasSigned, type NamedSigner, type PendingAct, sameSigner } from './approval-rounds.ts'
import type { Engine, StaffMember } from './engine.ts'
import { keptFromPoints } from './kept-from.ts'
import type { Unmet } from './refusal.ts'
import type { CaseState } from './state.ts'

export interface Asking {
  readonly engine: Engine
  readonly jurisdiction: string
  readonly definition: AnyProcedure
  readonly state: CaseState
  readonly pending: PendingAct
  /** Who asks: he cannot name himself. */
  readonly by: string
  /** 'YYYY-MM-DD' */
  readonly today: string
}
/** More would be a mistake. */
const mostInRound = 50

/** A person gets his name as the unit knows it. */
export const namedSigner = (
  { engine, jurisdiction, today }: Asking,
  { unit, duty, person }: Omit<NamedSigner, 'name'>,
): NamedSigner => {
  if (person === undefined) return { unit, duty }
  const name = engine.staff(jurisdiction, unit, today).find(member => member.person === person)?.name
  return { unit, duty, person, ...(name ? { name } : {}) }
}

export const namedFaults = (asking: Asking, named: NamedSigner): readonly Unmet[] => {
  const { engine, jurisdiction, definition, state, pending, today } = asking
  const { unit, duty, person } = named
  const found = engine.unit(jurisdiction, unit, today)
  if (!found) return [{ text: '没有这一单位，或该单位已撤销' }]
  const round = currentRound(pending)
  if (round?.signers.some(signer => sameSigner(signer, named))) return [{ text: '本轮签批中已有此人或者此职责' }]
  if (round && round.signers.length >= mostInRound) return [{ text: `一轮签批不得超过${mostInRound}人` }]
  const kept = keptFromPoints(definition, state.facts, [unit])
  if (kept.length > 0) return kept
  const { sealed } = definition
  if (sealed && unit !== state.unit && unit !== state.origin)
    return [{ text: '本事项案件限知悉范围，只能由办案单位签批' }]
  const staff = engine
    .staff(jurisdiction, unit, today)
    .filter(({ duties }) => duties.length > 0 && (!sealed || duties.includes(sealed.by)))
  if (person !== undefined) return personFaults(asking, person, staff)
  if (duty === null || !Object.hasOwn(known, duty)) return [{ text: '没有这一职责' }]
  return staff.some(member => member.duties.includes(duty) && maySign(pending, member.person))
    ? []
    : [{ text: `${found.name}没有可以签批的“${dutyLabel(duty as never)}”` }]
}

const personFaults = ({ pending, by }: Asking, person: string, staff: readonly StaffMember[]): readonly Unmet[] => {
  if (person === by) return [{ text: '不能指定本人' }]
  if (person === pending.proposer.person) return [{ text: '不能由提出人本人签批' }]
  if (!staff.some(member => member.person === person)) return [{ text: '该单位没有此人，或者此人不承担办案职责' }]
  if (!maySign(pending, person)) return [{ text: '此人已在本轮签批' }]
  // He signs once in a round: a second place of his would wait for ever.
  return currentRound(pending)?.signers.some(signer => signer.person === person && !signer.signed)
    ? [{ text: '本轮签批中已指定此人' }]
    : []
}

const maySign = (pending: PendingAct, person: string): boolean => {
  const round = currentRound(pending)
  return person !== pending.proposer.person && !(round && hasSigned(round, person))
}
