import { formatDate, parseDate } from '../deadline/civil-date.ts'

/** The day before an ISO date: the last day of what a change on that date ends. */
export function dayBefore(iso: string): string {
  return formatDate(parseDate(iso) - 1)
}
