/** The parties of a case, opened. For the engine's own checks and letters; a person reads through `readParties`. */
import type { Queries } from '../database/connection.ts'
import type { PartyInput } from './act-input.ts'
import type { Engine } from './engine.ts'
import { openParty } from './sealed-party.ts'

export interface CaseParty extends PartyInput {
  readonly id: string
  readonly field: string
}

export const partiesOf = async (
  tx: Queries,
  engine: Engine,
  jurisdiction: string,
  caseId: string,
): Promise<readonly CaseParty[]> => {
  const rows = await tx.kysely
    .selectFrom('party')
    .select(['id', 'field', 'sealed'])
    .where('jurisdiction', '=', jurisdiction)
    .where('case_id', '=', caseId)
    .orderBy('id')
    .execute()
  return rows.map(({ id, field, sealed }) => ({
    ...openParty(sealed, { jurisdiction, caseId, id }, engine.personalDataKey),
    id,
    field,
  }))
}
