/** One case counted again because what it rests on became other: a definition, or a rule of the place. */
import { derive } from './derive.ts'
import type { Engine } from './engine.ts'
import type { EventActor } from './event.ts'
import { changeCase } from './open-for-change.ts'
import { changesBetween, keepRecount } from './recompute-clocks.ts'
import { changeInWords, type DerivedChange, derivedChanges } from './recount-changes.ts'
import { accepted } from './refusal.ts'
import type { CaseState } from './state.ts'

export interface RecountCause {
  /** `act` of the recount event: `definition`, `local-rule`. */
  readonly act: string
  readonly actor: EventActor
  /** What came before, in words, put before the changes: “事项定义更新后重算”. */
  readonly because: string
}

/** What changed, kept with the old values as an event; nothing where all stays. Looked at without a lock first. */
export const recountCase = async (
  engine: Engine,
  jurisdiction: string,
  seen: CaseState,
  { act, actor, because }: RecountCause,
  now: string,
): Promise<readonly DerivedChange[]> => {
  const definition = engine.procedures.get(seen.procedure)
  if (!definition) throw new Error(`no procedure ${seen.procedure}`)
  if (derivedChanges(seen, derive(definition, seen, engine.rules(jurisdiction))).length === 0) return []
  const result = await changeCase<readonly DerivedChange[]>(engine, { jurisdiction, case: seen.id }, async opened => {
    const { before } = opened
    const after = derive(definition, before, engine.rules(jurisdiction))
    const changes = derivedChanges(before, after)
    if (changes.length === 0) return accepted(changes)
    const reason = `${because}：${changesInWords(changes)}`
    const moved = changesBetween(before.clocks, after.clocks)
    const written = await keepRecount(engine, opened, jurisdiction, { act, actor, reason, now }, moved)
    return written.ok ? accepted(changes) : written
  })
  if (!result.ok) throw new Error(result.refusal.title)
  return result.value
}

/** Old and new stand in the event itself. */
const changesInWords = (changes: readonly DerivedChange[]): string => {
  const [said, left] = [changes.slice(0, 20), changes.length - 20]
  return `${said.map(changeInWords).join('；')}${left > 0 ? `；另${left}处` : ''}`
}
