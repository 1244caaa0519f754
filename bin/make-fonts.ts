// Makes the font files under fonts/ again: whole faces taken from packages, cut down to GBK and given names of our own.
// Run by hand when a face or the set of characters changes: `node bin/make-fonts.ts`, on Node 24. It needs npm and, for 楷体,
// Debian's
// apt-get and dpkg-deb (or `--kai FILE` with LXGWWenKai-Regular.ttf). Nothing of this runs on a machine that uses Yifa.
//
// Why other names: the Open Font License lets a changed face be passed on, but not under the reserved names “LXGW” and
// “霞鹜”; one manner for all is plainer than two.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { type FontTables, readNames, readTables, writeNames, writeTables } from '../src/document/font-tables.ts'

const out = path.resolve(import.meta.dirname, '..', 'fonts')
const packages = {
  'subset-font': '2.9.0',
  '@expo-google-fonts/noto-serif-sc': '0.4.3',
  '@expo-google-fonts/noto-sans-sc': '0.4.3',
  '@fontsource/tinos': '5.3.0',
}
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'yifa-fonts-'))
process.on('exit', () => fs.rmSync(work, { recursive: true, force: true }))
fs.writeFileSync(path.join(work, 'package.json'), '{"private":true}')
const versions = Object.entries(packages).map(([name, version]) => `${name}@${version}`)
run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...versions])
const { default: subset } = await import(
  pathToFileURL(createRequire(path.join(work, 'package.json')).resolve('subset-font')).href
)
const from = (name: string): string => path.join(work, 'node_modules', name)

const latin = characters([0x20, 0x7e], [0xa0, 0xff], [0x2010, 0x2027], [0x2030, 0x203a])
const marks = characters(
  ...([
    [0x2010, 0x2027],
    [0x2030, 0x205e],
    [0x2070, 0x209f],
    [0x20ac, 0x20ac],
    [0x2100, 0x214f],
    [0x2150, 0x218b],
  ] as const),
  ...([
    [0x2190, 0x21ff],
    [0x2200, 0x22ff],
    [0x2460, 0x24ff],
    [0x2500, 0x257f],
    [0x25a0, 0x25ff],
    [0x2605, 0x2606],
  ] as const),
  ...([
    [0x2713, 0x2717],
    [0x3000, 0x303f],
    [0x3200, 0x33ff],
    [0xff00, 0xffef],
  ] as const),
)
const gb2312 = doubleBytes('gbk', [0xa1, 0xf7], [0xa1, 0xfe])
const gbk = doubleBytes('gbk', [0x81, 0xfe], [0x40, 0xfe])
// Characters of names outside GBK that 通用规范汉字表 has (extensions A to G), as far as the face has them.
const beyond = characters([0x3400, 0x4dbf], [0x9fa6, 0x9fff], [0x20000, 0x323af])

interface Making {
  readonly file: string
  readonly family: string
  readonly source: string
  readonly text: string
  /** Points of a line above and below the base, of 1000; the face's own where not given. */
  readonly line?: readonly [number, number]
}
// Lines as high as those of the faces offices have (SimSun: 859 and 141), so that a Word file keeps its place with ours.
const chinese = [859, 141] as const
const faces: readonly Making[] = [
  {
    file: 'YifaXiaobiaosong.ttf',
    family: 'Yifa Xiaobiaosong',
    source: path.join(from('@expo-google-fonts/noto-serif-sc'), '700Bold/NotoSerifSC_700Bold.ttf'),
    text: latin + marks + gbk,
    line: chinese,
  },
  {
    file: 'YifaSong.ttf',
    family: 'Yifa Song',
    source: path.join(from('@expo-google-fonts/noto-serif-sc'), '400Regular/NotoSerifSC_400Regular.ttf'),
    text: latin + marks + gb2312,
    line: chinese,
  },
  {
    file: 'YifaHei.ttf',
    family: 'Yifa Hei',
    source: path.join(from('@expo-google-fonts/noto-sans-sc'), '400Regular/NotoSansSC_400Regular.ttf'),
    text: latin + marks + gbk,
    line: chinese,
  },
  { file: 'YifaKai.ttf', family: 'Yifa Kai', source: kai(), text: latin + marks + gbk + beyond, line: chinese },
  {
    file: 'YifaLatin.ttf',
    family: 'Yifa Latin',
    source: path.join(from('@fontsource/tinos'), 'files/tinos-latin-400-normal.woff2'),
    text: latin,
  },
]

fs.mkdirSync(out, { recursive: true })
for (const { file, family, source, text, line } of faces) {
  const cut: Buffer = await subset(fs.readFileSync(source), text, {
    targetFormat: 'truetype',
    noHinting: true,
    noLayoutClosure: true,
    keepFeatures: [],
  })
  const named = made(readTables(cut), family, line)
  fs.writeFileSync(path.join(out, file), named)
  console.log(`${file}\t${(named.length / 1e6).toFixed(1)} MB`)
}
fs.copyFileSync(path.join(from('@expo-google-fonts/noto-serif-sc'), 'LICENSE_FONT'), path.join(out, 'OFL-Noto.txt'))
fs.copyFileSync(path.join(from('@fontsource/tinos'), 'LICENSE'), path.join(out, 'LICENSE-Tinos.txt'))

function kai(): string {
  const given = process.argv[process.argv.indexOf('--kai') + 1]
  if (process.argv.includes('--kai') && given) return given
  run('apt-get', ['download', 'fonts-lxgw-wenkai'])
  const [archive = ''] = fs.readdirSync(work).filter(name => name.endsWith('.deb'))
  run('dpkg-deb', ['-x', archive, 'debian'])
  fs.copyFileSync(
    path.join(work, 'debian/usr/share/doc/fonts-lxgw-wenkai/copyright'),
    path.join(out, 'OFL-LXGWWenKai.txt'),
  )
  return path.join(work, 'debian/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf')
}

/** Same face, other names: 1 family, 2 style, 3 unique id, 4 full name, 5 version, 6 PostScript; copyright and licence stay. */
function made(tables: FontTables, family: string, line: Making['line']): Buffer {
  const old = new Map(readNames(tables).map(({ id, text }) => [id, text]))
  const postScript = family.replaceAll(' ', '')
  const kept = [0, 13, 14].flatMap(id => (old.has(id) ? [[id, old.get(id) ?? ''] as const] : []))
  writeNames(
    tables,
    new Map([
      ...kept,
      [1, family],
      [2, 'Regular'],
      [3, `${postScript}; subset of ${old.get(4) ?? old.get(1)}`],
      [4, family],
      [5, old.get(5) ?? 'Version 1.0'],
      [6, postScript],
    ]),
  )
  const table = (tag: string): Buffer => {
    const copy = Buffer.from(tables.get(tag) ?? Buffer.alloc(0))
    tables.set(tag, copy)
    return copy
  }
  const [os2, head, hhea] = [table('OS/2'), table('head'), table('hhea')]
  // One weight each: a chooser of faces need not look for a bolder or lighter one.
  os2.writeUInt16BE(400, 4)
  os2.writeUInt16BE((os2.readUInt16BE(62) & ~0x21) | 0x40, 62)
  head.writeUInt16BE(0, 44)
  if (line) {
    const [above, below] = line.map(thousandths => Math.round((thousandths * head.readUInt16BE(18)) / 1000)) as [
      number,
      number,
    ]
    for (const [step, value] of [above, -below, 0].entries()) {
      hhea.writeInt16BE(value, 4 + step * 2)
      os2.writeInt16BE(value, 68 + step * 2)
    }
    os2.writeUInt16BE(above, 74)
    os2.writeUInt16BE(below, 76)
  }
  return writeTables(tables)
}

type Range = readonly [number, number]

function doubleBytes(encoding: string, [firstLead, lastLead]: Range, [firstTrail, lastTrail]: Range): string {
  const decoder = new TextDecoder(encoding)
  let text = ''
  for (let lead = firstLead; lead <= lastLead; lead++)
    for (let trail = firstTrail; trail <= lastTrail; trail++) {
      const decoded = decoder.decode(new Uint8Array([lead, trail]))
      // Unassigned pairs come back as U+FFFD or in the private use area.
      if ([...decoded].length === 1 && !/[\ufffd\p{Co}]/u.test(decoded)) text += decoded
    }
  return text
}

function characters(...ranges: readonly Range[]): string {
  return ranges
    .flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
    )
    .join('')
}

function run(program: string, args: readonly string[]): void {
  const { status, error } = spawnSync(program, [...args], { cwd: work, stdio: ['ignore', 'ignore', 'inherit'] })
  if (status === 0) return
  console.error(`${program} ${args[0]} failed${error ? `: ${error.message}` : ''}`)
  process.exit(1)
}
