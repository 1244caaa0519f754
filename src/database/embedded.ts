import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  type Account,
  ensurePrivateDirectory,
  placeDataDirectory,
  reachableBinaries,
  serverAccount,
} from './placement.ts'
import { isAlive, lockDataDirectory } from './server-lock.ts'
import { StartRefused } from './start-refused.ts'

export interface EmbeddedDatabase {
  /** Of the database `yifa`, over a Unix socket that only this account (and root) can open. */
  url: string
  /** Of PostgreSQL's postmaster. */
  pid: number
  /** Finishes the shutdown checkpoint; open transactions are rolled back, so let acts end first. */
  stop(): Promise<void>
  /** Settles when PostgreSQL ends by itself, with the last lines of its log; stays pending after `stop`. */
  failed: Promise<string>
}

export interface EmbeddedOptions {
  /** Where the cluster lies; created when missing. Beside it: `<dataDir>.lock`, `<dataDir>.log`, `<dataDir>.socket/`. */
  dataDir: string
  /** Off only for tests: data would not survive a power cut. */
  fsync?: boolean
  /** How long to wait for another server on the directory, which may just be stopping: 5,000 unless told. */
  patienceMs?: number
  /** Told, in one line for the administrator, of anything slow or out of the ordinary. */
  say?: (line: string) => void
}

/**
 * Starts the PostgreSQL 18 binaries that npm installed, creating the cluster the first time.
 *
 *     const database = await startEmbedded({ dataDir: 'var/postgres' })
 *
 * After `kill -9` of this process, of PostgreSQL, or of both, the next start recovers: a database left running is shut
 * down first, stale lock files are recognised.
 *
 * @throws {StartRefused} when another Yifa server uses the directory, or this machine cannot run it; the message is for
 *   the administrator.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const say = options.say ?? (() => {})
  const linkedDir = path.resolve(options.dataDir)
  fs.mkdirSync(path.dirname(linkedDir), { recursive: true })
  const unlock = await lockDataDirectory(linkedDir, options.patienceMs ?? 5_000)
  try {
    const account = serverAccount(linkedDir)
    const binaries = reachableBinaries(account, say)
    const dataDir = placeDataDirectory(linkedDir, account, say)
    if (!fs.existsSync(path.join(dataDir, 'PG_VERSION'))) {
      say('正在建立数据库…… (creating the database)')
      await initialise(dataDir, binaries, account, options.fsync ?? true)
    }
    refuseOtherMajorVersion(dataDir)
    await stopOrphan(dataDir, say)
    const socketDir = socketDirectory(dataDir, account)
    const server = await launch({
      dataDir,
      socketDir,
      binaries,
      account,
      fsync: options.fsync ?? true,
      log: `${linkedDir}.log`,
    })
    return handle(server, socketDir, `${linkedDir}.log`, unlock)
  } catch (error) {
    unlock()
    throw error
  }
}

/** Into a directory of another name first: an interrupted `initdb` never looks like a cluster. */
async function initialise(dataDir: string, binaries: string, account: Account | undefined, fsync: boolean) {
  const fresh = `${dataDir}.new`
  fs.rmSync(fresh, { recursive: true, force: true })
  ensurePrivateDirectory(fresh, account)
  const settings = Object.entries(initialSettings).flatMap(([name, value]) => ['--set', `${name}=${value}`])
  await run(path.join(binaries, 'initdb'), account, [
    ...['--pgdata', fresh, '--username', 'yifa', '--auth-local', 'trust', '--auth-host', 'reject'],
    // The same order of strings on every machine and after every system upgrade; Chinese order is asked for by name
    // (collate "zh-x-icu") where a person reads the list.
    ...['--encoding', 'UTF8', '--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
    ...settings,
    ...(fsync ? [] : ['--no-sync']),
  ])
  await run(
    path.join(binaries, 'postgres'),
    account,
    ['--single', '-D', fresh, ...(fsync ? [] : ['-F']), 'postgres'],
    'create database yifa\n',
  )
  // An empty directory may stand there already: a mounted volume's, or one made by hand.
  fs.rmSync(dataDir, { recursive: true, force: true })
  fs.renameSync(fresh, dataDir)
}

/** Written to postgresql.conf once, where an administrator may change them: for 2 cores and 4 to 24 GB shared with Node. */
const initialSettings = {
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_connections: '60',
  max_wal_size: '2GB',
  // Solid-state disks; the default of 4 turns down index scans that are right.
  random_page_cost: '1.1',
  // Compiling costs more than it saves on queries of a few milliseconds.
  jit: 'off',
  timezone: 'Asia/Shanghai',
  log_timezone: 'Asia/Shanghai',
  log_checkpoints: 'off',
  idle_in_transaction_session_timeout: '5min',
}

async function run(program: string, account: Account | undefined, args: string[], input = ''): Promise<void> {
  const child = spawn(program, args, { ...asAccount(account), stdio: ['pipe', 'pipe', 'pipe'] })
  let output = ''
  child.stdout.on('data', data => {
    output += data
  })
  child.stderr.on('data', data => {
    output += data
  })
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  if (code !== 0 || /^.*(FATAL|ERROR|PANIC): /m.test(output))
    throw new StartRefused(`${path.basename(program)} 执行失败 (failed, exit ${code})：\n${output.trim()}`)
}

function asAccount(account: Account | undefined) {
  // Nothing of the caller's environment: PGDATA, PGOPTIONS or LC_ALL would change what runs. The working directory must be
  // one that the account can enter.
  const env = { PATH: '/usr/bin:/bin', LC_ALL: 'C' }
  return account ? { env, cwd: '/', uid: account.uid, gid: account.gid } : { env, cwd: '/' }
}

function refuseOtherMajorVersion(dataDir: string) {
  const major = fs.readFileSync(path.join(dataDir, 'PG_VERSION'), 'utf8').trim()
  if (major !== '18')
    throw new StartRefused(
      `${dataDir} 是 PostgreSQL ${major} 的数据，本程序自带 18。 (made by PostgreSQL ${major}, not 18)`,
    )
}

/**
 * A database still running here lost its server to `kill -9`. It is shut down in order rather than taken over, so that
 * this process is its parent again and learns when it ends.
 */
async function stopOrphan(dataDir: string, say: (line: string) => void): Promise<void> {
  const pidFile = path.join(dataDir, 'postmaster.pid')
  const pid = postmasterPid(pidFile)
  if (pid !== undefined && isAlive(pid) && isPostmasterOf(pid, dataDir)) {
    say(
      `上次的服务异常退出，正在关闭遗留的数据库（进程 ${pid}）…… (stopping the database a killed server left running)`,
    )
    await shutDown(pid)
  }
  // Killed, it left the file behind.
  if (postmasterPid(pidFile) !== undefined) disownPidFile(pidFile)
}

/** "Fast" first, which saves everything; "immediate" leaves the rest to recovery. */
async function shutDown(pid: number): Promise<void> {
  signal(pid, 'SIGINT')
  if (await ended(pid, 20_000)) return
  signal(pid, 'SIGQUIT')
  if (await ended(pid, 5_000)) return
  throw new StartRefused(`遗留的数据库（进程 ${pid}）无法停止，请手工结束它。 (orphaned database ${pid} does not stop)`)
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {} // it has just ended
}

function postmasterPid(pidFile: string): number | undefined {
  try {
    const pid = Number(fs.readFileSync(pidFile, 'utf8').split('\n')[0])
    return Number.isInteger(pid) && pid > 0 ? pid : undefined
  } catch {
    return undefined
  }
}

function isPostmasterOf(pid: number, dataDir: string): boolean {
  if (process.platform === 'linux') {
    try {
      return fs.realpathSync(fs.readlinkSync(`/proc/${pid}/cwd`)) === fs.realpathSync(dataDir)
    } catch {
      return false
    }
  }
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout.includes(dataDir)
}

/**
 * The number in a stale postmaster.pid may by now be another process, or a zombie nobody reaps (in containers), and
 * PostgreSQL would refuse to start. It takes its own parent's number for stale; the file itself must stay, since it names
 * the shared memory by which PostgreSQL finds back ends that outlived their postmaster.
 */
function disownPidFile(pidFile: string): void {
  const [, ...rest] = fs.readFileSync(pidFile, 'utf8').split('\n')
  fs.writeFileSync(pidFile, [process.pid, ...rest].join('\n'))
}

async function ended(pid: number, withinMs: number): Promise<boolean> {
  for (let waited = 0; waited < withinMs; waited += 20) {
    if (!isAlive(pid)) return true
    await sleep(20)
  }
  return !isAlive(pid)
}

function socketDirectory(dataDir: string, account: Account | undefined): string {
  const beside = `${dataDir}.socket`
  // sun_path holds 104 bytes on macOS, 108 on Linux, with a closing zero.
  const fits = Buffer.byteLength(path.join(beside, socketName)) <= 103
  const hash = createHash('sha256').update(dataDir).digest('hex').slice(0, 16)
  const directory = fits ? beside : path.join(os.tmpdir(), `yifa-${hash}`)
  ensurePrivateDirectory(directory, account)
  // Left by a killed database; the process number in the lock file may by now be another's.
  for (const stale of [socketName, `${socketName}.lock`]) fs.rmSync(path.join(directory, stale), { force: true })
  return directory
}

const socketName = '.s.PGSQL.5432'

interface Launch {
  dataDir: string
  socketDir: string
  binaries: string
  account: Account | undefined
  fsync: boolean
  log: string
}

async function launch(how: Launch): Promise<ChildProcess> {
  // Back ends of a killed postmaster may take a moment to notice; until then PostgreSQL refuses to start beside them.
  const patience = Date.now() + 15_000
  for (;;) {
    const server = spawnPostgres(how)
    const failure = await untilReady(server, how)
    if (failure === undefined) return server
    if (!failure.includes('pre-existing shared memory block') || Date.now() > patience)
      throw new StartRefused(`数据库未能启动 (the database did not start)，日志 ${how.log}：\n${failure}`)
    await sleep(100)
  }
}

function spawnPostgres(how: Launch): ChildProcess {
  const settings = {
    listen_addresses: '',
    port: '5432',
    unix_socket_directories: `"${how.socketDir.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    ...(how.fsync ? {} : throwAwaySettings),
  }
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = fs.openSync(how.log, 'a', 0o600)
  try {
    const server = spawn(path.join(how.binaries, 'postgres'), ['-D', how.dataDir, ...args], {
      ...asAccount(how.account),
      stdio: ['ignore', log, log],
      // Its own process group: Ctrl-C in the terminal must reach the server alone, which lets acts end first.
      detached: true,
    })
    server.unref()
    return server
  } finally {
    fs.closeSync(log)
  }
}

/** For tests, whose data may lie in memory. */
const throwAwaySettings = { fsync: 'off', full_page_writes: 'off', max_wal_size: '256MB', shared_buffers: '64MB' }

/** Nothing once connections are accepted; what the log says when PostgreSQL ends before. */
async function untilReady(server: ChildProcess, how: Launch): Promise<string | undefined> {
  let failure: string | undefined
  const logStart = fs.statSync(how.log).size
  server.once('error', error => {
    failure = error.message
  })
  server.once('exit', code => {
    failure ??= logSince(how.log, logStart) || `exit ${code}`
  })
  const pidFile = path.join(how.dataDir, 'postmaster.pid')
  // Recovery after a crash may take long; PostgreSQL either gets ready or ends.
  while (failure === undefined && !isReady(pidFile, server.pid)) await sleep(5)
  return failure
}

/** Line 1 of postmaster.pid is the process, line 8 its state, as pg_ctl reads them. */
function isReady(pidFile: string, pid: number | undefined): boolean {
  try {
    const lines = fs.readFileSync(pidFile, 'utf8').split('\n')
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready'
  } catch {
    return false
  }
}

function logSince(log: string, start: number): string {
  if (!fs.existsSync(log)) return ''
  return fs.readFileSync(log).subarray(start).toString('utf8').trim().split('\n').slice(-15).join('\n')
}

function handle(server: ChildProcess, socketDir: string, log: string, unlock: () => void): EmbeddedDatabase {
  const pid = server.pid as number
  let stopping: Promise<void> | undefined
  // When this process ends without `stop`, the database is told to; it finishes on its own.
  const stopAtExit = () => {
    server.kill('SIGINT')
    unlock()
  }
  process.once('exit', stopAtExit)
  const gone = new Promise<void>(resolve => {
    if (server.exitCode !== null || server.signalCode !== null) resolve()
    else server.once('exit', () => resolve())
  })
  const failed = new Promise<string>(resolve => {
    gone.then(() => {
      if (!stopping) resolve(logSince(log, 0))
    })
  })
  return {
    url: `postgresql://yifa@localhost/yifa?host=${encodeURIComponent(socketDir)}`,
    pid,
    failed,
    stop() {
      stopping ??= (async () => {
        server.ref()
        // SIGINT is PostgreSQL's "fast" shutdown: it ends sessions instead of waiting for them.
        server.kill('SIGINT')
        const late = setTimeout(() => server.kill('SIGQUIT'), 60_000)
        await gone
        clearTimeout(late)
        process.removeListener('exit', stopAtExit)
        fs.rmSync(socketDir, { recursive: true, force: true })
        unlock()
      })()
      return stopping
    },
  }
}
