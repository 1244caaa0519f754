/** `bin/yifa doctor`: what an administrator would check by hand when something does not work. */
import fs from 'node:fs'
import path from 'node:path'
import { nationalNotices } from '../../statutes/calendars/index.ts'
import { shanghaiDay } from '../case/engine.ts'
import { readConfig, settings } from '../config.ts'
import { roleFaces } from '../document/font-advice.ts'
import { findFonts } from '../document/fonts.ts'
import { printerSettings } from '../document/installed-printer.ts'
import { readSigningKey } from '../document/signature.ts'
import { root } from '../services.ts'
import { openForCommand } from './open-for-command.ts'
import type { Io } from './yifa.ts'

type Finding = readonly [kind: 'good' | 'note' | 'bad', text: string]

/** @returns the exit code: 1 where something must be put right. */
export const alone = async (args: readonly string[], { print, say, now }: Io): Promise<number> => {
  if (args.length > 0) {
    say('用法：bin/yifa doctor')
    return 2
  }
  const findings = [
    ...program(),
    ...configuration(),
    ...keys(),
    ...disk(),
    ...faces(),
    ...signing(),
    ...calendars(shanghaiDay(now())),
    ...(await database(say)),
  ]
  const marks = { good: '✓', note: '！', bad: '✗' }
  for (const [kind, text] of findings) print(`${marks[kind]} ${text}`)
  return findings.some(([kind]) => kind === 'bad') ? 1 : 0
}

const program = (): Finding[] => [
  ['good', `Node ${process.version}，${process.platform}-${process.arch}`],
  fs.existsSync(path.join(root, 'dist', 'desk', 'index.html'))
    ? ['good', '工作台已构建']
    : ['note', '工作台尚未构建，运行 npm start 时自动构建'],
]

const configuration = (): Finding[] => {
  const config = readConfig(process.env, root)
  if (!config.ok) return config.problems.map(problem => ['bad', problem] as const)
  const set = Object.keys(settings).filter(name => process.env[name]?.trim())
  return [
    [
      'good',
      `设置有效${set.length > 0 ? `（已设 ${set.join('、')}）` : '（全部为默认值）'}，数据目录 ${config.value.dataDir}`,
    ],
  ]
}

/** The key that personal data is sealed with is the owner's alone, and not where the database's backups are. */
const keys = (): Finding[] => {
  const config = readConfig(process.env, root)
  if (!config.ok) return []
  const { keyFile } = config.value
  const found = fs.statSync(keyFile, { throwIfNoEntry: false })
  if (!found) return [['note', `个人信息加密密钥尚未生成（${keyFile}），首次启动时生成`]]
  return (found.mode & 0o077) === 0
    ? [['good', '个人信息加密密钥只有本账号可读；请另行备份']]
    : [['bad', `${keyFile} 可被其他账号读取，请执行 chmod 600`]]
}

const disk = (): Finding[] => {
  const config = readConfig(process.env, root)
  if (!config.ok || !fs.existsSync(config.value.dataDir)) return []
  const { bavail, bsize } = fs.statfsSync(config.value.dataDir)
  const gigabytes = (bavail * bsize) / 1024 ** 3
  return [[gigabytes < 2 ? 'bad' : gigabytes < 10 ? 'note' : 'good', `数据目录可用空间 ${gigabytes.toFixed(1)} GB`]]
}

/** Faces that stand in for those of the standard are no fault, but worth knowing before a document goes out. */
const faces = (): Finding[] => {
  const { fontFolder } = printerSettings(process.env)
  const fonts = findFonts(fontFolder)
  return [
    ['good', `单位字体目录 ${fontFolder}${fs.existsSync(fontFolder) ? '' : '（尚未建立）'}；放入字体后须重新启动`],
    ...roleFaces(fonts).map(
      ({ label, face, advice }): Finding => [
        advice ? 'note' : 'good',
        `${label}：${face}${advice ? `。${advice}` : ''}`,
      ],
    ),
    ...fonts.unusable.map(({ file, why }): Finding => ['note', `字体文件 ${file} 没有使用：${why}`]),
  ]
}

/** The public key is for those who verify; it may be published. */
const signing = (): Finding[] => {
  const { signingKeyFile } = printerSettings(process.env)
  if (!signingKeyFile) return [['note', '没有配置签名密钥（YIFA_SIGNING_KEY），公文文件不带签名']]
  const found = fs.statSync(signingKeyFile, { throwIfNoEntry: false })
  if (!found) return [['bad', `签名密钥文件 ${signingKeyFile} 不存在`]]
  if ((found.mode & 0o077) !== 0) return [['bad', `${signingKeyFile} 可被其他账号读取，请执行 chmod 600`]]
  try {
    const { algorithm, publicKey } = readSigningKey(fs.readFileSync(signingKeyFile, 'utf8'))
    return [['good', `签名密钥 ${algorithm}，公钥：\n${publicKey.trimEnd()}`]]
  } catch (error) {
    return [['bad', `签名密钥不能使用：${error instanceof Error ? error.message : String(error)}`]]
  }
}

/** The notice for a year comes in October or November of the year before. */
const calendars = (today: string): Finding[] => {
  const year = Number(today.slice(0, 4))
  const known = new Set(nationalNotices.map(notice => notice.year))
  const wanted = today.slice(5) >= '12-15' ? [year, year + 1] : [year]
  const missing = wanted.filter(one => !known.has(one))
  return [
    missing.length > 0
      ? ['bad', `缺少${missing.join('、')}年的放假通知，相关时限均为暂定`]
      : ['good', `工作日历至${Math.max(...known)}年；此后的时限标为暂定`],
  ]
}

const database = async (say: (line: string) => void): Promise<Finding[]> => {
  try {
    const { installation, close } = await openForCommand(say)
    try {
      const { rows } = await installation.engine.db.owner.query<{ version: string; migrations: number }>(
        `select current_setting('server_version') as version, (select count(*)::int from migration) as migrations`,
      )
      const places = await installation.jurisdictions()
      return [
        ['good', `数据库 PostgreSQL ${rows[0]?.version}，已执行迁移 ${rows[0]?.migrations} 个`],
        places.length > 0
          ? ['good', `行政区域：${places.map(({ name }) => name).join('、')}`]
          : ['note', '尚未初始化：首次访问工作台时设立三员账号'],
      ]
    } finally {
      await close()
    }
  } catch (error) {
    return [['bad', `数据库不可用：${error instanceof Error ? error.message : String(error)}`]]
  }
}
