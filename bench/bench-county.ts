/**
 * The county that is measured: 100 units, any number of cases. A few thousand courses are played through the engine, then
 * copied in SQL under new ids. The copies' chains are not valid (their hashes name the original): nothing that is measured
 * reads them, and `yifa verify` is not run here.
 */
import { mediation } from '../procedures/mediation.ts'
import type { Engine } from '../src/case/engine.ts'
import { type Course, type CourseStep, loadCourses } from '../src/case/load-courses.ts'
import type { Database } from '../src/database/connection.ts'

export const jurisdiction = 'bench'
export const units = Array.from({ length: 100 }, (_, n) => (n === 0 ? 'county' : `unit-${n}`))
export const oneUnit = 'unit-7'
export const procedures = [mediation]
export const year = 2025

/** Organisation: one government, 99 units below it, a clerk who holds every duty needed in one of them. */
export const writeOrganisation = (db: Database): Promise<void> =>
  db.transaction(jurisdiction, async tx => {
    await tx.query(`insert into jurisdiction (id, name, level) values ('${jurisdiction}', '测试县', 'county')`)
    await tx.query(
      `insert into unit (jurisdiction, id, kind, document_code, founded_on)
       select $1, id, case when id = 'county' then 'government' else 'township' end, '测' || ordinality, '2000-01-01'
       from unnest($2::text[]) with ordinality as u (id, ordinality)`,
      [jurisdiction, units],
    )
    await tx.query(
      `insert into unit_name (jurisdiction, unit, since, name) select $1, id, '2000-01-01', '测试单位' || id from unnest($2::text[]) as u (id)`,
      [jurisdiction, units],
    )
    await tx.query(
      `insert into unit_parent (jurisdiction, unit, since, parent)
       select $1, id, '2000-01-01', case when id = 'county' then null else 'county' end from unnest($2::text[]) as u (id)`,
      [jurisdiction, units],
    )
    await tx.query(
      `insert into person (jurisdiction, id, name) values ($1, 'clerk', '测试员'), ($1, 'villager', '某村调解员')`,
      [jurisdiction],
    )
    await tx.query(
      `insert into post (jurisdiction, id, unit, name, duties, since)
       select $1, id || '-clerk', id, '办事员', '{registration,mediation,unitHead,oversight}', '2000-01-01' from unnest($2::text[]) as u (id)`,
      [jurisdiction, units],
    )
    await tx.query(
      `insert into appointment (jurisdiction, person, post, since) select $1, 'clerk', id || '-clerk', '2000-01-01' from unnest($2::text[]) as u (id)`,
      [jurisdiction, units],
    )
    // Most people hold one post in one unit.
    await tx.query(
      `insert into appointment (jurisdiction, person, post, since) values ($1, 'villager', $2, '2000-01-01')`,
      [jurisdiction, `${oneUnit}-clerk`],
    )
  })

const base = 2_000
const day = (n: number): string => new Date(Date.UTC(2023, 0, 3) + n * 86_400_000).toISOString().slice(0, 10)

/** Seven in ten registered, so that there are enough to accept, three being mediated; over three years. */
const course = (n: number): Course => {
  const unit = units[1 + (n % 99)] ?? 'unit-1'
  const actor = { person: 'clerk', name: '测试员', unit, post: `${unit}-clerk` }
  const on = day((n * 7) % 1_000)
  const steps: CourseStep[] = [
    {
      act: 'register',
      actor,
      request: {
        on,
        fields: {
          receivedOn: on,
          source: 'applied',
          form: 'people',
          kind: 'neighbour',
          place: `第${n % 50}村民小组`,
          parties: [{ form: 'person', name: '甲某' }],
          summary: '相邻排水引起的争执，双方请求调解。',
          amount: 1_000 + (n % 900),
        },
      },
    },
  ]
  if (n % 10 >= 7)
    steps.push({ act: 'accept', actor, request: { on, fields: { willing: 'willing', mediators: '测试员' } } })
  return { procedure: 'mediation', unit, steps }
}

const copied = ['case_file', 'event', 'clock', 'work', 'contribution'] as const

export const writeCases = async (engine: Engine, total: number): Promise<void> => {
  const { db } = engine
  const { rows } = await db.owner.query<{ n: number }>(`select count(*)::int as n from case_file`)
  const have = rows[0]?.n ?? 0
  if (have === 0) {
    await loadCourses(
      engine,
      jurisdiction,
      Array.from({ length: base }, (_, n) => course(n)),
      { seed: 'bench' },
    )
    await db.owner.query(`create table bench_base as select id from case_file`)
  }
  const copies = [Math.ceil(Math.max(have, base) / base), Math.ceil(total / base) - 1] as const
  if (copies[0] <= copies[1]) {
    for (const table of copied) await copyTable(db, table, copies)
    await db.owner.query('truncate figure_delta, figure_total')
    await db.owner.query(
      `insert into figure_total (jurisdiction, grain, period, indicator, unit, value, cases)
       select jurisdiction, grain, date_trunc(grain, on_date)::date, indicator, unit, sum(value), sum(sign(value))
       from contribution cross join (values ('month'), ('year')) as g (grain) where removed_at is null group by 1, 2, 3, 4, 5`,
    )
  }
  await db.owner.query('vacuum analyze')
}

/** Copy k of a case has k in its id's last group, and in its number. */
const copyTable = async (
  db: Database,
  table: (typeof copied)[number],
  [first, last]: readonly [number, number],
): Promise<void> => {
  const { rows } = await db.owner.query<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
    [table],
  )
  const key = table === 'case_file' ? 'id' : 'case_id'
  const columns = rows.map(({ name }) => name)
  const id = `overlay(t.${key}::text placing lpad(to_hex(k), 6, '0') from 25 for 6)`
  const values = columns.map(name =>
    name === key
      ? `${id}::uuid`
      : name === 'state' && table === 'case_file'
        ? `jsonb_set(jsonb_set(t.state, '{id}', to_jsonb(${id})), '{numbers,0,text}', to_jsonb(t.number || '-' || k))`
        : table === 'case_file' && name === 'number'
          ? `t.number || '-' || k`
          : `t."${name}"`,
  )
  for (let k = first; k <= last; k += 25)
    await db.owner.query(
      `insert into ${table} (${columns.map(name => `"${name}"`).join(', ')}) select ${values.join(', ')}
       from ${table} t join bench_base b on b.id = t.${key} cross join generate_series(${k}, ${Math.min(last, k + 24)}) as k`,
    )
}
