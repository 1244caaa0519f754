import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { definitionFaults, sources } from '../src/procedure/check-definition.ts'
import { rightsMatrix } from '../src/procedure/rights-matrix.ts'
import { findArticle } from '../statutes/index.ts'
import { procedures } from './index.ts'

const sourceFiles = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true }).flatMap(entry =>
    entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name)
      ? [join(entry.parentPath, entry.name)]
      : [],
  )

describe.each(procedures.map(procedure => [procedure.label, procedure] as const))('%s', (_, procedure) => {
  it('holds together: every stage can be reached and left, every clock met, every article is held', () => {
    expect(definitionFaults(procedure, article => findArticle(article) !== undefined)).toEqual([])
  })
  it('cites an article or names its local source for every act and clock', () => {
    for (const { at, source } of sources(procedure))
      expect('statute' in source ? source.no : source.source, at).not.toBe('')
  })
  it('keeps to about 300 lines, so that a jurist can read it', () => {
    const lines = readFileSync(join(import.meta.dirname, `${procedure.id}.ts`), 'utf8').split('\n').length
    expect(lines).toBeLessThanOrEqual(300)
  })
})

it('and so does each of their parts', () => {
  const parts = sourceFiles(join(import.meta.dirname, 'parts'))
  const long = parts.filter(file => readFileSync(file, 'utf8').split('\n').length > 305)
  expect(long).toEqual([])
})

it('procedures have ids and labels of their own', () => {
  expect(new Set(procedures.map(({ id }) => id)).size).toBe(procedures.length)
  expect(new Set(procedures.map(({ label }) => label)).size).toBe(procedures.length)
})

it('the engine never names a procedure', () => {
  const engine = ['procedure', 'deadline', 'case', 'indicator', 'database', 'office', 'schedule'].flatMap(folder => {
    const path = join(import.meta.dirname, '../src', folder)
    return existsSync(path) ? sourceFiles(path) : []
  })
  // What tests are built of is not the engine.
  const ofTheEngine = engine.filter(file => !basename(file).startsWith('test-'))
  const named = ofTheEngine.flatMap(file => {
    const text = readFileSync(file, 'utf8')
    return procedures
      .filter(({ id }) => new RegExp(`['"\`]${id}['"\`/]`).test(text))
      .map(({ id }) => `${file} names ${id}`)
  })
  expect(named).toEqual([])
})

it('rights change only where a reviewer can see it', async () => {
  await expect(rightsMatrix(procedures)).toMatchFileSnapshot('rights-matrix.md')
})
