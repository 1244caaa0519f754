/** Passwords: what one must be, and how it is kept. */
import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { type Unmet, unmetWhere } from './refusal.ts'

/** In characters (code points). */
const shortestPassword = 10
const longestPassword = 128

/**
 * What speaks against a password: length, the user name, and the passwords everyone tries first. No rule on kinds of
 * characters: length and a list of known passwords do more (NIST SP 800-63B 5.1.1.2).
 */
export function unmetPassword(password: string, username: string): Unmet[] {
  const characters = [...password]
  const plain = password.normalize('NFKC').toLowerCase()
  return unmetWhere([
    [characters.length < shortestPassword, `密码至少${shortestPassword}个字符`],
    [characters.length > longestPassword, `密码不超过${longestPassword}个字符`],
    [username !== '' && plain === username.toLowerCase(), '密码不得与用户名相同'],
    [commonPasswords.has(plain) || new Set(plain).size <= 2, '密码过于常见，容易被猜出'],
  ])
}

/** Those of ten characters and more among the passwords most often found in Chinese and international leaks. */
const commonPasswords = new Set(
  `1234567890 0123456789 0987654321 9876543210 12345678910 123456789a 123456789q 123456789abc 1234567890a 1234567890q
  a123456789 q123456789 qq123456789 aa123456789 abc123456789 abc1234567 abcd123456 abcd1234567 abcde12345 abcdefghij
  qwertyuiop qwertyuiop123 qwerty123456 qwerty12345 1qaz2wsx3edc qazwsxedcrfv 1q2w3e4r5t 1q2w3e4r5t6y q1w2e3r4t5 asdfghjkl123
  asdfghjkl; zxcvbnm123 zxcvbnm,./ password12 password123 password1234 passw0rd123 p@ssw0rd123 p@ssword123 admin12345
  admin123456 admin@123456 administrator root123456 test123456 guest123456 welcome123 iloveyou123 woaini1314 woaini520
  woaini1314520 woaini5201314 woaini123456 5201314520 1314520520 5201314123 52013145201314 147258369a 1472583690 7894561230
  3.1415926535 3141592653 1123581321 112233445566 1122334455 123123123a 123321123321 1234554321 zhongguo123 zhangwei123
  wangwei123 liwei123456 xiaoming123 china12345 china123456 zhengfu123 zhengfu123456`.split(/\s+/),
)

// OWASP Password Storage: argon2id with 19 MiB, 2 passes, 1 lane.
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const
const derive = promisify(argon2) as (algorithm: 'argon2id', parameters: Argon2Parameters) => Promise<Buffer>

/** As `$argon2id$v=19$m=…,t=…,p=…$salt$key`, so that a later, higher cost leaves kept ones readable. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const key = await derive('argon2id', { message: password.normalize('NFKC'), nonce, ...cost })
  const { memory, passes, parallelism } = cost
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(nonce)}$${unpadded(key)}`
}

export async function verifyPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(hash)
  if (!parts) throw new Error('a kept password is not in the form argon2id gives it')
  const [, memory, passes, parallelism, nonce = '', key = ''] = parts
  const kept = Buffer.from(key, 'base64')
  const given = await derive('argon2id', {
    message: password.normalize('NFKC'),
    nonce: Buffer.from(nonce, 'base64'),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: kept.length,
  })
  return timingSafeEqual(kept, given)
}

const unpadded = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')
