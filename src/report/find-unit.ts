/** Finds the unit somebody means, over all jurisdictions of an installation. */
import { type Office, unitName } from '../office/office.ts'

export interface FoundUnit {
  readonly jurisdiction: string
  readonly unit: string
  readonly name: string
}

/**
 * By id, `jurisdiction/id`, name or short name; failing that, by a part of the name. A name of a whole jurisdiction means
 * its root. All that fit equally well; the caller refuses more than one.
 */
export const findUnits = (
  offices: readonly { readonly jurisdictionName: string; readonly office: Office }[],
  wanted: string,
): readonly FoundUnit[] => {
  const all = offices.flatMap(({ office, jurisdictionName }) =>
    [...office.units.values()].map(unit => ({
      jurisdiction: office.jurisdiction,
      unit: unit.id,
      name: unitName(office, unit.id),
      shortName: unit.shortName,
      root: office.roots.includes(unit.id) ? jurisdictionName : null,
    })),
  )
  const tests: readonly ((unit: (typeof all)[number]) => boolean)[] = [
    ({ jurisdiction, unit }) => wanted === `${jurisdiction}/${unit}`,
    ({ unit, name, shortName }) => [unit, name, shortName].includes(wanted),
    ({ root }) => root === wanted,
    ({ name, root }) => name.includes(wanted) || (root?.includes(wanted) ?? false),
  ]
  for (const test of tests) {
    const found = all.filter(test)
    if (found.length > 0) return found.map(({ jurisdiction, unit, name }) => ({ jurisdiction, unit, name }))
  }
  return []
}
