import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Queries } from './connection.ts'
import { type TestDatabase, testDatabase } from './test-database.ts'

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
    create policy same_jurisdiction on street
      using (jurisdiction = current_setting('yifa.jurisdiction', true))
      with check (jurisdiction = current_setting('yifa.jurisdiction', true));
    insert into street values ('hunjiang', '新建街道'), ('hunjiang', '城南街道'), ('linjiang', '建国街道');
  `)
})

afterAll(() => test.close())

async function streets(q: Queries): Promise<string[]> {
  const { rows } = await q.query<{ name: string }>('select name from street order by name')
  return rows.map(row => row.name)
}

describe('a jurisdiction sees its own rows only', () => {
  it('when it reads, whichever connection of the pool it is given', async () => {
    const seen = await Promise.all(
      Array.from({ length: 40 }, (_, i) => test.db.read(i % 2 ? 'linjiang' : 'hunjiang', streets)),
    )
    seen.forEach((names, i) => {
      expect(names).toEqual(i % 2 ? ['建国街道'] : ['城南街道', '新建街道'])
    })
  })
})
