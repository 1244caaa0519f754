/** Acts of the demonstration that ask the installation for work, and so are performed one by one after the courses. */
import type { Result } from '../case/refusal.ts'
import type { Actor } from '../office/actor.ts'
import type { Offices } from '../office/offices.ts'
import { demonstrationId } from './county.ts'

/** Ten in the morning, UTC, of a day. */
export const instant = (on: string): string => `${on}T10:00:00.000Z`

export const actorAt = async (offices: Offices, post: string, on: string): Promise<Actor> => {
  const found = await offices.actor(demonstrationId, post, on)
  if (!found) throw new Error(`nobody holds ${post} on ${on}`)
  return found
}

/** @throws naming what was refused and why. */
export const done = <T>(what: string, result: Result<T>): T => {
  if (result.ok) return result.value
  const why = [result.refusal.title, ...result.refusal.unmet.map(({ text }) => text)].join('；')
  throw new Error(`${what}: ${why}`)
}
