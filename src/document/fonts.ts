/**
 * Which face stands for which role: an office's own files first, then what comes with the product. Every chain ends in
 * 楷体 (Yifa Kai), which has all of GBK and the further characters of 通用规范汉字表: names of people need them.
 */
import fs from 'node:fs'
import path from 'node:path'
import { type FontTables, readNames, readTables, writeNames, writeTables } from './font-tables.ts'

export const roles = {
  xiaobiaosong: '小标宋',
  fangsong: '仿宋',
  kai: '楷体',
  hei: '黑体',
  song: '宋体',
  latin: '西文和数字',
} as const
export type Role = keyof typeof roles

/** The names under which offices have the faces: Word files and readers that replace a face go by them. */
export const usualNames: Readonly<Record<Role, string>> = {
  xiaobiaosong: '方正小标宋简体',
  fangsong: '仿宋_GB2312',
  kai: '楷体_GB2312',
  hei: '黑体',
  song: '宋体',
  latin: 'Times New Roman',
}

export interface Face {
  /** What its letters are, whichever role it stands in for. */
  readonly role: Role
  /** The family by which the typesetter knows it. */
  readonly family: string
  /** What the file calls itself. */
  readonly name: string
  readonly file: string
  /** 单位字体目录, Debian's, or ours. */
  readonly origin: 'office' | 'system' | 'own'
}
export interface FontSet {
  readonly chains: Readonly<Record<Role, readonly Face[]>>
  /** Files of the office's folder that cannot be used, and why. */
  readonly unusable: readonly { readonly file: string; readonly why: string }[]
}

export const ownFonts = path.resolve(import.meta.dirname, '../../fonts')

const own = (role: Role, file: string, family: string): Face => ({
  role,
  family,
  name: family,
  file: path.join(ownFonts, file),
  origin: 'own',
})
const kai = own('kai', 'YifaKai.ttf', 'Yifa Kai')
const comesWithUs: Readonly<Record<Role, readonly Face[]>> = {
  xiaobiaosong: [own('xiaobiaosong', 'YifaXiaobiaosong.ttf', 'Yifa Xiaobiaosong')],
  fangsong: [],
  kai: [],
  hei: [own('hei', 'YifaHei.ttf', 'Yifa Hei')],
  song: [own('song', 'YifaSong.ttf', 'Yifa Song')],
  latin: [own('latin', 'YifaLatin.ttf', 'Yifa Latin')],
}

/** Names under which the usual faces are sold or come with an operating system. */
const known: Readonly<Record<Role, RegExp>> = {
  xiaobiaosong: /小标宋|XiaoBiaoSong|FZXBS/i,
  fangsong: /仿宋|FangSong|FZFS|Fandol ?Fang/i,
  kai: /楷|Kai(Ti|ti)|SimKai|FZKT/,
  hei: /黑体|SimHei|FZHT/i,
  song: /^(新?宋体|N?SimSun|FZSS|方正书宋)/i,
  latin: /^(Times New Roman|Liberation Serif|Tinos)$/i,
}

/** Where Debian and Ubuntu put FandolFang (package texlive-lang-chinese); its licence lets it be embedded. */
const fandolFang = [
  '/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/FandolFang-Regular.otf',
  '/usr/share/texmf/fonts/opentype/public/fandol/FandolFang-Regular.otf',
  '/usr/share/fonts/opentype/fandol/FandolFang-Regular.otf',
]

/** @param folder the office's own fonts; it need not exist. */
export const findFonts = (folder: string, system: readonly string[] = fandolFang): FontSet => {
  const unusable: { file: string; why: string }[] = []
  const offices = filesIn(folder).flatMap(file => {
    const found = readFace(file, unusable)
    return found ? [found] : []
  })
  const chain = (role: Role): readonly Face[] => [
    ...offices.filter(one => one.role === role).map(({ face }) => face),
    ...(role === 'fangsong'
      ? system
          .filter(file => fs.existsSync(file))
          .slice(0, 1)
          .map(fandol)
      : []),
    ...comesWithUs[role],
    kai,
  ]
  const chains = Object.fromEntries((Object.keys(roles) as Role[]).map(role => [role, chain(role)]))
  return { chains: chains as Record<Role, readonly Face[]>, unusable }
}

const fandol = (file: string): Face => ({
  role: 'fangsong',
  family: 'Yifa System Fangsong',
  name: 'FandolFang',
  file,
  origin: 'system',
})

const filesIn = (folder: string): readonly string[] =>
  fs.existsSync(folder)
    ? fs
        .readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter(name => /\.(ttf|otf|ttc|otc|woff2?)$/i.test(name))
        .sort()
        .map(name => path.join(folder, name))
    : []

const readFace = (file: string, unusable: { file: string; why: string }[]): { role: Role; face: Face } | null => {
  if (!/\.(ttf|otf)$/i.test(file)) {
    unusable.push({ file, why: '只能使用单个字体的 .ttf 或 .otf 文件' })
    return null
  }
  let names: readonly string[]
  try {
    names = readNames(readTables(fs.readFileSync(file))).flatMap(({ id, text }) =>
      [1, 4, 16].includes(id) ? [text] : [],
    )
  } catch {
    unusable.push({ file, why: '不是可读的字体文件' })
    return null
  }
  const role = (Object.keys(known) as Role[]).find(one => names.some(name => known[one].test(name)))
  if (!role) {
    unusable.push({ file, why: `看不出“${names[0] ?? '无名字体'}”用作哪一种字体` })
    return null
  }
  const name = names.find(one => /\p{Script=Han}/u.test(one)) ?? names[0] ?? path.basename(file)
  return { role, face: { role, family: `Yifa Office ${role}`, name, file, origin: 'office' } }
}

/** A file of another house under the family by which we call it; PostScript name and copyright stay its own. */
export const underFamily = ({ file, family, origin }: Face): Buffer => {
  const font = fs.readFileSync(file)
  return origin === 'own' ? font : writeTables(renamed(readTables(font), family))
}
const renamed = (tables: FontTables, family: string): FontTables => {
  const kept = new Map(readNames(tables).map(({ id, text }) => [id, text]))
  writeNames(
    tables,
    new Map([
      ...[0, 5, 6, 13, 14].flatMap(id => (kept.has(id) ? [[id, kept.get(id) ?? ''] as const] : [])),
      [1, family],
      [2, 'Regular'],
      [4, family],
    ]),
  )
  return tables
}
