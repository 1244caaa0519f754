import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { readSigningKey } from '../document/signature.ts'
import { alone } from './document-verify.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'yifa-verify-'))
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})
const write = (name: string, content: string): string => {
  writeFileSync(path.join(folder, name), content)
  return path.join(folder, name)
}
const newKey = (): string =>
  String(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }))
const pem = newKey()
const key = readSigningKey(pem)
const file = write('公文.pdf', '公文')
const signature = write('公文.pdf.sig', JSON.stringify(key.sign(Buffer.from('公文'))))
const publicKey = write('public.pem', key.publicKey)

const verify = async (...args: string[]) => {
  const said: string[] = []
  const io = { now: () => '', print: (text: string) => said.push(text), say: (text: string) => said.push(text) }
  return { code: await alone(args, io), said: said.join('\n') }
}

describe('document verify', () => {
  it('accepts the file with the key that signed it, given or configured', async () => {
    expect(await verify(file, signature, '--key', publicKey)).toMatchObject({ code: 0 })
    vi.stubEnv('YIFA_SIGNING_KEY', write('private.pem', pem))
    expect(await verify(file, signature)).toEqual({ code: 0, said: '✓ 签名有效（RSA-SHA256），文件未被改动' })
    vi.unstubAllEnvs()
  })

  it('refuses a changed file, and another key', async () => {
    expect(await verify(write('改动.pdf', '公文。'), signature, '--key', publicKey)).toMatchObject({ code: 1 })
    const other = write('other.pem', readSigningKey(newKey()).publicKey)
    const { code, said } = await verify(file, signature, '--key', other)
    expect([code, said]).toEqual([1, '✗ 文件未被改动，但签名不是用所信任的密钥做的'])
  })

  it('does not trust the key that the signature brings with it', async () => {
    vi.stubEnv('YIFA_SIGNING_KEY', '')
    expect(await verify(file, signature)).toMatchObject({ code: 1 })
    vi.unstubAllEnvs()
  })

  it('says what is missing', async () => {
    expect(await verify(file)).toMatchObject({ code: 2 })
    expect(await verify(file, file)).toMatchObject({ code: 2 })
    expect(await verify(file, path.join(folder, 'none.sig'))).toMatchObject({ code: 2 })
  })
})
