/** PDF/A-2u through Typst, and OFD from it: one process, one document at a time, with a limit on the time of each. */
import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Composition } from './composition.ts'
import type { FontSet, Role } from './fonts.ts'
import { foot, head, sheet, sizes } from './sheet.ts'

export interface PdfRequest {
  readonly id: number
  readonly data: string
  readonly format: 'pdf' | 'ofd'
}
export interface PdfAnswer {
  readonly id: number
  readonly file?: Uint8Array
  readonly pages?: number
  /** Characters that no face has. */
  readonly missing?: readonly string[]
  /** What the typesetter said. */
  readonly faults?: readonly string[]
}
export interface SetPages {
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
  readonly compile: (composition: Composition, format?: 'pdf' | 'ofd') => Promise<SetPages>
  readonly close: () => void
}

interface Waiting {
  readonly data: string
  readonly format: 'pdf' | 'ofd'
  readonly done: (pages: SetPages) => void
  readonly failed: (error: Error) => void
}

/**
 * @param options.limit milliseconds for one document; then its process is ended.
 * @param options.idle milliseconds after which an unused process gives its memory back.
 */
export const pdfCompiler = (fonts: FontSet, options: { limit?: number; idle?: number } = {}): PdfCompiler => {
  const { limit = 20_000, idle = 60_000 } = options
  const queue: Waiting[] = []
  let typesetter: ChildProcess | null = null
  let current: Waiting | null = null
  let timer: NodeJS.Timeout | undefined
  let sent = 0

  const next = (): void => {
    clearTimeout(timer)
    current = queue.shift() ?? null
    if (!current) {
      timer = setTimeout(stop, idle)
      timer.unref()
      return
    }
    typesetter ??= start()
    hold(typesetter, true)
    sent++
    timer = setTimeout(() => {
      stop()
      finish(waiting => waiting.failed(new PdfFailed(`排版超过${limit / 1000}秒，已中止`)))
    }, limit)
    typesetter.send({ id: sent, data: current.data, format: current.format } satisfies PdfRequest)
  }
  const finish = (settleOne: (waiting: Waiting) => void): void => {
    const ended = current
    current = null
    if (ended) settleOne(ended)
    next()
  }
  const start = (): ChildProcess => {
    const child = fork(fileURLToPath(new URL('./typesetter.ts', import.meta.url)), [JSON.stringify(fonts.chains)], {
      serialization: 'advanced',
      execArgv: [],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    // A panic prints its reason before it ends the process.
    let said = ''
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-2_000)
    })
    child.on('message', answer => {
      const { id } = answer as PdfAnswer
      if (child !== typesetter || id !== sent) return
      hold(child, false)
      finish(waiting => settle(waiting, answer as PdfAnswer))
    })
    const gone = (why: string) => () => {
      if (child !== typesetter) return
      typesetter = null
      if (current) finish(waiting => waiting.failed(new PdfFailed(`${why}${said ? `：${said.trim()}` : ''}`)))
    }
    child.on('error', gone('排版程序不能启动'))
    child.on('close', gone('排版程序意外结束'))
    return child
  }
  const stop = (): void => {
    const ended = typesetter
    typesetter = null
    ended?.kill('SIGKILL')
  }

  return {
    compile: (composition, format = 'pdf') =>
      new Promise((done, failed) => {
        queue.push({ data: JSON.stringify(typstData(composition, fonts)), format, done, failed })
        if (!current) next()
      }),
    close() {
      clearTimeout(timer)
      stop()
    },
  }
}

/** While it works the server waits for it; an idle one keeps no program running. */
const hold = (child: ChildProcess, busy: boolean): void => {
  const held = [child, child.channel, child.stderr as unknown as { ref(): void; unref(): void } | null]
  for (const one of held) busy ? one?.ref() : one?.unref()
}

const settle = ({ done, failed }: Waiting, { file, pages = 0, missing, faults = [] }: PdfAnswer): void => {
  if (file) done({ bytes: Buffer.from(file), pages })
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

/**
 * Latin letters and digits from the Latin face, everything else down the chain of the role. Our own 楷体 has narrow
 * quotation marks; those of 宋体 are as wide as a character.
 */
const familiesOf = ({ chains }: FontSet, role: Role): readonly (string | { name: string; covers: string })[] => {
  const running = role === 'fangsong' || role === 'kai'
  const [first] = chains[role]
  const [latin] = chains.latin
  const [song] = chains.song
  return [
    ...(running && latin ? [{ name: latin.family, covers: 'latin-in-cjk' }] : []),
    ...(running && first?.origin === 'own' && song ? [{ name: song.family, covers: 'quotes' }] : []),
    ...new Set(chains[role].map(({ family }) => family)),
  ]
}
