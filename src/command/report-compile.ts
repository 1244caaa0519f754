/**
 * `bin/yifa report compile --unit 浑江区 --year 2019 [--kind lawgov] [--format json|md|docx] [--out F] [--cutoff T]`:
 * an annual report to standard output or a file.
 */
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { indicatorBook } from '../indicator/indicator-book.ts'
import { loadOffice, type Office } from '../office/office.ts'
import { compileReport, cutoffOf } from '../report/compile-report.ts'
import type { CompiledReport } from '../report/compiled-report.ts'
import { type FoundUnit, findUnits } from '../report/find-unit.ts'
import { lawBasedGovernmentReports } from '../report/law-based-government.ts'
import { renderDocx } from '../report/render-docx.ts'
import { renderJson } from '../report/render-json.ts'
import { renderMarkdown } from '../report/render-markdown.ts'
import type { Installation } from '../services.ts'

/** What bin/yifa gives a command that works on an installation. */
export interface CommandContext {
  readonly installation: Installation
  /** The instant, ISO in UTC. */
  readonly now: () => string
  /** To standard output, and to the person at the terminal. */
  readonly print: (text: string) => void
  readonly say: (line: string) => void
}

const usage =
  '用法：bin/yifa report compile --unit 单位 --year 年度 [--kind lawgov] [--format json|md|docx] [--out 文件] [--cutoff 时刻]'

/** @returns the exit code. */
export const run = async (args: readonly string[], context: CommandContext): Promise<number> => {
  const asked = readArguments(args, context.now())
  if ('fault' in asked) return refuse(context, `${asked.fault}\n${usage}`)
  const unit = await findUnit(context.installation, asked.unit, asked.year)
  if ('fault' in unit) return refuse(context, unit.fault)
  const report = await compile(context.installation, unit, asked)
  const rendered = await renderers[asked.format](report)
  if (asked.out) {
    await writeFile(asked.out, rendered)
    context.say(`已写入 ${asked.out}（${report.figures.length}个数字，${report.findings.length}条校验提示）`)
  } else context.print(rendered.toString())
  return 0
}
const refuse = ({ say }: CommandContext, fault: string): number => {
  say(fault)
  return 2
}

interface Asked {
  readonly unit: string
  readonly year: number
  readonly kind: 'lawgov'
  readonly format: keyof typeof renderers
  readonly out: string | undefined
  readonly cutoff: string
}
interface Fault {
  readonly fault: string
}
const renderers: Record<'json' | 'md' | 'docx', (report: CompiledReport) => Promise<string | Buffer>> = {
  json: async report => renderJson(report),
  md: async report => renderMarkdown(report),
  docx: report => renderDocx(report),
}
const isFormat = (text: string): text is Asked['format'] => Object.hasOwn(renderers, text)

const readArguments = (args: readonly string[], now: string): Asked | Fault => {
  let values: { unit?: string; year?: string; kind?: string; format?: string; out?: string; cutoff?: string }
  try {
    const option = { type: 'string' } as const
    const options = { unit: option, year: option, kind: option, format: option, out: option, cutoff: option }
    values = parseArgs({ args: [...args], options }).values
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) }
  }
  const { unit, year, kind = 'lawgov', format = 'json', out, cutoff = now } = values
  const template = lawBasedGovernmentReports.find(
    ({ years }) => years.from <= Number(year) && Number(year) <= (years.to ?? 9999),
  )
  if (!unit) return { fault: '请用 --unit 指定单位' }
  if (!year || !/^\d{4}$/.test(year)) return { fault: '请用 --year 指定四位年度' }
  if (!template) return { fault: `没有${year}年度的报告模板` }
  if (kind !== 'lawgov') return { fault: `没有“${kind}”这一种报告` }
  if (!isFormat(format)) return { fault: `没有“${format}”这一种格式` }
  if (format === 'docx' && !out) return { fault: 'docx 须用 --out 指定文件' }
  if (!/^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:?\d\d)$/.test(cutoff) || Number.isNaN(Date.parse(cutoff)))
    return { fault: `数据截止时刻应含时区，如 2020-02-28T17:00:00+08:00，现为“${cutoff}”` }
  if (Date.parse(cutoff) > Date.parse(now)) return { fault: '数据截止时刻不得晚于现在：此后的记录还会增加' }
  return { unit, year: Number(year), kind, format, out, cutoff: cutoffOf(cutoff) }
}

const findUnit = async (
  { engine, jurisdictions }: Installation,
  wanted: string,
  year: number,
): Promise<(FoundUnit & { readonly office: Office }) | Fault> => {
  const offices = await Promise.all(
    (await jurisdictions()).map(async ({ id, name }) => ({
      jurisdictionName: name,
      office: await engine.db.read(id, q => loadOffice(q, id, `${year}-12-31`)),
    })),
  )
  const found = findUnits(offices, wanted)
  const [first, second] = found
  if (!first) return { fault: `没有“${wanted}”这一单位，或者它在${year}年12月31日不存在` }
  if (second)
    return {
      fault: `“${wanted}”可以指${found.length}个单位，请写明其一：\n${found
        .map(({ jurisdiction, unit, name }) => `  ${jurisdiction}/${unit}  ${name}`)
        .join('\n')}`,
    }
  const office = offices.find(({ office }) => office.jurisdiction === first.jurisdiction)?.office
  if (!office) throw new Error('the unit was found in an office')
  return { ...first, office }
}

const compile = (
  { engine }: Installation,
  { jurisdiction, unit, office }: FoundUnit & { readonly office: Office },
  { year, kind, cutoff }: Asked,
): Promise<CompiledReport> =>
  engine.db.read(jurisdiction, q =>
    compileReport(q, {
      jurisdiction,
      unit,
      year,
      kind,
      cutoff,
      office,
      book: indicatorBook(engine.procedures.values()),
      procedures: engine.procedures,
    }),
  )
