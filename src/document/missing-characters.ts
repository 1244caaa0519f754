/** Characters that a document could not show, looked up in the files of the faces themselves. */
import fs from 'node:fs'
import type { Composition } from './composition.ts'
import { readCoverage, readTables } from './font-tables.ts'
import type { Face, FontSet } from './fonts.ts'

/** Those of the composition that the chain of some role lacks: a text may use the faces of all roles. */
export const missingCharacters = (composition: Composition, chains: FontSet['chains']): readonly string[] =>
  charactersOf(composition).filter(sign => !isPrintable(sign, Object.values(chains)))

const charactersOf = (composition: Composition): readonly string[] => {
  const signs = new Set<string>()
  JSON.stringify(composition, (_, value: unknown) => {
    if (typeof value === 'string') for (const sign of value) signs.add(sign)
    return value
  })
  return [...signs]
}

const isPrintable = (sign: string, chains: readonly (readonly Face[])[]): boolean => {
  const code = sign.codePointAt(0) ?? 0
  return chains.every(chain => chain.some(face => coverageOf(face)(code)))
}

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
