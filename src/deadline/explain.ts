import type { Calendar } from './calendar.ts'
import { computeClock } from './clock.ts'
import type { ClockInput, ClockResult } from './clock-input.ts'
import { explainDays, type Segment } from './explained-days.ts'
import { explainText, type Wording } from './explanation-text.ts'

export type { Wording }

/** A due date with its reasons: the days as data, and the whole in a few words for the clerk. */
export type Explanation = {
  readonly result: ClockResult
  readonly segments: readonly Segment[]
  readonly text: string
  readonly article?: string
}

/**
 * Why the date is what it is: which days were counted, which skipped and by which document, how the last day rolled, which
 * extension ran from where. Takes what `computeClock` takes and throws as it does.
 *
 * @example
 * explainClock({ kind: 'atMost', start: '2026-09-18', term: { n: 7, unit: 'workingDay' }, roll: 'none' }, calendar, { startLabel: '收到' }).text
 * // 自2026-09-18收到次日起算，第7个工作日为2026-09-29；其间9月25日至27日中秋节放假不计，9月20日（周日）调休上班计入。
 */
export function explainClock(input: ClockInput, calendar: Calendar, wording: Wording = {}): Explanation {
  const result = computeClock(input, calendar)
  const segments = explainDays(input, result, calendar)
  const text = explainText(input, result, segments, calendar, wording)
  return { result, segments, text, ...(wording.article === undefined ? {} : { article: wording.article }) }
}
