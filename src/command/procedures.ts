/** `bin/yifa procedures [--json | --matrix]`: every definition in service as data, as a list, or as the matrix of rights. */
import { procedures } from '../../procedures/index.ts'
import { shanghaiDay } from '../case/engine.ts'
import { indicatorBook } from '../indicator/indicator-book.ts'
import { describeProcedure } from '../procedure/describe.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import { rightsMatrix } from '../procedure/rights-matrix.ts'
import { citation } from '../procedure/statute.ts'
import type { Io } from './yifa.ts'

/** @returns the exit code. */
export const alone = async (args: readonly string[], { print, say, now }: Io): Promise<number> => {
  const [form, ...more] = args
  if (more.length > 0 || (form !== undefined && form !== '--json' && form !== '--matrix')) {
    say('用法：bin/yifa procedures [--json | --matrix]')
    return 2
  }
  const on = shanghaiDay(now())
  if (form === '--matrix') print(rightsMatrix(procedures))
  else if (form === '--json')
    print(
      JSON.stringify(
        procedures.map(procedure => described(procedure, on)),
        null,
        2,
      ),
    )
  else for (const { id, label, about } of procedures) print(`${id}  ${label}\n    ${about}`)
  return 0
}

const described = (procedure: AnyProcedure, on: string) => ({
  ...describeProcedure(procedure, { on }),
  indicators: [...indicatorBook([procedure]).values()],
  checks: (procedure.checks ?? []).map(({ label, left, relation, right, article }) => ({
    label,
    left,
    relation,
    right,
    citation: citation(article),
  })),
  articles: articlesOf(procedure),
})

/** Every article and local rule the definition rests on, each once. */
const articlesOf = (procedure: AnyProcedure): readonly string[] => {
  const found = new Set<string>()
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('statute' in value && 'no' in value) found.add(citation(value as never))
    else if ('local' in value && 'source' in value && !('fallback' in value)) found.add(citation(value as never))
    else for (const part of Object.values(value)) walk(part)
  }
  walk(procedure)
  return [...found].sort((a, b) => a.localeCompare(b, 'zh'))
}
