/** What became of the changes suggested in a narrative: who made each, who accepted or rejected it, and when. */
import type { Queries } from '../database/connection.ts'
import type { Author, ReportName, Writing } from './narrative.ts'
import type { RichText } from './rich-text.ts'
import { suggestionsIn } from './rich-text-suggestions.ts'

export type SuggestionStep = 'made' | 'accepted' | 'rejected' | 'withdrawn'
export interface SuggestionEntry {
  readonly id: string
  readonly step: SuggestionStep
  /** The version of the text that first had it, or first lacked it. */
  readonly version: number
  readonly inserted: string
  readonly deleted: string
  readonly at: string
  readonly by: Author
}

/** Of one slot, in the order in which they were recorded. */
export const listSuggestions = async (
  q: Queries,
  { jurisdiction, unit, year, kind }: ReportName,
  slot: string,
): Promise<readonly SuggestionEntry[]> => {
  const { rows } = await q.query<SuggestionEntry & Record<string, unknown>>(
    `select suggestion as id, step, version, inserted, deleted, written_at as at, written_by as by from report_suggestion
     where jurisdiction = $1 and unit = $2 and year = $3 and kind = $4 and slot = $5 order by version, suggestion`,
    [jurisdiction, unit, year, kind, slot],
  )
  return rows
}

/** Who made each suggestion that the text still has. */
export const authorsOf = (history: readonly SuggestionEntry[]): ReadonlyMap<string, Author> =>
  new Map(history.flatMap(({ id, step, by }) => (step === 'made' ? [[id, by] as const] : [])))

export interface Change {
  readonly before: RichText
  readonly after: RichText
  /** What the writer did with those that are gone; one that is named nowhere was taken back. */
  readonly decisions: Readonly<Record<string, 'accepted' | 'rejected'>>
  readonly version: number
}

/** Records the suggestions that a version adds and those it no longer has. */
export const recordSuggestions = async (
  tx: Queries,
  { jurisdiction, unit, year, kind }: ReportName,
  { before, after, decisions, version }: Change,
  { slot, at, by }: Writing,
): Promise<void> => {
  const old = suggestionsIn(before)
  const now = suggestionsIn(after)
  const had = new Set(old.map(({ id }) => id))
  const has = new Set(now.map(({ id }) => id))
  const entries = [
    ...now.filter(({ id }) => !had.has(id)).map(one => ({ ...one, step: 'made' as SuggestionStep })),
    ...old
      .filter(({ id }) => !has.has(id))
      .map(one => ({ ...one, step: (decisions[one.id] ?? 'withdrawn') as SuggestionStep })),
  ]
  for (const { id, step, inserted, deleted } of entries)
    await tx.query(
      `insert into report_suggestion
         (jurisdiction, unit, year, kind, slot, suggestion, version, step, inserted, deleted, written_at, written_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        jurisdiction,
        unit,
        year,
        kind,
        slot,
        id,
        version,
        step,
        inserted,
        deleted,
        at,
        JSON.stringify({ person: by.person, name: by.name }),
      ],
    )
}
