/**
 * Work outside the cases that an act asks for by name: looking something up for its gates (年度报告核对), or doing something
 * with it in the same transaction (上网公开), to be taken back when the act is struck. Registered where an installation is joined together; the engine knows names
 * and answers only.
 */
import type { Queries } from '../database/connection.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import type { Engine } from './engine.ts'
import type { EventActor } from './event.ts'
import { accepted, type Result, refused, type Unmet } from './refusal.ts'
import type { CaseState } from './state.ts'

export interface About {
  readonly jurisdiction: string
  readonly state: CaseState
  /** The instant of the request, ISO. */
  readonly now: string
}
export interface OutsideWork {
  /** Answers what gates and derived facts ask by `input.consulted(name)`. */
  readonly consult?: (q: Queries, about: About) => Promise<Readonly<Record<string, unknown>>>
  /** Done after the act was written. Any point refuses the act, and nothing stays written. */
  readonly perform?: (
    tx: Queries,
    about: About & { readonly by: EventActor; readonly on: string },
  ) => Promise<readonly Unmet[]>
  /** Takes back what was done, when the act is struck (作废). Where absent it cannot be taken back, nor the act struck. */
  readonly undo?: (tx: Queries, about: About & { readonly by: EventActor; readonly on: string }) => Promise<Undone>
}
/** What was taken back, in words for the record of the case; or why it cannot be, and then nothing stays written. */
export type Undone =
  | { readonly ok: true; readonly done: string }
  | { readonly ok: false; readonly unmet: readonly Unmet[] }

type Consulted = ReadonlyMap<string, Readonly<Record<string, unknown>>>

/** What an act consults, all of it; no query where it consults nothing. @throws for a name nobody registered. */
export const consult = async (
  engine: Pick<Engine, 'outside'>,
  q: Queries,
  act: AnyProcedure['acts'][string],
  about: About,
): Promise<Consulted> => {
  if (!act.consults) return nothing
  const answers = new Map<string, Readonly<Record<string, unknown>>>()
  for (const name of act.consults) {
    const ask = engine.outside?.get(name)?.consult
    if (!ask) throw new Error(`nobody answers ${name}`)
    answers.set(name, await ask(q, about))
  }
  return answers
}
const nothing: Consulted = new Map()

/** Does what an act has done with it; the points on which it could not be done. */
export const performOutside = async (
  engine: Pick<Engine, 'outside'>,
  tx: Queries,
  act: AnyProcedure['acts'][string] | undefined,
  about: About & { readonly by: EventActor; readonly on: string },
): Promise<readonly Unmet[]> => {
  const points: Unmet[] = []
  for (const name of act?.does ?? []) {
    const work = engine.outside?.get(name)?.perform
    if (!work) throw new Error(`nobody does ${name}`)
    points.push(...(await work(tx, about)))
  }
  return points
}

/** Takes back what an act had done, the last first: each in words; or why the act cannot be struck. */
export const undoOutside = async (
  engine: Pick<Engine, 'outside'>,
  tx: Queries,
  act: AnyProcedure['acts'][string] | undefined,
  about: About & { readonly by: EventActor; readonly on: string },
): Promise<Result<readonly string[]>> => {
  const told: string[] = []
  for (const name of act?.does?.toReversed() ?? []) {
    const work = engine.outside?.get(name)
    if (!work?.perform) throw new Error(`nobody does ${name}`)
    if (!work.undo) return refused('cannot-strike', `“${act?.label}”对外办理的事项无法收回，不能作废，请另行办理更正`)
    const undone = await work.undo(tx, about)
    if (!undone.ok) return refused('cannot-strike', `“${act?.label}”对外办理的事项不能收回`, undone.unmet)
    told.push(undone.done)
  }
  return accepted(told)
}
