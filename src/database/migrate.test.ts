import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { connect } from './connection.ts'
import { migrate } from './migrate.ts'
import { administer, databaseUrl, type TestDatabase, testDatabase } from './test-database.ts'

let test: TestDatabase
let url: string
let directory: string

beforeAll(async () => {
  test = await testDatabase()
})
afterAll(() => test.close())

beforeEach(async () => {
  const name = new URL(test.url).pathname.slice(1)
  url = databaseUrl(test.url, `${name}_empty`)
  await administer(test.url, `create database ${name}_empty template template0`)
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'yifa-migrations-'))
})
afterEach(async () => {
  await administer(test.url, `drop database "${new URL(url).pathname.slice(1)}" with (force)`)
  fs.rmSync(directory, { recursive: true })
})

function write(name: string, sql: string) {
  fs.writeFileSync(path.join(directory, name), sql)
}

async function ask(sql: string): Promise<unknown[]> {
  return (await administer(url, sql)).rows
}

describe('migrations', () => {
  it('run in the order of their numbers, once', async () => {
    write('0002-fill.sql', "insert into office values ('司法局')")
    write('0001-office.sql', 'create table office (name text)')
    expect(await migrate(url, directory)).toEqual(['0001-office.sql', '0002-fill.sql'])
    expect(await migrate(url, directory)).toEqual([])
    write('0003-more.sql', "insert into office values ('信访局')")
    expect(await migrate(url, directory)).toEqual(['0003-more.sql'])
    expect(await ask('select name from office')).toHaveLength(2)
  })

  it('wait for each other when two programs start at once', async () => {
    write('0001-office.sql', 'create table office (name text)')
    const applied = await Promise.all([migrate(url, directory), migrate(url, directory)])
    expect(applied.flat()).toEqual(['0001-office.sql'])
  })

  it('leave nothing of a file that fails, and name it', async () => {
    write('0001-office.sql', 'create table office (name text)')
    write('0002-broken.sql', "insert into office values ('司法局'); select * from nowhere;")
    await expect(migrate(url, directory)).rejects.toThrow(/0002-broken\.sql.*nowhere/)
    expect(await ask('select name from office')).toEqual([])
    expect(await ask('select name from migration')).toEqual([{ name: '0001-office.sql' }])
  })

  it('are not edited once applied', async () => {
    write('0001-office.sql', 'create table office (name text)')
    await migrate(url, directory)
    write('0001-office.sql', 'create table office (name text, code text)')
    await expect(migrate(url, directory)).rejects.toThrow(/0001-office\.sql/)
  })

  it('are not slipped in before an applied one, nor forgotten by an older program', async () => {
    write('0002-office.sql', 'create table office (name text)')
    await migrate(url, directory)
    write('0001-early.sql', 'select 1')
    await expect(migrate(url, directory)).rejects.toThrow(/0001-early\.sql/)
    fs.rmSync(path.join(directory, '0001-early.sql'))
    fs.rmSync(path.join(directory, '0002-office.sql'))
    await expect(migrate(url, directory)).rejects.toThrow(/0002-office\.sql/)
  })

  it('are refused by a database that cannot hold Chinese', async () => {
    const name = `${new URL(url).pathname.slice(1)}_ascii`
    await administer(
      test.url,
      `create database ${name} template template0 encoding 'SQL_ASCII' lc_collate 'C' lc_ctype 'C' locale_provider libc`,
    )
    await expect(migrate(databaseUrl(url, name), directory)).rejects.toThrow(/UTF8/)
    await administer(test.url, `drop database ${name}`)
  })

  it('have a number of their own in their name', async () => {
    write('0001-one.sql', '')
    write('0001-two.sql', '')
    await expect(migrate(url, directory)).rejects.toThrow(/0001-two\.sql/)
    fs.renameSync(path.join(directory, '0001-two.sql'), path.join(directory, 'two.sql'))
    await expect(migrate(url, directory)).rejects.toThrow(/two\.sql/)
  })

  it('grant later tables to the role of acts, which a migration may narrow', async () => {
    write('0001-office.sql', 'create table office (name text); create table event (name text)')
    write('0002-narrow.sql', 'revoke update, delete on event from yifa_app')
    await migrate(url, directory)
    const rights = await ask(`
      select t, p from unnest(array['office', 'event']) t, unnest(array['insert', 'select', 'update', 'delete', 'truncate']) p
      where has_table_privilege('yifa_app', t, p) order by t desc, p`)
    expect(rights).toEqual([
      { t: 'office', p: 'delete' },
      { t: 'office', p: 'insert' },
      { t: 'office', p: 'select' },
      { t: 'office', p: 'update' },
      { t: 'event', p: 'insert' },
      { t: 'event', p: 'select' },
    ])
  })
})

describe('an ordinary account on a server of the administrator’s', () => {
  const table = `
    create table street (jurisdiction text, name text);
    alter table street enable row level security;
    create policy jurisdiction on street using (jurisdiction = current_setting('yifa.jurisdiction', true));`
  let account: string
  let accountUrl: string

  beforeEach(async () => {
    account = `yifa_plain_${path.basename(directory).slice(-6).toLowerCase()}`
    await administer(test.url, `create role ${account} login password 'plain'`)
    await administer(test.url, `alter database "${new URL(url).pathname.slice(1)}" owner to ${account}`)
    const as = new URL(url)
    as.username = account
    as.password = 'plain'
    accountUrl = as.href
    write('0001-street.sql', table)
  })
  afterEach(async () => {
    await administer(url, `drop owned by ${account} cascade`)
    const { rows } = await administer(test.url, 'select current_user as name')
    await administer(test.url, `alter database "${new URL(url).pathname.slice(1)}" owner to ${rows[0].name}`)
    await administer(test.url, `drop role ${account}`)
  })

  async function rowsSeen() {
    const db = await connect(accountUrl, { max: 2 })
    try {
      await db.owner.query("insert into street values ('hunjiang', '新建街道'), ('linjiang', '建国街道')")
      const read = (jurisdiction: string) =>
        db.read(jurisdiction, async q => (await q.query<{ name: string }>('select name from street')).rows)
      return {
        hunjiang: (await read('hunjiang')).map(row => row.name),
        elsewhere: (await read('elsewhere')).map(row => row.name),
        owner: (await db.owner.query('select name from street')).rowCount,
        as: await db.read('hunjiang', async q => (await q.query('select current_user::text as name')).rows[0]?.name),
      }
    } finally {
      await db.close()
    }
  }

  it('that may not become yifa_app is bound by row-level security as itself', async () => {
    await migrate(accountUrl, directory)
    expect(await rowsSeen()).toEqual({ hunjiang: ['新建街道'], elsewhere: [], owner: 2, as: account })
  })

  it('that may become yifa_app does so', async () => {
    await administer(test.url, `grant yifa_app to ${account}`)
    await migrate(accountUrl, directory)
    expect(await rowsSeen()).toEqual({ hunjiang: ['新建街道'], elsewhere: [], owner: 2, as: 'yifa_app' })
  })

  it('that may create roles needs no preparation', async () => {
    await administer(test.url, `alter role ${account} createrole`)
    await administer(test.url, `grant yifa_app to ${account} with admin option`)
    await migrate(accountUrl, directory)
    expect((await rowsSeen()).as).toBe('yifa_app')
  })

  it('is refused when it turns out to escape row-level security and cannot work as yifa_app', async () => {
    await migrate(accountUrl, directory)
    await administer(test.url, `alter role ${account} bypassrls`)
    await expect(connect(accountUrl)).rejects.toThrow(/yifa_app/)
  })
})
