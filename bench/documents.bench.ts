import { pathToFileURL } from 'node:url'
import type { Block, OfficialDocument } from '../src/document/official-document.ts'
import { documentPrinter, type FileFormat } from '../src/document/print-document.ts'

const ROUNDS = 7

/**
 * An annual report of ten pages as Word, PDF and OFD, each round with other words so that nothing is remembered. The first
 * PDF starts the typesetter and reads its faces; the others are what a second document takes. Medians of seven rounds.
 */
export async function run(): Promise<{ name: string; rows: { label: string; value: number; unit: string }[] }> {
  const printer = documentPrinter({ fontFolder: '/nowhere' })
  try {
    const begun = performance.now()
    await printer.print(report(0), 'pdf')
    const first = performance.now() - begun
    const [pdf, docx, ofd] = [await median(printer, 'pdf'), await median(printer, 'docx'), await median(printer, 'ofd')]
    const rows = [
      row('十页报告首次排成 PDF（含启动排版程序）', first),
      row('十页报告排成 PDF', pdf),
      row('十页报告写成 Word', docx),
      row('Word 与 PDF 合计（应在 1000 以内）', pdf + docx),
      row('十页报告写成 OFD（试验性）', ofd),
    ]
    return { name: 'documents', rows }
  } finally {
    printer.close()
  }
}

const row = (label: string, milliseconds: number) => ({ label, value: Math.round(milliseconds), unit: 'ms' })

const median = async (printer: ReturnType<typeof documentPrinter>, format: FileFormat): Promise<number> => {
  const times: number[] = []
  for (let round = 1; round <= ROUNDS; round++) {
    const document = report(round)
    const begun = performance.now()
    const printed = await printer.print(document, format)
    times.push(performance.now() - begun)
    if (!printed.ok) throw new Error(printed.faults.map(({ text }) => text).join())
  }
  return times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN
}

const sentence =
  '县政府坚持把法治政府建设摆在重要位置，围绕依法履职、规范决策、公正执法、化解矛盾、公开透明推进各项工作。'

/** Ten pages of 22 lines with headings and figures. */
const report = (round: number): OfficialDocument => ({
  format: 'plain',
  issuers: ['清河县人民政府'],
  title: '清河县人民政府关于2025年度法治政府建设情况的报告',
  body: Array.from({ length: 5 }, (_, part) => [
    { kind: 'heading', level: 1, heading: `第${part + 1}部分` } as const,
    ...Array.from({ length: 4 }, (_, section): readonly Block[] => [
      { kind: 'heading', level: 2, heading: '依法有效化解社会矛盾纠纷' },
      {
        kind: 'paragraph',
        text: `全年共排查调处矛盾纠纷${1_000 * round + part * 10 + section}件，调解成功率98.6%。${sentence.repeat(4)}`,
      },
    ]).flat(),
  ]).flat(),
  signature: { units: ['清河县人民政府'], seal: 'place' },
  date: '2026-02-10',
})

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { name, rows } = await run()
  console.log(name)
  for (const { label, value, unit } of rows) console.log(`  ${label}\t${value} ${unit}`)
}
