/** Ids of rows, and the codes people are given. */
import { createHash, createHmac, randomBytes } from 'node:crypto'
import type { PersonalDataKey } from './sealed-party.ts'

/** A UUID of version 7 (RFC 9562): its first 48 bits are the instant, so new rows land at the end of an index. */
export const timeOrderedId = (now: string): string => {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(Date.parse(now), 0, 6)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

// No 0/O, 1/I/L: codes are read over the telephone.
const codeLetters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
/**
 * The query code of a case, shown once on the receipt: ten letters, about 49 bits. It follows from the installation's key
 * and the case, so that a repeated request can be answered with it although nothing but its hash is stored.
 */
export const queryCode = ({ key }: PersonalDataKey, jurisdiction: string, caseId: string): string => {
  const letters: string[] = []
  for (let block = 0; letters.length < 10; block++)
    for (const byte of createHmac('sha256', key).update(`query-code/${jurisdiction}/${caseId}/${block}`).digest()) {
      // 248 is the greatest multiple of 31 in a byte: what lies above would favour the first letters.
      if (byte < 248 && letters.length < 10) letters.push(codeLetters[byte % codeLetters.length] ?? '')
    }
  return letters.join('')
}
/** What is stored of a number and its query code. */
export const codeHash = (jurisdiction: string, number: string, code: string): string =>
  createHash('sha256').update(`${jurisdiction}|${number.trim()}|${code.trim().toUpperCase()}`).digest('hex')
