/** `bin/yifa`: the one list of commands. Each lives in a file of its own, loaded when it is asked for. */
import { StartRefused } from '../database/start-refused.ts'
import { openForCommand } from './open-for-command.ts'
import type { CommandContext } from './report-compile.ts'

interface Command {
  /** What is typed after `bin/yifa`. */
  readonly words: string
  readonly options: string
  readonly what: string
  /** `alone` needs no database. */
  readonly load: () => Promise<
    | { alone: (args: readonly string[], io: Io) => Promise<number> }
    | { run: (args: readonly string[], context: CommandContext) => Promise<number> }
  >
}
export type Io = Pick<CommandContext, 'now' | 'print' | 'say'>

const commands: readonly Command[] = [
  {
    words: 'due',
    options: '--json < 算例.json',
    what: '计算时限并说明由来',
    load: () => import('./due.ts'),
  },
  {
    words: 'procedures',
    options: '[--json | --matrix]',
    what: '列出办理事项的定义、依据和指标；--matrix 为权限矩阵',
    load: () => import('./procedures.ts'),
  },
  {
    words: 'report compile',
    options: '--unit 单位 --year 年度 [--format json|md|docx|pdf|ofd] [--out 文件 [--sign]] [--cutoff 时刻]',
    what: '编制年度报告；OFD为试验性，--sign 另写签名文件',
    load: () => import('./report-compile.ts'),
  },
  {
    words: 'report check',
    options: '文件 [--json]',
    what: '体检一份年度报告（TXT、DOCX、PDF、网页），有错误则退出码为1',
    load: () => import('./report-check.ts'),
  },
  {
    words: 'report import',
    options: '文件 (--unit 单位 [--by 填报人] | --issuer 发文机关) --year 年度 [--source 来源] [--confirm 序号|all]',
    what: '识别已公布报告中的数据，确认的写为填报数据；--issuer 导入其他机关的报告供比较',
    load: () => import('./report-import.ts'),
  },
  {
    words: 'document verify',
    options: '文件 签名文件 [--key 公钥文件]',
    what: '核验公文文件的签名，不符则退出码为1',
    load: () => import('./document-verify.ts'),
  },
  {
    words: 'verify',
    options: '[--json]',
    what: '核验记录链、统计数、登记号和日历，有差异则退出码为1',
    load: () => import('./verify.ts'),
  },
  {
    words: 'recount',
    options: '[--json]',
    what: '事项定义更新后重算案件的时限、待办和统计；启动服务时自动进行',
    load: () => import('./recount.ts'),
  },
  { words: 'demo county', options: '', what: '载入演示县', load: () => import('./demo-county.ts') },
  { words: 'demo hunjiang', options: '', what: '载入浑江区2019年已公布数据', load: () => import('./demo-hunjiang.ts') },
  { words: 'doctor', options: '', what: '检查运行环境和设置', load: () => import('./doctor.ts') },
]

const usage = (): string =>
  [
    '用法：bin/yifa 命令 [选项]',
    '',
    ...commands.map(({ words, options, what }) => `  ${`${words} ${options}`.trim()}\n      ${what}`),
    '',
    '设置（PORT、DATABASE_URL、YIFA_DATA 等）与 npm start 相同；服务运行时也可使用。',
  ].join('\n')

const main = async (args: readonly string[]): Promise<number> => {
  const io: Io = {
    now: () => new Date().toISOString(),
    print: text => process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
    say: line => console.error(line),
  }
  if (args.length === 0 || ['help', '--help', '-h'].includes(args[0] ?? '')) {
    io.print(usage())
    return args.length === 0 ? 2 : 0
  }
  const command = commands.find(({ words }) => words.split(' ').every((word, index) => args[index] === word))
  if (!command) {
    io.say(`没有“${args.join(' ')}”这一命令。\n\n${usage()}`)
    return 2
  }
  const rest = args.slice(command.words.split(' ').length)
  const loaded = await command.load()
  if ('alone' in loaded) return loaded.alone(rest, io)
  const opened = await openForCommand(io.say)
  try {
    return await loaded.run(rest, { ...io, installation: opened.installation })
  } finally {
    await opened.close()
  }
}

// Whoever reads the answer may stop reading: `bin/yifa procedures | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof StartRefused ? error.message : error)
  process.exitCode = 1
}
