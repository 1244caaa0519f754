/** The XML parts of an OFD file (GB/T 33190-2016): the list, the document, its fonts, and a page each. */
import type { PlacedPage, PlacedPath, PlacedRun } from '../read-pages.ts'

export interface OfdFont {
  readonly id: number
  readonly name: string
  /** By which a reader that does not use the file finds another face (11.1): the name offices know. */
  readonly family: string
  /** Name of the file under Res/. */
  readonly file: string
}
export interface OfdAbout {
  readonly title: string
  readonly author: string
  /** 'YYYY-MM-DD' */
  readonly date: string
  /** 32 hexadecimal digits. */
  readonly id: string
}

const xml = (root: string, content: string, attributes = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<ofd:${root} xmlns:ofd="http://www.ofdspec.org/2016"${attributes}>${content}</ofd:${root}>\n`
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
/** Millimetres to a ten-thousandth. */
const mm = (n: number): string => String(Math.round(n * 10_000) / 10_000)

export const ofdList = ({ title, author, date, id }: OfdAbout): string =>
  xml(
    'OFD',
    `<ofd:DocBody><ofd:DocInfo><ofd:DocID>${id}</ofd:DocID><ofd:Title>${escaped(title)}</ofd:Title><ofd:Author>${escaped(author)}</ofd:Author><ofd:CreationDate>${date}</ofd:CreationDate><ofd:Creator>Yifa</ofd:Creator></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>`,
    ' Version="1.0" DocType="OFD"',
  )

export const ofdDocument = (pages: readonly PlacedPage[], pageIds: readonly number[], lastId: number): string => {
  const { width = 210, height = 297 } = pages[0] ?? {}
  const listed = pages.map((_, i) => `<ofd:Page ID="${pageIds[i]}" BaseLoc="Pages/Page_${i}/Content.xml"/>`)
  return xml(
    'Document',
    `<ofd:CommonData><ofd:MaxUnitID>${lastId}</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>${box(width, height)}</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData><ofd:Pages>${listed.join('')}</ofd:Pages>`,
  )
}
const box = (width: number, height: number): string => `0 0 ${mm(width)} ${mm(height)}`

export const ofdResources = (fonts: readonly OfdFont[]): string =>
  xml(
    'Res',
    `<ofd:Fonts>${fonts
      .map(
        ({ id, name, family, file }) =>
          `<ofd:Font ID="${id}" FontName="${escaped(name)}" FamilyName="${escaped(family)}" Charset="unicode"><ofd:FontFile>${file}</ofd:FontFile></ofd:Font>`,
      )
      .join('')}</ofd:Fonts>`,
    ' BaseLoc="Res"',
  )

/** @param nextId unique over the whole document. */
export const ofdPage = (page: PlacedPage, fontId: (name: string) => number, nextId: () => number): string => {
  const layer = nextId()
  const objects = [
    ...page.paths.map(path => pathObject(path, nextId())),
    ...page.runs.map(run => textObject(run, fontId(run.font), nextId())),
  ]
  return xml(
    'Page',
    `<ofd:Area><ofd:PhysicalBox>${box(page.width, page.height)}</ofd:PhysicalBox></ofd:Area><ofd:Content><ofd:Layer ID="${layer}" Type="Body">${objects.join('')}</ofd:Layer></ofd:Content>`,
  )
}

/**
 * One run on one base line. Its boundary reaches from the first glyph to the last; places inside are counted from its
 * corner. Narrowed letters are narrowed by the object's matrix, under which steps are counted before narrowing.
 */
const textObject = ({ glyphs, size, scale, color }: PlacedRun, font: number, id: number): string => {
  const [first] = glyphs
  const last = glyphs.at(-1)
  if (!first || !last) throw new Error('a run without glyphs')
  const above = size * 0.88
  const width = Math.max(last.x + last.width - first.x, size * 0.1)
  const steps = glyphs.slice(1).map((glyph, i) => mm((glyph.x - (glyphs[i]?.x ?? 0)) / scale))
  const narrowed = Math.abs(scale - 1) > 0.001 ? ` CTM="${mm(scale)} 0 0 1 0 0"` : ''
  const delta = steps.length > 0 ? ` DeltaX="${steps.join(' ')}"` : ''
  const text = glyphs.map(glyph => glyph.text).join('')
  return `<ofd:TextObject ID="${id}" Boundary="${mm(first.x)} ${mm(first.y - above)} ${mm(width)} ${mm(size)}" Font="${font}" Size="${mm(size)}"${narrowed}>${colorOf('FillColor', color)}<ofd:TextCode X="0" Y="${mm(above)}"${delta}>${escaped(text)}</ofd:TextCode></ofd:TextObject>`
}

const pathObject = ({ kind, color, width, steps }: PlacedPath, id: number): string => {
  const xs = steps.flatMap(([, ...points]) => points.filter((_, i) => i % 2 === 0))
  const ys = steps.flatMap(([, ...points]) => points.filter((_, i) => i % 2 === 1))
  // The boundary cuts what lies outside: it must hold the whole breadth of the line.
  const around = kind === 'stroke' ? width / 2 : 0
  const [left, top] = [Math.min(...xs) - around, Math.min(...ys) - around]
  const boundary = [left, top, Math.max(...xs) + around - left, Math.max(...ys) + around - top].map(mm).join(' ')
  const data = steps
    .map(([name, ...points]) =>
      name === 'Z'
        ? 'C'
        : [name === 'C' ? 'B' : name, ...points.map((n, i) => mm(n - (i % 2 === 0 ? left : top)))].join(' '),
    )
    .join(' ')
  const drawn =
    kind === 'stroke'
      ? { attributes: ` LineWidth="${mm(width)}"`, color: colorOf('StrokeColor', color) }
      : { attributes: ' Stroke="false" Fill="true"', color: colorOf('FillColor', color) }
  return `<ofd:PathObject ID="${id}" Boundary="${boundary}"${drawn.attributes}>${drawn.color}<ofd:AbbreviatedData>${data}</ofd:AbbreviatedData></ofd:PathObject>`
}

const colorOf = (element: 'FillColor' | 'StrokeColor', hex: string): string => {
  const [, r = '0', g = '0', b = '0'] = /^#(..)(..)(..)$/.exec(hex) ?? []
  return `<ofd:${element} Value="${[r, g, b].map(part => Number.parseInt(part, 16)).join(' ')}"/>`
}
