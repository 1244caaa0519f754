import { randomBytes } from 'node:crypto'
import net from 'node:net'
import pg from 'pg'
import { connect, type Database } from './connection.ts'

/** A migrated, empty database of its own for one test file; a clone of a template, there in well under 100 ms. */
export interface TestDatabase {
  db: Database
  url: string
  close(): Promise<void>
}

/**
 * Only under `vitest`, whose global setup keeps the server: it starts at the first call of a run.
 *
 *     const { db, close } = await testDatabase()
 *     afterAll(close)
 */
export async function testDatabase(): Promise<TestDatabase> {
  const { serverUrl, template } = await askForServer()
  const name = `yifa_test_${randomBytes(6).toString('hex')}`
  await administer(serverUrl, `create database ${name} template ${template} strategy file_copy`)
  const url = databaseUrl(serverUrl, name)
  const db = await connect(url, { max: 6 })
  return {
    db,
    url,
    async close() {
      await db.close()
      await administer(serverUrl, `drop database ${name} with (force)`)
    },
  }
}

/** What the global setup answers: a server, and the name of the migrated database to clone. */
export interface TestServer {
  serverUrl: string
  template: string
}

async function askForServer(): Promise<TestServer> {
  const socketPath = process.env.YIFA_TEST_SERVER
  if (!socketPath) throw new Error('testDatabase() works under vitest with its global setup only')
  let answer = ''
  for await (const chunk of net.connect(socketPath)) answer += chunk
  const parsed = JSON.parse(answer) as TestServer | { error: string }
  if ('error' in parsed) throw new Error(parsed.error)
  return parsed
}

/** The same server, another database. */
export function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.href
}

/** One statement outside any transaction, as CREATE DATABASE asks. */
export async function administer(serverUrl: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  try {
    return await client.query(sql)
  } finally {
    await client.end()
  }
}
