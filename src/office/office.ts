import type { Queries } from '../database/connection.ts'
import { inForce, loadOfficeHistory, type OfficeHistory } from './office-history.ts'

/** The units of one government as they stood on one day: their names, places in the tree and first responsible persons. */
export interface Office {
  readonly jurisdiction: string
  /** 'YYYY-MM-DD' */
  readonly on: string
  /** The units there on that day. */
  readonly units: ReadonlyMap<string, Unit>
  /** Ids of the units without a parent on that day, or whose parent is gone. */
  readonly roots: readonly string[]
  /** Names of units not there on that day, the last they bore: cases outlive units. */
  readonly otherNames: ReadonlyMap<string, string>
}
export interface Unit {
  readonly id: string
  readonly name: string
  readonly shortName: string | null
  readonly kind: string
  /** 机关代字 */
  readonly documentCode: string | null
  readonly parent: string | null
  readonly children: readonly string[]
  readonly firstResponsiblePost: string | null
  /** 推进法治建设第一责任人: who holds that post on that day. */
  readonly firstResponsible: { readonly person: string; readonly name: string; readonly postName: string } | null
}

/**
 * The organisation of a government on a day. Requests use the cached `offices.on` instead.
 *
 *     const office = await database.read('qinghe', q => loadOffice(q, 'qinghe', '2019-12-31'))
 *     unitName(office, 'justice') // 司法局
 */
export async function loadOffice(q: Queries, jurisdiction: string, on: string): Promise<Office> {
  return officeOn(await loadOfficeHistory(q, jurisdiction), on)
}

export function officeOn(history: OfficeHistory, on: string): Office {
  const rows = history.units.filter(
    unit => unit.foundedOn <= on && (unit.abolishedOn === null || on < unit.abolishedOn),
  )
  const there = new Set(rows.map(unit => unit.id))
  const names = new Map(history.names.filter(row => inForce(row, on)).map(row => [row.unit, row]))
  const lastNames = new Map(history.names.map(row => [row.unit, row.name]))
  const parents = new Map(history.parents.filter(row => inForce(row, on)).map(row => [row.unit, row.parent]))
  const children = new Map<string, string[]>()
  const roots: string[] = []
  for (const { id } of rows) {
    const parent = parents.get(id) ?? null
    if (parent === null || !there.has(parent)) roots.push(id)
    else children.set(parent, [...(children.get(parent) ?? []), id])
  }
  const holders = holdersOfPosts(history, on)
  const units = new Map<string, Unit>()
  for (const row of rows) {
    const parent = parents.get(row.id) ?? null
    units.set(row.id, {
      id: row.id,
      name: names.get(row.id)?.name ?? lastNames.get(row.id) ?? row.id,
      shortName: names.get(row.id)?.shortName ?? null,
      kind: row.kind,
      documentCode: row.documentCode,
      parent: parent !== null && there.has(parent) ? parent : null,
      children: children.get(row.id) ?? [],
      firstResponsiblePost: row.firstResponsiblePost,
      firstResponsible: (row.firstResponsiblePost && holders.get(row.firstResponsiblePost)) || null,
    })
  }
  const otherNames = new Map([...lastNames].filter(([unit]) => !there.has(unit)))
  return { jurisdiction: history.jurisdiction, on, units, roots, otherNames }
}

/** Who holds each post on a day; of several, the one appointed last. */
function holdersOfPosts(history: OfficeHistory, on: string) {
  const people = new Map(history.people.map(person => [person.id, person]))
  const posts = new Map(history.posts.filter(post => inForce(post, on)).map(post => [post.id, post]))
  const holders = new Map<string, { person: string; name: string; postName: string }>()
  for (const appointment of history.appointments) {
    const person = people.get(appointment.person)
    const post = posts.get(appointment.post)
    if (!person || !post || !inForce(appointment, on) || (person.leftOn !== null && person.leftOn <= on)) continue
    holders.set(post.id, { person: person.id, name: person.name, postName: post.name })
  }
  return holders
}

/** The unit and every unit below it, itself first; empty where it is not there on that day. */
export function subtree(office: Office, unit: string): string[] {
  const found: string[] = office.units.has(unit) ? [unit] : []
  // `found` grows while it is walked, so each unit's children follow.
  for (const id of found) found.push(...(office.units.get(id)?.children ?? []))
  return found
}

/** The unit's name on that day, the last it bore if it is not there, or its id if nobody knows it. */
export function unitName(office: Office, unit: string): string {
  return office.units.get(unit)?.name ?? office.otherNames.get(unit) ?? unit
}

/** Units whose 第一责任人 is not named, or whose named post nobody holds on that day. */
export function missingFirstResponsible(office: Office): Unit[] {
  return [...office.units.values()].filter(unit => unit.firstResponsible === null)
}
