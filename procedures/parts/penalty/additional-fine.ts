/** 加处罚款 (articles 72 and 73, 行政强制法第四十五条): 3 % of the unpaid fine a day, never more than the fine itself. */
import { findClock } from '../../../src/procedure/case-view.ts'
import type { PenaltyCase } from './case.ts'
import { amountOf } from './kinds.ts'

/** 复议、诉讼期间: no day of these counts. */
const challenges = ['underReview', 'underSuit'] as const

/** The last day to pay, by the decision or by what was granted; undefined while the decision has not been received. */
export const payableUntil = (c: PenaltyCase): string | undefined =>
  (findClock(c, 'payment') ?? findClock(c, 'onSpotPayment'))?.due ?? undefined

/**
 * In yuan, accrued up to a day: what had accrued when it was last counted, and since then 3 % a day of what of the fine
 * was still unpaid. The days after the last day to pay count, the day itself included, without those of a review or suit.
 * Payments are taken to settle the fine first.
 */
export const additionalFine = (c: PenaltyCase, on: string): number => {
  const { paidTotal = 0, additionalFine: accrued = 0, accruedUntil } = c.facts
  const due = payableUntil(c)
  const fine = amountOf(c.facts.penalties, 'fine')
  const unpaid = Math.max(0, fine - paidTotal)
  if (!due) return accrued
  const from = accruedUntil !== undefined && accruedUntil > due ? accruedUntil : due
  return Math.round(Math.min(accrued + unpaid * 0.03 * countedDays(c, from, on), fine) * 100) / 100
}

/** Kept with every payment and demand, so that a later payment does not make the earlier days cheaper. */
export const accrual = {
  additionalFine: (c: PenaltyCase, on: string) => additionalFine(c, on) || undefined,
  accruedUntil: (_: PenaltyCase, on: string) => on,
} as const

const day = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000
const countedDays = (c: PenaltyCase, due: string, on: string): number => {
  const stops = c.intervals.filter(({ key }) => (challenges as readonly string[]).includes(key))
  let counted = 0
  for (let n = day(due) + 1; n <= day(on); n++)
    if (!stops.some(({ from, to }) => day(from) <= n && (to === null || n <= day(to)))) counted++
  return counted
}
