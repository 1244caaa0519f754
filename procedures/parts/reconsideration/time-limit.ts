/**
 * The term of application (第二十条、第二十一条): sixty days or a longer one by law from the day the act was known, or its
 * remedies were; obstacles stop it; one year at most from knowing the act, and five or twenty years from its making. The
 * result is a day before rolling over days off, which the clock does, and the words a clerk reads beside it.
 */
import { findClock } from '../../../src/procedure/case-view.ts'
import { days } from '../../../src/procedure/term.ts'
import { administrativeReconsiderationLaw2023 as law } from '../../../statutes/administrative-reconsideration-law.ts'
import { type Clocks, type Conditions, type Reconsideration, revisedOn } from './case.ts'

export const daysLater = (day: string, n: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10)
const daysBetween = (from: string, to: string): number =>
  Math.max(0, Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000))
/** The corresponding day of a later year; 29 February ends on the last of the month. */
export const yearsLater = (day: string, n: number): string => {
  const year = Number(day.slice(0, 4)) + n
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return `${year}-${day.endsWith('02-29') && !leap ? '02-28' : day.slice(5)}`
}

interface Limit {
  readonly by: string
  readonly words: string
}

/** Undefined while it is not known since when the act was known. */
export const applicationLimit = ({ facts }: Reconsideration): Limit | undefined => {
  const { knewOn, madeOn, rightsTold, rightsKnownOn, longerDays, property } = facts
  if (knewOn === undefined) return undefined
  const revised = (facts.appliedOn ?? revisedOn) >= revisedOn
  const untold = rightsTold === false
  const limits: Limit[] = []
  // Nobody's term runs who was never told of it: only the year from knowing the act ends it.
  const start = untold ? rightsKnownOn : knewOn
  if (start !== undefined) {
    const n = longerDays ?? 60
    const { by, stopped } = withObstacles(start, n, facts.obstacles ?? [])
    const lost = stopped > 0 ? `，障碍耽误${stopped}日不计` : ''
    limits.push({ by, words: `自知道${untold ? '复议权利' : '行政行为'}之日（${start}）起${n}日${lost}` })
  }
  if (untold && revised)
    limits.push({ by: yearsLater(knewOn, 1), words: `未告知复议权利，自知道行为内容之日（${knewOn}）起最长一年` })
  if (madeOn !== undefined && revised) {
    const years = property ? 20 : 5
    const words = `自行为作出之日（${madeOn}）起不超过${years === 20 ? '二十' : '五'}年`
    limits.push({ by: yearsLater(madeOn, years), words })
  }
  return limits.toSorted((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0))[0]
}

/** The term goes on once an obstacle has gone; one that comes after its end stops nothing. */
const withObstacles = (
  start: string,
  n: number,
  obstacles: NonNullable<Reconsideration['facts']['obstacles']>,
): { by: string; stopped: number } => {
  let by = daysLater(start, n)
  let stopped = 0
  for (const { from, to } of obstacles.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))) {
    if (!from || !to || from > by || to <= start) continue
    const lost = daysBetween(from > start ? from : start, to)
    by = daysLater(by, lost)
    stopped += lost
  }
  return { by, stopped }
}

/** Facts every act computes anew that enters something the term depends on. */
export const limitFacts = {
  limitBy: (c: Reconsideration) => applicationLimit(c)?.by,
  limitWords: (c: Reconsideration) => applicationLimit(c)?.words,
} as const
/** What the term depends on, for acts that may complete it. */
export const limitKeys = [
  'knewOn',
  'madeOn',
  'rightsTold',
  'rightsKnownOn',
  'longerDays',
  'longerSource',
  'obstacles',
  'property',
] as const

export const limitClocks = {
  application: {
    label: '申请期限',
    owedBy: 'party',
    from: 'knewOn',
    until: 'limitBy',
    metBy: ['apply', 'register', 'handIn'],
    term: days(60),
    when: c => c.facts.limitBy !== undefined && c.facts.limitBy >= (c.facts.knewOn ?? ''),
    article: law.article('20'),
  },
} as const satisfies Clocks

/** After the term, or after one of its absolute limits. */
export const late = (c: Reconsideration): boolean => {
  const { appliedOn, limitBy, knewOn } = c.facts
  if (appliedOn === undefined || limitBy === undefined || knewOn === undefined) return false
  return limitBy < knewOn || appliedOn > (findClock(c, 'application')?.due ?? limitBy)
}

export const inTime = [
  {
    unmet: '须在法定申请期限内提出；超过的，决定不予受理',
    holds: (c: Reconsideration) => !late(c),
    article: law.article('20'),
  },
  {
    unmet: '申请期限长于60日的，须写明法律依据',
    holds: ({ facts }: Reconsideration) => facts.longerDays === undefined || Boolean(facts.longerSource),
    article: law.article('20', { paragraph: 1 }),
  },
] as const satisfies Conditions
