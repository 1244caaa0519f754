/** Cases a link may lead to: those the person sees, and those anybody sees because they are published. */
import type { Queries } from '../database/connection.ts'
import { containedIn } from '../database/like-pattern.ts'
import { findCases } from './find-cases.ts'
import type { Sight } from './visible.ts'

export interface LinkableCase {
  readonly id: string
  readonly procedure: string
  readonly title: string
  readonly number: string | null
}
export interface LinkableSearch {
  readonly jurisdiction: string
  readonly sight: Sight
  /** The procedures a link may lead to. */
  readonly procedures: readonly string[]
  /** Part of the title or number. */
  readonly text?: string
  /** Of each of the two kinds. */
  readonly limit: number
}

/**
 * Newest first, the cases in sight before the others. A published case out of sight is named as the public record names
 * it; of a sealed procedure, or before its publication and after its withdrawal, it is not there.
 */
export const findLinkable = async (q: Queries, search: LinkableSearch): Promise<readonly LinkableCase[]> => {
  const { jurisdiction, sight, procedures, text, limit } = search
  const seen = (await findCases(q, search)).map(({ id, procedure, title, number }) => ({
    id,
    procedure,
    title,
    number,
  }))
  const pattern = text ? containedIn(text) : null
  const { rows: published } = await q.query<LinkableCase & Record<string, unknown>>({
    name: 'cases-published-linkable',
    text: `select case_id as id, procedure, title, number from publication
           where jurisdiction = $1 and withdrawn_on is null and procedure = any($2::text[])
             and ($3::text is null or title ilike $3 or number ilike $3) and not case_id = any($4::uuid[])
           order by published_on desc, case_id limit $5`,
    values: [jurisdiction, procedures.filter(id => !sight.sealed.has(id)), pattern, seen.map(({ id }) => id), limit],
  })
  return [...seen, ...published]
}
