/** What the chapters of a penalty case ask of its facts, and what a chapter may say. */
import { type CaseView, findClock, lastDone } from '../../../src/procedure/case-view.ts'
import type { Act, ActInput, Clock, Condition, Interval, Source, Step } from '../../../src/procedure/procedure.ts'
import { administrativePenaltyLaw2021 as law } from '../../../statutes/administrative-penalty-law.ts'
import { reaches } from './amounts.ts'
import type { fields } from './fields.ts'
import { amountOf, heardAlways, imposes, inWords } from './kinds.ts'

type F = typeof fields
export type PenaltyCase = CaseView<F>
/** What a chapter may say. Names of stages, steps and letters are checked where the chapters meet. */
export type Acts = Readonly<Record<string, Act<F, string, string, string, string, string, string, string, string>>>
export type Clocks = Readonly<Record<string, Clock<F, string, string, 'ordinary' | 'simple'>>>
export type Steps = Readonly<Record<string, Step<F>>>
export type Intervals = Readonly<Record<string, Interval<string>>>
export type Gate = Condition<F>

/** The day the law of 2021 came into force; acts before it follow the law of 1996 as amended in 2017. */
export const since2021 = { since: law.inForce.from } as const
export const until2021 = { until: '2021-07-14' } as const

/** 行政机关负责人: the head or a deputy, whoever is in charge. */
export const anyHead = { any: ['unitHead', 'deputyHead'] } as const

export const enforcing = { by: 'enforcement' } as const
/** The stages between filing and a decision. */
export const working = ['filed', 'concluded', 'notified', 'heard'] as const
export const afterDecision = { ...enforcing, from: ['decided', 'closed'] } as const
export const natural = (c: PenaltyCase): boolean => c.facts.party?.form === 'person'
/** The act happened, and not before the other one last did. */
export const doneSince = (c: PenaltyCase, act: string, other: string): boolean => {
  const done = lastDone(c, act)
  return done !== undefined && done >= (lastDone(c, other) ?? '')
}
export const times = (c: PenaltyCase, ...acts: readonly string[]): number =>
  acts.reduce((sum, act) => sum + (c.acts[act]?.dates.length ?? 0), 0)
/** The newest letter of a kind has gone out and not yet arrived: only then is its service offered. */
export const unserved = (c: PenaltyCase, key: string): boolean =>
  c.letters.findLast(letter => letter.key === key)?.served.length === 0
export const inside = (c: PenaltyCase, interval: string): boolean =>
  c.intervals.some(({ key, to }) => key === interval && to === null)
export const ran = (c: PenaltyCase, clock: string, on: string): boolean => on > (findClock(c, clock)?.due ?? '9999')
export const notBefore = (act: string, name: string, article: Source): Gate => ({
  unmet: `办理日期不得早于${name}之日`,
  holds: (c, { on }: ActInput) => on >= (lastDone(c, act) ?? ''),
  article,
})

/**
 * What the party is told it may ask a hearing about (article 63). A sum entered with its document goes before the one of
 * the place; cases told before the place's sum was recorded have that of 市场监管听证办法 article 5.
 */
export const hearingRight = (c: PenaltyCase): boolean => {
  const { proposed, largeStandard, hearingStandard } = c.facts
  const large = largeStandard ?? hearingStandard ?? (natural(c) ? 10_000 : 100_000)
  return imposes(proposed, ...heardAlways) || reaches(proposed, large)
}
export const hearingAsked = (c: PenaltyCase): boolean => doneSince(c, 'requestHearing', 'notify')
export const heard = (c: PenaltyCase): boolean => doneSince(c, 'holdHearing', 'notify')
export const hearingGivenUp = (c: PenaltyCase): boolean =>
  doneSince(c, 'waiveHearing', 'notify') || doneSince(c, 'hearingLapsed', 'notify')

/** Article 58, first paragraph, and the sum on the office's list. The law before 2021 wanted every decision reviewed (38). */
export const toBeReviewed = (c: PenaltyCase): boolean =>
  c.facts.publicInterest === true ||
  c.facts.entangled === true ||
  Boolean(c.facts.reviewRule) ||
  reaches(c.facts.proposed, c.facts.reviewStandard) ||
  (heard(c) && hearingRight(c))
/** Article 57, second paragraph: heavy or intricate, as the investigators found or the sum tells. */
export const toBeDiscussed = (c: PenaltyCase): boolean =>
  c.facts.serious === true || reaches(c.facts.proposed, c.facts.discussionStandard)

/** 具有一定社会影响 (48). Before the law of 2021, every decision under 118号, which came on 5 December 2018. */
export const toBePublic = (c: PenaltyCase): boolean => {
  const on = c.facts.decidedOn ?? ''
  return on >= law.inForce.from ? c.facts.socialImpact === true : on >= '2018-12-05'
}
export const payable = (c: PenaltyCase): number => amountOf(c.facts.penalties, 'fine', 'confiscateGains')
export const cents = (yuan: number): number => Math.round(yuan * 100) / 100
export const owes = (c: PenaltyCase): boolean => payable(c) > 0
export const unpaid = (c: PenaltyCase): number => cents(payable(c) - (c.facts.paidTotal ?? 0))
export const challenged = (c: PenaltyCase): boolean => inside(c, 'underReview') || inside(c, 'underSuit')
export const penaltyWords = (c: PenaltyCase): string => inWords(c.facts.penalties)
