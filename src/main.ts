/** Starts the server; the one place where the parts are joined. `npm start` runs it. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import net from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { recountChanged, recountedInWords } from './case/recount-changed.ts'
import { clearInterruptedDemonstration } from './command/demo-county.ts'
import { type Config, readConfig } from './config.ts'
import { type EmbeddedDatabase, startEmbedded } from './database/embedded.ts'
import { StartRefused } from './database/start-refused.ts'
import { createApp } from './http/app.ts'
import type { Services } from './http/services.ts'
import { createSignIn } from './office/sign-in.ts'
import { readSignInKey } from './office/sign-in-key.ts'
import { startTimedWork } from './schedule/timed-work.ts'
import { type Installation, openInstallation, root } from './services.ts'

const say = (line: string) => console.error(line)
const now = () => new Date()

/** Undone in reverse order when the server stops. */
const started: (() => Promise<unknown>)[] = []
let stopping: Promise<never> | undefined

/** Ends in order: no new requests, acts in flight finished, timed work, the database. */
const stop = (exitCode: number): Promise<never> => {
  stopping ??= (async () => {
    // What hangs must not keep the service manager waiting: PostgreSQL recovers what was not saved.
    setTimeout(() => process.exit(exitCode), 9_500).unref()
    for (const end of started.reverse()) await end().catch((error: unknown) => say(String(error)))
    process.exit(exitCode)
  })()
  return stopping
}

const start = async (): Promise<void> => {
  const config = read()
  const { url } = await openDatabase(config)
  await assertPortIsFree(config)
  const installation = await openInstallation(config, url)
  started.push(installation.close)
  await loadDemonstrationOnce(installation, config, url)
  const site = await knowSite(installation)
  const app = await createApp(await servicesOf(installation, config, site.id), {
    logLevel: config.logLevel,
    trustedOrigins: config.publicUrl ? [new URL(config.publicUrl).origin] : [],
    deskDirectory: path.join(root, 'dist', 'desk'),
  })
  const { engine, prepare, jurisdictions } = installation
  const failed = (work: string, error: unknown) =>
    say(`定时工作“${work}”失败：${error instanceof Error ? error.stack : error}`)
  started.push(await startTimedWork({ engine, prepare, jurisdictions, now: () => now().toISOString(), failed }))
  // A client that never ends its request does not keep the rest from ending in order.
  started.push(() => Promise.race([app.close(), sleep(6_000)]))
  const address = await listen(app, config)
  console.log(`ready on ${config.publicUrl ?? address}${await demonstrationAccounts(installation)}`)
  const ending = new AbortController()
  const recounted = recountInBackground(installation, ending.signal)
  started.push(() => {
    ending.abort()
    return recounted
  })
}

const read = (): Config => {
  const config = readConfig(process.env, root)
  if (config.ok) return config.value
  throw new StartRefused(`设置有误 (settings)：\n${config.problems.map(problem => `  ${problem}`).join('\n')}`)
}

const openDatabase = async ({ databaseUrl, databaseDir }: Config): Promise<{ url: string }> => {
  if (databaseUrl) return { url: databaseUrl }
  const embedded: EmbeddedDatabase = await startEmbedded({ dataDir: databaseDir, say })
  started.push(() => embedded.stop())
  embedded.failed.then(log => {
    say(`数据库意外停止，服务随之停止；重新启动即可恢复。 (the database ended by itself)\n${log}`)
    void stop(1)
  })
  return embedded
}

/** Before anything slow is done, and after the data directory was found free: whoever starts twice learns that first. */
const assertPortIsFree = ({ host, port }: Config): Promise<void> =>
  new Promise((resolve, reject) => {
    const probe = net.createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => reject(portProblem(error, host, port)))
    probe.listen({ host, port }, () => probe.close(() => resolve()))
  })

const portProblem = (error: NodeJS.ErrnoException, host: string, port: number): Error => {
  if (error.code === 'EADDRINUSE')
    return new StartRefused(
      `端口 ${port} 已被占用。请停止占用它的程序，或用 PORT 指定别的端口，如：PORT=${port + 1} npm start\n` +
        `(Port ${port} is in use: stop what uses it, or set PORT.)`,
    )
  if (error.code === 'EACCES')
    return new StartRefused(`无权监听端口 ${port}，请用 PORT 指定 1024 以上的端口。 (not allowed to listen on ${port})`)
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new StartRefused(`本机没有地址 ${host}，请检查 HOST。 (${host} is not an address of this machine)`)
  return error
}

/**
 * The fictional county, into an installation that nothing was ever put in. A process of its own loads it: what loading
 * takes of memory, the server would keep.
 */
const loadDemonstrationOnce = async (installation: Installation, { demo }: Config, url: string): Promise<void> => {
  if (!demo) return
  await clearInterruptedDemonstration(installation.engine.db.owner, say)
  if ((await installation.jurisdictions()).length > 0) return
  say('正在载入演示县，约需半分钟…… (loading the demonstration county)')
  const loading = spawn(process.execPath, [path.join(root, 'src/command/yifa.ts'), 'demo', 'county'], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  started.push(async () => loading.kill())
  const [code] = await once(loading, 'exit')
  started.pop()
  if (stopping) return stopping
  if (code !== 0)
    throw new StartRefused(
      '演示县未能载入，重新启动会再试；也可设 YIFA_DEMO=off。 (the demonstration county did not load)',
    )
}

/** Said with the address while the demonstration county is there; everybody may know them. */
const demonstrationAccounts = async ({ jurisdictions }: Installation): Promise<string> => {
  if (!(await jurisdictions()).some(({ demonstration }) => demonstration)) return ''
  const { accounts, demonstrationPassword } = await import('./demo/county.ts')
  return ` 演示账号（密码均为 ${demonstrationPassword}）：${accounts.map(({ username }) => username).join('、')}`
}

/** Cases of definitions that this version brought in another text, while the server answers. */
const recountInBackground = async (
  { engine, prepare, jurisdictions, fingerprints }: Installation,
  stop: AbortSignal,
): Promise<void> => {
  try {
    const context = { fingerprints: await fingerprints(), now: () => now().toISOString(), stop }
    for (const { id } of await jurisdictions()) {
      await prepare(id)
      for (const done of await recountChanged(engine, id, context)) {
        const label = engine.procedures.get(done.procedure)?.label ?? done.procedure
        if (done.changed + done.failed.length > 0) say(`${id}：${recountedInWords(label, done)}`)
        for (const { id, why } of done.failed) say(`  ${id} ${why}`)
      }
    }
  } catch (error) {
    say(`事项定义更新后的重算失败，下次启动会再试：${error instanceof Error ? error.stack : error}`)
  }
}

/** The jurisdiction that public pages are of; an empty installation gets it on the first visit. */
const knowSite = async ({ jurisdictions }: Installation): Promise<{ id: () => string }> => {
  const nobody = 'not-set-up'
  let id = (await jurisdictions())[0]?.id ?? nobody
  if (id === nobody) {
    const watch = setInterval(async () => {
      id = (await jurisdictions().catch(() => []))[0]?.id ?? nobody
      if (id !== nobody) clearInterval(watch)
    }, 1_000)
    watch.unref()
  }
  return { id: () => id }
}

const servicesOf = async (installation: Installation, config: Config, site: () => string): Promise<Services> => {
  const { engine, offices, prepare, forgetRules } = installation
  return {
    engine,
    offices,
    prepare,
    forgetRules,
    site,
    now: () => now().toISOString(),
    signIn: await createSignIn({
      db: engine.db,
      secret: await readSignInKey(config.dataDir),
      baseUrl: config.publicUrl ?? `http://localhost:${config.port}`,
      now,
    }),
  }
}

const listen = async (app: FastifyInstance, { host, port }: Config): Promise<string> => {
  try {
    await app.listen({ host, port })
  } catch (error) {
    throw portProblem(error as NodeJS.ErrnoException, host, port)
  }
  const address = app.server.address() as net.AddressInfo
  return `http://${['0.0.0.0', '::', '127.0.0.1'].includes(host) ? 'localhost' : host}:${address.port}`
}

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void stop(0))

try {
  await start()
} catch (error) {
  say(
    error instanceof StartRefused
      ? error.message
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error),
  )
  await stop(1)
}
