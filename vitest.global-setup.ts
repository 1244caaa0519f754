import { createHash } from 'node:crypto'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { type EmbeddedDatabase, startEmbedded } from './src/database/embedded.ts'
import { migrate, readMigrations } from './src/database/migrate.ts'
import { isAlive } from './src/database/server-lock.ts'
import { administer, databaseUrl, type TestServer } from './src/database/test-database.ts'

/**
 * One database server for a whole test run, started when the first test asks for it: tests of pure functions never wait
 * for one. `YIFA_TEST_DATABASE_URL` puts another server in its place (its user must be allowed to create databases).
 */
export default function setup(): () => Promise<void> {
  const place = placeForData()
  sweep(place)
  const directory = fs.mkdtempSync(path.join(place, `yifa-test-${process.pid}-`))
  fs.chmodSync(directory, 0o755) // under root the server has an account of its own, which must be able to pass
  let embedded: EmbeddedDatabase | undefined
  let server: Promise<TestServer> | undefined

  async function start(): Promise<TestServer> {
    const external = process.env.YIFA_TEST_DATABASE_URL
    if (!external) embedded = await startEmbedded({ dataDir: path.join(directory, 'postgres'), fsync: false })
    const serverUrl = external ?? (embedded as EmbeddedDatabase).url
    return { serverUrl, template: await migratedTemplate(serverUrl) }
  }

  const socketPath = path.join(directory, 'ask')
  const listener = net.createServer(async socket => {
    socket.on('error', () => {})
    try {
      server ??= start()
      socket.end(JSON.stringify(await server))
    } catch (error) {
      socket.end(JSON.stringify({ error: error instanceof Error ? error.message : String(error) }))
    }
  })
  listener.listen(socketPath)
  listener.unref()
  process.env.YIFA_TEST_SERVER = socketPath

  return async () => {
    listener.close()
    await server?.catch(() => {})
    await embedded?.stop()
    fs.rmSync(directory, { recursive: true, force: true })
  }
}

/** In memory where there is plenty: to clone a database is to copy 300 files (25 ms there, 150 ms on a disk). */
function placeForData(): string {
  const memory = '/dev/shm'
  if (!fs.existsSync(memory)) return os.tmpdir()
  const { bavail, bsize } = fs.statfsSync(memory)
  return bavail * bsize > 2 * 1024 ** 3 ? memory : os.tmpdir()
}

/** Removes what killed runs left; a database still running there ends when it finds its files gone. */
function sweep(place: string): void {
  for (const name of fs.readdirSync(place)) {
    const pid = /^yifa-test-(\d+)-/.exec(name)?.[1]
    if (!pid || isAlive(Number(pid))) continue
    try {
      fs.rmSync(path.join(place, name), { recursive: true, force: true })
    } catch {} // another account's
  }
}

/** Named by the migrations' content, so that on a lasting server an edited migration gets a new one. */
async function migratedTemplate(serverUrl: string): Promise<string> {
  const hash = createHash('sha256').update(
    readMigrations()
      .map(m => m.name + m.checksum)
      .join(),
  )
  const name = `yifa_template_${hash.digest('hex').slice(0, 16)}`
  const existing = await administer(serverUrl, `select 1 from pg_database where datname = '${name}'`)
  if (existing.rowCount) return name
  const fresh = `${name}_${process.pid}`
  await administer(serverUrl, `create database ${fresh} template template0`)
  await migrate(databaseUrl(serverUrl, fresh))
  await administer(serverUrl, `alter database ${fresh} rename to ${name}`)
  return name
}
