/**
 * PDF/A-2u through Typst. Text comes as JSON; the one Typst source is ours. A warning is an error: Typst only warns when a
 * face is missing.
 */
import path from 'node:path'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import type { Composition } from './composition.ts'
import { type FontSet, ownFonts, underFamily } from './fonts.ts'
import { linePitch, sheet, sizes } from './sheet.ts'
import { asItFalls, type Ending, typstData } from './typst-data.ts'

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
  const setPages = (composition: Composition, ending: Ending): NodeTypstDocument => {
    const data = JSON.stringify(typstData(composition, chains, ending))
    compiler.mapShadow(path.join(workspace, 'document.json'), Buffer.from(data))
    const compiled = compiler.compile({ mainFilePath: path.join(workspace, 'official-document.typ'), resetRead: true })
    const wrong = compiled.takeError() ?? compiled.takeWarnings()
    const { result } = compiled
    if (!wrong && result) return result
    throw new Error((wrong?.shortDiagnostics ?? []).map(({ message }) => String(message)).join('；'))
  }
  return composition => {
    let ending: Ending | null = asItFalls
    let pages = setPages(composition, ending)
    // Moved to a new page, the last paragraph may have to hand lines over still.
    for (let tries = 0; tries < 2; tries++) {
      ending = betterEnding(compiler, pages, ending)
      if (!ending) break
      pages = setPages(composition, ending)
    }
    const pdf = compiler.pdf(pages, { pdfStandard: 'a-2u' })
    compiler.evictCache(10)
    return new Uint8Array(pdf)
  }
}

/** Places are those of base lines, which lie 0.88 em below the upper edge of their letters: what is below, in lines. */
const belowBaseLine = 0.5 - (0.38 * sizes.three) / linePitch

/**
 * Name and date do not stand on a page without text (7.3.5, note). Where they do: how many lines to leave free on the page
 * on which the last paragraph begins, so that two of its lines, or its only one, go over to them; where it lies on two pages
 * and has not so many on the first, it begins on the second. Null where all is well, or the paragraph is longer than a page.
 */
const betterEnding = (compiler: NodeCompiler, pages: NodeTypstDocument, { newPage }: Ending): Ending | null => {
  const placeOf = (mark: string): { page: number; y: number } | undefined =>
    (compiler.query(pages, { selector: `<${mark}>`, field: 'value' }) as { page: number; y: number }[])[0]
  const [begins, ends, signature] = [placeOf('last-begins'), placeOf('last-ends'), placeOf('signature')]
  if (!begins || !ends || !signature || signature.page <= ends.page) return null
  const pitch = sheet.text.height / sheet.lines
  // The first page's lines do not end on the lower edge of 版心.
  const below = ({ y }: { y: number }): number => (sheet.height - sheet.margin.bottom - y) / pitch - belowBaseLine
  const onOnePage = begins.page === ends.page
  const lines = onOnePage ? Math.round((ends.y - begins.y) / pitch) + 1 : 2
  // A hair less: what stands above must keep its place.
  const freeLines = below(ends) + Math.min(2, lines) - 0.05
  // What is left free where it begins moves its end as far down on the next page.
  if (onOnePage || freeLines <= below(begins)) return { freeLines, newPage }
  return newPage ? null : { freeLines: 0, newPage: true }
}
