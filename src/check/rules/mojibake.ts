import type { CheckRule, Fault } from '../finding.ts'
import { withWideMarks } from '../plain-text.ts'
import type { Line, Place } from '../report-document.ts'
import { restoreText } from '../restore-text.ts'
import { frequentCharacters } from '../words/frequent-characters.ts'

/**
 * Text read in the wrong encoding: named, and restored where it can be. Shown to a person, never put in its place. Source: the
 * encodings themselves (GBK, UTF-8, Big5, Latin-1).
 */
export const mojibake: CheckRule = ({ body }) => body.flatMap(line => [...lostForGood(line), ...misread(line)])

const lostForGood = ({ number: line, text }: Line): readonly Fault[] =>
  [...text.matchAll(/(?:锟斤拷|锟斤|斤拷|烫烫烫|屯屯屯|\ufffd)+/g)].map(found => ({
    severity: 'error' as const,
    at: { line, from: found.index, to: found.index + found[0].length },
    wrong: found[0].includes('锟')
      ? '乱码：UTF-8 的替换符被当作 GBK 读取，原文已经丢失'
      : found[0].includes('\ufffd')
        ? '乱码：有字节不能解码，原文已经丢失'
        : '乱码：未初始化的内存被当作文字',
    right: '按原件补回',
  }))

const misread = (line: Line): readonly Fault[] =>
  suspicious(line).flatMap(at => {
    const restored = restoreText(withWideMarks(line.text).slice(at.from, at.to))
    if (!restored) return []
    return [
      {
        severity: 'error' as const,
        at,
        wrong: `乱码：${restored.accident}`,
        right: `疑为“${restored.text}”，请核对原件`,
      },
    ]
  })

/** Stretches dense with characters that reports do not use. */
const suspicious = ({ number: line, text: given, plain }: Line): readonly Place[] => {
  const text = withWideMarks(given)
  const places: Place[] = []
  // Western letters with accents never stand in a row in a Chinese report.
  for (const found of text.matchAll(
    /[\u0080-\u024f\u2013-\u203a\u20ac\u2122\u0152\u0153\u0160\u0161\u017d\u017e\u0178\u02c6\u02dc]{4,400}/g,
  ))
    if (/[\u00c0-\u00ff]/.test(found[0])) places.push({ line, from: found.index, to: found.index + found[0].length })
  // A lost byte shows as ? before a full-width mark: 运行?！叭匾淮蟆.
  for (const found of text.matchAll(/[?？](?=[\p{Script=Han}\u3000-\uffef])/gu)) {
    const end = shiftEnd(text, found.index + 1)
    if (end) places.push({ line, from: found.index, to: end })
  }
  if (places.length > 0) return places
  const rare = plain
    .split('')
    .map(one => /[\p{Script=Han}\u2500-\u25ff\u3100-\u33ff\ue000-\uf8ff]/u.test(one) && !frequentCharacters.has(one))
  for (const found of text.matchAll(
    /[\p{Script=Han}\u3000-\u303f\uff00-\uffef?€\u2500-\u33ff\ue000-\uf8ff\ufffd]{6,}/gu,
  )) {
    const stretch = rare.slice(found.index, found.index + found[0].length)
    const dense = densest(stretch)
    if (dense) places.push({ line, from: found.index + dense[0], to: found.index + dense[1] })
  }
  return places
}

/** Where a shift by one byte ends: a Western letter between two characters was the second half of one. */
const shiftEnd = (text: string, from: number): number | null => {
  const found = /^[^\n\x20-\x7e]{1,80}?([\x40-\x7e])(?=\p{Script=Han})/u.exec(text.slice(from))
  return found ? from + found[0].length : null
}

/** The longest stretch in which half of the characters are rare; null where it is shorter than five. */
const densest = (rare: readonly boolean[]): readonly [number, number] | null => {
  let best: readonly [number, number] | null = null
  let from = 0
  let score = 0
  for (const [index, isRare] of rare.entries()) {
    if (score <= 0) [from, score] = [index, 0]
    score += isRare ? 1 : -0.9
    if (isRare && score > 3 && (!best || index + 1 - from > best[1] - best[0])) best = [from, index + 1]
  }
  return best && best[1] - best[0] >= 5 ? [best[0], Math.min(best[1], best[0] + 400)] : null
}
