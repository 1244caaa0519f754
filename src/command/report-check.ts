/** `bin/yifa report check FILE [--json]`: an annual report held against the rules; exit code 1 where there are errors. */
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { checkDocument } from '../check/check-document.ts'
import type { Finding } from '../check/finding.ts'
import { readReportFile } from '../check/read/read-report-file.ts'
import { readDocument } from '../check/read-document.ts'
import { labelOf, severities } from '../check/rules/index.ts'
import type { Io } from './yifa.ts'

const usage = '用法：bin/yifa report check 文件 [--json]　（文件可为 TXT、DOCX、PDF、HTML）'

/** @returns 0 without errors, 1 with, 2 for what cannot be read. */
export const alone = async (args: readonly string[], { print, say }: Io): Promise<number> => {
  const asked = readArguments(args)
  if ('fault' in asked) {
    say(`${asked.fault}\n${usage}`)
    return 2
  }
  const content = await readFile(asked.file).catch(() => null)
  if (!content) {
    say(`读不到文件“${asked.file}”`)
    return 2
  }
  const read = await readReportFile(content, asked.file)
  if (!read.ok) {
    say(read.refusal.title)
    return 2
  }
  const document = readDocument(read.value.text)
  const findings = checkDocument(document)
  print(asked.json ? JSON.stringify({ file: asked.file, findings }, null, 2) : inWords(findings))
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0
}

const readArguments = (
  args: readonly string[],
): { readonly file: string; readonly json: boolean } | { readonly fault: string } => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean' } },
      allowPositionals: true,
    })
    const [file, more] = positionals
    if (!file || more) return { fault: '请指定一个文件' }
    return { file, json: values.json ?? false }
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) }
  }
}

const inWords = (findings: readonly Finding[]): string => {
  const tally = Object.entries(severities).map(
    ([severity, label]) => `${label}${findings.filter(finding => finding.severity === severity).length}条`,
  )
  return [
    ...findings.map(({ line, severity, rule, quote, wrong, right, also }) =>
      [
        `第${line}行　${severities[severity]}　${labelOf(rule)}`,
        `    “${quote}”`,
        `    ${wrong}`,
        `    应为：${right}`,
        ...(also.length > 0 ? [`    另见：${also.map(place => `第${place.line}行“${place.quote}”`).join('；')}`] : []),
      ].join('\n'),
    ),
    tally.join('，'),
  ].join('\n')
}
