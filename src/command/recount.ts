/** `bin/yifa recount [--json]`: cases of definitions that changed, counted again, each difference with its old value and new. */
import { type RecountedCase, recountChanged, recountedInWords } from '../case/recount-changed.ts'
import { changeInWords } from '../case/recount-changes.ts'
import type { CommandContext } from './report-compile.ts'

/** @returns the exit code: 1 when a case could not be counted. */
export const run = async (
  args: readonly string[],
  { installation, now, print, say }: CommandContext,
): Promise<number> => {
  if (args.some(arg => arg !== '--json')) {
    say('用法：bin/yifa recount [--json]')
    return 2
  }
  const { engine, prepare, jurisdictions } = installation
  const fingerprints = await installation.fingerprints()
  const found = []
  for (const { id, name } of await jurisdictions()) {
    await prepare(id)
    const changed: RecountedCase[] = []
    const procedures = await recountChanged(engine, id, { fingerprints, now, told: one => changed.push(one) })
    found.push({ jurisdiction: id, name, procedures, changed })
  }
  if (args.includes('--json')) print(JSON.stringify(found, null, 2))
  else
    for (const { name, procedures, changed } of found) {
      if (procedures.length === 0) print(`${name}：事项定义没有变动，无须重算`)
      for (const done of procedures) {
        print(`${name}：${recountedInWords(engine.procedures.get(done.procedure)?.label ?? done.procedure, done)}`)
        for (const { id, changes } of changed.filter(({ procedure }) => procedure === done.procedure))
          print(`  ${id}　${changes.map(changeInWords).join('；')}`)
        for (const { id, why } of done.failed) print(`  ${id}　未能重算：${why}`)
      }
    }
  return found.every(({ procedures }) => procedures.every(({ failed }) => failed.length === 0)) ? 0 : 1
}
