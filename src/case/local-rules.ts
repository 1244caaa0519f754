/**
 * The rules of each place, kept in memory: the national calendar with its regional holidays and exceptional days, and
 * the terms and amounts the place has fixed itself (tables calendar_exception and local_setting).
 */
import type { Database } from '../database/connection.ts'
import { type Calendar, createCalendar } from '../deadline/calendar.ts'
import type { ExceptionalDays, HolidayNotice } from '../deadline/notice.ts'
import { type LocalSetting, listLocalSettings, settingOn } from '../office/local-settings.ts'
import { isAmount, isTerm } from '../procedure/local-rule.ts'
import type { Term } from '../procedure/term.ts'
import type { LocalRules } from './case-clocks.ts'

export interface RulesOfPlaces {
  /** @throws where `refresh` has not yet been awaited for the jurisdiction. */
  rules(jurisdiction: string): LocalRules
  /** Reads the place's rules again where what is held is older than `recheckAfter`. A changed row replaces them. */
  refresh(jurisdiction: string): Promise<void>
  /** To be called when a rule was changed in this process. */
  forget(jurisdiction: string): void
}

interface Entry {
  rules: LocalRules
  readAt: number
  /** What the rules were made of, to see whether they changed. */
  rows: string
}
/** @param options.clock milliseconds, only to tell how old an entry is. */
export const createRulesOfPlaces = (
  db: Database,
  notices: readonly HolidayNotice[],
  options: { clock?: () => number; recheckAfter?: number } = {},
): RulesOfPlaces => {
  const clock = options.clock ?? (() => performance.now())
  const recheckAfter = options.recheckAfter ?? 5_000
  const national = createCalendar(notices)
  const entries = new Map<string, Entry>()

  return {
    rules(jurisdiction) {
      const entry = entries.get(jurisdiction)
      if (!entry) throw new Error(`the rules of ${jurisdiction} were not loaded`)
      return entry.rules
    },
    async refresh(jurisdiction) {
      const known = entries.get(jurisdiction)
      if (known && clock() - known.readAt < recheckAfter) return
      const { settings, exceptions } = await readRules(db, jurisdiction)
      const rows = JSON.stringify([settings, exceptions])
      if (known?.rows === rows) known.readAt = clock()
      else
        entries.set(jurisdiction, {
          rules: {
            calendar: exceptions.length === 0 ? national : localCalendar(notices, exceptions),
            localTerm: (key, on) => termOn(settings, key, on),
            localAmount: (key, on) => amountOn(settings, key, on),
          },
          readAt: clock(),
          rows,
        })
    },
    forget(jurisdiction) {
      const entry = entries.get(jurisdiction)
      if (entry) entry.readAt = Number.NEGATIVE_INFINITY
    },
  }
}

const readRules = (
  db: Database,
  jurisdiction: string,
): Promise<{ settings: readonly LocalSetting[]; exceptions: readonly ExceptionalDays[] }> =>
  db.read(jurisdiction, async q => {
    const settings = await listLocalSettings(q, jurisdiction)
    const exceptions = await q.query<{
      day: string
      working: boolean
      name: string
      source: string
      issued_on: string
    }>({
      name: 'calendar-exceptions',
      text: 'select day, working, name, source, issued_on from calendar_exception where jurisdiction = $1 order by day',
      values: [jurisdiction],
    })
    return {
      settings,
      exceptions: exceptions.rows.map(({ day, working, name, source, issued_on }) => ({
        name,
        from: day,
        to: day,
        working,
        document: source,
        issuedOn: issued_on,
      })),
    }
  })

const localCalendar = (notices: readonly HolidayNotice[], exceptional: readonly ExceptionalDays[]): Calendar =>
  createCalendar(notices, { exceptional })

/** The local term in force on a day. A setting that is no term (a name, a list) answers none. */
const termOn = (
  settings: readonly LocalSetting[],
  key: string,
  on: string,
): { term: Term; source: string } | undefined => {
  const setting = settingOn(settings, key, on)
  return setting && isTerm(setting.value) ? { term: setting.value, source: setting.source } : undefined
}
/** The local amount in force on a day, a setting like `{ "yuan": 5000 }`. */
const amountOn = (
  settings: readonly LocalSetting[],
  key: string,
  on: string,
): { yuan: number; source: string } | undefined => {
  const setting = settingOn(settings, key, on)
  return setting && isAmount(setting.value) ? { yuan: setting.value.yuan, source: setting.source } : undefined
}
