/** The server as a process: what an administrator sees when it starts, is started twice, and is told to stop. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'yifa main '))
const main = path.join(import.meta.dirname, 'main.ts')
const running: ChildProcess[] = []
beforeAll(() => fs.chmodSync(directory, 0o755))
afterAll(async () => {
  for (const child of running) if (child.exitCode === null) child.kill('SIGKILL')
  fs.rmSync(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

const start = (data: string, more: Record<string, string> = {}) => {
  const child = spawn(process.execPath, [main], {
    env: {
      ...process.env,
      YIFA_DATA: path.join(directory, data),
      YIFA_DEMO: 'off',
      PORT: '0',
      DATABASE_URL: '',
      ...more,
    },
  })
  running.push(child)
  let output = ''
  let errors = ''
  child.stdout?.on('data', text => {
    output += text
  })
  child.stderr?.on('data', text => {
    errors += text
  })
  const ended = once(child, 'close').then(([code]) => ({ code, output, errors }))
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', () => {
      const [, address] = /^ready on (http:\S+)/m.exec(output) ?? []
      if (address) resolve(address)
    })
    ended.then(({ code }) => reject(new Error(`exit ${code}: ${errors}`)))
  })
  ready.catch(() => {})
  return { child, ready, ended }
}

it('starts on an empty directory, refuses a second start on it, stops in order and starts again', {
  timeout: 120_000,
}, async () => {
  const first = start('a')
  const address = await first.ready
  expect(await (await fetch(`${address}/api/health`)).json()).toMatchObject({ status: 'ok', ready: true })
  expect(await (await fetch(`${address}/api/first-visit`)).json()).toEqual({ needed: true })
  const key = fs.statSync(path.join(directory, 'a', 'keys', 'personal-data.key'))
  expect(key.mode & 0o777).toBe(0o600)

  const second = await start('a').ended
  expect(second.code).toBe(1)
  expect(second.errors).toContain(`另一个依法服务（进程 ${first.child.pid}）正在使用数据目录`)
  expect((await fetch(`${address}/api/health`)).status).toBe(200)

  first.child.kill('SIGTERM')
  const { code, output } = await first.ended
  expect([code, output.trim().split('\n').at(-1)]).toEqual([0, `ready on ${address}`])
  expect(fs.existsSync(path.join(directory, 'a', 'postgres', 'postmaster.pid'))).toBe(false)

  const again = start('a')
  expect((await fetch(`${await again.ready}/api/health`)).status).toBe(200)
  again.child.kill('SIGINT')
  expect((await again.ended).code).toBe(0)
})

it('says which port is taken, and which setting is wrong', { timeout: 60_000 }, async () => {
  const other = net.createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as net.AddressInfo
  const taken = await start('b', { PORT: String(port) }).ended
  other.close()
  expect([taken.code, taken.output]).toEqual([1, ''])
  expect(taken.errors).toContain(`端口 ${port} 已被占用`)
  const wrong = await start('b', { PORT: 'three', YIFA_DEMO: 'perhaps' }).ended
  expect(wrong.code).toBe(1)
  expect(wrong.errors).toContain('PORT 应为')
  expect(wrong.errors).toContain('YIFA_DEMO 应为')
})
