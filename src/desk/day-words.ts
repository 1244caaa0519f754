/** Dates as people at a desk say them. All days are ISO dates of the legal calendar (Asia/Shanghai). */

const shanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })
const shanghaiMinute = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
})
/** Today where the law counts, whatever zone the machine is set to. */
export const today = (): string => shanghai.format(new Date())
/** 2026-03-02 09:41 */
export const instantInWords = (instant: string): string => shanghaiMinute.format(new Date(instant))

/** 2026-03-02 周一 */
export const dayWithWeekday = (day: string): string => `${day} ${weekday(day)}`
export const weekday = (day: string): string => {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`)
  return Number.isNaN(date.getTime()) ? '' : `周${'日一二三四五六'[date.getUTCDay()]}`
}
export const daysBetween = (from: string, to: string): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000
