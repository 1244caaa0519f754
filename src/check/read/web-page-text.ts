/** A saved or pasted web page as text: block elements become lines, cells are set apart by tabs. No layout, no scripts. */

/** Whether a text is HTML rather than prose. */
export const isWebPage = (text: string): boolean =>
  /^\s*(<!doctype html|<html|<\?xml)/i.test(text) || (text.match(/<\/(p|div|td|span|li)>/gi)?.length ?? 0) > 5

export const webPageText = (html: string): string =>
  decodeEntities(
    html
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/<(script|style|noscript|template|head)\b[\s\S]*?<\/\1\s*>/gi, '')
      .replace(/\s*\n\s*/g, ' ')
      .replace(/<\/t[dh]\s*>\s*(?=<t[dh])/gi, '\t')
      .replace(/<(br|\/p|\/div|\/li|\/tr|\/h[1-6]|\/table|\/ul|\/ol|\/section|\/article|hr)\b[^>]*>/gi, '\n')
      .replace(/<[a-z/!][^>]*>/gi, ''),
  )
    .split('\n')
    .map(line => line.replace(/ {2,}/g, ' ').trim())
    .join('\n')

const named: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  middot: '·',
  emsp: ' ',
  ensp: ' ',
}
const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name) return named[name.toLowerCase()] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole
  })
