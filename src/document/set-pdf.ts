/**
 * PDF/A-2u through Typst. Text comes as JSON; the one Typst source is ours. A warning is an error: Typst only warns when a
 * face is missing.
 */
import path from 'node:path'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import type { Composition } from './composition.ts'
import { type FontSet, ownFonts, underFamily } from './fonts.ts'
import { sheet } from './sheet.ts'
import { typstData } from './typst-data.ts'

const workspace = path.join(import.meta.dirname, 'typst')

/** @throws with what Typst said. */
export const pdfSetter = (chains: FontSet['chains']): ((composition: Composition) => Uint8Array) => {
  const faces = new Map(
    Object.values(chains)
      .flat()
      .map(face => [face.file, face]),
  )
  const compiler = NodeCompiler.create({
    workspace,
    // Faces in memory first: after files it refuses them.
    fontArgs: [
      { fontBlobs: [...faces.values()].filter(({ origin }) => origin !== 'own').map(underFamily) },
      { fontPaths: [ownFonts] },
    ],
  })
  const setPages = (composition: Composition, freeLines: number): NodeTypstDocument => {
    const data = JSON.stringify(typstData(composition, chains, freeLines))
    compiler.mapShadow(path.join(workspace, 'document.json'), Buffer.from(data))
    const compiled = compiler.compile({ mainFilePath: path.join(workspace, 'official-document.typ'), resetRead: true })
    const wrong = compiled.takeError() ?? compiled.takeWarnings()
    const { result } = compiled
    if (!wrong && result) return result
    throw new Error((wrong?.shortDiagnostics ?? []).map(({ message }) => String(message)).join('；'))
  }
  return composition => {
    const pages = setPages(composition, 0)
    const free = linesToFree(compiler, pages)
    const pdf = compiler.pdf(free > 0 ? setPages(composition, free) : pages, { pdfStandard: 'a-2u' })
    compiler.evictCache(10)
    return new Uint8Array(pdf)
  }
}

/**
 * Name and date do not stand on a page without text (7.3.5, note): how many lines to leave free below the text, so that two
 * of its lines go over to them. Only a last paragraph that lies on one page can hand lines over; a longer one is left.
 */
const linesToFree = (compiler: NodeCompiler, pages: NodeTypstDocument): number => {
  const placeOf = (mark: string): { page: number; y: number } | undefined =>
    (compiler.query(pages, { selector: `<${mark}>`, field: 'value' }) as { page: number; y: number }[])[0]
  const [begins, ends, signature] = [placeOf('last-begins'), placeOf('last-ends'), placeOf('signature')]
  if (!begins || !ends || !signature || begins.page !== ends.page || signature.page <= ends.page) return 0
  const below = (sheet.height - sheet.margin.bottom - ends.y) / (sheet.text.height / sheet.lines)
  return Math.floor(below) + 2
}
