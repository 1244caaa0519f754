/** Names and 机关代字 of units on any day, without a query: the engine asks while it holds a transaction. */
import { type Office, officeOn } from '../office/office.ts'
import type { OfficeHistory } from '../office/office-history.ts'
import type { Offices } from '../office/offices.ts'
import type { Engine } from './engine.ts'

export interface KnownUnits {
  readonly unit: Engine['unit']
  /** Takes over what `offices` knows by now; to be awaited before work in a jurisdiction. */
  refresh(jurisdiction: string): Promise<void>
}

export const createKnownUnits = (offices: Offices): KnownUnits => {
  const known = new Map<string, { history: OfficeHistory; days: Map<string, Office> }>()
  return {
    unit(jurisdiction, unit, on) {
      const place = known.get(jurisdiction)
      if (!place) throw new Error(`the units of ${jurisdiction} were not loaded`)
      const office = place.days.get(on) ?? officeOn(place.history, on)
      place.days.set(on, office)
      const found = office.units.get(unit)
      return found && { name: found.name, documentCode: found.documentCode ?? '' }
    },
    async refresh(jurisdiction) {
      const history = await offices.history(jurisdiction)
      if (known.get(jurisdiction)?.history !== history) known.set(jurisdiction, { history, days: new Map() })
    },
  }
}
