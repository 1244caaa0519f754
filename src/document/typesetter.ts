/**
 * The typesetter, a process of its own: Typst knows no time limit, a fault in its native code ends the process it runs in,
 * and a long register takes memory that the server shall not have to find. Each part is loaded when it is first asked for.
 */
import fs from 'node:fs'
import type { Composition } from './composition.ts'
import { readNames, readTables } from './font-tables.ts'
import type { Face, FontSet } from './fonts.ts'
import { missingCharacters } from './missing-characters.ts'
import type { SetAnswer, SetFormat, SetRequest } from './typesetting.ts'

const chains = JSON.parse(process.argv[2] ?? '') as FontSet['chains']

process.on('message', async request => {
  const { id, composition, format } = request as SetRequest
  const answer = await set(composition, format).catch((error: unknown) => ({
    faults: [error instanceof Error ? error.message : String(error)],
  }))
  process.send?.({ id, ...answer } satisfies SetAnswer)
})
// Whoever asked is gone.
process.on('disconnect', () => process.exit(0))

const set = async (composition: Composition, format: SetFormat): Promise<Omit<SetAnswer, 'id'>> => {
  // A Word file shows the faces of whoever opens it.
  if (format === 'docx') return { file: await (await import('./write-docx.ts')).writeDocx(composition) }
  const missing = missingCharacters(composition, chains)
  if (missing.length > 0) return { missing }
  const pdf = (await pdfSetter())(composition)
  if (format === 'pdf') return { file: pdf }
  return { file: await (await import('./ofd/write-ofd.ts')).writeOfd(pdf, composition.about, faceOf) }
}

let setter: ((composition: Composition) => Uint8Array) | undefined
const pdfSetter = async () => {
  setter ??= (await import('./set-pdf.ts')).pdfSetter(chains)
  return setter
}

/** The face of a PostScript name in the PDF. */
const faceOf = (postScriptName: string): Face => {
  const wanted = postScriptName.replace(/-Identity-H$/, '')
  faces ??= new Map(
    Object.values(chains)
      .flat()
      .map(face => [postScriptNameOf(face.file), face]),
  )
  const face = faces.get(wanted)
  if (!face) throw new Error(`no face is called ${postScriptName}`)
  return face
}
let faces: ReadonlyMap<string | undefined, Face> | undefined
const postScriptNameOf = (file: string): string | undefined =>
  readNames(readTables(fs.readFileSync(file))).find(({ id }) => id === 6)?.text
