/**
 * `bin/yifa report import FILE --unit U --year Y [--source S] [--by 姓名 --confirm 1,3-5|all]`: the figures of a published report.
 * Without --confirm it shows them and writes nothing; with it, those confirmed are entered as 填报数据 by that person.
 */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { readReportFile } from '../check/read/read-report-file.ts'
import { readDocument } from '../check/read-document.ts'
import { actorOn } from '../office/actor.ts'
import { type FigureProposal, figureProposals } from '../report/figure-proposals.ts'
import { importFigures } from '../report/import-figures.ts'
import { type CommandContext, findUnit } from './report-compile.ts'

const usage =
  '用法：bin/yifa report import 文件 --unit 单位 --year 年度 [--source 来源文件名] [--by 填报人 --confirm 序号（如 1,3-5）或 all]'

/** @returns 0, or 1 where a figure was refused, or 2 for what cannot be asked. */
export const run = async (args: readonly string[], context: CommandContext): Promise<number> => {
  const { installation, print, say, now } = context
  const refuse = (fault: string): number => {
    say(fault)
    return 2
  }
  const asked = readArguments(args)
  if ('fault' in asked) return refuse(`${asked.fault}\n${usage}`)
  const unit = await findUnit(installation, asked.unit, asked.year)
  if ('fault' in unit) return refuse(unit.fault)
  const content = await readFile(asked.file).catch(() => null)
  if (!content) return refuse(`读不到文件“${asked.file}”`)
  const name = path.basename(asked.file)
  const read = await readReportFile(content, name)
  if (!read.ok) return refuse(read.refusal.title)
  const document = readDocument(read.value.text)
  const proposals = figureProposals(document)
  if (asked.confirm === null) {
    print(preview(proposals))
    say(`识别出${proposals.length}个数据，没有写入。核对后用 --by 填报人 --confirm 序号 写入。`)
    return 0
  }
  const chosen = chosenOf(proposals, asked.confirm)
  if ('fault' in chosen) return refuse(chosen.fault)
  const history = await installation.offices.history(unit.jurisdiction)
  const today = now().slice(0, 10)
  const people = history.people.filter(person => person.id === asked.by || person.name === asked.by)
  const [person] = people
  const actor = person && people.length === 1 ? actorOn(history, person.id, today) : null
  if (!actor)
    return refuse(people.length > 1 ? `有${people.length}人叫“${asked.by}”，请写人员标识` : `没有“${asked.by}”这个人`)
  await installation.prepare(unit.jurisdiction)
  const title = document.title
  const source =
    asked.source ?? (title ? document.lines[title.line - 1]?.text.slice(title.from, title.to) : null) ?? name
  const imported = await importFigures(
    installation.engine,
    { actor, now: now(), unit: unit.unit, year: asked.year, source, file: { name, content }, text: read.value.text },
    chosen.figures,
  )
  for (const { proposal, result } of imported)
    if ('refusal' in result)
      say(
        `未写入 ${proposal.raw} ${proposal.label}：${[result.refusal.title, ...result.refusal.unmet.map(({ text }) => text)].join('；')}`,
      )
  const written = imported.filter(({ result }) => 'case' in result).length
  print(`写入${written}个，未写入${imported.length - written}个；待单位主要负责人核定后计入。`)
  return written === imported.length ? 0 : 1
}

interface Asked {
  readonly file: string
  readonly unit: string
  readonly year: number
  readonly source: string | undefined
  readonly by: string
  readonly confirm: string | null
}

const readArguments = (args: readonly string[]): Asked | { readonly fault: string } => {
  const option = { type: 'string' } as const
  let parsed: ReturnType<typeof parse>
  const parse = () =>
    parseArgs({
      args: [...args],
      options: { unit: option, year: option, source: option, by: option, confirm: option },
      allowPositionals: true,
    })
  try {
    parsed = parse()
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) }
  }
  const { unit, year, source, by, confirm } = parsed.values
  const [file, more] = parsed.positionals
  if (!file || more) return { fault: '请指定一个文件' }
  if (!unit) return { fault: '请用 --unit 指定单位' }
  if (!year || !/^20\d\d$/.test(year)) return { fault: '请用 --year 指定四位年度' }
  if (confirm !== undefined && !by) return { fault: '请用 --by 写明由谁填报' }
  return { file, unit, year: Number(year), source, by: by ?? '', confirm: confirm ?? null }
}

const preview = (proposals: readonly FigureProposal[]): string =>
  proposals
    .map(({ raw, line, clause, label, value, unit, others }, index) => {
      const what = label
        ? `${label}：${value}${unit}`
        : `（没有对应的指标${others[0] ? `，近似：${others[0].label}` : ''}）`
      return `${String(index + 1).padStart(3)}　${raw}　${what}\n     第${line}行：${clause}`
    })
    .join('\n')

type Chosen =
  | { readonly figures: readonly (FigureProposal & { readonly indicator: string })[] }
  | { readonly fault: string }

/** `all` means those that have an indicator; a number asked for without one is a fault. */
const chosenOf = (proposals: readonly FigureProposal[], confirm: string): Chosen => {
  const known = (proposal: FigureProposal) =>
    proposal.indicator === null ? [] : [{ ...proposal, indicator: proposal.indicator }]
  if (confirm === 'all') return { figures: proposals.flatMap(known) }
  const numbers: number[] = []
  for (const piece of confirm.split(/[,，]/)) {
    const [, first, last = first] = /^\s*(\d{1,4})(?:-(\d{1,4}))?\s*$/.exec(piece) ?? []
    if (!first) return { fault: `--confirm 应为序号，如 1,3-5，或者 all；现为“${confirm}”` }
    for (let number = Number(first); number <= Number(last); number++) numbers.push(number)
  }
  const wrong = numbers.find(number => (proposals[number - 1]?.indicator ?? null) === null)
  if (wrong !== undefined)
    return {
      fault: proposals[wrong - 1]
        ? `第${wrong}个没有对应的指标，请在工作台“报告体检”中选定指标后导入`
        : `没有第${wrong}个数据`,
    }
  return { figures: [...new Set(numbers)].flatMap(number => proposals.slice(number - 1, number).flatMap(known)) }
}
