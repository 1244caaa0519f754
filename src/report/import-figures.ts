/**
 * Confirmed figures of a published report as cases of 填报数据: entered by the person who confirmed them, with clause, line and
 * source, the report itself as evidence. They count once the head of the unit has confirmed them (核定).
 */
import { createHash } from 'node:crypto'
import { findReportedIndicator } from '../../procedures/parts/reported-indicators.ts'
import { sniffMediaType, storeAttachment } from '../case/attachments.ts'
import { type Engine, shanghaiDay } from '../case/engine.ts'
import { performAct } from '../case/perform-act.ts'
import type { Refusal } from '../case/refusal.ts'
import type { Queries } from '../database/connection.ts'
import type { Actor } from '../office/actor.ts'
import type { FigureProposal } from './figure-proposals.ts'

export interface FigureImport {
  readonly actor: Actor
  /** The instant, ISO in UTC. */
  readonly now: string
  readonly unit: string
  readonly year: number
  /** What the report is called. */
  readonly source: string
  readonly file: { readonly name: string; readonly content: Uint8Array }
  /** As it was read, kept where the file itself is of no kind that is stored. */
  readonly text: string
}
/** As a person confirmed it: perhaps under another indicator, or with another value, than was proposed. */
export type ConfirmedFigure = Pick<FigureProposal, 'line' | 'clause' | 'raw' | 'value' | 'qualifier'> & {
  readonly indicator: string
}
export interface WrittenFigure {
  readonly indicator: string
  readonly case: string
}
/** All of them, or none: those of `before` had been written from the same file. */
export type FigureImportResult =
  | { readonly ok: true; readonly written: readonly WrittenFigure[]; readonly before: readonly WrittenFigure[] }
  | { readonly ok: false; readonly refused: readonly RefusedFigure[] }
export interface RefusedFigure {
  /** As written, and what it is: 4771条 主动公开政府信息条数. */
  readonly what: string
  readonly refusal: Refusal
}

/**
 * One transaction for all figures of a report: a refused figure, or a machine that stops half-way, leaves nothing. The same file
 * for the same unit and year again writes only what it had not written yet.
 */
export const importFigures = async (
  engine: Engine,
  given: FigureImport,
  confirmed: readonly ConfirmedFigure[],
): Promise<FigureImportResult> => {
  const { actor, unit, year, file, text } = given
  const { jurisdiction } = actor
  const evidence = evidenceOf(file, text)
  const digest = createHash('sha256').update(evidence.content).digest('hex')
  const refused: RefusedFigure[] = []
  try {
    return await engine.db.transaction(jurisdiction, async tx => {
      // To whoever may not enter figures there, nothing is said of what there is: each is refused.
      const before = mayEnter(actor, unit) ? await writtenBefore(tx, { jurisdiction, unit, year, digest }) : []
      const asked = new Set(confirmed.map(({ indicator }) => indicator))
      const known = new Set(before.map(({ indicator }) => indicator))
      const written: WrittenFigure[] = []
      for (const figure of confirmed.filter(({ indicator }) => !known.has(indicator))) {
        const entered = await enter(within(engine, tx), tx, given, { figure, evidence, digest })
        if (entered.ok) written.push({ indicator: figure.indicator, case: entered.value.id })
        else refused.push({ what: `${figure.raw} ${labelOf(figure)}`, refusal: entered.refusal })
      }
      if (refused.length > 0) throw new NothingWritten()
      return { ok: true, written, before: before.filter(({ indicator }) => asked.has(indicator)) }
    })
  } catch (error) {
    if (!(error instanceof NothingWritten)) throw error
    return { ok: false, refused }
  }
}
const mayEnter = ({ holdings }: Actor, unit: string): boolean =>
  holdings.some(held => held.unit === unit && held.duties.includes('figures'))
class NothingWritten extends Error {}
export const labelOf = ({ indicator }: ConfirmedFigure): string => findReportedIndicator(indicator)?.label ?? indicator

/** The figures of this unit and year that rest on the same file. */
const writtenBefore = async (
  q: Queries,
  of: { readonly jurisdiction: string; readonly unit: string; readonly year: number; readonly digest: string },
): Promise<readonly WrittenFigure[]> => {
  const { rows } = await q.query<{ indicator: string; case: string }>(
    `select distinct c.state->'facts'->>'indicator' as indicator, c.id as "case"
     from attachment a join case_file c on c.jurisdiction = a.jurisdiction and c.id = a.case_id
     where a.jurisdiction = $1 and a.sha256 = $4 and c.procedure = 'reported-figure' and c.unit = $2
     and c.stage in ('entered', 'confirmed') and (c.state->'facts'->>'year')::int = $3`,
    [of.jurisdiction, of.unit, of.year, of.digest],
  )
  return rows
}

/** What an act would do in a transaction of its own it does in this one; a refused act takes back its own writing only. */
const within = (engine: Engine, tx: Queries): Engine => ({
  ...engine,
  db: {
    ...engine.db,
    async transaction(_jurisdiction, work) {
      await tx.query('savepoint figure')
      try {
        const done = await work(tx)
        await tx.query('release savepoint figure')
        return done
      } catch (error) {
        await tx.query('rollback to savepoint figure')
        throw error
      }
    },
    read: (_jurisdiction, work) => work(tx),
  },
})

const enter = async (
  engine: Engine,
  tx: Queries,
  { actor, now, unit, year, source }: FigureImport,
  { figure, evidence, digest }: { figure: ConfirmedFigure; evidence: Evidence; digest: string },
) => {
  const { jurisdiction, person } = actor
  const { indicator, value, qualifier, raw, clause, line } = figure
  const stored = await storeAttachment(tx, { jurisdiction, ...evidence, uploadedBy: person, now })
  return performAct(engine, {
    jurisdiction,
    actor,
    now,
    idempotencyKey: createHash('sha256')
      .update([digest, unit, year, indicator, line, raw].join(' '))
      .digest('hex')
      .slice(0, 32),
    act: 'enter',
    on: { procedure: 'reported-figure', unit },
    request: {
      on: shanghaiDay(now),
      fields: {
        indicator,
        value,
        qualifier: qualifier ?? '无',
        raw,
        year,
        clause,
        source,
        line,
        evidence: [stored.id],
        note: '由已公布的报告导入',
      },
    },
  })
}

interface Evidence {
  readonly name: string
  readonly mediaType: string
  readonly content: Buffer
}
const evidenceOf = ({ name, content }: FigureImport['file'], text: string): Evidence => {
  const bytes = Buffer.from(content)
  const mediaType = sniffMediaType(bytes, name)
  if (mediaType) return { name, mediaType, content: bytes }
  return {
    name: `${name.replace(/\.\w+$/, '')}.txt`,
    mediaType: 'text/plain; charset=utf-8',
    content: Buffer.from(text),
  }
}
