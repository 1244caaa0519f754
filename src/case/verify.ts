/**
 * `yifa verify`: everything that was written is counted again from the events and compared. Any difference is named.
 */
import canonicalize from 'canonicalize'
import type { Queries } from '../database/connection.ts'
import { checkpointOf, checkpointStart, daysTogether, recordedOn } from './checkpoint.ts'
import { derive } from './derive.ts'
import type { Engine } from './engine.ts'
import { chainStart, eventHash, type StoredEvent } from './event.ts'
import { type CaseLink, linksOf } from './links.ts'
import { pageById } from './page-by-id.ts'
import { type CaseState, emptyCase, recount } from './state.ts'

export interface Difference {
  readonly check:
    | 'chain'
    | 'state'
    | 'clocks'
    | 'links'
    | 'readers'
    | 'figures'
    | 'counters'
    | 'registers'
    | 'checkpoints'
    | 'calendar'
  /** Where: a case id, a register, a day. */
  readonly at: string
  readonly what: string
}
export interface Verification {
  readonly cases: number
  readonly events: number
  readonly differences: readonly Difference[]
}

export const verify = async (engine: Engine, jurisdiction: string): Promise<Verification> =>
  engine.db.transaction(jurisdiction, async tx => {
    await tx.query('set transaction isolation level repeatable read')
    const differences: Difference[] = []
    const counted = await verifyCases(tx, engine, jurisdiction, differences)
    await verifyCounters(tx, jurisdiction, differences)
    await verifyRegisters(tx, jurisdiction, differences)
    await verifyCheckpoints(tx, jurisdiction, differences)
    await verifyCalendar(tx, engine, jurisdiction, differences)
    return { ...counted, differences }
  })

const page = 500
const verifyCases = async (
  tx: Queries,
  engine: Engine,
  jurisdiction: string,
  differences: Difference[],
): Promise<{ cases: number; events: number }> => {
  let cases = 0
  let events = 0
  for await (const stored of pageById(after => casesAfter(tx, jurisdiction, after))) {
    cases++
    events += stored.events.length
    differences.push(...verifyChain(jurisdiction, stored), ...verifyState(engine, jurisdiction, stored))
  }
  const { rows } = await tx.query<{ case_id: string }>(
    `select distinct e.case_id from event e left join case_file c on c.jurisdiction = e.jurisdiction and c.id = e.case_id
     where e.jurisdiction = $1 and c.id is null`,
    [jurisdiction],
  )
  differences.push(...rows.map(({ case_id }) => ({ check: 'chain' as const, at: case_id, what: '有办理记录而无案件' })))
  return { cases, events }
}

interface StoredCase {
  readonly id: string
  readonly procedure: string
  readonly version: number
  readonly state: CaseState
  readonly head: string
  readonly events: readonly StoredEvent[]
  readonly clocks: readonly { key: string; due: string | null; state: string }[]
  readonly figures: readonly { indicator: string; unit: string; on: string; seq: number; value: number }[]
  readonly links: readonly CaseLink[]
  readonly readers: readonly string[]
}
const casesAfter = async (tx: Queries, jurisdiction: string, after: string): Promise<readonly StoredCase[]> => {
  const { rows } = await tx.query<StoredCase>(
    `select c.id, c.procedure, c.version, c.state, c.head,
       coalesce((select jsonb_agg(jsonb_build_object('seq', seq, 'kind', kind, 'act', act, 'occurredOn', occurred_on,
         'recordedAt', regexp_replace(
           to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), '000Z$', 'Z'), 'actor', actor, 'data', data,
         'definition', definition, 'stated', stated, 'previous', previous, 'hash', hash) order by seq)
         from event e where e.jurisdiction = $1 and e.case_id = c.id), '[]') as events,
       coalesce((select jsonb_agg(jsonb_build_object('key', key, 'due', due, 'state', k.state) order by key)
         from clock k where k.jurisdiction = $1 and k.case_id = c.id), '[]') as clocks,
       coalesce((select jsonb_agg(jsonb_build_object('field', field, 'to', to_case))
         from case_link l where l.jurisdiction = $1 and l.from_case = c.id), '[]') as links,
       coalesce((select jsonb_agg(unit order by unit collate "C")
         from case_reader r where r.jurisdiction = $1 and r.case_id = c.id), '[]') as readers,
       '[]'::jsonb as figures
     from case_file c where c.jurisdiction = $1 and c.id > $2 order by c.id limit ${page}`,
    [jurisdiction, after],
  )
  if (rows.length === 0) return rows
  const figures = await tx.query<{
    case_id: string
    indicator: string
    unit: string
    on: string
    seq: number
    value: string
  }>(
    `select case_id, indicator, unit, on_date as on, seq, value from contribution
     where jurisdiction = $1 and case_id between $2 and $3 and removed_at is null`,
    [jurisdiction, rows[0]?.id, rows.at(-1)?.id],
  )
  const byCase = Map.groupBy(figures.rows, ({ case_id }) => case_id)
  return rows.map(row => ({
    ...row,
    figures: (byCase.get(row.id) ?? []).map(({ case_id: _, value, ...figure }) => ({
      ...figure,
      value: Number(value),
    })),
  }))
}

const verifyChain = (jurisdiction: string, { id, events, head, version }: StoredCase): Difference[] => {
  const broken = (what: string): Difference[] => [{ check: 'chain', at: id, what }]
  let previous = chainStart(jurisdiction, id)
  for (const [index, event] of events.entries()) {
    const { hash, ...rest } = event
    if (event.seq !== index + 1) return broken(`第${index + 1}条记录缺失`)
    if (event.previous !== previous) return broken(`第${event.seq}条记录不接上一条`)
    if (eventHash(rest) !== hash) return broken(`第${event.seq}条记录被改动`)
    previous = hash
  }
  if (events.length === 0 || events.length !== version) return broken(`应有${version}条记录，现有${events.length}条`)
  return head === previous ? [] : broken('案件末条记录的校验值不符')
}

const verifyState = (engine: Engine, jurisdiction: string, stored: StoredCase): Difference[] => {
  const { id, events, state } = stored
  const definition = engine.procedures.get(stored.procedure)
  if (!definition) return [{ check: 'state', at: id, what: `没有“${stored.procedure}”的定义` }]
  const start = { ...emptyCase(definition, id, state.origin), contributions: state.contributions }
  let counted: CaseState
  try {
    counted = derive(definition, recount(definition, start, events), engine.rules(jurisdiction))
  } catch (error) {
    return [{ check: 'state', at: id, what: `无法由记录重算：${String(error)}` }]
  }
  const differing = (Object.keys(counted) as (keyof CaseState)[]).filter(key => !same(counted[key], state[key]))
  const key = (f: { indicator: string; unit: string; on: string; seq: number; value: number }) =>
    `${f.indicator}|${f.unit}|${f.on}|${f.seq}|${f.value}`
  const clocks = counted.clocks
    .map(({ key, due, state }) => ({ key, due, state }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
  return [
    ...differing.map(part => ({ check: 'state' as const, at: id, what: `案件的${part}与由记录重算的不符` })),
    ...(same(
      clocks,
      [...stored.clocks].sort((a, b) => (a.key < b.key ? -1 : 1)),
    )
      ? []
      : [{ check: 'clocks' as const, at: id, what: '时限与由记录重算的不符' }]),
    ...(same(linksOf(definition, counted.facts).map(linkKey).sort(), stored.links.map(linkKey).sort())
      ? []
      : [{ check: 'links' as const, at: id, what: '案件关联与由记录重算的不符' }]),
    ...(same(counted.readers, stored.readers)
      ? []
      : [{ check: 'readers' as const, at: id, what: '可查看案件的单位与由记录重算的不符' }]),
    ...(same(counted.contributions.map(key).sort(), stored.figures.map(key).sort())
      ? []
      : [{ check: 'figures' as const, at: id, what: '计入指标的内容与由记录重算的不符' }]),
  ]
}
const linkKey = ({ field, to }: CaseLink): string => `${field}|${to}`
const same = (a: unknown, b: unknown): boolean => plain(a) === plain(b)
const plain = (value: unknown): string => canonicalize(JSON.parse(JSON.stringify(value))) ?? ''

const verifyCounters = async (tx: Queries, jurisdiction: string, differences: Difference[]): Promise<void> => {
  const { rows } = await tx.query<{
    grain: string
    period: string
    indicator: string
    unit: string
    kept: string
    counted: string
  }>(
    `with counted as (
       select grain, date_trunc(grain, on_date)::date as period, indicator, unit, sum(value) as value, sum(sign(value)) as cases
       from contribution cross join (values ('month'), ('year')) as g (grain)
       where jurisdiction = $1 and removed_at is null group by 1, 2, 3, 4),
     kept as (
       select grain, period, indicator, unit, sum(value) as value, sum(cases) as cases from (
         select grain, period, indicator, unit, value, cases from figure_total where jurisdiction = $1
         union all
         select grain, date_trunc(grain, month)::date, indicator, unit, value, cases
         from figure_delta cross join (values ('month'), ('year')) as g (grain) where jurisdiction = $1) both_kept
       group by 1, 2, 3, 4)
     select grain, period, indicator, unit, coalesce(kept.value, 0) as kept, coalesce(counted.value, 0) as counted
     from counted full join kept using (grain, period, indicator, unit)
     where coalesce(kept.value, 0) <> coalesce(counted.value, 0) or coalesce(kept.cases, 0) <> coalesce(counted.cases, 0)
     order by indicator, unit, grain, period limit 100`,
    [jurisdiction],
  )
  differences.push(
    ...rows.map(({ grain, period, indicator, unit, kept, counted }) => ({
      check: 'counters' as const,
      at: `${indicator} ${unit} ${grain === 'year' ? period.slice(0, 4) : period.slice(0, 7)}`,
      what: `计数器为${Number(kept)}，重新统计为${Number(counted)}`,
    })),
  )
}

const verifyRegisters = async (tx: Queries, jurisdiction: string, differences: Difference[]): Promise<void> => {
  const { rows } = await tx.query<{
    register: string
    scope: string
    year: number
    last: number
    held: number
  }>(
    `select register, scope, year, coalesce(h.last, 0) as last, coalesce(n.held, 0) as held
     from (select * from register_head where jurisdiction = $1) h
     full join (select register, scope, year, count(*)::int as held, max(n) as highest
       from register_number where jurisdiction = $1 group by 1, 2, 3) n using (register, scope, year)
     where h.last is distinct from n.held or h.last is distinct from n.highest order by 1, 2, 3`,
    [jurisdiction],
  )
  differences.push(
    ...rows.map(({ register, scope, year, last, held }) => ({
      check: 'registers' as const,
      at: `${register} ${scope} ${year}`,
      what: `登记簿应有${last}个连续编号，现有${held}个`,
    })),
  )
}

const verifyCheckpoints = async (tx: Queries, jurisdiction: string, differences: Difference[]): Promise<void> => {
  const { rows } = await tx.query<{ day: string; events: number; root: string; previous: string }>(
    'select day, events, root, previous from checkpoint where jurisdiction = $1 order by day',
    [jurisdiction],
  )
  let previous = checkpointStart(jurisdiction)
  for (let n = 0; n < rows.length; n += daysTogether) {
    const kept = rows.slice(n, n + daysTogether)
    const recorded = await recordedOn(
      tx,
      jurisdiction,
      kept.map(({ day }) => day),
    )
    for (const [index, { day, events, root, previous: follows }] of kept.entries()) {
      const counted = checkpointOf(day, recorded[index]?.lines ?? [], previous)
      if (counted.root !== root || follows !== previous || counted.events !== events)
        differences.push({
          check: 'checkpoints',
          at: day,
          what: `当日记录应有${events}条，现有${counted.events}条，或有改动`,
        })
      previous = root
    }
  }
}

/** Open clocks must rest on the calendar in force: nothing due in a year with a notice may still be provisional. */
const verifyCalendar = async (
  tx: Queries,
  engine: Engine,
  jurisdiction: string,
  differences: Difference[],
): Promise<void> => {
  const { calendar } = engine.rules(jurisdiction)
  const { rows } = await tx.query<{ case_id: string; key: string; due: string; provisional: boolean }>(
    `select case_id, key, due, provisional from clock
     where jurisdiction = $1 and state = 'open' and due is not null and provisional`,
    [jurisdiction],
  )
  differences.push(
    ...rows
      .filter(({ due }) => !calendar.provisional(due))
      .slice(0, 100)
      .map(({ case_id, key, due }) => ({
        check: 'calendar' as const,
        at: case_id,
        what: `“${key}”至${due}仍标为暂定，而该年放假通知已有`,
      })),
  )
}
