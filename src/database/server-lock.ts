import fs from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartRefused } from './start-refused.ts'

/** Who holds a data directory. `started` tells the process from a later one with the same number. */
interface Holder {
  pid: number
  started: string
}

/**
 * Takes `<dataDir>.lock` for this process. A lock whose process is gone, also by `kill -9` or a restart of the machine, is
 * taken over.
 *
 * @param patienceMs how long to wait for a server that may just be stopping.
 * @returns the function that gives the lock back.
 * @throws {StartRefused} when another server still holds it then.
 */
export async function lockDataDirectory(dataDir: string, patienceMs: number): Promise<() => void> {
  const deadline = Date.now() + patienceMs
  for (;;) {
    try {
      return takeLock(dataDir)
    } catch (error) {
      if (!(error instanceof StartRefused) || Date.now() >= deadline) throw error
      await sleep(50)
    }
  }
}

function takeLock(dataDir: string): () => void {
  const file = `${dataDir}.lock`
  const mine = JSON.stringify({ pid: process.pid, started: startOf(process.pid) } satisfies Holder)
  for (let attempt = 0; attempt < 20; attempt++) {
    if (createWhole(file, mine)) {
      return () => {
        if (readText(file) === mine) fs.rmSync(file, { force: true })
      }
    }
    const holder = readHolder(file)
    if (holder && isHeldBy(holder)) throw inUse(dataDir, holder.pid)
    setAside(file, holder)
  }
  throw inUse(dataDir, readHolder(file)?.pid)
}

/** Appears with its content or not at all, so that nobody takes it for one cut short. False when the file is there. */
function createWhole(file: string, content: string): boolean {
  const draft = `${file}.${process.pid}.new`
  fs.writeFileSync(draft, content, { mode: 0o600 })
  try {
    fs.linkSync(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  } finally {
    fs.rmSync(draft)
  }
}

function inUse(dataDir: string, pid: number | undefined): StartRefused {
  return new StartRefused(
    `另一个依法服务（进程 ${pid ?? '?'}）正在使用数据目录 ${dataDir}。请先停止它，或用 YIFA_DATA 指定别的目录。\n` +
      `(Another Yifa server, pid ${pid ?? '?'}, is using this data directory; stop it or set YIFA_DATA.)`,
  )
}

/** Two starts may both find the lock stale; the one that moved a fresh lock away puts it back. */
function setAside(file: string, stale: Holder | undefined): void {
  const aside = `${file}.${process.pid}`
  try {
    fs.renameSync(file, aside)
  } catch {
    return
  }
  const moved = readHolder(aside)
  if (moved && isHeldBy(moved) && moved.pid !== stale?.pid) {
    try {
      fs.linkSync(aside, file)
    } catch {}
  }
  fs.rmSync(aside, { force: true })
}

function readHolder(file: string): Holder | undefined {
  try {
    const holder = JSON.parse(readText(file) ?? '') as Holder
    return Number.isInteger(holder.pid) ? holder : undefined
  } catch {
    return undefined
  }
}

function readText(file: string): string | undefined {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function isHeldBy(holder: Holder): boolean {
  return isAlive(holder.pid) && startOf(holder.pid) === holder.started
}

/** Whether the process runs. One that ended and was not reaped by its parent (a zombie) does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return statFields(pid)?.[0] !== 'Z'
}

/** The machine's boot and the clock tick within it at which the process began; empty where /proc does not tell. */
function startOf(pid: number): string {
  const tick = statFields(pid)?.[19]
  return tick === undefined ? '' : `${readText('/proc/sys/kernel/random/boot_id')?.trim()} ${tick}`
}

/** The fields of /proc/PID/stat from the state on; the name before them may itself hold spaces and brackets. */
function statFields(pid: number): string[] | undefined {
  const stat = readText(`/proc/${pid}/stat`)
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
}
