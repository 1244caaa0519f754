/** `bin/yifa verify [--json]`: everything recounted from the events and compared; exit code 1 on any difference. */
import { verify } from '../case/verify.ts'
import type { CommandContext } from './report-compile.ts'

/** @returns the exit code. */
export const run = async (args: readonly string[], { installation, print, say }: CommandContext): Promise<number> => {
  if (args.some(arg => arg !== '--json')) {
    say('用法：bin/yifa verify [--json]')
    return 2
  }
  const { engine, prepare, jurisdictions } = installation
  const found = []
  for (const { id, name } of await jurisdictions()) {
    await prepare(id)
    found.push({ jurisdiction: id, name, ...(await verify(engine, id)) })
  }
  if (args.includes('--json')) print(JSON.stringify(found, null, 2))
  else
    for (const { name, cases, events, differences } of found) {
      print(
        `${name}：案件${cases}件，记录${events}条，${differences.length === 0 ? '核验一致' : `有${differences.length}处差异`}`,
      )
      for (const { check, at, what } of differences) print(`  ${labels[check]}　${at}　${what}`)
    }
  return found.every(({ differences }) => differences.length === 0) ? 0 : 1
}

const labels = {
  chain: '记录链',
  state: '案件状态',
  clocks: '时限',
  links: '案件关联',
  readers: '知悉单位',
  figures: '统计来源',
  counters: '统计数',
  registers: '登记号',
  checkpoints: '每日校验点',
  calendar: '工作日历',
} as const
