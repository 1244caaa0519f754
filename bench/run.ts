/**
 * `npm run bench [-- --sizes 20000,200000,1000000] [--rounds 5]`: Yifa beside a bare server on the same database, in
 * interleaved rounds; ratios of medians. Timings never decide a test. The table goes to docs/performance.md by hand, with
 * the machine named.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { startEmbedded } from '../src/database/embedded.ts'
import { countByUnit } from '../src/indicator/count-figures.ts'
import { foldFigures } from '../src/indicator/fold-figures.ts'
import { indicatorBook } from '../src/indicator/indicator-book.ts'
import { writeAccount } from '../src/office/create-account.ts'
import { inOwnerTransaction } from '../src/office/owner-transaction.ts'
import { hashPassword } from '../src/office/password.ts'
import { type Installation, openInstallation } from '../src/services.ts'
import { jurisdiction, oneUnit, procedures, units, writeCases, writeOrganisation, year } from './bench-county.ts'
import { run as checker } from './checker.bench.ts'
import { run as deadlines } from './deadline.bench.ts'
import { run as documents } from './documents.bench.ts'

const option = (name: string, fallback: string): string => {
  const at = process.argv.indexOf(`--${name}`)
  return at > 0 ? (process.argv[at + 1] ?? fallback) : fallback
}
const sizes = option('sizes', '20000,200000').split(',').map(Number)
const rounds = Number(option('rounds', '5'))
const seconds = Number(option('seconds', '3'))
const connections = 16

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
const say = (text: string): void => console.error(text)

interface Server {
  readonly base: string
  readonly headers: Record<string, string>
  readonly process: ChildProcess
}
interface Row {
  readonly size: number
  readonly what: string
  readonly ours: number
  readonly floor: number
  readonly unit: 'req/s' | 'ms'
  readonly wanted: string
}

const folder = await mkdtemp(join(tmpdir(), 'yifa-bench-'))
const database = await startEmbedded({ dataDir: join(folder, 'postgres'), say: () => {} })
const children: ChildProcess[] = []
try {
  await main()
} finally {
  for (const child of children) child.kill('SIGTERM')
  await new Promise(resolve => setTimeout(resolve, 1_500))
  await database.stop()
  await rm(folder, { recursive: true, force: true })
}

async function main(): Promise<void> {
  const installation = await openInstallation({ keyFile: join(folder, 'personal-data.key') }, database.url)
  const rows: Row[] = []
  await writeOrganisation(installation.engine.db)
  await inOwnerTransaction(installation.engine.db.owner, jurisdiction, async q => {
    const passwordHash = await hashPassword('measure-16-connections')
    for (const person of ['clerk', 'villager'])
      await writeAccount(q, {
        jurisdiction,
        person,
        username: person,
        passwordHash,
        passwordChangeDue: false,
        at: new Date().toISOString(),
      })
  })
  await installation.prepare(jurisdiction)
  await installation.engine.db.owner.query(
    'create table floor_audit (jurisdiction text, case_id uuid, seq int, recorded_at timestamptz, data jsonb, primary key (jurisdiction, case_id, seq))',
  )
  for (const size of sizes) {
    const begun = performance.now()
    await writeCases(installation.engine, size)
    await installation.engine.db.owner.query('truncate floor_audit')
    await installation.engine.db.owner.query('drop table if exists floor_case')
    await installation.engine.db.owner.query('create table floor_case as select * from case_file')
    await installation.engine.db.owner.query('alter table floor_case add primary key (jurisdiction, id)')
    await installation.engine.db.owner.query('vacuum analyze floor_case')
    say(`${size} cases in ${Math.round((performance.now() - begun) / 1000)} s`)
    const measured = await measure(installation, size)
    for (const { what, ours, floor } of measured) say(`  ${what}: ${ours.toFixed(1)} beside ${floor.toFixed(1)}`)
    rows.push(...measured)
  }
  await installation.close()
  const alone = [await deadlines(), await checker(), await documents()]
  report(
    rows,
    alone.flatMap(({ rows: measured }) => measured.map(({ label, value, unit }) => `| ${label} | ${value} ${unit} |`)),
  )
}

async function measure(installation: Installation, size: number): Promise<Row[]> {
  const yifa = await startYifa()
  const villager = await signIn(yifa.base, 'villager')
  const floor = await startFloor()
  const ids = await someCases(installation, 'mediating', 3_000)
  const inOneUnit = await someCases(installation, 'mediating', 1_000, oneUnit)
  const registered = await someCases(installation, 'registered', 40_000)
  const take = (): string => {
    const id = registered.pop()
    if (!id) throw new Error('no registered case is left: fewer rounds or seconds')
    return id
  }
  const results = new Map<string, { ours: number[]; floor: number[] }>()
  const note = (what: string, ours: number, floor: number): void => {
    const seen = results.get(what) ?? { ours: [], floor: [] }
    results.set(what, { ours: [...seen.ours, ours], floor: [...seen.floor, floor] })
  }
  const get = (server: Server, path: (n: number) => string) => {
    let n = 0
    return load(server, request => ({ ...request, method: 'GET', path: path(n++) }))
  }
  const near = (n: number): string => inOneUnit[n % inOneUnit.length] ?? ''
  for (let round = 0; round < rounds + 1; round++) {
    const measured = [
      [
        'get a case',
        await get({ ...yifa, headers: villager }, n => `/api/cases/${near(n)}`),
        await get(floor, n => `/cases/${near(n)}`),
      ],
      [
        'my work',
        await get({ ...yifa, headers: villager }, () => '/api/work?limit=50'),
        await get(floor, () => '/work'),
      ],
      ['perform an act', await acts(yifa, take), await floorActs(floor, ids)],
      ['year statistics', ...(await statistics(installation))],
    ] as const
    // The first round warms up.
    if (round > 0) for (const [what, ours, floor] of measured) note(what, ours, floor)
  }
  const memory = await residentMemory(yifa.process)
  yifa.process.kill('SIGTERM')
  floor.process.kill('SIGTERM')
  await new Promise(resolve => setTimeout(resolve, 1_000))
  const wanted: Record<string, string> = {
    'get a case': '≥ 0.5',
    'my work': '≥ 0.5',
    'perform an act': '≥ 0.35',
    'year statistics': '≥ 20',
  }
  return [
    ...[...results].map(([what, { ours, floor }]) => ({
      size,
      what,
      ours: median(ours),
      floor: median(floor),
      unit: what === 'year statistics' ? ('ms' as const) : ('req/s' as const),
      wanted: wanted[what] ?? '',
    })),
    { size, what: 'server memory', ours: memory, floor: Number.NaN, unit: 'ms' as const, wanted: '< 250 MiB' },
  ]
}

async function startYifa(): Promise<Server> {
  const port = 40_000 + Math.floor(Math.random() * 10_000)
  const child = fork(join(import.meta.dirname, '../src/main.ts'), [], {
    // As bin/run.mjs starts it.
    execArgv: ['--max-old-space-size=256', '--max-semi-space-size=16'],
    env: {
      ...process.env,
      DATABASE_URL: database.url,
      YIFA_DATA: join(folder, 'data'),
      YIFA_DEMO: 'off',
      PORT: String(port),
      YIFA_LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  children.push(child)
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (text: Buffer) => text.toString().includes('ready on') && resolve())
    child.once('exit', code => reject(new Error(`the server ended with ${code}`)))
  })
  const base = `http://127.0.0.1:${port}`
  return { base, headers: await signIn(base, 'clerk'), process: child }
}

async function signIn(base: string, username: string): Promise<Record<string, string>> {
  const answer = await fetch(`${base}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: base },
    body: JSON.stringify({ username, password: 'measure-16-connections' }),
  })
  if (!answer.ok) throw new Error(`sign-in: ${answer.status} ${await answer.text()}`)
  const cookies = answer.headers.getSetCookie().map(value => value.split(';')[0])
  return { cookie: cookies.join('; '), origin: base }
}

async function startFloor(): Promise<Server> {
  const port = 50_000 + Math.floor(Math.random() * 10_000)
  const child = fork(join(import.meta.dirname, 'floor.ts'), [database.url, String(port)])
  children.push(child)
  await new Promise(resolve => child.once('message', resolve))
  return { base: `http://127.0.0.1:${port}`, headers: {}, process: child }
}

/** Requests a second at 16 connections. @throws when any answer is not 2xx. */
async function load(server: Server, next: (request: autocannon.Request) => autocannon.Request): Promise<number> {
  let refusal: string | undefined
  const result = await autocannon({
    url: server.base,
    connections,
    duration: seconds,
    headers: server.headers,
    requests: [
      {
        setupRequest: next,
        onResponse(status, body) {
          if (status >= 300) refusal ??= `${status} ${body}`
        },
      },
    ],
  })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${server.base}: ${result.non2xx} refused, ${result.errors} failed: ${refusal}`)
  return result.requests.total / result.duration
}

function acceptance() {
  return {
    on: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10),
    fields: { willing: 'willing', mediators: '测试员' },
  }
}
function acts(server: Server, take: () => string): Promise<number> {
  const body = JSON.stringify({ version: 1, request: acceptance() })
  const headers = { ...server.headers, 'content-type': 'application/json' }
  return load(server, request => ({
    ...request,
    method: 'POST',
    path: `/api/cases/${take()}/acts/accept`,
    headers,
    body,
  }))
}
function floorActs(server: Server, ids: readonly string[]): Promise<number> {
  const body = JSON.stringify({ version: 1, request: acceptance() })
  const headers = { 'content-type': 'application/json' }
  const any = (): string => ids[Math.floor(Math.random() * ids.length)] ?? ''
  return load(server, request => ({ ...request, method: 'POST', path: `/cases/${any()}/acts`, headers, body }))
}

/** Milliseconds: all indicators of a year over 100 units from the counters, and by GROUP BY over the cases. */
async function statistics({ engine }: Installation): Promise<[number, number]> {
  const book = indicatorBook(procedures)
  const indicators = [...book.keys()]
  // As timed work does every minute.
  await foldFigures(engine.db, jurisdiction)
  const begun = performance.now()
  await engine.db.read(jurisdiction, q =>
    countByUnit(q, book, { jurisdiction, indicators, units, from: `${year}-01-01`, to: `${year}-12-31` }),
  )
  const middle = performance.now()
  // Two columns stand in for the many fields the indicators read: as favourable to GROUP BY as can be.
  await engine.db.owner.query(
    `select unit, ${indicators.map((_, n) => `count(*) filter (where opened_on between '${year}-01-01' and '${year}-12-31' and stage <> 'x${n}') as f${n}`).join(', ')}
     from floor_case where jurisdiction = $1 group by unit`,
    [jurisdiction],
  )
  return [middle - begun, performance.now() - middle]
}

async function someCases({ engine }: Installation, stage: string, limit: number, unit?: string): Promise<string[]> {
  const { rows } = await engine.db.owner.query<{ id: string }>(
    `select id from case_file where jurisdiction = $1 and stage = $2 and version = case when $2 = 'registered' then 1 else version end
     and ($4::text is null or unit = $4) order by hashtext(id::text) limit $3`,
    [jurisdiction, stage, limit, unit ?? null],
  )
  return rows.map(({ id }) => id)
}

async function residentMemory(child: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024
}

function report(rows: readonly Row[], clocks: readonly string[]): void {
  const number = (value: number): string =>
    Number.isNaN(value) ? '—' : value >= 100 ? String(Math.round(value)) : value.toFixed(1)
  console.log(
    `${cpus().length} cores (${cpus()[0]?.model}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, ${rounds} rounds of ${seconds} s, ${connections} connections`,
  )
  console.log('| cases | what | Yifa | floor | ratio | wanted |\n| ---: | --- | ---: | ---: | ---: | --- |')
  for (const { size, what, ours, floor, unit, wanted } of rows) {
    if (what === 'server memory') console.log(`| ${size} | ${what} | ${number(ours)} MiB | | | ${wanted} |`)
    else
      console.log(
        `| ${size} | ${what} | ${number(ours)} ${unit} | ${number(floor)} ${unit} | ${(unit === 'ms' ? floor / ours : ours / floor).toFixed(2)} | ${wanted} |`,
      )
  }
  const first = rows[0]?.size
  for (const { size, what, ours, unit } of rows)
    if (size !== first && what !== 'server memory') {
      const base = rows.find(row => row.size === first && row.what === what)?.ours ?? Number.NaN
      console.log(
        `${what} at ${size}: ${(unit === 'ms' ? ours / base : base / ours).toFixed(2)} times its time at ${first} (wanted ≤ 1.3)`,
      )
    }
  console.log('\n| due dates | |\n| --- | ---: |')
  for (const line of clocks) console.log(line)
}
