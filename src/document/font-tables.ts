/** Reading and writing the tables of a font file (TrueType, OpenType): its names, and which characters it has. */

export type FontTables = Map<string, Buffer>

/** @throws where the bytes are no single font; collections (.ttc) and web fonts are not read. */
export const readTables = (font: Buffer): FontTables => {
  const kind = font.length > 12 ? font.toString('latin1', 0, 4) : ''
  if (!['\0\x01\0\0', 'OTTO', 'true'].includes(kind)) throw new Error('not a TrueType or OpenType font')
  return new Map(
    Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
      const at = 12 + index * 16
      const [offset, length] = [font.readUInt32BE(at + 8), font.readUInt32BE(at + 12)]
      return [font.toString('latin1', at, at + 4), font.subarray(offset, offset + length)]
    }),
  )
}

export interface FontName {
  /** 1 family, 2 style, 4 full name, 6 PostScript name … */
  readonly id: number
  readonly language: number
  readonly text: string
}

/** Names for Windows and Unicode, in the order of the table. */
export const readNames = (tables: FontTables): readonly FontName[] => {
  const table = tables.get('name')
  if (!table) return []
  const strings = table.readUInt16BE(4)
  return Array.from({ length: table.readUInt16BE(2) }, (_, index) => {
    const at = 6 + index * 12
    const [platform = 0, encoding = 0, language = 0, id = 0, length = 0, offset = 0] = [0, 2, 4, 6, 8, 10].map(step =>
      table.readUInt16BE(at + step),
    )
    const bytes = table.subarray(strings + offset, strings + offset + length)
    return { platform, id, language, text: decodeName(bytes, platform, encoding) }
  }).filter(({ platform }) => platform === 0 || platform === 3)
}

const decodeName = (bytes: Buffer, platform: number, encoding: number): string => {
  // Old Chinese fonts keep their names in GBK (encoding 3, PRC), a byte or two each.
  if (platform === 3 && encoding === 3) return new TextDecoder('gbk').decode(bytes).replaceAll('\0', '')
  return bytes.length % 2 === 0 ? Buffer.from(bytes).swap16().toString('utf16le') : ''
}

/** Names given to a face: family, style, full and PostScript name, and the others that are kept. */
export const writeNames = (tables: FontTables, names: ReadonlyMap<number, string>): void => {
  const entries = [...names].sort(([a], [b]) => a - b)
  const head = Buffer.alloc(6 + entries.length * 12)
  head.writeUInt16BE(entries.length, 2)
  head.writeUInt16BE(head.length, 4)
  const strings: Buffer[] = []
  let offset = 0
  for (const [index, [id, text]] of entries.entries()) {
    const bytes = Buffer.from(text, 'utf16le').swap16()
    for (const [step, value] of [3, 1, 0x409, id, bytes.length, offset].entries())
      head.writeUInt16BE(value, 6 + index * 12 + step * 2)
    strings.push(bytes)
    offset += bytes.length
  }
  tables.set('name', Buffer.concat([head, ...strings]))
}

export const writeTables = (tables: FontTables): Buffer => {
  const entries = [...tables].sort(([a], [b]) => (a < b ? -1 : 1))
  const directory = Buffer.alloc(12 + entries.length * 16)
  const power = 2 ** Math.floor(Math.log2(entries.length))
  directory.writeUInt32BE(tables.has('CFF ') ? 0x4f54544f : 0x00010000, 0)
  directory.writeUInt16BE(entries.length, 4)
  directory.writeUInt16BE(power * 16, 6)
  directory.writeUInt16BE(Math.log2(power), 8)
  directory.writeUInt16BE((entries.length - power) * 16, 10)
  const parts = [directory]
  let offset = directory.length
  let headAt = 0
  for (const [index, [tag, table]] of entries.entries()) {
    const bytes = Buffer.alloc(Math.ceil(table.length / 4) * 4)
    table.copy(bytes)
    if (tag === 'head') {
      headAt = offset
      bytes.writeUInt32BE(0, 8)
    }
    const at = 12 + index * 16
    directory.write(tag, at, 'latin1')
    directory.writeUInt32BE(sumOf(bytes), at + 4)
    directory.writeUInt32BE(offset, at + 8)
    directory.writeUInt32BE(table.length, at + 12)
    parts.push(bytes)
    offset += bytes.length
  }
  const font = Buffer.concat(parts)
  font.writeUInt32BE((0xb1b0afba - sumOf(font)) >>> 0, headAt + 8)
  return font
}

const sumOf = (bytes: Buffer): number => {
  let sum = 0
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0
  return sum
}

/** Whether the face has a glyph for a character, by its Unicode `cmap` (formats 4 and 12). */
export const readCoverage = (tables: FontTables): ((codePoint: number) => boolean) => {
  const cmap = tables.get('cmap')
  if (!cmap) return () => false
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => {
    const at = cmap.readUInt32BE(4 + index * 8 + 4)
    return { platform: cmap.readUInt16BE(4 + index * 8), format: cmap.readUInt16BE(at), at }
  }).filter(({ platform }) => platform === 0 || platform === 3)
  const full = subtables.find(({ format }) => format === 12)
  if (full) return groups(cmap, full.at)
  const basic = subtables.find(({ format }) => format === 4)
  return basic ? segments(cmap, basic.at) : () => false
}

const groups = (cmap: Buffer, at: number): ((codePoint: number) => boolean) => {
  const ranges = Array.from({ length: cmap.readUInt32BE(at + 12) }, (_, index) => {
    const group = at + 16 + index * 12
    return [cmap.readUInt32BE(group), cmap.readUInt32BE(group + 4)] as const
  })
  return among(ranges)
}

const segments = (cmap: Buffer, at: number): ((codePoint: number) => boolean) => {
  const twice = cmap.readUInt16BE(at + 6)
  const ranges = Array.from({ length: twice / 2 }, (_, index) => {
    const end = at + 14 + index * 2
    return [cmap.readUInt16BE(end + 2 + twice), cmap.readUInt16BE(end)] as const
  }).filter(([first]) => first !== 0xffff)
  return among(ranges)
}

/** Ranges are in order. A range whose glyphs are all missing is not met in the fonts we know. */
const among = (ranges: readonly (readonly [number, number])[]) => (codePoint: number) => {
  let [low, high] = [0, ranges.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const [first, last] = ranges[middle] as readonly [number, number]
    if (codePoint < first) high = middle - 1
    else if (codePoint > last) low = middle + 1
    else return true
  }
  return false
}
