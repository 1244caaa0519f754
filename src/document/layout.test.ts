/**
 * GB/T 9704-2012, measured on paper: our PDF, and our Word file as LibreOffice sets it, with a tolerance of one millimetre.
 * Lines stand in the middle of their share of 版心 in the PDF and lower in LibreOffice, so heights of lines are compared
 * with a line before, and margins with the upper edge of the first line's share.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OfficialDocument } from './official-document.ts'
import { type DocumentPrinter, documentPrinter } from './print-document.ts'
import { linePitch, pointsPerMillimetre, sheet } from './sheet.ts'
import { downward, joint, jointOrder, letter, longParagraph, minutes, order, upward } from './test-documents.ts'
import { cannotMeasure, type Ink, inkOf, toPdfByLibreOffice, type Word, wordsOf } from './test-measure.ts'

const documents = { downward, upward, letter, minutes, order, jointOrder, joint } satisfies Record<
  string,
  OfficialDocument
>
type Name = keyof typeof documents
type Way = 'PDF' | 'Word'
const ways = ['PDF', 'Word'] as const

let printer: DocumentPrinter
const files = new Map<string, Buffer>()
const fileOf = (name: Name, way: Way): Buffer => files.get(`${name} ${way}`) ?? Buffer.alloc(0)
const drawn = new Map<string, Ink>()
const inkOn = (name: Name, way: Way, page: number): Ink => {
  const key = `${name} ${way} ${page}`
  const ink = drawn.get(key) ?? inkOf(fileOf(name, way), page)
  drawn.set(key, ink)
  return ink
}
const print = async (document: OfficialDocument, format: 'pdf' | 'docx'): Promise<Buffer> => {
  const printed = await printer.print(document, format)
  if (!printed.ok) throw new Error(printed.faults.map(({ text }) => text).join())
  return printed.file
}
if (cannotMeasure) console.warn(`不测量版面：${cannotMeasure}`)

describe.skipIf(cannotMeasure !== null)('measured', () => {
  beforeAll(async () => {
    printer = documentPrinter({ fontFolder: '/nowhere' })
    const words = new Map<string, Buffer>()
    for (const name of Object.keys(documents) as Name[]) {
      files.set(`${name} PDF`, await print(documents[name], 'pdf'))
      words.set(name, await print(documents[name], 'docx'))
    }
    for (const [name, pdf] of toPdfByLibreOffice(words)) files.set(`${name} Word`, pdf)
  }, 120_000)
  afterAll(() => printer.close())

  /** Within a millimetre. */
  const near = (measured: number | undefined, wanted: number): void => {
    expect(measured).toBeGreaterThan(wanted - 1)
    expect(measured).toBeLessThan(wanted + 1)
  }
  const edge = (ink: Ink, part: Parameters<Ink['within']>[0], color: 'red' | 'any' = 'any') => {
    const found = ink.within(part, color)
    if (!found) throw new Error('nothing is drawn there')
    return found
  }
  const full = (words: readonly Word[]): readonly Word[] =>
    words.filter(({ text }) => text.length === sheet.characters && longParagraph.includes(text.slice(0, 5)))

  it.each(ways)('%s: 28 characters fill the line between the margins of 28 and 26 mm', way => {
    const lines = wordsOf(fileOf('downward', way)).flatMap(full)
    expect(lines.length).toBeGreaterThan(30)
    for (const { left, right } of lines) {
      near(left, sheet.margin.left)
      near(sheet.width - right, sheet.margin.right)
    }
  })

  it.each(ways)('%s: 22 lines fill the page, 10.23 mm from one to the next', way => {
    const lines = wordsOf(fileOf('downward', way))[2]?.filter(
      ({ bottom }) => bottom < sheet.height - sheet.margin.bottom + 1,
    )
    const tops = lines?.map(({ top }) => top) ?? []
    expect(tops).toHaveLength(sheet.lines)
    const pitch = linePitch / pointsPerMillimetre
    for (const [i, top] of tops.entries()) near(top - (tops[0] ?? 0), i * pitch)
    // The first line lies in the first twenty-second of 版心, the last in the last.
    const ink = inkOn('downward', way, 3)
    const text = edge(ink, { bottom: sheet.height - sheet.margin.bottom })
    expect(text.top).toBeGreaterThan(sheet.margin.top)
    expect(text.top).toBeLessThan(sheet.margin.top + pitch - 5)
    expect(text.bottom).toBeGreaterThan(sheet.height - sheet.margin.bottom - pitch + 5)
  })

  it.each(ways.flatMap(way => (['downward', 'upward', 'minutes'] as const).map(name => [way, name] as const)))(
    '%s of %s: the mark begins 35 mm below the edge of 版心; the red rule is as wide as 版心, 4 mm below the number',
    (way, name) => {
      const ink = inkOn(name, way, 1)
      const mark = edge(ink, { bottom: 95 }, 'red')
      near(mark.top, sheet.margin.top + 35)
      near((mark.left + mark.right) / 2, sheet.margin.left + sheet.text.width / 2)
      const [rule] = ink.rules('red', 150)
      const line = edge(ink, { top: (rule?.top ?? 0) - 0.5, bottom: rule?.bottom ?? 0 }, 'red')
      near(line.left, sheet.margin.left)
      near(line.right, sheet.width - sheet.margin.right)
      const number = edge(ink, {
        left: 30,
        right: name === 'downward' ? 130 : 80,
        top: 95,
        bottom: (rule?.top ?? 0) - 0.3,
      })
      near((rule?.top ?? 0) - number.bottom, 4)
    },
  )

  it.each(ways)(
    '%s of a letter: mark 30 mm below the paper, double rules of 170 mm below it and 20 mm above the foot',
    way => {
      const ink = inkOn('letter', way, 1)
      near(edge(ink, { bottom: 46 }, 'red').top, 30)
      const [thick, thin, upper, lower] = ink.rules('red', 160)
      const height = (rule: { top: number; bottom: number } | undefined) => (rule?.bottom ?? 0) - (rule?.top ?? 0)
      expect(height(thick)).toBeGreaterThan(height(thin))
      expect(height(lower)).toBeGreaterThan(height(upper))
      near((thick?.top ?? 0) - edge(ink, { bottom: 46 }, 'red').bottom, 4)
      near(sheet.height - (lower?.bottom ?? 0), 20)
      const line = edge(ink, { top: lower?.top ?? 0, bottom: lower?.bottom ?? 0 }, 'red')
      near(line.left, 20)
      near(line.right, 190)
      // 10.1: no number on the first page.
      expect(ink.within({ top: 263, bottom: 274 })).toBeNull()
    },
  )

  /** The first word on the page that is, or begins with, the text. */
  const word = (words: readonly Word[] | undefined, text: string): Word => {
    const found = words?.find(one => one.text.startsWith(text))
    if (!found) throw new Error(`no ${text} there`)
    return found
  }
  const pitch = linePitch / pointsPerMillimetre
  const cell = sheet.text.width / sheet.characters
  const fromRight = ({ right }: Word): number => (sheet.width - sheet.margin.right - right) / cell
  const centre = ({ left, right }: Word): number => (left + right) / 2

  it.each(ways.flatMap(way => (['order', 'jointOrder'] as const).map(name => [way, name] as const)))(
    '%s of %s: the mark begins 20 mm below the edge of 版心, number and text each two lines below; no rule, no title',
    (way, name) => {
      const ink = inkOn(name, way, 1)
      const mark = edge(ink, { bottom: 120 }, 'red')
      near(mark.top, sheet.margin.top + 20)
      near((mark.left + mark.right) / 2, sheet.margin.left + sheet.text.width / 2)
      expect(ink.rules('red', 100)).toEqual([])
      const [page] = wordsOf(fileOf(name, way))
      const [number, text] = [word(page, '第'), word(page, '《清河县')]
      const below = edge(ink, { top: mark.bottom + 2, bottom: mark.bottom + 40 })
      // LibreOffice sets large letters on a line of their height a millimetre higher, and lines of text lower.
      const lower = way === 'Word' ? 2.5 : 0.5
      near(below.top - mark.bottom, 2 * pitch + (pitch - 16 / pointsPerMillimetre) / 2 + lower)
      near(text.top - number.top, 3 * pitch)
      expect(page?.filter(({ text }) => text === order.title)).toHaveLength(name === 'order' ? 1 : 0)
    },
  )

  it.each(ways)(
    '%s of an order: the stamp has its room two lines below the text, the post two characters left of it; the date follows a line below',
    way => {
      const page = wordsOf(fileOf('order', way)).at(-1) ?? []
      const [last, post, date] = [word(page, '责任确保'), word(page, '县长'), word(page, '2026')]
      near(post.top - last.top, 3.5 * pitch)
      near(fromRight(post) * cell, 14 * cell)
      near(date.top - post.top, 2.5 * pitch)
      const end = Math.min(...page.filter(({ top }) => Math.abs(top - date.top) < 1).map(fromRight))
      near(end * cell, 4 * cell)
    },
  )

  it.each(ways)(
    '%s of a joint document: three seals have their places in a row and the fourth in the middle below, 51 mm apart; text begins on the first page',
    way => {
      const pages = wordsOf(fileOf('joint', way))
      expect(pages[0]?.some(({ text }) => longParagraph.startsWith(text.slice(0, 6)))).toBe(true)
      const names = joint.signature?.units.map(name => word(pages[1], name)) ?? []
      const third = sheet.text.width / 3
      for (const [i, name] of names.slice(0, 3).entries()) {
        near(centre(name), sheet.margin.left + third * (i + 0.5))
        near(name.top, names[0]?.top ?? 0)
      }
      near(centre(names[3] as Word), sheet.margin.left + sheet.text.width / 2)
      near((names[3]?.top ?? 0) - (names[0]?.top ?? 0), 5 * pitch)
      near((names[0]?.top ?? 0) - word(pages[1], '请结合').top, 3 * pitch)
      near(word(pages[1], '2026').top - (names[3]?.top ?? 0), pitch)
    },
  )

  it.each(ways)(
    '%s of a joint document: the names of the mark are as wide as each other, 文件 at half their height',
    way => {
      const red = inkOn('joint', way, 1)
      const mark = edge(red, { bottom: 165 }, 'red')
      near(mark.top, sheet.margin.top + 35)
      const [rule] = red.rules('red', 150)
      const names = edge(red, { bottom: (rule?.top ?? 0) - 1, right: 118 }, 'red')
      const kind = edge(red, { bottom: (rule?.top ?? 0) - 1, left: 133 }, 'red')
      near((kind.top + kind.bottom) / 2, (names.top + names.bottom) / 2)
    },
  )

  it.each(ways)('%s: the dash of the page number lies 7 mm below 版心, a character from the outer edge', way => {
    const below = sheet.height - sheet.margin.bottom
    const odd = edge(inkOn('downward', way, 1), { left: 100, top: below + 1, bottom: 285 })
    const even = edge(inkOn('downward', way, 2), { right: 100, top: below + 1, bottom: 285 })
    near(odd.right, sheet.width - sheet.margin.right - sheet.text.width / sheet.characters)
    near(even.left, sheet.margin.left + sheet.text.width / sheet.characters)
    near(edge(inkOn('downward', way, 2), { right: even.left + 2, top: below + 1, bottom: 285 }).top, below + 7)
  })

  it.each(ways)('%s: the last rule of 版记 lies on the lower edge of 版心, the outer ones thicker', way => {
    const last = wordsOf(fileOf('downward', way)).length
    const rules = inkOn('downward', way, last).rules('any', 150)
    expect(rules).toHaveLength(3)
    near(rules[2]?.bottom, sheet.height - sheet.margin.bottom)
  })

  it('Word and PDF break pages alike where the text has no digits to widen', () => {
    for (const name of Object.keys(documents) as Name[])
      expect([name, wordsOf(fileOf(name, 'Word')).length]).toEqual([name, wordsOf(fileOf(name, 'PDF')).length])
  })
})
