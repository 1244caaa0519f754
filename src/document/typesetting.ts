/** Setting documents: one process, one document at a time, with a limit on the time of each. */
import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Composition } from './composition.ts'
import type { FontSet } from './fonts.ts'

export type SetFormat = 'pdf' | 'docx' | 'ofd'

/** What goes to the typesetter and comes back. */
export interface SetRequest {
  readonly id: number
  readonly composition: Composition
  readonly format: SetFormat
}
export interface SetAnswer {
  readonly id: number
  readonly file?: Uint8Array
  /** Characters that no face has. */
  readonly missing?: readonly string[]
  /** What the typesetter said. */
  readonly faults?: readonly string[]
}
export class TypesettingFailed extends Error {}
/** Characters that no face at hand has. */
export class CharactersMissing extends Error {
  readonly characters: readonly string[]
  constructor(characters: readonly string[]) {
    super(`字体中没有：${characters.join('')}`)
    this.characters = characters
  }
}

export interface Typesetting {
  /**
   * The same composition gives the same bytes.
   *
   * @throws CharactersMissing where no face has a character, TypesettingFailed where the typesetter errs, warns, or takes longer than the limit.
   */
  readonly set: (composition: Composition, format: SetFormat) => Promise<Buffer>
  readonly close: () => void
}

interface Waiting {
  readonly composition: Composition
  readonly format: SetFormat
  readonly done: (file: Buffer) => void
  readonly failed: (error: Error) => void
}

/**
 * @param options.limit milliseconds for one document; then its process is ended.
 * @param options.idle milliseconds after which an unused process gives its memory back.
 */
export const typesetting = (fonts: FontSet, options: { limit?: number; idle?: number } = {}): Typesetting => {
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
      finish(waiting => waiting.failed(new TypesettingFailed(`排版超过${limit / 1000}秒，已中止`)))
    }, limit)
    typesetter.send({ id: sent, composition: current.composition, format: current.format } satisfies SetRequest)
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
      const { id } = answer as SetAnswer
      if (child !== typesetter || id !== sent) return
      hold(child, false)
      finish(waiting => settle(waiting, answer as SetAnswer))
    })
    const gone = (why: string) => () => {
      if (child !== typesetter) return
      typesetter = null
      if (current) finish(waiting => waiting.failed(new TypesettingFailed(`${why}${said ? `：${said.trim()}` : ''}`)))
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
    set: (composition, format) =>
      new Promise((done, failed) => {
        queue.push({ composition, format, done, failed })
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

const settle = ({ done, failed }: Waiting, { file, missing, faults = [] }: SetAnswer): void => {
  if (file) done(Buffer.from(file))
  else failed(missing ? new CharactersMissing(missing) : new TypesettingFailed(faults.join('；')))
}
