/**
 * Where a page ended, when its reader may not learn what stood there (举报人保护): a list counts cases that it does not
 * show, and the last of a page may be one of them. Sealed for one reader with a key of its own, AES-256-GCM.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import type { PersonalDataKey } from '../case/sealed-party.ts'
import type { Actor } from '../office/actor.ts'

type Reader = Pick<Actor, 'jurisdiction' | 'person'>

export const sealCursor = (parts: readonly string[], reader: Reader, personalData: PersonalDataKey): string => {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', cursorKey(personalData), nonce).setAAD(readerOf(reader))
  const sealed = Buffer.concat([cipher.update(JSON.stringify(parts), 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** Null for a word that we did not give this reader. */
export const openCursor = (
  cursor: string,
  reader: Reader,
  personalData: PersonalDataKey,
): readonly unknown[] | null => {
  try {
    const bytes = Buffer.from(cursor, 'base64url')
    const decipher = createDecipheriv('aes-256-gcm', cursorKey(personalData), bytes.subarray(0, 12), {
      authTagLength: 16,
    }).setAAD(readerOf(reader))
    decipher.setAuthTag(bytes.subarray(12, 28))
    const text = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
    const parts: unknown = JSON.parse(text)
    return Array.isArray(parts) ? parts : null
  } catch {
    return null
  }
}

/** Not the key that parties' data is sealed with, but one that follows from it. */
const cursorKey = ({ key }: PersonalDataKey): Buffer => Buffer.from(hkdfSync('sha256', key, '', 'list-cursor', 32))
const readerOf = ({ jurisdiction, person }: Reader): Buffer => Buffer.from(JSON.stringify([jurisdiction, person]))
