/** Documentation is held to the code: what is in service, set or refused stands in its document, and what is named exists. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import program from '../package.json' with { type: 'json' }
import { procedures } from '../procedures/index.ts'
import { settings } from '../src/config.ts'
import { accounts, demonstrationPassword } from '../src/demo/county.ts'
import { statusOf } from '../src/http/refusals.ts'
import type { OfficeRefusalType } from '../src/office/refusal.ts'
import { definitionFaults } from '../src/procedure/check-definition.ts'
import { administrators, duties, dutyLabel, publicDuty } from '../src/procedure/duty.ts'
import type { AnyProcedure } from '../src/procedure/procedure.ts'
import { timedWork } from '../src/schedule/timed-work.ts'
import { findArticle, statutes } from '../statutes/index.ts'

const root = join(import.meta.dirname, '..')
const read = (file: string): string => readFileSync(join(root, file), 'utf8')
const filesIn = (folder: string, ending: RegExp): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile() && ending.test(entry.name))
    .map(entry => relative(root, join(entry.parentPath, entry.name)))

const readme = read('README.md')
const architecture = read('ARCHITECTURE.md')
const glossary = read('docs/glossary.md')
const operations = read('docs/operations.md')
/** The cells of every table row of a document. */
const rowsOf = (document: string): string[][] =>
  document
    .split('\n')
    .filter(line => /^\|.*\|$/.test(line) && !/^\|[\s|:-]+\|$/.test(line))
    .map(line => line.slice(1, -1).split('|'))
    .map(cells => cells.map(cell => cell.trim()))
const terms = rowsOf(glossary)
const hasTerm = (label: string, key: string): boolean =>
  terms.some(cells => cells[1] === label && cells[2] === `\`${key}\``)

describe('operations.md', () => {
  const rows = rowsOf(operations)

  it('lists every setting with its default', () => {
    const missing = Object.entries(settings).filter(
      ([name, { default: value }]) =>
        !rows.some(cells => cells[0] === `\`${name}\`` && cells[1] === (value ? `\`${value}\`` : '—')),
    )
    expect(missing.map(([name]) => name)).toEqual([])
  })

  it('lists no setting that the server does not know', () => {
    const listed = rows.flatMap(([first = '']) => /^`([A-Z][A-Z_]+)`$/.exec(first)?.[1] ?? [])
    expect(listed.filter(name => !Object.hasOwn(settings, name))).toEqual([])
  })

  it('lists the timed work with its times', () => {
    const missing = Object.entries(timedWork).filter(
      ([key, { when }]) => !rows.some(cells => cells[0] === `\`${key}\`` && cells[1] === `\`${when}\``),
    )
    expect(missing.map(([key]) => key)).toEqual([])
  })
})

describe('glossary.md', () => {
  it('has every procedure in service, by label and id', () => {
    expect(procedures.filter(({ id, label }) => !hasTerm(label, id)).map(({ id }) => id)).toEqual([])
  })

  it('has every duty', () => {
    const all = [...Object.keys({ ...duties, ...administrators }), publicDuty] as (keyof typeof duties)[]
    expect(all.filter(duty => !hasTerm(dutyLabel(duty), duty))).toEqual([])
  })

  it('has every outcome', () => {
    const missing = procedures.flatMap(({ id, outcomes }) =>
      Object.entries(outcomes).flatMap(([key, { label }]) =>
        hasTerm(label, `${id}/${key}`) ? [] : [`${id}/${key} ${label}`],
      ),
    )
    expect(missing).toEqual([])
  })

  it('has no outcome that is not there', () => {
    const known = new Set(procedures.flatMap(({ id, outcomes }) => Object.keys(outcomes).map(key => `${id}/${key}`)))
    const ids = procedures.map(({ id }) => id)
    const listed = terms.flatMap(([, , key = '']) => /^`([a-z-]+\/\w+)`$/.exec(key)?.[1] ?? [])
    expect(listed.filter(key => ids.includes(key.split('/')[0] ?? '') && !known.has(key))).toEqual([])
  })

  it('has every section of a definition', () => {
    const sections = Object.keys(Object.assign({}, ...procedures) as AnyProcedure)
    // What a definition says of itself as a whole is no term of law.
    const plain = [
      'id',
      'label',
      'module',
      'about',
      'title',
      'receivedOn',
      'handler',
      'numberedBy',
      'form',
      'list',
      'partySees',
    ]
    expect(
      sections.filter(
        section => !plain.includes(section) && !terms.some(([, , where = '']) => where.includes(`\`${section}\``)),
      ),
    ).toEqual([])
  })

  it('has every problem type the server can answer, with its status', () => {
    const inOffice = {
      'missing-administrator-duty': 403,
      unmet: 422,
      'already-set-up': 409,
      'wrong-credentials': 401,
      locked: 423,
      'too-many-attempts': 429,
      suspended: 403,
    } satisfies Record<OfficeRefusalType, number>
    const answered = new Map([
      ...Object.entries(statusOf).map(([type, status]) => [`case/${type}`, status] as const),
      ...Object.entries(inOffice).map(([type, status]) => [`sign-in/${type}`, status] as const),
      ...filesIn('src', /\.tsx?$/)
        .filter(file => !/\.test\.|^src\/desk\//.test(file))
        .flatMap(file => [...read(file).matchAll(/type: '([a-z-]+\/[a-z-]+)',\s*title: [^\n]*?,\s*status: (\d+)/g)])
        .map(([, type = '', status]) => [type, Number(status)] as const),
    ])
    expect(answered.size).toBeGreaterThan(35)
    const missing = [...answered].filter(
      ([type, status]) =>
        !terms.some(([, , key, shown]) => key === `\`${type}\`` && shown?.split(/\D+/).includes(String(status))),
    )
    expect(missing).toEqual([])
  })

  it('names laws and documents that are held', () => {
    const names = new Set(
      statutes.flatMap(({ name, shortName }) => [name, shortName, name.replace('中华人民共和国', '')]),
    )
    const numbers = new Set(statutes.map(({ number }) => number))
    const cited = terms.flatMap(cells => [
      ...(cells[3] ?? '').matchAll(/《([^》]+)》|(\p{Script=Han}+〔\d{4}〕\d+号)/gu),
    ])
    expect(cited.length).toBeGreaterThan(60)
    const unknown = cited.filter(([, name, number]) => (name ? !names.has(name) : !numbers.has(number)))
    expect([...new Set(unknown.map(([all]) => all))]).toEqual([])
  })
})

describe('README.md', () => {
  it('names every procedure in service', () => {
    expect(procedures.filter(({ label }) => !readme.includes(label)).map(({ label }) => label)).toEqual([])
  })

  it('tells the demonstration accounts and their password', () => {
    expect(readme).toContain(`\`${demonstrationPassword}\``)
    expect(accounts.filter(({ username }) => !readme.includes(`\`${username}\``))).toEqual([])
  })

  it('shows every command of bin/yifa', () => {
    const commands = filesIn('src/command', /\.ts$/)
      .filter(file => !file.includes('.test.') && /^export const (run|alone)\b/m.test(read(file)))
      .map(file => basename(file, '.ts').replaceAll('-', ' '))
    expect(commands.length).toBeGreaterThan(0)
    expect(commands.filter(command => !readme.includes(`bin/yifa ${command}`))).toEqual([])
  })

  it('shows no npm script that is not there', () => {
    const shown = documents.flatMap(file => [...read(file).matchAll(/(?:`|^ {4})npm (?:run (\w+)|(start|test))\b/gm)])
    const missing = shown
      .map(([, script, short]) => script ?? short ?? '')
      .filter(name => !Object.hasOwn(program.scripts, name))
    expect(missing).toEqual([])
  })
})

const documents = ['.', 'docs', 'docs/adr'].flatMap(folder =>
  readdirSync(join(root, folder))
    .filter(name => name.endsWith('.md'))
    .map(name => join(folder, name)),
)

it('ARCHITECTURE.md lists every decision and every folder of the code', () => {
  const decisions = readdirSync(join(root, 'docs/adr')).filter(name => name.endsWith('.md'))
  expect(decisions.filter(name => !architecture.includes(`docs/adr/${name}`))).toEqual([])
  const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter(entry => entry.isDirectory())
  expect(folders.filter(({ name }) => !architecture.includes(`src/${name}/`)).map(({ name }) => name)).toEqual([])
})

it('CHANGELOG.md tells of this version', () => {
  expect(read('CHANGELOG.md')).toMatch(new RegExp(`^## ${program.version.replaceAll('.', '\\.')}\\b`, 'm'))
})

it.each(documents)('%s names no file that does not exist', document => {
  const text = read(document)
  const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, to = '']) =>
    join(dirname(document), to),
  )
  const paths = [
    ...text.matchAll(/`((?:src|procedures|statutes|docs|bin|bench|journeys)\/[\w./-]*\w|[\w-]+\.(?:md|mjs))`/g),
  ]
    .map(([, path = '']) => path)
    // The walk-through's own files are made below.
    .filter(path => !path.includes('certificate-commitment'))
  const exists = (path: string) =>
    existsSync(join(root, path)) ||
    existsSync(join(root, dirname(document), path)) ||
    existsSync(join(root, 'docs', path))
  expect([...links, ...paths].filter(path => !exists(path))).toEqual([])
})

describe('adding-a-procedure.md', async () => {
  // The two files printed in the walk-through, as a reader would have made them.
  const [definition = '', test = ''] = [...read('docs/adding-a-procedure.md').matchAll(/```ts\n(.*?)```/gs)].map(
    ([, code = '']) => code,
  )
  const folder = join(root, 'dist', `walk-through-${process.pid}`)
  mkdirSync(folder, { recursive: true })
  const place = (code: string) => code.replaceAll(/from '\.\.\/(src|statutes)\//g, `from '../../$1/`)
  writeFileSync(join(folder, 'certificate-commitment.ts'), place(definition))
  writeFileSync(join(folder, 'certificate-commitment.test.ts'), place(test))
  try {
    const made = (await import(join(folder, 'certificate-commitment.ts'))) as { certificateCommitment: AnyProcedure }
    const faults = typeFaults(folder)
    it('its files pass the compiler', () => {
      expect(faults).toBe('')
    })
    it('its definition holds together', () => {
      expect(definitionFaults(made.certificateCommitment, article => findArticle(article) !== undefined)).toEqual([])
    })
    // Importing the test file declares its tests here.
    await import(join(folder, 'certificate-commitment.test.ts'))
  } finally {
    rmSync(folder, { recursive: true })
  }
})

/** What the compiler says of the files of a folder; empty when all is well. */
function typeFaults(folder: string): string {
  const config = join(folder, 'tsconfig.json')
  writeFileSync(config, JSON.stringify({ extends: join(root, 'tsconfig.json'), include: ['*.ts'] }))
  const compiler = realpathSync(join(root, 'node_modules/.bin/tsc'))
  return spawnSync(process.execPath, [compiler, '--noEmit', '-p', config], { encoding: 'utf8' }).stdout
}
