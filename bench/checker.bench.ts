import { pathToFileURL } from 'node:url'
import { checkDocument } from '../src/check/check-document.ts'
import { type ReportName, reportNames, reportText } from '../src/check/fixtures/reports.ts'
import { readDocument } from '../src/check/read-document.ts'

const ROUNDS = 15

/**
 * The checker over five published reports of 3,000 to 5,000 characters, each read and held against all rules; and over 2,000
 * characters of the one with most figures. Medians; the first check of a process, which makes tables and warms up, apart.
 */
export async function run(): Promise<{ name: string; rows: { label: string; value: number; unit: string }[] }> {
  const piece = reportText('hunjiang-2019').slice(-3500, -1500)
  const rows = [
    { label: '进程中的第一次体检', value: once(() => check(piece)), unit: 'ms' },
    { label: '两千字', value: median(() => check(piece)), unit: 'ms' },
    ...reportNames.map(name => ({ label: labels[name], value: median(() => check(reportText(name))), unit: 'ms' })),
  ]
  return { name: 'checker', rows }
}

const labels: Readonly<Record<ReportName, string>> = {
  'poverty-office-2020': '部门报告（3,000字，1个数据）',
  'hunjiang-2019': '区报告（5,200字，68个数据）',
  'xiaodu-2022': '镇报告（4,100字）',
  'tongnan-office-2020': '办公室报告（3,100字）',
  'maoming-office-2020': '办公室报告，繁体（4,100字）',
}

const check = (text: string): number => checkDocument(readDocument(text)).length

const once = (act: () => unknown): number => {
  const begun = performance.now()
  act()
  return Math.round((performance.now() - begun) * 10) / 10
}
const median = (act: () => unknown): number =>
  Array.from({ length: ROUNDS }, () => once(act)).toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { name, rows } = await run()
  console.log(name)
  for (const { label, value, unit } of rows) console.log(`  ${label}\t${value} ${unit}`)
}
