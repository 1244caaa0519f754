import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { bindOwner, prepareAppRole } from './app-role.ts'
import { ownerSettings } from './connection.ts'
import { StartRefused } from './start-refused.ts'

/** One file of `migrations/`: `NNNN-name.sql`, run once, in order, never edited after release. */
export interface Migration {
  name: string
  sql: string
  /** SHA-256 of the file, hexadecimal. */
  checksum: string
}

const migrationsDirectory = fileURLToPath(new URL('./migrations/', import.meta.url))

/**
 * Brings the database at `url` to the schema of this program, each file in its own transaction; does nothing when it is
 * there already. Two programs migrating at once wait for each other.
 *
 * @returns the names of the migrations applied now.
 * @throws {StartRefused} when the server is older than PostgreSQL 15, or the database is not UTF-8.
 * @throws when an applied migration was edited or is missing here, or when a file fails: the message names it, and what
 *   that file did is rolled back.
 */
export async function migrate(url: string, directory: string = migrationsDirectory): Promise<string[]> {
  const migrations = readMigrations(directory)
  const client = new pg.Client({ connectionString: url, options: ownerSettings })
  await client.connect()
  try {
    await refuseUnfitServer(client)
    await client.query('select pg_advisory_lock($1)', [lockKey])
    await prepareAppRole(client)
    const applied = await readApplied(client)
    const pending = pendingMigrations(migrations, applied)
    for (const migration of pending) await apply(client, migration)
    await bindOwner(client)
    return pending.map(migration => migration.name)
  } finally {
    await client.end()
  }
}

async function refuseUnfitServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: string; number: number; encoding: string }>(
    `select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
       current_setting('server_encoding') as encoding`,
  )
  const server = rows[0]
  if (server && server.number < 150000)
    throw new StartRefused(
      `数据库是 PostgreSQL ${server.version}，需要 15 或更新版本。 (PostgreSQL 15 or newer is needed.)`,
    )
  if (server && server.encoding !== 'UTF8')
    throw new StartRefused(`数据库编码是 ${server.encoding}，需要 UTF8。 (The database's encoding must be UTF8.)`)
}

// 'yifa' in ASCII; advisory locks are per database.
const lockKey = 0x79696661

/** The migrations of a directory in order. @throws when a name is not `NNNN-name.sql` or a number stands twice. */
export function readMigrations(directory: string = migrationsDirectory): Migration[] {
  const names = readdirSync(directory)
    .filter(name => name.endsWith('.sql'))
    .sort()
  names.forEach((name, i) => {
    if (!/^\d{4}-[a-z0-9-]+\.sql$/.test(name)) throw new Error(`not a migration's name (NNNN-name.sql): ${name}`)
    if (name.slice(0, 4) === names[i - 1]?.slice(0, 4)) throw new Error(`two migrations share a number: ${name}`)
  })
  return names.map(name => {
    const sql = readFileSync(join(directory, name), 'utf8')
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
  })
}

async function readApplied(client: pg.Client): Promise<Map<string, string>> {
  await client.query(`
    create table if not exists migration (
      name text primary key,
      checksum text not null,
      applied_at timestamptz not null default now()
    )`)
  const { rows } = await client.query<{ name: string; checksum: string }>('select name, checksum from migration')
  return new Map(rows.map(row => [row.name, row.checksum]))
}

function pendingMigrations(migrations: Migration[], applied: Map<string, string>): Migration[] {
  for (const [name, checksum] of applied) {
    const file = migrations.find(migration => migration.name === name)
    if (!file)
      throw new Error(
        `数据库比程序新：已执行的迁移 ${name} 不在本程序中。 (The database was migrated by a newer program.)`,
      )
    if (file.checksum !== checksum)
      throw new Error(
        `迁移文件 ${name} 在执行后被修改，拒绝继续。 (Applied migration ${name} was edited; add a new one instead.)`,
      )
  }
  const pending = migrations.filter(migration => !applied.has(migration.name))
  const last = [...applied.keys()].sort().at(-1)
  const late = pending.find(migration => last !== undefined && migration.name < last)
  if (late)
    throw new Error(
      `迁移 ${late.name} 排在已执行的 ${last} 之前。 (Migration ${late.name} comes before the applied ${last}.)`,
    )
  return pending
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(migration.sql)
    await client.query('insert into migration (name, checksum) values ($1, $2)', [migration.name, migration.checksum])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`迁移 ${migration.name} 失败： ${reason}`, { cause: error })
  }
}
