/** What has happened is not edited: which rows the role of acts may change or remove, read from the catalogue. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mediation } from '../../procedures/mediation.ts'
import { storeAttachment } from '../case/attachments.ts'
import { jurisdiction, type TestCounty, testCounty } from '../case/test-county.ts'
import { neighbourDispute } from '../case/test-dispute.ts'

let county: TestCounty
beforeAll(async () => {
  county = await testCounty([mediation])
  const clerk = county.person('孙登记', 'township', 'registration')
  const fields = neighbourDispute('2026-03-02').fields
  const opened = await county.open('mediation', 'register', 'township', clerk, { on: '2026-03-02', fields })
  if (!opened.ok) throw new Error(JSON.stringify(opened))
})
afterAll(() => county.close())

const change = (sql: string, place = jurisdiction) =>
  county.engine.db.transaction(place, async tx => (await tx.query(sql)).rowCount).catch(error => error.code)

describe('an act', () => {
  it.each([
    'event',
    'checkpoint',
    'clock_change',
    'letter',
    'party',
    'report',
    'report_comment',
    'report_narrative',
    'report_publication',
    'report_suggestion',
    'security_log',
    'office_event',
    'idempotency',
  ])('can add to %s, and change nothing in it', async table => {
    expect(await change(`update ${table} set jurisdiction = jurisdiction`)).toBe('42501')
    if (table !== 'idempotency') expect(await change(`delete from ${table}`)).toBe('42501')
    expect(await change(`truncate ${table} cascade`)).toBe('42501')
  })

  it('can change only these columns of what is kept for good', async () => {
    const { rows } = await county.engine.db.owner.query<{ name: string; columns: string }>(
      `select c.relname as name, coalesce(string_agg(a.attname, ' ' order by a.attname), '') as columns
       from pg_class c left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
         and has_column_privilege('yifa_app', c.oid, a.attnum, 'UPDATE')
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
         and not has_table_privilege('yifa_app', c.oid, 'UPDATE')
       group by 1 order by 1`,
    )
    expect(Object.fromEntries(rows.map(({ name, columns }) => [name, columns]))).toEqual({
      attachment: 'case_id',
      case_link: '',
      case_reader: '',
      certificate: 'withdrawal_reason withdrawn_on',
      checkpoint: '',
      clock_change: '',
      contribution: 'removed_at',
      event: '',
      idempotency: '',
      letter: '',
      local_setting: 'recount_due until',
      migration: '',
      notice: 'delivered_at',
      office_event: '',
      party: '',
      register_head: 'last',
      register_number: 'void_reason voided_at',
      report: '',
      report_comment: '',
      report_narrative: '',
      report_publication: '',
      report_suggestion: '',
      security_log: '',
    })
  })

  it('can remove rows only where they say how things stand, or are kept for a while', async () => {
    const { rows } = await county.engine.db.owner.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
       and has_table_privilege('yifa_app', oid, 'DELETE') order by 1`,
    )
    expect(rows.map(({ name }) => name)).toEqual([
      'attachment',
      'case_link',
      'case_reader',
      'clock',
      'figure_delta',
      'figure_total',
      'idempotency',
      'work',
    ])
  })

  it('cannot take a file out of the case it is filed with, or remove it', async () => {
    const { db } = county.engine
    const file = { name: '协议.txt', mediaType: 'text/plain', content: Buffer.from('协议'), uploadedBy: '孙登记' }
    const { id } = await db.transaction(jurisdiction, tx =>
      storeAttachment(tx, { jurisdiction, ...file, now: '2026-03-02T02:00:00.000Z' }),
    )
    const toCase = `update attachment set case_id = (select id from case_file) where id = '${id}'`
    expect(await change(toCase)).toBe(1)
    expect(await change(toCase)).toBe(0)
    expect(await change(`delete from attachment where id = '${id}'`)).toBe(0)
    expect(await change(`update attachment set content = '' where id = '${id}'`)).toBe('42501')
  })

  it('cannot look at accounts at all', async () => {
    expect(await change('select 1 from sign_in."user"')).toBe('42501')
  })
})
