/** Measuring pages with poppler, and turning Word files into PDF with LibreOffice, where the machine has them. */
import { type SpawnSyncOptions, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ownFonts } from './fonts.ts'

const call = (program: string, args: readonly string[], options: SpawnSyncOptions = {}) =>
  spawnSync(program, [...args], { maxBuffer: 2 ** 26, ...options })
const has = (program: string): boolean => !call(program, ['-v']).error
/** What cannot be measured here and the Debian package that would help; null where all is there. */
export const cannotMeasure: string | null = !has('pdftotext')
  ? '没有 pdftotext：apt-get install poppler-utils'
  : call('soffice', ['--version']).error
    ? '没有 soffice：apt-get install libreoffice-writer-nogui'
    : null

/** A word as poppler finds it, in millimetres; a line of Chinese without digits is one word. */
export interface Word {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export const wordsOf = (pdf: Buffer): readonly (readonly Word[])[] =>
  inFolder(folder => {
    fs.writeFileSync(path.join(folder, 'in.pdf'), pdf)
    const { stdout } = call('pdftotext', ['-bbox', path.join(folder, 'in.pdf'), '-'])
    return stdout
      .toString()
      .split('<page ')
      .slice(1)
      .map(page =>
        [...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g)].map(
          ([, left, top, right, bottom, text = '']) => {
            const [l = 0, t = 0, r = 0, b = 0] = [left, top, right, bottom].map(n => (Number(n) * 25.4) / 72)
            return { text, left: l, right: r, top: t, bottom: b }
          },
        ),
      )
  })

/** What is drawn on a page, a fifth of a millimetre to the point. */
export interface Ink {
  /** Rows and columns of the part that hold ink, in millimetres; null where there is none. */
  readonly within: (
    part: { left?: number; right?: number; top?: number; bottom?: number },
    color?: 'red' | 'any',
  ) => { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number } | null
  /** Rows inked over more than `length` millimetres: rules, from first row to last. */
  readonly rules: (color: 'red' | 'any', length: number) => readonly { readonly top: number; readonly bottom: number }[]
}

export const inkOf = (pdf: Buffer, page: number): Ink =>
  inFolder(folder => {
    fs.writeFileSync(path.join(folder, 'in.pdf'), pdf)
    const output = call('pdftoppm', [
      '-r',
      '127',
      '-f',
      String(page),
      '-l',
      String(page),
      path.join(folder, 'in.pdf'),
    ]).stdout
    const stdout = Buffer.from(output)
    const [, width = 0, height = 0] =
      /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(stdout.toString('latin1', 0, 40))?.map(Number) ?? []
    const pixels = stdout.subarray(stdout.length - width * height * 3)
    const isInk = (x: number, y: number, color: 'red' | 'any'): boolean => {
      const at = (y * width + x) * 3
      const [r = 255, g = 255, b = 255] = [pixels[at], pixels[at + 1], pixels[at + 2]]
      return color === 'red' ? r > 150 && g < 110 && b < 110 : Math.min(r, g, b) < 128
    }
    return { within: within(width, height, isInk), rules: rules(width, height, isInk) }
  })

const dots = 5
type IsInk = (x: number, y: number, color: 'red' | 'any') => boolean

const within =
  (width: number, height: number, isInk: IsInk): Ink['within'] =>
  ({ left = 0, right = width / dots, top = 0, bottom = height / dots }, color = 'any') => {
    let found: { left: number; right: number; top: number; bottom: number } | null = null
    for (let y = Math.round(top * dots); y < Math.min(height, Math.round(bottom * dots)); y++)
      for (let x = Math.round(left * dots); x < Math.min(width, Math.round(right * dots)); x++) {
        if (!isInk(x, y, color)) continue
        found ??= { left: x / dots, right: x / dots, top: y / dots, bottom: y / dots }
        found = {
          left: Math.min(found.left, x / dots),
          right: Math.max(found.right, (x + 1) / dots),
          top: found.top,
          bottom: (y + 1) / dots,
        }
      }
    return found
  }

const rules =
  (width: number, height: number, isInk: IsInk): Ink['rules'] =>
  (color, length) => {
    const found: { top: number; bottom: number }[] = []
    for (let y = 0; y < height; y++) {
      let count = 0
      for (let x = 0; x < width; x++) if (isInk(x, y, color)) count++
      if (count < length * dots) continue
      const last = found.at(-1)
      if (last && Math.abs(last.bottom - y / dots) < 0.01) last.bottom = (y + 1) / dots
      else found.push({ top: y / dots, bottom: (y + 1) / dots })
    }
    return found
  }

/** With our own faces under the names that the Word files use; all in one run of LibreOffice. */
export const toPdfByLibreOffice = (documents: ReadonlyMap<string, Buffer>): ReadonlyMap<string, Buffer> =>
  inFolder(folder => {
    const names = [...documents.keys()]
    for (const [name, docx] of documents) fs.writeFileSync(path.join(folder, `${name}.docx`), docx)
    fs.writeFileSync(path.join(folder, 'fonts.conf'), fontConfiguration(folder))
    const { stderr } = call(
      'soffice',
      [
        ...[`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder],
        ...names.map(name => path.join(folder, `${name}.docx`)),
      ],
      { env: { ...process.env, HOME: folder, FONTCONFIG_FILE: path.join(folder, 'fonts.conf') } },
    )
    return new Map(
      names.map(name => {
        const made = path.join(folder, `${name}.pdf`)
        if (!fs.existsSync(made)) throw new Error(`LibreOffice made no PDF of ${name}: ${stderr}`)
        return [name, fs.readFileSync(made)]
      }),
    )
  })

const fontConfiguration = (folder: string): string => {
  const names = {
    仿宋_GB2312: 'Yifa Kai',
    楷体_GB2312: 'Yifa Kai',
    黑体: 'Yifa Hei',
    宋体: 'Yifa Song',
    方正小标宋简体: 'Yifa Xiaobiaosong',
    'Times New Roman': 'Yifa Latin',
  }
  const aliases = Object.entries(names).map(
    ([name, ours]) => `<alias binding="same"><family>${name}</family><prefer><family>${ours}</family></prefer></alias>`,
  )
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${ownFonts}</dir><cachedir>${folder}/cache</cachedir>${aliases.join('')}</fontconfig>`
}

const inFolder = <T>(work: (folder: string) => T): T => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yifa-measure-'))
  try {
    return work(folder)
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}
