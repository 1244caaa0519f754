/** One character for one: the form in which the rules read a line, so that a place found there is the place in the file. */
import { Converter } from 'opencc-js/t2cn'

const punctuation: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
  '﹝': '〔',
  '﹞': '〕',
  '［': '〔',
  '］': '〕',
  '％': '%',
  '．': '.',
  '﹪': '%',
  '－': '-',
  '–': '—',
  '─': '—',
  '\t': ' ',
  '\u00a0': ' ',
  '\u3000': ' ',
  '\u200b': ' ',
  '\ufeff': ' ',
  '「': '“',
  '」': '”',
}

/**
 * Simplified, with full-width punctuation and half-width digits; the same number of UTF-16 units as `text`.
 * @param traditional whether the text is to be read as traditional characters.
 */
export const plainText = (text: string, traditional: boolean): string => {
  const simple = traditional ? simplified(text) : text
  let plain = ''
  for (let i = 0; i < simple.length; i++) plain += plainUnit(simple, i)
  return plain
}

const plainUnit = (text: string, i: number): string => {
  const unit = text[i] ?? ''
  const code = unit.charCodeAt(0)
  if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xfee0)
  // 6,200 is one number, 12:30 one time.
  if ((unit === ',' || unit === '，') && isThousandsComma(text, i)) return ','
  if (unit === ':' && isDigit(text[i - 1]) && isDigit(text[i + 1])) return ':'
  return punctuation[unit] ?? unit
}

/** Only the marks: what a restoration of damaged text starts from, since the marks may have been narrowed afterwards. */
export const withWideMarks = (text: string): string => text.replace(/[,;:!?()]/g, mark => punctuation[mark] ?? mark)

const isDigit = (unit: string | undefined): boolean => unit !== undefined && /[0-9０-９]/.test(unit)
const isThousandsComma = (text: string, i: number): boolean =>
  isDigit(text[i - 1]) &&
  /^[0-9０-９]{3}(?![0-9０-９])/.test(text.slice(i + 1, i + 5)) &&
  /(?<![0-9０-９])[0-9０-９]{1,3}$/.test(text.slice(Math.max(0, i - 4), i))

let converter: ((text: string) => string) | undefined
/** `tw`, never `twp`, which would turn 文件 into 文档 and 程序 into 进程. A character that grows or shrinks stays as it is. */
export const simplified = (text: string): string => {
  const convert = converter ?? Converter({ from: 'tw', to: 'cn' })
  converter = convert
  const whole = convert(text)
  if (whole.length === text.length) return whole
  return [...text].map(one => (convert(one).length === one.length ? convert(one) : one)).join('')
}

/** Frequent characters that differ between the two scripts; one in forty of a traditional report is among them. */
const traditionalOnly = /[設實國務領導發會議關於規範責資訊問題們對個業經開與來時產黨學習執實統書證據應動員縣區鎮]/g
const simplifiedOnly = /[设实国务领导发会议关规责资讯问题们对个业经开与来时产党学习执实统书证据应动员县区镇]/g

/** Whether a text is written in traditional characters, by which of the two occurs more. */
export const isTraditional = (text: string): boolean =>
  (text.match(traditionalOnly)?.length ?? 0) > (text.match(simplifiedOnly)?.length ?? 0)
