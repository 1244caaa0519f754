import type { Queries } from '../database/connection.ts'
import { type AdministratorDuty, administrators, type CaseDuty, duties } from '../procedure/duty.ts'
import { inForce, loadOfficeHistory, type OfficeHistory } from './office-history.ts'

/** A signed-in person with what the posts held on a day charge them with. Nothing else decides what they may do. */
export interface Actor {
  readonly person: string
  readonly name: string
  readonly jurisdiction: string
  readonly holdings: readonly Holding[]
  /** 三员 duties; whoever has one holds no case duty. */
  readonly administers: readonly AdministratorDuty[]
}
export interface Holding {
  readonly unit: string
  readonly post: string
  readonly duties: readonly CaseDuty[]
}

/** The person as an actor on a day, or null when nobody of that id is there on it. Requests use `offices.actor`. */
export async function loadActor(q: Queries, jurisdiction: string, person: string, on: string): Promise<Actor | null> {
  return actorOn(await loadOfficeHistory(q, jurisdiction), person, on)
}

export function actorOn(history: OfficeHistory, person: string, on: string): Actor | null {
  const row = history.people.find(candidate => candidate.id === person)
  if (!row || (row.leftOn !== null && row.leftOn <= on)) return null
  const held = postsHeld(history, person, on)
  return {
    person,
    name: row.name,
    jurisdiction: history.jurisdiction,
    holdings: held.map(post => ({ unit: post.unit, post: post.id, duties: post.duties.filter(isCaseDuty) })),
    administers: [...new Set(held.flatMap(post => post.duties.filter(isAdministratorDuty)))],
  }
}

/** Posts the person holds on a day, of units that are there. A unit's end is the end of its posts. */
function postsHeld(history: OfficeHistory, person: string, on: string) {
  const held = new Set(history.appointments.filter(a => a.person === person && inForce(a, on)).map(a => a.post))
  const gone = new Set(
    history.units.filter(u => u.foundedOn > on || (u.abolishedOn !== null && u.abolishedOn <= on)).map(u => u.id),
  )
  return history.posts.filter(post => held.has(post.id) && inForce(post, on) && !gone.has(post.unit))
}

// A duty this program does not know gives nothing.
export const isCaseDuty = (duty: string): duty is CaseDuty => Object.hasOwn(duties, duty)
export const isAdministratorDuty = (duty: string): duty is AdministratorDuty => Object.hasOwn(administrators, duty)

/** Whether the actor holds a case duty in one of these units. */
export function holdsDuty(actor: Actor, duty: CaseDuty, unit: string): boolean {
  return actor.holdings.some(holding => holding.unit === unit && holding.duties.includes(duty))
}
