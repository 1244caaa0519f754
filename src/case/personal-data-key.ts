import { readKeyFile } from '../office/key-file.ts'
import { type PersonalDataKey, personalDataKey } from './sealed-party.ts'

/**
 * The key that parties' personal data is sealed with: 32 bytes in hexadecimal, in a file that its owner alone can read,
 * made at the first call. Whoever loses it loses that data; whoever has a backup of the database alone cannot read it.
 *
 * @throws when the file holds anything else.
 */
export const readPersonalDataKey = async (file: string): Promise<PersonalDataKey> => {
  const text = await readKeyFile(file)
  if (!/^[0-9a-f]{64}$/.test(text))
    throw new Error(`${file} 不是个人信息加密密钥（应为64位十六进制） (not a key: 64 hexadecimal digits expected)`)
  return personalDataKey(Buffer.from(text, 'hex'))
}
