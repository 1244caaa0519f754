/**
 * Holidays whose day is certain by law before any notice: those of fixed date in the 全国年节及纪念日放假办法 第二条.
 * Spring Festival, 清明, 端午 and 中秋 follow the lunar or solar calendar and are left to the notice, as are the days
 * off in lieu (第六条), so dates beyond the last notice stay provisional.
 */
export type StatutoryHoliday = {
  readonly name: string
  readonly month: number
  readonly day: number
  /** First year it applies to. */
  readonly fromYear: number
  /** Day on which the version of the measures granting it was issued; absent for those in every version held. */
  readonly issuedOn?: string
}

export const statutoryHolidayMeasures = '全国年节及纪念日放假办法'

export const statutoryHolidays: readonly StatutoryHoliday[] = [
  { name: '元旦', month: 1, day: 1, fromYear: 1949 },
  { name: '劳动节', month: 5, day: 1, fromYear: 1949 },
  // The second day came with the revision of 2024-11-10, in force from 2025-01-01.
  { name: '劳动节', month: 5, day: 2, fromYear: 2025, issuedOn: '2024-11-10' },
  { name: '国庆节', month: 10, day: 1, fromYear: 1949 },
  { name: '国庆节', month: 10, day: 2, fromYear: 1949 },
  { name: '国庆节', month: 10, day: 3, fromYear: 1999 },
]
