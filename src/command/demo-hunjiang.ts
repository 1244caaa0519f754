/** `bin/yifa demo hunjiang`: builds 白山市浑江区 2019 from its published annual report. */
import { loadHunjiang } from '../demo/hunjiang.ts'
import { sourceTitle } from '../demo/hunjiang-source.ts'
import type { CommandContext } from './report-compile.ts'

/** @returns the exit code. */
export const run = async (args: readonly string[], { installation, now, say }: CommandContext): Promise<number> => {
  if (args.length > 0) {
    say('用法：bin/yifa demo hunjiang')
    return 2
  }
  const { engine, offices, prepare } = installation
  const loaded = await loadHunjiang({ engine, prepare, forget: offices.forget }, now())
  say(
    loaded === 0
      ? '浑江区2019年数据已经载入过，没有改动。'
      : `已载入浑江区2019年案件${loaded}件（由已公布合计数重建，来源：${sourceTitle}）。\n` +
          '编报：bin/yifa report compile --unit 浑江区 --year 2019 --format md',
  )
  return 0
}
