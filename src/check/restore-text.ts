/** Text read in the wrong encoding: which accident it was, and what it said before. */
import { bytesOf, type Encoding, textOf } from './encodings.ts'
import { simplified } from './plain-text.ts'
import { frequentCharacters } from './words/frequent-characters.ts'

export interface Restored {
  /** In Chinese: what happened. */
  readonly accident: string
  readonly text: string
}

const accidents: readonly { readonly read: Encoding; readonly was: Encoding; readonly name: string }[] = [
  { read: 'gbk', was: 'utf-8', name: 'UTF-8 文本被当作 GBK 读取' },
  { read: 'latin1', was: 'utf-8', name: 'UTF-8 文本被当作 Latin-1 读取' },
  { read: 'latin1', was: 'gbk', name: 'GBK 文本被当作 Latin-1 读取' },
  { read: 'gbk', was: 'big5', name: 'Big5 文本被当作 GBK 读取' },
  { read: 'big5', was: 'gbk', name: 'GBK 文本被当作 Big5 读取' },
]

/** Null where no reading is clearly better than what stands there. `text` is one stretch of suspicious characters. */
export const restoreText = (text: string): Restored | null => {
  const before = likeness(text)
  const readings = [...accidents.flatMap(accident => reread(text, accident) ?? []), ...(shiftedByOne(text) ?? [])]
  const best = readings.toSorted((a, b) => b.score - a.score)[0]
  return best && best.score > 0.55 && best.score > before + 0.3 && [...best.text].length >= 2
    ? { accident: best.accident, text: best.text }
    : null
}

type Reading = Restored & { readonly score: number }

/** A byte that had no character shows as ? or �; what stands around it is read all the same. */
const reread = (text: string, { read, was, name }: (typeof accidents)[number]): readonly Reading[] | null => {
  const pieces = text.split(/[?？\ufffd]+/).map(piece => bytesOf(piece, read))
  if (pieces.some(piece => piece === null)) return null
  const restored = pieces
    .map(piece => textOf(piece ?? [], was))
    .join('□')
    .replace(/[\ufffd□]+/g, '□')
  return [{ accident: name, text: restored.replace(/^□|□$/g, ''), score: likeness(restored) }]
}

/** Share of its characters that are frequent in reports, or punctuation; unreadable ones count against it. */
export const likeness = (text: string): number => {
  const all = [...text].filter(one => one.trim() !== '')
  if (all.length === 0) return 0
  const good = all.filter(one => frequentCharacters.has(simplified(one)) || '，。、；：“”《》（）'.includes(one)).length
  const bad = all.filter(one => one === '\ufffd' || one === '□').length
  return (good - bad) / all.length
}

/**
 * GBK of two bytes a character, begun one byte late: every character is the second half of one and the first half of the
 * next. Where a made-up pair had no character it was dropped, so two characters became one: 三重 → 蓉 (C8[FD D6]D8).
 */
const shiftedByOne = (text: string): readonly Reading[] | null => {
  const bytes = bytesOf(text.replace(/^[?？]/, ''), 'gbk')
  if (!bytes || bytes.length < 6) return null
  // The first byte was lost; of full stops, commas and quotation marks it is A1 or A3.
  const readings = [0xa1, 0xa3].map(lead => textOf([lead, ...bytes], 'gbk').replace(/\ufffd+$/, ''))
  const best = readings.toSorted((a, b) => likeness(b) - likeness(a))[0] ?? ''
  const filled = fillDropped(best)
  return [
    {
      accident: 'GBK 编码错位一个字节（前一字符的后半与后一字符的前半拼成了别的字）',
      text: filled,
      score: likeness(filled),
    },
  ]
}

/** Pairs of characters that may have fallen together, as they stand in reports. */
const frequentPairs = [
  '三重',
  '全部',
  '建设',
  '工作',
  '政府',
  '法治',
  '行政',
  '决策',
  '依法',
  '落实',
  '推进',
  '组织',
  '领导',
  '干部',
  '学习',
  '贯彻',
  '会议',
  '研究',
  '制度',
  '规定',
  '管理',
  '公开',
  '执法',
  '监督',
  '服务',
  '群众',
  '问题',
  '整改',
  '加强',
  '完善',
  '机制',
  '责任',
  '情况',
  '开展',
  '全面',
  '深入',
]

/** A character that is rare in reports, in whose place a frequent pair fits: same first byte, same last, nothing between. */
const fillDropped = (text: string): string =>
  [...text]
    .map(one => {
      if (frequentCharacters.has(simplified(one)) || !/\p{Script=Han}/u.test(one)) return one
      const whole = bytesOf(one, 'gbk')
      return frequentPairs.find(pair => fallsTogether(pair, whole)) ?? one
    })
    .join('')

const fallsTogether = (pair: string, whole: readonly number[] | null): boolean => {
  const bytes = bytesOf(pair, 'gbk')
  if (!bytes || !whole || bytes.length !== 4) return false
  const [first, second = 0, third = 0, last] = bytes
  return first === whole[0] && last === whole[1] && isUnmapped(second, third)
}

/** The user-defined regions of GBK: AA–AF and F8–FE with A1–FE, A1–A7 with 40–A0. */
const isUnmapped = (lead: number, trail: number): boolean =>
  (((lead >= 0xaa && lead <= 0xaf) || lead >= 0xf8) && trail >= 0xa1) || (lead >= 0xa1 && lead <= 0xa7 && trail < 0xa1)
