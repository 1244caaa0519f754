/**
 * Registers of numbers without gaps or reuse. The head row is locked until the act commits, and goes back with it when it
 * does not: two files never share a number and none is lost. A voided number stays, with its reason.
 */
import type { Queries } from '../database/connection.ts'
import type { NumberTrace } from '../procedure/case-view.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'

export interface NumberRequest {
  readonly jurisdiction: string
  readonly definition: AnyProcedure
  readonly register: string
  readonly caseId: string
  readonly unit: string
  readonly documentCode: string
  /** The day of the act: its year is the register's. */
  readonly on: string
  readonly now: string
}

/** Takes the next number of a register for the case. */
export const takeNumber = async (tx: Queries, request: NumberRequest): Promise<NumberTrace> => {
  const { jurisdiction, definition, register: key, caseId, unit, documentCode, on, now } = request
  const register = definition.registers?.[key]
  if (!register) throw new Error(`${definition.id} has no register ${key}`)
  const name = `${definition.id}/${key}`
  const scope = register.per === 'unit' ? unit : ''
  const year = Number(on.slice(0, 4))
  const { rows } = await tx.query<{ last: number }>({
    name: 'register-next',
    text: `insert into register_head as head (jurisdiction, register, scope, year, last) values ($1, $2, $3, $4, 1)
           on conflict (jurisdiction, register, scope, year) do update set last = head.last + 1 returning last`,
    values: [jurisdiction, name, scope, year],
  })
  const n = rows[0]?.last
  if (n === undefined) throw new Error(`register ${name} gave no number`)
  const text = numberText(register.pattern, { unit: documentCode, year, n })
  await tx.query({
    name: 'register-take',
    text: `insert into register_number (jurisdiction, register, scope, year, n, text, case_id, taken_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [jurisdiction, name, scope, year, n, text, caseId, now],
  })
  return { register: key, text, year, n }
}

/** `{unit}依申请〔{year}〕{n}号` with its places filled; numbers are not padded (党政机关公文格式: 不编虚位). */
export const numberText = (pattern: string, { unit, year, n }: { unit: string; year: number; n: number }): string =>
  pattern.replaceAll('{unit}', unit).replaceAll('{year}', String(year)).replaceAll('{n}', String(n))

/** Voids a number: it stays in the register, with its reason, and is not given again. */
export const voidNumber = async (
  tx: Queries,
  { jurisdiction, text, reason, now }: { jurisdiction: string; text: string; reason: string; now: string },
): Promise<boolean> => {
  const { rowCount } = await tx.query(
    `update register_number set voided_at = $4, void_reason = $3
     where jurisdiction = $1 and text = $2 and voided_at is null`,
    [jurisdiction, text, reason, now],
  )
  return rowCount === 1
}
