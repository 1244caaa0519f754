import { expect, it } from 'vitest'
import type { OfficialDocument } from './official-document.ts'
import { sheet, widthOf } from './sheet.ts'
import { signatureOf } from './signature-places.ts'
import { downward, jointOrder, order } from './test-documents.ts'

const jointly = (units: readonly string[], seal: 'place' | 'none' = 'place') =>
  signatureOf({ ...downward, issuers: units, signature: { units, seal } } as OfficialDocument)
/** Distance of a name's middle from the right, in characters. */
const middle = ({ name, right }: { name: string; right: number }): number => right + widthOf(name) / 2
const middles = (units: readonly string[]): readonly (readonly number[])[] =>
  jointly(units).rows.map(({ names }) => names.map(name => Math.round(middle(name) * 100) / 100))

const bureaus = [
  '清河县司法局',
  '清河县财政局',
  '清河县公安局',
  '清河县教育局',
  '清河县民政局',
  '清河县交通局',
  '清河县水利局',
]

it('three seals stand in a row at most, an incomplete row in the middle', () => {
  expect(middles(bureaus.slice(0, 2))).toEqual([[21, 7]])
  expect(middles(bureaus.slice(0, 3))).toEqual([[23.33, 14, 4.67]])
  expect(middles(bureaus.slice(0, 4))).toEqual([[23.33, 14, 4.67], [14]])
  expect(middles(bureaus.slice(0, 5))).toEqual([
    [23.33, 14, 4.67],
    [18.67, 9.33],
  ])
  expect(middles(bureaus).map(row => row.length)).toEqual([3, 3, 1])
})

it('seals of 45 mm neither touch nor leave 版心, beside and below each other', () => {
  const cell = sheet.text.width / sheet.characters
  for (const count of [2, 3, 4, 5, 6, 7]) {
    const { rows } = jointly(bureaus.slice(0, count))
    for (const { names, below } of rows) {
      const at = names.map(middle)
      for (const [i, centre] of at.entries()) {
        expect(centre * cell).toBeGreaterThan(22.5)
        expect((sheet.characters - centre) * cell).toBeGreaterThan(22.5)
        if (i > 0) expect(((at[i - 1] ?? 0) - centre) * cell).toBeGreaterThan(45)
      }
      if (rows.length > 1 && names !== rows.at(-1)?.names)
        expect((below + 1) * (sheet.text.height / sheet.lines)).toBeGreaterThan(45)
    }
  }
})

it('the date stands below the last name, with its middle', () => {
  for (const count of [2, 3, 4, 5]) {
    const { rows, date, above } = jointly(bureaus.slice(0, count))
    const last = rows.at(-1)?.names.at(-1)
    if (!last) throw new Error('no name')
    expect(date.right + widthOf(date.text) / 2).toBeCloseTo(middle(last), 5)
    expect(above).toBe(2)
  }
})

it('names too wide for three to a row stand two to a row, wider ones one below the other', () => {
  const eleven = '清河县发展和改革委员会'
  expect(widthOf(eleven)).toBe(11)
  expect(jointly([eleven, eleven, eleven]).rows.map(({ names }) => names.length)).toEqual([2, 1])
  const wide = '清河县推进政府职能转变协调小组'
  expect(jointly([wide, wide]).rows.map(({ names, below }) => [names.length, below])).toEqual([
    [1, 4],
    [1, 0],
  ])
  // Eight characters still have a third of the line with one to spare, nine have not; thirteen half of it, fourteen not.
  const rowsOf = (characters: number, count: number) => jointly(Array(count).fill('县'.repeat(characters))).rows.length
  expect([rowsOf(8, 3), rowsOf(9, 3)]).toEqual([1, 2])
  expect([rowsOf(13, 2), rowsOf(14, 2)]).toEqual([1, 2])
})

it('without seals the leading issuer comes first and the others below, all beginning together', () => {
  const { rows } = jointly(bureaus.slice(0, 3), 'none')
  expect(rows.map(({ names }) => names.map(({ name }) => name))).toEqual(bureaus.slice(0, 3).map(name => [name]))
  expect(new Set(rows.map(({ names: [name] }) => (name ? name.right + widthOf(name.name) : 0))).size).toBe(1)
})

it('a stamp stands two lines below the text, four characters from the right, the post two to its left', () => {
  const { rows, date, above } = signatureOf(order)
  expect(above).toBe(2)
  // 县长, two characters, then the stamp's eight, and four; at half the height of its two lines.
  expect(rows).toEqual([{ names: [{ name: '县长', right: 14, person: false }], above: 0.5, below: 0.5 }])
  expect(date).toEqual({ text: '2026年3月11日', right: 4, above: 1 })
})

it('on a copy without stamps names stand in their place, one organ to a row, the leading one first', () => {
  const { rows } = signatureOf(jointOrder)
  expect(rows.map(({ names }) => names.map(({ name, right }) => `${name} ${right}`))).toEqual([
    ['清河县人民政府县长 9', '王建国 4'],
    ['清河县人民武装部部长 9', '李　文 4'],
  ])
  expect(rows[0]?.below).toBe(1)
})
