/** PDF/A-2u through Typst: one thread, one document at a time, with a limit on the time of each. */
import { Worker } from 'node:worker_threads'
import type { Composition } from './composition.ts'
import type { Face, FontSet, Role } from './fonts.ts'
import { foot, head, sheet, sizes } from './sheet.ts'

export interface PdfWorkerData {
  /** The faces of each role, the first that has a character taken. */
  readonly chains: readonly (readonly Face[])[]
}
export interface PdfRequest {
  readonly id: number
  readonly data: string
}
export interface PdfAnswer {
  readonly id: number
  readonly pdf?: Uint8Array
  readonly pages?: number
  /** Characters that no face has. */
  readonly missing?: readonly string[]
  /** What the typesetter said. */
  readonly faults?: readonly string[]
}
export interface Pdf {
  readonly bytes: Buffer
  readonly pages: number
}

export class PdfFailed extends Error {}
/** Characters that no face at hand has. */
export class CharactersMissing extends Error {
  readonly characters: readonly string[]
  constructor(characters: readonly string[]) {
    super(`字体中没有：${characters.join('')}`)
    this.characters = characters
  }
}

export interface PdfCompiler {
  /**
   * The same composition gives the same bytes.
   *
   * @throws CharactersMissing where no face has a character, PdfFailed where the typesetter errs, warns, or takes longer than the limit.
   */
  readonly compile: (composition: Composition) => Promise<Pdf>
  readonly close: () => Promise<void>
}

interface Waiting {
  readonly data: string
  readonly done: (pdf: Pdf) => void
  readonly failed: (error: Error) => void
}

/**
 * @param options.limit milliseconds for one document; then its thread is ended.
 * @param options.idle milliseconds after which an unused thread gives its memory back.
 */
export const pdfCompiler = (fonts: FontSet, options: { limit?: number; idle?: number } = {}): PdfCompiler => {
  const { limit = 20_000, idle = 60_000 } = options
  const queue: Waiting[] = []
  let thread: Worker | null = null
  let current: Waiting | null = null
  let timer: NodeJS.Timeout | undefined
  let sent = 0

  const next = (): void => {
    clearTimeout(timer)
    current = queue.shift() ?? null
    if (!current) {
      timer = setTimeout(() => void stop(), idle)
      timer.unref()
      return
    }
    thread ??= start()
    thread.ref()
    sent++
    timer = setTimeout(() => {
      void stop()
      finish(waiting => waiting.failed(new PdfFailed(`排版超过${limit / 1000}秒，已中止`)))
    }, limit)
    thread.postMessage({ id: sent, data: current.data } satisfies PdfRequest)
  }
  const finish = (settle: (waiting: Waiting) => void): void => {
    const ended = current
    current = null
    if (ended) settle(ended)
    next()
  }
  const start = (): Worker => {
    const worker = new Worker(new URL('./typst-worker.ts', import.meta.url), {
      workerData: { chains: Object.values(fonts.chains) } satisfies PdfWorkerData,
    })
    worker.on('message', (answer: PdfAnswer) => {
      if (worker !== thread || answer.id !== sent) return
      worker.unref()
      finish(waiting => settle(waiting, answer))
    })
    worker.on('error', error => {
      if (worker !== thread) return
      thread = null
      finish(waiting => waiting.failed(error instanceof Error ? error : new Error(String(error))))
    })
    return worker
  }
  const stop = async (): Promise<void> => {
    const ended = thread
    thread = null
    await ended?.terminate()
  }

  return {
    compile: composition =>
      new Promise((done, failed) => {
        queue.push({ data: JSON.stringify(typstData(composition, fonts)), done, failed })
        if (!current) next()
      }),
    async close() {
      clearTimeout(timer)
      await stop()
      clearTimeout(timer)
    },
  }
}

const settle = ({ done, failed }: Waiting, { pdf, pages = 0, missing, faults = [] }: PdfAnswer): void => {
  if (pdf) done({ bytes: Buffer.from(pdf), pages })
  else failed(missing ? new CharactersMissing(missing) : new PdfFailed(faults.join('；')))
}

/** What the template reads. */
const typstData = (composition: Composition, fonts: FontSet): unknown => {
  const [year, month, day] = composition.about.date.split('-').map(Number)
  return {
    ...composition,
    fonts: Object.fromEntries((Object.keys(fonts.chains) as Role[]).map(role => [role, familiesOf(fonts, role)])),
    sheet,
    sizes,
    foot,
    head: { ...head, ...composition.head },
    about: { ...composition.about, day: { year, month, day } },
  }
}

/** Latin letters and digits from the Latin face, everything else down the chain of the role. */
const familiesOf = ({ chains }: FontSet, role: Role): readonly (string | { name: string; covers: string })[] => [
  ...(role === 'fangsong' || role === 'kai'
    ? chains.latin.slice(0, 1).map(({ family }) => ({ name: family, covers: 'latin-in-cjk' }))
    : []),
  ...new Set(chains[role].map(({ family }) => family)),
]
