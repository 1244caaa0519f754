/** Personal data of parties, sealed with AES-256-GCM. The row's own place is authenticated, so rows cannot be swapped. */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import type { PartyInput } from './act-input.ts'

export interface PersonalDataKey {
  /** First half of the key's SHA-256, to find the key a row was sealed with. */
  readonly id: string
  readonly key: Buffer
}
export const personalDataKey = (key: Buffer): PersonalDataKey => {
  if (key.length !== 32) throw new Error('the personal-data key is 32 bytes')
  return { id: createHash('sha256').update(key).digest('hex').slice(0, 16), key }
}

/** What the seal is bound to. */
export interface PartyPlace {
  readonly jurisdiction: string
  readonly caseId: string
  readonly id: string
}
const place = ({ jurisdiction, caseId, id }: PartyPlace): Buffer => Buffer.from(`${jurisdiction}/${caseId}/${id}`)

export const sealParty = (party: PartyInput, at: PartyPlace, { key }: PersonalDataKey): Buffer => {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(place(at))
  const sealed = Buffer.concat([cipher.update(JSON.stringify(party), 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

/** @throws when the row was sealed with another key or was changed. */
export const openParty = (sealed: Buffer, at: PartyPlace, { key }: PersonalDataKey): PartyInput => {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12)).setAAD(place(at))
  decipher.setAuthTag(sealed.subarray(12, 28))
  return JSON.parse(Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8'))
}
