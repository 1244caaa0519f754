/** Runs in a worker thread: one file read, its text sent back. */
import { parentPort, workerData } from 'node:worker_threads'
import { readReportFile } from './read-report-file.ts'

const { content, name } = workerData as { readonly content: Uint8Array; readonly name: string }
parentPort?.postMessage(await readReportFile(content, name))
