/**
 * `bin/yifa report import FILE --unit U --year Y [--source S] [--by 姓名 --confirm 1,3-5|all]`: the figures of a published report.
 * Without --confirm it shows them and writes nothing; with it, those confirmed are entered as 填报数据 by that person.
 * `--issuer 发文机关` in place of --unit and --by: a report of another organ, to compare with.
 */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { readReportFile } from '../check/read/read-report-file.ts'
import { readDocument } from '../check/read-document.ts'
import { actorOn } from '../office/actor.ts'
import { type FigureProposal, figureProposals } from '../report/figure-proposals.ts'
import { type ConfirmedFigure, importFigures } from '../report/import-figures.ts'
import { importOfIssuer } from '../report/published-issuers.ts'
import { type CommandContext, findUnit } from './report-compile.ts'

const usage =
  '用法：bin/yifa report import 文件 --unit 单位 --year 年度 [--source 来源文件名] [--by 填报人 --confirm 序号（如 1,3-5）或 all]\n' +
  '　　　bin/yifa report import 文件 --issuer 发文机关 --year 年度 [--source 来源文件名] [--confirm 序号或 all]（其他机关的报告，供比较）'

/** @returns 0, or 1 where a figure was refused and nothing written, or 2 for what cannot be asked. */
export const run = async (args: readonly string[], context: CommandContext): Promise<number> => {
  const { print, say } = context
  const refuse = (fault: string): number => {
    say(fault)
    return 2
  }
  const asked = readArguments(args)
  if ('fault' in asked) return refuse(`${asked.fault}\n${usage}`)
  const content = await readFile(asked.file).catch(() => null)
  if (!content) return refuse(`读不到文件“${asked.file}”`)
  const name = path.basename(asked.file)
  const read = await readReportFile(content, name)
  if (!read.ok) return refuse(read.refusal.title)
  const document = readDocument(read.value.text)
  // Figures of one year that stand under another are found by nobody.
  if (document.year !== null && document.year !== asked.year)
    return refuse(`这份报告写的是${document.year}年度，--year 写的是${asked.year}：请核对`)
  const proposals = figureProposals(document)
  const title = document.title
  const titled = title ? document.lines[title.line - 1]?.text.slice(title.from, title.to) : null
  const report: Report = { content, name, text: read.value.text, source: asked.source ?? titled ?? name }
  const figures = asked.confirm === null ? [] : chosenOf(proposals, asked.confirm)
  if ('fault' in figures) return refuse(figures.fault)
  const ready = await placeOf(asked, context)
  if ('fault' in ready) return refuse(ready.fault)
  if (asked.confirm === null) {
    print(preview(proposals))
    say(
      `识别出${proposals.length}个数据，没有写入。核对后加 --confirm 序号 写入${asked.issuer ? '' : '，并以 --by 写明填报人'}。`,
    )
    return 0
  }
  return ready.write(report, figures)
}

interface Report {
  readonly content: Uint8Array
  readonly name: string
  readonly text: string
  readonly source: string
}
interface Place {
  readonly write: (report: Report, figures: readonly ConfirmedFigure[]) => Promise<number>
}
interface Fault {
  readonly fault: string
}

const placeOf = (asked: Asked, context: CommandContext): Promise<Place | Fault> =>
  asked.issuer ? placeOfIssuer(asked.issuer, asked, context) : placeOfUnit(asked, context)

const placeOfUnit = async (asked: Asked, { installation, now, print, say }: CommandContext): Promise<Place | Fault> => {
  const unit = await findUnit(installation, asked.unit, asked.year)
  if ('fault' in unit || asked.confirm === null) return 'fault' in unit ? unit : { write: async () => 0 }
  const history = await installation.offices.history(unit.jurisdiction)
  const people = history.people.filter(person => person.id === asked.by || person.name === asked.by)
  const [person] = people
  const actor = person && people.length === 1 ? actorOn(history, person.id, now().slice(0, 10)) : null
  if (!actor)
    return {
      fault: people.length > 1 ? `有${people.length}人叫“${asked.by}”，请写人员标识` : `没有“${asked.by}”这个人`,
    }
  return {
    async write({ content, name, text, source }, figures) {
      await installation.prepare(unit.jurisdiction)
      const imported = await importFigures(
        installation.engine,
        { actor, now: now(), unit: unit.unit, year: asked.year, source, file: { name, content }, text },
        figures,
      )
      if (imported.ok) {
        print(`写入${imported.written.length}个${writtenBefore(imported.before.length)}；待单位主要负责人核定后计入。`)
        return 0
      }
      for (const { what, refusal } of imported.refused)
        say(`不能写入 ${what}：${[refusal.title, ...refusal.unmet.map(({ text }) => text)].join('；')}`)
      print(nothingWritten)
      return 1
    },
  }
}

const placeOfIssuer = async (
  issuer: string,
  { year }: Asked,
  { installation, now, print, say }: CommandContext,
): Promise<Place | Fault> => {
  const { engine, prepare, offices } = installation
  const [home] = await installation.jurisdictions()
  if (!home) return { fault: '系统尚未初始化，请先完成首次访问的初始化' }
  return {
    async write({ content, source }, figures) {
      const imported = await importOfIssuer(
        { engine, prepare, forget: offices.forget, home: home.id },
        { issuer, year, source, content, now: now() },
        figures,
      )
      if (imported.ok) {
        print(
          `写入${issuer}${year}年数据${imported.written}个${writtenBefore(imported.before)}，可在“数据比较”中对照。`,
        )
        return 0
      }
      say(`${issuer}${year}年的另一份报告已有：${imported.stated.join('、')}`)
      print(nothingWritten)
      return 1
    },
  }
}

const writtenBefore = (figures: number): string => (figures > 0 ? `，${figures}个此前已由同一文件写入` : '')
const nothingWritten = '写入0个：有不能写入的，全部没有写入。'

interface Asked {
  readonly file: string
  readonly unit: string
  /** The organ that published it, where it is none of this installation. */
  readonly issuer: string | undefined
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
      options: { unit: option, issuer: option, year: option, source: option, by: option, confirm: option },
      allowPositionals: true,
    })
  try {
    parsed = parse()
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) }
  }
  const { unit, issuer, year, source, by, confirm } = parsed.values
  const [file, more] = parsed.positionals
  if (!file || more) return { fault: '请指定一个文件' }
  if (!unit && !issuer) return { fault: '请用 --unit 指定单位，或者用 --issuer 写明其他发文机关' }
  if (issuer && (unit || by)) return { fault: '--issuer 用于其他机关的报告，不与 --unit、--by 同用' }
  if (!year || !/^20\d\d$/.test(year)) return { fault: '请用 --year 指定四位年度' }
  if (confirm !== undefined && !by && !issuer) return { fault: '请用 --by 写明由谁填报' }
  return { file, unit: unit ?? '', issuer, year: Number(year), source, by: by ?? '', confirm: confirm ?? null }
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

/** `all` means those that have an indicator; a number asked for without one is a fault. */
const chosenOf = (proposals: readonly FigureProposal[], confirm: string): readonly ConfirmedFigure[] | Fault => {
  const known = (proposal: FigureProposal): readonly ConfirmedFigure[] =>
    proposal.indicator === null ? [] : [{ ...proposal, indicator: proposal.indicator }]
  if (confirm === 'all') return proposals.flatMap(known)
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
  return [...new Set(numbers)].flatMap(number => proposals.slice(number - 1, number).flatMap(known))
}
