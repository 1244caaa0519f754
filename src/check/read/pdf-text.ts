/** The paragraphs of a PDF: lines put together from its runs of text, paragraphs from lines that run to the right edge. */
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Throws for what is no PDF, is damaged beyond reading, or is locked. */
export const pdfText = async (content: Uint8Array): Promise<string> => {
  const task = getDocument({
    // The library takes the buffer for itself.
    data: Uint8Array.from(content),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
  } as Parameters<typeof getDocument>[0])
  try {
    const pdf = await task.promise
    const pages: TextLine[][] = []
    for (let number = 1; number <= pdf.numPages; number++)
      pages.push(linesOf((await (await pdf.getPage(number)).getTextContent()).items))
    return paragraphsOf(pages).map(normalised).join('\n')
  } finally {
    await task.destroy()
  }
}

interface TextLine {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly height: number
}
interface Run {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
}

/** Runs at one height are one line; a wide gap in it is a tab. */
const linesOf = (items: readonly unknown[]): TextLine[] => {
  const runs = (items as readonly Run[])
    .filter(item => typeof item.str === 'string' && item.str !== '' && Array.isArray(item.transform))
    .map(({ str, transform, width, height }) => ({
      str,
      left: transform[4] ?? 0,
      right: (transform[4] ?? 0) + width,
      top: -(transform[5] ?? 0),
      height: height || Math.abs(transform[3] ?? 0) || 10,
    }))
    .filter(({ str }) => str.trim() !== '')
  const rows: (typeof runs)[] = []
  for (const run of runs.toSorted((a, b) => a.top - b.top || a.left - b.left)) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && Math.abs(first.top - run.top) < Math.min(first.height, run.height) * 0.5) row.push(run)
    else rows.push([run])
  }
  return rows.map(row => {
    const sorted = row.toSorted((a, b) => a.left - b.left)
    let text = ''
    let last = sorted[0]
    for (const run of sorted) {
      const gap = run.left - (last?.right ?? run.left)
      text += (gap > run.height * 2 ? '\t' : gap > run.height * 0.6 ? ' ' : '') + run.str
      last = run
    }
    return {
      text,
      left: sorted[0]?.left ?? 0,
      right: Math.max(...sorted.map(({ right }) => right)),
      top: sorted[0]?.top ?? 0,
      height: sorted[0]?.height ?? 10,
    }
  })
}

/** A line runs on into the next when it reaches the right edge and the next does not begin further in. */
const paragraphsOf = (pages: readonly TextLine[][]): readonly string[] => {
  const all = pages.flat()
  const right = quantile(
    all.map(line => line.right),
    0.9,
  )
  const left = quantile(
    all.map(line => line.left),
    0.1,
  )
  const paragraphs: string[] = []
  let open = false
  for (const line of all.filter(({ text }) => !isPageNumber(text))) {
    const indented = line.left > left + line.height * 0.8
    if (open && !indented) paragraphs.push(`${paragraphs.pop() ?? ''}${line.text}`)
    else paragraphs.push(line.text)
    open = line.right > right - line.height * 1.6
  }
  return paragraphs
}
const isPageNumber = (text: string): boolean => /^\s*[-—–]?\s*\d{1,3}\s*[-—–]?\s*$/.test(text)
const quantile = (values: readonly number[], at: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * at)] ?? 0

/** Radicals and compatibility forms that fonts put in the place of characters. Full NFKC would turn （，） into ASCII. */
const normalised = (text: string): string => text.replace(/[\u2e80-\u2fdf\uf900-\ufaff]/g, one => one.normalize('NFKC'))
