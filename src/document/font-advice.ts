/** Which face is used for which role, and what an office can do about one that only stands in. */
import { type Face, type FontSet, type Role, roles } from './fonts.ts'

export interface RoleFace {
  readonly role: Role
  readonly label: string
  readonly face: string
  readonly origin: Face['origin']
  readonly advice: string | null
}

export const roleFaces = ({ chains }: FontSet): readonly RoleFace[] =>
  (Object.keys(roles) as Role[]).map(role => {
    const first = chains[role][0]
    if (!first) throw new Error(`no face for ${role}`)
    return { role, label: roles[role], face: shownName(first), origin: first.origin, advice: adviceOn(role, first) }
  })

const shownName = ({ name, family, origin }: Face): string => (origin === 'own' ? (ownNames[family] ?? name) : name)
const ownNames: Readonly<Record<string, string>> = {
  'Yifa Xiaobiaosong': '思源宋体粗体（Noto Serif SC Bold）',
  'Yifa Song': '思源宋体（Noto Serif SC）',
  'Yifa Hei': '思源黑体（Noto Sans SC）',
  'Yifa Kai': '霞鹜文楷（LXGW WenKai）',
  'Yifa Latin': 'Tinos（与Times New Roman同宽）',
}

const adviceOn = (role: Role, { origin }: Face): string | null => {
  if (origin === 'office') return null
  switch (role) {
    case 'fangsong':
      return origin === 'system'
        ? '现用Debian的FandolFang，人名用字不全，缺字以楷体代替；可把单位已获授权的仿宋_GB2312放入字体目录'
        : '没有仿宋，PDF和OFD的正文以楷体代替；请把单位已获授权的仿宋_GB2312（.ttf）放入字体目录，或者安装Debian软件包texlive-lang-chinese中的FandolFang'
    case 'xiaobiaosong':
      return '以思源宋体粗体代替；单位有方正小标宋简体授权的，可放入字体目录'
    case 'kai':
    case 'hei':
    case 'song':
    case 'latin':
      return null
  }
}
