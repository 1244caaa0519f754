/**
 * The typesetter, in a process of its own: it knows no time limit, and a fault in its native code ends the process it runs
 * in. Text comes as JSON; the one Typst source is ours. A warning is an error: Typst only warns when a face is missing.
 */
import fs from 'node:fs'
import path from 'node:path'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import type { PdfAnswer, PdfRequest } from './compile-pdf.ts'
import { readCoverage, readNames, readTables } from './font-tables.ts'
import { type Face, type FontSet, ownFonts, underFamily } from './fonts.ts'
import { sheet } from './sheet.ts'

const workspace = path.join(import.meta.dirname, 'typst')
/** The faces of each role, the first that has a character taken. */
const chains = Object.values(JSON.parse(process.argv[2] ?? '') as FontSet['chains'])
const outside = [...new Map(chains.flat().map(face => [face.file, face])).values()].filter(
  ({ origin }) => origin !== 'own',
)
const compiler = NodeCompiler.create({
  workspace,
  // Faces in memory first: after files it refuses them.
  fontArgs: [{ fontBlobs: outside.map(underFamily) }, { fontPaths: [ownFonts] }],
})

process.on('message', async request => {
  const { id, data, format } = request as PdfRequest
  process.send?.({ id, ...(await answerTo(data, format)) })
})
// Whoever asked is gone.
process.on('disconnect', () => process.exit(0))

const answerTo = (data: string, format: PdfRequest['format']): Promise<Omit<PdfAnswer, 'id'>> =>
  compile(data, format).catch((error: unknown) => ({
    faults: [error instanceof Error ? error.message : String(error)],
  }))

const compile = async (data: string, format: PdfRequest['format']): Promise<Omit<PdfAnswer, 'id'>> => {
  const missing = charactersOf(data).filter(sign => !isPrintable(sign))
  if (missing.length > 0) return { missing }
  const set = setPages(data, 0)
  const free = set.result ? linesToFree(set.result) : 0
  const pages = free > 0 ? setPages(data, free) : set
  if (!pages.result) return { faults: pages.faults }
  const pdf = new Uint8Array(compiler.pdf(pages.result, { pdfStandard: 'a-2u' }))
  compiler.evictCache(10)
  return { file: format === 'pdf' ? pdf : await ofdOf(pdf, data), pages: pages.result.numOfPages }
}

/** @param freeLines at the foot of the page on which the last paragraph begins. */
const setPages = (data: string, freeLines: number) => {
  const document = JSON.stringify({ ...JSON.parse(data), freeLines })
  compiler.mapShadow(path.join(workspace, 'document.json'), Buffer.from(document))
  const compiled = compiler.compile({ mainFilePath: path.join(workspace, 'official-document.typ'), resetRead: true })
  const wrong = compiled.takeError() ?? compiled.takeWarnings()
  return {
    result: wrong ? null : compiled.result,
    faults: (wrong?.shortDiagnostics ?? []).map(({ message }) => String(message)),
  }
}

/**
 * Name and date do not stand on a page without text (7.3.5, note): how many lines to leave free below the text, so that two
 * of its lines go over to them. Only a last paragraph that lies on one page can hand lines over; a longer one is left.
 */
const linesToFree = (pages: NodeTypstDocument): number => {
  const placeOf = (mark: string): { page: number; y: number } | undefined =>
    (compiler.query(pages, { selector: `<${mark}>`, field: 'value' }) as { page: number; y: number }[])[0]
  const [begins, ends, signature] = [placeOf('last-begins'), placeOf('last-ends'), placeOf('signature')]
  if (!begins || !ends || !signature || begins.page !== ends.page || signature.page <= ends.page) return 0
  const below = (sheet.height - sheet.margin.bottom - ends.y) / (sheet.text.height / sheet.lines)
  return Math.floor(below) + 2
}

/** Loaded when the first OFD is asked for. */
const ofdOf = async (pdf: Uint8Array, data: string): Promise<Uint8Array> => {
  const { writeOfd } = await import('./ofd/write-ofd.ts')
  const { about } = JSON.parse(data) as { about: { title: string; author: string; date: string } }
  return writeOfd(pdf, about, fileOf)
}
const fileOf = (postScriptName: string): string => {
  const wanted = postScriptName.replace(/-Identity-H$/, '')
  files ??= new Map(chains.flat().map(({ file }) => [postScriptNameOf(file), file]))
  const file = files.get(wanted)
  if (!file) throw new Error(`no face is called ${postScriptName}`)
  return file
}
let files: ReadonlyMap<string | undefined, string> | undefined
const postScriptNameOf = (file: string): string | undefined =>
  readNames(readTables(fs.readFileSync(file))).find(({ id }) => id === 6)?.text

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
