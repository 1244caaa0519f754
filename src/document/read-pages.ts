/**
 * Our own PDF read back: every glyph with its place, every line with its ends. It follows the few operators that Typst
 * writes and throws at any other, so that nothing is left out unseen.
 */
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Millimetres from the upper left corner of the page. */
export interface PlacedRun {
  readonly font: string
  /** Height of the letters, and the share of its width each keeps. */
  readonly size: number
  readonly scale: number
  readonly color: string
  /** On the base line. */
  readonly glyphs: readonly { readonly text: string; readonly x: number; readonly y: number; readonly width: number }[]
}
export interface PlacedPath {
  readonly kind: 'stroke' | 'fill'
  readonly color: string
  readonly width: number
  /** M x y, L x y, C x y x y x y, and Z to close. */
  readonly steps: readonly PathStep[]
}
export type PathStep = readonly ['M' | 'L' | 'C' | 'Z', ...number[]]
export interface PlacedPage {
  readonly width: number
  readonly height: number
  readonly runs: readonly PlacedRun[]
  readonly paths: readonly PlacedPath[]
}

export const readPages = async (pdf: Uint8Array): Promise<readonly PlacedPage[]> => {
  const task = getDocument({
    data: Uint8Array.from(pdf),
    disableFontFace: true,
    fontExtraProperties: true,
    useSystemFonts: false,
    verbosity: 0,
  })
  const document = await task.promise
  try {
    const pages: PlacedPage[] = []
    for (let n = 1; n <= document.numPages; n++) {
      const page = await document.getPage(n)
      const { fnArray, argsArray } = await page.getOperatorList()
      const [, , width = 0, height = 0] = page.view
      const nameOf = (id: string): string =>
        (page.commonObjs.get(id) as { name: string }).name.replace(/^[A-Z]{6}\+/, '')
      pages.push(follow(fnArray, argsArray, { width, height, nameOf }))
    }
    return pages
  } finally {
    await task.destroy()
  }
}

type Matrix = readonly [number, number, number, number, number, number]
interface State {
  readonly matrix: Matrix
  readonly fill: string
  readonly stroke: string
  readonly lineWidth: number
  readonly font: string
  readonly size: number
  readonly characterSpacing: number
}
interface Page {
  /** Points. */
  readonly width: number
  readonly height: number
  readonly nameOf: (font: string) => string
}

const millimetres = 25.4 / 72

const follow = (operators: readonly number[], args: readonly unknown[][], page: Page): PlacedPage => {
  const runs: PlacedRun[] = []
  const paths: PlacedPath[] = []
  const kept: State[] = []
  let text: Matrix = [1, 0, 0, 1, 0, 0]
  let state: State = {
    matrix: [1, 0, 0, 1, 0, 0],
    fill: '#000000',
    stroke: '#000000',
    lineWidth: 1,
    font: '',
    size: 0,
    characterSpacing: 0,
  }
  const toPage = (x: number, y: number, [a, b, c, d, e, f]: Matrix): readonly [number, number] => [
    (a * x + c * y + e) * millimetres,
    (page.height - (b * x + d * y + f)) * millimetres,
  ]
  for (const [index, operator] of operators.entries()) {
    const given = args[index] ?? []
    switch (operator) {
      case OPS.save:
        kept.push(state)
        break
      case OPS.restore:
        state = kept.pop() ?? state
        break
      case OPS.transform:
        state = { ...state, matrix: times(given as unknown as Matrix, state.matrix) }
        break
      case OPS.setStrokeRGBColor:
        state = { ...state, stroke: String(given[0]) }
        break
      case OPS.setFillRGBColor:
        state = { ...state, fill: String(given[0]) }
        break
      case OPS.setLineWidth:
        state = { ...state, lineWidth: Number(given[0]) }
        break
      case OPS.setCharSpacing:
        state = { ...state, characterSpacing: Number(given[0]) }
        break
      case OPS.setFont:
        state = { ...state, font: page.nameOf(String(given[0])), size: Number(given[1]) }
        break
      case OPS.beginText:
        text = [1, 0, 0, 1, 0, 0]
        break
      case OPS.setTextMatrix:
        text = Object.values(given[0] as object) as unknown as Matrix
        break
      case OPS.showText: {
        const shown = show(given[0] as readonly (Glyph | number)[], state, times(text, state.matrix), toPage)
        if (shown.run.glyphs.length > 0) runs.push(shown.run)
        text = times([1, 0, 0, 1, shown.advance, 0], text)
        break
      }
      case OPS.constructPath: {
        const path = pathOf(given, state, toPage)
        if (path) paths.push(path)
        break
      }
      default:
        if (!withoutTrace.has(operator)) throw new Error(`the PDF uses operator ${operator}, which is not read back`)
    }
  }
  return { width: page.width * millimetres, height: page.height * millimetres, runs, paths }
}

/** Operators that leave no mark of their own. */
const withoutTrace = new Set<number>([
  OPS.dependency,
  OPS.beginMarkedContent,
  OPS.beginMarkedContentProps,
  OPS.endMarkedContent,
  OPS.endText,
  OPS.setTextRenderingMode,
  OPS.setMiterLimit,
  OPS.setLineCap,
  OPS.setLineJoin,
  OPS.setDash,
  OPS.setGState,
])

/** `first`, then `second`. */
const times = ([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix => [
  ...([a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D] as const),
  ...([e * A + f * C + E, e * B + f * D + F] as const),
]

interface Glyph {
  readonly unicode: string
  /** Thousandths of the size. */
  readonly width: number
}
type ToPage = (x: number, y: number, matrix: Matrix) => readonly [number, number]

const show = (
  items: readonly (Glyph | number)[],
  { size, font, fill, characterSpacing }: State,
  matrix: Matrix,
  toPage: ToPage,
): { readonly run: PlacedRun; readonly advance: number } => {
  const across = Math.hypot(matrix[0], matrix[1])
  const up = Math.hypot(matrix[2], matrix[3])
  const glyphs: { text: string; x: number; y: number; width: number }[] = []
  let advance = 0
  for (const item of items) {
    if (typeof item === 'number') {
      advance -= (item * size) / 1000
      continue
    }
    const [x, y] = toPage(advance, 0, matrix)
    const width = (item.width * size) / 1000
    glyphs.push({ text: item.unicode, x, y, width: width * across * millimetres })
    advance += width + characterSpacing
  }
  return { run: { font, size: size * up * millimetres, scale: across / up, color: fill, glyphs }, advance }
}

/** Operands of each step of a path as pdf.js hands it on: move, line, curve, close. */
const steps = [
  ['M', 2],
  ['L', 2],
  ['C', 6],
  ['Q', 4],
  ['Z', 0],
] as const

const pathOf = (given: readonly unknown[], state: State, toPage: ToPage): PlacedPath | null => {
  const [end, [data]] = given as [number, [ArrayLike<number> | null]]
  const kind = strokes.has(end) ? 'stroke' : fills.has(end) ? 'fill' : null
  if (!kind || !data) return null
  const numbers = Array.from(Object.values(data) as number[])
  const path: PathStep[] = []
  for (let at = 0; at < numbers.length; ) {
    const [name, count] = steps[numbers[at] ?? 0] ?? ['Z', 0]
    if (name === 'Q') throw new Error('quadratic curves are not read back')
    const points: number[] = []
    for (let i = 1; i < count; i += 2)
      points.push(...toPage(numbers[at + i] ?? 0, numbers[at + i + 1] ?? 0, state.matrix))
    path.push([name, ...points])
    at += 1 + count
  }
  const scale = Math.hypot(state.matrix[0], state.matrix[1])
  return {
    kind,
    color: kind === 'stroke' ? state.stroke : state.fill,
    width: state.lineWidth * scale * millimetres,
    steps: path,
  }
}
const strokes = new Set<number>([OPS.stroke, OPS.closeStroke])
const fills = new Set<number>([OPS.fill, OPS.eoFill])
