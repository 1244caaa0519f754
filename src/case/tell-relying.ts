/** Tells those who built on an act that it was struck: in each case that relied on it, whoever did what relied on it. */
import type { Queries } from '../database/connection.ts'
import { publicDuty } from '../procedure/duty.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import type { Engine } from './engine.ts'
import { timeOrderedId } from './ids.ts'
import type { CaseState } from './state.ts'
import { type LostBasis, lostBases } from './struck-basis.ts'

interface Struck {
  readonly engine: Pick<Engine, 'procedures' | 'rules'>
  readonly jurisdiction: string
  /** The case in which something was struck. */
  readonly id: string
  readonly now: string
}

/** Within the transaction that struck it. The notices are delivered by timed work, as all are. */
export const tellRelying = async (tx: Queries, { engine, jurisdiction, id, now }: Struck): Promise<void> => {
  const { rows } = await tx.query<{ title: string; state: CaseState }>(
    // Those that looked at it, and those that counted it.
    `select title, state from case_file where jurisdiction = $1 and id in (
       select from_case from case_link where jurisdiction = $1 and to_case = $2
       union select to_case from case_link where jurisdiction = $1 and from_case = $2) order by id`,
    [jurisdiction, id],
  )
  for (const { title, state } of rows) {
    const definition = engine.procedures.get(state.procedure)
    if (!definition) continue
    const lost = await lostBases(tx, { engine, jurisdiction, definition, state }, 'read')
    for (const basis of lost.filter(basis => basis.in.includes(id)))
      await tx.query(
        `insert into notice (jurisdiction, id, case_id, seq, unit, duties, people, text, created_at)
         values ($1, $2, $3, $4, $5, $6, '{}', $7, $8)`,
        [
          jurisdiction,
          timeOrderedId(now),
          state.id,
          basis.seq,
          state.acts[basis.act]?.unit ?? state.unit,
          [dutyToldOf(definition, basis)],
          `依据已作废：${title}，${basis.point.text}`,
          now,
        ],
      )
  }
}

const dutyToldOf = ({ sealed, acts }: AnyProcedure, { act }: LostBasis): string => {
  const by = acts[act]?.by ?? 'handling'
  return sealed?.by ?? (by === publicDuty ? 'registration' : by)
}
