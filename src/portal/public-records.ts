/** Queries of the portal: only what was made public; and what a progress copy holds. */
import type { ShownField } from '../case/public-copy.ts'
import type { Queries } from '../database/connection.ts'
import { containedIn } from '../database/like-pattern.ts'

export interface PublicEntry {
  readonly caseId: string
  readonly title: string
  readonly number: string | null
  readonly unit: string
  readonly standing: string | null
  readonly publishedOn: string
}
export interface PublicRecord extends PublicEntry {
  readonly procedure: string
  readonly column: string
  readonly content: readonly ShownField[]
  readonly invites: boolean
  /** The last day on which it does, all of it; null where none was said. */
  readonly invitesUntil: string | null
}

export const listPublished = async (
  q: Queries,
  query: { jurisdiction: string; column?: string; text?: string; limit: number; offset?: number },
): Promise<readonly PublicEntry[]> => {
  const rows = await q.kysely
    .selectFrom('publication')
    .select(['case_id', 'title', 'number', 'unit', 'standing', 'published_on'])
    .where('jurisdiction', '=', query.jurisdiction)
    .where('withdrawn_on', 'is', null)
    .$if(query.column !== undefined, select => select.where('column_name', '=', query.column ?? ''))
    .$if(Boolean(query.text), select =>
      select.where(or => {
        const pattern = containedIn(query.text ?? '')
        return or.or([or('title', 'like', pattern), or('number', 'like', pattern)])
      }),
    )
    .orderBy('published_on', 'desc')
    .orderBy('case_id')
    .limit(query.limit)
    .offset(query.offset ?? 0)
    .execute()
  return rows.map(({ case_id, published_on, ...row }) => ({ ...row, caseId: case_id, publishedOn: published_on }))
}

/** Whether it may be answered on a day. */
export const invitesOn = ({ invites, invitesUntil }: PublicRecord, today: string): boolean =>
  invites && today <= (invitesUntil ?? today)

/** How many published records of each column invite an answer today. */
export const countInviting = async (
  q: Queries,
  jurisdiction: string,
  today: string,
): Promise<readonly { readonly column: string; readonly records: number }[]> => {
  const { rows } = await q.query<{ column: string; records: number }>(
    `select column_name as column, count(*)::int as records from publication
     where jurisdiction = $1 and invites and coalesce(invites_until, $2) >= $2 and withdrawn_on is null
     group by 1 order by 1`,
    [jurisdiction, today],
  )
  return rows
}

export const findPublished = async (q: Queries, jurisdiction: string, caseId: string): Promise<PublicRecord | null> => {
  const row = await q.kysely
    .selectFrom('publication')
    .selectAll()
    .where('jurisdiction', '=', jurisdiction)
    .where('case_id', '=', caseId)
    .where('withdrawn_on', 'is', null)
    .executeTakeFirst()
  return row
    ? {
        caseId: row.case_id,
        title: row.title,
        number: row.number,
        unit: row.unit,
        standing: row.standing,
        publishedOn: row.published_on,
        procedure: row.procedure,
        column: row.column_name,
        content: row.content,
        invites: row.invites,
        invitesUntil: row.invites_until,
      }
    : null
}

export interface Progress {
  readonly procedure: string
  readonly procedureId: string
  readonly number: string | null
  readonly unit: string
  readonly stage: string
  readonly closed: boolean
  readonly openedOn: string
  readonly closedOn: string | null
  readonly outcome: string | null
  readonly remedy: string | null
  readonly clocks: readonly {
    readonly key: string
    readonly label: string
    readonly owedBy: 'authority' | 'party' | 'unit'
    readonly due: string | null
    readonly provisional: boolean
    readonly state: string
    readonly citation: string
  }[]
  readonly fields: readonly { readonly key: string; readonly label: string; readonly value: unknown }[]
  readonly letters: readonly {
    readonly id: string
    readonly label: string
    readonly number: string | null
    readonly issuedOn: string
  }[]
  readonly publicActs: readonly { readonly key: string; readonly label: string }[]
}
