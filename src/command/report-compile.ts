/**
 * `bin/yifa report compile --unit 浑江区 --year 2019 [--kind lawgov|disclosure] [--format json|md|docx|pdf|ofd] [--out F [--sign]]
 * [--issue] [--cutoff T]`: an annual report to standard output or a file, and its detached signature beside it.
 */
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { printerSettings } from '../document/installed-printer.ts'
import { type DocumentPrinter, documentPrinter, type FileFormat } from '../document/print-document.ts'
import { indicatorBook } from '../indicator/indicator-book.ts'
import { loadOffice, type Office } from '../office/office.ts'
import { compileReport, cutoffOf } from '../report/compile-report.ts'
import type { CompiledReport } from '../report/compiled-report.ts'
import { type FoundUnit, findUnits } from '../report/find-unit.ts'
import { reportDocument } from '../report/render-document.ts'
import { renderJson } from '../report/render-json.ts'
import { renderMarkdown } from '../report/render-markdown.ts'
import { isReportKind, type ReportKind } from '../report/template.ts'
import { findTemplate } from '../report/templates.ts'
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
  '用法：bin/yifa report compile --unit 单位 --year 年度 [--kind lawgov|disclosure] [--format json|md|docx|pdf|ofd] [--out 文件 [--sign]] [--issue] [--cutoff 时刻]'

/** @returns the exit code. */
export const run = async (args: readonly string[], context: CommandContext): Promise<number> => {
  const asked = readArguments(args, context.now())
  if ('fault' in asked) return refuse(context, `${asked.fault}\n${usage}`)
  const unit = await findUnit(context.installation, asked.unit, asked.year)
  if ('fault' in unit) return refuse(context, unit.fault)
  const report = await compile(context.installation, unit, asked)
  const printer = documentPrinter(printerSettings(process.env))
  try {
    return await give(report, asked, printer, context)
  } finally {
    printer.close()
  }
}

const give = async (
  report: CompiledReport,
  { format, out, sign, issue }: Asked,
  printer: DocumentPrinter,
  context: CommandContext,
): Promise<number> => {
  if (format === 'json' || format === 'md') {
    const text = format === 'json' ? renderJson(report) : renderMarkdown(report)
    if (!out) context.print(text)
    else await keep(out, Buffer.from(text), report, context)
    return 0
  }
  const printed = await printer.print(reportDocument(report, issue ? 'issue' : 'proof'), format)
  if (!printed.ok) return refuse(context, `报告不能排印：\n${printed.faults.map(({ text }) => `  ${text}`).join('\n')}`)
  if (sign && !printer.signingKey)
    return refuse(context, printer.signingFault ?? '没有配置签名密钥，请以 YIFA_SIGNING_KEY 指定')
  await keep(out ?? '', printed.file, report, context)
  if (sign && printer.signingKey)
    await writeFile(`${out}.sig`, `${JSON.stringify(printer.signingKey.sign(printed.file), null, 2)}\n`)
  return 0
}
const keep = async (out: string, file: Buffer, report: CompiledReport, { say }: CommandContext): Promise<void> => {
  await writeFile(out, file)
  say(`已写入 ${out}（${report.figures.length}个数字，${report.findings.length}条校验提示）`)
}
const refuse = ({ say }: CommandContext, fault: string): number => {
  say(fault)
  return 2
}

interface Asked {
  readonly unit: string
  readonly year: number
  readonly kind: ReportKind
  readonly format: (typeof reportFormats)[number]
  readonly out: string | undefined
  readonly sign: boolean
  /** 印发稿, without cutoff and sources. */
  readonly issue: boolean
  readonly cutoff: string
}
interface Fault {
  readonly fault: string
}
const reportFormats = ['json', 'md', 'docx', 'pdf', 'ofd'] as const satisfies readonly (FileFormat | 'json' | 'md')[]
const isFormat = (text: string): text is Asked['format'] => (reportFormats as readonly string[]).includes(text)

const readArguments = (args: readonly string[], now: string): Asked | Fault => {
  let values: {
    unit?: string
    year?: string
    kind?: string
    format?: string
    out?: string
    cutoff?: string
    sign?: boolean
    issue?: boolean
  }
  try {
    const option = { type: 'string' } as const
    const options = {
      unit: option,
      year: option,
      kind: option,
      format: option,
      out: option,
      cutoff: option,
      sign: { type: 'boolean' } as const,
      issue: { type: 'boolean' } as const,
    }
    values = parseArgs({ args: [...args], options }).values
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) }
  }
  const { unit, year, kind = 'lawgov', format = 'json', out, sign = false, issue = false, cutoff = now } = values
  if (!unit) return { fault: '请用 --unit 指定单位' }
  if (!year || !/^\d{4}$/.test(year)) return { fault: '请用 --year 指定四位年度' }
  if (!isReportKind(kind)) return { fault: `没有“${kind}”这一种报告` }
  if (!findTemplate(kind, Number(year))) return { fault: `没有${year}年度的报告模板` }
  if (!isFormat(format)) return { fault: `没有“${format}”这一种格式` }
  if (format !== 'json' && format !== 'md' && !out) return { fault: `${format} 须用 --out 指定文件` }
  if (sign && (format === 'json' || format === 'md')) return { fault: '--sign 只用于 docx、pdf 和 ofd' }
  if (issue && (format === 'json' || format === 'md')) return { fault: '--issue（印发稿）只用于 docx、pdf 和 ofd' }
  if (!/^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:?\d\d)$/.test(cutoff) || Number.isNaN(Date.parse(cutoff)))
    return { fault: `数据截止时刻应含时区，如 2020-02-28T17:00:00+08:00，现为“${cutoff}”` }
  if (Date.parse(cutoff) > Date.parse(now)) return { fault: '数据截止时刻不得晚于现在：此后的记录还会增加' }
  return { unit, year: Number(year), kind, format, out, sign, issue, cutoff: cutoffOf(cutoff) }
}

/** The unit a person means by its id or name, with the organisation it stood in at the end of the year. */
export const findUnit = async (
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
