export interface Period {
  readonly from: string
  readonly to: string
}
type NamedPeriod = Period & { readonly label: string }

const lastDayOf = (year: number, month: number): string => {
  const day = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return `${year}-${String(month).padStart(2, '0')}-${day}`
}
const firstDayOf = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}-01`

/** The periods most asked for, as they stand on a day. */
export const periods = (day: string): Readonly<Record<'thisYear' | 'lastYear' | 'quarter' | 'month', NamedPeriod>> => {
  const year = Number(day.slice(0, 4))
  const month = Number(day.slice(5, 7))
  const quarter = Math.floor((month - 1) / 3) * 3 + 1
  return {
    thisYear: { label: '今年', from: `${year}-01-01`, to: `${year}-12-31` },
    lastYear: { label: '去年', from: `${year - 1}-01-01`, to: `${year - 1}-12-31` },
    quarter: { label: '本季度', from: firstDayOf(year, quarter), to: lastDayOf(year, quarter + 2) },
    month: { label: '本月', from: firstDayOf(year, month), to: lastDayOf(year, month) },
  }
}
