/**
 * The typesetter, in a thread of its own: it knows no time limit, so whoever waits for it ends the thread. Text goes in as
 * JSON; the one Typst source is ours. A warning is an error: Typst only warns when a face is missing.
 */
import path from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { PdfAnswer, PdfRequest, PdfWorkerData } from './compile-pdf.ts'
import { ownFonts, underFamily } from './fonts.ts'

const workspace = path.join(import.meta.dirname, 'typst')
const { outside } = workerData as PdfWorkerData
const compiler = NodeCompiler.create({
  workspace,
  fontArgs: [{ fontPaths: [ownFonts] }, { fontBlobs: outside.map(underFamily) }],
})

parentPort?.on('message', ({ id, data }: PdfRequest) => parentPort?.postMessage({ id, ...compile(data) }))

const compile = (data: string): Omit<PdfAnswer, 'id'> => {
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
