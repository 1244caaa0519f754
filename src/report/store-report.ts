/** Versions of a report that were kept: as compiled, never changed. */
import { createHash } from 'node:crypto'
import type { Queries } from '../database/connection.ts'
import type { CompiledReport } from './compiled-report.ts'
import { loadNarratives, type ReportName } from './narrative.ts'
import { renderJson } from './render-json.ts'

export interface KeptReport {
  readonly version: number
  readonly cutoff: string
  readonly compiledAt: string
  readonly compiledBy: { readonly person: string | null; readonly name: string }
  readonly sha256: string
  readonly compiled: CompiledReport
}

/** @returns its version, from 1. */
export const keepReport = async (
  tx: Queries,
  compiled: CompiledReport,
  { at, by }: { readonly at: string; readonly by: { readonly person: string | null; readonly name: string } },
): Promise<number> => {
  const { jurisdiction, unit, year, kind, cutoff, template } = compiled
  const name = { jurisdiction, unit: unit.id, year, kind }
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `report ${jurisdiction} ${unit.id} ${year} ${kind}`,
  ])
  const { rows } = await tx.query<{ version: number }>(
    `insert into report (jurisdiction, unit, year, kind, version, cutoff, template, narrative, compiled, sha256, compiled_at, compiled_by)
     select $1, $2, $3, $4, coalesce(max(version), 0) + 1, $5, $6, $7, $8, $9, $10, $11 from report
     where jurisdiction = $1 and unit = $2 and year = $3 and kind = $4
     returning version`,
    [
      jurisdiction,
      unit.id,
      year,
      kind,
      cutoff,
      template,
      JSON.stringify(await loadNarratives(tx, { ...name, cutoff })),
      JSON.stringify(compiled),
      sha256(renderJson(compiled)),
      at,
      JSON.stringify({ person: by.person, name: by.name }),
    ],
  )
  const version = rows[0]?.version
  if (version === undefined) throw new Error('the report was not kept')
  return version
}
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The latest kept version, or null. */
export const findKeptReport = async (
  q: Queries,
  { jurisdiction, unit, year, kind }: ReportName,
): Promise<KeptReport | null> => {
  const { rows } = await q.query<KeptReport & Record<string, unknown>>(
    `select version, cutoff, compiled_at as "compiledAt", compiled_by as "compiledBy", sha256, compiled from report
     where jurisdiction = $1 and unit = $2 and year = $3 and kind = $4 order by version desc limit 1`,
    [jurisdiction, unit, year, kind],
  )
  return rows[0] ?? null
}
