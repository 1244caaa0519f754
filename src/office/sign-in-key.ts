import { randomBytes } from 'node:crypto'
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

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
  const kept = await readIfThere(file)
  return longEnough(kept ?? (await create(file)), file)
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return (await readFile(file, 'utf8')).trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

async function create(file: string): Promise<string> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  await writeFile(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 })
  await chmod(draft, 0o600)
  try {
    // Unlike a rename, a link fails where another process was first: both then use the same key.
    await link(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await rm(draft)
  }
  return (await readFile(file, 'utf8')).trim()
}

function longEnough(key: string, where: string): string {
  if (key.length < 32) throw new Error(`${where}过短，至少 32 个字符 (sign-in key shorter than 32 characters)`)
  return key
}
