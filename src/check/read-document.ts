/** From text to the model of a report: title, issuer, year, number, addressee, date, parts, headings and figures. */
import { readNumeral } from './chinese-numeral.ts'
import { readHeadings, readParts } from './headings.ts'
import { isTraditional, plainText } from './plain-text.ts'
import { readFigures } from './read-figures.ts'
import type { Line, Place, ReportDocument, Stretch } from './report-document.ts'
import { chromeLines, metaLines } from './words/web-chrome.ts'

/** Never throws, whatever the text. Line numbers count every line of it, the empty ones too. */
export const readDocument = (text: string): ReportDocument => {
  const traditional = isTraditional(text)
  const lines = text
    .split(/\r\n|[\n\r\u2028\u2029\f]/)
    .map((line, index): Line => ({ number: index + 1, text: line, plain: plainText(line, traditional) }))
  const body = lines.filter(({ plain }) => !isBlank(plain) && !isChrome(plain) && !isMeta(plain))
  const headings = readHeadings(body)
  const firstHeading = headings.find(({ style, opensLine }) => style === 'part' && opensLine)?.line ?? Number.MAX_VALUE
  const head = body.filter(({ number }) => number < firstHeading).slice(0, 12)
  const title = findTitle(head)
  const signature = findSignature(body)
  const year = yearOf(
    title,
    head,
    headings.map(({ title: words }) => words),
  )
  const sentences = body.flatMap(stretchesOf)
  return {
    lines,
    body,
    title: title && wholeLine(title),
    issuer: issuerOf(title, head, signature),
    year,
    documentNumber: findNumber(head),
    addressee: findAddressee(head),
    signature: signature && wholeLine(signature),
    date: findDate(lines),
    headings,
    parts: readParts(headings, body.at(-1)?.number ?? 0, year),
    sentences,
    figures: readFigures(body, sentences),
    traditional,
  }
}

const isBlank = (plain: string): boolean => plain.trim() === ''
const isChrome = (plain: string): boolean => chromeLines.some(pattern => pattern.test(plain.trim()))
const isMeta = (plain: string): boolean => plain.length < 60 && metaLines.some(pattern => pattern.test(plain.trim()))

const wholeLine = ({ number, plain }: Line): Place => {
  const from = plain.length - plain.trimStart().length
  return { line: number, from, to: plain.trimEnd().length }
}

const findTitle = (head: readonly Line[]): Line | null =>
  head.find(
    ({ plain }) =>
      plain.trim().length <= 90 &&
      /(报告|总结)\**\s*$/.test(plain) &&
      /20\d\d|关于|法治政府|依法行政|信息公开/.test(plain) &&
      !/如下|[。，]/.test(plain),
  ) ?? null

const findNumber = (head: readonly Line[]): Place | null => {
  const line = head.find(({ plain }) => /^\s*\p{Script=Han}{2,14}〔\d{4}〕\s*\d+号\s*$/u.test(plain))
  return line ? wholeLine(line) : null
}

const findAddressee = (head: readonly Line[]): Place | null => {
  const line = head.find(
    ({ plain }) =>
      plain.trim().length <= 60 &&
      /：\s*$/.test(plain) &&
      /(政府|委|厅|局|办|部|会|院|办公室)[）]?：\s*$/.test(plain) &&
      !/如下|报告/.test(plain),
  )
  return line ? wholeLine(line) : null
}

const organ = /(政府|委员会|[市区县省州旗镇乡]委|办公室|办公厅|局|厅|院|中心|管委会|街道办事处)$/
const findSignature = (body: readonly Line[]): Line | null =>
  body
    .slice(-8)
    .findLast(
      ({ plain }, index, tail) =>
        index > 0 &&
        tail.length > 2 &&
        plain.trim().length <= 30 &&
        organ.test(plain.trim()) &&
        !/[，。：、]/.test(plain),
    ) ?? null

const yearOf = (title: Line | null, head: readonly Line[], headings: readonly string[]): number | null => {
  const found =
    /(20\d\d)年/.exec(title?.plain ?? '') ??
    head.map(({ plain }) => /^\s*(20\d\d)年/.exec(plain)).find(Boolean) ??
    headings.map(words => /^(20\d\d)年/.exec(words)).find(Boolean)
  return found?.[1] ? Number(found[1]) : null
}

const issuerOf = (title: Line | null, head: readonly Line[], signature: Line | null): string | null => {
  const named = /^\s*(?:\*\*)?(.{3,60}?)\s*(?:关于|20\d\d年)/.exec(title?.plain ?? '')?.[1]
  if (named) return named
  if (signature) return signature.plain.trim()
  const opening = head.map(({ plain }) =>
    /(?:20\d\d年，)?(\p{Script=Han}{2,20}?(?:政府(?:办公室|办公厅)?|办公室|局|委员会))/u.exec(plain),
  )
  return opening.find(Boolean)?.[1] ?? null
}

const dayOf = (year: string, month: string, day: string): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
const chineseDigits = '〇一二三四五六七八九'

const findDate = (lines: readonly Line[]): ReportDocument['date'] => {
  const signed = lines.findLast(({ plain }) => /^\s*20\d\d年\s?\d{1,2}月\s?\d{1,2}日\s*$/.test(plain))
  const written = lines.findLast(({ plain }) =>
    /^\s*二[〇○零]\p{Script=Han}{2}年\p{Script=Han}{1,2}月\p{Script=Han}{1,3}日\s*$/u.test(plain),
  )
  const meta = lines.find(({ plain }) => isMeta(plain) && /20\d\d[-年/.]\d{1,2}[-月/.]\d{1,2}/.test(plain))
  const line = signed ?? written ?? meta
  if (!line) return null
  const found = /(20\d\d)[-年/.]\s?(\d{1,2})[-月/.]\s?(\d{1,2})/.exec(line.plain)
  if (found) return { ...wholeLine(line), day: dayOf(found[1] ?? '', found[2] ?? '', found[3] ?? '') }
  const [year = '', month = '', day = ''] = line.plain.trim().split(/[年月日]/)
  const digits = [...year].map(one => chineseDigits.indexOf(one.replace(/[○零]/, '〇'))).join('')
  return { ...wholeLine(line), day: dayOf(digits, String(readNumeral(month) ?? 1), String(readNumeral(day) ?? 1)) }
}

const stretchesOf = ({ number: line, plain }: Line): readonly Stretch[] =>
  [...plain.matchAll(/[^。！？]+[。！？]?/g)].map(found => ({
    line,
    from: found.index,
    to: found.index + found[0].length,
    plain: found[0],
  }))
