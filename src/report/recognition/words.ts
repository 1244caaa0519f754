/**
 * By which words a figure of a published report is known for an indicator of 填报数据: the general words of the field, in the form
 * the rules of the checker read (simplified, full-width marks). A pattern reads the figure's own words, in which # stands for the
 * number with its unit: `办结行政复议案件#`, `#行政许可事项`. What a person would not be sure of is not said here: a wrong indicator
 * is worse than none.
 */
import type { ReportedIndicatorId } from '../../../procedures/parts/reported-indicators.ts'

export type IndicatorWords = Readonly<Partial<Record<ReportedIndicatorId, readonly Words[]>>>
export interface Words {
  readonly says: RegExp
  /** What it must be about, said in its own clause or in the nearest one of its sentence: whose consultations, which rate. */
  readonly of?: RegExp
  readonly not?: RegExp
  /** May be a part of another figure: 其中受理25件. Others are not read from such a part. */
  readonly part?: true
  /** Units it is counted in besides its own and those that count the same. */
  readonly units?: readonly string[]
}
export const words = (says: RegExp, more: Omit<Words, 'says'> = {}): readonly Words[] => [{ says, ...more }]
/** A part of what was counted before. */
export const part = (says: RegExp, more: Omit<Words, 'says' | 'part'> = {}): readonly Words[] => [
  { says, ...more, part: true },
]

/** Papers and people are counted in several ways. */
export const papers = ['份', '部', '篇'] as const
export const people = ['人', '名'] as const
