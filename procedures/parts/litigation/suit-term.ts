/**
 * 起诉期限 (行诉法 45 至 47, 解释 64, 66): whether the suit came in time, for the defence to say. Six months from knowing the
 * act, or from knowing the term where it was not told, a year at most from knowing the act; fifteen days after a
 * reconsideration; six months after the day by which a duty was to be performed, which is two months where no law names
 * one; never more than five or twenty years after the act. The court decides.
 */
import { findClock } from '../../../src/procedure/case-view.ts'
import { months } from '../../../src/procedure/term.ts'
import {
  administrativeLitigationInterpretation as interpretation,
  administrativeLitigationLaw as law,
} from '../../../statutes/administrative-litigation-law.ts'
import { daysLater, yearsLater } from '../reconsideration/time-limit.ts'
import type { Acts, Clocks, Litigation } from './case.ts'

/** The corresponding day of a later month, or its last. */
const monthsLater = (day: string, n: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + n, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return `${first.toISOString().slice(0, 8)}${String(Math.min(date, last)).padStart(2, '0')}`
}

interface SuitTerm {
  readonly from: string
  readonly by: string
  readonly words: string
}
/** Undefined while too little is known. */
const suitTerm = ({ facts }: Litigation): SuitTerm | undefined => {
  const terms = [...mainTerms(facts), ...absoluteTerms(facts)]
  return terms.toSorted((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0))[0]
}
const mainTerms = (facts: Litigation['facts']): SuitTerm[] => {
  const { suitKind, reviewServedOn, dutyAppliedOn, knewOn, limitTold, limitKnownOn } = facts
  if (suitKind === 'afterReview')
    return reviewServedOn
      ? [
          {
            from: reviewServedOn,
            by: daysLater(reviewServedOn, 15),
            words: `自收到复议决定书之日（${reviewServedOn}）起15日`,
          },
        ]
      : []
  if (dutyAppliedOn) {
    const due = monthsLater(dutyAppliedOn, 2)
    return [
      {
        from: due,
        by: monthsLater(due, 6),
        words: `申请履行职责（${dutyAppliedOn}）满两个月（${due}）后方可起诉，自期满之日起6个月`,
      },
    ]
  }
  if (!knewOn) return []
  if (limitTold !== false)
    return [{ from: knewOn, by: monthsLater(knewOn, 6), words: `自知道行政行为之日（${knewOn}）起6个月` }]
  return [
    ...(limitKnownOn
      ? [
          {
            from: limitKnownOn,
            by: monthsLater(limitKnownOn, 6),
            words: `自知道起诉期限之日（${limitKnownOn}）起6个月`,
          },
        ]
      : []),
    { from: knewOn, by: yearsLater(knewOn, 1), words: `未告知起诉期限，自知道行政行为内容之日（${knewOn}）起最长一年` },
  ]
}
const absoluteTerms = ({ madeOn, property, suitKind }: Litigation['facts']): SuitTerm[] => {
  if (!madeOn || suitKind === 'afterReview') return []
  const years = property ? 20 : 5
  return [
    {
      from: madeOn,
      by: yearsLater(madeOn, years),
      words: `自行为作出之日（${madeOn}）起${years === 20 ? '二十' : '五'}年`,
    },
  ]
}

export const suitTermClocks = {
  suit: {
    label: '起诉期限',
    owedBy: 'party',
    from: 'suitFrom',
    until: 'suitBy',
    metBy: ['checkSuitTerm'],
    term: months(6),
    // Only for its day: whether the suit kept it, the flag says by the day of the suit.
    when: c => c.facts.suedOn !== undefined,
    article: law.article('46'),
  },
} as const satisfies Clocks

/** The suit was brought after its term, or before a duty was due. */
export const outOfTerm = (c: Litigation): boolean => {
  const { suedOn, dutyAppliedOn } = c.facts
  if (suedOn === undefined) return false
  const due = findClock(c, 'suit')?.due
  return (
    (due !== undefined && due !== null && suedOn > due) ||
    (dutyAppliedOn !== undefined && suedOn <= monthsLater(dutyAppliedOn, 2))
  )
}

export const suitTermActs = {
  checkSuitTerm: {
    label: '核对起诉期限',
    help: '按起诉日期和原告知道行为、知道期限的日期核对；超过期限、履责未满两个月的，可以在答辩中主张，由人民法院认定。',
    by: 'litigation',
    from: 'defending',
    asks: ['suedOn'],
    mayGive: ['knewOn', 'madeOn', 'limitTold', 'limitKnownOn', 'reviewServedOn', 'dutyAppliedOn', 'property'],
    derives: {
      suitFrom: c => suitTerm(c)?.from,
      suitBy: c => suitTerm(c)?.by,
      suitWords: c => suitTerm(c)?.words,
    },
    article: interpretation.article('64'),
  },
} as const satisfies Acts
