import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { roleFaces } from './font-advice.ts'
import { readNames, readTables, writeNames, writeTables } from './font-tables.ts'
import { findFonts, ownFonts, underFamily } from './fonts.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'yifa-faces-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Our 宋体 under another name, as an office might have it. */
const office = (file: string, family: string): string => {
  const tables = readTables(readFileSync(path.join(ownFonts, 'YifaSong.ttf')))
  writeNames(
    tables,
    new Map([
      [1, family],
      [4, family],
      [6, 'OfficeFace'],
    ]),
  )
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
  writeFileSync(path.join(folder, file), writeTables(tables))
  return path.join(folder, file)
}

it('every role has a face of its own house, and every chain ends in 楷体', () => {
  const { chains } = findFonts('/nowhere', [])
  expect(chains.fangsong.map(({ family }) => family)).toEqual(['Yifa Kai'])
  expect(chains.xiaobiaosong.map(({ family }) => family)).toEqual(['Yifa Xiaobiaosong', 'Yifa Kai'])
  for (const chain of Object.values(chains)) expect(chain.at(-1)?.family).toBe('Yifa Kai')
})

it('an office’s own face comes first, found by its name in subfolders too; what is no font is named', () => {
  office('simfang.ttf', '仿宋_GB2312')
  office('方正/xbs.ttf', '方正小标宋简体')
  office('other.ttf', 'Wingdings')
  writeFileSync(path.join(folder, 'broken.otf'), 'nothing')
  copyFileSync(path.join(ownFonts, 'YifaLatin.ttf'), path.join(folder, 'many.ttc'))
  const fonts = findFonts(folder, [])
  expect(fonts.chains.fangsong[0]).toMatchObject({ name: '仿宋_GB2312', origin: 'office' })
  expect(fonts.chains.xiaobiaosong[0]).toMatchObject({ name: '方正小标宋简体', origin: 'office' })
  expect(fonts.unusable.map(({ file, why }) => [path.basename(file), why])).toEqual([
    ['broken.otf', '不是可读的字体文件'],
    ['many.ttc', '只能使用单个字体的 .ttf 或 .otf 文件'],
    ['other.ttf', '看不出“Wingdings”用作哪一种字体'],
  ])
  const advised = roleFaces(fonts).filter(({ advice }) => advice !== null)
  expect(advised).toEqual([])
})

it('without a 仿宋 the advice says what to do', () => {
  const fangsong = roleFaces(findFonts('/nowhere', [])).find(({ role }) => role === 'fangsong')
  expect(fangsong?.face).toContain('霞鹜文楷')
  expect(fangsong?.advice).toContain('仿宋_GB2312')
})

it('Debian’s FandolFang stands before 楷体, after the office’s', () => {
  const debian = office('elsewhere.ttf', '新宋体')
  expect(findFonts('/nowhere', [debian]).chains.fangsong.map(({ origin }) => origin)).toEqual(['system', 'own'])
})

it('a face of another house is read under our name for it and keeps its PostScript name', () => {
  const [face] = findFonts(folder, []).chains.fangsong
  if (!face) throw new Error('no face')
  const names = readNames(readTables(underFamily(face)))
  expect(names.find(({ id }) => id === 1)?.text).toBe('Yifa Office fangsong')
  expect(names.find(({ id }) => id === 6)?.text).toBe('OfficeFace')
})
