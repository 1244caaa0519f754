import { generateKeyPairSync } from 'node:crypto'
import { expect, it } from 'vitest'
import { isSigned, readSignature, readSigningKey } from './signature.ts'

/** Made by OpenSSL for this test. */
const sm2 = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqBHM9VAYItBG0wawIBAQQghq/kpEP6IXcNmSk9
fthDni2LrjOTJrcd9pWVHysuuNyhRANCAAR80nMtxA46vG+RCZSxwkwop4AwJeMW
zJkLKJGNIl8yP6dBRIPAwHbd++BM5Thk/geHOAkuv5fNFwFkWJzvN9we
-----END PRIVATE KEY-----
`
/** `openssl dgst -sm3 -sign KEY -sigopt distid:1234567812345678` over “hello”, base64. */
const byOpenSsl = 'MEQCIBRYptCzLOOGsBKp8PeI9caW1KnXlGmPclK1U7QuZcbIAiB9l7f9RpSGbb8mdqpRbQC6hMj4YkniVcVlWQAYcwqssg=='
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' })
const file = Buffer.from('清河县人民政府文件')

it.each([
  ['SM2-SM3', sm2],
  ['RSA-SHA256', String(rsa)],
] as const)('%s: the signature is of this file and this key', (algorithm, pem) => {
  const key = readSigningKey(pem)
  const written = JSON.stringify(key.sign(file))
  const signature = readSignature(written)
  expect(signature?.algorithm).toBe(algorithm)
  if (!signature) return
  expect(isSigned(file, signature, key.publicKey)).toBe(true)
  expect(isSigned(Buffer.from('清河县人民政府文書'), signature, key.publicKey)).toBe(false)
  const other = readSigningKey(pem === sm2 ? String(rsa) : sm2)
  expect(isSigned(file, signature, other.publicKey)).toBe(false)
  const bytes = Buffer.from(signature.signature, 'base64')
  bytes.writeUInt8(bytes.readUInt8(20) ^ 1, 20)
  const broken = { ...signature, signature: bytes.toString('base64') }
  expect(isSigned(file, broken, key.publicKey)).toBe(false)
})

it('SM2 signatures of OpenSSL are accepted: the identity is the usual one', () => {
  const { publicKey } = readSigningKey(sm2)
  const signature = { format: 'yifa-signature-1', algorithm: 'SM2-SM3', signature: byOpenSsl, publicKey } as const
  expect(isSigned(Buffer.from('hello'), signature, publicKey)).toBe(true)
  expect(isSigned(Buffer.from('hallo'), signature, publicKey)).toBe(false)
})

it('what is no signature and no key is refused', () => {
  for (const text of ['', '{}', 'null', '[]', '{"format":"yifa-signature-1"}']) expect(readSignature(text)).toBeNull()
  const small = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({ type: 'pkcs8', format: 'pem' })
  expect(() => readSigningKey(String(small))).toThrow('2048')
  expect(() => readSigningKey('nothing')).toThrow()
})
