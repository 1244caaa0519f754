/** Uploaded files (附件): kept with their hash, filed with a case by the act that names them. */
import { createHash } from 'node:crypto'
import type { Queries } from '../database/connection.ts'
import { timeOrderedId } from './ids.ts'

/** 20 MB */
export const largestAttachment = 20 * 1024 * 1024

export interface StoredAttachment {
  readonly id: string
  readonly name: string
  readonly bytes: number
  readonly mediaType: string
  readonly sha256: string
}

export const storeAttachment = async (
  tx: Queries,
  file: {
    readonly jurisdiction: string
    readonly name: string
    readonly mediaType: string
    readonly content: Buffer
    readonly uploadedBy: string
    readonly now: string
  },
): Promise<StoredAttachment> => {
  const { jurisdiction, mediaType, content, uploadedBy, now } = file
  const id = timeOrderedId(now)
  const name = attachmentName(file.name)
  const sha256 = createHash('sha256').update(content).digest('hex')
  await tx.query({
    name: 'attachment-store',
    text: `insert into attachment (jurisdiction, id, name, media_type, bytes, sha256, content, uploaded_by, uploaded_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    values: [jurisdiction, id, name, mediaType, content.length, sha256, content, uploadedBy, now],
  })
  return { id, name, bytes: content.length, mediaType, sha256 }
}

/** The last part of a path, without what a file system or a header cannot carry. */
const attachmentName = (given: string): string => {
  const last = given.toWellFormed().split(/[\\/]/).at(-1) ?? ''
  const name = last.replaceAll(/[\p{Cc}\p{Cf}"<>|:*?]/gu, '').trim()
  return name.length > 120 ? `${name.slice(0, 100)}…${/\.\w{1,5}$/.exec(name)?.[0] ?? ''}` : name || '未命名'
}

export interface FoundAttachment extends StoredAttachment {
  readonly case: string | null
  readonly uploadedBy: string | null
  readonly content: Buffer
}
export const findAttachment = async (q: Queries, jurisdiction: string, id: string): Promise<FoundAttachment | null> => {
  const { rows } = await q.query<FoundAttachment & Record<string, unknown>>({
    name: 'attachment-find',
    text: `select id, name, bytes, media_type as "mediaType", sha256, case_id as case, uploaded_by as "uploadedBy", content
           from attachment where jurisdiction = $1 and id = $2`,
    values: [jurisdiction, id],
  })
  return rows[0] ?? null
}

const zip = Buffer.from('PK\u0003\u0004', 'latin1')
const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])

/** What a file is by its own first bytes, never by what its sender says; undefined for what is not taken. */
export const sniffMediaType = (content: Buffer, name: string): string | undefined => {
  const begins = (magic: Buffer | string) => content.subarray(0, magic.length).equals(Buffer.from(magic))
  const extension = /\.(\w+)$/.exec(name.toLowerCase())?.[1] ?? ''
  if (begins('%PDF-')) return 'application/pdf'
  if (begins(Buffer.from([0xff, 0xd8, 0xff]))) return 'image/jpeg'
  if (begins(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))) return 'image/png'
  if (begins(zip)) return packageType(content)
  // Word and Excel before 2007 share one container, so their names must tell them apart.
  if (begins(ole))
    return { doc: 'application/msword', wps: 'application/msword', xls: 'application/vnd.ms-excel' }[extension]
  if (extension === 'txt' && isText(content)) return 'text/plain; charset=utf-8'
  return undefined
}

/** Names of entries stand uncompressed in a ZIP file: a package of each kind has one that no other has. */
const packageType = (content: Buffer): string | undefined => {
  if (content.includes('word/document.xml'))
    return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  if (content.includes('xl/workbook.xml')) return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return content.includes('OFD.xml') ? 'application/ofd' : undefined
}

const isText = (content: Buffer): boolean => {
  if (content.length === 0) return false
  try {
    return !/(?![\n\r\t\f])\p{Cc}/u.test(new TextDecoder('utf-8', { fatal: true }).decode(content))
  } catch {
    return false
  }
}
