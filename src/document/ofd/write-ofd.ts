/**
 * OFD (GB/T 33190-2016), tentative: the same pages as the PDF, its glyphs at the same places, the faces cut down to the
 * characters used. What readers of other houses make of it: docs/documents.md.
 */
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import subset from 'subset-font'
import { type Face, usualNames } from '../fonts.ts'
import { type PlacedPage, readPages } from '../read-pages.ts'
import { type OfdAbout, type OfdFont, ofdDocument, ofdList, ofdPage, ofdResources } from './ofd-parts.ts'

/** @param faceOf the face of a PostScript name in the PDF. */
export const writeOfd = async (
  pdf: Uint8Array,
  about: Omit<OfdAbout, 'id'>,
  faceOf: (postScriptName: string) => Face,
): Promise<Buffer> => {
  const pages = await readPages(pdf)
  let id = 0
  const nextId = (): number => ++id
  const fonts = new Map<string, OfdFont & { readonly text: string }>()
  for (const [name, text] of charactersByFont(pages)) {
    const number = nextId()
    const { file, role } = faceOf(name)
    const family = usualNames[role]
    fonts.set(name, { id: number, name, family, file: `font_${number}.${file.endsWith('.otf') ? 'otf' : 'ttf'}`, text })
  }
  const fontId = (name: string): number => fonts.get(name)?.id ?? 0
  const pageIds = pages.map(nextId)
  const contents = pages.map(page => ofdPage(page, fontId, nextId))
  const docId = createHash('md5').update(pdf).digest('hex')
  const parts: Record<string, Uint8Array> = {
    'OFD.xml': strToU8(ofdList({ ...about, id: docId })),
    'Doc_0/Document.xml': strToU8(ofdDocument(pages, pageIds, id)),
    'Doc_0/PublicRes.xml': strToU8(ofdResources([...fonts.values()])),
    ...Object.fromEntries(contents.map((content, i) => [`Doc_0/Pages/Page_${i}/Content.xml`, strToU8(content)])),
  }
  for (const { name, file, text } of fonts.values())
    parts[`Doc_0/Res/${file}`] = await subset(fs.readFileSync(faceOf(name).file), text, {
      targetFormat: 'sfnt',
      noHinting: true,
    })
  // The zip format holds local time: this one is the same in every zone.
  return Buffer.from(zipSync(parts, { mtime: new Date(1980, 0, 1) }))
}

const charactersByFont = (pages: readonly PlacedPage[]): ReadonlyMap<string, string> => {
  const characters = new Map<string, Set<string>>()
  for (const { runs } of pages)
    for (const { font, glyphs } of runs) {
      const known = characters.get(font) ?? new Set()
      characters.set(font, known)
      for (const { text } of glyphs) for (const sign of text) known.add(sign)
    }
  return new Map([...characters].map(([font, signs]) => [font, [...signs].sort().join('')]))
}
