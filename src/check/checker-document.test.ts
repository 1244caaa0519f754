import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { checkText } from './check-document.ts'
import { reportNames, reportText } from './fixtures/reports.ts'
import { checkRules } from './rules/index.ts'

const document = readFileSync(new URL('../../docs/checker.md', import.meta.url), 'utf8')
/** Of the table of rules: id, label, source, true, arguable, false. */
const rows = document
  .split('\n')
  .filter(line => line.startsWith('| `'))
  .map(line =>
    line
      .slice(1, -1)
      .split('|')
      .map(cell => cell.trim()),
  )

it('docs/checker.md tells every rule, and no other', () => {
  expect(rows.map(([id, label]) => [id, label])).toEqual(checkRules.map(({ id, label }) => [`\`${id}\``, label]))
})

it('docs/checker.md has judged as many findings as there are on the five reports', () => {
  const found = reportNames.flatMap(name => checkText(reportText(name)).map(({ rule }) => rule))
  const count = (cell = ''): number => (cell === '–' ? 0 : Number(cell))
  const differ = rows.filter(
    ([id, , , right, arguable, wrong]) =>
      count(right) + count(arguable) + count(wrong) !== found.filter(rule => `\`${rule}\`` === id).length,
  )
  expect(differ).toEqual([])
})

it('less than a quarter of what is found is false', () => {
  const sum = (column: number): number => rows.reduce((total, row) => total + (Number(row[column]) || 0), 0)
  expect(sum(5)).toBeLessThan((sum(3) + sum(4) + sum(5)) / 4)
})
