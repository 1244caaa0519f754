/** A request repeated with the same key answers as the first did; the same key on another request is refused. */
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Queries } from '../database/connection.ts'
import type { ActAnswer } from './act-answer.ts'
import { accepted, type Result, refused } from './refusal.ts'

export interface Idempotency {
  readonly jurisdiction: string
  readonly key: string
  readonly person: string
  /** Hash of what was asked. */
  readonly request: string
}
export const repeatedRequest = (asked: unknown): string =>
  createHash('sha256')
    .update(canonicalize(JSON.parse(JSON.stringify(asked))) ?? '')
    .digest('hex')

/** Another request with the same key was answered while this one was being performed. */
export class AnsweredMeanwhile extends Error {}

export const refusedKey = refused('key-reused', '请求编号已被另一操作使用')

export const earlierAnswer = async <T = ActAnswer>(
  tx: Queries,
  asked: Idempotency | null,
): Promise<Result<T> | null> => {
  if (!asked) return null
  const { rows } = await tx.query<{ person: string; request: string; answer: T }>({
    name: 'idempotency-find',
    text: 'select person, request, answer from idempotency where jurisdiction = $1 and key = $2',
    values: [asked.jurisdiction, asked.key],
  })
  const [row] = rows
  if (!row) return null
  return row.person === asked.person && row.request === asked.request ? accepted(row.answer) : refusedKey
}

/**
 * Keeps the answer for repetition, in the transaction of what it answers; acts store theirs with the rest they write.
 * @returns false where another request took the key in the meantime.
 */
export const keepAnswer = async (
  tx: Queries,
  { jurisdiction, key, person, request }: Idempotency,
  caseId: string,
  answer: unknown,
): Promise<boolean> => {
  const { rowCount } = await tx.query({
    name: 'idempotency-keep',
    text: `insert into idempotency (jurisdiction, key, person, request, case_id, answer, created_at)
           values ($1, $2, $3, $4, $5, $6, now()) on conflict do nothing`,
    values: [jurisdiction, key, person, request, caseId, JSON.stringify(answer)],
  })
  return rowCount === 1
}
