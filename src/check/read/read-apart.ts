/**
 * Reading a file that a stranger made, in a thread of its own with a limit of time and memory: a page that hangs a parser
 * or a package that unfolds into gigabytes ends that thread and nothing else. Plain text is read at once.
 */
import { Worker } from 'node:worker_threads'
import { kindOf, type ReadResult, readReportFile } from './read-report-file.ts'

/** 5 MB; a report of 30 pages with pictures is one or two. */
export const largestReportFile = 5 * 1024 * 1024
/** A report has some thousand characters, a long one fifty thousand. */
export const longestReport = 200_000

const timeLimit = 30_000

export const readApart = async (content: Uint8Array, name: string): Promise<ReadResult> => {
  const read =
    kindOf(content) === 'word' || kindOf(content) === 'pdf'
      ? await inThread(content, name)
      : await readReportFile(content, name)
  return read.ok && read.value.text.length > longestReport
    ? refuse(`“${name}”超过${longestReport / 10_000}万字，不像一份报告，没有检查`)
    : read
}

const inThread = (content: Uint8Array, name: string): Promise<ReadResult> =>
  new Promise(resolve => {
    const worker = new Worker(new URL('./read-worker.ts', import.meta.url), {
      workerData: { content, name },
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    })
    const timer = setTimeout(() => end(refuse(`读取“${name}”超过${timeLimit / 1000}秒，已停止`)), timeLimit)
    const end = (result: ReadResult): void => {
      clearTimeout(timer)
      resolve(result)
      void worker.terminate()
    }
    worker.once('message', (result: ReadResult) => end(result))
    worker.once('error', () => end(refuse(`不能读取“${name}”：文件已损坏或者过大`)))
    worker.once('exit', () => end(refuse(`不能读取“${name}”：文件已损坏或者过大`)))
  })

const refuse = (title: string): ReadResult => ({ ok: false, refusal: { type: 'unreadable', title } })
