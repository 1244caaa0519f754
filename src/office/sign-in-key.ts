import path from 'node:path'
import { readKeyFile } from './key-file.ts'

/**
 * The secret that signs session cookies: `<dataDir>/keys/sign-in.key`, made at the first call and readable by its owner
 * alone. Whoever loses it loses no data: everyone signs in again.
 *
 * @param given a secret from the environment, used in place of the file.
 * @throws when a secret is shorter than 32 characters.
 */
export async function readSignInKey(dataDir: string, given?: string): Promise<string> {
  if (given) return longEnough(given, '环境变量给出的登录密钥')
  const file = path.join(dataDir, 'keys', 'sign-in.key')
  return longEnough(await readKeyFile(file), file)
}

function longEnough(key: string, where: string): string {
  if (key.length < 32) throw new Error(`${where}过短，至少 32 个字符 (sign-in key shorter than 32 characters)`)
  return key
}
