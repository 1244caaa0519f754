/** When the county's government meets over three years: who is due, who was away, and how far each meeting has come. */
import { chanceOf } from './chance.ts'
import { units } from './county.ts'
import type { DemonstrationDays } from './days.ts'

export type MeetingKind = 'partyGroup' | 'executive' | 'plenary' | 'special'
export interface PlannedMeeting {
  /** Under this name stories find it. */
  readonly name: string
  readonly kind: MeetingKind
  readonly session: string
  readonly calledOn: string
  readonly materialsOn: string
  readonly heldOn: string
  readonly place: string
  readonly chair: string
  readonly due: readonly string[]
  readonly away: readonly string[]
  /** How far it has come; `minuted` is all the way. */
  readonly until: 'called' | 'inSession' | 'ended' | 'minuted' | 'cancelled'
}

const head = 'government-head'
const deputies = [
  'government-deputy',
  'government-deputy-second',
  'government-deputy-third',
  'government-deputy-fourth',
]
const heads = units
  .filter(({ kind }) => kind === 'department' || kind === 'township' || kind === 'subdistrict')
  .map(({ id }) => `${id}-head`)
const dueAt: Readonly<Record<MeetingKind, readonly string[]>> = {
  executive: [head, ...deputies],
  partyGroup: [head, ...deputies, 'office-head'],
  plenary: [head, ...deputies, ...heads],
  special: ['government-deputy', 'government-deputy-second', 'finance-head', 'planning-head', 'resources-head'],
}

/** In the order of their days. */
export const meetingsOf = (days: DemonstrationDays): readonly PlannedMeeting[] => {
  const known = calendars.get(days) ?? calendarOf(days)
  calendars.set(days, known)
  return known
}
const calendars = new WeakMap<DemonstrationDays, readonly PlannedMeeting[]>()

const calendarOf = (days: DemonstrationDays): readonly PlannedMeeting[] => {
  const from = days.workingDays(days.today, -12)
  const regular = days.years
    .flatMap(year => Array.from({ length: 12 }, (_, month) => heldIn(days, year, month + 1)).flat())
    .filter(({ heldOn }) => heldOn < from)
  const count: Partial<Record<string, number>> = {}
  return [...regular, ...aroundToday(days)]
    .toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : a.heldOn > b.heldOn ? 1 : 0))
    .map(({ kind, heldOn, until }) => {
      const year = kind === 'executive' || kind === 'plenary' ? '' : heldOn.slice(0, 4)
      const n = (count[`${kind}${year}`] ?? 0) + 1
      count[`${kind}${year}`] = n
      return planned(days, { kind, heldOn, until: until ?? 'minuted', n })
    })
}

interface Held {
  readonly kind: MeetingKind
  readonly heldOn: string
  readonly until?: PlannedMeeting['until']
}
/** Every month the executive meeting, every second the Party group, in January and July everybody; now and then one on a single subject. */
const heldIn = (days: DemonstrationDays, year: number, month: number): readonly Held[] => {
  const on = (day: number) => days.working(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
  const held: Held[] = [{ kind: 'executive', heldOn: on(8 + ((month * 5) % 12)) }]
  if (month % 2 === 1) held.push({ kind: 'partyGroup', heldOn: on(24) })
  if (month % 6 === 1) held.push({ kind: 'plenary', heldOn: on(28) })
  if (month % 3 === 0) held.push({ kind: 'special', heldOn: on(4) })
  // In flood time.
  if (month === 6) held.push({ kind: 'special', heldOn: on(25), until: 'cancelled' })
  return held
}

/** Minutes overdue, minutes due, one in session, one called whose papers are still to be sent. */
const aroundToday = (days: DemonstrationDays): readonly Held[] => [
  { kind: 'executive', heldOn: days.workingDays(days.today, -8), until: 'ended' },
  { kind: 'special', heldOn: days.workingDays(days.today, -5), until: 'ended' },
  { kind: 'partyGroup', heldOn: days.workingDays(days.today, -1), until: 'inSession' },
  { kind: 'executive', heldOn: days.workingDays(days.today, 4), until: 'called' },
]

const planned = (
  days: DemonstrationDays,
  { kind, heldOn, until, n }: Held & { readonly n: number; readonly until: PlannedMeeting['until'] },
): PlannedMeeting => {
  const chance = chanceOf(`meeting/${kind}/${heldOn}`)
  const due = dueAt[kind]
  const others = due.slice(1)
  const away = until === 'called' ? [] : chance.some(others, chance.whole(0, Math.floor(others.length / 4)))
  const year = heldOn.slice(0, 4)
  return {
    name: `meeting/${kind}/${heldOn}`,
    kind,
    session: {
      executive: `第三届人民政府第${n + 24}次常务会议`,
      plenary: `第三届人民政府第${n + 5}次全体会议`,
      partyGroup: `${year}年第${n}次党组会议`,
      special: `${year}年第${n}次专题会议`,
    }[kind],
    calledOn: days.workingDays(heldOn, until === 'called' ? -6 : -5),
    // Two working days are the rule; some come a day late.
    materialsOn: days.workingDays(heldOn, chance.happens(0.08) ? -1 : -chance.whole(2, 3)),
    heldOn,
    place: kind === 'plenary' ? '县政府大会议室' : `县政府${chance.one(['一', '二', '三'])}号会议室`,
    chair: due[0] ?? head,
    due,
    away,
    until,
  }
}

/** The first executive meeting on or after a day; undefined where none is called yet. */
export const executiveMeetingFrom = (days: DemonstrationDays, day: string): PlannedMeeting | undefined =>
  meetingsOf(days).find(({ kind, heldOn, until }) => kind === 'executive' && until !== 'cancelled' && heldOn >= day)

export const cameTo = ({ due, away }: PlannedMeeting): readonly string[] => due.filter(who => !away.includes(who))
