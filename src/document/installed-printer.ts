/** The printer of this installation: fonts and key where its settings say. Opened when the first document is asked for. */
import path from 'node:path'
import { readConfig } from '../config.ts'
import { type DocumentPrinter, documentPrinter, type PrinterSettings } from './print-document.ts'

type Environment = Readonly<Record<string, string | undefined>>

const root = path.resolve(import.meta.dirname, '../..')

/** Of the settings (docs/operations.md). @throws where they are wrong, which the server told at its start. */
export const printerSettings = (env: Environment): PrinterSettings => {
  const config = readConfig(env, root)
  if (!config.ok) throw new Error(config.problems.join('；'))
  const { fontFolder, signingKeyFile } = config.value
  return { fontFolder, ...(signingKeyFile ? { signingKeyFile } : {}) }
}

let opened: DocumentPrinter | undefined
export const installedPrinter = (): DocumentPrinter => {
  opened ??= documentPrinter(printerSettings(process.env))
  return opened
}
