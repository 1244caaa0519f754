/** The number of a case as people read it: keys of units in it give way to their names. */
import { type Office, unitName } from '../office/office.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'

export const shownNumber = (definition: AnyProcedure | undefined, number: string | null, office: Office) =>
  number === null ? null : (definition?.numberShown?.(number, unit => unitName(office, unit)) ?? number)
