/**
 * The fingerprint of a definition: a hash over its own source and all it imports, and over the code that derives clocks,
 * figures and work. Where two are the same, so is what follows from a case. A comment changes it too; then cases are
 * looked at and none is changed.
 */
import { createHash } from 'node:crypto'
import { access, readFile } from 'node:fs/promises'
import path from 'node:path'

/** Fingerprints by procedure, as each has been counted or is to be. */
export type Fingerprints = ReadonlyMap<string, string>

/**
 * Fingerprints of procedures whose definition is `procedures/<id>.ts` below `root`; one that lies elsewhere gets that of
 * the whole list.
 */
export const definitionFingerprints = async (root: string, procedures: readonly string[]): Promise<Fingerprints> => {
  const read = sourcesReader()
  const deriving = await sourcesFrom(path.join(root, 'src/case/derive.ts'), read)
  const list = path.join(root, 'procedures/index.ts')
  return new Map(
    await Promise.all(
      procedures.map(async id => {
        const own = path.join(root, `procedures/${id}.ts`)
        const sources = await sourcesFrom((await isThere(own)) ? own : list, read)
        return [id, hashOf(root, new Map([...deriving, ...sources]))] as const
      }),
    ),
  )
}

type Source = { readonly text: string; readonly imports: readonly string[] }
type ReadSource = (file: string) => Promise<Source>

/** Reads each file once. */
const sourcesReader = (): ReadSource => {
  const known = new Map<string, Promise<Source>>()
  return file => {
    const source = known.get(file) ?? readSource(file)
    known.set(file, source)
    return source
  }
}
const readSource = async (file: string): Promise<Source> => {
  const text = await readFile(file, 'utf8')
  const imports = [...text.matchAll(importLine)].map(([, from = '']) => path.resolve(path.dirname(file), from))
  return { text, imports }
}
/** What is imported as a type alone does nothing. */
const importLine = /^(?:import|export)\s(?!type\s)[^'"]*?from '(\.[^']+)'/gm

/** A file and all it imports, directly or not. */
const sourcesFrom = async (file: string, read: ReadSource): Promise<Map<string, string>> => {
  const found = new Map<string, string>()
  const waiting = [file]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue
    const { text, imports } = await read(next)
    found.set(next, text)
    waiting.push(...imports)
  }
  return found
}

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  )

const hashOf = (root: string, sources: ReadonlyMap<string, string>): string => {
  const hash = createHash('sha256')
  for (const [file, text] of [...sources].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`${path.relative(root, file)}\0${text}\0`)
  return hash.digest('hex').slice(0, 16)
}
