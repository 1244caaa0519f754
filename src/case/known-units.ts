/**
 * Names and 机关代字 of units, and who works there, on any day, without a query: the engine asks while it holds a
 * transaction.
 */
import { actorOn } from '../office/actor.ts'
import { holdsCertificate } from '../office/certificates.ts'
import { type Office, officeOn } from '../office/office.ts'
import { inForce, type OfficeHistory } from '../office/office-history.ts'
import type { Offices } from '../office/offices.ts'
import type { Engine, StaffMember } from './engine.ts'

export interface KnownUnits {
  readonly unit: Engine['unit']
  readonly staff: Engine['staff']
  readonly person: Engine['person']
  readonly holds: Engine['holds']
  /** Takes over what `offices` knows by now; to be awaited before work in a jurisdiction. */
  refresh(jurisdiction: string): Promise<void>
}

export const createKnownUnits = (offices: Offices): KnownUnits => {
  const known = new Map<string, { history: OfficeHistory; days: Map<string, Office> }>()
  const placeOf = (jurisdiction: string) => {
    const place = known.get(jurisdiction)
    if (!place) throw new Error(`the units of ${jurisdiction} were not loaded`)
    return place
  }
  return {
    unit(jurisdiction, unit, on) {
      const place = placeOf(jurisdiction)
      const office = place.days.get(on) ?? officeOn(place.history, on)
      place.days.set(on, office)
      const found = office.units.get(unit)
      return found && { name: found.name, documentCode: found.documentCode ?? '' }
    },
    staff: (jurisdiction, unit, on) => staffOn(placeOf(jurisdiction).history, unit, on),
    person(jurisdiction, person, on) {
      const actor = actorOn(placeOf(jurisdiction).history, person, on)
      return actor && actor.holdings.length > 0 ? { name: actor.name } : undefined
    },
    holds: (jurisdiction, person, kind, on) => holdsCertificate(placeOf(jurisdiction).history, person, kind, on),
    async refresh(jurisdiction) {
      const history = await offices.history(jurisdiction)
      if (known.get(jurisdiction)?.history !== history) known.set(jurisdiction, { history, days: new Map() })
    },
  }
}

/** Asked when somebody is named in a case, which is seldom: nothing is kept. */
const staffOn = (history: OfficeHistory, unit: string, on: string): readonly StaffMember[] => {
  const posts = new Set(history.posts.filter(post => post.unit === unit).map(({ id }) => id))
  const appointed = history.appointments.filter(one => posts.has(one.post) && inForce(one, on))
  return [...new Set(appointed.map(({ person }) => person))].flatMap(person => {
    const actor = actorOn(history, person, on)
    const held = actor?.holdings.filter(holding => holding.unit === unit) ?? []
    return actor && held.length > 0
      ? [{ person, name: actor.name, duties: [...new Set(held.flatMap(({ duties }) => duties))] }]
      : []
  })
}
