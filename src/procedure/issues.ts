/** The letters (文书) an act issues: one, several at once, or one only where it applies. */
import type { CaseView } from './case-view.ts'
import { perDefinition } from './per-definition.ts'
import type { AnyProcedure } from './procedure.ts'

interface Issue {
  readonly letter: string
  readonly when?: (c: CaseView) => boolean
}

/** Every letter the act may issue, in order. */
export const issuesOf = (definition: AnyProcedure, act: string): readonly Issue[] => byAct(definition).get(act) ?? none
const none: readonly Issue[] = []
const byAct = perDefinition(
  ({ acts }) =>
    new Map(
      Object.entries(acts).flatMap(([key, { issues }]): [string, readonly Issue[]][] =>
        issues === undefined
          ? []
          : [[key, [issues].flat().map(issue => (typeof issue === 'string' ? { letter: issue } : issue))]],
      ),
    ),
)

/** The letters it issues of a case as the act leaves it; `after` is worked out only where a letter asks for it. */
export const lettersIssued = (definition: AnyProcedure, act: string, after: () => CaseView): readonly string[] => {
  const issues = issuesOf(definition, act)
  if (issues.every(({ when }) => when === undefined)) return issues.map(({ letter }) => letter)
  const c = after()
  return issues.flatMap(({ letter, when }) => (when === undefined || when(c) ? [letter] : []))
}
