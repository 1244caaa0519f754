const browsers = [
  ['微信', /MicroMessenger/],
  ['360浏览器', /QIHU|360SE|360EE/],
  ['奇安信浏览器', /Qaxbrowser/i],
  ['Edge', /Edg\//],
  ['火狐', /Firefox\//],
  ['Chrome', /Chrome\//],
  ['Safari', /Safari\//],
] as const
const systems = [
  ['Windows', /Windows/],
  ['安卓', /Android/],
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Mac', /Macintosh/],
  ['Linux', /Linux/],
] as const

/** A user agent as people call it: Chrome（Windows）. */
export const deviceName = (userAgent: string | null): string => {
  if (!userAgent) return '未知设备'
  const find = (known: readonly (readonly [string, RegExp])[]) =>
    known.find(([, pattern]) => pattern.test(userAgent))?.[0]
  const browser = find(browsers) ?? '其他程序'
  const system = find(systems)
  return system ? `${browser}（${system}）` : browser
}
