/**
 * Terms: how long a clock runs. A number never stands alone: it comes with its article and its dates in force, or is
 * a local rule with its source.
 */
import type { Article } from './statute.ts'

export type TermUnit = 'workingDay' | 'day' | 'month' | 'year' | 'hour'
export interface Term {
  readonly n: number
  readonly unit: TermUnit
}
const term = (unit: TermUnit) => (n: number) => ({ n, unit }) satisfies Term
/** Working days by the official calendar (工作日). */
export const workingDays = term('workingDay')
/** Calendar days (自然日). */
export const days = term('day')
export const months = term('month')
export const years = term('year')
export const hours = term('hour')

/** A fixed day of a year: “1月31日前”; it never rolls. `yearsAfter` counts from the year of the clock's start. */
export interface FixedDate {
  readonly month: number
  readonly day: number
  /** “之前” does not include the day itself, “以前/前/底前” does: a convention of this program. */
  readonly inclusive: boolean
  readonly yearsAfter: number
}

/** The statutory term of each period of law; the one in force on the day the clock starts applies. */
export interface TermInForce {
  readonly since: string
  readonly until?: string
  readonly term: Term
  readonly article: Article
}
export interface TermByLaw {
  readonly versions: readonly TermInForce[]
}
export const inForce = (...versions: readonly TermInForce[]): TermByLaw => ({ versions })

/**
 * A term that local rules fix. The default is what most places use; a jurisdiction overrides it with its own rule, whose
 * document number it must name.
 */
export interface LocalTerm {
  /** Key of the setting, like `normative-document.filing`. */
  readonly local: string
  readonly label: string
  readonly fallback: Term
  /** Where the fallback comes from. */
  readonly source: string
}
export const localTerm = (local: string, label: string, fallback: Term, source: string): LocalTerm => ({
  local,
  label,
  fallback,
  source,
})

export type TermRule = Term | FixedDate | TermByLaw | LocalTerm

const unitLabels: Record<TermUnit, string> = {
  workingDay: '个工作日',
  day: '日',
  month: '个月',
  year: '年',
  hour: '小时',
}
/** “20个工作日”, “30日”, “3个月”. */
export const termLabel = (t: Term): string => `${t.n}${unitLabels[t.unit]}`

/** As a unit to choose: 工作日, 日, 个月. */
export const unitNames: Readonly<Record<TermUnit, string>> = { ...unitLabels, workingDay: '工作日' }
