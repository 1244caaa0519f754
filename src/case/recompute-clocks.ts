/**
 * A new holiday notice, an amendment or a local order moves open clocks. Every open case is counted again:
 * where a date changes, an event of kind `recount` says so, and the old date, the new one and the document that is the
 * reason are kept. The old date was promised, so it is not forgotten.
 */
import type { Calendar } from '../deadline/calendar.ts'
import type { ClockTrace } from '../procedure/case-view.ts'
import { derive } from './derive.ts'
import { type Engine, shanghaiDay } from './engine.ts'
import type { EventActor } from './event.ts'
import { appendEvent, changeCase, type OpenedCase } from './open-for-change.ts'
import { pageById } from './page-by-id.ts'
import { accepted, type Result } from './refusal.ts'

const theCalendar: EventActor = { person: null, name: '系统（工作日历变更）', unit: null, post: null }
const page = 200

/**
 * Counts the open clocks of a jurisdiction again when its calendar is not the one they rest on. Each case in its own
 * transaction; run twice, also at once, or after it was interrupted, it changes nothing more.
 *
 * @returns how many cases changed.
 */
export const recomputeOpenClocks = async (engine: Engine, jurisdiction: string, now: string): Promise<number> => {
  const { calendar } = engine.rules(jurisdiction)
  const before = await calendarInUse(engine, jurisdiction)
  if (before === calendar.version) return 0
  let changed = 0
  if (before !== null) {
    const reason = reasonOf(before, calendar)
    for await (const { id } of pageById(last => openCases(engine, jurisdiction, last)))
      if (await recountCase(engine, jurisdiction, id, reason, now)) changed++
  }
  await engine.db.transaction(jurisdiction, tx =>
    tx.query(
      `insert into calendar_in_use (jurisdiction, version, since) values ($1, $2, $3)
       on conflict (jurisdiction) do update set version = excluded.version, since = excluded.since`,
      [jurisdiction, calendar.version, now],
    ),
  )
  return changed
}

const calendarInUse = async (engine: Engine, jurisdiction: string): Promise<string | null> => {
  const { rows } = await engine.db.read(jurisdiction, q =>
    q.query<{ version: string }>('select version from calendar_in_use where jurisdiction = $1', [jurisdiction]),
  )
  return rows[0]?.version ?? null
}

/** Cases after `last` with a clock that still runs or stands. */
const openCases = async (
  engine: Engine,
  jurisdiction: string,
  last: string,
): Promise<readonly { readonly id: string }[]> => {
  const { rows } = await engine.db.read(jurisdiction, q =>
    q.query<{ id: string }>({
      name: 'cases-with-open-clocks',
      text: `select distinct case_id as id from clock where jurisdiction = $1 and case_id > $2 and state in ('open', 'stopped')
             order by case_id limit $3`,
      values: [jurisdiction, last, page],
    }),
  )
  return rows
}

const recountCase = async (
  engine: Engine,
  jurisdiction: string,
  id: string,
  reason: string,
  now: string,
): Promise<boolean> => {
  const result = await changeCase<boolean>(engine, { jurisdiction, case: id }, async opened => {
    const { definition, before } = opened
    const after = derive(definition, before, engine.rules(jurisdiction))
    const moved = changesBetween(before.clocks, after.clocks)
    if (moved.length === 0) return accepted(false)
    const written = await keepRecount(
      engine,
      opened,
      jurisdiction,
      { act: 'calendar', actor: theCalendar, reason, now },
      moved,
    )
    return written.ok ? accepted(true) : written
  })
  if (!result.ok) throw new Error(`recount of ${id}: ${result.refusal.title}`)
  return result.value
}

interface Change {
  readonly key: string
  readonly oldDue: string | null
  readonly newDue: string | null
}
/** Clocks whose date moved, or only ceased or began to be provisional. */
export const changesBetween = (before: readonly ClockTrace[], after: readonly ClockTrace[]): readonly Change[] => {
  const was = new Map(before.map(clock => [clock.key, clock]))
  return after.flatMap(clock => {
    const old = was.get(clock.key)
    return old && (old.due !== clock.due || old.raw !== clock.raw || old.provisional !== clock.provisional)
      ? [{ key: clock.key, oldDue: old.due, newDue: clock.due }]
      : []
  })
}

/** What was counted again and why, as an event of the case, with the dates that moved by it. */
export const keepRecount = async (
  engine: Engine,
  opened: OpenedCase,
  jurisdiction: string,
  { act, actor, reason, now }: { act: string; actor: EventActor; reason: string; now: string },
  moved: readonly Change[],
): Promise<Result<unknown>> => {
  const written = await appendEvent(engine, opened, jurisdiction, {
    kind: 'recount',
    act,
    occurredOn: shanghaiDay(now),
    recordedAt: now,
    actor,
    data: { reason },
  })
  if (written.ok && moved.length > 0) await keepChanges(opened, jurisdiction, moved, reason, now)
  return written
}

/** The old date was promised: it is kept with the new one and the reason. */
const keepChanges = async (
  { tx, before }: OpenedCase,
  jurisdiction: string,
  changes: readonly Change[],
  reason: string,
  now: string,
): Promise<void> => {
  await tx.query(
    `insert into clock_change (jurisdiction, case_id, key, changed_at, old_due, new_due, reason)
     select $1, $2::uuid, key, $3::timestamptz, "oldDue", "newDue", $4
     from jsonb_to_recordset($5::jsonb) as c (key text, "oldDue" date, "newDue" date)`,
    [jurisdiction, before.id, now, reason, JSON.stringify(changes)],
  )
}

/** The documents issued since the calendar before; its version begins with the day its latest was issued. */
const reasonOf = (before: string, { documents }: Calendar): string => {
  const added = documents.filter(({ issuedOn }) => issuedOn > before.slice(0, 10))
  return added.length === 0
    ? '工作日历数据更正'
    : `依${added.map(({ number, issuedOn }) => `${issuedOn}发布的${number}`).join('、')}重新计算`
}
