/**
 * Detached signatures over a file: SM2 with SM3 (GB/T 32918, GB/T 32905) or RSA with SHA-256, by the kind of the key. A
 * signature shows that a file is unchanged since it left this installation; it is no 电子印章 (GB/T 38540).
 */
import { createPublicKey, sign, verify } from 'node:crypto'
import { createRequire } from 'node:module'

// The CommonJS build: its ES module is marked as CommonJS.
const { sm2 } = createRequire(import.meta.url)('sm-crypto-v2') as typeof import('sm-crypto-v2')

export interface DetachedSignature {
  readonly format: 'yifa-signature-1'
  readonly algorithm: 'SM2-SM3' | 'RSA-SHA256'
  /** Base64; of SM2 the DER of r and s, over the default identity 1234567812345678 (GM/T 0009). */
  readonly signature: string
  readonly publicKey: string
}

export interface SigningKey {
  readonly algorithm: DetachedSignature['algorithm']
  /** PEM. */
  readonly publicKey: string
  readonly sign: (file: Uint8Array) => DetachedSignature
}

/**
 * @param pem an unencrypted private key, PKCS#8.
 * @throws where it is neither SM2 nor RSA of 2048 bits or more.
 */
export const readSigningKey = (pem: string): SigningKey => {
  const der = derOf(pem, 'PRIVATE KEY')
  return der?.includes(sm2Curve) ? sm2Key(der) : rsaKey(pem)
}

/** Object identifier of the curve, 1.2.156.10197.1.301. OpenSSL signs by SM2 but Node does not hand it the identity. */
const sm2Curve = Buffer.from('06082a811ccf5501822d', 'hex')
const sm2PublicHead = Buffer.from('3059301306072a8648ce3d020106082a811ccf5501822d034200', 'hex')

const derOf = (pem: string, kind: string): Buffer | null => {
  const [, body] = new RegExp(`-----BEGIN ${kind}-----([^-]+)-----END ${kind}-----`).exec(pem) ?? []
  return body ? Buffer.from(body, 'base64') : null
}
const pemOf = (der: Buffer, kind: string): string =>
  `-----BEGIN ${kind}-----\n${der.toString('base64').replace(/.{64}(?=.)/g, '$&\n')}\n-----END ${kind}-----\n`

const sm2Key = (der: Buffer): SigningKey => {
  // ECPrivateKey: version 1, then the 32 bytes of the key.
  const at = der.indexOf(Buffer.from('0201010420', 'hex'))
  if (at < 0) throw new Error('not an SM2 private key')
  const secret = der.subarray(at + 5, at + 37).toString('hex')
  const point = sm2.getPublicKeyFromPrivateKey(secret)
  const publicKey = pemOf(Buffer.concat([sm2PublicHead, Buffer.from(point, 'hex')]), 'PUBLIC KEY')
  return {
    algorithm: 'SM2-SM3',
    publicKey,
    sign: file => ({
      format: 'yifa-signature-1',
      algorithm: 'SM2-SM3',
      signature: Buffer.from(
        sm2.doSignature(file, secret, { der: true, hash: true, publicKey: point }),
        'hex',
      ).toString('base64'),
      publicKey,
    }),
  }
}

const rsaKey = (pem: string): SigningKey => {
  const key = createPublicKey(pem)
  if (key.asymmetricKeyType !== 'rsa' || (key.asymmetricKeyDetails?.modulusLength ?? 0) < 2048)
    throw new Error('签名密钥应为SM2，或者2048位以上的RSA')
  const publicKey = String(key.export({ type: 'spki', format: 'pem' }))
  return {
    algorithm: 'RSA-SHA256',
    publicKey,
    sign: file => ({
      format: 'yifa-signature-1',
      algorithm: 'RSA-SHA256',
      signature: sign('sha256', file, pem).toString('base64'),
      publicKey,
    }),
  }
}

/** @returns null where the text is no signature of ours. */
export const readSignature = (text: string): DetachedSignature | null => {
  try {
    const { format, algorithm, signature, publicKey } = JSON.parse(text) as Partial<DetachedSignature>
    if (format !== 'yifa-signature-1' || (algorithm !== 'SM2-SM3' && algorithm !== 'RSA-SHA256')) return null
    if (typeof signature !== 'string' || typeof publicKey !== 'string') return null
    return { format, algorithm, signature, publicKey }
  } catch {
    return null
  }
}

/**
 * Whether the file is the one that was signed.
 *
 * @param publicKey the key to trust, PEM; the one inside the signature only shows that nothing has changed.
 */
export const isSigned = (file: Uint8Array, { algorithm, signature }: DetachedSignature, publicKey: string): boolean => {
  try {
    if (algorithm === 'RSA-SHA256') return verify('sha256', file, publicKey, Buffer.from(signature, 'base64'))
    const der = derOf(publicKey, 'PUBLIC KEY')
    if (!der?.includes(sm2Curve)) return false
    const point = der.subarray(-65).toString('hex')
    return sm2.doVerifySignature(file, Buffer.from(signature, 'base64').toString('hex'), point, {
      der: true,
      hash: true,
    })
  } catch {
    return false
  }
}
