/**
 * Where names, places of seals and signature stamps, and the date stand below the text (GB/T 9704-2012, 7.3.5). All in
 * characters from the right edge of 版心 and in lines. No seal and no stamp is ever drawn.
 */
import { dateInWords } from '../procedure/date-in-words.ts'
import type { OfficialDocument, Signature } from './official-document.ts'
import { sheet, widthOf } from './sheet.ts'

export interface PlacedName {
  readonly name: string
  /** Characters to its right. */
  readonly right: number
  /** A person's name, in 楷体. */
  readonly person: boolean
}
const placed = (name: string, right: number, person = false): PlacedName => ({ name, right, person })

export interface ComposedSignature {
  /** From above; more than one name stands in a row where several seals do. */
  readonly rows: readonly {
    readonly names: readonly PlacedName[]
    /** Empty lines above and below it within the signature. */
    readonly above: number
    readonly below: number
  }[]
  /** With empty lines above it. */
  readonly date: { readonly text: string; readonly right: number; readonly above: number }
  /** Empty lines between text and signature: two where a seal comes to lie across name and date. */
  readonly above: number
}

const none: ComposedSignature = { rows: [], date: { text: '', right: 0, above: 0 }, above: 0 }

export const signatureOf = ({ signature, date, format }: OfficialDocument): ComposedSignature => {
  const text = dateInWords(date)
  if (!signature || format === 'minutes') return none
  const { units, stamps = [], seal } = signature
  if (stamps.length > 0) return stamped(stamps, text)
  if (units.length === 0) return none
  if (seal === 'none') return unsealed(units, text)
  return units.length > 1 ? jointlySealed(units, text) : sealed(units, text)
}

/** Lines from the text to the date, both counted with the signature: it stays together, so a page must hold it. */
export const linesOf = ({ rows, date, above }: ComposedSignature): number =>
  rows.reduce((sum, row) => sum + row.above + 1 + row.below, above) + date.above + 1

const oneBelowTheOther = (names: readonly PlacedName[], below = 0): ComposedSignature['rows'] =>
  names.map((name, i) => ({ names: [name], above: 0, below: i === names.length - 1 ? 0 : below }))

/** 7.3.5.1: the date four characters from the right, the name centred over it. */
const sealed = (units: readonly string[], text: string, below = 0): ComposedSignature => {
  const wide = widthOf(text)
  const centre = Math.max(4 + wide / 2, Math.max(...units.map(widthOf)) / 2)
  const names = units.map(name => placed(name, centre - widthOf(name) / 2))
  return { rows: oneBelowTheOther(names, below), date: { text, right: centre - wide / 2, above: 0 }, above: 2 }
}

/** Round seals of a county and its departments are 45 mm across at most (国发〔1999〕25号, K): five lines hold one. */
const sealLines = 5
/**
 * 7.3.5.1, several issuers: their names in order, a seal to each, rows within 版心 (three of 52 mm; fewer where a name is
 * wider), an incomplete last row in the middle, the date below the last name.
 */
const jointlySealed = (units: readonly string[], text: string): ComposedSignature => {
  const widest = Math.max(...units.map(widthOf))
  const inRow = [3, 2].find(n => n <= units.length && widest + 1 <= sheet.characters / n)
  if (inRow === undefined) return sealed(units, text, sealLines - 1)
  const share = sheet.characters / inRow
  const rows = Array.from({ length: Math.ceil(units.length / inRow) }, (_, row) => {
    const names = units.slice(row * inRow, (row + 1) * inRow)
    const left = (sheet.characters - names.length * share) / 2
    return names.map((name, i) => ({ name, centre: sheet.characters - left - (i + 0.5) * share }))
  })
  const last = rows.at(-1)?.at(-1)?.centre ?? 0
  return {
    rows: rows.map((names, i) => ({
      names: names.map(({ name, centre }) => placed(name, centre - widthOf(name) / 2)),
      above: 0,
      below: i === rows.length - 1 ? 0 : sealLines - 1,
    })),
    date: { text, right: Math.max(0, last - widthOf(text) / 2), above: 0 },
    above: 2,
  }
}

/** 7.3.5.2: the name two characters from the right, the date two to the right of its beginning; a longer date two from the right. */
const unsealed = (units: readonly string[], text: string): ComposedSignature => {
  const wide = widthOf(text)
  const dateRight = Math.max(2, Math.max(...units.map(widthOf)) - wide)
  // The names' beginning lies two characters before the date's.
  const begin = Math.min(dateRight + wide + 2, sheet.characters)
  const names = units.map(name => placed(name, Math.max(0, begin - widthOf(name))))
  return { rows: oneBelowTheOther(names), date: { text, right: dateRight, above: 0 }, above: 1 }
}

/** Room for a stamp: eight characters wide, 45 mm, and two lines high. */
const stampRoom = { width: 8, lines: 2 } as const
/**
 * 7.3.5.3: two lines below the text, the stamp four characters from the right, the post two to its left at half its height;
 * one organ to a row, the leading one first; a line, and the date four from the right. A name is printed where the stamp
 * would be.
 */
const stamped = (stamps: NonNullable<Signature['stamps']>, text: string): ComposedSignature => ({
  rows: stamps.map(({ post, name }, i) => {
    const between = i === stamps.length - 1 ? 0 : 1
    const room = (stampRoom.lines - 1) / 2
    if (name === undefined)
      return { names: [placed(post, 4 + stampRoom.width + 2)], above: room, below: room + between }
    const spread = [...name].length === 2 ? [...name].join('　') : name
    const names = [placed(post, 4 + widthOf(spread) + 2), placed(spread, 4, true)]
    return { names, above: 0, below: between }
  }),
  date: { text, right: 4, above: 1 },
  above: 2,
})
