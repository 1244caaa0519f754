/**
 * A figure as a text states it, and how far it may be from the truth: pure arithmetic of qualifier and rounding, shared by
 * the checker and by the report's own rules.
 */
import type { Place } from './report-document.ts'

/** 余, 多, 以上, 超: at least. 约: about. 近: a little less. */
export type Qualifier = '余' | '多' | '以上' | '超' | '约' | '近'

export interface Stated {
  readonly value: number
  readonly qualifier: Qualifier | null
  /** As it stands in the text: 98%以上. */
  readonly raw: string
}

export interface StatedFigure extends Stated, Place {
  /** 件, 人次, 万元, %, 倍; 1.1万余条 is 11000 条. */
  readonly unit: string
  readonly kind: 'count' | 'rate' | 'money' | 'multiple'
  /** From comma to comma. */
  readonly clause: Place
  /** From semicolon to semicolon. */
  readonly segment: Place
  /** From full stop to full stop. */
  readonly sentence: Place
  /** What is counted: the words before it in its clause, or those behind its unit (141项行政许可事项). */
  readonly subject: string
  /** The last noun of it, for comparison: 民间纠纷, 法律咨询. */
  readonly noun: string
}

/** 约 allows two points of a rate, or two per cent of a count. Ours: no rule sets it. */
const aboutTolerance = 2

/** Whether a published figure may stand for a computed one. `kind` rate: both in percent. */
export const mayStandFor = (stated: Stated, computed: number, kind: 'rate' | 'count'): boolean => {
  const { value, qualifier } = stated
  if (qualifier === '约')
    return Math.abs(computed - value) <= (kind === 'rate' ? aboutTolerance : (value * aboutTolerance) / 100)
  if (qualifier === '近') return computed <= value && computed >= value - (kind === 'rate' ? 5 : value * 0.1)
  if (qualifier) return computed >= value
  return Math.abs(computed - value) <= halfUnit(statedPlaces(stated)) + 1e-9
}
/** The width of rounding: 96.5% may be anything from 96.45 to 96.55. */
const halfUnit = (places: number): number => 0.5 * 10 ** -places

/** Decimal places of the number as it was written; of the number itself where the text has none. */
export const statedPlaces = ({ raw, value }: Pick<Stated, 'raw' | 'value'>): number => {
  const written = /\d[\d,，]*(?:\.(\d+))?/.exec(raw)
  return written ? (written[1]?.length ?? 0) : (String(value).split('.')[1]?.length ?? 0)
}

/**
 * A rate to so many places, with the sign: 98.0%. All is 100% and none is 0%, without places; nothing else is ever
 * rounded up or down to them.
 */
export const percentInWords = (value: number, places: number): string => {
  if (value === 100 || value === 0) return `${value}%`
  const rounded = Number(value.toFixed(places))
  const step = 10 ** -places
  if (rounded >= 100 && value < 100) return `${(100 - step).toFixed(places)}%`
  if (rounded <= 0 && value > 0) return `${step.toFixed(places)}%`
  return `${rounded.toFixed(places)}%`
}

/** Null when the rate follows from its two counts, or there is nothing to divide by; else what would be right. */
export const rateFault = (
  rate: Stated & { readonly numerator: number; readonly denominator: number },
): { readonly message: string; readonly expected: string } | null => {
  const { numerator, denominator, raw, qualifier } = rate
  if (denominator === 0) return null
  const computed = (100 * numerator) / denominator
  if (mayStandFor(rate, computed, 'rate')) return null
  const expected = percentInWords(computed, 1)
  const allowed =
    qualifier === '约' ? `，“约”允许相差${aboutTolerance}个百分点` : qualifier ? `，“${qualifier}”不得高于计算值` : ''
  return { message: `所称“${raw}”与计算值不符：${numerator}÷${denominator}=${expected}${allowed}`, expected }
}

/**
 * The two neighbouring rates where no whole number of `denominator` gives the published one; else null. 以上 and 余 are
 * read as the reader does: at least so much, and less than the next step of the last place stated.
 */
export const unreachableRate = (
  stated: Stated,
  denominator: number,
): readonly { readonly numerator: number; readonly rate: number }[] | null => {
  const { value, qualifier } = stated
  if (qualifier === '约' || qualifier === '近' || denominator < 1 || !Number.isInteger(denominator)) return null
  const step = 2 * halfUnit(statedPlaces(stated))
  const [least, below] = qualifier ? [value, value + step] : [value - step / 2, value + step / 2]
  const first = Math.ceil((least * denominator) / 100 - 1e-9)
  const rateOf = (numerator: number): number => (100 * numerator) / denominator
  const reachable = first <= denominator && (rateOf(first) < below || (!qualifier && rateOf(first) <= below + 1e-9))
  if (reachable) return null
  return [first - 1, first]
    .filter(numerator => numerator >= 0 && numerator <= denominator)
    .map(numerator => ({ numerator, rate: rateOf(numerator) }))
}

/** 19项 = 已完成8项 + 推进中7项: null when the parts make up the total, else the sentence. */
export const partsFault = (
  total: number,
  parts: readonly number[],
): { readonly message: string; readonly expected: string } | null => {
  const sum = parts.reduce((a, b) => a + b, 0)
  if (sum === total) return null
  return { message: `各项之和${parts.join('+')}=${sum}，与总数${total}不符`, expected: String(sum) }
}
