/**
 * A new version of the product changes definitions. What the text before derived of a case is derived again: clocks,
 * work, figures, readers, of closed cases too. What happened stays as it was recorded: the stage a case came to, its
 * facts and outcome. Old law stays for old cases, because a definition keeps it beside the new, each with its days.
 */

import type { Engine } from './engine.ts'
import { pageById } from './page-by-id.ts'
import { type RecountCause, recountCase } from './recount-case.ts'
import type { DerivedChange } from './recount-changes.ts'
import type { Fingerprints } from './recount-fingerprint.ts'
import type { CaseState } from './state.ts'

const theDefinition: RecountCause = {
  act: 'definition',
  actor: { person: null, name: '系统（事项定义变更）', unit: null, post: null },
  because: '事项定义更新后重算',
}
const page = 200

export interface RecountContext {
  readonly fingerprints: Fingerprints
  /** The instant, ISO; asked of each case. */
  readonly now: () => string
  /** Ends after the case under way; the rest is for the next start. */
  readonly stop?: AbortSignal
  /** Told of each case that changed, when its change is committed. */
  readonly told?: (changed: RecountedCase) => void
}
export interface RecountedCase {
  readonly id: string
  readonly procedure: string
  readonly changes: readonly DerivedChange[]
}
export interface Recounted {
  readonly procedure: string
  /** How many were looked at. */
  readonly cases: number
  /** How many are other than they were. */
  readonly changed: number
  /** Cases that could not be counted under the definition, and why; their procedure is tried again next time. */
  readonly failed: readonly { readonly id: string; readonly why: string }[]
}

/**
 * Recounts the cases of every procedure whose fingerprint is not the one its cases were last counted under. Each case in
 * its own transaction, so that no act waits for more than one; killed half-way, done twice or at once by two servers, it
 * comes to the same, and changes nothing more.
 *
 * @returns what was done, by procedure; nothing where no definition changed.
 */
export const recountChanged = async (
  engine: Engine,
  jurisdiction: string,
  context: RecountContext,
): Promise<readonly Recounted[]> => {
  const changed = await changedDefinitions(engine, jurisdiction, context.fingerprints)
  if (changed.length === 0) return []
  const tallies = new Map(
    changed.map(procedure => [
      procedure,
      { procedure, cases: 0, changed: 0, failed: [] as { id: string; why: string }[] },
    ]),
  )
  for await (const { id, procedure, state } of pageById(after => casesAfter(engine, jurisdiction, changed, after))) {
    if (context.stop?.aborted) return [...tallies.values()]
    const tally = tallies.get(procedure)
    if (!tally) continue
    tally.cases++
    try {
      const changes = await recountCase(engine, jurisdiction, state, theDefinition, context.now())
      if (changes.length === 0) continue
      tally.changed++
      context.told?.({ id, procedure, changes })
    } catch (error) {
      tally.failed.push({ id, why: error instanceof Error ? error.message : String(error) })
    }
  }
  const done = [...tallies.values()].filter(({ failed }) => failed.length === 0).map(({ procedure }) => procedure)
  await keepFingerprints(engine, jurisdiction, done, context)
  return [...tallies.values()]
}

/** The procedures in service whose cases were counted under another text, or nobody knows under which. */
export const changedDefinitions = async (
  engine: Engine,
  jurisdiction: string,
  fingerprints: Fingerprints,
): Promise<readonly string[]> => {
  const { rows } = await engine.db.read(jurisdiction, q =>
    q.query<{ procedure: string; fingerprint: string }>(
      'select procedure, fingerprint from definition_in_use where jurisdiction = $1',
      [jurisdiction],
    ),
  )
  const kept = new Map(rows.map(({ procedure, fingerprint }) => [procedure, fingerprint]))
  return [...engine.procedures.keys()].filter(id => fingerprints.has(id) && kept.get(id) !== fingerprints.get(id))
}

/** Said of a jurisdiction whose cases were all just made under the definitions of this version. */
export const definitionsCounted = (
  engine: Engine,
  jurisdiction: string,
  context: Pick<RecountContext, 'fingerprints' | 'now'>,
): Promise<void> => keepFingerprints(engine, jurisdiction, [...engine.procedures.keys()], context)

const keepFingerprints = async (
  engine: Engine,
  jurisdiction: string,
  procedures: readonly string[],
  { fingerprints, now }: Pick<RecountContext, 'fingerprints' | 'now'>,
): Promise<void> => {
  await engine.db.transaction(jurisdiction, tx =>
    tx.query(
      `insert into definition_in_use (jurisdiction, procedure, fingerprint, since)
       select $1, procedure, fingerprint, $4::timestamptz from unnest($2::text[], $3::text[]) as d (procedure, fingerprint)
       on conflict (jurisdiction, procedure) do update set fingerprint = excluded.fingerprint, since = excluded.since`,
      [jurisdiction, procedures, procedures.map(id => fingerprints.get(id) ?? ''), now()],
    ),
  )
}

const casesAfter = async (
  engine: Engine,
  jurisdiction: string,
  procedures: readonly string[],
  after: string,
): Promise<readonly { id: string; procedure: string; state: CaseState }[]> => {
  const { rows } = await engine.db.read(jurisdiction, q =>
    q.query<{ id: string; procedure: string; state: CaseState }>({
      name: 'cases-to-recount',
      text: `select id, procedure, state from case_file where jurisdiction = $1 and procedure = any($2) and id > $3
             order by id limit $4`,
      values: [jurisdiction, procedures, after, page],
    }),
  )
  return rows
}

/** What was done to one procedure, for the administrator. */
export const recountedInWords = (label: string, { cases, changed, failed }: Recounted): string =>
  `“${label}”定义有更新，核对案件${cases}件，重算${changed}件${failed.length > 0 ? `，${failed.length}件未能重算` : ''}`
