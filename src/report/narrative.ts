/** The words people write between the figures. Each writing is kept; a cutoff reads those of its time. */
import type { Queries } from '../database/connection.ts'
import { fromPlainText, type RichText, readRichText } from './rich-text.ts'
import { type ReportKind, slotsOf } from './template.ts'
import { getTemplate } from './templates.ts'

export interface ReportName {
  readonly jurisdiction: string
  readonly unit: string
  readonly year: number
  readonly kind: ReportKind
}
/** By slot of the template. */
export type Narratives = Readonly<Record<string, RichText>>

export interface Author {
  readonly person: string | null
  readonly name: string
}
export interface NarrativeVersion {
  /** From 1; 0 where nobody has written. */
  readonly version: number
  readonly doc: RichText
  readonly writtenAt: string | null
  readonly writtenBy: Author | null
}

/** As they stood at the cutoff. */
export const loadNarratives = async (
  q: Queries,
  { jurisdiction, unit, year, kind, cutoff }: ReportName & { readonly cutoff: string },
): Promise<Narratives> => {
  const { rows } = await q.query<Stored & { slot: string }>(
    `select distinct on (slot) slot, text, rich from report_narrative
     where jurisdiction = $1 and unit = $2 and year = $3 and kind = $4 and written_at <= $5
     order by slot, seq desc`,
    [jurisdiction, unit, year, kind, cutoff],
  )
  return Object.fromEntries(rows.map(row => [row.slot, docOf(row)]))
}

/** One writing of a slot: the latest unless a version is named. Null for a version that is not there. */
export const findNarrative = async (
  q: Queries,
  { jurisdiction, unit, year, kind }: ReportName,
  slot: string,
  version?: number,
): Promise<NarrativeVersion | null> => {
  const { rows } = await q.query<Stored & Omit<NarrativeVersion, 'doc'>>(
    `select seq as version, text, rich, written_at as "writtenAt", written_by as "writtenBy" from report_narrative
     where jurisdiction = $1 and unit = $2 and year = $3 and kind = $4 and slot = $5 and ($6::integer is null or seq = $6)
     order by seq desc limit 1`,
    [jurisdiction, unit, year, kind, slot, version ?? null],
  )
  const [row] = rows
  if (row) {
    const { text, rich, ...about } = row
    return { ...about, doc: docOf({ text, rich }) }
  }
  return version === undefined ? { version: 0, doc: fromPlainText(''), writtenAt: null, writtenBy: null } : null
}

/** Newest first. */
export const listVersions = async (
  q: Queries,
  { jurisdiction, unit, year, kind }: ReportName,
  slot: string,
): Promise<readonly Pick<NarrativeVersion, 'version' | 'writtenAt' | 'writtenBy'>[]> => {
  const { rows } = await q.query<Omit<NarrativeVersion, 'doc'> & Record<string, unknown>>(
    `select seq as version, written_at as "writtenAt", written_by as "writtenBy" from report_narrative
     where jurisdiction = $1 and unit = $2 and year = $3 and kind = $4 and slot = $5 order by seq desc`,
    [jurisdiction, unit, year, kind, slot],
  )
  return rows
}

interface Stored extends Record<string, unknown> {
  readonly text: string
  readonly rich: unknown
}
/** Read again, since the database keeps the keys of an object in an order of its own. */
const docOf = ({ text, rich }: Stored): RichText => {
  if (rich === null) return fromPlainText(text)
  const read = readRichText(rich)
  if (!read.ok) throw new Error(`a stored narrative cannot be read: ${read.refusal}`)
  return read.value
}

export interface Writing {
  readonly slot: string
  readonly at: string
  readonly by: Author
}

/** Plain words, each line a paragraph. An empty text empties the slot. @throws for a slot the template does not have. */
export const writeNarrative = async (
  tx: Queries,
  name: ReportName,
  { text, ...writing }: Writing & { readonly text: string },
): Promise<void> => {
  await lockNarratives(tx, name)
  await appendNarrative(tx, name, { ...writing, text, rich: null })
}

/** Writings of one report follow one another. */
export const lockNarratives = async (tx: Queries, { jurisdiction, unit, year, kind }: ReportName): Promise<void> => {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `narrative ${jurisdiction} ${unit} ${year} ${kind}`,
  ])
}

/** @returns its version. @throws for a slot the template does not have. */
export const appendNarrative = async (
  tx: Queries,
  { jurisdiction, unit, year, kind }: ReportName,
  { slot, text, rich, at, by }: Writing & { readonly text: string; readonly rich: RichText | null },
): Promise<number> => {
  if (!slotsOf(getTemplate(kind, year)).some(({ key }) => key === slot)) throw new Error(`no slot ${slot}`)
  const author = JSON.stringify({ person: by.person, name: by.name })
  const { rows } = await tx.query<{ seq: number }>(
    `insert into report_narrative (jurisdiction, unit, year, kind, slot, seq, text, rich, written_at, written_by)
     select $1, $2, $3, $4, $5, coalesce(max(seq), 0) + 1, $6, $7, $8, $9 from report_narrative
     where jurisdiction = $1 and unit = $2 and year = $3 and kind = $4 and slot = $5
     returning seq`,
    [jurisdiction, unit, year, kind, slot, text, rich && JSON.stringify(rich), at, author],
  )
  return rows[0]?.seq ?? 0
}
