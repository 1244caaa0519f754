import { findWords } from '../find-words.ts'
import type { CheckRule, Severity } from '../finding.ts'

interface Gap {
  readonly pattern: RegExp
  readonly severity: Severity
  readonly wrong: string
  readonly right: (found: readonly string[]) => string
}

/** Where something fell out: marks and characters that a site, a font or a copy swallowed. */
const gaps: readonly Gap[] = [
  {
    pattern: /(?<!\d)((?:19|20)\d\d)((?:19|20)\d\d)(?=年)/g,
    severity: 'error',
    wrong: '两个年份连在一起，中间的连接号丢失',
    right: ([, from, to]) => `${from}—${to}`,
  },
  {
    pattern: /(?<![\d.])(1[0-2]|[1-9])([12]\d|3[01]|[1-9])日(?!均|常|子)/g,
    severity: 'error',
    wrong: '没有这一天，“月”字丢失',
    right: ([, month, day]) => `${month}月${day}日`,
  },
  {
    pattern: /(?<=^|[，。；：、在向和与对受经]|\s)委(?:、|和)政府/g,
    severity: 'error',
    wrong: '“委”“政府”之前丢字（“区”“县”“市”等）',
    right: () => '补全，如“区委、区政府”',
  },
  {
    pattern: /(?:和|与|及|的|在)我(?=依法行政|法治|司法局|人大|人民政府|实际|经济社会)/g,
    severity: 'warning',
    wrong: '“我”字之后丢字（“区”“县”“镇”等）',
    right: () => '补全，如“我区”',
  },
  {
    pattern: /(?:参加|按照|根据|落实|配合)级(?=开展|组织|举办|要求|部署|有关|的)/g,
    severity: 'error',
    wrong: '“级”之前丢字（“区”“市”“上”等）',
    right: () => '补全，如“区级”',
  },
  {
    pattern: /(?:联合|配合|会同|邀请)[大小上下新老中东西南北]镇(?=法庭|派出所|司法所|政府)/g,
    severity: 'warning',
    wrong: '地名似不完整',
    right: () => '核对地名',
  },
  {
    pattern: /(?<=\p{Script=Han})[□■◆]{1,4}(?=\p{Script=Han})/gu,
    severity: 'error',
    wrong: '有字没有显示出来（字体缺字或者转换丢失）',
    right: () => '按原件补回',
  },
  {
    pattern: /^\s*[?？](?:\s*[?？])+\s*$/g,
    severity: 'error',
    wrong: '整行只剩问号，文字丢失（转换时遇到不能编码的字）',
    right: () => '按原件补回；在首行的，多半是标题',
  },
  {
    pattern: /(?<=\p{Script=Han})[?？]{2,}(?=\p{Script=Han})/gu,
    severity: 'error',
    wrong: '连续的问号，文字丢失',
    right: () => '按原件补回',
  },
  {
    pattern: /（[）]|《》|“”/g,
    severity: 'error',
    wrong: '括号（书名号、引号）中没有内容',
    right: () => '补写或者删去',
  },
]

/** Characters that fell out, told by what cannot stand as it is. Source: dates, periods and names of bodies have a form. */
export const lostCharacters: CheckRule = ({ lines }) =>
  gaps.flatMap(({ pattern, severity, wrong, right }) => {
    const found = findWords(lines, pattern).filter(({ words }) => !isPlainDay(words))
    // The same words three times are one loss in three places.
    return found.flatMap((one, index) =>
      found.findIndex(({ words }) => words === one.words) < index
        ? []
        : [
            {
              severity,
              at: one,
              wrong,
              right: right([one.words, ...one.groups.map(group => group ?? '')]),
              also: found.slice(index + 1).filter(({ words }) => words === one.words),
            },
          ],
    )
  })

/** 15日 is a day whose month was said before; 915日 is none. */
const isPlainDay = (words: string): boolean => /^\d+日$/.test(words) && Number.parseInt(words, 10) <= 31

/** Quotation marks and brackets come in pairs. Source: GB/T 15834-2011, 4.8, 4.9. */
export const unpairedMarks: CheckRule = ({ body }) =>
  body.flatMap(({ number: line, plain }) =>
    (
      [
        ['“', '”', '引号'],
        ['《', '》', '书名号'],
        ['（', '）', '括号'],
      ] as const
    ).flatMap(([open, close, name]) => {
      const at = unpaired(plain, open, close)
      if (at === null) return []
      return [
        {
          severity: 'warning' as const,
          at: { line, from: Math.max(0, at - 6), to: Math.min(plain.length, at + 10) },
          wrong: `${name}不成对`,
          right: `补上另一半${name}，或者删去`,
        },
      ]
    }),
  )

const unpaired = (plain: string, open: string, close: string): number | null => {
  let opened: number | null = null
  let depth = 0
  for (const [index, one] of [...plain].entries()) {
    // 1） and （1) number items; they open nothing.
    if (one === close && depth === 0 && !(close === '）' && /[\da-zA-Z一-十]$/.test(plain.slice(0, index))))
      return index
    if (one === open) {
      if (depth === 0) opened = index
      depth++
    } else if (one === close && depth > 0) depth--
  }
  return depth > 0 ? opened : null
}
