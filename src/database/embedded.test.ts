import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type EmbeddedDatabase, startEmbedded } from './embedded.ts'
import { isAlive, lockDataDirectory } from './server-lock.ts'
import { StartRefused } from './start-refused.ts'
import { administer } from './test-database.ts'

let directory: string
let dataDir: string
const running = new Set<EmbeddedDatabase>()
const servers = new Set<ChildProcess>()

beforeAll(async () => {
  // A space, Chinese, and too long for a socket path.
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'yifa 依法-'))
  fs.chmodSync(directory, 0o755)
  dataDir = path.join(directory, 'a long name '.repeat(8).trim(), 'postgres')
  const { url } = await start()
  await administer(url, 'create table village (name text)')
  await stopAll()
})
afterEach(stopAll)
afterAll(() => fs.rmSync(directory, { recursive: true, force: true }))

async function start(where = dataDir, patienceMs = 0): Promise<EmbeddedDatabase> {
  const database = await startEmbedded({ dataDir: where, fsync: false, patienceMs })
  running.add(database)
  return database
}

async function stopAll() {
  for (const server of servers) server.kill('SIGKILL')
  for (const database of running) await database.stop()
  servers.clear()
  running.clear()
}

/** A server process of its own, to be killed. */
async function startServer(): Promise<{ server: ChildProcess; url: string; pid: number }> {
  const code = `
    process.on('SIGTERM', () => process.exit())
    const { startEmbedded } = await import(${JSON.stringify(new URL('./embedded.ts', import.meta.url).href)})
    const { url, pid } = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)}, fsync: false })
    console.log(JSON.stringify({ url, pid }))
    setInterval(() => {}, 1000)`
  const server = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
  servers.add(server)
  const line = await new Promise<string>((resolve, reject) => {
    server.stdout.once('data', data => resolve(String(data)))
    server.once('exit', exit => reject(new Error(`the server ended: ${exit}`)))
  })
  return { server, ...(JSON.parse(line) as { url: string; pid: number }) }
}

function gone(server: ChildProcess): Promise<unknown> {
  return new Promise(resolve => server.once('exit', resolve))
}

async function villages(url: string): Promise<string[]> {
  const { rows } = await administer(url, 'select name from village order by name')
  return rows.map(row => row.name as string)
}

describe('the embedded database', () => {
  it('keeps what it holds from one start to the next', async () => {
    const first = await start()
    await administer(first.url, "insert into village values ('红土崖')")
    await first.stop()
    const second = await start()
    expect(await villages(second.url)).toContain('红土崖')
  })

  it('speaks UTF-8, keeps Shanghai time, orders strings alike everywhere, and listens to no network', async () => {
    const { url } = await start()
    const { rows } = await administer(
      url,
      `select current_setting('server_encoding') encoding, current_setting('TimeZone') zone,
         current_setting('listen_addresses') addresses, 'É' = upper('é') as knows_case,
         (select datlocprovider::text || ' ' || datlocale from pg_database where datname = current_database()) as locale,
         'b' collate "zh-x-icu" < 'C' as chinese_order_is_there`,
    )
    expect(rows).toEqual([
      {
        encoding: 'UTF8',
        zone: 'Asia/Shanghai',
        addresses: '',
        knows_case: true,
        locale: 'b C.UTF-8',
        chinese_order_is_there: true,
      },
    ])
    const socketDir = new URL(url).searchParams.get('host') as string
    expect(fs.statSync(socketDir).mode & 0o777).toBe(0o700)
  })

  it('is refused to a second server, which names the first', async () => {
    await start()
    await expect(start()).rejects.toThrow(StartRefused)
    await expect(start()).rejects.toThrow(new RegExp(`进程 ${process.pid}.*YIFA_DATA`))
  })

  it('recovers when server and database were killed', async () => {
    const { server, url, pid } = await startServer()
    await expect(start()).rejects.toThrow(new RegExp(`进程 ${server.pid}`))
    await administer(url, "insert into village values ('大阳岔')")
    const ended = gone(server)
    server.kill('SIGKILL')
    process.kill(pid, 'SIGKILL')
    await ended
    const database = await start()
    expect(await villages(database.url)).toContain('大阳岔')
  })

  it('recovers when only the server was killed and the database runs on', async () => {
    const { server, url, pid } = await startServer()
    const ended = gone(server)
    server.kill('SIGKILL')
    await ended
    await administer(url, "insert into village values ('珍珠门')") // it does run on
    const database = await start()
    expect(database.pid).not.toBe(pid)
    expect(await villages(database.url)).toContain('珍珠门')
  })

  it('ends with a server that exits without stopping it', async () => {
    const { server, pid } = await startServer()
    server.kill('SIGTERM')
    await gone(server)
    await expect.poll(() => isAlive(pid), { timeout: 10_000, interval: 10 }).toBe(false)
  })

  it('starts although the process number in its stale lock file is taken by another process', async () => {
    const other = spawn('sleep', ['60'])
    await (await start()).stop()
    const pidFile = path.join(fs.realpathSync(dataDir), 'postmaster.pid')
    fs.writeFileSync(pidFile, `${other.pid}\n${dataDir}\n1795000000\n5432\n/nowhere\n\n  1 1\nready   \n`)
    try {
      expect(Array.isArray(await villages((await start()).url))).toBe(true)
    } finally {
      other.kill()
    }
  })

  it('starts after its creation was interrupted', async () => {
    const interrupted = path.join(directory, 'interrupted', 'postgres')
    fs.mkdirSync(`${interrupted}.new/base`, { recursive: true })
    fs.mkdirSync(interrupted) // a mounted volume, say
    const database = await start(interrupted)
    expect((await administer(database.url, 'select 1 as one')).rows).toEqual([{ one: 1 }])
  })

  it('tells when the database ends by itself', async () => {
    const database = await start()
    process.kill(database.pid, 'SIGTERM')
    expect(await database.failed).toMatch(/\S/)
  })

  it('refuses data of another major version, and lets go of the directory', async () => {
    const old = path.join(directory, 'old', 'postgres')
    fs.mkdirSync(old, { recursive: true })
    fs.writeFileSync(path.join(old, 'PG_VERSION'), '17\n')
    await expect(start(old)).rejects.toThrow(/PostgreSQL 17/)
    expect(fs.existsSync(`${old}.lock`)).toBe(false)
  })

  it.runIf(process.getuid?.() === 0)('lies in /var/lib where its account cannot enter the checkout', async () => {
    const closed = path.join(directory, 'closed')
    fs.mkdirSync(closed, { mode: 0o700 })
    const first = await start(path.join(closed, 'postgres'))
    await administer(first.url, 'create table village (name text)')
    await first.stop()
    const place = fs.readlinkSync(path.join(closed, 'postgres'))
    try {
      expect(place).toMatch(/^\/var\/lib\/yifa-/)
      expect(await villages((await start(path.join(closed, 'postgres'))).url)).toEqual([])
    } finally {
      await stopAll()
      fs.rmSync(path.dirname(place), { recursive: true })
    }
  })
})

describe('the lock on a data directory', () => {
  const lockFile = () => path.join(directory, 'locked.lock')
  const lock = (patienceMs = 0) => lockDataDirectory(path.join(directory, 'locked'), patienceMs)

  it('is held until it is given back', async () => {
    const unlock = await lock()
    await expect(lock()).rejects.toThrow(StartRefused)
    unlock()
    const again = await lock()
    again()
    expect(fs.existsSync(lockFile())).toBe(false)
  })

  it('is waited for while the server before is still stopping', async () => {
    const unlock = await lock()
    const waiting = lock(60_000)
    unlock()
    const again = await waiting
    again()
  })

  it('is taken over from a process that is gone', async () => {
    const brief = spawn('true')
    await gone(brief)
    fs.writeFileSync(lockFile(), JSON.stringify({ pid: brief.pid, started: 'some boot 1' }))
    const unlock = await lock()
    unlock()
  })

  it.runIf(process.platform === 'linux')('is taken over when its number now belongs to another process', async () => {
    fs.writeFileSync(lockFile(), JSON.stringify({ pid: process.pid, started: 'an earlier boot 4711' }))
    const unlock = await lock()
    unlock()
  })

  it('is taken over when it was cut short by a full disk or a power cut', async () => {
    fs.writeFileSync(lockFile(), '{"pid":')
    const unlock = await lock()
    unlock()
  })
})
