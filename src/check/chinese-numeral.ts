/** 五 → 5, 十二 → 12, 三十 → 30, 7 → 7. Up to 999. */
const digits = '零一二三四五六七八九'

/** @returns null for what is no numeral. */
export const readNumeral = (text: string): number | null => {
  if (/^\d{1,4}$/.test(text)) return Number(text)
  const plain = text.replaceAll('〇', '零').replaceAll('两', '二')
  const found = /^(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(plain)
  if (!found || plain === '') return null
  const [, hundreds, tens, ten, ones] = found
  const value = (digit: string | undefined): number => (digit ? digits.indexOf(digit) : 0)
  return value(hundreds) * 100 + (ten ? (value(tens) || 1) * 10 : 0) + value(ones)
}

/** 5 → 五. Up to 99. */
export const writeNumeral = (value: number): string => {
  if (value < 10) return digits[value] ?? String(value)
  const tens = Math.floor(value / 10)
  return `${tens > 1 ? digits[tens] : ''}十${value % 10 ? digits[value % 10] : ''}`
}
