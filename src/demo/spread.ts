/** When things begin: over three years, with the seasons, a little more every year, and busier lately. */
import type { Chance } from './chance.ts'
import type { DemonstrationDays } from './days.ts'

/** January to December: quiet around Spring Festival, busy before harvest and at the end of the year. */
const seasons = [0.8, 0.6, 1.05, 1.1, 1.1, 1, 0.95, 0.95, 1.1, 0.95, 1.15, 1.2]

/**
 * `n` days in order, on working days.
 *
 * @param how.lately how many times more often in the last 60 days, so that desks have work; 1 unless said.
 * @param how.until no later than this day; yesterday unless said.
 */
export const openingDays = (
  days: DemonstrationDays,
  chance: Chance,
  n: number,
  how: { readonly lately?: number; readonly until?: string } = {},
): readonly string[] => {
  const until = how.until ?? days.last
  const recent = days.later(days.today, -60)
  const candidates: string[] = []
  for (let day = days.working(days.first); day <= until; day = days.workingDays(day, 1)) candidates.push(day)
  let total = 0
  const upTo = candidates.map(day => {
    const [year = 0, month = 1] = day.split('-').map(Number)
    const growth = 1 + 0.08 * (year - (days.years[0] ?? year))
    total += (seasons[month - 1] ?? 1) * growth * (day >= recent ? (how.lately ?? 1) : 1)
    return total
  })
  if (candidates.length === 0) return []
  return Array.from({ length: n }, () => {
    const at = chance.fraction() * total
    return candidates[upTo.findIndex(sum => sum > at)] ?? until
  }).sort()
}
