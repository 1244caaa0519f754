/** Ids, numbers and figures of courses: the same courses give the same ones. */
import { createHash } from 'node:crypto'
import type { NumberTrace } from '../procedure/case-view.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import type { FigureRow, Gathering } from './course.ts'
import { contributionKey } from './derive.ts'
import { numberText } from './registers.ts'
import type { CaseState } from './state.ts'

/** UUIDs of version 7 whose chance part comes from the seed. */
export const seededIds = (seed: string): ((instant: string) => string) => {
  let n = 0
  return instant => {
    const chance = createHash('sha256').update(`${seed}#${n++}`).digest('hex')
    const time = Date.parse(instant).toString(16).padStart(12, '0')
    return `${time.slice(0, 8)}-${time.slice(8)}-7${chance.slice(0, 3)}-8${chance.slice(3, 6)}-${chance.slice(6, 18)}`
  }
}
export const seededCode = (seed: string): string =>
  [...createHash('sha256').update(`code/${seed}`).digest().subarray(0, 10)]
    .map(byte => '23456789ABCDEFGHJKMNPQRSTUVWXYZ'[byte % 31])
    .join('')

export const takeNumber = (
  { engine, jurisdiction, registers }: Gathering,
  definition: AnyProcedure,
  key: string,
  unit: string,
  on: string,
): NumberTrace & { scope: string } => {
  const register = definition.registers?.[key]
  if (!register) throw new Error(`${definition.id} has no register ${key}`)
  const scope = register.per === 'unit' ? unit : ''
  const year = Number(on.slice(0, 4))
  const place = `${definition.id}/${key}|${scope}|${year}`
  const n = (registers.get(place) ?? 0) + 1
  registers.set(place, n)
  const documentCode = engine.unit(jurisdiction, unit, on)?.documentCode ?? ''
  return { register: key, scope, year, n, text: numberText(register.pattern, { unit: documentCode, year, n }) }
}

/** `derive` hands on what did not change as it was, so that it is known again without comparing. */
export const recordFigures = (rows: FigureRow[], before: CaseState, after: CaseState, at: string): void => {
  if (before.contributions === after.contributions) return
  const was = new Set(before.contributions)
  const is = new Set(after.contributions)
  for (const gone of before.contributions)
    if (!is.has(gone)) {
      const key = contributionKey(gone)
      for (const row of rows) if (row.removedAt === null && contributionKey(row) === key) row.removedAt = at
    }
  for (const entry of after.contributions) if (!was.has(entry)) rows.push({ ...entry, addedAt: at, removedAt: null })
}
