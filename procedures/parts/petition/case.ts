/**
 * What the chapters of 信访 share: the case, the two regulations and which of them is in force on a day. The regulation of
 * 2022 brought the six ways and the objection within five working days; the numbers of days are those of 2005.
 */
import { type CaseView, findClock } from '../../../src/procedure/case-view.ts'
import type { ActInput, Condition } from '../../../src/procedure/procedure.ts'
import { type Article, citation } from '../../../src/procedure/statute.ts'
import { days, inForce } from '../../../src/procedure/term.ts'
import {
  petitionRegulation2005 as formerLaw,
  petitionWorkRegulation2022 as law,
} from '../../../statutes/petition-work-regulation.ts'
import type { petitionFields } from './fields.ts'

export { formerLaw, law }
export type PetitionCase = CaseView<typeof petitionFields>
export type PetitionCondition = Condition<typeof petitionFields>

export const since2022 = { since: law.inForce.from } as const
export const until2022 = { until: '2022-04-30' } as const
export const underFormerLaw = (day: string | undefined): boolean => (day ?? '') < law.inForce.from
/** The article in force on a day, cited. */
export const citedOn = (day: string | undefined, now: Article, then: Article): string =>
  citation(underFormerLaw(day) ? then : now)

type Then = Parameters<typeof formerLaw.article>[0]
type Now = Parameters<typeof law.article>[0]
/** The same number of calendar days in both regulations, each with its article. */
export const daysInBoth = (n: number, now: Now, then: Then) =>
  inForce(
    { since: '2005-05-01', until: '2022-04-30', term: days(n), article: formerLaw.article(then) },
    { since: '2022-05-01', term: days(n), article: law.article(now) },
  )

/** The clock has not run out on the day of the act, or has not started. */
export const notAfter =
  (clock: string) =>
  (c: PetitionCase, { on }: ActInput): boolean => {
    const due = findClock(c, clock)?.due
    return due === undefined || due === null || on <= due
  }

/** 第二十三条: nobody is told in writing whose name or address is unclear. */
export const whereKnown = <const L extends string>(letter: L) => ({
  letter,
  when: ({ facts }: PetitionCase): boolean => facts.contactUnclear !== true,
})
