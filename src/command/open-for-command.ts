/** The installation a command works on: the running server's database, or the embedded one started for the command. */
import fs from 'node:fs'
import path from 'node:path'
import { readConfig } from '../config.ts'
import { startEmbedded } from '../database/embedded.ts'
import { StartRefused } from '../database/start-refused.ts'
import { type Installation, openInstallation, root } from '../services.ts'

export const openForCommand = async (
  say: (line: string) => void,
): Promise<{ readonly installation: Installation; readonly close: () => Promise<void> }> => {
  const config = readConfig(process.env, root)
  if (!config.ok) throw new StartRefused(`设置有误 (settings)：\n${config.problems.join('\n')}`)
  const { databaseUrl, databaseDir } = config.value
  const running = databaseUrl ?? runningDatabase(databaseDir)
  if (running) {
    const installation = await openInstallation(config.value, running)
    return { installation, close: installation.close }
  }
  const embedded = await startEmbedded({ dataDir: databaseDir, say })
  try {
    const installation = await openInstallation(config.value, embedded.url)
    return {
      installation,
      async close() {
        await installation.close()
        await embedded.stop()
      },
    }
  } catch (error) {
    await embedded.stop()
    throw error
  }
}

/** The address of the embedded database while a server runs it: line 5 of postmaster.pid is its socket's directory. */
const runningDatabase = (dataDir: string): string | undefined => {
  try {
    const lines = fs.readFileSync(path.join(dataDir, 'postmaster.pid'), 'utf8').split('\n')
    const [pid, socket, state] = [Number(lines[0]), lines[4]?.trim(), lines[7]?.trim()]
    if (!socket || state !== 'ready' || !fs.existsSync(path.join(socket, '.s.PGSQL.5432')) || !isAlive(pid))
      return undefined
    return `postgresql://yifa@localhost/yifa?host=${encodeURIComponent(socket)}`
  } catch {
    return undefined
  }
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
