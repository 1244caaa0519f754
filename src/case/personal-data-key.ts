import { randomBytes } from 'node:crypto'
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type PersonalDataKey, personalDataKey } from './sealed-party.ts'

/**
 * The key that parties' personal data is sealed with: 32 bytes in hexadecimal, in a file that its owner alone can read,
 * made at the first call. Whoever loses it loses that data; whoever has a backup of the database alone cannot read it.
 *
 * @throws when the file holds anything else.
 */
export const readPersonalDataKey = async (file: string): Promise<PersonalDataKey> => {
  const text = (await readIfThere(file)) ?? (await create(file))
  if (!/^[0-9a-f]{64}$/.test(text))
    throw new Error(`${file} 不是个人信息加密密钥（应为64位十六进制） (not a key: 64 hexadecimal digits expected)`)
  return personalDataKey(Buffer.from(text, 'hex'))
}

const readIfThere = async (file: string): Promise<string | undefined> => {
  try {
    return (await readFile(file, 'utf8')).trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

const create = async (file: string): Promise<string> => {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  await writeFile(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flush: true })
  await chmod(draft, 0o600)
  try {
    // Unlike a rename, a link fails where another process was first: both then seal with the same key.
    await link(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await rm(draft)
  }
  return (await readFile(file, 'utf8')).trim()
}
