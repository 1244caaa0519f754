import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { procedures } from '../../procedures/index.ts'
import { definitionFingerprints } from './recount-fingerprint.ts'

const checkout = path.join(import.meta.dirname, '../..')
const root = mkdtempSync(path.join(os.tmpdir(), 'yifa-fingerprint-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const write = (file: string, text: string): void => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  writeFileSync(path.join(root, file), text)
}
beforeEach(() => {
  write('src/case/derive.ts', `import { work } from './work.ts'\nimport type { Actor } from './actor.ts'\n`)
  write('src/case/work.ts', 'export const work = 1\n')
  write('src/case/actor.ts', 'export interface Actor {}\n')
  write('statutes/law.ts', 'export const law = 1\n')
  write('procedures/parts/term.ts', `import {\n  law,\n} from '../../statutes/law.ts'\n`)
  write('procedures/petition.ts', `import { term } from './parts/term.ts'\n`)
  write('procedures/meeting.ts', `export const meeting = { id: 'meeting' }\n`)
  write('procedures/index.ts', `import { meeting } from './meeting.ts'\nimport { petition } from './petition.ts'\n`)
})
const fingerprints = () => definitionFingerprints(root, ['petition', 'meeting', 'elsewhere'])
/** Which fingerprints are others after a file was changed. */
const changedBy = async (file: string): Promise<string[]> => {
  const before = await fingerprints()
  write(file, '// another text\n')
  const after = await fingerprints()
  return [...after.keys()].filter(id => before.get(id) !== after.get(id))
}

describe('the fingerprint of a definition', () => {
  it('is the same while no source changes', async () => {
    expect(await fingerprints()).toEqual(await fingerprints())
    expect((await fingerprints()).get('petition')).toMatch(/^[0-9a-f]{16}$/)
  })
  it.each([
    // A definition in no file of its own goes with the whole list.
    ['its own file', 'procedures/petition.ts', ['petition', 'elsewhere']],
    ['a part it imports', 'procedures/parts/term.ts', ['petition', 'elsewhere']],
    ['a law that part imports', 'statutes/law.ts', ['petition', 'elsewhere']],
    ['the file of another procedure', 'procedures/meeting.ts', ['meeting', 'elsewhere']],
    ['what derives work', 'src/case/work.ts', ['petition', 'meeting', 'elsewhere']],
    ['what is imported as a type alone', 'src/case/actor.ts', []],
  ])('when there is another text in %s', async (_, file, changed) => {
    expect(await changedBy(file)).toEqual(changed)
  })
  it('is one for each procedure in service, and each has a file of its own', async () => {
    const ids = procedures.map(({ id }) => id)
    const found = await definitionFingerprints(checkout, [...ids, 'no-such-file'])
    expect(new Set(found.values()).size).toBe(ids.length + 1)
  })
})
