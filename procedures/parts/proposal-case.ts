/** What the parts of the handling of proposals see of a case, and the rules several of them share. */

import { type CaseView, findClock, lastDone } from '../../src/procedure/case-view.ts'
import type { CategoryScheme } from './proposal-categories.ts'

export interface Promised {
  readonly content?: string
  readonly owner?: string
  readonly due?: string
  readonly givenOn?: string
  readonly fulfilledOn?: string
  readonly result?: string
}
export type Proposal = Pick<CaseView, 'stage' | 'track' | 'outcome' | 'acts' | 'clocks' | 'referrals'> & {
  readonly facts: {
    readonly receivedOn?: string
    readonly kind?: 'suggestion' | 'bill' | 'proposal' | 'reviewOpinion' | 'inspectionAdvice'
    readonly filing?: 'filed' | 'letter'
    readonly role?: 'main' | 'split'
    readonly part?: number
    readonly scheme?: CategoryScheme
    readonly category?: string
    readonly assignedOn?: string
    readonly lead?: string
    readonly jointUnits?: readonly string[]
    readonly contactWay?: string
    readonly legalityOpinion?: string
    readonly legalityDraft?: number
    readonly secrecyOpinion?: string
    readonly secrecyDraft?: string
    readonly draft?: string
    readonly disclosure?: 'full' | 'summary' | 'withheld'
    readonly disclosureGround?: string
    readonly replyWay?: string
    readonly repliedOn?: string
    readonly attitude?: string
    readonly result?: string
    readonly feedbackOn?: string
    readonly rehandledOn?: string
    readonly promised?: readonly Promised[]
    readonly promises?: readonly Promised[]
    readonly promiseNumber?: number
    readonly promiseResult?: string
    readonly publishedOn?: string
    readonly keyOn?: string
  }
}

export const local = { local: '人大代表建议和政协提案办理办法', source: '本级人民政府规定' } as const

/** The clock has not run out on the day of the act. */
export const before =
  (clock: string) =>
  (c: Pick<CaseView, 'clocks'>, { on }: { readonly on: string }) => {
    const due = findClock(c, clock)?.due
    return due !== undefined && due !== null && on <= due
  }

/** 代表法 binds the suggestions of deputies, and motions turned into suggestions; the rest is local. */
export const byDeputies = ({ facts }: Proposal): boolean => facts.kind === 'suggestion' || facts.kind === 'bill'
export const unsatisfied = ({ facts }: Proposal): boolean =>
  facts.result === 'unsatisfied' || facts.attitude === 'unsatisfied'
export const outstanding = ({ facts }: Proposal): readonly Promised[] =>
  (facts.promises ?? []).filter(({ fulfilledOn }) => fulfilledOn === undefined)

/** Asked of every co-unit named, and back from each; one that is overdue no longer holds the reply up once it was urged. */
export const jointUnitsAsked = (c: Proposal): boolean =>
  (c.facts.jointUnits ?? []).every(unit => c.referrals.some(({ to }) => to === unit))
export const jointOpinionsIn = (c: Proposal, { on }: { readonly on: string }): boolean =>
  c.referrals.every(({ id, returnedOn }) => {
    const due = findClock(c, `jointOpinion#${id}`)?.due ?? on
    return returnedOn !== null || (due < on && (lastDone(c, 'urge') ?? '') > due)
  })
