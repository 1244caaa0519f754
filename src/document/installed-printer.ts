/** The printer of this installation: fonts and key where its settings say. Opened when the first document is asked for. */
import path from 'node:path'
import { type DocumentPrinter, documentPrinter, type PrinterSettings } from './print-document.ts'

type Environment = Readonly<Record<string, string | undefined>>

const root = path.resolve(import.meta.dirname, '../..')

/**
 * `YIFA_FONTS`: the office's own fonts, `fonts` in the data directory unless set. `YIFA_SIGNING_KEY`: the key that signs
 * printed files; none unless set. Relative paths start at the checkout.
 */
export const printerSettings = (env: Environment): PrinterSettings => {
  const signingKey = env.YIFA_SIGNING_KEY?.trim()
  return {
    fontFolder: path.resolve(root, env.YIFA_FONTS?.trim() || path.join(env.YIFA_DATA?.trim() || 'var', 'fonts')),
    ...(signingKey ? { signingKeyFile: path.resolve(root, signingKey) } : {}),
  }
}

let opened: DocumentPrinter | undefined
export const installedPrinter = (): DocumentPrinter => {
  opened ??= documentPrinter(printerSettings(process.env))
  return opened
}
