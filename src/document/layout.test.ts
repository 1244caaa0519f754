/**
 * GB/T 9704-2012, measured on paper: our PDF, and our Word file as LibreOffice sets it, with a tolerance of one millimetre.
 * Lines stand in the middle of their share of 版心 in the PDF and lower in LibreOffice, so heights of lines are compared
 * with a line before, and margins with the upper edge of the first line's share.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OfficialDocument } from './official-document.ts'
import { type DocumentPrinter, documentPrinter } from './print-document.ts'
import { linePitch, pointsPerMillimetre, sheet } from './sheet.ts'
import { downward, letter, longParagraph, minutes, upward } from './test-documents.ts'
import { cannotMeasure, type Ink, inkOf, toPdfByLibreOffice, type Word, wordsOf } from './test-measure.ts'

const documents = { downward, upward, letter, minutes } satisfies Record<string, OfficialDocument>
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
