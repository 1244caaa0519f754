import { findWords, trimmed } from '../find-words.ts'
import type { CheckRule, Fault } from '../finding.ts'
import { chromeLines, signOff } from '../words/web-chrome.ts'

/** A paragraph broken inside a sentence, or inside a word: a page break of the source. Source: text as issued runs on. */
export const brokenParagraph: CheckRule = ({ body, headings, title, signature, date }) =>
  body.flatMap(({ number: line, plain }, index) => {
    const next = body[index + 1]
    const text = plain.trimEnd()
    if (!next || text.length < 30 || !/[\p{Script=Han}，、]$/u.test(text)) return []
    const alone = headings.some(
      ({ line: at, style, to, opensLine }) => at === line && opensLine && style !== 'clause' && to >= text.length,
    )
    if (alone) return []
    const formal = [title, signature, date].some(place => place?.line === line || place?.line === next.number)
    if (formal || headings.some(heading => heading.line === next.number && heading.opensLine)) return []
    if (!/^\s*[\p{Script=Han}，。；、”》]/u.test(next.plain)) return []
    // Headings and rows of a table are short and stand alone.
    if (next.plain.trim().length < 12 && !/[。；]$/.test(next.plain.trim())) return []
    const from = Math.max(...[...'，；。：'].map(mark => text.lastIndexOf(mark, text.length - 2))) + 1
    const head = /^\s*[^，。；：]{0,12}/.exec(next.plain)?.[0] ?? ''
    return [
      {
        severity: 'error' as const,
        at: trimmed(plain, { line, from, to: text.length }),
        wrong: '段落在句中（词中）断开，是原文换页的痕迹',
        right: `与下一段接成“…${text.slice(-4)}${head.trim().slice(0, 6)}…”`,
        also: [trimmed(next.plain, { line: next.number, from: 0, to: Math.max(head.length, 1) })],
      },
    ]
  })

/** Markdown and HTML left in the text. Source: none of it belongs to a document. */
export const markupResidue: CheckRule = ({ lines, title }) => {
  const found = [
    ...findWords(lines, /\*\*[^*]{1,40}\*\*|\*\*/g),
    ...findWords(
      lines,
      /<\/?(?:p|br|div|span|strong|b|font|a|img|table|tr|td|ul|li)\b[^>]{0,80}>|&(?:nbsp|amp|lt|gt|quot|ldquo|rdquo|#\d+)[;；]/g,
    ),
    ...findWords(lines, /^\s*#{1,6}\s|!\[[^\]]{0,80}\]|\]（https?[：:][^）]{0,200}）|\[\/?(?:b|url|img)\]/g),
  ].toSorted((a, b) => a.line - b.line || a.from - b.from)
  const [first, ...rest] = found
  if (!first || (found.length === 1 && first.line === title?.line && first.words === '#')) return []
  return [
    {
      severity: 'error',
      at: first,
      wrong: `正文中有排版标记（共${found.length}处）`,
      right: '删去标记，加粗改用格式',
      also: rest.slice(0, 20),
    },
  ]
}

/** 領(lǐng)導: the reading that a browser or a site put behind a character. Source: none of it belongs to a document. */
export const readingResidue: CheckRule = ({ lines }) => {
  const [first, ...rest] = findWords(lines, /\p{Script=Han}（[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}）/gu)
  if (!first) return []
  return [
    {
      severity: 'error',
      at: first,
      wrong: `字后带有注音（共${rest.length + 1}处），是网页转换的残留`,
      right: '删去括号和注音',
      also: rest.slice(0, 20),
    },
  ]
}

/** - 3 -, 第3页共5页 inside the text. Source: page numbers stand outside the type area (GB/T 9704-2012, 7.5). */
export const pageResidue: CheckRule = ({ lines }) =>
  findWords(lines, /^\s*(?:[-—]\s?\d{1,3}\s?[-—]|第\s?\d{1,3}\s?页(?:\s?[/，]?\s?共\s?\d{1,3}\s?页)?)\s*$/g).map(
    found => ({
      severity: 'warning' as const,
      at: found,
      wrong: '正文中夹有页码',
      right: '删去',
    }),
  )

/** What a web page stood around the text: menus, editors, links, filings. One finding for each stretch of lines. */
export const webResidue: CheckRule = ({ lines, title }) => {
  const titled = (title && lines[title.line - 1]?.plain.includes('关于')) ?? false
  const chrome = lines.filter(
    ({ plain, number }) =>
      plain.trim() !== '' &&
      (chromeLines.some(pattern => pattern.test(plain.trim())) ||
        // The name of the site above a title that names its issuer itself.
        (titled &&
          title !== null &&
          number < title.line &&
          /^\s*\p{Script=Han}{2,20}(?:人民)?政府(?:网|门户网站)?\s*$/u.test(plain))),
  )
  const filled = lines.filter(({ plain }) => plain.trim() !== '').map(({ number }) => number)
  const faults: Fault[] = []
  let group: typeof chrome = []
  const close = (): void => {
    const [first, ...rest] = group
    if (first)
      faults.push({
        severity: 'error',
        at: whole(first),
        wrong: `网页的栏目、页脚或者编辑信息混入正文${rest.length > 0 ? `（共${group.length}行）` : ''}`,
        right: '删去',
        also: rest.map(whole),
      })
    group = []
  }
  for (const line of chrome) {
    const last = group.at(-1)
    if (last && filled.indexOf(line.number) !== filled.indexOf(last.number) + 1) close()
    group = [...group, line]
  }
  close()
  return faults
}
const whole = ({ number, plain }: { readonly number: number; readonly plain: string }) =>
  trimmed(plain, { line: number, from: 0, to: plain.length })

/** 初审： 复审： 终审：, left empty. Source: a review is done or the line is not there. */
export const emptySignOff: CheckRule = ({ lines }) =>
  lines.flatMap(({ number, plain }) => {
    const marks = [...plain.matchAll(signOff)]
    const rest = plain.replace(signOff, '').trim()
    if (marks.length === 0 || rest !== '') return []
    return [
      {
        severity: 'error' as const,
        at: whole({ number, plain }),
        wrong: '审签栏空着',
        right: '填写审核人和日期，或者删去这一行',
      },
    ]
  })
