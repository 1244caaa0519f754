/** Bytes of text in the encodings Chinese offices have used; Node decodes them, and the way back is a table made from that. */
export type Encoding = 'gbk' | 'big5' | 'latin1' | 'utf-8'

/** @returns null where a character has no bytes there. */
export const bytesOf = (text: string, encoding: Encoding): readonly number[] | null => {
  if (encoding === 'utf-8') return [...new TextEncoder().encode(text)]
  const table = tableOf(encoding)
  const bytes: number[] = []
  for (const one of text) {
    const code = one.codePointAt(0) ?? 0
    if (code < 0x80) bytes.push(code)
    else {
      const found = table.get(one)
      if (found === undefined) return null
      if (found > 0xff) bytes.push(found >> 8, found & 0xff)
      else bytes.push(found)
    }
  }
  return bytes
}

/** Unreadable bytes become �. */
export const textOf = (bytes: readonly number[], encoding: Encoding): string =>
  new TextDecoder(encoding === 'latin1' ? 'windows-1252' : encoding).decode(Uint8Array.from(bytes))

const tables = new Map<Encoding, ReadonlyMap<string, number>>()
const tableOf = (encoding: Encoding): ReadonlyMap<string, number> => {
  const known = tables.get(encoding)
  if (known) return known
  const table = encoding === 'latin1' ? singleBytes() : doubleBytes(encoding)
  tables.set(encoding, table)
  return table
}

/** Both windows-1252 and the control characters that ISO 8859-1 has in its place. */
const singleBytes = (): ReadonlyMap<string, number> => {
  const table = new Map<string, number>()
  for (let byte = 0x80; byte <= 0xff; byte++) {
    table.set(String.fromCharCode(byte), byte)
    table.set(textOf([byte], 'latin1'), byte)
  }
  return table
}

/** One decoding of all 24,000 pairs, set apart by line feeds. */
const doubleBytes = (encoding: Encoding): ReadonlyMap<string, number> => {
  const pairs: number[] = []
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) pairs.push((lead << 8) | trail)
  const text = textOf(
    pairs.flatMap(pair => [pair >> 8, pair & 0xff, 0x0a]),
    encoding,
  )
  const table = new Map<string, number>()
  for (const [index, one] of text.split('\n').entries()) {
    const pair = pairs[index]
    if (pair !== undefined && [...one].length === 1 && one !== '\ufffd' && !table.has(one)) table.set(one, pair)
  }
  return table
}
