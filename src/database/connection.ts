import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, type QueryResult } from 'kysely'
import pg from 'pg'
import { appRoleProblem, appRoleReady } from './app-role.ts'
import { columnTypes } from './column-types.ts'
import { StartRefused } from './start-refused.ts'
import type { Tables } from './tables.ts'

/** What may be asked of the database within one `transaction` or `read`; unusable once that work has ended. */
export interface Queries {
  /** Sends one statement. Give a `name` in the config to have it planned once per connection. */
  query<R extends pg.QueryResultRow>(
    query: pg.QueryConfig | string,
    values?: readonly unknown[],
  ): Promise<pg.QueryResult<R>>
  /** The same connection, and the same transaction, as a query builder. */
  readonly kysely: Kysely<Tables>
}

/**
 * The database as the rest of Yifa sees it: rows of one jurisdiction at a time, kept apart by row-level security.
 *
 *     const open = await database.read('hunjiang', q => q.kysely.selectFrom('case').selectAll().execute())
 *
 * Types on the way out of `transaction`, `read` and `owner`: `int8` is a number (a value beyond 2^53 throws), `date` is
 * 'YYYY-MM-DD', `timestamptz` is an ISO instant in UTC with milliseconds ('2026-11-22T02:49:00.000Z'), `numeric` is a
 * string.
 */
export interface Database {
  /**
   * Runs `work` between BEGIN and COMMIT. Rolls back and rethrows when `work` throws; throws when a statement failed
   * inside and `work` hid it, since PostgreSQL would then answer COMMIT with a rollback.
   */
  transaction<T>(jurisdiction: string, work: (tx: Queries) => Promise<T>): Promise<T>
  /** Runs `work` with no transaction of its own: each statement sees what was committed when it began. */
  read<T>(jurisdiction: string, work: (q: Queries) => Promise<T>): Promise<T>
  /** Connections of the role that owns the schema, not narrowed to a jurisdiction: migrations, timed work. */
  readonly owner: pg.Pool
  /**
   * The owner's rights with pg's own types (`Date` for instants), for libraries that bring their own queries and count
   * on them: better-auth compares `expiresAt` with a `Date`, graphile-worker its run times.
   */
  readonly libraries: pg.Pool
  close(): Promise<void>
}

/**
 * Opens the database at `url`, which `migrate` has prepared.
 *
 * @param options.max most connections for acts and reads at a time (12 by default; the owner has 4 more, libraries 6).
 * @throws {StartRefused} when row-level security would not bind the connecting user.
 */
export async function connect(url: string, options: { max?: number } = {}): Promise<Database> {
  const owner = pool(url, 4, { sessionSettings: ownerSettings, types: columnTypes })
  const libraries = pool(url, 6, { sessionSettings: ownerSettings })
  let sessionSettings: string
  try {
    const problem = await appRoleProblem(owner)
    if (problem) throw new StartRefused(problem)
    sessionSettings = (await appRoleReady(owner)) ? `${everySession} -c role=yifa_app` : everySession
  } catch (error) {
    await Promise.all([owner.end(), libraries.end()])
    throw error
  }
  const app = pool(url, options.max ?? 12, { sessionSettings, types: columnTypes, pipeline: true })

  return {
    transaction: (jurisdiction, work) => withClient(app, jurisdiction, client => inTransaction(client, work)),
    read: (jurisdiction, work) => withClient(app, jurisdiction, client => withQueries(client, work)),
    owner,
    libraries,
    async close() {
      await Promise.all([app.end(), owner.end(), libraries.end()])
    },
  }
}

// Legal days begin and end at midnight in Shanghai, also in `now()::date` on a server set to another zone.
const everySession = '-c timezone=Asia/Shanghai -c datestyle=ISO'
/** `yifa.owner` opens the policy by which the owner, itself bound by row-level security, sees all rows. */
export const ownerSettings = `${everySession} -c yifa.owner=on`

interface PoolManner {
  readonly sessionSettings: string
  readonly types?: pg.CustomTypesConfig
  /** Statements are sent without waiting for the answer to the one before. */
  readonly pipeline?: boolean
}

function pool(url: string, max: number, how: PoolManner): pg.Pool {
  const created = new pg.Pool({
    connectionString: url,
    max,
    options: how.sessionSettings,
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: 30_000,
    ...(how.types ? { types: how.types } : {}),
    // Not yet in @types/pg.
    ...(how.pipeline ? { pipeline: true } : {}),
  })
  // An idle connection lost with the server is replaced at the next checkout; without a listener it would end the process.
  created.on('error', () => {})
  return created
}

// The jurisdiction is a setting of the session, not of each statement: a connection that already has it costs nothing.
const jurisdictionOf = new WeakMap<pg.PoolClient, string>()

async function withClient<T>(
  app: pg.Pool,
  jurisdiction: string,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  if (!isJurisdictionId(jurisdiction)) throw new TypeError(`not a jurisdiction id: ${JSON.stringify(jurisdiction)}`)
  const client = await app.connect()
  try {
    if (jurisdictionOf.get(client) !== jurisdiction) {
      jurisdictionOf.delete(client)
      await client.query(`set yifa.jurisdiction = '${jurisdiction}'`)
      jurisdictionOf.set(client, jurisdiction)
    }
    return await work(client)
  } finally {
    // Anything but idle (a transaction left open, a lost connection) is not handed on.
    client.release(transactionStatus(client) !== 'I')
  }
}

/** Jurisdiction ids stand in SQL text, since SET takes no parameters. */
export function isJurisdictionId(text: string): boolean {
  return /^[a-z0-9-]{1,40}$/.test(text)
}

async function inTransaction<T>(client: pg.PoolClient, work: (tx: Queries) => Promise<T>): Promise<T> {
  // Sent along with the first statement: an act is one journey to the database shorter.
  const begun = client.query('begin')
  begun.catch(() => {})
  let result: T
  try {
    result = await withQueries(client, work)
    await begun
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
  const commit = await client.query('commit')
  if (commit.command === 'ROLLBACK') throw new Error('a statement failed in this transaction, so it was rolled back')
  return result
}

async function withQueries<T>(client: pg.PoolClient, work: (queries: Queries) => Promise<T>): Promise<T> {
  let open = true
  const send = (query: pg.QueryConfig | string, values?: readonly unknown[]) => {
    if (!open) throw new Error('this connection was given back: a query was sent after its work had ended')
    return client.query(query as string, values as unknown[])
  }
  let builder: Kysely<Tables> | undefined
  try {
    return await work({
      query: send as Queries['query'],
      get kysely() {
        builder ??= queryBuilder(send)
        return builder
      },
    })
  } finally {
    open = false
  }
}

/** A Kysely that sends to one given connection. Transactions are opened by `Database.transaction` alone. */
function queryBuilder(send: (sql: string, values: readonly unknown[]) => Promise<pg.QueryResult>): Kysely<Tables> {
  const connection = {
    async executeQuery<R>(compiled: { sql: string; parameters: readonly unknown[] }): Promise<QueryResult<R>> {
      const result = await send(compiled.sql, compiled.parameters)
      const changes = ['INSERT', 'UPDATE', 'DELETE', 'MERGE'].includes(result.command)
      return changes ? { rows: result.rows, numAffectedRows: BigInt(result.rowCount ?? 0) } : { rows: result.rows }
    },
    // biome-ignore lint/correctness/useYield: the interface asks for a generator
    async *streamQuery(): AsyncIterableIterator<never> {
      throw new Error('streaming is not offered here; page by key instead')
    },
  }
  const refuse = async () => {
    throw new Error('Database.transaction opens and ends transactions')
  }
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createIntrospector: db => new PostgresIntrospector(db),
      createDriver: () => ({
        init: async () => {},
        acquireConnection: async () => connection,
        releaseConnection: async () => {},
        beginTransaction: refuse,
        commitTransaction: refuse,
        rollbackTransaction: refuse,
        destroy: async () => {},
      }),
    },
  })
}

/** 'I' idle, 'T' in a transaction, 'E' in a failed one, null before the first answer. Not yet in @types/pg. */
function transactionStatus(client: pg.PoolClient): 'I' | 'T' | 'E' | null {
  return (client as unknown as { getTransactionStatus(): 'I' | 'T' | 'E' | null }).getTransactionStatus()
}
