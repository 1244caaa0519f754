/** The words people write between the figures. Each writing is kept; a cutoff reads those of its time. */
import type { Queries } from '../database/connection.ts'
import { getTemplate } from './law-based-government.ts'
import { type ReportKind, slotsOf } from './template.ts'

export interface ReportName {
  readonly jurisdiction: string
  readonly unit: string
  readonly year: number
  readonly kind: ReportKind
}
/** Text by slot of the template; paragraphs are lines. */
export type Narratives = Readonly<Record<string, string>>

/** As they stood at the cutoff. */
export const loadNarratives = async (
  q: Queries,
  { jurisdiction, unit, year, kind, cutoff }: ReportName & { readonly cutoff: string },
): Promise<Narratives> => {
  const { rows } = await q.query<{ slot: string; text: string }>(
    `select distinct on (slot) slot, text from report_narrative
     where jurisdiction = $1 and unit = $2 and year = $3 and kind = $4 and written_at <= $5
     order by slot, seq desc`,
    [jurisdiction, unit, year, kind, cutoff],
  )
  return Object.fromEntries(rows.map(({ slot, text }) => [slot, text]))
}

/** An empty text empties the slot. @throws for a slot the template does not have. */
export const writeNarrative = async (
  tx: Queries,
  { jurisdiction, unit, year, kind }: ReportName,
  writing: {
    readonly slot: string
    readonly text: string
    readonly at: string
    readonly by: { readonly person: string | null; readonly name: string }
  },
): Promise<void> => {
  const { slot, text, at, by } = writing
  if (!slotsOf(getTemplate(kind, year)).some(({ key }) => key === slot)) throw new Error(`no slot ${slot}`)
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `narrative ${jurisdiction} ${unit} ${year} ${kind}`,
  ])
  await tx.query(
    `insert into report_narrative (jurisdiction, unit, year, kind, slot, seq, text, written_at, written_by)
     select $1, $2, $3, $4, $5, coalesce(max(seq), 0) + 1, $6, $7, $8 from report_narrative
     where jurisdiction = $1 and unit = $2 and year = $3 and kind = $4 and slot = $5`,
    [jurisdiction, unit, year, kind, slot, text, at, JSON.stringify({ person: by.person, name: by.name })],
  )
}
