/**
 * The walls of the house: imports go one way. (dependency-cruiser needs a TypeScript compiler API, which TypeScript 7 does
 * not have.)
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')

/** What a folder may import from, besides itself. Test files and test fixtures may import anything. */
const may: Record<string, readonly string[]> = {
  procedures: ['statutes', 'src/procedure'],
  statutes: ['src/procedure', 'src/deadline'],
  'src/procedure': [],
  'src/deadline': ['statutes'],
  'src/database': [],
  'src/office': ['src/procedure', 'src/deadline', 'src/database'],
  'src/case': ['src/procedure', 'src/deadline', 'src/database', 'src/office'],
  'src/indicator': ['src/procedure', 'src/database', 'src/case'],
  // Documents and the checker of texts know nothing of cases: what they work on is handed to them.
  'src/document': ['src/procedure', 'src/deadline', 'src/config.ts', 'statutes'],
  'src/check': ['src/procedure', 'src/deadline', 'statutes'],
  'src/report': [
    'src/check',
    'src/document',
    'src/procedure',
    'src/deadline',
    'src/database',
    'src/office',
    'src/case',
    'src/indicator',
    'procedures',
    'statutes',
  ],
  'src/publication': ['src/procedure', 'src/database', 'src/office', 'src/case'],
  'src/schedule': ['src/database', 'src/office', 'src/case', 'src/indicator', 'src/deadline', 'src/procedure'],
  'src/portal': [
    'src/publication',
    'src/database',
    'src/office',
    'src/case',
    'src/indicator',
    'src/report',
    'src/procedure',
    'src/http',
  ],
  'src/http': [
    'src/check',
    'src/document',
    'src/database',
    'src/office',
    'src/case',
    'src/indicator',
    'src/report',
    'src/procedure',
    'src/deadline',
    'src/publication',
    'src/schedule',
    'src/portal',
    'package.json',
  ],
  // The desk talks to the server through HTTP; it shares the types of the contract, and of a compiled report, and nothing else.
  'src/desk': ['src/http', 'src/report'],
}
const anything = [
  'src/demo',
  'src/command',
  'src/main.ts',
  'src/config.ts',
  'src/services.ts',
  'bench',
  'bin',
  'journeys',
  'docs',
]

const folderOf = (file: string): string => {
  const parts = relative(root, file).split('/')
  return parts[0] === 'src' ? parts.slice(0, 2).join('/') : (parts[0] ?? '')
}
const isTest = (file: string): boolean => /\.test\.tsx?$|\/test-[a-z-]+\.ts$|\/small-county\.ts$/.test(file)

const imports = ['src', 'procedures', 'statutes']
  .flatMap(folder => readdirSync(join(root, folder), { withFileTypes: true, recursive: true }))
  .filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map(entry => join(entry.parentPath, entry.name))
  .filter(file => !isTest(file))
  .flatMap(file =>
    [
      ...readFileSync(file, 'utf8').matchAll(
        /^(?:import|export)\b([^'"]*?)from\s+['"](\.[^'"]+)['"]|^import\s+['"](\.[^'"]+)['"]|\bimport\(['"](\.[^'"]+)['"]\)/gms,
      ),
    ].map(([, what = '', from, bare, dynamic]) => ({
      file,
      target: resolve(dirname(file), from ?? bare ?? dynamic ?? ''),
      typeOnly: what.trimStart().startsWith('type'),
    })),
  )

it('every folder imports only from those below it', () => {
  const wrong = imports.flatMap(({ file, target }) => {
    const [from, to] = [folderOf(file), folderOf(target)]
    if (from === to || anything.includes(from)) return []
    return may[from]?.includes(to) ? [] : [`${relative(root, file)} imports ${relative(root, target)}`]
  })
  expect(wrong).toEqual([])
})

/** Pure modules that both sides run: how suggestions are read and two texts merged must not differ between them. */
const shared = ['rich-text-suggestions', 'versions-merge', 'versions-diff'].map(name =>
  join(root, `src/report/${name}.ts`),
)

it('the desk takes types from the contract, and no code but what both sides must do alike', () => {
  const wrong = imports.filter(
    ({ file, target, typeOnly }) =>
      folderOf(file) === 'src/desk' && folderOf(target) !== 'src/desk' && !typeOnly && !shared.includes(target),
  )
  expect(wrong.map(({ file }) => relative(root, file))).toEqual([])
})

it('every import names a file that is there', () => {
  expect(imports.length).toBeGreaterThan(100)
  expect(imports.filter(({ target }) => !existsSync(target)).map(({ file, target }) => `${file} → ${target}`)).toEqual(
    [],
  )
})
