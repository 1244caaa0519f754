/** A document as a file: held against the rules, then set as PDF, Word or (tentatively) OFD. */
import fs from 'node:fs'
import { compose } from './composition.ts'
import { type DocumentFault, documentFaults } from './document-faults.ts'
import { type FontSet, findFonts } from './fonts.ts'
import type { OfficialDocument } from './official-document.ts'
import { readSigningKey, type SigningKey } from './signature.ts'
import { CharactersMissing, typesetting } from './typesetting.ts'

export const fileFormats = {
  pdf: { label: 'PDF', mediaType: 'application/pdf' },
  docx: { label: 'Word', mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  /** Tentative: see docs/documents.md. */
  ofd: { label: 'OFD（试验性）', mediaType: 'application/ofd' },
} as const
export type FileFormat = keyof typeof fileFormats

export type Printed =
  | { readonly ok: true; readonly file: Buffer; readonly mediaType: string }
  | { readonly ok: false; readonly faults: readonly DocumentFault[] }

export interface DocumentPrinter {
  readonly fonts: FontSet
  readonly fontFolder: string
  /** The same document and faces give the same bytes. */
  readonly print: (document: OfficialDocument, format: FileFormat) => Promise<Printed>
  /** Null where no key is configured, or the one configured cannot be read. */
  readonly signingKey: SigningKey | null
  /** Why the configured key cannot be used; documents print all the same. */
  readonly signingFault: string | null
  readonly close: () => void
}

export interface PrinterSettings {
  /** The office's own fonts. */
  readonly fontFolder: string
  /** PEM file of the key that signs. */
  readonly signingKeyFile?: string | undefined
}

export const documentPrinter = ({ fontFolder, signingKeyFile }: PrinterSettings): DocumentPrinter => {
  const fonts = findFonts(fontFolder)
  const typesetter = typesetting(fonts)
  return {
    fonts,
    fontFolder,
    ...readKey(signingKeyFile),
    close: typesetter.close,
    async print(document, format) {
      const faults = documentFaults(document)
      if (faults.length > 0) return { ok: false, faults }
      try {
        return {
          ok: true,
          file: await typesetter.set(compose(document), format),
          mediaType: fileFormats[format].mediaType,
        }
      } catch (error) {
        if (error instanceof CharactersMissing) return { ok: false, faults: error.characters.map(missing) }
        throw error
      }
    },
  }
}

const readKey = (file: string | undefined): Pick<DocumentPrinter, 'signingKey' | 'signingFault'> => {
  if (!file) return { signingKey: null, signingFault: null }
  try {
    return { signingKey: readSigningKey(fs.readFileSync(file, 'utf8')), signingFault: null }
  } catch (error) {
    return { signingKey: null, signingFault: error instanceof Error ? error.message : String(error) }
  }
}

const missing = (character: string): DocumentFault => {
  const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')
  return { text: `现有字体中没有“${character}”（U+${code}），请把含有该字的字体放入单位字体目录` }
}
