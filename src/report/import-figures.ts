/**
 * Confirmed figures of a published report as cases of 填报数据: entered by the person who confirmed them, with clause, line and
 * source, the report itself as evidence. They count once the head of the unit has confirmed them (核定).
 */
import { createHash } from 'node:crypto'
import { sniffMediaType, storeAttachment } from '../case/attachments.ts'
import { type Engine, shanghaiDay } from '../case/engine.ts'
import { performAct } from '../case/perform-act.ts'
import type { Refusal } from '../case/refusal.ts'
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
export interface ImportedFigure {
  readonly proposal: FigureProposal
  /** The case, or why there is none. */
  readonly result: { readonly case: string } | { readonly refusal: Refusal }
}

/** One act and one transaction a figure: a refused one stops none of the others. The same import twice writes once. */
export const importFigures = async (
  engine: Engine,
  { actor, now, unit, year, source, file, text }: FigureImport,
  confirmed: readonly (FigureProposal & { readonly indicator: string })[],
): Promise<readonly ImportedFigure[]> => {
  const evidence = evidenceOf(file, text)
  const digest = createHash('sha256').update(evidence.content).digest('hex')
  const imported: ImportedFigure[] = []
  for (const proposal of confirmed) {
    const { indicator, value, qualifier, raw, clause, line } = proposal
    const stored = await engine.db.transaction(actor.jurisdiction, tx =>
      storeAttachment(tx, { jurisdiction: actor.jurisdiction, ...evidence, uploadedBy: actor.person, now }),
    )
    const acted = await performAct(engine, {
      jurisdiction: actor.jurisdiction,
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
    imported.push({ proposal, result: acted.ok ? { case: acted.value.id } : { refusal: acted.refusal } })
  }
  return imported
}

const evidenceOf = (
  { name, content }: FigureImport['file'],
  text: string,
): { readonly name: string; readonly mediaType: string; readonly content: Buffer } => {
  const bytes = Buffer.from(content)
  const mediaType = sniffMediaType(bytes, name)
  if (mediaType) return { name, mediaType, content: bytes }
  return {
    name: `${name.replace(/\.\w+$/, '')}.txt`,
    mediaType: 'text/plain; charset=utf-8',
    content: Buffer.from(text),
  }
}
