/**
 * Builds 浑江区 2019 from its published report: `bin/yifa demo hunjiang`. Each of the three steps is one transaction and is
 * left out where it was done before, so a run that was cut short is finished by the next.
 */
import type { Engine } from '../case/engine.ts'
import { shanghaiDay } from '../case/engine.ts'
import { loadCourses } from '../case/load-courses.ts'
import type { Queries } from '../database/connection.ts'
import { writeNarrative } from '../report/narrative.ts'
import { hunjiangCourses } from './hunjiang-courses.ts'
import { hunjiang, writeHunjiangOffice } from './hunjiang-office.ts'
import { reportYear, sourceNarratives } from './hunjiang-source.ts'

export interface HunjiangParts {
  readonly engine: Engine
  /** Makes the engine know the units just written. */
  readonly prepare: (jurisdiction: string) => Promise<void>
  /** Forgets what was known of the organisation. */
  readonly forget: (jurisdiction: string) => void
}

/** @returns how many cases were loaded: 0 where everything was there already. */
export const loadHunjiang = async ({ engine, prepare, forget }: HunjiangParts, now: string): Promise<number> => {
  const { db } = engine
  await db.transaction(hunjiang, tx => writeHunjiangOffice(tx, now))
  await db.transaction(hunjiang, tx => writeNarratives(tx, now))
  if (await db.read(hunjiang, hasCases)) return 0
  forget(hunjiang)
  await prepare(hunjiang)
  // One batch is one transaction: all cases or none.
  return loadCourses(engine, hunjiang, hunjiangCourses(recordingDay(now)), { seed: 'hunjiang-2019', batch: 10_000 })
}

const hasCases = async (q: Queries): Promise<boolean> =>
  (await q.query('select 1 from case_file where jurisdiction = $1 limit 1', [hunjiang])).rowCount === 1

const writeNarratives = async (tx: Queries, at: string): Promise<void> => {
  const { rowCount } = await tx.query('select 1 from report_narrative where jurisdiction = $1 limit 1', [hunjiang])
  if (rowCount) return
  const name = { jurisdiction: hunjiang, unit: hunjiang, year: reportYear, kind: 'lawgov' } as const
  const by = { person: null, name: '由已公布合计数重建' }
  for (const [slot, text] of Object.entries(sourceNarratives())) await writeNarrative(tx, name, { slot, text, at, by })
}

/**
 * Loaded acts are recorded in the two hours after nine in the morning; the last day of which those have passed. So nothing
 * is recorded in the future, and a report compiled at once sees it.
 */
const recordingDay = (now: string): string => shanghaiDay(new Date(Date.parse(now) - 11 * 3600_000).toISOString())
