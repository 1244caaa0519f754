/** A course: what happens to one case from its opening on, and what is written of it in the end. */
import type { NumberTrace } from '../procedure/case-view.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import type { ActRequest, EnteredParty } from './act-input.ts'
import type { Engine } from './engine.ts'
import type { EventActor } from './event.ts'
import type { CaseAtEnd } from './linked-cases.ts'
import type { CourseOfCase } from './run-course.ts'
import type { CaseState } from './state.ts'

export type CourseStep =
  /** An act on a day; `recordedOn` when it was entered later. */
  | { readonly act: string; readonly actor: EventActor; readonly request: ActRequest; readonly recordedOn?: string }
  /** Somebody signs the pending act: at the place of the round that is his, or the first that waits. */
  | {
      readonly sign: true
      readonly on: string
      readonly actor: EventActor
      readonly signer?: number
      readonly recordedOn?: string
    }
  /** Somebody exempts a step on one of its legal grounds. */
  | {
      readonly exempt: string
      readonly ground: string
      readonly reason: string
      readonly on: string
      readonly actor: EventActor
    }
  /** Timed work on the morning of a day: deemed acts and silence. */
  | { readonly morning: string }
/** Nothing yet: the other cases of this day go on first, then it is asked again. */
export interface GivesWay {
  readonly givesWayOn: string
}
/** What happens next to the case as it stands; null when nothing does. */
export type Steps =
  | readonly (CourseStep | GivesWay)[]
  | ((state: CaseState, named: NamedCases) => CourseStep | GivesWay | null)
/** The case of another course as it stands, by its name. @throws where no course of that name was begun before. */
export type NamedCases = (name: string) => CaseState
export interface Course {
  readonly procedure: string
  readonly unit: string
  readonly steps: Steps
  /** Under this name other courses, told after it, find the case. */
  readonly name?: string
  /** What becomes of a case that an act of this one opens; nothing further where absent or null. */
  readonly opened?: (opened: CaseState) => Pick<Course, 'steps' | 'name' | 'queryCode' | 'opened'> | null
  /** Gives the party's progress page this code instead of a random one. */
  readonly queryCode?: string
}

export interface LoadedCourse {
  readonly definition: AnyProcedure
  readonly state: CaseState
  readonly events: readonly LoadedEvent[]
  readonly head: string
  readonly title: string
  readonly parties: readonly (EnteredParty & { readonly id: string })[]
  readonly letters: readonly { id: string; key: string; number: string | null; issuedOn: string; content: unknown }[]
  readonly numbers: readonly (NumberTrace & { readonly scope: string; readonly takenAt: string })[]
  /** Contributions ever made, with when they were taken back. */
  readonly figures: readonly FigureRow[]
  readonly queryCode: string | null
}
/** An event as it is written: its canonical JSON, which is what was hashed. */
export interface LoadedEvent {
  readonly text: string
  readonly hash: string
}
export interface FigureRow {
  indicator: string
  unit: string
  on: string
  value: number
  seq: number
  addedAt: string
  removedAt: string | null
}

/** What the cases of one loading share. */
export interface Gathering {
  readonly engine: Engine
  readonly jurisdiction: string
  /** The last number of each register. */
  readonly registers: Map<string, number>
  /** Cases that others may look at, by id; their ids by name; and for each the cases that point to it. */
  readonly known: Map<string, () => CaseAtEnd>
  readonly names: Map<string, string>
  readonly pointing: Map<string, Map<string, () => CaseAtEnd>>
  /** Cases that acts have opened and nobody has taken up yet, each with what becomes of it. */
  readonly opened: { readonly file: CourseOfCase; readonly course: Pick<Course, 'steps' | 'queryCode'> }[]
}
