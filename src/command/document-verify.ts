/**
 * `bin/yifa document verify 文件 签名文件 [--key 公钥]`: whether a file is the one that was signed, by the key given, or this
 * installation's own (YIFA_SIGNING_KEY).
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { printerSettings } from '../document/installed-printer.ts'
import { type DetachedSignature, isSigned, readSignature, readSigningKey } from '../document/signature.ts'
import type { Io } from './yifa.ts'

const usage = '用法：bin/yifa document verify 文件 签名文件 [--key 公钥文件]'

/** @returns the exit code: 0 only where the file is unchanged and the key is one to trust. */
export const alone = async (args: readonly string[], { print, say }: Io): Promise<number> => {
  const asked = readArguments(args)
  if (typeof asked === 'string') {
    say(`${asked}\n${usage}`)
    return 2
  }
  const { file, signature, trusted } = asked
  if (!isSigned(file, signature, trusted ?? signature.publicKey)) {
    const byAnother = trusted !== null && isSigned(file, signature, signature.publicKey)
    print(
      byAnother ? '✗ 文件未被改动，但签名不是用所信任的密钥做的' : '✗ 签名不符：文件被改动过，或者签名属于另一个文件',
    )
    return 1
  }
  if (trusted === null) {
    print('！ 文件未被改动；但没有指定公钥，不能确认由谁签名（用 --key 指定，或者设置 YIFA_SIGNING_KEY）')
    return 1
  }
  print(`✓ 签名有效（${signature.algorithm}），文件未被改动`)
  return 0
}

interface Asked {
  readonly file: Buffer
  readonly signature: DetachedSignature
  /** PEM; null where neither the command nor the settings name a key. */
  readonly trusted: string | null
}

const readArguments = (args: readonly string[]): Asked | string => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { key: { type: 'string' } },
      allowPositionals: true,
    })
    const [fileName, signatureName, ...more] = positionals
    if (!fileName || !signatureName || more.length > 0) return '请给出文件和它的签名文件'
    const signature = readSignature(readFileSync(signatureName, 'utf8'))
    if (!signature) return `${signatureName} 不是本系统的签名文件`
    const { signingKeyFile } = printerSettings(process.env)
    const trusted = values.key
      ? readFileSync(values.key, 'utf8')
      : signingKeyFile
        ? readSigningKey(readFileSync(signingKeyFile, 'utf8')).publicKey
        : null
    return { file: readFileSync(fileName), signature, trusted }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
