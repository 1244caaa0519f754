/** What the acts on cases are performed with. Built once, in main.ts; nothing here is read from the surroundings. */
import { createHash } from 'node:crypto'
import type { Database } from '../database/connection.ts'
import type { Certificate } from '../procedure/duty.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import type { LocalRules } from './case-clocks.ts'
import type { OutsideWork } from './outside-work.ts'
import type { PersonalDataKey } from './sealed-party.ts'

export interface StaffMember {
  readonly person: string
  readonly name: string
  readonly duties: readonly string[]
}
export interface Engine {
  readonly db: Database
  readonly procedures: ReadonlyMap<string, AnyProcedure>
  /** Hash of each definition, kept with every event. */
  readonly definitionHashes: ReadonlyMap<string, string>
  /** Calendar and local terms of a jurisdiction; kept in memory, replaced when they change. */
  readonly rules: (jurisdiction: string) => LocalRules
  /** Name and 机关代字 of a unit on a day; undefined for a unit that does not exist then. */
  readonly unit: (
    jurisdiction: string,
    unit: string,
    on: string,
  ) => { readonly name: string; readonly documentCode: string } | undefined
  /** Who holds posts in a unit on a day, with the case duties of those posts; from memory. */
  readonly staff: (jurisdiction: string, unit: string, on: string) => readonly StaffMember[]
  /** Somebody who holds a post on a day; undefined for anybody else. From memory. */
  readonly person: (jurisdiction: string, person: string, on: string) => { readonly name: string } | undefined
  /** Whether a person holds a valid certificate of a kind on a day (执法证); from memory. */
  readonly holds: (jurisdiction: string, person: string, kind: Certificate, on: string) => boolean
  readonly personalDataKey: PersonalDataKey
  /** Work that acts ask for by name; absent where no definition asks. */
  readonly outside?: ReadonlyMap<string, OutsideWork>
}

/** The text of a definition, functions as their source, hashed: which rules an event was performed under. */
export const definitionHash = (definition: AnyProcedure): string =>
  createHash('sha256')
    .update(JSON.stringify(definition, (_, value) => (typeof value === 'function' ? String(value) : value)))
    .digest('hex')
    .slice(0, 16)

/** The day in Asia/Shanghai of an instant. China keeps one time, UTC+8, without summer time since 1992. */
export const shanghaiDay = (instant: string): string =>
  // Before 16:00 in UTC it is the same day; asked of every act, and of every step of a course.
  instant.endsWith('Z') && instant.slice(11, 13) < '16' ? instant.slice(0, 10) : laterDay(instant)
const laterDay = (instant: string): string => new Date(Date.parse(instant) + 8 * 3600_000).toISOString().slice(0, 10)
