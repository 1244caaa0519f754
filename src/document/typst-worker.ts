/**
 * The typesetter, in a thread of its own: it knows no time limit, so whoever waits for it ends the thread. Text goes in as
 * JSON; the one Typst source is ours. A warning is an error: Typst only warns when a face is missing.
 */
import fs from 'node:fs'
import path from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { PdfAnswer, PdfRequest, PdfWorkerData } from './compile-pdf.ts'
import { readCoverage, readTables } from './font-tables.ts'
import { type Face, ownFonts, underFamily } from './fonts.ts'

const workspace = path.join(import.meta.dirname, 'typst')
const { chains } = workerData as PdfWorkerData
const outside = [...new Map(chains.flat().map(face => [face.file, face])).values()].filter(
  ({ origin }) => origin !== 'own',
)
const compiler = NodeCompiler.create({
  workspace,
  fontArgs: [{ fontPaths: [ownFonts] }, { fontBlobs: outside.map(underFamily) }],
})

parentPort?.on('message', ({ id, data }: PdfRequest) => parentPort?.postMessage({ id, ...compile(data) }))

const compile = (data: string): Omit<PdfAnswer, 'id'> => {
  const missing = charactersOf(data).filter(sign => !isPrintable(sign))
  if (missing.length > 0) return { missing }
  compiler.mapShadow(path.join(workspace, 'document.json'), Buffer.from(data))
  const compiled = compiler.compile({ mainFilePath: path.join(workspace, 'official-document.typ'), resetRead: true })
  const wrong = compiled.takeError() ?? compiled.takeWarnings()
  const pages = compiled.result
  if (wrong || !pages) return { faults: (wrong?.shortDiagnostics ?? []).map(({ message }) => String(message)) }
  try {
    const pdf = compiler.pdf(pages, { pdfStandard: 'a-2u' })
    return { pdf: new Uint8Array(pdf), pages: pages.numOfPages }
  } catch (error) {
    return { faults: [error instanceof Error ? error.message : String(error)] }
  } finally {
    compiler.evictCache(10)
  }
}

/** The faces of every role must have it: a text may use them all. */
const isPrintable = (sign: string): boolean => {
  const known = printable.get(sign)
  if (known !== undefined) return known
  const code = sign.codePointAt(0) ?? 0
  const answer = chains.every(chain => chain.some(face => coverageOf(face)(code)))
  printable.set(sign, answer)
  return answer
}
const printable = new Map<string, boolean>()
const coverages = new Map<string, (codePoint: number) => boolean>()
const coverageOf = ({ file }: Face): ((codePoint: number) => boolean) => {
  const known = coverages.get(file)
  if (known) return known
  const cmap = readTables(fs.readFileSync(file)).get('cmap') ?? Buffer.alloc(0)
  // A copy: the rest of the file need not stay in memory.
  const coverage = readCoverage(new Map([['cmap', Buffer.from(cmap)]]))
  coverages.set(file, coverage)
  return coverage
}

const charactersOf = (data: string): readonly string[] => {
  const signs = new Set<string>()
  JSON.parse(data, (_, value: unknown) => {
    if (typeof value === 'string') for (const sign of value) signs.add(sign)
    return value
  })
  return [...signs]
}
