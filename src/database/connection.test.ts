import { Kysely, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect, type Queries } from './connection.ts'
import { administer, type TestDatabase, testDatabase } from './test-database.ts'

let test: TestDatabase

beforeAll(async () => {
  test = await testDatabase()
  await test.db.owner.query(`
    create table street (
      jurisdiction text not null,
      name text not null,
      primary key (jurisdiction, name)
    );
    alter table street enable row level security;
    create policy jurisdiction on street using (jurisdiction = current_setting('yifa.jurisdiction', true));
    insert into street values ('hunjiang', '新建街道'), ('hunjiang', '城南街道'), ('linjiang', '建国街道');
  `)
})

afterAll(() => test.close())

async function streets(q: Queries): Promise<string[]> {
  const { rows } = await q.query<{ name: string }>('select name from street order by name')
  return rows.map(row => row.name)
}

async function value<T>(q: Queries, expression: string): Promise<T> {
  const { rows } = await q.query<{ value: T }>(`select ${expression} as value`)
  return (rows[0] as { value: T }).value
}

const hunjiang = ['城南街道', '新建街道']

describe('a jurisdiction', () => {
  it('sees its own rows only, whichever connection of the pool it is given', async () => {
    const seen = await Promise.all(
      Array.from({ length: 40 }, (_, i) => test.db.read(i % 2 ? 'linjiang' : 'hunjiang', streets)),
    )
    seen.forEach((names, i) => {
      expect(names).toEqual(i % 2 ? ['建国街道'] : hunjiang)
    })
  })

  it('cannot write rows of another', async () => {
    const write = test.db.transaction('hunjiang', tx =>
      tx.query('insert into street values ($1, $2)', ['linjiang', '四道沟镇']),
    )
    await expect(write).rejects.toThrow(/row-level security/)
    await test.db.transaction('hunjiang', async tx => {
      const moved = await tx.query("update street set name = name || '!' where jurisdiction = 'linjiang'")
      expect(moved.rowCount).toBe(0)
    })
  })

  it('is not seen by a session that never said whose rows it wants', async () => {
    const { rows } = await administer(test.url, 'set role yifa_app; select name from street').then(
      results => (results as unknown as (typeof results)[]).at(-1) as typeof results,
    )
    expect(rows).toEqual([])
    expect((await test.db.owner.query('select name from street')).rowCount).toBe(3)
  })

  it('has a plain id, since ids stand in SQL text', async () => {
    for (const id of ['', "x'; drop table street; --", '浑江区', 'a'.repeat(41), 'X', 'a\n'])
      await expect(test.db.read(id, streets)).rejects.toThrow(TypeError)
    expect(await test.db.read('a'.repeat(40), streets)).toEqual([])
  })

  it('costs a question to the server only when the connection served another before', async () => {
    const db = await connect(test.url, { max: 1 })
    try {
      const asked: string[] = []
      await db.read('hunjiang', async q => {
        await value(q, '1')
      })
      const settings = async () => {
        const { rows } = await db.owner.query<{ query: string }>(
          `select query from pg_stat_activity where datname = current_database() and usename = current_user and pid <> pg_backend_pid()`,
        )
        asked.push(...rows.map(row => row.query))
      }
      await settings()
      await db.read('hunjiang', q => value(q, '2'))
      await settings()
      await db.read('linjiang', async () => {})
      await settings()
      expect(asked.filter(query => query.startsWith('select 2') || query.startsWith('set yifa'))).toEqual([
        'select 2 as value',
        "set yifa.jurisdiction = 'linjiang'",
      ])
    } finally {
      await db.close()
    }
  })
})

describe('a transaction', () => {
  it('keeps what it wrote, and gives the answer of its work', async () => {
    const answer = await test.db.transaction('kept', async tx => {
      await tx.query('insert into street values ($1, $2)', ['kept', '河口街道'])
      return 'written'
    })
    expect(answer).toBe('written')
    expect(await test.db.read('kept', streets)).toEqual(['河口街道'])
  })

  it('leaves nothing when its work throws, through either way of writing', async () => {
    const failing = test.db.transaction('dropped', async tx => {
      await tx.query('insert into street values ($1, $2)', ['dropped', '河口街道'])
      await sql`insert into street values ('dropped', '东兴街道')`.execute(tx.kysely)
      expect(await streets(tx)).toHaveLength(2)
      throw new Error('the letter could not be made')
    })
    await expect(failing).rejects.toThrow('the letter could not be made')
    expect(await test.db.read('dropped', streets)).toEqual([])
  })

  it('does not pass for kept when its work hid a failed statement', async () => {
    const hiding = test.db.transaction('hidden', async tx => {
      await tx.query('insert into street values ($1, $2)', ['hidden', '河口街道'])
      await tx.query('select 1 / 0').catch(() => {})
    })
    await expect(hiding).rejects.toThrow(/rolled back/)
    expect(await test.db.read('hidden', streets)).toEqual([])
  })

  it('cannot be used after its end', async () => {
    let kept: Queries | undefined
    await test.db.transaction('hunjiang', async tx => {
      kept = tx
    })
    await expect(async () => kept?.query('select 1')).rejects.toThrow(/work had ended/)
  })

  it('is not opened or ended by the query builder', async () => {
    const nested = test.db.transaction('hunjiang', tx => tx.kysely.transaction().execute(async () => {}))
    await expect(nested).rejects.toThrow(/Database\.transaction/)
  })
})

describe('a connection', () => {
  it('whose server process was killed under way is not handed on', async () => {
    const db = await connect(test.url, { max: 1 })
    try {
      const killed = db.read('hunjiang', q => q.query('select pg_terminate_backend(pg_backend_pid())'))
      await expect(killed).rejects.toThrow()
      expect(await db.read('hunjiang', streets)).toEqual(hunjiang)
    } finally {
      await db.close()
    }
  })

  it('left inside a transaction by a read is not handed on', async () => {
    const db = await connect(test.url, { max: 1 })
    try {
      const first = await db.read('hunjiang', async q => {
        await q.query('begin')
        return value<number>(q, 'pg_backend_pid()')
      })
      const second = await db.read('hunjiang', q => value<number>(q, 'pg_backend_pid()'))
      expect(second).not.toBe(first)
      expect(await db.read('hunjiang', q => value<number>(q, 'pg_backend_pid()'))).toBe(second)
    } finally {
      await db.close()
    }
  })
})

describe('values leave the database', () => {
  const read = <T>(expression: string) => test.db.read('hunjiang', q => value<T>(q, expression))

  it('as dates without a time, also in arrays', async () => {
    expect(await read(`date '2026-02-28'`)).toBe('2026-02-28')
    expect(await read(`array[date '2026-02-28', null]`)).toEqual(['2026-02-28', null])
  })

  it('as instants in UTC with milliseconds', async () => {
    expect(await read(`timestamptz '2026-11-22 00:00:00+08'`)).toBe('2026-11-21T16:00:00.000Z')
    expect(await read(`timestamptz '2026-11-22 00:00:00.123456+05:30'`)).toBe('2026-11-21T18:30:00.123Z')
    // China kept summer time from 1986 to 1991.
    expect(await read(`timestamptz '1988-07-01 12:00:00 Asia/Shanghai'`)).toBe('1988-07-01T03:00:00.000Z')
    expect(await read(`array[timestamptz '2026-11-22 00:00:00+08']`)).toEqual(['2026-11-21T16:00:00.000Z'])
    expect(await read(`'infinity'::timestamptz`)).toBe('infinity')
  })

  it('with the day of an instant taken in Shanghai', async () => {
    expect(await read(`(timestamptz '2026-11-22 16:00:00Z')::date`)).toBe('2026-11-23')
    expect(await read(`(timestamptz '2026-11-22 15:59:59Z')::date`)).toBe('2026-11-22')
  })

  it('as numbers where a number is exact, and not at all where it is not', async () => {
    expect(await read('9007199254740991::int8')).toBe(9007199254740991)
    await expect(read('9007199254740992::int8')).rejects.toThrow(RangeError)
    expect(await read('count(*)')).toBe(1)
    expect(await read('array[1::int8]')).toEqual([1])
    expect(await read('1.50::numeric')).toBe('1.50')
  })

  it('the same through the query builder and the owner, but as pg has it for libraries', async () => {
    const through = await test.db.read('hunjiang', async q => {
      const { rows } = await sql<{ d: string }>`select date '2026-02-28' as d`.execute(q.kysely)
      expect(q.kysely).toBeInstanceOf(Kysely)
      return rows[0]?.d
    })
    expect(through).toBe('2026-02-28')
    expect((await test.db.owner.query(`select now() as t`)).rows[0].t).toMatch(/Z$/)
    expect((await test.db.libraries.query(`select now() as t`)).rows[0].t).toBeInstanceOf(Date)
  })
})
