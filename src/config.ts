import path from 'node:path'

/** Every setting of the server. All have a default, so that `npm start` needs none. */
export interface Config {
  /** `PORT`, 1 to 65535; 0 takes any free port. */
  port: number
  /** `HOST`: the address to listen on. `127.0.0.1`, this machine alone, unless an administrator opens it (`0.0.0.0`). */
  host: string
  /** `DATABASE_URL`: a PostgreSQL 15 or newer. Without it the embedded one runs under `dataDir`. */
  databaseUrl: string | undefined
  /** `YIFA_DATA`, absolute: everything Yifa keeps on disk. */
  dataDir: string
  /** The embedded database's cluster. */
  databaseDir: string
  /** `YIFA_DEMO`, `on` or `off`: whether an empty installation is filled with the fictional county. */
  demo: boolean
  /** `YIFA_KEY_FILE`, absolute: the key that personal data is encrypted with. Keep it out of the database's backups. */
  keyFile: string
  /** `YIFA_FONTS`, absolute: the office's own fonts, which come before those brought along. */
  fontFolder: string
  /** `YIFA_SIGNING_KEY`, absolute: the key (SM2 or RSA, PEM) that signs printed files; none unless set. */
  signingKeyFile: string | undefined
  /** `YIFA_PUBLIC_URL`: how browsers reach the server, where that is not `http://host:port` (behind a proxy). */
  publicUrl: string | undefined
  /** `YIFA_LOG_LEVEL`. */
  logLevel: LogLevel
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
type LogLevel = (typeof logLevels)[number]

/** The name of each setting's variable, its default and what it is for: the list that the documentation is held to. */
export const settings = {
  PORT: { default: '3000', label: '监听端口' },
  HOST: { default: '127.0.0.1', label: '监听地址；0.0.0.0 表示对外开放' },
  DATABASE_URL: { default: '', label: 'PostgreSQL 15 以上的连接地址；不设则使用内置数据库' },
  YIFA_DATA: { default: 'var', label: '数据目录；相对路径以程序目录为准' },
  YIFA_DEMO: { default: 'on', label: '空库首次启动时是否载入演示县（on 或 off）' },
  YIFA_KEY_FILE: { default: '', label: '个人信息加密密钥文件；不设则为数据目录下 keys/personal-data.key' },
  YIFA_FONTS: { default: '', label: '本单位字体目录；不设则为数据目录下 fonts' },
  YIFA_SIGNING_KEY: { default: '', label: '文件签名私钥（SM2 或 RSA，PEM）；不设则不签名' },
  YIFA_PUBLIC_URL: { default: '', label: '浏览器访问地址；经反向代理时设置' },
  YIFA_LOG_LEVEL: { default: 'warn', label: `日志级别（${logLevels.join('、')}）` },
} as const

export type ConfigResult = { ok: true; value: Config } | { ok: false; problems: string[] }

/**
 * Reads the settings out of `env`, all problems at once, in Chinese. An empty variable counts as unset.
 *
 * @param root the directory that relative paths start from: the checkout.
 */
export function readConfig(env: Record<string, string | undefined>, root: string): ConfigResult {
  const problems: string[] = []
  const text = (name: keyof typeof settings): string => env[name]?.trim() || settings[name].default

  const port = Number(text('PORT'))
  if (!/^\d+$/.test(text('PORT')) || port > 65535) problems.push(`PORT 应为 0 至 65535 的整数，现为“${text('PORT')}”`)

  const databaseUrl = text('DATABASE_URL') || undefined
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl)) problems.push('DATABASE_URL 应以 postgresql:// 开头') // the value itself may hold a password

  const demo = text('YIFA_DEMO')
  if (demo !== 'on' && demo !== 'off') problems.push(`YIFA_DEMO 应为 on 或 off，现为“${demo}”`)

  const publicUrl = text('YIFA_PUBLIC_URL').replace(/\/+$/, '') || undefined
  if (publicUrl && !isWebAddress(publicUrl)) problems.push(`YIFA_PUBLIC_URL 应为 http(s) 地址，现为“${publicUrl}”`)

  const logLevel = logLevels.find(level => level === text('YIFA_LOG_LEVEL'))
  if (!logLevel) problems.push(`YIFA_LOG_LEVEL 应为 ${logLevels.join('、')} 之一，现为“${text('YIFA_LOG_LEVEL')}”`)

  if (problems.length > 0 || !logLevel) return { ok: false, problems }
  const dataDir = path.resolve(root, text('YIFA_DATA'))
  return {
    ok: true,
    value: {
      port,
      host: text('HOST'),
      databaseUrl,
      dataDir,
      databaseDir: path.join(dataDir, 'postgres'),
      demo: demo === 'on',
      keyFile: path.resolve(root, text('YIFA_KEY_FILE') || path.join(dataDir, 'keys', 'personal-data.key')),
      fontFolder: path.resolve(root, text('YIFA_FONTS') || path.join(dataDir, 'fonts')),
      signingKeyFile: text('YIFA_SIGNING_KEY') ? path.resolve(root, text('YIFA_SIGNING_KEY')) : undefined,
      publicUrl,
      logLevel,
    },
  }
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}
