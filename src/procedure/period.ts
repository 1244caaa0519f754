/** Days on which a rule applies, both included; judged by the day of the act (程序行为发生日). */
export interface Period {
  readonly since?: string
  readonly until?: string
}

/** Whether a day lies in a period; in one that is not limited, every day does. */
export const inPeriod = (period: Period | undefined, on: string): boolean =>
  !period || ((period.since ?? '') <= on && (period.until === undefined || on <= period.until))

/** “2021-07-15起”, “2026-06-30以前（含当日）”, “2021-07-15至2026-06-30”. */
export const periodInWords = ({ since, until }: Period): string => {
  if (since && until) return `${since}至${until}`
  if (since) return `${since}起`
  return until ? `${until}以前（含当日）` : '任何时候'
}
