/**
 * Deemed acts (视为): what the law supposes when a clock has run out, performed by timed work with their effective day.
 * Silence on a referral is recorded the same way. Each case in its own transaction, so one failure stops no other.
 */

import type { ClockTrace } from '../procedure/case-view.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import { type Engine, shanghaiDay } from './engine.ts'
import { type CaseEvent, theClock } from './event.ts'
import { appendEvent, changeCase } from './open-for-change.ts'
import { accepted, type Result } from './refusal.ts'
import type { CaseState } from './state.ts'

/** Performs all that is due on the day of `now`. Returns how many were performed. */
export const performDeemedActs = async (engine: Engine, jurisdiction: string, now: string): Promise<number> => {
  const today = shanghaiDay(now)
  const expired = await engine.db.read(jurisdiction, q =>
    q.query<{ case_id: string }>({
      name: 'clocks-expired',
      text: `select distinct case_id from clock where jurisdiction = $1 and state = 'open' and due < $2
             and (procedure || '/' || split_part(key, '#', 1)) = any($3)`,
      values: [jurisdiction, today, deemingClocks(engine)],
    }),
  )
  let performed = 0
  for (const { case_id } of expired.rows) performed += await deemCase(engine, jurisdiction, case_id, now)
  return performed
}

/** The clocks, of all procedures, whose running out means something by itself. */
const deemingClocks = (engine: Engine): string[] =>
  [...engine.procedures.values()].flatMap(definition => [
    ...Object.values(definition.deemed ?? {}).map(({ expired }) => `${definition.id}/${expired}`),
    ...Object.entries(definition.referrals ?? {})
      .filter(([, { silence }]) => silence !== 'escalate')
      .map(([key]) => `${definition.id}/${key}`),
  ])

const deemCase = async (engine: Engine, jurisdiction: string, caseId: string, now: string): Promise<number> => {
  // One deemed act may start the clock of the next; each is an event of its own.
  for (let performed = 0; performed < 20; performed++) {
    const result = await changeCase<boolean>(engine, { jurisdiction, case: caseId }, async opened => {
      const record = nextDeemed(opened.definition, opened.before, now)
      if (!record) return accepted(false)
      const written = await appendEvent(engine, opened, jurisdiction, record)
      return written.ok ? accepted(true) : (written as Result<boolean>)
    })
    if (!result.ok) throw new Error(`deemed act on ${caseId}: ${result.refusal.title}`)
    if (!result.value) return performed
  }
  throw new Error(`deemed acts on ${caseId} do not come to an end`)
}

/** The next thing the law supposes of this case today, if any. */
export const nextDeemed = (definition: AnyProcedure, state: CaseState, now: string): Omit<CaseEvent, 'seq'> | null => {
  const today = shanghaiDay(now)
  const record = { recordedAt: now, actor: theClock }
  for (const clock of state.clocks) {
    if (clock.state !== 'open' || clock.due === null || clock.due >= today) continue
    const [key = '', referral] = clock.key.split('#')
    const silence = definition.referrals?.[key]?.silence
    if (referral && silence && silence !== 'escalate')
      return {
        ...record,
        kind: 'silence',
        act: key,
        occurredOn: clock.due,
        data: { referral, reply: silence === 'consent' ? '逾期未答复，视为同意' : '逾期未提出意见', clock: clock.key },
      }
    for (const [act, deemed] of Object.entries(definition.deemed ?? {}))
      if (deemed.expired === key && [deemed.from].flat().includes(state.stage) && (!deemed.when || deemed.when(state)))
        return {
          ...record,
          kind: 'deemed',
          act,
          occurredOn: effectiveDay(deemed, clock, state),
          data: deemedData(deemed, clock),
        }
  }
  return null
}

type AnyDeemed = NonNullable<AnyProcedure['deemed']>[string]
const effectiveDay = (deemed: AnyDeemed, clock: ClockTrace, state: CaseState): string => {
  const due = clock.due ?? ''
  if (deemed.effectiveOn === 'lastDay') return due
  if (deemed.effectiveOn === 'nextDay')
    return new Date(Date.parse(`${due}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
  const named = (state.facts as Record<string, unknown>)[deemed.effectiveOn.field]
  return typeof named === 'string' ? named : due
}
const deemedData = (deemed: AnyDeemed, clock: ClockTrace) => ({
  clock: clock.key,
  ...(deemed.outcome ? { outcome: deemed.outcome } : {}),
})
