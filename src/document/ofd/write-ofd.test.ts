import { strFromU8, unzipSync } from 'fflate'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCoverage, readTables } from '../font-tables.ts'
import { type DocumentPrinter, documentPrinter } from '../print-document.ts'
import { downward } from '../test-documents.ts'

let printer: DocumentPrinter
let pdf: Buffer
let parts: Record<string, string>
let binary: Record<string, Uint8Array>
beforeAll(async () => {
  printer = documentPrinter({ fontFolder: '/nowhere' })
  const [asPdf, asOfd] = [await printer.print(downward, 'pdf'), await printer.print(downward, 'ofd')]
  if (!asPdf.ok || !asOfd.ok) throw new Error('not printed')
  pdf = asPdf.file
  binary = unzipSync(asOfd.file)
  parts = Object.fromEntries(
    Object.entries(binary).flatMap(([name, bytes]) => (name.endsWith('.xml') ? [[name, strFromU8(bytes)]] : [])),
  )
}, 60_000)
afterAll(() => printer.close())

const part = (name: string): string => parts[name] ?? ''
const attributes = (element: string): Record<string, string> =>
  Object.fromEntries([...element.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]))

describe('the parts that GB/T 33190-2016 requires', () => {
  it('OFD.xml comes first and names the document, its id and its root (7.4)', () => {
    expect(Object.keys(binary)[0]).toBe('OFD.xml')
    const list = part('OFD.xml')
    expect(list).toContain('xmlns:ofd="http://www.ofdspec.org/2016" Version="1.0" DocType="OFD"')
    expect(list).toMatch(/<ofd:DocID>[0-9a-f]{32}<\/ofd:DocID>/)
    expect(list).toContain(`<ofd:Title>${downward.title}</ofd:Title>`)
    expect(list).toContain('<ofd:CreationDate>2026-03-02</ofd:CreationDate>')
    expect(list).toContain('<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>')
  })

  it('Document.xml has common data with the largest id and the area of a page, and every page (7.5)', () => {
    const document = part('Doc_0/Document.xml')
    expect(document).toContain('<ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox>')
    const largest = Number(/<ofd:MaxUnitID>(\d+)</.exec(document)?.[1])
    const pages = [...document.matchAll(/<ofd:Page ID="(\d+)" BaseLoc="([^"]+)"/g)]
    expect(pages).toHaveLength(6)
    for (const [, , place] of pages) expect(parts).toHaveProperty([`Doc_0/${place}`])
    const ids = Object.values(parts).flatMap(xml => [...xml.matchAll(/ ID="(\d+)"/g)].map(([, id]) => Number(id)))
    expect(new Set(ids).size).toBe(ids.length)
    expect(Math.max(...ids)).toBe(largest)
  })

  it('PublicRes.xml names every font with its file, and texts only fonts that are there (7.9, 11.1)', () => {
    const fonts = [
      ...part('Doc_0/PublicRes.xml').matchAll(/<ofd:Font ID="(\d+)" FontName="([^"]+)"[^>]*><ofd:FontFile>([^<]+)</g),
    ]
    expect(fonts.length).toBeGreaterThanOrEqual(4)
    for (const [, , , file] of fonts) expect(binary).toHaveProperty([`Doc_0/Res/${file}`])
    // A reader that does not use the files goes by the family: the faces offices have.
    const families = [...part('Doc_0/PublicRes.xml').matchAll(/FontName="(\w+)" FamilyName="([^"]+)"/g)]
    expect(Object.fromEntries(families.map(([, name, family]) => [name, family]))).toEqual({
      YifaXiaobiaosong: '方正小标宋简体',
      YifaKai: '楷体_GB2312',
      YifaHei: '黑体',
      YifaSong: '宋体',
      YifaLatin: 'Times New Roman',
    })
    const used = new Set(texts().map(({ font }) => font))
    expect(used).toEqual(new Set(fonts.map(([, id]) => id)))
  })

  it('a page has its area, content, one layer, and objects with boundaries (7.7, 8, 11)', () => {
    for (const [name, xml] of Object.entries(parts)) {
      if (!name.includes('/Pages/')) continue
      expect(xml).toMatch(
        /^<\?xml version="1.0" encoding="UTF-8"\?>\n<ofd:Page [^>]*><ofd:Area><ofd:PhysicalBox>[^<]+<\/ofd:PhysicalBox><\/ofd:Area><ofd:Content><ofd:Layer ID="\d+" Type="Body">(<ofd:(Text|Path)Object .*)<\/ofd:Layer><\/ofd:Content><\/ofd:Page>\n$/,
      )
      for (const [object] of xml.matchAll(/<ofd:(?:Text|Path)Object [^>]*>/g))
        expect(attributes(object).Boundary).toMatch(/^-?[\d.]+ -?[\d.]+ [\d.]+ [\d.]+$/)
      for (const [, delta, text = ''] of xml.matchAll(
        /<ofd:TextCode X="0" Y="[\d.]+"(?: DeltaX="([^"]*)")?>([^<]*)</g,
      )) {
        const count = [...text.replaceAll(/&(amp|lt|gt|quot);/g, 'x')].length
        expect(delta === undefined ? 0 : delta.split(' ').length).toBe(count - 1)
      }
    }
  })

  it('every XML part is well formed', () => {
    for (const xml of Object.values(parts)) {
      const open: string[] = []
      for (const [, end, name = '', alone] of xml.matchAll(/<(\/?)(ofd:\w+)[^>]*?(\/?)>/g)) {
        if (end) expect(open.pop()).toBe(name)
        else if (!alone) open.push(name)
      }
      expect(open).toEqual([])
      expect(xml.replaceAll(/<[^>]*>/g, '')).not.toMatch(/[<>]/)
    }
  })
})

interface Text {
  readonly page: number
  readonly font: string
  readonly text: string
  readonly x: number
  readonly y: number
  readonly steps: readonly number[]
  readonly scale: number
}
/** Every text object's first glyph, in millimetres from the upper left corner. */
const texts = (): readonly Text[] =>
  Object.entries(parts).flatMap(([name, xml]) => {
    const page = /Page_(\d+)/.exec(name)?.[1]
    if (page === undefined) return []
    return [...xml.matchAll(/<ofd:TextObject ([^>]*)>.*?<ofd:TextCode ([^>]*)>([^<]*)</g)].map(
      ([, object = '', code = '', text = '']) => {
        const { Boundary = '', Font = '', CTM = '1' } = attributes(object)
        const [left = 0, top = 0] = Boundary.split(' ').map(Number)
        const { X, Y, DeltaX = '' } = attributes(code)
        return {
          page: Number(page),
          font: Font,
          text,
          x: left + Number(X),
          y: top + Number(Y),
          steps: DeltaX.split(' ').map(Number),
          scale: Number(CTM.split(' ')[0]),
        }
      },
    )
  })

/** Every glyph of a text object, by the steps between them. */
const glyphs = () =>
  texts().flatMap(({ steps, scale, text, ...one }) => {
    let x = one.x
    return [...text.replaceAll('&amp;', '&').replaceAll('&lt;', '<')].map((sign, i) => {
      x += i === 0 ? 0 : (steps[i - 1] ?? 0) * scale
      return { ...one, sign, x }
    })
  })

it('every text of the PDF begins at the same place, within a tenth of a millimetre', async () => {
  // Read by another part of pdf.js than the one the file was written from.
  const task = getDocument({ data: Uint8Array.from(pdf), disableFontFace: true, useSystemFonts: false, verbosity: 0 })
  const document = await task.promise
  const found = glyphs()
  let compared = 0
  for (let n = 1; n <= document.numPages; n++) {
    const page = await document.getPage(n)
    const height = page.view[3] ?? 0
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item) || item.str.trim() === '') continue
      const x = (Number(item.transform[4]) * 25.4) / 72
      const y = ((height - Number(item.transform[5])) * 25.4) / 72
      const same = found.filter(one => one.page === n - 1 && Math.abs(one.x - x) <= 0.1 && Math.abs(one.y - y) <= 0.1)
      expect([item.str, same.some(({ sign }) => item.str.trimStart().startsWith(sign))]).toEqual([item.str, true])
      compared++
    }
  }
  await task.destroy()
  expect(compared).toBeGreaterThan(100)
})

it('each font has the characters of its texts', () => {
  const files = new Map(
    [...part('Doc_0/PublicRes.xml').matchAll(/<ofd:Font ID="(\d+)".*?<ofd:FontFile>([^<]+)</g)].map(
      ([, id = '', file]) => [id, readCoverage(readTables(Buffer.from(binary[`Doc_0/Res/${file}`] as Uint8Array)))],
    ),
  )
  for (const { font, text } of texts())
    for (const sign of text.replaceAll('&amp;', '&'))
      expect([sign, files.get(font)?.(sign.codePointAt(0) ?? 0)]).toEqual([sign, true])
})
