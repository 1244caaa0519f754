/**
 * The second wall. Whatever a query forgets to ask, a session sees the rows of its own jurisdiction and nothing without
 * one. Tables come from the catalogue and queries from the sources, so that neither can be added without standing here.
 */

import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findAttachment } from '../case/attachments.ts'
import { findCases } from '../case/find-cases.ts'
import { findEvents } from '../case/find-events.ts'
import { findLinkable } from '../case/find-linkable.ts'
import { findNotices } from '../case/find-notices.ts'
import { findPointing } from '../case/find-pointing.ts'
import { findWork } from '../case/find-work.ts'
import { codeHash } from '../case/ids.ts'
import { findLinks } from '../case/linked-cases.ts'
import { findProgress } from '../case/public-acts.ts'
import { createCalendar } from '../deadline/calendar.ts'
import { casesOfFigure } from '../indicator/cases-of-figure.ts'
import { countByUnit, countFigures } from '../indicator/count-figures.ts'
import type { BookEntry } from '../indicator/indicator-book.ts'
import type { Actor } from '../office/actor.ts'
import { loadActor } from '../office/actor.ts'
import { listLocalSettings } from '../office/local-settings.ts'
import { loadOffice, type Office } from '../office/office.ts'
import { loadOfficeHistory, loadRevision } from '../office/office-history.ts'
import { listSecurityLog } from '../office/security-log.ts'
import { countInviting, findPublished, listPublished } from '../portal/public-records.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import { listThreads } from '../report/comments.ts'
import { findNarrative, listVersions, loadNarratives } from '../report/narrative.ts'
import { listSuggestions } from '../report/narrative-suggestions.ts'
import { findPublicReport, listPublicReports } from '../report/publish-report.ts'
import { findReportCase } from '../report/report-case.ts'
import { loadEntries } from '../report/report-entries.ts'
import { loadReportedRows } from '../report/reported-rows.ts'
import { findKeptReport } from '../report/store-report.ts'
import type { ReportTemplate } from '../report/template.ts'
import type { Queries } from './connection.ts'
import { type TestDatabase, testDatabase } from './test-database.ts'

const own = 'qinghe'
const other = 'linshui'
const id = '00000000-0000-7000-8000-000000000001'
const on = '2026-03-02'

let test: TestDatabase
let tables: readonly string[]
beforeAll(async () => {
  test = await testDatabase()
  const { rows } = await test.db.owner.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attname = 'jurisdiction'
     and not a.attisdropped order by 1`,
  )
  tables = rows.map(({ name }) => name)
  await fill()
})
afterAll(() => test.close())

/** One row of every table in each jurisdiction; what is null or special for the queries below is said here. */
const special: Record<string, string> = {
  'contribution.removed_at': 'null',
  'contribution.indicator': `'reported/figure'`,
  'event.kind': `'reading'`,
  'figure_total.grain': `'year'`,
  'figure_total.period': `'2026-01-01'`,
  'figure_delta.month': `'2026-03-01'`,
  'figure_delta.value': '0',
  'person.left_on': 'null',
  'publication.withdrawn_on': 'null',
  'unit.abolished_on': 'null',
  'case_file.number': `'a/lawgov/2026'`,
  'report.kind': `'lawgov'`,
  'report_comment.kind': `'lawgov'`,
  'report_comment.step': `'opened'`,
  'report_comment.year': '2026',
  'report_suggestion.kind': `'lawgov'`,
  'report_suggestion.step': `'made'`,
  'report_suggestion.year': '2026',
  'report_narrative.rich': 'null',
  'report.year': '2026',
  'report_narrative.kind': `'lawgov'`,
  'report_publication.kind': `'lawgov'`,
  'report_narrative.year': '2026',
  'report_publication.year': '2026',
  'report_publication.withdraws': 'null',
}
const sampleOf: Record<string, string> = {
  text: `'a'`,
  uuid: `'${id}'`,
  date: `'${on}'`,
  'timestamp with time zone': `'${on}T02:00:00Z'`,
  integer: '1',
  bigint: '1',
  numeric: '1',
  boolean: 'true',
  bytea: `'\\x00'`,
  jsonb: `'{}'`,
  ARRAY: `'{registration}'`,
}
const insertInto = async (table: string, jurisdiction: string): Promise<string> => {
  const { rows } = await test.db.owner.query<{ name: string; type: string }>(
    `select column_name as name, data_type as type from information_schema.columns
     where table_schema = 'public' and table_name = $1 and column_name <> 'jurisdiction'`,
    [table],
  )
  const values = rows.map(({ name, type }) => {
    if (table === 'progress' && name === 'code_hash') return `'${codeHash(jurisdiction, 'a', 'A')}'`
    return special[`${table}.${name}`] ?? sampleOf[type] ?? `unknown type ${type}`
  })
  return `insert into ${table} (jurisdiction, ${rows.map(({ name }) => name).join(', ')}) overriding system value
          values ('${jurisdiction}', ${values.join(', ')})`
}
/** By the server's superuser, without foreign keys: every table gets its row whatever it refers to. */
const fill = async (): Promise<void> => {
  const client = await test.db.owner.connect()
  try {
    await client.query('set session_replication_role = replica')
    await client.query(`insert into jurisdiction (id, name, level) values ('${own}', '清河县', 'county'),
      ('${other}', '临水县', 'county')`)
    for (const table of tables) for (const place of [own, other]) await client.query(await insertInto(table, place))
  } finally {
    client.release(true)
  }
}

/** A session as acts have it, before any jurisdiction was set. */
const unset = async <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: test.url, options: '-c role=yifa_app' })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

describe('every table of a jurisdiction', () => {
  it('has row-level security, forced on its owner too, with a policy on the jurisdiction', async () => {
    expect(tables).toEqual(expect.arrayContaining(['case_file', 'event', 'party', 'person', 'report', 'security_log']))
    const { rows } = await test.db.owner.query(
      `select c.relname as name from pg_class c where c.relname = any($1) and c.relnamespace = 'public'::regnamespace
       and not (c.relrowsecurity and c.relforcerowsecurity and exists (
         select from pg_policies p where p.schemaname = 'public' and p.tablename = c.relname and p.permissive = 'PERMISSIVE'
         and p.cmd = 'ALL' and p.roles = '{public}'
         and p.qual = '(jurisdiction = current_setting(''yifa.jurisdiction''::text, true))'))`,
      [tables],
    )
    expect(rows).toEqual([])
  })

  it('shows nothing to a session without a jurisdiction, and takes nothing from it', async () => {
    await unset(async client => {
      for (const table of tables) {
        expect([table, (await client.query(`select * from ${table}`)).rows]).toEqual([table, []])
        const refused = await client.query(await insertInto(table, own)).catch(error => error.code)
        expect([table, refused]).toEqual([table, '42501'])
      }
    })
  })

  it('shows each jurisdiction its own rows alone', async () => {
    for (const place of [own, other])
      await test.db.read(place, async q => {
        for (const table of tables) {
          const { rows } = await q.query(`select jurisdiction from ${table}`)
          expect([table, rows]).toEqual([table, [{ jurisdiction: place }]])
        }
      })
  })

  it('takes no row for another jurisdiction, and changes or removes none there', async () => {
    const { rows: before } = await test.db.owner.query('select * from case_file order by 1')
    for (const table of tables) {
      const insert = await insertInto(table, other)
      const refused = await test.db.transaction(own, tx => tx.query(insert)).catch(error => error.code)
      expect([table, refused]).toEqual([table, '42501'])
      for (const change of [`update ${table} set jurisdiction = jurisdiction`, `delete from ${table}`]) {
        const changed = await test.db
          .transaction(own, async tx => (await tx.query(`${change} where jurisdiction = '${other}'`)).rowCount)
          .catch(error => error.code)
        expect([change, [0, '42501'].includes(changed)]).toEqual([change, true])
      }
      // Nor can a row be moved there.
      const moved = await test.db
        .transaction(own, tx => tx.query(`update ${table} set jurisdiction = '${other}'`))
        .catch(error => error.code)
      expect([table, moved]).toEqual([table, '42501'])
    }
    expect((await test.db.owner.query('select * from case_file order by 1')).rows).toEqual(before)
  })
})

const actor: Actor = {
  person: 'a',
  name: 'a',
  jurisdiction: own,
  holdings: [{ unit: 'a', post: 'a', duties: ['registration'] }],
  administers: [],
}
const sight = { own: new Set(['a']), overseen: new Set<string>(), sealed: new Map() }
const entry = (id: string) =>
  [id, { id, label: id, unit: '件', kind: 'count', module: 'a', procedure: 'a' }] as const satisfies [string, BookEntry]
const book = new Map<string, BookEntry>([entry('a'), entry('reported/figure')])
/** What there is to know of the procedure of the row above. */
const definitions = new Map([['a', { id: 'a', acts: {}, stages: {} } as unknown as AnyProcedure]])
const looking = { id: 'a', fields: {}, acts: { look: { counts: ['a'] } } } as unknown as AnyProcedure
const told = {
  id: 'a',
  acts: {},
  stages: {},
  reportEntry: { year: () => 2026, text: () => 'a' },
} as unknown as AnyProcedure
const listing = {
  parts: [{ sections: [{ blocks: [{ kind: 'entries', key: 'a', procedure: 'a', of: 'year' }] }] }],
} as unknown as ReportTemplate
const span = { jurisdiction: own, units: ['a'], from: '2026-01-01', to: '2026-12-31' }
const report = { jurisdiction: own, unit: 'a', year: 2026, kind: 'lawgov' as const }

/** How much each query finds of the row above. */
const queries: Record<string, (q: Queries) => Promise<number>> = {
  findCases: async q =>
    (await findCases(q, { jurisdiction: own, sight, procedures: ['a'], limit: 9, text: 'a' })).length,
  findLinkable: async q => (await findLinkable(q, { jurisdiction: own, sight, procedures: ['a'], limit: 9 })).length,
  findPointing: async q => (await findPointing(q, { jurisdiction: own, to: id, limit: 9 })).length,
  findLinks: async q =>
    (
      await findLinks(q, {
        engine: {
          procedures: definitions,
          rules: () => ({ calendar: createCalendar([]), localTerm: () => undefined }),
        },
        jurisdiction: own,
        definition: looking,
        acts: ['look'],
        state: { id, facts: {} },
        on,
      })
    ).pointing('a').total,
  findEvents: async q => (await findEvents(q, own, id)).length,
  findNotices: async q => (await findNotices(q, actor, { limit: 9 })).length,
  findWork: async q => (await findWork(q, actor, { limit: 9 })).length,
  findAttachment: async q => Number((await findAttachment(q, own, id)) !== null),
  findProgress: async q => Number((await findProgress(q, own, { number: 'a', code: 'A' })) !== null),
  findPublished: async q => Number((await findPublished(q, own, id)) !== null),
  listPublished: async q => (await listPublished(q, { jurisdiction: own, limit: 9 })).length,
  countFigures: async q => (await countFigures(q, book, { ...span, indicators: ['a'] }))[0]?.value ?? 0,
  countByUnit: async q => (await countByUnit(q, book, { ...span, indicators: ['a'] })).length,
  casesOfFigure: async q => (await casesOfFigure(q, book, { ...span, indicator: 'reported/figure', limit: 9 })).length,
  loadActor: async q => Number((await loadActor(q, own, 'a', on)) !== null),
  loadOffice: async q => (await loadOffice(q, own, on)).units.size,
  loadOfficeHistory: async q => (await loadOfficeHistory(q, own)).people.length,
  loadRevision: q => loadRevision(q, own),
  listLocalSettings: async q => (await listLocalSettings(q, own)).length,
  listSecurityLog: async q => (await listSecurityLog(q, own, { limit: 9 })).length,
  loadNarratives: async q =>
    Object.keys(await loadNarratives(q, { ...report, cutoff: '2027-01-01T00:00:00.000Z' })).length,
  loadReportedRows: async q =>
    (await loadReportedRows(q, definitions, { ...span, figures: ['figure'], cutoff: '2027-01-01T00:00:00.000Z' }))
      .length,
  loadEntries: async q =>
    (
      await loadEntries(q, listing, {
        ...report,
        cutoff: '2027-01-01T00:00:00.000Z',
        office: { units: new Map(), otherNames: new Map() } as unknown as Office,
        procedures: new Map([['a', told]]),
      })
    ).get('a')?.length ?? 0,
  findReportCase: async q => Number((await findReportCase(q, report, 'a')) !== null),
  countInviting: async q => Number(Object.values(await countInviting(q, own, '2026-01-01')).length > 0),
  findNarrative: async q => ((await findNarrative(q, report, 'a'))?.version === 1 ? 1 : 0),
  listVersions: async q => (await listVersions(q, report, 'a')).length,
  listThreads: async q => (await listThreads(q, report)).length,
  listSuggestions: async q => (await listSuggestions(q, report, 'a')).length,
  findKeptReport: async q => Number((await findKeptReport(q, report)) !== null),
  listPublicReports: async q => (await listPublicReports(q, own)).length,
  findPublicReport: async q => Number((await findPublicReport(q, report)) !== null),
}

describe('every query', () => {
  it('of the sources stands in this test', () => {
    const root = resolve(import.meta.dirname, '..')
    const exported = readdirSync(root, { withFileTypes: true, recursive: true })
      .filter(entry => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
      .flatMap(entry => [
        ...readFileSync(join(entry.parentPath, entry.name), 'utf8').matchAll(
          /^export (?:async function|function|const) ((?:find|list|count|load|casesOf)\w*)(?: = (?:async )?)?\(\s*\w+: Queries\b/gm,
        ),
      ])
      .map(([, name]) => name)
    expect([...new Set(exported)].sort()).toEqual(Object.keys(queries).sort())
  })

  it.each(Object.keys(queries))('%s finds its own rows, and none without a jurisdiction or in another', async name => {
    const query = queries[name] as (q: Queries) => Promise<number>
    expect(await test.db.read(own, query)).toBe(1)
    expect(await test.db.read(other, query)).toBe(0)
    const without = await test.db.read(own, async q => {
      await q.query('reset yifa.jurisdiction')
      try {
        return await query(q)
      } finally {
        await q.query(`set yifa.jurisdiction = '${own}'`)
      }
    })
    expect(without).toBe(0)
  })
})
