import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compose } from './composition.ts'
import { findFonts } from './fonts.ts'
import type { Block, OfficialDocument } from './official-document.ts'
import { type DocumentPrinter, documentPrinter, type FileFormat } from './print-document.ts'
import { type PlacedPage, readPages } from './read-pages.ts'
import { sheet } from './sheet.ts'
import { downward, joint, jointOrder, letter, minutes, upward } from './test-documents.ts'
import { TypesettingFailed, typesetting } from './typesetting.ts'

let printer: DocumentPrinter
beforeAll(() => {
  printer = documentPrinter({ fontFolder: '/nowhere' })
})
afterAll(() => printer.close())

const print = async (document: OfficialDocument, format: FileFormat): Promise<Buffer> => {
  const printed = await printer.print(document, format)
  if (!printed.ok) throw new Error(printed.faults.map(({ text }) => text).join())
  return printed.file
}
const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const textOf = (pages: readonly PlacedPage[]): string =>
  pages.flatMap(({ runs }) => runs.flatMap(({ glyphs }) => glyphs.map(({ text }) => text))).join('')

it.each(['pdf', 'docx', 'ofd'] as const)('the same document gives the same %s, byte for byte', async format => {
  const first = digest(await print(letter, format))
  const other = documentPrinter({ fontFolder: '/nowhere' })
  const again = await other.print(letter, format)
  other.close()
  expect(again.ok && digest(again.file)).toBe(first)
})

describe('the PDF read back', () => {
  it.each([
    ['下行文', downward],
    ['上行文', upward],
    ['信函', letter],
    ['纪要', minutes],
  ] as const)('%s holds its words in the order they are read', async (_, document) => {
    const pages = await readPages(await print(document, 'pdf'))
    const text = textOf(pages).replaceAll(/\s/g, '')
    expect(text).toContain(document.title)
    for (const block of document.body) if (block.kind === 'paragraph') expect(text).toContain(block.text.slice(0, 20))
    // Rare characters of names come from the last face of the chain and stay in their place.
    if (document === downward) expect(text).toContain('陶喆、李堃祎、朱镕基、陈赟等同志')
  })

  it('lines begin 28 mm from the left, 10.23 mm apart, 22 to a page, 28 characters each', async () => {
    const pages = await readPages(await print(downward, 'pdf'))
    const lines = linesOf(pages[2] as PlacedPage)
    expect(lines).toHaveLength(sheet.lines)
    for (const [i, line] of lines.entries()) expect(line.y - (lines[0]?.y ?? 0)).toBeCloseTo((i * 225) / 22, 2)
    const whole = lines.filter(({ count }) => count === sheet.characters)
    expect(whole.length).toBeGreaterThan(15)
    for (const { left, right } of whole) {
      expect(left).toBeCloseTo(sheet.margin.left, 1)
      expect(right).toBeCloseTo(sheet.width - sheet.margin.right, 0)
    }
  })

  it('only a letter has rules beside the text, and only the first page red', async () => {
    const pages = await readPages(await print(downward, 'pdf'))
    const red = pages.map(({ paths }) => paths.filter(({ color }) => color === '#ff0000').length)
    expect(red).toEqual([1, 0, 0, 0, 0, 0])
  })
})

/** Lines of 3号 text by their base lines, page numbers left out. */
const linesOf = ({ runs }: PlacedPage) => {
  const lines = new Map<string, { y: number; left: number; right: number; count: number }>()
  for (const { glyphs, size } of runs)
    for (const { x, y, width } of Math.abs(size - (16 * 25.4) / 72) < 0.01 ? glyphs : []) {
      const line = lines.get(y.toFixed(1)) ?? { y, left: x, right: 0, count: 0 }
      lines.set(y.toFixed(1), {
        y,
        left: Math.min(line.left, x),
        right: Math.max(line.right, x + width),
        count: line.count + 1,
      })
    }
  return [...lines.values()].sort((a, b) => a.y - b.y)
}

it('text is text: nothing of it is read as markup of the typesetter, of Word or of OFD', async () => {
  const evil = '#panic("x") *粗* $a$ #read("/etc/passwd") \\u{41} <w:t>&amp;</w:t> ]]> {} [x]'
  const document: OfficialDocument = { ...letter, body: [{ kind: 'paragraph', text: evil }] }
  const flat = evil.replaceAll(' ', '')
  expect(textOf(await readPages(await print(document, 'pdf'))).replaceAll(/\s/g, '')).toContain(flat)
  const docx = unzipSync(await print(document, 'docx'))
  const xml = strFromU8(docx['word/document.xml'] as Uint8Array)
  expect(xml).toContain('&lt;w:t&gt;&amp;amp;&lt;/w:t&gt;')
  const ofd = unzipSync(await print(document, 'ofd'))
  expect(strFromU8(ofd['Doc_0/Pages/Page_0/Content.xml'] as Uint8Array)).not.toContain('<w:t>')
})

it.each([
  ['one seal, a long last paragraph', downward, 400],
  ['one seal, a last line', downward, 10],
  ['one seal, two last lines', downward, 40],
  ['seals in two rows, a last line', joint, 10],
  ['seals in two rows, a long last paragraph', joint, 400],
  ['stamps, a last line', jointOrder, 10],
] as const)(
  'with %s, name and date never stand on a page without text, wherever the text ends',
  async (_, document, last) => {
    for (let lines = 3; lines <= 24; lines++) {
      const body: Block[] = [
        { kind: 'paragraph', text: '甲'.repeat(28 * lines + 20) },
        { kind: 'paragraph', text: '乙'.repeat(last) },
      ]
      const pages = await readPages(await print({ ...document, attachments: [], body }, 'pdf'))
      const at = pages.findIndex(page => textOf([page]).includes('年3月2日') || textOf([page]).includes('年3月11日'))
      expect([lines, textOf(pages.slice(at, at + 1)).includes('乙')]).toEqual([lines, true])
      // Nor does any page before it.
      for (const page of pages.slice(0, at))
        expect([lines, textOf([page])]).toEqual([lines, expect.stringMatching(/甲|乙/)])
      expect(pages.length).toBeLessThanOrEqual(4)
    }
  },
)

it('a document with faults is not printed', async () => {
  expect(await printer.print({ ...downward, title: '' }, 'pdf')).toMatchObject({
    ok: false,
    faults: [{ text: '没有标题' }],
  })
})

it('a signing key that cannot be read is said, and documents print all the same', async () => {
  const other = documentPrinter({ fontFolder: '/nowhere', signingKeyFile: '/nowhere/key.pem' })
  expect(other.signingKey).toBeNull()
  expect(other.signingFault).toContain('/nowhere/key.pem')
  expect(await other.print(letter, 'docx')).toMatchObject({ ok: true })
  other.close()
})

it('a character that no face has is named, not left out', async () => {
  expect(await printer.print({ ...downward, note: '已办结😀' }, 'pdf')).toEqual({
    ok: false,
    faults: [{ text: '现有字体中没有“😀”（U+1F600），请把含有该字的字体放入单位字体目录' }],
  })
})

it('every character of GBK can be printed', async () => {
  const decoder = new TextDecoder('gbk')
  const han: string[] = []
  for (let lead = 0x81; lead < 0xff; lead++)
    for (let trail = 0x40; trail < 0xff; trail++) {
      const sign = decoder.decode(new Uint8Array([lead, trail]))
      if (/^\p{Script=Han}$/u.test(sign)) han.push(sign)
    }
  expect(han.length).toBeGreaterThan(20_900)
  expect(await printer.print({ ...letter, body: [{ kind: 'paragraph', text: han.join('') }] }, 'pdf')).toMatchObject({
    ok: true,
  })
})

it('a document that takes too long is given up, and the next one is set', async () => {
  const hasty = typesetting(findFonts('/nowhere'), { limit: 1 })
  await expect(hasty.set(compose(downward), 'pdf')).rejects.toThrow(new TypesettingFailed('排版超过0.001秒，已中止'))
  hasty.close()
  const patient = typesetting(findFonts('/nowhere'))
  const several = await Promise.all(
    [letter, upward, letter].map(document => patient.set(compose(document), 'pdf').then(readPages)),
  )
  expect(several.map(pages => pages.length)).toEqual([3, 2, 3])
  patient.close()
})

it('a missing face is an error, not a gap', async () => {
  const { chains } = findFonts('/nowhere')
  const lost = {
    role: 'kai',
    family: 'Nobody Has This',
    name: 'x',
    file: chains.kai[0]?.file ?? '',
    origin: 'own',
  } as const
  const typesetter = typesetting({ chains: { ...chains, fangsong: [lost, ...chains.fangsong] }, unusable: [] })
  await expect(typesetter.set(compose(letter), 'pdf')).rejects.toThrow('unknown font family: nobody has this')
  typesetter.close()
})
