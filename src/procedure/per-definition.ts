import type { AnyProcedure } from './procedure.ts'

/**
 * What follows from a definition alone is worked out once: a definition does not change while the server runs, and pages
 * and acts ask the same of it thousands of times a minute.
 *
 * @example
 *   const partyFields = perDefinition(({ fields }) => Object.keys(fields).filter(key => fields[key]?.kind === 'party'))
 *   partyFields(mediation) // ['parties']
 */
export const perDefinition = <T>(workOut: (definition: AnyProcedure) => T): ((definition: AnyProcedure) => T) => {
  const known = new WeakMap<AnyProcedure, { readonly value: T }>()
  return definition => {
    const found = known.get(definition)
    if (found) return found.value
    const value = workOut(definition)
    known.set(definition, { value })
    return value
  }
}
