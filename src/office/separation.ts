/**
 * 三员分立: the system, security and audit administrators are three different people (GB/T 22239-2019 8.1.5, from
 * knowledge), and none of them handles cases (this product's rule: who grants rights over cases uses none).
 */
import { administrators } from '../procedure/duty.ts'
import { isAdministratorDuty, isCaseDuty } from './actor.ts'
import { type Dated, inForce, type OfficeHistory } from './office-history.ts'
import type { Unmet } from './refusal.ts'

/** What forbids one post, or one person through several posts, to hold these duties together. */
export function unmetSeparation(holder: string, duties: readonly string[]): Unmet[] {
  const administering = [...new Set(duties.filter(isAdministratorDuty))]
  const unmet: Unmet[] = []
  if (administering.length > 1)
    unmet.push({ text: `${holder}不得同时为${administering.map(duty => administrators[duty]).join('、')}`, article })
  const [first] = administering
  if (first && duties.some(isCaseDuty)) unmet.push({ text: `${holder}为${administrators[first]}的，不得承担办件职责` })
  return unmet
}

const article = 'GB/T 22239-2019 8.1.5 安全管理中心'

/**
 * Duties that a person would hold on at least one day of the period together with the added ones, judged day by day at
 * each change: two posts that follow each other do not meet.
 */
export function unmetForPerson(history: OfficeHistory, person: string, post: string, period: Dated): Unmet[] {
  const posts = new Map(history.posts.map(row => [row.id, row]))
  const added = posts.get(post)?.duties ?? []
  const name = history.people.find(row => row.id === person)?.name ?? person
  const held = history.appointments.filter(row => row.person === person && row.post !== post)
  const days = [period.since, ...held.map(row => row.since)].filter(day => inForce(period, day))
  for (const day of days) {
    const duties = held.filter(row => inForce(row, day)).flatMap(row => posts.get(row.post)?.duties ?? [])
    const unmet = unmetSeparation(name, [...duties, ...added])
    if (unmet.length > 0) return unmet
  }
  return []
}

/**
 * Of the three, those that `duties` names and nobody would hold on a day: without a holder nobody could grant the duty
 * again.
 *
 * @param after the organisation as it would be after the change.
 */
export function unmetVacancy(after: OfficeHistory, on: string, duties: readonly string[]): Unmet[] {
  const posts = new Map(after.posts.filter(row => inForce(row, on)).map(row => [row.id, row]))
  const gone = new Set(after.people.filter(row => row.leftOn !== null && row.leftOn <= on).map(row => row.id))
  const held = after.appointments
    .filter(row => inForce(row, on) && !gone.has(row.person))
    .flatMap(row => posts.get(row.post)?.duties ?? [])
  return [...new Set(duties.filter(isAdministratorDuty))]
    .filter(duty => !held.includes(duty))
    .map(duty => ({ text: `至少保留一名${administrators[duty]}` }))
}
